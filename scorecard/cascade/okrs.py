"""Quarterly OKRs handed off from a scorecard, each traceable to the objective and measure it comes from.

A scorecard speaks of years, an OKR of a quarter. The key result of a quarter is where an even pace from the
latest value to the target stands at the quarter's end: an assumption, and named as one.
"""

from dataclasses import dataclass
from datetime import date

from scorecard.models import Measure, Objective, Scorecard
from scorecard.performance.series import end_of, latest
from scorecard.performance.targets import is_kept, target_at
from scorecard.periods import bounds, period_of

MOST = 5
"""Three to five objectives a quarter keep the focus (What Matters)."""


@dataclass(frozen=True, slots=True)
class KeyResult:
    ref: str
    """``2027-Q3/C1/C1a``: quarter, objective and measure."""
    measure: str
    start: float | None
    goal: float | None
    """``None`` where the measure has no target, or no value to start from."""
    keep: bool
    """A standard to keep through the quarter rather than a value to reach."""


@dataclass(frozen=True, slots=True)
class Okr:
    ref: str
    """``2027-Q3/C1``."""
    objective: str
    results: tuple[KeyResult, ...]


def quarterly_okrs(scorecard: Scorecard, day: date) -> list[Okr]:
    """For the quarter in which the day lies; objectives with measures first, at most five."""
    quarter = period_of(day, "quarterly")
    end = bounds(day, "quarterly")[1]
    ordered = sorted(scorecard.objectives(), key=lambda o: not o.measures)
    return [_okr(objective, quarter, end) for objective in ordered[:MOST]]


def _okr(objective: Objective, quarter: str, end: date) -> Okr:
    ref = f"{quarter}/{objective.id}"
    return Okr(ref, objective.id, tuple(_result(measure, ref, end) for measure in objective.measures))


def _result(measure: Measure, ref: str, end: date) -> KeyResult:
    target, actual = target_at(measure, end), latest(measure)
    start = actual.value if actual else measure.baseline.value if measure.baseline else None
    since = end_of(actual.period) if actual else measure.baseline.as_of if measure.baseline else None
    name = f"{ref}/{measure.id}"
    if target is None:
        return KeyResult(name, measure.id, start, None, keep=False)
    if is_kept(measure, target):
        return KeyResult(name, measure.id, start, target.value, keep=True)
    if start is None or since is None or target.due is None:
        return KeyResult(name, measure.id, start, None, keep=False)
    if target.due <= end or target.due <= since:
        return KeyResult(name, measure.id, start, target.value, keep=False)
    share = max(0.0, (end - since).days / (target.due - since).days)
    return KeyResult(name, measure.id, start, start + share * (target.value - start), keep=False)
