"""Says what a message told and the profile did not take up: nothing that people say is lost unseen."""

from agent.guided.profile.fragments import goes_wrong
from agent.guided.profile.unplaced import unplaced
from agent.texts import phrase
from scorecard.models import Scorecard
from tools.context import Context
from tools.language.grammar import is_told

MOST_SAID = 3
LONGEST_MESSAGE = 1_500
"""Characters; a longer one is a page of a strategy paper, of which much is only read."""


def with_unplaced(parts: list[str], text: str, scorecard: Scorecard, context: Context, *, drafted: bool) -> list[str]:
    """The parts of the reply, with what was not placed; before a draft with a button that takes it."""
    left = unplaced(text, scorecard.organization)[:MOST_SAID] if len(text) <= LONGEST_MESSAGE else []
    if not left:
        return parts
    what = "; ".join(f"“{part}”" for part in left)
    if drafted:
        return [phrase("unplaced_in_draft", what=what), *parts]
    wishes = [
        part for part in left if not (is_told(part) or goes_wrong(part))
    ]  # what happens has to be turned into a wish by who tells it
    if not wishes:
        return [*parts, phrase("unplaced_told", what=what)]
    context.log.choices.append({"label": phrase("unplaced_button"), "text": f"Priorities: {'; '.join(wishes)}"})
    return [*parts, phrase("unplaced", what=what)]
