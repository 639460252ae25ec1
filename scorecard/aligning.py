"""Lays a scorecard from elsewhere beside one's own: what is the same thing gets the same id."""

from collections.abc import Iterable
from typing import TypeVar

from rapidfuzz import fuzz, utils

from scorecard.models import Initiative, Measure, Objective, Perspective, Scorecard

SAME = 88
"""Likeness of two names, 0 to 100, from which on they name the same thing."""
Named = TypeVar("Named", Objective, Measure, Initiative)


def aligned(given: Scorecard, own: Scorecard) -> Scorecard:
    """``given`` with the ids of ``own`` where the names agree, and free ones for what is new."""
    given = given.model_copy(deep=True)
    for perspective in given.perspectives:
        if known := _same_perspective(perspective, own):
            perspective.id, perspective.name = known.id, known.name
    new_ids = _objectives(given, own)
    for link in given.links:
        link.source = new_ids.get(link.source, link.source)
        link.target = new_ids.get(link.target, link.target)
    taken = {i.id for i in own.initiatives()}
    for objective in given.objectives():
        twin = own.objective(objective.id)
        _measures(objective, twin)
        for initiative in objective.initiatives:
            known = _same(initiative, twin.initiatives if twin else [])
            initiative.id = known.id if known else next(i for n in range(1, 10_000) if (i := f"N{n}") not in taken)
            taken.add(initiative.id)
    return given


def _same_perspective(perspective: Perspective, own: Scorecard) -> Perspective | None:
    named = (p for p in own.perspectives if p.name.casefold() == perspective.name.casefold())
    return own.perspective(perspective.id) or next(named, None)


def _same(item: Named, candidates: Iterable[Named]) -> Named | None:
    scored = [(fuzz.ratio(item.name, c.name, processor=utils.default_process), c) for c in candidates]
    score, best = max(scored, key=lambda s: s[0], default=(0, None))
    return best if score >= SAME else None


def _objectives(given: Scorecard, own: Scorecard) -> dict[str, str]:
    """Give objectives their ids, and say which id became which."""
    taken = {o.id for o in own.objectives()}
    became: dict[str, str] = {}
    for perspective in given.perspectives:
        for objective in perspective.objectives:
            before, known = objective.id, _same(objective, own.objectives())
            if known and known.id not in became.values():
                objective.id, objective.name = known.id, known.name
            elif objective.id in taken:
                letter = perspective.letter
                objective.id = next(i for n in range(1, 10_000) if (i := f"{letter}{n}") not in taken)
            became[before] = objective.id
            taken.add(objective.id)
    return became


def _measures(objective: Objective, twin: Objective | None) -> None:
    taken = {m.id for m in twin.measures} if twin else set[str]()
    used: set[str] = set()
    for measure in objective.measures:
        known = _same(measure, twin.measures if twin else [])
        letters = (f"{objective.id}{chr(n)}" for n in range(ord("a"), ord("z") + 1))
        free = next((i for i in letters if i not in taken | used), measure.id)
        if known and known.id not in used:
            measure.id, measure.name = known.id, known.name
        else:
            measure.id = free
        used.add(measure.id)
