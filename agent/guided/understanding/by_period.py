"""Values told beside their periods after one was recorded: "and nov? 5.3 i think", "that was september, october is 1.5"."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from agent.guided.understanding.annotate import annotate
from agent.guided.understanding.figures import Figure
from agent.guided.understanding.known import known_of
from agent.guided.understanding.outcome import Understanding
from agent.guided.understanding.periods import is_over, period_in
from agent.guided.understanding.plain.spoken_values import as_figures
from agent.guided.understanding.tokens import Token, mended
from agent.guided.understanding.values import converted, scale_of
from scorecard.edits import Edit, RecordActual
from scorecard.models import Actual, Measure, Scorecard
from scorecard.periods import closing, period_of, span

_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may(?! be\b| have\b| not\b)|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
_BESIDE = r"(?:the )?(?:(?P<way>previous|preceding|prior|following|next) (?:one|week|month|quarter|half[ -]year|year)|(?:one|week|month|quarter|half[ -]year|year) (?P<way2>before|after)(?: (?:that|it|this))?)"
_PERIOD = re.compile(
    rf"\b(?:{_BESIDE}|(?P<named>(?:last|this) (?:week|month|quarter)|(?:week|wk|cw|w) ?\d\d?|q[1-4](?: 20\d\d)?|{_MONTH}(?: 20\d\d)?))\b(?:['’]s)?",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|instead of|rather than|and no) (?:the )?[€$£]?-?\d[\d.,]*", re.IGNORECASE)
_PLAIN = frozenset(
    "a about actually after ah all also an and another anyway apologies approximately are around aslo as at back be been being both but by came can can't cant cannot check come comes correct corrected "
    "correction did do does done earlier else enter entry error even exactly far figure figures fine first for forgot from goes got had has have hm hmm i i'm i've if in incorrect is isn't it it's its just "
    "keep landed later let's log make mean meant mistake mistaken misread my nah no nope not note now number of off oh ok okay on one only oops or other our please pls previous probably put read reading real "
    "really record recorded right roughly same say says scratch set should shows so sorry sory stands still stood sure than that that's the then there these they thing think this those to told too total "
    "true typo update updated value values was wasn't we well went were what whoops with wrong yeah yep yes you your belongs belong belonged think thought supposed fix yet came out ended guess reckon believe "
    "wrongly entered mixed up typed slip wait hang hold".split()
)
""" What says no more than which value is of which period, and which was wrong."""
_OF_THE_LAST = re.compile(
    r"\b(?:that|it|this|which|the (?:value|figure|number|one)|what i (?:gave|said|told you))(?:['’]s| (?:was|is|were|belongs?|should (?:be|have been|go))) (?:(?:really|actually|of course|only|meant|the|one|value|figure|number|for|to|of|in|under) )*$",
    re.IGNORECASE,
)
""" "That was September": the value told last is of that period."""
_YES = re.compile(r"\bye(?:ah|p|ees)\b|\byup\b", re.IGNORECASE)
_TELLS = re.compile(r"\b(?:was|were|so far|came)\b", re.IGNORECASE)
_LONGEST = 25


class _Period(NamedTuple):
    start: int
    end: int
    name: str
    of_the_last: bool
    """Whether it is said that the value told last is of that period."""


class _Value(NamedTuple):
    start: int
    end: int
    figure: Figure


def tells_of_periods(text: str) -> bool:
    """Whether it names a period and has a figure beside it, which costs little to see."""
    return bool(_PERIOD.search(text)) and bool(re.search(r"\d", _PERIOD.sub("", text)))


def told_of_periods(text: str, measure: Measure, scorecard: Scorecard, today: date) -> list[RecordActual]:
    """The values of one measure that a clause tells of periods gone by; [] where it says anything else.

    ``text`` is the clause without the measure's name: "was 66 in June 2026", "it was 8.7 % in January, 8.2 in February".
    """
    said = as_figures(mended(text, known_of(scorecard).names.vocabulary))
    periods = _periods(said, None, measure, today)
    if not periods or not (_TELLS.search(text) or _SAYS.search(text)):
        return []
    told = _values_told(said, periods, None, measure, scorecard, today)
    if told is None or not told or len(told) != len(periods) or not all(is_over(p, today) for p in told):
        return []
    return [RecordActual(measure=measure.id, period=p, value=v, note=_note(measure, p)) for p, v in told.items()]


_SAYS = re.compile(r"\b(?:had|stood|reached|landed|ended)\b|:", re.IGNORECASE)
_YEAR = re.compile(r" (?P<year>20\d\d)$")


def told_by_period(
    text: str, last: Sequence[Edit], measure: Measure | None, scorecard: Scorecard, today: date
) -> Understanding | None:
    """One value for each period that has one; None where the message says anything else, or nothing that is not so.

    ``measure`` is what is spoken of where no value was recorded last.
    """
    if not _PERIOD.search(text) or len(text.split()) > _LONGEST:
        return None
    edit = last[0] if len(last) == 1 and isinstance(last[0], RecordActual) else None
    measure = scorecard.measure(edit.measure) if edit else measure
    if measure is None:
        return None
    said = _YES.sub("yes", text)  # "yeah" is no slip for "year"
    said = as_figures(mended(said, known_of(scorecard).names.vocabulary))
    periods = _periods(said, edit, measure, today)
    if not periods or (edit is None and (len(periods) < 2 or not _TELLS.search(text))):
        return None
    told = _values_told(said, periods, edit, measure, scorecard, today)
    if told is None:
        return None
    if edit and edit.period not in told and any(p.of_the_last for p in periods):
        return None  # what stood there before is to stand there again
    new = [p for p, value in told.items() if is_over(p, today) and ((a := _of(measure, p)) is None or a.value != value)]
    return Understanding(edits=[RecordActual(measure=measure.id, period=p, value=told[p], note=_note(measure, p)) for p in new]) if new else None  # fmt: skip


def _values_told(
    said: str,
    periods: Sequence[_Period],
    edit: RecordActual | None,
    measure: Measure,
    scorecard: Scorecard,
    today: date,
) -> dict[str, float] | None:
    """The value of each period; None where more is said than that."""
    found = annotate(
        _PERIOD.sub(lambda m: "·" * len(m[0]), said), known_of(scorecard), today
    )  # "november 26" is no day
    values = [
        _Value(found.tokens[s.first].start, found.tokens[s.last - 1].end, s.value)
        for s in found.spans
        if s.kind == "number" and s.value.relation == "absolute"
    ]
    denied = [m.span() for m in _NOT.finditer(found.text)]
    values = [v for v in values if not any(start <= v.start < end for start, end in denied)]
    if not _says_no_more(found.tokens, [*denied, *((x.start, x.end) for x in (*periods, *values))], measure):
        return None
    return _told(periods, values, edit, measure)


def _periods(text: str, edit: RecordActual | None, measure: Measure, today: date) -> list[_Period]:
    found = []
    named = [*_PERIOD.finditer(text)]
    years = {y["year"] for m in named if m["named"] and (y := _YEAR.search(m["named"]))}
    year = f" {years.pop()}" if len(years) == 1 else ""  # "in January 2025, 8.2 in February" is of one year
    for match in named:
        beside = match["way"] or match["way2"]
        said = match["named"] or ""
        bare = year and re.fullmatch(rf"{_MONTH}|q[1-4]", said, re.IGNORECASE)
        name = _beside(beside, edit, measure) if beside else period_in(f"{said}{year}" if bare else said, today)
        of_the_last = bool(edit) and bool(_OF_THE_LAST.search(text[: match.start()]))
        if name:
            found.append(_Period(match.start(), match.end(), name, of_the_last))
    closed = [p._replace(name=closing(p.name, measure.frequency)) for p in found]
    months = [c.name == p.name for c, p in zip(closed, found, strict=True) if len(p.name) == len("2026-10")]
    return closed if len({*months}) < 2 else found  # "12 in August, 11 in September" tells no quarter


def _beside(way: str, edit: RecordActual | None, measure: Measure) -> str:
    days = span(edit.period) if edit else None
    if days is None:
        return ""
    back = way.lower() in ("before", "previous", "preceding", "prior")
    return period_of(days[0] - timedelta(days=1) if back else days[1] + timedelta(days=1), measure.frequency)


def _says_no_more(tokens: Sequence[Token], taken: Sequence[tuple[int, int]], measure: Measure) -> bool:
    plain = _PLAIN | {*re.findall(r"[a-z]+", f"{measure.id} {measure.name} {measure.unit}".lower())}
    free = [t for t in tokens if not any(start <= t.start < end for start, end in taken)]
    return all(t.low in plain or not t.low[0].isalnum() for t in free)


def _told(
    periods: Sequence[_Period], values: Sequence[_Value], edit: RecordActual | None, measure: Measure
) -> dict[str, float]:
    """The value of each period: that beside it, the last where it is put right on the way."""
    told = {p.name: edit.value for p in periods if p.of_the_last and edit}
    leading = bool(values) and values[0].start < periods[0].start  # "8.7 in January, 8.2 in February"
    for value in values:
        before = [p for p in periods if p.start < value.start]
        after = [p for p in periods if p.start > value.start]
        period = after[0] if leading and after else before[-1] if before else periods[0]
        if not period.of_the_last:
            size = converted(value.figure, measure)
            told[period.name] = size * (scale_of(size, edit.value) if edit and not value.figure.unit else 1)
    return told


def _of(measure: Measure, period: str) -> Actual | None:
    return next((a for a in measure.actuals if a.period == period), None)


def _note(measure: Measure, period: str) -> str:
    """What was noted of the period stays; none of the words are a reason."""
    stood = _of(measure, period)
    return stood.note if stood else ""
