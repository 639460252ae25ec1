"""Which objective is the weakest, of a scorecard with few values or none: "which one is the weakest?", "what's our weak spot?"."""

import re

from agent.guided.requests.bare import LONGEST, bare
from agent.guided.requests.request import Request
from scorecard.models import Scorecard
from scorecard.performance import perform

_LEAST = r"(?:weakest|worst|poorest|shakiest|thinnest|flimsiest|most (?:at risk|in trouble|behind|incomplete|neglected)|furthest behind|least (?:developed|finished|complete|ready|convincing|solid))"
_THING = r"(?:objectives?|goals?|aims?|ones?|parts?|points?|spots?|areas?|bits?|thing|side|perspective)"
_OF = r"(?: (?:on|in|of|among) (?:the|my|our|this|all|these|those)(?: (?:of|the|my|our|these|those))*(?: (?:objectives|goals|score ?card|map|board|card|lot|them|these|those|plan|page))?| (?:right )?now| today| here| at the moment)*"
_ASKED = [
    re.compile(pattern + _OF + r"(?:,? (?:and|but) why)?$", re.IGNORECASE)
    for pattern in (
        rf"^(?:which|what)(?: {_THING}| of (?:the|my|our|these|those)(?: {_THING})?)?(?: is| are|'s| looks| do you (?:find|think is))(?: our| my| the| now)*(?: (?:single|very))? {_LEAST}(?: {_THING})?",
        rf"^(?:which|what)(?: is|'s| are)? (?:our|my|the) (?:weak|sore|soft) {_THING}",
        r"^(?:where|in what) (?:are we|is (?:it|this|my card|our card)) (?:the )?(?:weakest|thinnest|shakiest)",
        rf"^(?:show|name|tell)(?: me| us)? (?:the|my|our) {_LEAST} {_THING}",
    )
]


def read(text: str, scorecard: Scorecard, _focus: str) -> Request | None:
    """Where values have turned red or amber the whole is shown with them, as for any question of how it goes."""
    if len(text) > LONGEST or not any(True for _ in scorecard.objectives()):
        return None
    said = bare(text)
    if not any(pattern.match(said) for pattern in _ASKED):
        return None
    troubled = any(s.rag in ("red", "amber") for s in perform(scorecard).measures.values())
    return None if troubled and re.search(r"\bobjectives?|goals?\b", said, re.IGNORECASE) else Request("show_weakest")
