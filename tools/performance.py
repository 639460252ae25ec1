"""Tools that say how the organization is doing, and what waits. They change nothing."""

from typing import Annotated, Any

from langchain_core.tools import tool
from langgraph.prebuilt import ToolRuntime
from pydantic import Field

from scorecard.clock import today
from tools.context import Context
from tools.describing_aim import aim_text
from tools.describing_due import due_everywhere, due_text, waiting_elsewhere
from tools.describing_performance import colour_text, initiatives_text, item_text, performance_text
from tools.describing_targets import targets_text
from tools.describing_weakest import weakest_text
from tools.family import unit_scorecard
from tools.texts import say

Result = tuple[str, dict[str, Any]]


@tool(response_format="content_and_artifact")
def show_performance(
    runtime: ToolRuntime[Context],
    item: Annotated[str, Field(description="The id of an objective or measure; empty for the whole.")] = "",
    unit: Annotated[
        str, Field(description="The unit whose scorecard is asked about; empty for the one we are in.")
    ] = "",
    colour: Annotated[bool, Field(description="Only how this measure comes by its colour.")] = False,
) -> Result:
    """How the whole, an objective or a measure is doing: colour, score by its rule, trend, forecast, what is missing."""
    below = unit_scorecard(unit, runtime.context) if unit else None
    scorecard = below or runtime.context.head().scorecard
    if colour and scorecard.measure(item):
        return colour_text(scorecard, item, today()), {"item": item}
    text = item_text(scorecard, item, today()) if item else performance_text(scorecard, today())
    if below:
        return f"{say('performance', 'of_unit', unit=below.unit)}\n\n{text}", {"item": ""}
    return text or f"There is no {item} on the scorecard.", {"item": item if text else ""}


@tool(response_format="content_and_artifact")
def show_weakest(runtime: ToolRuntime[Context]) -> Result:
    """The weakest objective: by its colours where there are values, else by what it lacks."""
    text, item = weakest_text(runtime.context.head().scorecard, today())
    return text, {"item": item}


@tool(response_format="content_and_artifact")
def show_aim(
    item: Annotated[str, Field(description="The id of a measure or an objective.")], runtime: ToolRuntime[Context]
) -> Result:
    """How far a target is from its baseline, by when, and what the values say of the way; no opinion of it."""
    text = aim_text(runtime.context.head().scorecard, item, today())
    return text or f"There is no {item} on the scorecard.", {"item": item if text else ""}


@tool(response_format="content_and_artifact")
def show_due(runtime: ToolRuntime[Context]) -> Result:
    """What is due: values late or missing, reviews, overdue actions, initiatives and milestones; here, then elsewhere."""
    context = runtime.context
    shelf, here, scorecard = context.repository.shelf, context.scorecard_id, context.head().scorecard
    found = waiting_elsewhere(shelf, here, today())
    artifact = {"due": True, "others": found.buttons()}
    if not any(scorecard.objectives()):
        return due_everywhere(shelf, here, today()) or say("shelf", "none"), artifact
    also = f"{say('performance', 'due_also')}\n{found.text()}" if found else ""
    return "\n\n".join(filter(None, [due_text(scorecard, today()), also])), artifact


@tool(response_format="content_and_artifact")
def show_targets(
    year: Annotated[str, Field(pattern=r"^20\d\d$", description="Whose targets are to be set, such as 2028.")],
    runtime: ToolRuntime[Context],
) -> Result:
    """The targets of a year beside where each measure is now, to set those that are open."""
    return targets_text(runtime.context.head().scorecard, int(year), today()), {"shown": True}


@tool(response_format="content_and_artifact")
def show_initiatives(
    runtime: ToolRuntime[Context],
    orphans: Annotated[bool, Field(description="Whether the question is which of them serve no objective.")] = False,
    gaps_first: Annotated[bool, Field(description="Whether the question is what nobody works on.")] = False,
) -> Result:
    """All initiatives with owner, dates, budget and progress, and the gaps: red measures nobody works on."""
    scorecard = runtime.context.head().scorecard
    text = initiatives_text(scorecard, today(), gaps_first=gaps_first)
    served = any(scorecard.initiatives()) and orphans
    return (f"{say('performance', 'work_no_orphans')}\n\n{text}" if served else text), {"shown": True}
