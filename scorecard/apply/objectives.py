"""Edits of objectives."""

from collections.abc import Iterable

from scorecard.apply.change import (
    Change,
    EditError,
    Handler,
    field_changes,
    free_id,
    need_objective,
    need_perspective,
    refuse_taken,
)
from scorecard.apply.renaming import follow_new_name
from scorecard.edits import AddObjective, MoveObjective, RemoveObjective, UpdateObjective
from scorecard.models import Objective, Scorecard


def add_objective(scorecard: Scorecard, edit: AddObjective) -> Iterable[Change]:
    perspective = need_perspective(scorecard, edit.perspective)
    if not edit.name:
        raise EditError("An objective needs a name.")
    if edit.id in {r.objective.id for r in scorecard.retired}:
        raise EditError(f"{edit.id} was retired; its id stays with it. Choose another, or bring it back.")
    refuse_taken(scorecard, edit.id)
    # An import brings its ids and may hold twins, which a rule then finds; in talk a twin is a slip.
    if not edit.id and (twin := next((o for o in scorecard.objectives() if o.name.lower() == edit.name.lower()), None)):
        raise EditError(f"“{edit.name}” is on the scorecard already, as {twin.id}.")
    fields = edit.model_dump(exclude={"kind", "perspective", "id"})
    new = Objective(id=edit.id or free_id(scorecard, perspective.letter), **fields)
    perspective.objectives.append(new)
    yield Change(op="add", item=new.id, text=f"{new.id} “{new.name}” added to {perspective.name}")


def update_objective(scorecard: Scorecard, edit: UpdateObjective) -> Iterable[Change]:
    objective = need_objective(scorecard, edit.id)
    if edit.name == "":
        raise EditError("An objective needs a name.")
    words = {
        "name": "name",
        "description": "description",
        "theme": "theme",
        "owner": "owner",
        "rationale": "rationale",
    }
    old = objective.name
    yield from field_changes(objective, edit, words, edit.id, f"{edit.id} “{objective.name}”")
    yield from follow_new_name(scorecard, objective, old)


def move_objective(scorecard: Scorecard, edit: MoveObjective) -> Iterable[Change]:
    objective = need_objective(scorecard, edit.id)
    target = need_perspective(scorecard, edit.perspective)
    source = scorecard.perspective_of(edit.id)
    assert source is not None  # need_objective has found it in one of them
    if source is target and edit.position is None:
        return  # it is there, and nobody said that it should stand elsewhere among the others
    before = [o.id for o in target.objectives]
    source.objectives.remove(objective)
    position = len(target.objectives) if edit.position is None else edit.position
    target.objectives.insert(position, objective)
    if source is not target:
        text = f"{edit.id} “{objective.name}” moved from {source.name} to {target.name}"
        yield Change(op="change", item=edit.id, text=text)
    elif [o.id for o in target.objectives] != before:
        yield Change(op="change", item=edit.id, text=f"{edit.id} “{objective.name}” is now number {position + 1}")


def forget_objective(scorecard: Scorecard, objective: Objective) -> Iterable[Change]:
    """Take an objective out with all that hangs on it, and say what went."""
    holder = scorecard.perspective_of(objective.id)
    if holder is None:
        return
    holder.objectives.remove(objective)
    gone = [k for k in scorecard.links if objective.id in (k.source, k.target)]
    scorecard.links = [k for k in scorecard.links if k not in gone]
    for retired in scorecard.retired:
        if retired.replaced_by == objective.id:
            retired.replaced_by = ""
        retired.links = [k for k in retired.links if objective.id not in (k.source, k.target)]
    counts = ((len(objective.measures), "measure"), (len(objective.initiatives), "initiative"), (len(gone), "link"))
    parts = [f"{n} {word}{'s' if n > 1 else ''}" for n, word in counts if n]
    with_it = f", and with it {', '.join(parts)}" if parts else ""
    yield Change(op="remove", item=objective.id, text=f"{objective.id} “{objective.name}” removed{with_it}")


def remove_objective(scorecard: Scorecard, edit: RemoveObjective) -> Iterable[Change]:
    yield from forget_objective(scorecard, need_objective(scorecard, edit.id))


HANDLERS: dict[type, Handler] = {
    AddObjective: add_objective,
    UpdateObjective: update_objective,
    MoveObjective: move_objective,
    RemoveObjective: remove_objective,
}
