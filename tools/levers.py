"""Tools that follow the map: what drives what, what would follow from a change, what the values say of a link."""

from itertools import pairwise
from typing import Annotated, Any, Literal

from langchain_core.tools import tool
from langgraph.prebuilt import ToolRuntime
from pydantic import Field

from scorecard.links import Lever, Trial, effects, levers, proposal, try_link, try_links, what_if
from scorecard.models import Scorecard
from scorecard.performance import perform
from tools.context import Context
from tools.describing_levers import carried_lines, lever_lines, path_text, trial_lines, what_if_text
from tools.texts import say

Result = tuple[str, dict[str, Any]]
ItemId = Annotated[str, Field(description="The id of an objective, or of a measure of it.")]


@tool(response_format="content_and_artifact")
def show_levers(item: ItemId, runtime: ToolRuntime[Context]) -> Result:
    """What drives an objective: its levers ranked, with path, strength, delay and evidence."""
    return _ranked(runtime.context.head().scorecard, item, "levers")


@tool(response_format="content_and_artifact")
def show_effects(
    item: ItemId,
    runtime: ToolRuntime[Context],
    moves: Annotated[Literal["", "better", "worse"], Field(description="What follows if it gets so.")] = "",
    on: Annotated[str, Field(description="Only how it leads to this objective.")] = "",
) -> Result:
    """What an objective does for the others: its effects ranked, with path, strength, delay and evidence."""
    scorecard = runtime.context.head().scorecard
    if on:
        return _on(scorecard, item, on)
    if moves:
        return _followed(scorecard, item, moves)
    return _ranked(scorecard, item, "effects")


@tool(response_format="content_and_artifact")
def show_key_objectives(
    runtime: ToolRuntime[Context],
    most: Annotated[int, Field(description="How many to name.", ge=1, le=5)] = 3,
) -> Result:
    """The objectives on which most of the map rests: those whose effects reach furthest."""
    scorecard = runtime.context.head().scorecard
    objectives = list(scorecard.objectives())
    reached = {o.id: effects(scorecard, o.id) for o in objectives}
    first = sorted((o for o in objectives if reached[o.id]), key=lambda o: -sum(e.strength for e in reached[o.id]))[
        :most
    ]
    if not first:
        return say("levers", "no_key"), {"items": [], "lit": []}
    lines = [
        say(
            "levers", "key_line", number=n, id=o.id, name=o.name, others=len(objectives) - 1, reached=len(reached[o.id]),
            items=", ".join(e.objective for e in reached[o.id][:_NAMED]),
        )
        for n, o in enumerate(first, 1)
    ]  # fmt: skip
    text = "\n".join([say("levers", "key", count=len(first)), "", *lines, "", say("levers", "key_note")])
    return text, {"items": [o.id for o in first], "lit": _lit([e for o in first for e in reached[o.id]])}


_NAMED = 5


def _ranked(scorecard: Scorecard, item: str, which: str) -> Result:
    objective = scorecard.objective(item) or scorecard.objective_of(item)
    if objective is None:
        return say("levers", "no_item", item=item), {"error": say("levers", "no_item", item=item)}
    found = levers(scorecard, objective.id) if which == "levers" else effects(scorecard, objective.id)
    if not found:
        text = say("levers", f"no_{which}", item=objective.id, name=objective.name)
        return text, {"item": objective.id, "lit": [], "asks": True}
    lines = lever_lines(scorecard, found, perform(scorecard), which)
    head = say("levers", which, item=objective.id, name=objective.name)
    parts = [head, "", *lines, "", say("levers", "levers_note")]
    return "\n".join(parts), {"item": objective.id, "lit": _lit(found)}


def _followed(scorecard: Scorecard, item: str, moves: str) -> Result:
    """What gets better or worse with it, up the links."""
    objective = scorecard.objective(item) or scorecard.objective_of(item)
    found = effects(scorecard, objective.id) if objective else []
    if objective is None or not found:
        return _ranked(scorecard, item, "effects")
    head = say("levers", "carried", item=objective.id, name=objective.name, moves=say("levers", f"carried_{moves}"))
    text = "\n".join([head, "", *carried_lines(scorecard, found, moves), "", say("levers", "carried_note")])
    return text, {"item": objective.id, "lit": _lit(found)}


def _on(scorecard: Scorecard, item: str, on: str) -> Result:
    """The best path from the one to the other, or what there is instead of one."""
    cause, effect = (scorecard.objective(i) or scorecard.objective_of(i) for i in (item, on))
    if cause is None or effect is None:
        missing = say("levers", "no_item", item=on if cause else item)
        return missing, {"error": missing}
    path = next((e for e in effects(scorecard, cause.id) if e.objective == effect.id), None)
    if path:
        lit = _lit([path])  # a single link is what is spoken of next: "make it weak"
        return path_text(scorecard, path), {"item": lit[0] if len(lit) == 1 else cause.id, "lit": lit}
    back = next((e for e in effects(scorecard, effect.id) if e.objective == cause.id), None)
    said = say("levers", "no_path", item=cause.id, name=cause.name, on=effect.id, other=effect.name)
    if back:
        return f"{said} {say('levers', 'path_back')}\n\n{path_text(scorecard, back)}", {
            "item": cause.id,
            "lit": _lit([back]),
        }
    direct = [k.target for k in scorecard.links if k.source == cause.id]
    rest = say("levers", "leads_to" if direct else "leads_nowhere", item=cause.id, targets=", ".join(direct))
    return f"{said} {rest}", {"item": cause.id, "lit": [f"{cause.id}->{t}" for t in direct]}


def _lit(found: list[Lever]) -> list[str]:
    """The links of the paths, for the map to light."""
    steps = (f"{a}->{b}" for lever in found for a, b in pairwise(lever.path))
    return list(dict.fromkeys(steps))


@tool("what_if", response_format="content_and_artifact")
def ask_what_if(
    measure: Annotated[str, Field(description="The id of the measure that changes.")],
    change: Annotated[float, Field(description="By how much, in its unit; negative for less.")],
    runtime: ToolRuntime[Context],
) -> Result:
    """What would follow from changing a measure: effects along the links as ranges, with every assumption. Writes nothing."""
    scorecard = runtime.context.head().scorecard
    try:
        found = what_if(scorecard, measure, change)
    except LookupError as error:
        return str(error), {"error": str(error)}
    lit = [a.link for a in found.assumptions]
    return what_if_text(scorecard, found), {"item": found.objective, "lit": lit}


@tool(response_format="content_and_artifact")
def check_hypotheses(
    runtime: ToolRuntime[Context],
    link: Annotated[str, Field(description="Such as L1->P2; empty for all links.")] = "",
) -> Result:
    """What recorded values say of the cause-and-effect links, and which change of grade follows. Changes nothing."""
    scorecard = runtime.context.head().scorecard
    source, _, target = link.replace("→", "->").partition("->")
    named = scorecard.link(source.strip(), target.strip()) if link else None
    if link and named is None:
        return say("levers", "no_link", link=link), {"error": say("levers", "no_link", link=link)}
    trials = [try_link(scorecard, named)] if named else try_links(scorecard)
    text = trial_lines(scorecard, trials, alone=named is not None)
    lit = [named.id] if named else []
    return text, {"proposals": _proposals(scorecard, trials), "lit": lit, "item": named.id if named else ""}


def _proposals(scorecard: Scorecard, trials: list[Trial]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for trial in trials:
        link = next(k for k in scorecard.links if k.id == trial.link)
        found += [e.model_dump(mode="json", exclude_unset=True) | {"kind": e.kind} for e in proposal(link, trial)]
    return found
