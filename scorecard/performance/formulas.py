"""The formulas of the field, on plain numbers. All results are percent unless said otherwise."""

from scorecard.models import Polarity


def progress(start: float, target: float, actual: float) -> float:
    """The part of the way from ``start`` to ``target`` that is covered; right for both directions.

    0 at the start, 100 at the target, below 0 where things got worse. ``target`` must differ from ``start``.
    """
    return 100 * (actual - start) / (target - start)


def kept(met: int, due: int) -> float:
    """The share of the periods due in which a limit was kept; ``due`` must not be 0."""
    return 100 * met / due


def share_of_target(target: float, actual: float, polarity: Polarity) -> float | None:
    """The actual against the target itself: 100 when it is just met. ``None`` where a ratio says nothing.

    More is better: actual to target; less is better: target to actual. A ratio needs a target and an
    actual that are not negative, and something other than zero to divide by.
    """
    part, whole = (actual, target) if polarity == "higher" else (target, actual)
    if part < 0 or whole <= 0:
        return None
    return 100 * part / whole


def spider(actual: float, red_flag: float, goal: float) -> float:
    """The 0-10 scale: the red flag scores 3.33, the goal 6.67; right for lower-is-better, where the goal is below.

    ``goal`` must differ from ``red_flag``.
    """
    score = 10 * (actual - (2 * red_flag - goal)) / (3 * (goal - red_flag))
    return min(10.0, max(0.0, score))
