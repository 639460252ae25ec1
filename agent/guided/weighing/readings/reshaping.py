"""Changes of several steps that are one wish: a measure for another, an objective split in two, two made one."""

import re
from collections.abc import Iterator

from agent.guided.weighing.readings.naming import Given, facts_of
from agent.guided.weighing.readings.reading import Choice, Reading, choices
from agent.guided.weighing.slots import Slots
from scorecard.edits import (
    AddMeasure,
    AddObjective,
    Edit,
    MoveInitiative,
    MoveMeasure,
    RemoveMeasure,
    RemoveObjective,
    UpdateObjective,
)
from scorecard.models import Objective


def swapped(slots: Slots, given: Given) -> Iterator[Reading]:
    """A measure out, and the one of that name in its place."""
    facts, used = facts_of(slots)
    for choice in choices(slots, "measure", 2):
        above = slots.card.objective_of(choice.item)
        if above:
            new = AddMeasure(objective=above.id, name=given.name, **facts)
            edits = (RemoveMeasure(id=choice.item), new)
            yield Reading("swap", edits, choice, used | {("quote", given.name)}, given.traits)


def split(slots: Slots) -> Iterator[Reading]:
    """An objective that takes one of two quotes as its name, and a new one that takes the other and one of its measures."""
    if len(slots.quotes) != 2:
        return
    used = frozenset(("quote", q) for q in slots.quotes)
    for choice in choices(slots, "objective", 2):
        objective = slots.card.objective(choice.item)
        side = slots.card.perspective_of(choice.item)
        if objective is None or side is None:
            continue
        new = _next_id(slots, side.id, objective.id)
        named = (
            UpdateObjective(id=objective.id, name=slots.quotes[0]),
            AddObjective(perspective=side.id, name=slots.quotes[1], id=new),
        )
        yield Reading("split", named, choice, used, {"moves": 0.0})
        for place, measure in enumerate(objective.measures):
            moved = MoveMeasure(id=measure.id, objective=new)
            likely = float(place == len(objective.measures) - 1)
            yield Reading("split", (*named, moved), choice, used, {"moves": 1.0, "last": likely})


_PARTS = re.compile(r"\b(?:split\w*|break\w*|divid\w*|separat\w*|carv\w*|spin|hiv\w*|tak\w*|its own|their own|two|apart|part)\b", re.IGNORECASE)  # fmt: skip


def parted(slots: Slots, given: Given) -> Iterator[Reading]:
    """A new objective beside one that keeps its name, which takes over one of its measures."""
    if not _PARTS.search(slots.text):
        return
    for choice in choices(slots, "objective", 1):
        objective = slots.card.objective(choice.item)
        side = slots.card.perspective_of(choice.item)
        if objective is None or side is None or given.name.lower() == objective.name.lower():
            continue
        new = _next_id(slots, side.id, objective.id)
        added = AddObjective(perspective=side.id, name=given.name, id=new)
        used = frozenset({("quote", given.name)})
        alone = AddObjective(perspective=side.id, name=given.name)
        yield Reading("split", (alone,), choice, used, given.traits | {"moves": 0.0, "keeps name": 1.0})
        for place, measure in enumerate(objective.measures):
            likely = {"moves": 1.0, "last": float(place == len(objective.measures) - 1), "keeps name": 1.0}
            edits = (added, MoveMeasure(id=measure.id, objective=new))
            yield Reading("split", edits, choice, used, given.traits | likely)


def merged(slots: Slots) -> Iterator[Reading]:
    """One objective into another, with its measures and initiatives."""
    both = [c for c in choices(slots, "objective", 3) if _itself(slots, c)]
    for gone in both:
        for kept in both:
            objective = slots.card.objective(gone.item)
            if objective is None or gone.place == kept.place or gone.item == kept.item:
                continue
            edits = (*_moved(objective, kept.item), RemoveObjective(id=gone.item))
            choice = Choice(gone.item, min(gone.score, kept.score), 0.2, "pair", gone.place)
            yield Reading("merge", edits, choice, traits={"in order": float(gone.place < kept.place)})


def _itself(slots: Slots, choice: Choice) -> bool:
    """Whether the objective is meant, and not one of its measures: those are merged among themselves."""
    own = slots.items.get(choice.item)
    return own is not None and own.score >= choice.score


def _moved(objective: Objective, to: str) -> tuple[Edit, ...]:
    return (
        *(MoveMeasure(id=m.id, objective=to) for m in objective.measures),
        *(MoveInitiative(id=i.id, objective=to) for i in objective.initiatives),
    )


def _next_id(slots: Slots, side: str, like: str) -> str:
    perspective = slots.card.perspective(side)
    numbers = [int(o.id[1:]) for o in perspective.objectives if o.id[1:].isdigit()] if perspective else []
    return f"{like[0]}{max(numbers, default=0) + 1}"


def read(slots: Slots) -> Iterator[Reading]:
    yield from split(slots)
    yield from merged(slots)
