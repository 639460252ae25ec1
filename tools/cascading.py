"""Tools that take a scorecard to units, teams and people, and show how they line up."""

from typing import Annotated, Any

from langchain_core.tools import tool
from langgraph.prebuilt import ToolRuntime
from pydantic import BaseModel, Field

from scorecard.apply import apply
from scorecard.cascade import align, child_edits, quarterly_okrs
from scorecard.cascade.portfolio import children_of
from scorecard.clock import today
from scorecard.models import Level, Scorecard
from scorecard.periods import span
from tools.context import Context
from tools.describing_cascade import alignment_text, built_text, okrs_text, upward_text
from tools.drafting.for_unit import perspective_of, unit_measures
from tools.family import unit_scorecard
from tools.texts import say

Result = tuple[str, dict[str, Any]]


class UnitWords(BaseModel):
    objective: str = Field(description="The objective's id on the scorecard above.")
    name: str = Field(description="How the unit says it, in its own words.")


@tool(response_format="content_and_artifact")
def cascade_scorecard(
    unit: Annotated[str, Field(description="The unit, team or person, as the user calls it.")],
    level: Level,
    objectives: Annotated[list[str], Field(description="Ids of the objectives it moves most.")],
    words: list[UnitWords],
    own: Annotated[str, Field(description="One objective of the unit alone; empty if none.")],
    runtime: ToolRuntime[Context],
) -> Result:
    """Build the scorecard of a unit, team or person from this one. First ask which objectives it moves and how it says them."""
    context = runtime.context
    parent = context.head().scorecard
    chosen = [i for i in objectives if parent.objective(i)]
    if not chosen:
        return say("cascade", "nothing_above"), {"error": say("cascade", "nothing_above")}
    names = {w.objective: w.name for w in words if w.name}
    own_place = perspective_of(own, parent, context.library) if own else ""
    edits = child_edits(parent, context.scorecard_id, unit, level, chosen, names, own, own_place)
    edits += unit_measures(apply(Scorecard(), edits).scorecard, parent, context.library)
    child_id = context.repository.create().scorecard_id
    child = context.repository.commit(child_id, edits, context.author).head.scorecard
    return built_text(parent, child, chosen), {"scorecard_id": child_id, "unit": unit}


@tool(response_format="content_and_artifact")
def show_alignment(runtime: ToolRuntime[Context]) -> Result:
    """How the scorecards below support this one: matrix, coverage, gaps, overlaps, and how deep a red goes."""
    here = runtime.context.scorecard_id
    family = runtime.context.repository.shelf.family(here)
    below = children_of(family).get(here, {})
    if not below and family[here].parent in family:
        return upward_text(family[here], family[family[here].parent]), {"shown": True}
    if not below:
        return say("cascade", "alone"), {"shown": False}
    return alignment_text(here, family, align(here, family[here], below), today()), {"shown": True}


@tool(response_format="content_and_artifact")
def show_okrs(
    runtime: ToolRuntime[Context],
    quarter: Annotated[str, Field(description="Such as 2027-Q1; empty for the one that runs.")] = "",
    unit: Annotated[str, Field(description="The unit they are for; empty for the scorecard we are in.")] = "",
) -> Result:
    """Quarterly OKRs derived from this scorecard, with ids that trace back to its objectives and measures."""
    context = runtime.context
    scorecard = unit_scorecard(unit, context) if unit else context.head().scorecard
    if scorecard is None:
        return say("cascade", "no_unit", unit=unit), {"error": say("cascade", "no_unit", unit=unit)}
    last = span(quarter)
    return okrs_text(scorecard, quarterly_okrs(scorecard, last[1] if last else today())), {"shown": True}
