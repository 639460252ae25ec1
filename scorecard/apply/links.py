"""Edits of cause-and-effect links. That a link points upward is for the rules to say, not for these."""

import re
from collections.abc import Iterable

from scorecard.apply.change import Change, EditError, Handler, field_changes, need_objective
from scorecard.edits import AddLink, RemoveLink, UpdateLink
from scorecard.models import Link, Scorecard


def _label(scorecard: Scorecard, source: str, target: str) -> str:
    names = [o.name if (o := scorecard.objective(i)) else "?" for i in (source, target)]
    return f"{source} “{names[0]}” → {target} “{names[1]}”"


def _check_pair(scorecard: Scorecard, edit: UpdateLink) -> None:
    for measure_id, end in ((edit.cause_measure, edit.source), (edit.effect_measure, edit.target)):
        holder = scorecard.objective_of(measure_id) if measure_id else None
        if measure_id and (holder is None or holder.id != end):
            raise EditError(f"{measure_id} is no measure of {end}, so it cannot test this link.")


def forget_pair(scorecard: Scorecard, measure_id: str) -> None:
    """A measure that is gone from its objective tests that objective's links no more."""
    for link in scorecard.links:
        if link.cause_measure == measure_id:
            link.cause_measure = ""
        if link.effect_measure == measure_id:
            link.effect_measure = ""


def add_link(scorecard: Scorecard, edit: AddLink) -> Iterable[Change]:
    for objective_id in (edit.source, edit.target):
        need_objective(scorecard, objective_id)
    if edit.source == edit.target:
        raise EditError(f"{edit.source} cannot be its own cause.")
    old = scorecard.link(edit.source, edit.target)
    new = Link(**edit.model_dump(exclude={"kind"}))
    if new == old:
        return
    if old is not None:
        scorecard.links[scorecard.links.index(old)] = new
        yield Change(op="change", item=new.id, text=f"Link changed: {_label(scorecard, edit.source, edit.target)}")
    else:
        scorecard.links.append(new)
        yield Change(op="add", item=new.id, text=f"Linked {_label(scorecard, edit.source, edit.target)}")


def _need_link(scorecard: Scorecard, source: str, target: str) -> Link:
    if found := scorecard.link(source, target):
        return found
    raise EditError(f"There is no link from {source} to {target}.")


def update_link(scorecard: Scorecard, edit: UpdateLink) -> Iterable[Change]:
    link = _need_link(scorecard, edit.source, edit.target)
    _check_pair(scorecard, edit)
    edit = _with_its_disproof(link, edit)
    words = {
        "hypothesis": "hypothesis",
        "sign": "sign",
        "strength": "strength",
        "lag_months": "delay in months",
        "evidence": "evidence",
        "disproof": "what would disprove it",
        "cause_measure": "measure of the cause",
        "effect_measure": "measure of the effect",
        "coefficient": "effect per unit of the cause",
        "coefficient_source": "where that comes from",
    }
    yield from field_changes(link, edit, words, link.id, f"Link {edit.source} → {edit.target}")


_WITHIN = re.compile(r"(?<=\bshows no change within )\d+(?= months?\.?$)")


def _with_its_disproof(link: Link, edit: UpdateLink) -> UpdateLink:
    """A drafted "shows no change within 6 months" names the delay, so it goes along with that."""
    named = _WITHIN.search(link.disproof)
    if edit.lag_months is None or edit.disproof is not None or named is None or int(named[0]) != link.lag_months:
        return edit
    return edit.model_copy(update={"disproof": _WITHIN.sub(str(edit.lag_months), link.disproof)})


def remove_link(scorecard: Scorecard, edit: RemoveLink) -> Iterable[Change]:
    link = _need_link(scorecard, edit.source, edit.target)
    label = _label(scorecard, edit.source, edit.target)
    scorecard.links.remove(link)
    yield Change(op="remove", item=link.id, text=f"Link removed: {label}")


HANDLERS: dict[type, Handler] = {AddLink: add_link, UpdateLink: update_link, RemoveLink: remove_link}
