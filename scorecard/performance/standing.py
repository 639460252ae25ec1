"""Where a measure stands: its score, by which rule, and its colour."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from scorecard.models import Actual, Measure, RagRule, Target
from scorecard.performance.formulas import kept, progress, share_of_target, spider
from scorecard.performance.rating import Rag, limits, rate
from scorecard.performance.series import end_of, latest, periods_kept
from scorecard.performance.shares import basis, in_its_length, length_of
from scorecard.performance.targets import band, is_kept, meets, target_at

Reason = Literal[
    "",
    "no_value",
    "no_target",
    "baseline_unknown",
    "baseline_is_target",
    "wrong_side",
    "not_due",
    "no_ratio",
    "length_unknown",
]
"""Why there is no score, or why another rule than the declared one had to step in."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A measure as of a day. Without a value or a target it has no score and the colour ``none``."""

    measure: str
    value: float | None = None
    period: str = ""
    target: float | None = None
    """What the value is held against: the share of its period, where the target is the sum of a longer time."""
    whole: float | None = None
    """The target as it was told, where ``target`` is but a share of it."""
    whole_of: str = ""
    """How long a time the whole target is for: ``year``."""
    due: date | None = None
    score: float | None = None
    """Percent under ``rule``; below 0 where things got worse, above 100 where the target is passed."""
    rule: RagRule = "progress"
    """The rule the score follows; the target rule steps in where the baseline is unknown."""
    rag: Rag = "none"
    reason: Reason = ""
    green_from: float = 90
    amber_from: float = 75
    pace: float | None = None
    """Percent of the way that an even pace from the baseline's day to the due date would have covered by now."""
    spider: float | None = None
    """0-10; only where a red flag is set and the target is a single value."""
    periods_met: int = 0
    periods_due: int = 0
    periods_missing: int = 0

    @property
    def on_pace(self) -> bool | None:
        """Whether it is at least where an even pace would be; ``None`` where that cannot be said."""
        if self.pace is None or self.score is None or self.rule != "progress":
            return None
        return self.score >= self.pace


@dataclass(frozen=True, slots=True)
class _Score:
    value: float | None
    rule: RagRule
    reason: Reason = ""
    met: int = 0
    due: int = 0
    missing: int = 0


def stand(measure: Measure, today: date) -> Standing:
    """How the latest value stands against the target that was in force when its period ended."""
    actual = latest(measure)
    if actual is None:
        goal = target_at(measure, today)
        return Standing(measure.id, target=_goal(measure, goal), due=goal.due if goal else None, reason="no_value")
    target = target_at(measure, end_of(actual.period))
    if target is None and measure.target_kind != "milestone":
        return Standing(measure.id, actual.value, actual.period, reason="no_target")
    target = target or Target(value=1)  # a milestone is reached at 1 where nobody counts its parts
    held = basis(measure, target, actual)
    if held == "unsure":
        goal = _goal(measure, target)
        return Standing(measure.id, actual.value, actual.period, goal, due=target.due, reason="length_unknown")
    whole, length = (_goal(measure, target), length_of(measure, target)) if held == "share" else (None, "")
    if held == "share":
        measure = in_its_length(measure, target, actual)
        target = target_at(measure, end_of(actual.period)) or target
    score = _score(measure, target, actual)
    green, amber = limits(measure, score.rule)
    rag: Rag = "none" if score.value is None else rate(score.value, green, amber)
    if measure.target_kind == "milestone":
        rag = _milestone_rag(target, rag, today, reached=meets(measure, target, actual.value))
    return Standing(
        measure.id,
        actual.value,
        actual.period,
        _goal(measure, target),
        whole,
        length,
        target.due,
        score.value,
        score.rule,
        rag,
        "not_due" if measure.target_kind == "milestone" and rag == "none" else score.reason,
        green,
        amber,
        _pace(measure, target, actual),
        _spider(measure, target, actual.value),
        score.met,
        score.due,
        score.missing,
    )


def _goal(measure: Measure, target: Target | None) -> float | None:
    """The number to show as the target; the near end of a band is as good as any."""
    if target is None:
        return None
    return band(measure, target)[0] if target.upper is not None else target.value


def _score(measure: Measure, target: Target, actual: Actual) -> _Score:
    if measure.target_kind == "milestone":
        return _Score(_parts_done(target.value, actual.value), "progress")
    if measure.rag_rule == "target":
        return _on_target(measure, target, actual.value, "")
    if is_kept(measure, target):
        found = periods_kept(measure)
        return _Score(kept(found.met, found.due), "progress", "", found.met, found.due, found.missing)
    return _on_the_way(measure, target, actual.value)


def _on_the_way(measure: Measure, target: Target, value: float) -> _Score:
    if measure.baseline is None:
        return _on_target(measure, target, value, "baseline_unknown")
    start = measure.baseline.value
    if start == target.value:
        return _on_target(measure, target, value, "baseline_is_target")
    if (target.value > start) != (measure.polarity == "higher"):
        return _Score(None, "progress", "wrong_side")
    return _Score(progress(start, target.value, value), "progress")


def _on_target(measure: Measure, target: Target, value: float, reason: Reason) -> _Score:
    reached = meets(measure, target, value)
    if measure.polarity == "within" or target.upper is not None:
        low, high = band(measure, target)
        share = 100.0 if reached else _to_band(low, high, value)
    else:
        share = share_of_target(target.value, value, measure.polarity)
    if share is None and reached:
        share = 100.0  # met is met, also where a ratio cannot say by how much
    return _Score(share, "target", reason if share is not None else "no_ratio")


def _to_band(low: float, high: float, value: float) -> float | None:
    return share_of_target(low, value, "higher") if value < low else share_of_target(high, value, "lower")


def _parts_done(whole: float, done: float) -> float | None:
    return 100 * max(0.0, min(done / whole, 1.0)) if whole > 0 else None


def _milestone_rag(target: Target, rag: Rag, today: date, *, reached: bool) -> Rag:
    """Reached or not, by the date; before it nothing is late."""
    if reached:
        return "green"
    return "red" if target.due and target.due < today else "none"


def _pace(measure: Measure, target: Target, actual: Actual) -> float | None:
    start = measure.baseline.as_of if measure.baseline else None
    if start is None or target.due is None or target.due <= start or is_kept(measure, target):
        return None
    passed = (end_of(actual.period) - start).days / (target.due - start).days
    return 100 * min(1.0, passed) if passed > 0 else None


def _spider(measure: Measure, target: Target, value: float) -> float | None:
    flag = measure.red_flag
    single = target.upper is None and measure.polarity != "within" and measure.target_kind != "milestone"
    if flag is None or not single or flag == target.value:
        return None
    if (target.value > flag) != (measure.polarity == "higher"):
        return None
    return spider(value, flag, target.value)
