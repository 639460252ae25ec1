"""Red, amber or green: one declared rule per measure, and the limits it is read against."""

from typing import Literal

from scorecard.models import Measure, RagRule

Rag = Literal["green", "amber", "red", "none"]
"""``none`` is "no data": neither good nor bad."""

GREEN_FROM: dict[RagRule, float] = {"progress": 90, "target": 100}
AMBER_FROM: dict[RagRule, float] = {"progress": 75, "target": 90}
"""On the way from baseline to target, and on the target itself (ClearPoint's rule)."""

_DIGITS = 6
"""Binary fractions put 90 % at 89.9999999; that is green all the same."""


def limits(measure: Measure, rule: RagRule) -> tuple[float, float]:
    """Percent from which a measure is green, and amber, under a rule.

    The measure's own limits are meant for the rule it declares; where another has to step in, that
    one's usual limits hold.
    """
    if rule != measure.rag_rule:
        return GREEN_FROM[rule], AMBER_FROM[rule]
    green = GREEN_FROM[rule] if measure.green_from is None else measure.green_from
    amber = AMBER_FROM[rule] if measure.amber_from is None else measure.amber_from
    return green, min(amber, green)


def rate(score: float, green: float, amber: float) -> Rag:
    score = round(score, _DIGITS)
    if score >= green:
        return "green"
    return "amber" if score >= amber else "red"
