"""The edits that lead from one scorecard to another: what an import is shown as, and what it then does.

Items are told apart by their ids. Only what edits can say is compared: reviews, decisions, actions and
retired objectives stay with the scorecard they belong to.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from scorecard.apply import apply
from scorecard.edits import (
    AddInitiative,
    AddLink,
    AddMeasure,
    AddObjective,
    AddPerspective,
    Edit,
    MoveInitiative,
    MoveMeasure,
    MoveObjective,
    MovePerspective,
    RecordActual,
    RemoveActual,
    RemoveBaseline,
    RemoveInitiative,
    RemoveLink,
    RemoveMeasure,
    RemoveMilestone,
    RemoveObjective,
    RemovePerspective,
    RemoveTarget,
    SetBaseline,
    SetMilestone,
    SetOrganization,
    SetTarget,
    SetTitle,
    UpdateInitiative,
    UpdateLink,
    UpdateMeasure,
    UpdateObjective,
    UpdatePerspective,
)
from scorecard.edits.base import EditBase
from scorecard.models import Initiative, Measure, Objective, Part, Perspective, Scorecard


def edits_between(old: Scorecard, new: Scorecard, *, whole: bool = True) -> list[Edit]:
    """The edits that turn ``old`` into ``new``.

    With ``whole=False`` the new one only adds and corrects: nothing is removed, moved or cleared that
    it does not mention.
    """
    edits = [*_profile(old, new, whole), *_structure(old, new, whole), *_contents(old, new, whole)]
    edits += _links(old, new, whole)
    if whole:
        edits += _removed(old, new)
        edits += _order(apply(old, edits).scorecard, new)
    return edits


def _profile(old: Scorecard, new: Scorecard, whole: bool) -> Iterator[Edit]:
    changed = _differences(old.organization, new.organization, SetOrganization, whole)
    if changed:
        yield SetOrganization(**changed)
    if new.title != old.title and (new.title or whole):
        yield SetTitle(title=new.title)


def _differences(old: Part, new: Part, edit: type[EditBase], whole: bool) -> dict[str, Any]:
    """Fields of an update edit whose values differ; what is unknown now is cleared, if all is compared."""
    changed: dict[str, Any] = {}
    for field in edit.model_fields:
        attribute = "kind" if field == "measure_kind" else field
        if field in ("kind", "id") or attribute not in type(new).model_fields:
            continue
        before, after = getattr(old, attribute), getattr(new, attribute)
        empty = after in ("", None, [])
        said = attribute in new.model_fields_set
        if before != after and ((whole or said) if not empty else whole):
            changed[field] = [] if after == [] else "" if empty else after
    return changed


def _structure(old: Scorecard, new: Scorecard, whole: bool) -> Iterator[Edit]:
    for perspective in new.perspectives:
        known = old.perspective(perspective.id)
        if known is None:
            yield AddPerspective(**perspective.model_dump(include={"id", "name", "question"}))
        elif whole and (changed := _differences(known, perspective, UpdatePerspective, whole)):
            yield UpdatePerspective(id=perspective.id, **changed)
    for perspective in new.perspectives:
        for objective in perspective.objectives:
            yield from _objective(old, perspective, objective, whole)


def _objective(old: Scorecard, perspective: Perspective, objective: Objective, whole: bool) -> Iterator[Edit]:
    known = old.objective(objective.id)
    if known is None:
        own = objective.model_dump(exclude={"measures", "initiatives"})
        yield AddObjective(perspective=perspective.id, **own)
        return
    holder = old.perspective_of(objective.id)
    if whole and holder and holder.id != perspective.id:
        yield MoveObjective(id=objective.id, perspective=perspective.id)
    if changed := _differences(known, objective, UpdateObjective, whole):
        yield UpdateObjective(id=objective.id, **changed)


def _contents(old: Scorecard, new: Scorecard, whole: bool) -> Iterator[Edit]:
    for objective in new.objectives():
        for measure in objective.measures:
            yield from _measure(old, objective, measure, whole)
        for initiative in objective.initiatives:
            yield from _initiative(old, objective, initiative, whole)


def _measure(old: Scorecard, objective: Objective, measure: Measure, whole: bool) -> Iterator[Edit]:
    known = old.measure(measure.id)
    if known is None:
        own = measure.model_dump(exclude={"kind", "baseline", "targets", "actuals"})
        yield AddMeasure(objective=objective.id, measure_kind=measure.kind, **own)
        known = Measure(id=measure.id, name=measure.name)
    else:
        holder = old.objective_of(measure.id)
        if whole and holder and holder.id != objective.id:
            yield MoveMeasure(id=measure.id, objective=objective.id)
        if changed := _differences(known, measure, UpdateMeasure, whole):
            yield UpdateMeasure(id=measure.id, **changed)
    yield from _numbers(known, measure, whole)


def _numbers(old: Measure, new: Measure, whole: bool) -> Iterator[Edit]:
    if new.baseline and new.baseline != old.baseline:
        yield SetBaseline(measure=new.id, **new.baseline.model_dump())
    elif old.baseline and not new.baseline and whole:
        yield RemoveBaseline(measure=new.id)
    yield from _targets(old, new, whole)
    before = {a.period: a for a in old.actuals}
    for actual in new.actuals:
        if before.pop(actual.period, None) != actual:
            yield RecordActual(measure=new.id, **actual.model_dump())
    if whole:
        yield from (RemoveActual(measure=new.id, period=period) for period in before)


def _targets(old: Measure, new: Measure, whole: bool) -> Iterator[Edit]:
    before = {t.due: t for t in old.targets}
    wanted = {t.due: t for t in new.targets}
    gone = [due for due in before if due not in wanted] if whole else []
    # Without a date an edit speaks of all targets, or of the only one: then all are set anew.
    # Beside an only target without a date, a dated one would complete it instead of standing beside it.
    completes = set(before) == {None} and len(wanted) > 1
    anew = completes or (bool(gone) and (None in gone or len(gone) == len(before)))
    if anew:
        yield RemoveTarget(measure=new.id)
    else:
        yield from (RemoveTarget(measure=new.id, due=due) for due in gone)
    for due, target in sorted(wanted.items(), key=lambda dt: (dt[0] is None, str(dt[0]))):
        if anew or before.get(due) != target:
            yield SetTarget(measure=new.id, **target.model_dump())


def _initiative(old: Scorecard, objective: Objective, initiative: Initiative, whole: bool) -> Iterator[Edit]:
    known = old.initiative(initiative.id)
    if known is None:
        yield AddInitiative(objective=objective.id, **initiative.model_dump())
        return
    holder = old.objective_of(initiative.id)
    if whole and holder and holder.id != objective.id:
        yield MoveInitiative(id=initiative.id, objective=objective.id)
    if changed := _differences(known, initiative, UpdateInitiative, whole):
        yield UpdateInitiative(id=initiative.id, **changed)
    before = {m.name: m for m in known.milestones}
    for milestone in initiative.milestones:
        if before.pop(milestone.name, None) != milestone:
            due = milestone.due or ""
            yield SetMilestone(initiative=initiative.id, name=milestone.name, due=due, done=milestone.done)
    if whole:
        yield from (RemoveMilestone(initiative=initiative.id, name=name) for name in before)


def _links(old: Scorecard, new: Scorecard, whole: bool) -> Iterator[Edit]:
    for link in new.links:
        known = old.link(link.source, link.target)
        if known is None:
            yield AddLink(**link.model_dump())
        elif changed := _differences(known, link, UpdateLink, whole):
            yield UpdateLink(**{**changed, "source": link.source, "target": link.target})


def _removed(old: Scorecard, new: Scorecard) -> Iterator[Edit]:
    """Removals come last, when what is kept has been moved out of the way."""
    kept = {o.id for o in new.objectives()}
    for link in old.links:
        if new.link(link.source, link.target) is None and {link.source, link.target} <= kept:
            yield RemoveLink(source=link.source, target=link.target)
    for objective in old.objectives():
        if objective.id in kept:
            yield from (RemoveMeasure(id=m.id) for m in objective.measures if new.measure(m.id) is None)
            yield from (RemoveInitiative(id=i.id) for i in objective.initiatives if new.initiative(i.id) is None)
        else:
            yield RemoveObjective(id=objective.id)
    yield from (RemovePerspective(id=p.id) for p in old.perspectives if new.perspective(p.id) is None)


def _order(now: Scorecard, new: Scorecard) -> Iterator[Edit]:
    wanted = [p.id for p in new.perspectives]
    yield from (MovePerspective(id=i, position=n) for n, i in _moves([p.id for p in now.perspectives], wanted))
    for perspective in new.perspectives:
        known = now.perspective(perspective.id)
        here = [o.id for o in known.objectives] if known else []
        for n, objective_id in _moves(here, [o.id for o in perspective.objectives]):
            yield MoveObjective(id=objective_id, perspective=perspective.id, position=n)


def _moves(now: Sequence[str], wanted: Sequence[str]) -> Iterator[tuple[int, str]]:
    order = list(now)
    for n, item in enumerate(wanted):
        if n < len(order) and order[n] != item and item in order:
            order.remove(item)
            order.insert(n, item)
            yield n, item
