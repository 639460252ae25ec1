"""A measure's values in time: the line of them, its gaps, and how many periods kept a standard."""

from dataclasses import dataclass
from datetime import date

from scorecard.models import Actual, Measure
from scorecard.performance.targets import meets, target_at
from scorecard.periods import bounds, periods, sort_key, span

BARS = "▁▂▃▄▅▆▇█"
GAP = "·"
LONGEST = 24
"""Periods in a sparkline; more cannot be read at its size."""


@dataclass(frozen=True, slots=True)
class Point:
    """One period of a measure; ``value`` is ``None`` where nothing was recorded."""

    period: str
    value: float | None


@dataclass(frozen=True, slots=True)
class Kept:
    """How a standard was kept. ``missing`` periods are due as well: nobody has shown that they kept it."""

    met: int
    due: int
    missing: int


def ordered(measure: Measure) -> list[Actual]:
    """The values from the earliest period to the latest; text that is no period is left out."""
    dated = [a for a in measure.actuals if span(a.period)]
    return sorted(dated, key=lambda a: sort_key(a.period))


def latest(measure: Measure) -> Actual | None:
    values = ordered(measure)
    return values[-1] if values else None


def end_of(period: str) -> date:
    found = span(period)
    return found[1] if found else date.min


def sparkline(measure: Measure, most: int = LONGEST) -> list[Point]:
    """The last periods with their values, gaps included, for a small line beside the measure."""
    values = ordered(measure)
    if not values:
        return []
    first, last = end_of(values[0].period), end_of(values[-1].period)
    points: list[Point] = []
    for label, start, end in periods(first, last, measure.frequency):
        inside = [a for a in values if start <= end_of(a.period) <= end]
        points += [Point(a.period, a.value) for a in inside] or [Point(label, None)]
    return points[-most:]


def bars(points: list[Point]) -> str:
    """The line in eight heights of text; a dot where a value is missing."""
    known = [p.value for p in points if p.value is not None]
    if not known:
        return ""
    low, high = min(known), max(known)
    step = (high - low) / (len(BARS) - 1)
    middle = BARS[len(BARS) // 2]
    return "".join(GAP if p.value is None else BARS[round((p.value - low) / step)] if step else middle for p in points)


def periods_kept(measure: Measure) -> Kept:
    """Counts the periods from the first to the last value recorded since the standard before this one ended.

    Periods after the last value are late, not missed: they count once they are recorded.
    """
    values = ordered(measure)
    target = target_at(measure, end_of(values[-1].period)) if values else None
    if target is None:
        return Kept(0, 0, 0)
    since = max((t.due for t in measure.targets if t.due and target.due and t.due < target.due), default=date.min)
    counted = [a for a in values if end_of(a.period) > since]
    first, last = end_of(counted[0].period), end_of(counted[-1].period)
    seen = {bounds(end_of(a.period), measure.frequency)[1] for a in counted}
    missing = sum(end not in seen for _, _, end in periods(first, last, measure.frequency))
    met = sum(meets(measure, target, a.value) for a in counted)
    return Kept(met, len(counted) + missing, missing)
