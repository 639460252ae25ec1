"""A whole scorecard as edits, so that importing one is journaled like any other change."""

from collections.abc import Iterator

from scorecard.edits import (
    AddAction,
    AddDecision,
    AddInitiative,
    AddLink,
    AddMeasure,
    AddObjective,
    AddPerspective,
    AddReview,
    Edit,
    IgnoreFinding,
    RecordActual,
    RemovePerspective,
    RetireObjective,
    SetBaseline,
    SetBinned,
    SetOrganization,
    SetTarget,
    SetTitle,
    SetUnit,
)
from scorecard.models import Measure, Objective, Scorecard


def as_edits(scorecard: Scorecard) -> list[Edit]:
    """The edits that build ``scorecard`` on an empty one."""
    edits: list[Edit] = [SetOrganization(**scorecard.organization.model_dump())]
    if scorecard.title:
        edits.append(SetTitle(title=scorecard.title))
    if scorecard.unit or scorecard.parent or scorecard.level != "organization":
        edits.append(SetUnit(unit=scorecard.unit, level=scorecard.level, parent=scorecard.parent))
    if scorecard.binned:
        edits.append(SetBinned())
    for perspective in scorecard.perspectives:
        edits.append(AddPerspective(**perspective.model_dump(include={"id", "name", "question"})))
        for objective in perspective.objectives:
            edits.extend(_objective_edits(perspective.id, objective))
    edits.extend(AddLink(**link.model_dump()) for link in scorecard.links)
    edits.extend(_retired_edits(scorecard))
    edits.extend(_rhythm_edits(scorecard))
    edits.extend(IgnoreFinding(**ignored.model_dump()) for ignored in scorecard.ignored)
    return edits


def _retired_edits(scorecard: Scorecard) -> Iterator[Edit]:
    """A retired objective is added where it was and retired again, so that its links find both their ends."""
    gone = {r.perspective for r in scorecard.retired if scorecard.perspective(r.perspective) is None}
    for perspective_id in sorted(gone):
        yield AddPerspective(id=perspective_id, name=f"{perspective_id}, retired")
    for retired in scorecard.retired:
        yield from _objective_edits(retired.perspective, retired.objective)
    for retired in scorecard.retired:
        yield from (AddLink(**link.model_dump()) for link in retired.links)
    for retired in scorecard.retired:
        fields = retired.model_dump(include={"on", "reason", "replaced_by"})
        yield RetireObjective(id=retired.objective.id, **fields)
    for perspective_id in sorted(gone):
        yield RemovePerspective(id=perspective_id)


def _rhythm_edits(scorecard: Scorecard) -> Iterator[Edit]:
    for review in scorecard.reviews:
        yield AddReview(review_kind=review.kind, **review.model_dump(exclude={"kind"}))
    yield from (AddDecision(**decision.model_dump()) for decision in scorecard.decisions)
    yield from (AddAction(**action.model_dump()) for action in scorecard.actions)


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
