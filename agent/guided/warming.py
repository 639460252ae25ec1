"""What the first messages would wait for, loaded before they come: dictionaries, weights, the tellers of languages and dates."""

from agent.guided.likely import weighed
from agent.guided.other_language import in_other_language
from agent.guided.patterns import by_patterns
from agent.guided.requests import read_after_edits, read_request
from agent.guided.spelling import well_spelt, words_of
from knowledge.library import Library
from scorecard.apply import apply
from scorecard.models import Organization, Scorecard
from tools.drafting.draft import draft_edits
from tools.drafting.situations.direction import better

_MESSAGES = (
    "Je crois que personne ici ne comprend cette phrase",
    "what has changed since yesterday?",
    "set the targt of F1a to 12 % by June 2027, and Anna Berg takes over the first objective",
)


def warm_up(library: Library) -> None:
    """Make a draft and read some messages about it, so that nothing is loaded for the first time in a turn."""
    organization = Organization(priorities=["Winning new customers"], goals=["Sick leave is 8 %"])
    start = Scorecard(organization=organization)
    scorecard = apply(start, draft_edits(start, library)).scorecard
    better("Parcels left at the door")
    for message in _MESSAGES:
        in_other_language(message)
        text = well_spelt(message, words_of(scorecard))
        request = read_request(text, scorecard, "") or read_after_edits(text, scorecard, "")
        weighed(text, scorecard, "", by_patterns(text, scorecard, ""), request)
