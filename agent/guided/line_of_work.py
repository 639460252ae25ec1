"""The line of work put right once there is a draft: "change the sector to driving lessons", "we are a bakery, not a school"."""

from agent.guided.plan import Plan
from agent.guided.profile.put_right import line_of_work
from agent.guided.requests.words import without_draft_request
from agent.guided.sectors import guess_sector
from agent.texts import phrase
from tools.context import Context


def on_line_of_work(plan: Plan, text: str, context: Context) -> bool:
    """Whether the message says nothing but what they do: it is noted, and drafted anew where that was asked for."""
    said, again = without_draft_request(text)
    sector = line_of_work(said)
    if not sector:
        return False
    guess = guess_sector(sector, context.library)
    noted = {"sector": sector, "sector_id": guess.sector_id if guess else "general"}
    plan.calls = [("edit_scorecard", {"edits": [{"kind": "set_organization", **noted}]})]
    plan.resume = False
    if again:
        plan.calls.append(("draft_scorecard", {}))
    else:
        plan.words.append(phrase("drafted_for_another"))
        context.log.choices.append({"label": phrase("draft_again_button"), "text": "draft it again"})
    return True
