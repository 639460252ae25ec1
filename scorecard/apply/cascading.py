"""Edits that tie an objective to the scorecard above."""

from collections.abc import Iterable

from scorecard.apply.change import Change, EditError, Handler, need_objective
from scorecard.edits import RemoveSupport, SetSupport
from scorecard.models import Scorecard, Support

_WORDS = {"shared": "is shared with", "contributing": "contributes to"}


def set_support(scorecard: Scorecard, edit: SetSupport) -> Iterable[Change]:
    objective = need_objective(scorecard, edit.objective)
    label = f"{objective.id} “{objective.name}”"
    above = edit.scorecard or scorecard.parent
    if edit.support == "own":
        new = [Support(scorecard=above, kind="own")]
        text = f"{label} is the unit's own"
    elif not edit.parent_objective:
        raise EditError(f"Which objective above does {objective.id} support?")
    elif not above:
        raise EditError("Say first which scorecard is above this one.")
    else:
        one = Support(scorecard=above, objective=edit.parent_objective, kind=edit.support)
        others = [s for s in objective.supports if s.kind != "own" and not _same(s, one)]
        new = [*others, one]
        text = f"{label} {_WORDS[edit.support]} {edit.parent_objective} above"
    if new != objective.supports:
        objective.supports = new
        yield Change(op="change", item=objective.id, text=text)


def _same(one: Support, other: Support) -> bool:
    return (one.scorecard, one.objective) == (other.scorecard, other.objective)


def remove_support(scorecard: Scorecard, edit: RemoveSupport) -> Iterable[Change]:
    objective = need_objective(scorecard, edit.objective)
    gone = [s for s in objective.supports if edit.parent_objective in ("", s.objective)]
    if not gone:
        raise EditError(f"{objective.id} is not said to support that objective above.")
    objective.supports = [s for s in objective.supports if s not in gone]
    named = ", ".join(s.objective for s in gone if s.objective) or "anything"
    yield Change(op="change", item=objective.id, text=f"{objective.id} no longer supports {named} above")


HANDLERS: dict[type, Handler] = {SetSupport: set_support, RemoveSupport: remove_support}
