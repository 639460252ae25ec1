"""Which measures speak for the two ends of a link."""

from scorecard.models import Link, Measure, Objective, Scorecard


def speaking_measure(objective: Objective) -> Measure | None:
    """The measure that speaks for an objective: a lag measure that has numbers, else the best there is."""

    def worth(measure: Measure) -> tuple[bool, bool, bool]:
        numbers = measure.baseline is not None and bool(measure.targets)
        return numbers, bool(measure.actuals), measure.kind == "lag"

    countable = [m for m in objective.measures if m.target_kind != "milestone"]
    return max(countable, key=worth, default=None)


def pair(scorecard: Scorecard, link: Link) -> tuple[Measure | None, Measure | None]:
    """The measures that test a link: the ones named on it, else those that speak for its ends."""
    return _end(scorecard, link.source, link.cause_measure), _end(scorecard, link.target, link.effect_measure)


def _end(scorecard: Scorecard, objective_id: str, measure_id: str) -> Measure | None:
    if measure_id and (named := scorecard.measure(measure_id)):
        return named
    objective = scorecard.objective(objective_id)
    return speaking_measure(objective) if objective else None
