"""Which target a measure has, and whether it still has one: "what was the target for churn, is it still there"."""

import re

from agent.guided.requests.bare import LONGEST
from agent.guided.requests.looking import find_item, named_item
from agent.guided.requests.request import Request
from scorecard.models import Scorecard

_LEAD = r"^\W*(?:(?:so|and|but|ok(?:ay)?|sorry|wait|please|remind me|tell me|just|quickly|quick question|can you (?:tell|remind) me|do you (?:know|remember))\b[,:]*\s*)*"
_AIM = r"(?:targets?|goals?|aims?|number|figure|value|level)"
_TO = r"(?:be|get(?: (?:down|up|back))?(?: to)?|come(?: down)? to|go(?: (?:down|up))? to|reach|fall to|rise to|end up|land)"
_ASKED = [
    re.compile(_LEAD + shape, re.IGNORECASE)
    for shape in (
        rf"(?:what|which)(?: {_AIM})? (?:do|did|are|were) we (?:want(?:ing)?|hop(?:e|ing) for) (?P<a>.+?) to {_TO}\b.*$",
        rf"(?:what|which) {_AIM} (?:are|were|did|do) we (?:aim(?:ing|ed)?(?: for| at)?|go(?:ing)? for|after|set|agree(?: on)?|want|say)(?: for| with| on| at| in)+ (?P<b>.+)$",
        r"what (?:are|were|do|did) we (?:aim(?:ing)?(?: for| at)?|going for|after)(?: for| with| on| at| in)+ (?P<c>.+)$",
        rf"(?:how (?:low|high|far|much|many|fast|soon)|where) (?:should|must|shall|do we want|is) (?P<d>.+?) (?:to )?{_TO}\b.*$",
        r"(?:what(?:['’]?s| is| was| were| are)|which (?:is|was)) (?:the|our) (?:target|goal|aim)s?(?: (?:value|figure|number))? (?:for|of|on|with) (?P<e>.+)$",
        r"(?:is|are|was|were|isn['’]t|do (?=we|i|you|they)|does|did|have (?=we)|has)\b(?! not\b)[^,;.]*\b(?:target|goal|aim)\b(?P<f>[^,;.?]*(?:, (?:is|and) [^;.?]*)?\?*)$",
        r"(?:do|does|did|have|has|is) (?P<g>.+?) (?:still )?(?:have|has|got|carry|without) (?:an?|any|its|no) (?:target|goal|aim)\b.*$",
        r"what (?:target|goal|aim) (?:does|has|did|do) (?P<h>.+?) have\b.*$",
        r"(?:until|by) when (?:should|must|shall|do we want) (?P<i>.+?) (?:to )?(?:be|reach|get|hit)\b.*$",
    )
]
_POLAR = re.compile(
    r"^\W*(?:(?:so|and|but|ok(?:ay)?)\b,? )*(?:is|are|was|were|do|does|did|have|has|isn['’]t|don['’]t|doesn['’]t)\b"
    r"|\b(?:is|are) (?:it|that|there|they) still\b|\bstill (?:there|valid|standing|on|in place|true|holds?)\b",
    re.IGNORECASE,
)
_JUDGES = re.compile(
    r"\b(?:why|too|enough|ambitious|realistic|good|right|sensible|reasonable|fair|decent|reached?|hit|met|miss|on track|behind|likely|owner|should we|possible|make it|touch|alter|defer|change|raise|lower|drop|remove|move|set (?:it|to)|of \d|how do i|how can i|per|weight)\b|^\W*(?:is|are|would) \d",
    re.IGNORECASE,
)
"""What else may be asked of a target: whether it is a good one, or is met."""
_TAIL = re.compile(
    r"(?:,? (?:and )?(?:is|are) (?:it|that|they) still\b.*|,? (?:and )?(?:by |until )?when\b.*|,? (?:again|now|please|then|exactly|still|at all|any ?more|yet|these days)\b)*[\s?.!]*$",
    re.IGNORECASE,
)


def asks_the_target(text: str) -> bool:
    return len(text) <= LONGEST and not _JUDGES.search(text) and any(shape.match(text) for shape in _ASKED)


def asks_whether(text: str) -> bool:
    """Whether yes or no answers it."""
    return bool(_POLAR.search(text))


def read(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    if not asks_the_target(text):
        return None
    match = next(m for shape in _ASKED if (m := shape.match(text)))
    if match.groupdict().get("f"):
        return None  # read by what else it says; only its answer begins with yes or no
    words = _TAIL.sub("", next((w for w in match.groups() if w), ""))
    item = find_item(text, scorecard) or named_item(f"the target of {words}", scorecard, focus)
    known = scorecard.measure(item) or scorecard.objective(item)
    return Request("show_item", {"item": item}) if known else None
