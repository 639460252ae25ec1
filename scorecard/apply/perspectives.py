"""Edits of perspectives: their names and their order on the map."""

import re
from collections.abc import Iterable

from scorecard.apply.change import Change, EditError, Handler, field_changes, need_perspective
from scorecard.apply.objectives import forget_objective
from scorecard.edits import AddPerspective, MovePerspective, RemovePerspective, UpdatePerspective
from scorecard.models import Perspective, Scorecard


def _free_id(scorecard: Scorecard, name: str) -> str:
    base = re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_") or "perspective"
    taken = {p.id for p in scorecard.perspectives}
    return next(c for n in range(1, len(taken) + 3) if (c := base if n == 1 else f"{base}_{n}") not in taken)


def add_perspective(scorecard: Scorecard, edit: AddPerspective) -> Iterable[Change]:
    # As with objectives: whoever gives an id copies a scorecard, which may hold twins; in talk a twin is a slip.
    if not edit.id and any(p.name.lower() == edit.name.lower() for p in scorecard.perspectives):
        raise EditError(f"There is a perspective called “{edit.name}” already.")
    if edit.id and scorecard.perspective(edit.id):
        raise EditError(f"There is a perspective with the id “{edit.id}” already.")
    new = Perspective(id=edit.id or _free_id(scorecard, edit.name), name=edit.name, question=edit.question)
    position = len(scorecard.perspectives) if edit.position is None else edit.position
    scorecard.perspectives.insert(position, new)
    yield Change(op="add", item=new.id, text=f"Perspective “{new.name}” added")


def update_perspective(scorecard: Scorecard, edit: UpdatePerspective) -> Iterable[Change]:
    perspective = need_perspective(scorecard, edit.id)
    old = perspective.name
    yield from field_changes(perspective, edit, {"question": "question"}, edit.id, f"Perspective “{old}”")
    if edit.name and edit.name != old:
        perspective.name = edit.name
        yield Change(op="change", item=edit.id, text=f"Perspective renamed: “{old}” → “{edit.name}”")


def move_perspective(scorecard: Scorecard, edit: MovePerspective) -> Iterable[Change]:
    perspective = need_perspective(scorecard, edit.id)
    before = [p.id for p in scorecard.perspectives]
    scorecard.perspectives.remove(perspective)
    scorecard.perspectives.insert(edit.position, perspective)
    if [p.id for p in scorecard.perspectives] != before:
        order = " › ".join(p.name for p in scorecard.perspectives)
        yield Change(op="change", item=edit.id, text=f"Perspectives from top to bottom: {order}")


def remove_perspective(scorecard: Scorecard, edit: RemovePerspective) -> Iterable[Change]:
    perspective = need_perspective(scorecard, edit.id)
    for objective in list(perspective.objectives):
        yield from forget_objective(scorecard, objective)
    scorecard.perspectives.remove(perspective)
    yield Change(op="remove", item=edit.id, text=f"Perspective “{perspective.name}” removed")


HANDLERS: dict[type, Handler] = {
    AddPerspective: add_perspective,
    UpdatePerspective: update_perspective,
    MovePerspective: move_perspective,
    RemovePerspective: remove_perspective,
}
