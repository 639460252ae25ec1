"""What is told before it is announced, turned round: "by 2028 I want late buses at 5. This is the measure of a new process objective, …"."""

import re
from collections.abc import Sequence
from datetime import date

from tools.language.dates import find_dates
from tools.language.quantities import find_quantities

_IS_ITS_MEASURE = re.compile(
    r"^(?:and )?(?:this|that|it|which)(?:['’]s| is| would be| will be| shall be| should be)? (?:to be )?(?:the |its )?(?:measure|kpi|metric|indicator|figure) (?:of|for) (?:an? |the |our )?(?P<what>(?:(?:new|another|further|fresh|extra) .*?)?(?:objective|goal)\b.*)$",
    re.IGNORECASE,
)
_IS_ONE = re.compile(
    r"^(?:and )?(?:it|this|that)(?:['’]s| is| will be| would be| should be| shall be) (?:an?|another|the) (?P<what>(?:[\w&-]+ ){1,4}(?:objective|goal)\b.*)$",
    re.IGNORECASE,
)
_CALL_IT = re.compile(
    r"^(?:and )?as (?:an |the |a )?(?:new )?(?:objective|goal),? (?:please )?(?:call|name|word|put) it (?P<name>.+)$",
    re.IGNORECASE,
)
_TAKES_THE_NEXT = re.compile(
    r"^(?P<who>.+? (?:takes|owns|gets|has|will take|will own|looks after|is responsible for|leads)) (?:the (?:next|following|coming|new)(?: (?:one|objective))?|the one (?:that|which) (?:follows|comes)(?: (?:next|now))?|what comes (?:next|now))$",
    re.IGNORECASE,
)
_WISH = re.compile(
    r"^(?:and |so |then )*(?:(?:i|we)(?:['’]d| would)? (?:really |also )?(?:want|need|wish|like|hope|aim|must have|should have|have)(?: to (?:have|see|get|bring))?|let['’]s (?:have|get|bring)|the aim is|i want to)\b(?: that| for)?\s*",
    re.IGNORECASE,
)
_COMES_TO = re.compile(
    r"(?:\s*(?:,|\b(?:to be|to come|to go|be|down|up|back|at|to|under|below|over|above|around|about|only|no more than|at most|at least|is|are|by|from)\b))*\s*$",
    re.IGNORECASE,
)
_SHARE = re.compile(
    r"^(?:of )?(?:all )?(?:the |our )?(?P<what>[a-z][\w -]*?) (?P<be>(?:to be|be|are|is|get|gets)\s+)?(?P<rest>[a-z].*)$",
    re.IGNORECASE,
)
_BEFORE_DATE = re.compile(r"\b(?:by|before|until|till|in|on|from|for)(?: the)?(?: end of)?\s*$", re.IGNORECASE)


def turned(segments: Sequence[str], today: date) -> list[str]:
    """The segments with the announcement first; empty where none stands behind what it announces."""
    for n, segment in enumerate(segments):
        if n and (named := _CALL_IT.match(segment)):
            return [f"add an objective called {named['name']}", *segments[n + 1 :], *_told(segments[:n], today)]
        its = _IS_ITS_MEASURE.match(segment)
        one = None if its else _IS_ONE.match(segment)
        if not n or not (its or (one and any(map(_TAKES_THE_NEXT.match, segments[:n])))):
            continue
        what = its["what"] if its else one["what"] if one else ""
        return [f"add a new {re.sub(r'^new ', '', what)}", *segments[n + 1 :], *_told(segments[:n], today)]
    return []


def _told(segments: Sequence[str], today: date) -> list[str]:
    """What was told before it: who takes "the next one" takes it, and what is wanted of a figure is its measure."""
    told: list[str] = []
    for segment in segments:
        if taken := _TAKES_THE_NEXT.match(segment):
            told.append(f"{taken['who']} it")
        else:
            told += _measure_wanted(segment, today) or [segment]
    return told


def _measure_wanted(segment: str, today: date) -> list[str]:
    """ "By June 2028 I want late departures per week at 5" is a measure with its target."""
    dates = find_dates(segment, today)
    day, bare = "", segment
    if dates:
        start, end = dates[-1].start, dates[-1].end
        before = _BEFORE_DATE.sub("", segment[:start])
        day, bare = f" by {dates[-1].day.isoformat()}", f"{before.strip()} {segment[end:].strip(' ,')}".strip(" ,")
    if not (wish := _WISH.match(bare)):
        return []
    bare = bare[wish.end() :].strip()
    found = find_quantities(bare)
    if len(found) != 1:
        return []
    number, before, after = (
        bare[found[0].start : found[0].end],
        bare[: found[0].start],
        bare[found[0].end :].strip(" ,"),
    )
    if before.strip():
        name = _COMES_TO.sub("", before).strip(" ,")
        return [f"measured by {name}", f"target {number}{day}"] if name and not after else []
    share = _SHARE.match(after)
    if not share:
        return []
    joined = share["rest"] if share["be"] else f"that {share['rest']}"
    return [f"measured by {share['what']} {joined}", f"target {number}{day}"]
