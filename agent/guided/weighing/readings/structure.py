"""Objectives and measures taken out and moved, themes, the order of the perspectives."""

import re
from collections.abc import Iterator

from agent.guided.weighing.readings.reading import Choice, Reading, choices, named_together
from agent.guided.weighing.slots import Slots
from scorecard.edits import (
    MoveMeasure,
    MoveObjective,
    MovePerspective,
    RemoveObjective,
    RetireObjective,
    UpdateObjective,
)

_THEME = re.compile(
    r"\btheme(?: is| to| of|:| =| called| on| for \w+)*:? [“\"']?(?P<name>[A-Z][\w&]*(?: (?:[A-Z]\w+|&|and))*)"
)


_THEME_LAST = re.compile(
    r"\btheme(?: is| to| of|:| =| called)* [“\"']?(?P<name>[A-Z][^,.;:“”\"']{2,40}?)(?: please| too)?[”\"']?[.!]?$"
)
_RETIRES = re.compile(r"\bretir\w*\b", re.IGNORECASE)
_INSTEAD = re.compile(r"\b(?:replac\w*|instead|place|over by|favou?r|successor|supersede\w*)\b", re.IGNORECASE)


def _retired(slots: Slots, choice: Choice) -> Iterator[Reading]:
    """Taken out of use but kept, with what stands in its place."""
    yield Reading("retire_objective", (RetireObjective(id=choice.item, on=slots.today),), choice)
    for at, day in enumerate(slots.dates):
        dated = RetireObjective(id=choice.item, on=day)
        yield Reading("retire_objective", (dated,), choice, frozenset({("date", at)}))
    if _INSTEAD.search(slots.text):
        for other in choices(slots, "objective", 2):
            if other.item != choice.item:
                edit = RetireObjective(id=choice.item, on=slots.today, replaced_by=other.item)
                yield Reading("retire_objective", (edit,), choice, traits={"replaced": 1.0})


def read(slots: Slots) -> Iterator[Reading]:
    themes = sorted({o.theme for o in slots.card.objectives() if o.theme})
    new = [m["name"].strip() for p in (_THEME, _THEME_LAST) for m in p.finditer(slots.text)]
    said = [t for t in themes if re.search(rf"\b{re.escape(t)}\b", slots.text, re.IGNORECASE)]
    for choice in choices(slots, "objective"):
        yield Reading("remove_objective", (RemoveObjective(id=choice.item),), choice)
        if _RETIRES.search(slots.text):
            yield from _retired(slots, choice)
        for side in slots.sides:
            used = frozenset({("side", side)})
            yield Reading("move_objective", (MoveObjective(id=choice.item, perspective=side),), choice, used)
        for theme in dict.fromkeys([*said, *new, *slots.quotes[:1], ""]):
            edit = UpdateObjective(id=choice.item, theme=theme)
            known = {"known": float(theme in themes), "none": float(not theme)}
            yield Reading("objective.theme", (edit,), choice, frozenset({("theme", theme)}), known)
    together = named_together(slots, ("objective",))
    if len(together) > 1:
        best = Choice(together[0], 0.8, 0.3, "together", slots.items[together[0]].place)
        for theme in dict.fromkeys([*said, *new, *slots.quotes[:1]]):
            edits = tuple(UpdateObjective(id=item, theme=theme) for item in together)
            yield Reading("objective.theme", edits, best, frozenset({("theme", theme)}))
    for measure in choices(slots, "measure", 2):
        for onto in choices(slots, "objective", 3):
            if onto.item != getattr(slots.card.objective_of(measure.item), "id", ""):
                both = Choice(measure.item, min(measure.score, onto.score), min(measure.margin, onto.margin), onto.how, measure.place)  # fmt: skip
                yield Reading("move_measure", (MoveMeasure(id=measure.item, objective=onto.item),), both)
    for side in slots.sides:
        for name, place in (("top", 0), ("bottom", len(slots.card.perspectives) - 1)):
            edit = MovePerspective(id=side, position=place)
            said_so = {"said": float(name in slots.text.lower())}
            yield Reading(
                "move_perspective", (edit,), Choice(side, 0.8, 0.3, "side", 0), frozenset({("side", side)}), said_so
            )
