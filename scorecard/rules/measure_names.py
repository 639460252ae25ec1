"""BSC3xx, second half: what the names of measures give away."""

from collections.abc import Iterator

from scorecard.edits import RemoveMeasure, UpdateMeasure
from scorecard.models import Measure, Objective, Scorecard
from scorecard.rules.measure_signs import better, counts_activity, is_milestone
from scorecard.rules.registry import Hit, rule
from scorecard.rules.structure import same_words


@rule("BSC308")
def duplicate_measures(scorecard: Scorecard) -> Iterator[Hit]:
    seen: dict[frozenset[str], tuple[Objective, Measure]] = {}
    for objective in scorecard.objectives():
        for measure in objective.measures:
            key = same_words(measure.name)
            if key in seen and seen[key][1].id != measure.id:
                yield _duplicate(objective, measure, *seen[key])
            elif key:
                seen.setdefault(key, (objective, measure))


def _duplicate(objective: Objective, measure: Measure, holder: Objective, first: Measure) -> Hit:
    params = {"name": measure.name, "first": first.id}
    # An objective's only measure is not taken from it: the same number may well serve two objectives.
    if objective is not holder and len(objective.measures) < 2:
        return Hit(measure.id, params)
    return Hit(measure.id, params, [RemoveMeasure(id=measure.id)], f"Remove {measure.id}")


@rule("BSC311")
def easy_not_important(scorecard: Scorecard) -> Iterator[Hit]:
    for measure in scorecard.measures():
        if counts_activity(measure):
            yield Hit(measure.id, {"name": measure.name})


@rule("BSC312")
def milestone_as_measure(scorecard: Scorecard) -> Iterator[Hit]:
    for measure in scorecard.measures():
        if is_milestone(measure) and measure.target_kind != "milestone":
            yield Hit(measure.id, {"name": measure.name})


@rule("BSC313")
def doubtful_polarity(scorecard: Scorecard) -> Iterator[Hit]:
    for measure in scorecard.measures():
        if measure.provenance.kind == "library":
            continue  # its direction was set with the measure in mind; a name is the weaker sign
        wanted = better(measure)
        if wanted is None or measure.polarity in (wanted, "within"):
            continue
        params = {"name": measure.name, "is": measure.polarity, "wanted": wanted}
        fix = [UpdateMeasure(id=measure.id, polarity=wanted)]
        yield Hit(measure.id, params, fix, f"Make {wanted} better for {measure.id}")


@rule("BSC319")
def nameless_measure(scorecard: Scorecard) -> Iterator[Hit]:
    for measure in scorecard.measures():
        if not measure.name:
            yield Hit(measure.id)
