"""Where a measure stands, in the words every format shows; the numbers are :mod:`scorecard.performance`'s."""

from scorecard import clock
from scorecard.models import Actual, Measure, Target
from scorecard.performance import Standing, stand
from scorecard.performance.series import end_of
from scorecard.performance.series import latest as latest_of
from scorecard.performance.targets import target_at

_WORDS = {"green": "Green", "amber": "Amber", "red": "Red"}
_REASONS = {"no_value": "no actual yet", "no_target": "target open", "not_due": "not due yet"}


def standing(measure: Measure) -> Standing:
    return stand(measure, clock.today())


def target_in_force(measure: Measure) -> Target | None:
    """The target that the latest actual is held against; today's where there is no actual."""
    actual = latest(measure)
    return target_at(measure, end_of(actual.period) if actual else clock.today())


def latest(measure: Measure) -> Actual | None:
    return latest_of(measure)


def rating(measure: Measure) -> str:
    """Green, Amber or Red, or what is missing to say so."""
    found = standing(measure)
    if found.rag != "none":
        return _WORDS[found.rag]
    if not measure.targets and measure.target_kind != "milestone":
        return "target open"
    return _REASONS.get(found.reason, "not rated")
