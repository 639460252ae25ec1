"""Requests that rearrange objectives: swap, merge, split."""

import re

from agent.guided.understanding.context import Context, name_of, rules
from agent.guided.understanding.outcome import MissingError, NotMineError, TroubleError
from scorecard.edits import (
    AddInitiative,
    AddLink,
    AddObjective,
    Edit,
    MoveMeasure,
    MoveObjective,
    RemoveInitiative,
    RemoveObjective,
    UpdateObjective,
)
from scorecard.models import Initiative, Link, Objective

Match = re.Match[str]


def _objectives(ctx: Context, m: Match) -> tuple[Objective, Objective]:
    one, other = (ctx.scorecard.objective(ctx.surely(m[part], "objective")) for part in ("one", "other"))
    if one is None or other is None or one.id == other.id:
        raise NotMineError
    return one, other


def _swap(ctx: Context, m: Match) -> list[Edit]:
    one, other = _objectives(ctx, m)
    home, away = ctx.scorecard.perspective_of(one.id), ctx.scorecard.perspective_of(other.id)
    assert home is not None
    assert away is not None
    here, there = home.objectives.index(one), away.objectives.index(other)
    if home is away and here > there:
        one, other, here, there = other, one, there, here
    moved = MoveObjective(id=other.id, perspective=home.id, position=here)
    return [moved, MoveObjective(id=one.id, perspective=away.id, position=there)]


def _merge(ctx: Context, m: Match) -> list[Edit]:
    one, other = _objectives(ctx, m)
    name = name_of(m.groupdict().get("name") or "")
    if other.id.lower() == name.lower():
        one, other, name = other, one, ""
    if one.id.lower() == name.lower():
        name = ""
    renamed: list[Edit] = [UpdateObjective(id=one.id, name=name)] if name else []
    measures = [MoveMeasure(id=k.id, objective=one.id) for k in other.measures]
    kept = [edit for i in other.initiatives for edit in _rehoused(i, one.id)]
    return [*renamed, *measures, *kept, *_pointed(ctx, other.id, one.id), RemoveObjective(id=other.id)]


def _rehoused(initiative: Initiative, objective: str) -> list[Edit]:
    return [RemoveInitiative(id=initiative.id), AddInitiative(objective=objective, **initiative.model_dump())]


def _pointed(ctx: Context, old: str, new: str) -> list[Edit]:
    """The links of one objective made links of another, save those there already and to itself."""
    edits: list[Edit] = []
    for link in ctx.scorecard.links:
        if old not in (link.source, link.target):
            continue
        source, target = (new if end == old else end for end in (link.source, link.target))
        if source != target and not ctx.scorecard.link(source, target):
            edits.append(_copy(link, source, target))
    return edits


def _copy(link: Link, source: str, target: str) -> Edit:
    kept = link.model_dump(exclude={"source", "target"})
    return AddLink(source=source, target=target, **kept)


def _split(ctx: Context, m: Match) -> list[Edit]:
    objective = ctx.scorecard.objective(ctx.surely(m["one"], "objective"))
    if objective is None:
        raise NotMineError
    perspective = ctx.scorecard.perspective_of(objective.id)
    assert perspective is not None
    new = _free_id(ctx, perspective.letter)
    added = AddObjective(perspective=perspective.id, id=new, name=name_of(m["second"]), provenance=ctx.provenance)
    upward = [_copy(k, new, k.target) for k in ctx.scorecard.links if k.source == objective.id]
    return [UpdateObjective(id=objective.id, name=name_of(m["first"])), added, *upward]


def _free_id(ctx: Context, letter: str) -> str:
    taken = {o.id for o in ctx.scorecard.objectives()}
    return next(f"{letter}{n}" for n in range(1, 99) if f"{letter}{n}" not in taken)


def _split_what(ctx: Context, m: Match) -> list[Edit]:
    found = ctx.surely(m["one"], "objective")
    raise MissingError(f"What should the two parts of {found} be called?")


def _too_many(ctx: Context, m: Match) -> list[Edit]:
    ctx.surely(m["one"], "objective")
    raise TroubleError("I can merge two objectives at a time; please name two.")


_ONE, _OTHER = r"(?P<one>[^,]+?)", r"(?P<other>[^,]+?)"
_Q = r"[“\"'‘](?P<{0}>.+?)[”\"'’]"
RULES = rules([
    (rf"(?:swap|switch|exchange)(?: the (?:order|places|positions) of)? {_ONE} (?:and|with|for) {_OTHER}(?: around)?", _swap),
    (rf"(?:merge|combine|join) {_ONE},? {_OTHER},? and (?:.+?) (?:into|to|as) (?:.+)", _too_many),
    (rf"(?:merge|combine|join) {_ONE} (?:and|with) {_OTHER} (?:into|to|as)(?: one(?: objective)?(?: called| named)?:?)? (?P<name>.+)", _merge),
    (rf"merge {_ONE} (?:and|with|into) {_OTHER}(?: together| into one(?: objective)?)?", _merge),
    (rf"split(?: up)? {_ONE} (?:into|in|to):? {_Q.format('first')},? and {_Q.format('second')}", _split),
    (rf"split(?: up)? {_ONE} (?:into|in|to):? (?P<first>.+?) and (?P<second>.+)", _split),
    (rf"split(?: up)? {_ONE}(?: (?:into|in) two(?: objectives)?)?", _split_what),
])  # fmt: skip
