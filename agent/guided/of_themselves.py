"""What they say of themselves once there is a draft: how many they are, their name, whom they serve, what they do.

It is read before anything of the scorecard is looked for: "we are 46 people" is no value of a measure.
"""

from typing import Any

from agent.guided.plan import Call, Plan
from agent.guided.profile.put_right import line_of_work
from agent.guided.requests.words import without_draft_request
from agent.guided.sectors import guess_sector
from agent.guided.understanding.themselves import told_anew
from agent.texts import phrase
from scorecard.models import Scorecard
from tools.context import Context


def on_facts_anew(plan: Plan, text: str, scorecard: Scorecard) -> bool:
    """Whether the message says nothing but facts of the organization anew: they are noted."""
    told = told_anew(text, scorecard)
    if not told:
        return False
    plan.calls = [with_facts(told)]
    plan.resume = False
    return True


def with_facts(told: dict[str, Any]) -> Call:
    return ("edit_scorecard", {"edits": [{"kind": "set_organization", **told}]})


def on_line_of_work(plan: Plan, text: str, context: Context) -> bool:
    """Whether the message says nothing but what they do: it is noted, and drafted anew where that was asked for."""
    said, again = without_draft_request(text)
    sector = line_of_work(said)
    if not sector:
        return False
    guess = guess_sector(sector, context.library)
    noted = {"sector": sector, "sector_id": guess.sector_id if guess else "general"}
    plan.calls = [with_facts(noted)]
    plan.resume = False
    if again:
        plan.calls.append(("draft_scorecard", {}))
    else:
        plan.words.append(phrase("drafted_for_another"))
        context.log.choices.append({"label": phrase("draft_again_button"), "text": "draft it again"})
    return True
