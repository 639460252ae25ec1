"""A value that is recorded corrected or taken out by its month: "October isn't final yet, wipe it", "October was wrong, it's 5".

The reason may name anything, last year's sheet or the accounts; only the month and what is to become of its value count.
"""

import re
from datetime import date

from agent.guided.understanding.annotate import annotate
from agent.guided.understanding.known import known_of
from agent.guided.understanding.naming import stems
from agent.guided.understanding.values import converted
from scorecard import clock
from scorecard.edits import RecordActual, RemoveActual
from scorecard.models import Actual, Measure, Scorecard
from scorecard.periods import span

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|(?-i:Mar(?:ch)?)|march(?=['’]s| (?:figure|value|number|one)\b)|apr(?:il)?|(?-i:May)|may(?=['’]s| (?:figure|value|number|one)\b)|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
_VALUE = r"(?:figure|value|number|one|reading|entry|result|count|score)"
_LATEST = r"(?:the|that|this|my|our) (?:last|latest|most recent|newest) (?:recorded )?(?:value|figure|number|reading|entry|actual)"
_THEN = re.compile(rf"\b(?:(?P<month>{_MONTH})\b(?:,? (?P<year>20\d\d))?|{_LATEST}\b)", re.IGNORECASE)
_OBJECT = rf"(?:(?:the |that |our )?{_MONTH}(?: 20\d\d)?(?:['’]s)?(?: (?:[\w-]+ ){{0,3}}?{_VALUE}| [\w-]+(?=\W*$| out\b| off\b))?|(?:the |that )?(?:[\w-]+ ){{0,2}}{_VALUE} (?:for|of|from|in) {_MONTH}(?: 20\d\d)?|{_LATEST})"
_IT = r"(?:it|that|this|that one|this one)"
_TAKE = r"(?:take|wipe|clear|strike|delete|remove|drop|scrap|pull|withdraw|erase|blank|empty|kill|bin|cut|unrecord|hold back|keep|scratch|hold|discard|void)"
_AWAY = r"(?:out|off|back|down|away|again|from the card|from the score ?card)"
_MUST = r"(?:(?:has|have|needs?|ought) to|should|must|can|may|shall|is to|had better|will have to)"
_GO = r"(?:come (?:off|out|down|away)|go(?: (?:out|away|again))?|be (?:taken|wiped|cleared|struck|deleted|removed|dropped|withdrawn|erased|blanked|pulled|left (?:open|blank|empty|out))|disappear|stay (?:open|blank|empty|out)|remain (?:open|blank|empty))"
_OFF = [
    re.compile(shape, re.IGNORECASE)
    for shape in (
        rf"\b{_TAKE}(?: {_AWAY})* {_OBJECT}(?! (?:target|goal|owner|baseline)\b)",
        rf"^\W*(?:[\w,]+ ){{0,3}}?{_OBJECT} {_MUST}(?: all| first| please)* {_GO}\b",
        rf"\b(?:leave|keep) {_OBJECT} (?:open|blank|empty|out)\b",
    )
]
_OF_IT = re.compile(
    rf"^\W*(?:[\w,'’-]+ ){{0,6}}?{_OBJECT}(?:['’]s)?[^.;\d]{{0,70}}?\s*(?:[,;.:–—-]+|\b(?:so|and)\b)\s*(?:(?:so|and|please|then|let['’]?s|better|can you|could you|we should|i['’]d)\b[, ]*)*{_TAKE}(?: {_AWAY})* {_IT}\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:not|instead of|rather than|the old|no longer) (?:the )?(?P<n>\d[\d.,]*)(?<![.,])", re.IGNORECASE
)
_WRONG = re.compile(
    r"\b(?:wrong(?:ly)?|mis(?:read|typed|took|heard|counted|taken?|placed)|mistake|typo|provisional|preliminary|estimate\w*|guess\w*|should(?:['’]ve| have)? (?:be|been|read)|(?:true|right|correct|real|proper|final|actual) (?:one|figure|value|number|count|reading)|(?:came|comes|come|was|is|taken|taking) (?:off|from|out of) (?:[\w'’]+ ){0,3}(?:sheet|row|column|line|file|report|list|book|system|export|plan|budget|forecast|page|tab)\b|correct(?:ed|ion)?|slip|mixed up|restated|revised|not (?=[€$£]?\d))\b",
    re.IGNORECASE,
)
"""What says that the value recorded was none; without it a figure is a new value like any other."""
_OF_SOMETHING_ELSE = re.compile(
    r"\b(?:targets?|goals?|owners?|owns|baselines?|initiatives?|projects?|milestones?|objectives?|deadline|due|by (?:the end of )?(?:oct|nov|dec|jan|feb|mar|apr|may|jun|jul|aug|sep)|budget|set|from \d)\b|\b(?-i:[A-Z]\d{1,2})\b(?!\d)",
    re.IGNORECASE,
)
_ORDERED = re.compile(r"\b(?:correct|change|put|make|adjust|amend|update)\b[^,.;]*\bto [€$£]?\d", re.IGNORECASE)
"""An order with its value is read as one, and its reason becomes the note."""
_MORE = re.compile(
    r"\b(?:minus|negative|hundred|thousand|million)\b|\band (?:give|have|set|make|put|add|remove|drop|while|rename|link|move|let|the \w+ (?:we|should|must|has to|needs))\b",
    re.IGNORECASE,
)
"""More than one value: another order, or a figure in words, both of which are read elsewhere."""
_LONGEST = 30


def recorded_by_month(text: str, scorecard: Scorecard, focus: str) -> RecordActual | RemoveActual | None:
    """What becomes of the value; None where nothing is said of one that is recorded."""
    then = _THEN.search(text)
    if then is None or (
        text.rstrip().endswith("?") and not re.match(r"\W*(?:can|could|would) (?:you|we)\b", text, re.I)
    ):
        return None
    if len(text.split()) > _LONGEST or _OF_SOMETHING_ELSE.search(text) or _ORDERED.search(text):
        return None
    off = any(shape.search(text) for shape in _OFF) or _OF_IT.search(text)
    if not off and not _WRONG.search(text):
        return None
    if not off and _MORE.search(text):
        return None
    found = _meant(text, then, scorecard, focus, strict=not off)
    if found is None:
        return None
    measure, actual = found
    told = _values(text, then, measure, actual, scorecard)
    if off and not told:
        return RemoveActual(measure=measure.id, period=actual.period)
    if off or len(told) != 1:
        return None
    return RecordActual(measure=measure.id, period=actual.period, value=told[0])


def _meant(
    text: str, then: re.Match[str], scorecard: Scorecard, focus: str, *, strict: bool
) -> tuple[Measure, Actual] | None:
    """The measure that is named, else the one spoken of last, else the only one that has a value of that month."""
    have = [(m, a) for m in scorecard.measures() if (a := _of_then(m, then))]
    said = {*stems(text[: then.start()] + text[then.end() :])}
    ids = [pair for pair in have if re.search(rf"\b{pair[0].id}\b", text)]
    shares = {m.id: len(said & {*stems(m.name)}) / max(1, len({*stems(m.name)})) for m in scorecard.measures()}
    best = max((shares[m.id] for m, _ in have), default=0)
    if not ids and any(s > max(best, _HALF) for s in shares.values()):
        return None  # another is named, and has no value of then
    named = ids or [pair for pair in have if best and shares[pair[0].id] == best]
    last = [pair for pair in have if pair[0].id == focus]
    if not then["month"] and not (ids or last):
        return None
    if strict and not ids and best < _HALF:  # a word of another name may be a word of it
        named = [] if max(shares.values(), default=0) or not last else last
        return named[0] if named else None
    meant = named if len(named) == 1 else last or named or have
    return meant[0] if len(meant) == 1 else None


_HALF = 0.5


def _of_then(measure: Measure, then: re.Match[str]) -> Actual | None:
    """Its latest value of that month, of the year where one is named."""
    if not then["month"]:
        return measure.actuals[-1] if measure.actuals else None
    month = _MONTHS.index(then["month"][:3].lower()) + 1
    for actual in reversed(measure.actuals):
        days = span(actual.period)
        if days and _is_month(days, month) and (not then["year"] or str(days[1].year) == then["year"]):
            return actual
    return None


def _is_month(days: tuple[date, date], month: int) -> bool:
    first, last = days
    return last.month == month and (first.month, first.year) == (last.month, last.year)


def _values(text: str, then: re.Match[str], measure: Measure, actual: Actual, scorecard: Scorecard) -> list[float]:
    """The figures told that are neither the value as it stands nor denied."""
    without = text[: then.start()] + " " * (then.end() - then.start()) + text[then.end() :]
    spans = annotate(without, known_of(scorecard), clock.today()).spans
    figures = [s.value for s in spans if s.kind == "number"]
    denied = {float(m["n"].replace(",", "")) for m in _DENIED.finditer(without)}
    told = [converted(f, measure) for f in figures if f.relation == "absolute"]
    return [v for v in told if v != actual.value and v not in denied]
