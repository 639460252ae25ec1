"""Where a measure is heading: the direction of its last values, and where they lead by the due date."""

import math
from dataclasses import dataclass
from datetime import date
from typing import Literal

import numpy as np

from scorecard.models import Measure, Target
from scorecard.performance.series import end_of, latest, ordered
from scorecard.performance.shares import basis, in_its_length
from scorecard.performance.targets import meets, target_at

Direction = Literal["better", "worse", "steady", "rising", "falling", "unknown"]
"""``rising`` and ``falling`` where neither is better: a band."""
Verdict = Literal["likely", "open", "unlikely"]

USED = 12
"""Values a line is drawn through; older ones tell of another time."""
FEWEST_FOR_TREND = 3
FEWEST_FOR_FORECAST = 5
CONFIDENCE = 0.8


@dataclass(frozen=True, slots=True)
class Forecast:
    """A straight line through the last values, led on to the due date; no more than that is assumed."""

    due: date
    value: float
    low: float
    high: float
    """Ends of the 80 % prediction interval."""
    verdict: Verdict
    """``likely`` where the whole interval meets the target, ``unlikely`` where none of it does."""
    used: int
    """How many values the line goes through."""


@dataclass(frozen=True, slots=True)
class _Line:
    slope: float
    mean_x: float
    mean_y: float
    scatter: float
    """Standard deviation around the line, for ``count - 2`` degrees of freedom; 0 for two points."""
    spread: float
    """Sum of the squared distances from ``mean_x``."""
    count: int
    length: float

    def at(self, x: float) -> float:
        return self.mean_y + self.slope * (x - self.mean_x)


def direction(measure: Measure) -> Direction:
    """Which way the last values go; ``steady`` where the move is lost in their scatter."""
    measure = alike(measure)
    line = _line(measure, FEWEST_FOR_TREND)
    if line is None:
        return "unknown"
    move = line.slope * line.length
    if abs(move) <= 2 * line.scatter + 1e-12 * abs(line.mean_y):
        return "steady"
    if measure.polarity == "within":
        return "rising" if move > 0 else "falling"
    return "better" if (move > 0) == (measure.polarity == "higher") else "worse"


def forecast(measure: Measure) -> Forecast | None:
    """``None`` with fewer than five values, without a target, or where its date does not lie ahead of them."""
    measure = alike(measure)
    line, last = _line(measure, FEWEST_FOR_FORECAST), latest(measure)
    if line is None or last is None or measure.target_kind == "milestone":
        return None
    end = end_of(last.period)
    target = target_at(measure, end)
    if target is None or target.due is None or target.due <= end:
        return None
    x = float(target.due.toordinal())
    value, reach = line.at(x), _reach(line, x)
    verdict = _verdict(measure, target, value - reach, value + reach)
    return Forecast(target.due, value, value - reach, value + reach, verdict, line.count)


def alike(measure: Measure) -> Measure:
    """The measure with all its numbers for one length of time, that of its latest value, where they add up."""
    last = latest(measure)
    target = target_at(measure, end_of(last.period)) if last else None
    if last is None or target is None or basis(measure, target, last) != "share":
        return measure
    return in_its_length(measure, target, last)


def _line(measure: Measure, fewest: int) -> _Line | None:
    values = ordered(measure)[-USED:]
    if len(values) < fewest:
        return None
    x = np.array([end_of(a.period).toordinal() for a in values], dtype=float)
    y = np.array([a.value for a in values], dtype=float)
    away = x - x.mean()
    spread = float(away @ away)
    if spread == 0:
        return None
    slope = float(away @ (y - y.mean())) / spread
    left = y - y.mean() - slope * away
    scatter = math.sqrt(float(left @ left) / (len(values) - 2))
    return _Line(slope, float(x.mean()), float(y.mean()), scatter, spread, len(values), float(x[-1] - x[0]))


def _reach(line: _Line, x: float) -> float:
    """Half the width of the prediction interval for one new value at ``x``."""
    from scipy.stats import t  # here: it takes half a second to import, and most turns forecast nothing

    quantile = float(t.ppf((1 + CONFIDENCE) / 2, line.count - 2))
    return quantile * line.scatter * math.sqrt(1 + 1 / line.count + (x - line.mean_x) ** 2 / line.spread)


def _verdict(measure: Measure, target: Target, low: float, high: float) -> Verdict:
    ends = meets(measure, target, low), meets(measure, target, high)
    if all(ends):
        return "likely"
    if any(ends) or (measure.polarity == "within" and low < target.value < high):
        return "open"
    return "unlikely"
