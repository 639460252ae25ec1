"""What is complained of, put as what is wanted: "we have too many sick days" wants fewer sick days.

Sources of the shapes: messages of people who had never used the coach, who tell what is wrong more often than what they want.
"""

import re

_MUST_FALL = r"(?:,? (?:and|so|but) (?:this|that|it) (?:must|has to|needs to|should|ought to) (?:go down|come down|change|stop|improve|get better|be better|fall|drop))?"
_AND_WE_NEED = (
    r"(?:,? (?:and|so|but) we (?:need|want|must have|look for) (?P<how>[a-z]+er) (?:ones|people|ones too|staff))"
)
_TOO_MANY = re.compile(
    rf"^(?:(?:we|i) (?:have|get|see|lose|make|waste|still have)|there (?:are|is)|we['’]ve(?: got)?) (?:far |way |much |still )?too (?P<how>many|much|few|little) (?P<what>[a-z][\w -]*?){_MUST_FALL}$",
    re.IGNORECASE,
)
_COMPLAIN = re.compile(
    rf"^(?:the |our )?(?P<who>[a-z][\w -]*?) (?:complain|moan|grumble)s?(?: far| way)?(?: too (?:much|often)| a lot| all the time| constantly)? (?:about|of) (?:the |our )?(?P<what>[a-z][\w -]*?){_MUST_FALL}$",
    re.IGNORECASE,
)
_GETS = re.compile(
    rf"^(?:the |our )?(?P<who>[a-z][\w -]*?) (?:gets?|are getting|is getting|grows?|are|is|becomes?) (?:too |very |quite )?[a-z]+{_AND_WE_NEED}$",
    re.IGNORECASE,
)
_TOO = re.compile(
    rf"^(?:the |our )?(?P<what>[a-z][\w -]*?) (?:is|are|takes?|has become|have become) (?:far |way |much |still )?too (?P<how>slow|long|expensive|high|low|late|old){_MUST_FALL}$",
    re.IGNORECASE,
)
_LESS = {"many": "fewer", "much": "less", "few": "more", "little": "more"}
INSTEAD = {
    "slow": "faster",
    "long": "shorter",
    "expensive": "cheaper",
    "high": "lower",
    "low": "higher",
    "late": "earlier",
    "old": "newer",
}
_WANT_THAT = re.compile(
    r"(?:^|(?<=[.!?]\s))(?:(?:and|so|well),? )?(?:we|i)(?: really| also| all| do)? (?:want|wish|need|would like|['’]d like)(?: it)? that (?P<rest>(?![^.;!?]*(?:,|\band) that\b)[^.;!?]+(?:, [^.;!?]+){2,})",
    re.IGNORECASE,
)
""" "I want that more people find jobs, the shop must come out of the loss, we have too many sick days": a list."""

_NEXT = re.compile(r",\s+(?:and\s+)?", re.IGNORECASE)


def wanted(clause: str) -> str:
    """The wish behind a complaint; the clause itself where it is none."""
    said = re.sub(r"^(?:that|and|but|so|also)\s+", "", clause.strip(), flags=re.IGNORECASE)
    if match := _TOO_MANY.match(said):
        return f"{_LESS[match['how'].lower()]} {match['what']}"
    if match := _COMPLAIN.match(said):
        return f"fewer complaints from {match['who']} about {match['what']}"
    if match := _GETS.match(said):
        return f"{match['how']} {match['who']}"
    if match := _TOO.match(said):
        return f"{INSTEAD[match['how'].lower()]} {match['what']}"
    return said


def listed(text: str) -> str:
    """The same with what somebody wants that stands in one long sentence as a list of wishes."""
    return _WANT_THAT.sub(lambda m: "Wanted: " + "; ".join(map(wanted, _NEXT.split(m["rest"]))), text)
