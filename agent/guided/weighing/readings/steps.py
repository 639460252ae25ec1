"""Several values of one measure, each with its own day or period: "52 for 2027, 56 for 2028", "september 26, october 28"."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TypeVar

from agent.guided.understanding.figures import Figure
from agent.guided.understanding.periods import is_over, period_in
from agent.guided.weighing.readings.reading import Choice, Reading, choices
from agent.guided.weighing.readings.values import signed, traits_of, value_of
from agent.guided.weighing.slots import Slots
from scorecard.edits import Edit, RecordActual, SetTarget
from scorecard.models import Measure
from scorecard.periods import closing
from tools.language.dates import FoundDate, find_dates, month_end

_MONTH = re.compile(
    r"\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|q[1-4])\b",
    re.IGNORECASE,
)
_AIM = re.compile(r"\b(?:targets?|goals?|aim)\b", re.IGNORECASE)
T = TypeVar("T")
_MOST = 2
"""Of the likeliest items; a path is said of what is plainly named."""


def read(slots: Slots) -> Iterator[Reading]:
    if len(slots.figures) < 2:
        return
    soon = month_end(slots.today.year, slots.today.month)  # what is told "for November" in November is recorded
    days = _in_turn(slots, [(d.start, d.end, d) for d in find_dates(slots.said, slots.today) if d.day > soon])
    told = [(m.start(), m.end(), period_in(m[0], slots.today)) for m in _MONTH.finditer(slots.said)]
    periods = _in_turn(slots, [t for t in told if is_over(t[2], slots.today)])
    for choice in choices(slots, "measure", _MOST) if days or periods else ():
        if measure := slots.card.measure(choice.item):
            yield from _path(slots, choice, measure, days)
            yield from _series(slots, choice, measure, periods)


def _in_turn(slots: Slots, found: list[tuple[int, int, T]]) -> list[tuple[int, T]]:
    """The place of each figure with what it is of; empty where they do not take turns, or there is but one."""
    if len(found) < 2:
        return []
    told: dict[int, tuple[int, Figure]] = {}
    for place, figure in enumerate(slots.figures):
        apart = all(figure.end <= start or end <= figure.start for start, end, _ in found)
        if apart and figure.relation == "absolute" and (figure.start not in told or figure.unit):
            told[figure.start] = (place, figure)
    marks = sorted([(f.start, place) for place, f in told.values()] + [(start, -1 - n) for n, (start, _, _) in enumerate(found)])  # fmt: skip
    if len(told) != len(found) or any((one[1] < 0) == (other[1] < 0) for one, other in pairwise(marks)):
        return []
    places, others = ([n for _, n in marks if n >= 0], [-1 - n for _, n in marks if n < 0])
    return [(place, found[n][2]) for place, n in zip(places, others, strict=True)]


def _path(slots: Slots, choice: Choice, measure: Measure, days: list[tuple[int, FoundDate]]) -> Iterator[Reading]:
    """Targets step by step; "84 in October. Target 92 by end 2027" tells a value first."""
    first = min(f.start for f in slots.figures)
    if _AIM.search(slots.said, first) and not _AIM.search(slots.said[:first]):
        return
    steps = [(place, value, found.day) for place, found in days if (value := _value(slots, place, measure)) is not None]
    if len(steps) < 2 or len(steps) < len(days) or len({day for *_, day in steps}) < len(steps):
        return
    edits: tuple[Edit, ...] = tuple(SetTarget(measure=measure.id, value=value, due=day) for _, value, day in steps)
    used = [*(("figure", place) for place, *_ in steps), *(("date", n) for n, d in enumerate(slots.dates) if d in {day for *_, day in steps})]  # fmt: skip
    first, value, _ = steps[0]
    traits = traits_of(slots.figures[first], measure, value) | {"dated": 1.0, "steps": 1.0}
    yield Reading("set_target", edits, choice, frozenset(used), traits)


def _series(slots: Slots, choice: Choice, measure: Measure, periods: list[tuple[int, str]]) -> Iterator[Reading]:
    """Recorded values period by period."""
    told = [(place, value, period) for place, period in periods if (value := _value(slots, place, measure)) is not None]
    if len(told) < 2 or len(told) < len(periods) or len({period for *_, period in told}) < len(told):
        return
    closed = {closing(period, measure.frequency) for *_, period in told}
    edits: tuple[Edit, ...] = tuple(
        RecordActual(measure=measure.id, period=closing(period, measure.frequency) if len(closed) == len(told) else period, value=value)
        for _, value, period in told
    )  # fmt: skip
    used = [*(("figure", place) for place, *_ in told), *(("period", n) for n in range(len(slots.periods)))]
    first, value, _ = told[0]
    traits = traits_of(slots.figures[first], measure, value) | {"steps": 1.0}
    yield Reading("record_actual", edits, choice, frozenset(used), traits)


def _value(slots: Slots, place: int, measure: Measure) -> float | None:
    value = value_of(slots.figures[place], measure, slots.text)
    return None if value is None else signed(value, slots, measure)
