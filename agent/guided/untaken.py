"""Says what a message told and the profile did not take up: nothing that people say is lost unseen."""

from agent.guided.profile.fragments import goes_wrong
from agent.guided.profile.openings import of_the_document, without_openings
from agent.guided.profile.troubles import turned_in
from agent.guided.profile.unplaced import unplaced
from agent.texts import phrase
from scorecard.models import Scorecard
from tools.context import Context
from tools.language.grammar import is_told

MOST_SAID = 3
LONGEST_MESSAGE = 1_500
"""Characters; a longer one is a page of a strategy paper, of which much is only read."""


def wishes_of(left: list[str]) -> list[str]:
    """Of what was not placed what can be taken as it stands; what happens has to be turned into a wish by who tells it."""
    return [part for part in left if not (is_told(part) or goes_wrong(part))]


def with_unplaced(parts: list[str], text: str, scorecard: Scorecard, context: Context, *, drafted: bool) -> list[str]:
    """The parts of the reply, with what was not placed; before a draft with a button that takes it."""
    if len(text) > LONGEST_MESSAGE:
        return parts
    if of_the_document(text):
        parts = [*parts, phrase("on_one_page_now" if drafted else "on_one_page")]
    if turned := turned_in(without_openings(text), scorecard.organization.priorities):
        said = phrase("trouble_as_wish", what="; ".join(f"“{told}” as “{wish}”" for told, wish in turned))
        parts = [said, *parts] if drafted else [*parts, said]
    left = unplaced(text, scorecard.organization)
    if not left:
        return parts
    what = "; ".join(f"“{part}”" for part in left[:MOST_SAID])
    if drafted:
        return [phrase("unplaced_in_draft", what=what), *parts]
    wishes = wishes_of(left)
    if not wishes:
        return [*parts, phrase("unplaced_told", what=what)]
    context.log.choices.append({"label": phrase("unplaced_button"), "text": f"Priorities: {'; '.join(wishes)}"})
    return [*parts, phrase("unplaced", what=what)]
