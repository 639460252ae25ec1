"""Where a measure stands, in the words and numbers every format shows."""

from scorecard.models import Actual, Measure, Target

GREEN_FROM, AMBER_FROM = 0.9, 0.75


def final_target(measure: Measure) -> Target | None:
    return measure.targets[-1] if measure.targets else None


def latest(measure: Measure) -> Actual | None:
    return measure.actuals[-1] if measure.actuals else None


def progress(measure: Measure) -> float | None:
    """The share of the way from baseline to final target (or of the target, where the measure is rated by it).

    None where a number is missing, and for a band, which is kept or not.
    """
    goal, now = final_target(measure), latest(measure)
    if goal is None or now is None or measure.polarity == "within":
        return None
    if measure.rag_rule == "target":
        over, under = (now.value, goal.value) if measure.polarity == "higher" else (goal.value, now.value)
    elif measure.baseline is None:
        return None
    else:
        over, under = now.value - measure.baseline.value, goal.value - measure.baseline.value
    return over / under if under else None


def rating(measure: Measure) -> str:
    """Green, Amber or Red, or what is missing to say so."""
    goal, now = final_target(measure), latest(measure)
    if goal is None:
        return "target open"
    if now is None:
        return "no actual yet"
    if measure.polarity == "within":
        inside = goal.value <= now.value <= (goal.value if goal.upper is None else goal.upper)
        return "Green" if inside else "Red"
    done = progress(measure)
    if done is None:
        return "baseline unknown"
    return "Green" if done >= GREEN_FROM else "Amber" if done >= AMBER_FROM else "Red"
