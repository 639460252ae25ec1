"""A finished example on the board: a made-up organization, drafted like any other."""

from typing import Any

from langchain_core.tools import tool
from langgraph.prebuilt import ToolRuntime

from scorecard.apply import apply
from scorecard.edits import Edit, SetOrganization, SetTitle
from scorecard.models import Scorecard
from tools.context import Context
from tools.drafting.draft import draft_edits

_PROFILE = SetOrganization(
    name="Brookfield Dental",
    sector="dental clinic",
    sector_id="clinic",
    size="40 people",
    mission="Healthy teeth for every family in our valley.",
    vision="The practice families recommend without being asked.",
    priorities=[
        "Shorten the wait for an appointment to 5 days by 2028",
        "Keep our dental nurses",
        "Treat more children before problems start",
        "Earn enough to renew our equipment",
    ],
    value_proposition="customer_solutions",
)
_TITLE = "Example: Brookfield Dental (made up)"


def is_example(scorecard: Scorecard) -> bool:
    return scorecard.title.startswith("Example")


@tool(response_format="content_and_artifact")
def show_example(runtime: ToolRuntime[Context]) -> tuple[str, dict[str, Any]]:
    """Put a finished example scorecard of a made-up organization on the board."""
    context = runtime.context
    head: list[Edit] = [_PROFILE, SetTitle(title=_TITLE)]
    profile = apply(context.head().scorecard, head).scorecard
    edits = [*head, *draft_edits(profile, context.library)]
    commit = context.record(context.repository.commit(context.scorecard_id, edits, context.author))
    first = next(commit.head.scorecard.objectives())
    return f"Example shown; first objective {first.id}.", {"example": True, "item": first.id}
