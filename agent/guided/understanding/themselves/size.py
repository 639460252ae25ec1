"""How many they are, said anew: "we are 46 people by now, not 40", "our headcount is 46 since October"."""

import re

from agent.guided.understanding.themselves.asides import BODIES, WE, shape, ways
from scorecard.models import Scorecard

_N = r"\d[\d.,]*(?:k\b)?(?<![.,])"
_STAFF = r"(?:employees?|staff(?: members)?|people|persons|colleagues|members of staff|heads|ftes?|workers|hands|volunteers|team members|helpers|of us)"
_TRADES = r"(?:doctors|nurses|officers|teachers|instructors|trainers|tutors|therapists|lawyers|consultants|engineers|partners|drivers|fee earners|developers|carers|beds|stores|shops|branches|sites|schools|wards|rooms)"
_SERVED = (
    r"(?:members|students|pupils|residents|inhabitants|citizens|patients|customers|clients|households|connections)"
)
_ANY = rf"(?:(?:full-time |part-time |permanent |paid |salaried )?(?:{_STAFF}|{_TRADES}|{_SERVED}))"
_OWN = rf"(?:(?:full-time |part-time |permanent |paid |salaried )?(?:{_STAFF}|{_TRADES}))"
_ABOUT = r"(?:(?:now|only|just|exactly|already|in fact) )*"
_SOME = r"(?:(?:about|around|some|roughly|nearly|almost|over) )?"
_MORE = rf"(?:(?:,| and| plus|, and) {_N} {_ANY})*"
_OURS = rf"(?P<size>{_SOME}{_N} {_OWN}{_MORE})"
_THEIRS = rf"(?P<size>{_SOME}{_N} {_ANY}{_MORE})"
_BARE = rf"(?P<size>{_SOME}{_N}(?: {_OWN})?)"
_US = rf"(?:{WE}|(?:our|the) (?:{BODIES}|team))"
_OFTEN = r"(?: (?:now|currently|today|already|meanwhile|actually|in fact))*"
_COUNT = r"(?:(?:our|the|the company['’]s) )?(?:head ?count|staff count|number of (?:people|employees|staff|colleagues)|work ?force|(?:team|company|staff) size|size of (?:the|our) (?:team|company|firm|organi[sz]ation)|staff(?:ing)?|team|payroll|size)"
_HERE = r"(?:work(?:s|ing)? (?:here|for us|with us)|on (?:the|our) payroll|in (?:the|our) (?:team|company|firm|organi[sz]ation|practice|house)|with us|here)"
_SHAPES = [
    shape(p)
    for p in (
        rf"{_US}(?:['’]re| are| is| have| has|['’]ve| employs?| counts?| comprises?| numbers?)?{_OFTEN}(?: (?:are|have|been|grown (?:to|into)|got to|gone (?:up|down) to|(?:down|up) to|grew to|shrunk to|shrank to|become|reached))*{_OFTEN} {_ABOUT}{_OURS}",
        rf"{_US}{_OFTEN} (?:serves?|runs?|looks? after|has|have){_OFTEN} {_ABOUT}{_THEIRS}",
        rf"there(?:['’]s|['’]re| is| are){_OFTEN} {_ABOUT}{_OURS}(?: {_HERE})?",
        rf"{_ABOUT}{_OURS} {_HERE}",
        rf"(?:that|this|which|it) (?:now )?makes (?:it |us )?{_ABOUT}{_OURS}",
        rf"(?:put|note|write|take|enter|record)(?: down)? {_ABOUT}{_OURS}(?<=[a-z])(?: (?:as (?:our|the) (?:size|headcount)|(?:for|in) (?:us|our profile|the profile)))",
        rf"(?:put|note|write)(?: down) {_ABOUT}{_OURS}",
        rf"{_COUNT}{_OFTEN}(?: is| are|['’]s| stands at| comes to| numbers| counts| has (?:grown|risen|gone up|fallen|shrunk) to| should (?:be|read)| must (?:be|read)| reads| went (?:up|down) to| :|:| =){_OFTEN} {_ABOUT}{_BARE}",
        rf"(?:change|set|correct|update|put|adjust|amend) {_COUNT}(?: in (?:the|our) profile)?(?: from {_N}(?: {_ANY})?)?(?: to| at| as|:) {_ABOUT}{_BARE}",
    )
]
_DENIED = [shape(rf"(?:{_US}(?:['’]re| are| is)|it(?:['’]s| is)|that(?:['’]s| is)){_OFTEN} {_ABOUT}{_BARE}")]
"""With no word of who is counted, or "it's": only beside the figure that is noted."""
_LISTED = [shape(_OURS)]


def told_size(words: str, scorecard: Scorecard, *, listed: bool = False) -> str:
    """The size in their words; "" where it says none, or counts what a measure counts."""
    noted = scorecard.organization.size
    found = next(ways([*_SHAPES, *(_LISTED if listed else [])], words), None)
    found = found or next((m for m in ways(_DENIED, words) if _denies_them(m["tail"], noted)), None)
    if not found:
        return ""
    size = re.sub(r"\bof us\b", "people", found["size"])
    if re.fullmatch(rf"{_SOME}{_N}", size, re.IGNORECASE):
        unit = re.search(r"\d[\d.,]* ([a-z][a-z ]*)", noted)
        size = f"{size} {unit[1] if unit else 'people'}"
    measured = _is_measured(size, scorecard) and not ("profile" in words.lower() or _is_noted(found["tail"], noted))
    return "" if measured else size


def _denies_them(tail: str, noted: str) -> bool:
    return _is_noted(tail, noted) or bool(
        re.search(rf"\b(?:not|no longer|instead of)\b[^,]*\d (?:{_STAFF})\b", tail, re.IGNORECASE)
    )


def _is_noted(tail: str, noted: str) -> bool:
    """Whether the figure that the profile has stands beside the new one: "not 40", "you have 40 there"."""
    return bool(set(re.findall(r"\d+", tail)) & set(re.findall(r"\d+", noted)))


def _is_measured(size: str, scorecard: Scorecard) -> bool:
    counted = set(re.findall(r"[a-z]+", size.lower()))
    heads = re.compile(r"^(?:head ?count|(?:number|count) of (?:our |all )?(?P<what>\w+)$)", re.IGNORECASE)
    named = [heads.match(m.name) for m in scorecard.measures()]
    return bool({m.unit.lower() for m in scorecard.measures()} & counted) or any(
        n and (not n["what"] or n["what"].lower() in counted) for n in named
    )
