"""Edits of initiatives."""

import re
from collections.abc import Iterable

from scorecard.apply.change import Change, EditError, Handler, field_changes, need_initiative, need_objective
from scorecard.edits import AddInitiative, RemoveInitiative, UpdateInitiative
from scorecard.models import Initiative, Scorecard


def _free_id(scorecard: Scorecard) -> str:
    numbers = [int(m[1]) for i in scorecard.initiatives() if (m := re.fullmatch(r"N(\d+)", i.id))]
    return f"N{max(numbers, default=0) + 1}"


def add_initiative(scorecard: Scorecard, edit: AddInitiative) -> Iterable[Change]:
    objective = need_objective(scorecard, edit.objective)
    if not edit.name:
        raise EditError("An initiative needs a name.")
    if edit.id and scorecard.initiative(edit.id):
        raise EditError(f"There is an initiative {edit.id} already.")
    fields = edit.model_dump(exclude={"kind", "objective", "id"})
    new = Initiative(id=edit.id or _free_id(scorecard), **fields)
    objective.initiatives.append(new)
    yield Change(op="add", item=new.id, text=f"Initiative {new.id} “{new.name}” added to {objective.id}")


def update_initiative(scorecard: Scorecard, edit: UpdateInitiative) -> Iterable[Change]:
    initiative = need_initiative(scorecard, edit.id)
    words = {"name": "name", "owner": "owner", "start": "start", "due": "due date", "status": "status"}
    yield from field_changes(initiative, edit, words, edit.id, f"{edit.id} “{initiative.name}”")


def remove_initiative(scorecard: Scorecard, edit: RemoveInitiative) -> Iterable[Change]:
    initiative = need_initiative(scorecard, edit.id)
    holder = scorecard.objective_of(edit.id)
    assert holder is not None  # need_initiative has found it in one of them
    holder.initiatives.remove(initiative)
    yield Change(op="remove", item=edit.id, text=f"Initiative {edit.id} “{initiative.name}” removed")


HANDLERS: dict[type, Handler] = {
    AddInitiative: add_initiative,
    UpdateInitiative: update_initiative,
    RemoveInitiative: remove_initiative,
}
