"""A whole scorecard as edits, so that importing one is journaled like any other change."""

from collections.abc import Iterator

from scorecard.edits import (
    AddInitiative,
    AddLink,
    AddMeasure,
    AddObjective,
    AddPerspective,
    Edit,
    IgnoreFinding,
    RecordActual,
    SetBaseline,
    SetOrganization,
    SetTarget,
    SetTitle,
)
from scorecard.models import Measure, Objective, Scorecard


def as_edits(scorecard: Scorecard) -> list[Edit]:
    """The edits that build ``scorecard`` on an empty one."""
    edits: list[Edit] = [SetOrganization(**scorecard.organization.model_dump())]
    if scorecard.title:
        edits.append(SetTitle(title=scorecard.title))
    for perspective in scorecard.perspectives:
        edits.append(AddPerspective(**perspective.model_dump(include={"id", "name", "question"})))
        for objective in perspective.objectives:
            edits.extend(_objective_edits(perspective.id, objective))
    edits.extend(AddLink(**link.model_dump()) for link in scorecard.links)
    edits.extend(IgnoreFinding(**ignored.model_dump()) for ignored in scorecard.ignored)
    return edits


def _objective_edits(perspective_id: str, objective: Objective) -> Iterator[Edit]:
    own = objective.model_dump(exclude={"measures", "initiatives"})
    yield AddObjective(perspective=perspective_id, **own)
    for measure in objective.measures:
        yield from _measure_edits(objective.id, measure)
    for initiative in objective.initiatives:
        yield AddInitiative(objective=objective.id, **initiative.model_dump())


def _measure_edits(objective_id: str, measure: Measure) -> Iterator[Edit]:
    own = measure.model_dump(exclude={"kind", "baseline", "targets", "actuals"})
    yield AddMeasure(objective=objective_id, measure_kind=measure.kind, **own)
    if measure.baseline:
        yield SetBaseline(measure=measure.id, **measure.baseline.model_dump())
    for target in measure.targets:
        yield SetTarget(measure=measure.id, **target.model_dump())
    for actual in measure.actuals:
        yield RecordActual(measure=measure.id, **actual.model_dump())
