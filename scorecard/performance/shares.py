"""Values of another length than the target's: of 40 new members a year, a month has its twelfth.

A target and a baseline are held against each value as they are, which is right for what is a level (a share, a
waiting time, the members there are), whichever period it was read in. Of what adds up (new members, revenue) they may
be the sum of a year, and then a month's value must be held against a month's share of them, or it looks like a
collapse. Which of the two it is cannot be read from the unit alone: 1.2 million may be a year's revenue or a debt. So:

- it is told, where the words a number came from, or the name of the measure, say "a year" (or a month, a quarter);
- it is shown, where a whole year's value was recorded and the shorter values are about its share;
- it is unsure, where nobody said so and every shorter value is about that share of the baseline (of the target, where
  there is none): then there is no colour until the person has said which it is;
- else, and always for times and what is counted per something, each value is held against the whole; a share of
  something only adds up ("5 % leave a year") where both were told and shown.
"""

import re
from typing import Literal, TypeVar

from scorecard.models import Actual, Baseline, Measure, Target
from scorecard.periods import sort_key, span

Length = Literal["week", "month", "quarter", "half-year", "year"]
Basis = Literal["as_it_is", "share", "unsure"]

AS_IT_IS = "for each value as it is"
"""What the note of a target says where a person has told that it is no sum of a longer time."""
_Part = TypeVar("_Part", Baseline, Target, Actual)
_IN_A_YEAR: dict[Length, int] = {"week": 52, "month": 12, "quarter": 4, "half-year": 2, "year": 1}
_LEVEL = re.compile(
    r"%|\bper(?:cent)?\b|percent|\bpoints?\b|\bratio\b|\brates?\b|\bscore\b|\bindex\b|\baverage\b|/|"
    r"^(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|seconds?|time)$",
    re.IGNORECASE,
)
_SPAN = r"(?P<span>week|month|quarter|half[- ]year|year)"
_FOR = rf"(?:(?:a|an|per|each|every|over the whole|for the whole|over a whole|for a whole) {_SPAN}|(?P<ly>annually|yearly|monthly|weekly|quarterly|p\.?a\.?))(?![\w-])"
_TOLD = re.compile(rf"(?P<number>\d[\d.,]*)\s*(?P<scale>k|m|bn|mio|mill?\.?|thousand|million|billion)?(?![\w])\s?[%€$£]?(?: (?!once|twice|by|from|until)[^\W\d]+){{0,3}} {_FOR}", re.IGNORECASE)  # fmt: skip
_SCALES = {"k": 1e3, "thousand": 1e3, "b": 1e9}
_LY: dict[str, Length] = {"annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "quarterly": "quarter"}  # fmt: skip
_IN_NAME = re.compile(r"\b(?:annual|yearly|(?:a|per|each) year)\b", re.IGNORECASE)
_LOOSE = 2.5
"""How far from an even share a value may lie and still look like one: the months of a year differ."""


def told_length(words: str, value: float) -> Length | None:
    """How long a time the words say that the value is for: "40 new members a year"."""
    for match in _TOLD.finditer(words):
        if _number(match["number"], match["scale"] or "") == value:
            ly = (match["ly"] or "").lower()
            return _LY.get(ly, "year") if ly else _length(match["span"])
    return None


def a_length(target: Target) -> str:
    """ " a year" where the words of the target say that it is for one, to stand behind its figure."""
    length = told_length(target.note, target.value) if target.upper is None else None
    return f" a {length}" if length else ""


def lengths_told(words: str) -> list[tuple[float, str]]:
    """The figures that are told with how long a time they are for, each with its words."""
    found = [(_number(m["number"], m["scale"] or ""), m[0]) for m in _TOLD.finditer(words)]
    return [(value, said) for value, said in found if value is not None]


def _length(word: str) -> Length:
    found = word.lower().replace(" ", "-")
    return next(n for n in _IN_A_YEAR if n == found)


def _number(digits: str, scale: str) -> float | None:
    plain = (
        digits.rstrip(".,").replace(",", "") if not re.fullmatch(r"\d+,\d{1,2}", digits) else digits.replace(",", ".")
    )
    try:
        number = float(plain)
    except ValueError:
        return None
    times = _SCALES.get(scale.lower(), _SCALES.get(scale[:1].lower(), 1e6)) if scale else 1.0
    return round(number * times, 6)


def parts(period: str) -> int:
    """How many such periods make a year; 0 where the text is no period."""
    days = span(period)
    return round(365 / ((days[1] - days[0]).days + 1)) if days else 0


def adds_up(measure: Measure) -> bool:
    """Whether its values may be summed; a share, a time or what is counted per something may not."""
    return not _LEVEL.search(measure.unit) and measure.target_kind != "milestone" and measure.polarity != "within"


def basis(measure: Measure, target: Target, actual: Actual) -> Basis:
    """What the value is held against: the whole target, its share of it, or nothing before somebody has said so."""
    many = parts(actual.period)
    if not many or AS_IT_IS in target.note or many == _told_parts(measure, target):
        return "as_it_is"
    if not adds_up(measure):
        leaves = measure.unit == "%" and _told_parts(measure, target) == 1
        return "share" if leaves and _all_shares(_like(measure, many), target.value, many) else "as_it_is"
    if _told_parts(measure, target):
        return "as_it_is" if _runs_on(measure, target, actual) else "share"
    if many == 1:
        return "as_it_is"
    short = _like(measure, many)
    years = sorted((a for a in measure.actuals if parts(a.period) == 1), key=lambda a: sort_key(a.period))
    if years:
        return "share" if _all_shares(short, years[-1].value, many) else "as_it_is"
    if target.upper is not None or measure.target_kind != "reach":
        return "as_it_is"
    if measure.baseline is not None:
        return "unsure" if _all_shares(short, measure.baseline.value, many) else "as_it_is"
    return "unsure" if many >= _IN_A_YEAR["month"] and _all_shares(short, target.value, many) else "as_it_is"


def _runs_on(measure: Measure, target: Target, actual: Actual) -> bool:
    """Whether a month shows half of a whole year and more: what has come together so far, and no month's share."""
    return parts(actual.period) >= 6 * (_told_parts(measure, target) or 1) and actual.value >= target.value / 2


def length_of(measure: Measure, target: Target) -> Length:
    """How long a time the target is for; a year where nobody said so."""
    return _told(measure, target) or "year"


def _told(measure: Measure, target: Target) -> Length | None:
    start = measure.baseline
    told = told_length(target.note, target.value) or (told_length(start.note, start.value) if start else None)
    return told or ("year" if _IN_NAME.search(measure.name) else None)


def _told_parts(measure: Measure, target: Target) -> int:
    """How many of the target's times make a year, where anybody said how long that is; else 0."""
    length = _told(measure, target)
    return _IN_A_YEAR[length] if length else 0


def _like(measure: Measure, many: int) -> list[float]:
    return [a.value for a in measure.actuals if parts(a.period) == many]


def _all_shares(values: list[float], whole: float, many: int) -> bool:
    even = whole / many
    return whole > 0 and all(even / _LOOSE <= v <= min(even * _LOOSE, whole / 2) for v in values)


def in_its_length(measure: Measure, target: Target, actual: Actual) -> Measure:
    """The measure with baseline, targets and values of another length as what they are for a period like the actual's.

    Of a year's value that is an even share; so a line through its values is one through values of one length.
    """
    many = parts(actual.period)
    whole = _told_parts(measure, target) or 1
    start = measure.baseline
    if start is not None:
        length = told_length(start.note, start.value)
        start = _scaled(start, (_IN_A_YEAR[length] if length else whole) / many)
    targets = [_scaled(t, (_told_parts(measure, t) or whole) / many) for t in measure.targets]
    actuals = [_scaled(a, parts(a.period) / many) for a in measure.actuals if parts(a.period)]
    return measure.model_copy(update={"baseline": start, "targets": targets, "actuals": actuals})


def _scaled(part: _Part, by: float) -> _Part:
    """The part for another length; as it is where that is its own."""
    if by == 1:
        return part
    upper = getattr(part, "upper", None)
    more = {} if upper is None else {"upper": upper * by}
    return part.model_copy(update={"value": part.value * by, **more})
