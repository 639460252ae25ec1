"""Edits that take an objective out of use with its history kept, and bring one back."""

from collections.abc import Iterable

from scorecard.apply.change import Change, EditError, Handler, need_objective, need_perspective
from scorecard.edits import ReinstateObjective, RetireObjective
from scorecard.models import Retired, Scorecard


def retire_objective(scorecard: Scorecard, edit: RetireObjective) -> Iterable[Change]:
    objective = need_objective(scorecard, edit.id)
    holder = scorecard.perspective_of(edit.id)
    assert holder is not None  # need_objective has found it in one of them
    if edit.replaced_by:
        need_objective(scorecard, edit.replaced_by)
    gone = [k for k in scorecard.links if edit.id in (k.source, k.target)]
    fields = edit.model_dump(include={"on", "reason", "replaced_by"})
    scorecard.retired = [*scorecard.retired, Retired(objective=objective, perspective=holder.id, links=gone, **fields)]
    holder.objectives.remove(objective)
    scorecard.links = [k for k in scorecard.links if k not in gone]
    instead = f"; {edit.replaced_by} takes its place" if edit.replaced_by else ""
    why = f" ({edit.reason})" if edit.reason else ""
    text = f"{edit.id} “{objective.name}” retired{why}; its values are kept{instead}"
    yield Change(op="remove", item=edit.id, text=text)


def reinstate_objective(scorecard: Scorecard, edit: ReinstateObjective) -> Iterable[Change]:
    kept = next((r for r in scorecard.retired if r.objective.id == edit.id), None)
    if kept is None:
        raise EditError(f"There is no retired objective {edit.id} on this scorecard.")
    perspective = need_perspective(scorecard, kept.perspective)
    perspective.objectives.append(kept.objective)
    scorecard.retired = [r for r in scorecard.retired if r is not kept]
    there = {o.id for o in scorecard.objectives()}
    known = {k.id for k in scorecard.links}
    back = [k for k in kept.links if {k.source, k.target} <= there and k.id not in known]
    scorecard.links = [*scorecard.links, *back]
    yield Change(op="add", item=edit.id, text=f"{edit.id} “{kept.objective.name}” is back in {perspective.name}")


HANDLERS: dict[type, Handler] = {RetireObjective: retire_objective, ReinstateObjective: reinstate_objective}
