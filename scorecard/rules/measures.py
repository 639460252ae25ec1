"""BSC3xx, first half: how many measures, of which kind, and whether their record sheet is filled."""

from collections.abc import Callable, Iterator

from scorecard.edits import RemoveMeasure, UpdateMeasure
from scorecard.models import Measure, MeasureKind, Objective, Scorecard
from scorecard.rules.measure_signs import counts_activity, is_milestone
from scorecard.rules.phrases import count, some
from scorecard.rules.registry import Hit, rule

FINANCIAL_SHARE = 0.4


@rule("BSC301")
def no_measure(scorecard: Scorecard) -> Iterator[Hit]:
    for objective in scorecard.objectives():
        if not objective.measures:
            yield Hit(objective.id, {"name": objective.name})


@rule("BSC302")
def many_measures(scorecard: Scorecard) -> Iterator[Hit]:
    for objective in scorecard.objectives():
        if len(objective.measures) <= 2:
            continue
        weakest = [measure.id for measure in weakest_measures(objective)]
        fix = [RemoveMeasure(id=measure_id) for measure_id in weakest]
        params = {"name": objective.name, "number": len(objective.measures)}
        yield Hit(objective.id, params, fix, f"Remove {some(weakest, len(weakest))}")


def weakest_measures(objective: Objective, keep: int = 2) -> list[Measure]:
    """Those to cut so that the best are left, one lead and one lag among them where there are both."""
    ranked = sorted(objective.measures, key=_worth, reverse=True)
    kept = ranked[:keep]
    if len({measure.kind for measure in kept}) == 1:
        other = next((measure for measure in ranked[keep:] if measure.kind != kept[0].kind), None)
        kept = [*kept[:-1], other] if other else kept
    return [measure for measure in objective.measures if not any(measure is one for one in kept)]


def _worth(measure: Measure) -> tuple[bool, int, float, int]:
    """Says something, then has numbers people gave, then weight, then a filled record sheet."""
    says = not (counts_activity(measure) or is_milestone(measure))
    numbers = 2 * bool(measure.actuals) + bool(measure.baseline) + bool(measure.targets)
    sheet = sum(map(bool, (measure.formula, measure.unit, measure.owner, measure.data_source)))
    return says, numbers, measure.weight, sheet


def _measures_between(scorecard: Scorecard, low: int, high: int) -> Iterator[Hit]:
    number = len(list(scorecard.measures()))
    if low <= number <= high:
        yield Hit("", {"measures": count(number, "measure")})


@rule("BSC303")
def few_measures(scorecard: Scorecard) -> Iterator[Hit]:
    if scorecard.level == "organization":  # a unit takes its slice of the whole
        yield from _measures_between(scorecard, 1, 14)


@rule("BSC304")
def more_than_25_measures(scorecard: Scorecard) -> Iterator[Hit]:
    yield from _measures_between(scorecard, 26, 30)


@rule("BSC305")
def more_than_30_measures(scorecard: Scorecard) -> Iterator[Hit]:
    yield from _measures_between(scorecard, 31, 10**6)


def _perspectives_without(scorecard: Scorecard, kind: MeasureKind) -> Iterator[Hit]:
    for perspective in scorecard.perspectives:
        kinds = [measure.kind for objective in perspective.objectives for measure in objective.measures]
        if len(kinds) >= 2 and kind not in kinds:
            yield Hit(perspective.id, {"name": perspective.name})


@rule("BSC306")
def no_lead(scorecard: Scorecard) -> Iterator[Hit]:
    top = next((perspective.id for perspective in scorecard.perspectives if perspective.objectives), "")
    # Ends are by nature seen late; the levers below the top lead them.
    yield from (hit for hit in _perspectives_without(scorecard, "lead") if hit.item not in (top, "financial"))


@rule("BSC307")
def no_lag(scorecard: Scorecard) -> Iterator[Hit]:
    yield from _perspectives_without(scorecard, "lag")


def _lacking(scorecard: Scorecard, lacks: Callable[[Measure], bool]) -> Iterator[Hit]:
    """One finding for all: a fresh draft lacks many, and a list of twenty says no more than the number."""
    measures = list(scorecard.measures())
    found = [measure.id for measure in measures if lacks(measure)]
    if found:
        yield Hit("", {"number": len(found), "total": len(measures), "items": some(found)})


@rule("BSC309")
def no_formula(scorecard: Scorecard) -> Iterator[Hit]:
    yield from _lacking(scorecard, lambda measure: not (measure.formula or measure.definition))


@rule("BSC310")
def no_unit(scorecard: Scorecard) -> Iterator[Hit]:
    yield from _lacking(scorecard, lambda measure: not measure.unit)


@rule("BSC316")
def no_owner(scorecard: Scorecard) -> Iterator[Hit]:
    yield from _lacking(scorecard, lambda measure: not measure.owner)


@rule("BSC317")
def no_data_source(scorecard: Scorecard) -> Iterator[Hit]:
    yield from _lacking(scorecard, lambda measure: not measure.data_source)


@rule("BSC314")
def slow_lead(scorecard: Scorecard) -> Iterator[Hit]:
    for measure in scorecard.measures():
        if measure.kind == "lead" and measure.frequency == "yearly":
            fix = [UpdateMeasure(id=measure.id, frequency="quarterly")]
            yield Hit(measure.id, {"name": measure.name}, fix, f"Measure {measure.id} quarterly")


@rule("BSC315")
def yearly_exercise(scorecard: Scorecard) -> Iterator[Hit]:
    frequencies = [measure.frequency for measure in scorecard.measures()]
    yearly = frequencies.count("yearly")
    if yearly > 0.5 * len(frequencies):
        yield Hit("", {"number": yearly, "total": len(frequencies)})


@rule("BSC318")
def mostly_financial(scorecard: Scorecard) -> Iterator[Hit]:
    total = len(list(scorecard.measures()))
    perspective = scorecard.perspective("financial")
    number = sum(len(objective.measures) for objective in perspective.objectives) if perspective else 0
    if total >= 8 and number > FINANCIAL_SHARE * total:
        yield Hit("financial", {"number": number, "total": total})
