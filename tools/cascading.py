"""Tools that take a scorecard to units, teams and people, and look at the family of them."""

from typing import Annotated, Any

from langchain_core.tools import tool
from langgraph.prebuilt import ToolRuntime
from pydantic import BaseModel, Field

from scorecard.cascade import align, child_edits, portfolio, quarterly_okrs
from scorecard.cascade.portfolio import children_of
from scorecard.clock import today
from scorecard.models import Level, Scorecard
from tools.context import Context
from tools.describing_cascade import alignment_text, built_text, card_name, okrs_text, portfolio_text
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
    edits = child_edits(parent, context.scorecard_id, unit, level, chosen, names, own)
    child_id = context.repository.create().scorecard_id
    child = context.repository.commit(child_id, edits, context.author).head.scorecard
    return built_text(parent, child, chosen), {"scorecard_id": child_id, "unit": unit}


def _family(context: Context) -> dict[str, Scorecard]:
    return context.repository.shelf.family(context.scorecard_id)


@tool(response_format="content_and_artifact")
def show_alignment(runtime: ToolRuntime[Context]) -> Result:
    """How the scorecards below support this one: matrix, coverage, gaps, overlaps, and how deep a red goes."""
    here, family = runtime.context.scorecard_id, _family(runtime.context)
    below = children_of(family).get(here, {})
    if not below:
        return say("cascade", "alone"), {"shown": False}
    return alignment_text(here, family, align(here, family[here], below), today()), {"shown": True}


@tool(response_format="content_and_artifact")
def show_portfolio(runtime: ToolRuntime[Context]) -> Result:
    """All scorecards above and below this one as a tree, with soundness and colour."""
    family = _family(runtime.context)
    return portfolio_text(portfolio(family, today()), runtime.context.scorecard_id), {"shown": len(family)}


@tool(response_format="content_and_artifact")
def open_unit(
    name: Annotated[str, Field(description="The unit's name; empty for the scorecard at the top.")],
    runtime: ToolRuntime[Context],
) -> Result:
    """Go on with the scorecard of a unit below, or of the one above."""
    context = runtime.context
    family = _family(context)
    named = {i: card_name(c) for i, c in family.items()}
    wanted = name.strip().lower()
    top = next((i for i, c in family.items() if c.parent not in family), context.scorecard_id)
    fits = [i for i, n in named.items() if wanted in (n.lower(), i)] or [
        i for i, n in named.items() if wanted in n.lower()
    ]
    if not fits or len(family) == 1:
        key = "no_such" if len(family) > 1 else "alone"
        text = say("cascade", key, name=name, names=", ".join(named.values()))
        return text, {"error": text}
    context.scorecard_id = fits[0] if wanted else top
    above = family[context.scorecard_id].parent
    opened = card_name(family[context.scorecard_id])
    key = "opened" if above in family else "opened_top"
    return say("cascade", key, name=opened, above=named.get(above, "")), {"opened": context.scorecard_id}


@tool(response_format="content_and_artifact")
def show_okrs(runtime: ToolRuntime[Context]) -> Result:
    """Quarterly OKRs derived from this scorecard, with ids that trace back to its objectives and measures."""
    scorecard = runtime.context.head().scorecard
    return okrs_text(scorecard, quarterly_okrs(scorecard, today())), {"shown": True}
