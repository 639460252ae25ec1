"""Something new whose place and name stand in another order than an order has them: "under C1 we'd like a project, School visits".

Cut by its commas alone the name would be the place, the word "colon", or all that stands behind it.
"""

import re
from collections.abc import Callable

_ID = r"(?-i:[A-Z]\d{1,2})"
_NOUN = r"(?P<noun>kpi|measure|metric|indicator|objective|goal|initiative|project|programme)"
_DET = r"(?:(?:an?|the|one|more|another|new|fresh|further|extra|additional|second|third|fourth|strategic|little|small|also) )+"
_CALLED = r"(?:called|named|titled|entitled|worded|phrased|(?:with|by|under) (?:the |as )?(?:name|title|wording)(?: of)?|colon|namely)"
_QUOTED = r"[“\"](?P<quoted>[^”\"]+)[”\"]"
_CAPITALS = r"(?-i:[A-Z])[^“”\",;:.]{2,60}?"
_WANTS = r"(?:(?:please|kindly|also|then|let['’]?s|let us|can|could|we|you|i|should|would|['’]d|need|want|like|add|put|create|have|insert|place|open|set up|start|launch|to|there|is|be|shall) ?)*"
_PLACE = r"(?P<place>(?:the |our )?[^“”\",;:.]{2,60}?)"
_REST = r"(?P<rest>[,;.]? .*|[.!])?"
_FIRST = re.compile(
    rf"^\W*(?:and |so |ok |please )*(?:under|in|for|beneath|within|at|to)(?: the)? {_PLACE}(?: objective| perspective)?,?(?: i['’]d| we['’]d)? {_WANTS}{_DET}{_NOUN}\s*(?:[,:–-]+\s*)?(?:{_CALLED}\s*[,:]?\s+)?(?:{_QUOTED}|(?P<bare>{_CAPITALS}(?=[,;.]|\s*$))){_REST}\s*$",
    re.IGNORECASE,
)
""" "Under keep a healthy budget, a fresh measure, Cash days in hand, target sixty"."""
_LAST = re.compile(
    rf"^.{{0,40}}?\b{_DET}?{_NOUN},? {_CALLED}\s*[,:]?\s+(?P<bare>{_CAPITALS}) (?:under|beneath|below) (?P<place>(?:the |our )?(?!\d)[^“”\",;:.]{{2,50}}?)(?P<rest>,.*|\.? *)$",
    re.IGNORECASE,
)
""" "A project called Buddy Scheme under the belonging objective, Leah runs it"."""
_TO_IT = re.compile(
    rf"^.{{0,60}}?\b(?:resolved|agreed|decided|voted|wishes|want|wants|like|asked)\b[^,.;]{{0,25}} to add to {_PLACE}(?: perspective| objective)? {_DET}{_NOUN} {_CALLED}\s*[,:]?\s+{_QUOTED}{_REST}\s*$",
    re.IGNORECASE,
)
""" "Resolved last night to add to the Services perspective an objective worded “…”"."""
_AT_ID = re.compile(rf"^\W*(?P<place>{_ID}): (?P<bare>{_CAPITALS}), (?:in )?(?P<unit>[a-z]+s|%), (?P<rest>target .*)$")
""" "P3: Town meetings held, meetings, target 12 by June": named by nobody so far, with its unit."""
_THERE = re.compile(
    rf"^(?P<before>.*\b(?P<place>{_ID})\b.*?)(?:,? and|[.;,])(?: please| also)? (?:give|add|put)(?: also)? (?:there|it|to it|under it)(?: also| too)? {_DET}{_NOUN} {_CALLED} (?:{_QUOTED}|(?P<bare>{_CAPITALS}(?=[,;.]|\s*$))){_REST}\s*$",
    re.IGNORECASE,
)
""" "… the owner of L2 and give there also a project with name Coaches"."""
_MAY = re.compile(rf"\b(?:kpi|measure|metric|indicator|objective|goal|initiative|project|programme)\b|^\W*{_ID}: ", re.IGNORECASE)  # fmt: skip
_UNTIL = re.compile(r"^(?P<lead>[,;.]? )(?:until|till|to) (?=(?:the )?(?:end|\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))", re.IGNORECASE)  # fmt: skip
_TAKES_OFF = re.compile(
    r"\.\.|…|\b(?:remove|delete|drop|rename|replace|swap|instead|move|no longer|link)\b|\?\s*$", re.IGNORECASE
)
"""Asks for another change, for an answer, or thinks while it speaks."""


def new_plainly(text: str, known: Callable[[str], str]) -> str:
    """The order in plain words; ``known`` tells the item that words name, so that a place is one, and a name is not."""
    if not _MAY.search(text) or _TAKES_OFF.search(text):
        return text
    for shape in (_FIRST, _LAST, _TO_IT, _AT_ID, _THERE):
        if not (match := shape.match(text)):
            continue
        said = {"noun": "measure", "quoted": "", "bare": "", "rest": "", "unit": "", "before": ""} | {
            k: v or "" for k, v in match.groupdict().items()
        }
        name, noun = (said["quoted"] or said["bare"]).strip(), said["noun"].lower()
        aside = shape in (_FIRST, _TO_IT) and noun in ("objective", "goal")  # its place is a perspective
        if not aside and not known(said["place"]):
            continue
        if shape is _AT_ID and known(name):
            continue
        unit = f", in {said['unit']}" if said["unit"] else ""
        lead = ", " if said["rest"][:1].isalpha() else ""
        rest = _UNTIL.sub(lambda m: f"{m['lead']}due ", said["rest"].rstrip())
        place = said["place"].strip() + (" perspective" if aside and "perspective" not in said["place"] else "")
        before = f"{said['before'].rstrip(' ,')}. " if said["before"] else ""
        return f"{before}Add {'an' if noun[0] in 'aeio' else 'a'} {noun} called “{name}” to {place}{unit}{lead}{rest}"
    return text
