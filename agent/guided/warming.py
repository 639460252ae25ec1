"""What the first messages would wait for, loaded before they come: dictionaries, weights, the tellers of languages and dates."""

from agent.guided.likely import weighed
from agent.guided.other_language import in_other_language
from agent.guided.patterns import by_patterns
from agent.guided.requests import read_after_edits, read_request
from agent.guided.spelling import people_of, well_spelt, words_of
from agent.guided.understanding.orders import orders_of
from agent.guided.understanding.told_whole import told_whole
from knowledge.library import Library
from scorecard.apply import apply
from scorecard.models import Organization, Scorecard
from tools.drafting.draft import draft_edits
from tools.drafting.situations.direction import better

_MESSAGES = (
    "Je crois que personne ici ne comprend cette phrase",
    "what has changed since yesterday?",
    "set the targt of F1a to 12 % by June 2027, and Anna Berg takes over the first objective",
    "Add an objective: keep volunteers longer, measured by average stay, 14 months now, 20 by end of 2028, Ruth owns it",
    "rename C1 to Keep our customers. Remove F1b. And link P1 to C1, no, to F1",
    "sick leave was 7.1 in october and 6.4 in november, how do we stand?",
    "the parcels left at the door should be half of what they are now, monthly, and put it under the first one instead",
    "why is it there, and could you undo the last two?",
)
"""Of as many kinds as can be: the patterns of each are compiled when they are first needed."""


def warm_up(library: Library) -> None:
    """Make a draft and read some messages about it, so that nothing is loaded for the first time in a turn."""
    organization = Organization(priorities=["Winning new customers"], goals=["Sick leave is 8 %"])
    start = Scorecard(organization=organization)
    scorecard = apply(start, draft_edits(start, library)).scorecard
    better("Parcels left at the door")
    for message in _MESSAGES:
        in_other_language(message)
        text = well_spelt(message, words_of(scorecard), people_of(scorecard))
        request = read_request(text, scorecard, "") or read_after_edits(text, scorecard, "")
        orders_of(text)
        weighed(told_whole(text, scorecard) or text, scorecard, "", by_patterns(text, scorecard, ""), request)
