"""The tool that makes a proposal of a wish: where it would stand and how it would be measured; it adds nothing itself."""

from typing import Annotated, Any

from langchain_core.tools import tool
from langgraph.prebuilt import ToolRuntime

from tools.context import Context
from tools.drafting.one_more import carried_by, measured_by, one_more
from tools.texts import say


@tool(response_format="content_and_artifact")
def propose_objective(
    wish: Annotated[str, "what they want as well, in their words: “reduce waste in the kitchen”"],
    runtime: ToolRuntime[Context],
) -> tuple[str, dict[str, Any]]:
    """What a wish that no objective carries would be on the scorecard: an objective with one measure, to be agreed to."""
    context = runtime.context
    scorecard = context.head().scorecard
    found = one_more(wish, scorecard, context.library)
    known = carried_by(wish, scorecard) or (measured_by(found, scorecard) if found else None)
    if known:
        measures = ", ".join(f"{m.id} “{m.name}”" for m in known.measures)
        said = say(
            "proposing", "carried" if measures else "carried_bare", id=known.id, name=known.name, measures=measures
        )
        return said, {"item": known.id, "proposals": []}
    if found is None:
        return say("proposing", "nothing", wish=wish), {"proposals": []}
    how = say("proposing", "measured", measure=found.measure.name) if found.measure else ""
    count = len(list(scorecard.objectives())) + 1
    text = say(
        "proposing", "offer", name=found.objective.name, perspective=found.perspective.name, measured=how, count=count
    )
    return text, {"proposals": [e.model_dump(mode="json", exclude_unset=True) | {"kind": e.kind} for e in found.edits]}
