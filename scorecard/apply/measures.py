"""Edits of measures and their numbers."""

from collections.abc import Iterable
from datetime import date

from scorecard.apply.change import (
    Change,
    EditError,
    Handler,
    amount,
    day,
    field_changes,
    need_measure,
    need_objective,
    number,
    refuse_taken,
    unit_shown,
)
from scorecard.apply.links import forget_pair
from scorecard.edits import (
    AddMeasure,
    MoveMeasure,
    RecordActual,
    RemoveActual,
    RemoveBaseline,
    RemoveMeasure,
    RemoveTarget,
    SetBaseline,
    SetTarget,
    UpdateMeasure,
)
from scorecard.models import Actual, Baseline, Measure, Objective, Scorecard, Target
from scorecard.performance.shares import a_length

_FIELDS = {
    "name": "name",
    "definition": "definition",
    "formula": "formula",
    "unit": "unit",
    "polarity": "polarity",
    "target_kind": "kind of target",
    "band": "band in percent",
    "frequency": "frequency",
    "measure_kind": "kind",
    "data_source": "data source",
    "owner": "owner",
    "weight": "weight",
    "rag_rule": "RAG rule",
    "green_from": "green from percent",
    "amber_from": "amber from percent",
    "red_flag": "red flag",
    "gaming": "gaming",
    "rationale": "rationale",
}


def _free_id(scorecard: Scorecard, objective: Objective) -> str:
    taken = {m.id for m in scorecard.measures()}
    letters = (f"{objective.id}{chr(n)}" for n in range(ord("a"), ord("z") + 1))
    if free := next((i for i in letters if i not in taken), None):
        return free
    raise EditError(f"{objective.id} has as many measures as ids can tell apart. Remove some first.")


def add_measure(scorecard: Scorecard, edit: AddMeasure) -> Iterable[Change]:
    objective = need_objective(scorecard, edit.objective)
    if not edit.name:
        raise EditError("A measure needs a name.")
    refuse_taken(scorecard, edit.id)
    if not edit.id and any(m.name.lower() == edit.name.lower() for m in objective.measures):
        raise EditError(f"{objective.id} has a measure “{edit.name}” already.")
    fields = edit.model_dump(exclude={"kind", "objective", "id", "measure_kind"})
    new = Measure(id=edit.id or _free_id(scorecard, objective), kind=edit.measure_kind, **fields)
    objective.measures.append(new)
    yield Change(op="add", item=new.id, text=f"{new.id} “{new.name}” added to {objective.id} “{objective.name}”")


def update_measure(scorecard: Scorecard, edit: UpdateMeasure) -> Iterable[Change]:
    measure = need_measure(scorecard, edit.id)
    if edit.name == "":
        raise EditError("A measure needs a name.")
    yield from field_changes(measure, edit, _FIELDS, edit.id, f"{edit.id} “{measure.name}”")


def move_measure(scorecard: Scorecard, edit: MoveMeasure) -> Iterable[Change]:
    measure, target = need_measure(scorecard, edit.id), need_objective(scorecard, edit.objective)
    source = scorecard.objective_of(edit.id)
    assert source is not None  # need_measure has found it in one of them
    if source is not target:
        source.measures.remove(measure)
        target.measures.append(measure)
        forget_pair(scorecard, measure.id)
        yield Change(op="change", item=edit.id, text=f"{edit.id} “{measure.name}” moved to {target.id} “{target.name}”")


def remove_measure(scorecard: Scorecard, edit: RemoveMeasure) -> Iterable[Change]:
    measure = need_measure(scorecard, edit.id)
    holder = scorecard.objective_of(edit.id)
    assert holder is not None  # need_measure has found it in one of them
    holder.measures.remove(measure)
    forget_pair(scorecard, measure.id)
    kept = len(measure.actuals)
    with_it = f", with {kept} recorded value{'s' if kept > 1 else ''}" if kept else ""
    yield Change(op="remove", item=edit.id, text=f"{edit.id} “{measure.name}” removed from {holder.id}{with_it}")


def _by(due: date | None) -> str:
    return f" by {day(due)}" if due else ""


def _shown(target: Target, unit: str) -> str:
    value = f"{number(target.value)}–{number(target.upper)}" if target.upper is not None else number(target.value)
    return f"{value} {unit_shown(unit)}".strip() + a_length(target) + _by(target.due)


def set_target(scorecard: Scorecard, edit: SetTarget) -> Iterable[Change]:
    measure = need_measure(scorecard, edit.measure)
    if edit.upper is not None and edit.upper < edit.value:
        raise EditError(f"The upper end of the target for {edit.measure} is below its lower end.")
    only = measure.targets[0] if len(measure.targets) == 1 else None
    due = edit.due or (only.due if only else None)
    old = next((t for t in measure.targets if t.due == due), None)
    if old is None and only is not None and only.due is None:
        old = only  # a date given later completes the target that had none
    new = Target(value=edit.value, upper=edit.upper, due=due, source=edit.source, note=edit.note)
    if new == old:
        return
    measure.targets = sorted([*(t for t in measure.targets if t is not old), new], key=lambda t: t.due or date.max)
    was = f" (was {_shown(old, measure.unit)})" if old else ""
    if old and _shown(old, measure.unit) == _shown(new, measure.unit):
        was = ", as before"  # only what is noted beside it is new
    open_ = " — an assumption, to confirm" if edit.source == "assumption" else ""
    text = f"{measure.id} “{measure.name}”: target {_shown(new, measure.unit)}{was}{open_}"
    yield Change(op="change", item=measure.id, text=text)


def remove_target(scorecard: Scorecard, edit: RemoveTarget) -> Iterable[Change]:
    measure = need_measure(scorecard, edit.measure)
    gone = [t for t in measure.targets if edit.due in (None, t.due)]
    if not gone:
        raise EditError(f"{edit.measure} “{measure.name}” has no target{_by(edit.due)}.")
    measure.targets = [t for t in measure.targets if t not in gone]
    shown = ", ".join(_shown(t, measure.unit) for t in gone)
    yield Change(op="remove", item=measure.id, text=f"{measure.id} “{measure.name}”: target removed (was {shown})")


def set_baseline(scorecard: Scorecard, edit: SetBaseline) -> Iterable[Change]:
    measure = need_measure(scorecard, edit.measure)
    old, new = measure.baseline, Baseline(value=edit.value, as_of=edit.as_of, source=edit.source, note=edit.note)
    if new == old:
        return
    measure.baseline = new
    was = f" (was {amount(old.value, measure.unit)})" if old else ""
    when = f" as of {day(edit.as_of)}" if edit.as_of else ""
    text = f"{measure.id} “{measure.name}”: baseline {amount(edit.value, measure.unit)}{when}{was}"
    yield Change(op="change", item=measure.id, text=text)


def remove_baseline(scorecard: Scorecard, edit: RemoveBaseline) -> Iterable[Change]:
    measure = need_measure(scorecard, edit.measure)
    if measure.baseline is None:
        raise EditError(f"{edit.measure} “{measure.name}” has no baseline.")
    measure.baseline = None
    yield Change(op="remove", item=measure.id, text=f"{measure.id} “{measure.name}”: baseline unknown again")


def record_actual(scorecard: Scorecard, edit: RecordActual) -> Iterable[Change]:
    measure = need_measure(scorecard, edit.measure)
    old = next((a for a in measure.actuals if a.period == edit.period), None)
    kept = old.note if old and old.value == edit.value else ""  # said again without its note, a value keeps it
    new = Actual(period=edit.period, value=edit.value, note=edit.note or kept)
    if new == old:
        return
    measure.actuals = sorted([*(a for a in measure.actuals if a is not old), new], key=lambda a: a.period)
    was = f" (was {number(old.value)})" if old and old.value != new.value else ""
    note = f" — {new.note}" if new.note else ""
    text = f"{measure.id} “{measure.name}”: {edit.period} is {amount(edit.value, measure.unit)}{was}{note}"
    yield Change(op="change", item=measure.id, text=text)


def remove_actual(scorecard: Scorecard, edit: RemoveActual) -> Iterable[Change]:
    measure = need_measure(scorecard, edit.measure)
    old = next((a for a in measure.actuals if a.period == edit.period), None)
    if old is None:
        raise EditError(f"{edit.measure} “{measure.name}” has no value for {edit.period}.")
    measure.actuals = [a for a in measure.actuals if a is not old]
    yield Change(op="remove", item=measure.id, text=f"{measure.id} “{measure.name}”: value of {edit.period} removed")


HANDLERS: dict[type, Handler] = {
    AddMeasure: add_measure,
    UpdateMeasure: update_measure,
    MoveMeasure: move_measure,
    RemoveMeasure: remove_measure,
    SetTarget: set_target,
    RemoveTarget: remove_target,
    SetBaseline: set_baseline,
    RemoveBaseline: remove_baseline,
    RecordActual: record_actual,
    RemoveActual: remove_actual,
}
