"""Edits of initiatives."""

from collections.abc import Iterable
from datetime import date

from scorecard.apply.change import (
    Change,
    EditError,
    Handler,
    day,
    field_changes,
    free_id,
    need_initiative,
    need_objective,
    refuse_taken,
)
from scorecard.edits import (
    AddInitiative,
    MoveInitiative,
    RemoveInitiative,
    RemoveMilestone,
    SetMilestone,
    UpdateInitiative,
)
from scorecard.models import Initiative, Milestone, Scorecard

WHOLE = 100
_FIELDS = {
    "name": "name",
    "description": "description",
    "owner": "owner",
    "start": "start",
    "due": "due date",
    "status": "status",
    "percent_done": "percent done",
    "budget": "budget",
    "rationale": "rationale",
}


def add_initiative(scorecard: Scorecard, edit: AddInitiative) -> Iterable[Change]:
    objective = need_objective(scorecard, edit.objective)
    if not edit.name:
        raise EditError("An initiative needs a name.")
    refuse_taken(scorecard, edit.id)
    fields = edit.model_dump(exclude={"kind", "objective", "id"})
    new = Initiative(id=edit.id or free_id(scorecard, "N"), **fields)
    objective.initiatives.append(new)
    yield Change(op="add", item=new.id, text=f"Initiative {new.id} “{new.name}” added to {objective.id}")


def update_initiative(scorecard: Scorecard, edit: UpdateInitiative) -> Iterable[Change]:
    initiative = need_initiative(scorecard, edit.id)
    if edit.name == "":
        raise EditError("An initiative needs a name.")
    edit = _consistent(initiative, edit)
    yield from field_changes(initiative, edit, _FIELDS, edit.id, f"{edit.id} “{initiative.name}”")


def _consistent(initiative: Initiative, edit: UpdateInitiative) -> UpdateInitiative:
    """What is under way in part is active, what is done is done in full, unless the edit says otherwise."""
    said = edit.model_fields_set
    percent = edit.percent_done if "percent_done" in said else None
    if isinstance(percent, int | float) and "status" not in said:
        if percent >= WHOLE and initiative.status in ("planned", "active"):
            return edit.model_copy(update={"status": "done"})
        if 0 < percent < WHOLE and initiative.status in ("planned", "done"):
            return edit.model_copy(update={"status": "active"})
    if edit.status == "done" and "percent_done" not in said and initiative.percent_done is not None:
        return edit.model_copy(update={"percent_done": WHOLE})
    return edit


def remove_initiative(scorecard: Scorecard, edit: RemoveInitiative) -> Iterable[Change]:
    initiative = need_initiative(scorecard, edit.id)
    holder = scorecard.objective_of(edit.id)
    assert holder is not None  # need_initiative has found it in one of them
    holder.initiatives.remove(initiative)
    yield Change(op="remove", item=edit.id, text=f"Initiative {edit.id} “{initiative.name}” removed")


def move_initiative(scorecard: Scorecard, edit: MoveInitiative) -> Iterable[Change]:
    initiative, target = need_initiative(scorecard, edit.id), need_objective(scorecard, edit.objective)
    source = scorecard.objective_of(edit.id)
    assert source is not None  # need_initiative has found it in one of them
    if source is not target:
        source.initiatives.remove(initiative)
        target.initiatives.append(initiative)
        text = f"{edit.id} “{initiative.name}” moved to {target.id} “{target.name}”"
        yield Change(op="change", item=edit.id, text=text)


def _milestone(initiative: Initiative, name: str) -> Milestone | None:
    return next((m for m in initiative.milestones if m.name.lower() == name.lower()), None)


def set_milestone(scorecard: Scorecard, edit: SetMilestone) -> Iterable[Change]:
    initiative = need_initiative(scorecard, edit.initiative)
    if not edit.name:
        raise EditError("A milestone needs a name.")
    if known := _milestone(initiative, edit.name):
        words = {"due": "due date", "done": "done"}
        yield from field_changes(known, edit, words, initiative.id, f"Milestone “{known.name}” of {initiative.id}")
        return
    new = Milestone(name=edit.name, due=edit.due or None, done=bool(edit.done))
    initiative.milestones = sorted([*initiative.milestones, new], key=lambda m: m.due or date.max)
    due = f", due {day(new.due)}" if new.due else ""
    yield Change(op="change", item=initiative.id, text=f"Milestone “{new.name}” added to {initiative.id}{due}")


def remove_milestone(scorecard: Scorecard, edit: RemoveMilestone) -> Iterable[Change]:
    initiative = need_initiative(scorecard, edit.initiative)
    known = _milestone(initiative, edit.name)
    if known is None:
        raise EditError(f"{initiative.id} has no milestone “{edit.name}”.")
    initiative.milestones = [m for m in initiative.milestones if m is not known]
    yield Change(op="change", item=initiative.id, text=f"Milestone “{known.name}” of {initiative.id} removed")


HANDLERS: dict[type, Handler] = {
    AddInitiative: add_initiative,
    UpdateInitiative: update_initiative,
    MoveInitiative: move_initiative,
    SetMilestone: set_milestone,
    RemoveMilestone: remove_milestone,
    RemoveInitiative: remove_initiative,
}
