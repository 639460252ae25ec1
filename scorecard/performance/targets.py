"""Which target counts when, and whether a value meets it."""

from datetime import date

from scorecard.models import Measure, Target


def target_at(measure: Measure, day: date) -> Target | None:
    """The next target due on or after the day, else the last one there was; one without a date comes last."""
    ordered = sorted(measure.targets, key=lambda t: t.due or date.max)
    return next((t for t in ordered if t.due is None or t.due >= day), ordered[-1] if ordered else None)


def band(measure: Measure, target: Target) -> tuple[float, float]:
    """Lower and upper end: the target's own, or the measure's percentage on either side of its value."""
    if target.upper is not None:
        return min(target.value, target.upper), max(target.value, target.upper)
    half = abs(target.value) * measure.band / 100
    return target.value - half, target.value + half


def meets(measure: Measure, target: Target, value: float) -> bool:
    """Whether the value is as good as the target asks, whatever the kind of target."""
    if measure.target_kind == "milestone":
        return value >= target.value
    if measure.polarity == "within" or target.upper is not None:
        low, high = band(measure, target)
        return low <= value <= high
    return value >= target.value if measure.polarity == "higher" else value <= target.value


def is_kept(measure: Measure, target: Target) -> bool:
    """Whether the target is a standard to keep, period after period, rather than a value to reach."""
    if measure.target_kind == "milestone":
        return False
    return measure.target_kind == "keep" or measure.polarity == "within" or target.upper is not None
