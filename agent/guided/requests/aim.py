"""Whether a target is too much or too little: "is P1 with its target of 0.55 kWh too ambitious?", "are 90 % for C1a enough?"."""

import re

from agent.guided.requests.bare import LONGEST, bare
from agent.guided.requests.looking import find_item, named_item
from agent.guided.requests.request import Request
from scorecard.models import Scorecard

_VERDICT = (
    r"(?:(?:far |way |much |a bit |a little |rather |still |really |simply |even )*(?:too |over|under|un|not )?(?:ambitious|realistic|achievable|doable|feasible|attainable|reachable|optimistic|pessimistic|demanding|tough|steep|bold|lax|soft|timid|cautious)(?: enough)?"
    r"|too (?:much|little|high|low|hard|easy|far|tight|loose|soon|late)|(?:high|low|hard|tight|ambitious|bold|tough|demanding) enough|within reach|out of reach|a stretch|asking too much)"
)
_TAIL = r"(?:,? (?:in your (?:opinion|view|experience|judg(?:e)?ment)|do you think|would you say|for (?:us|an? [\w ]{3,40})|you think|or (?:not|what|is it (?:ok(?:ay)?|fine|doable|too \w+))|at all|by then|in time|really|or too \w+|or (?:un)?\w+))*"
_WITHIN_REACH = re.compile(
    r"\b(?:realistic|achievable|doable|feasible|attainable|reachable|within reach)\b(?! target)", re.IGNORECASE
)
_ASKED = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"^(?:is|are|isn't|aren't|would|was|were) (?P<item>.+?)(?: be)? {_VERDICT}{_TAIL}$",
        rf"^(?:do|don't|would) you (?:think|say|find|feel|reckon|consider)(?: that)? (?P<item>.+?)(?: is| are| to be)? {_VERDICT}{_TAIL}$",
        rf"^(?:have|did) (?:i|we) (?:set|put|aimed|aim) (?P<item>.+?)(?: target)? {_VERDICT}{_TAIL}$",
        r"^how (?:realistic|ambitious|achievable|doable|feasible|demanding|tough|steep) (?:is|are) (?P<item>.+)$",
        r"^(?:are we|am i) (?:asking|wanting|aiming(?: for)?|expecting) too (?:much|little|high|low) (?:of|with|for|in|on) (?P<item>.+)$",
    )
]


def read(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    if len(text) > LONGEST or not any(True for _ in scorecard.measures()):
        return None
    said = bare(text)
    words = next((m["item"] for p in _ASKED if (m := p.match(said))), "")
    if not words:
        return None
    item = find_item(words, scorecard) or (named_item(f"the target of {words}", scorecard, focus))
    measure, objective = scorecard.measure(item), scorecard.objective(item)
    told = any(m.actuals for m in ([measure] if measure else objective.measures if objective else []))
    if (told and _WITHIN_REACH.search(said)) or not (measure or objective):
        return None  # how its values go on tells that best
    return Request("show_aim", {"item": item})
