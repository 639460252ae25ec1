"""Objectives and measures taken out and moved, themes, the order of the perspectives."""

import re
from collections.abc import Iterator

from agent.guided.weighing.readings.reading import Choice, Reading, choices
from agent.guided.weighing.slots import Slots
from scorecard.edits import MoveMeasure, MoveObjective, MovePerspective, RemoveObjective, UpdateObjective

_THEME = re.compile(
    r"\btheme(?: is| to| of|:| =| called| on| for \w+)*:? (?P<name>[A-Z][\w&]*(?: (?:[A-Z]\w+|&|and))*)"
)


def read(slots: Slots) -> Iterator[Reading]:
    themes = sorted({o.theme for o in slots.card.objectives() if o.theme})
    new = [m["name"].strip() for m in _THEME.finditer(slots.text)]
    said = [t for t in themes if re.search(rf"\b{re.escape(t)}\b", slots.text, re.IGNORECASE)]
    for choice in choices(slots, "objective"):
        yield Reading("remove_objective", (RemoveObjective(id=choice.item),), choice)
        for side in slots.sides:
            used = frozenset({("side", side)})
            yield Reading("move_objective", (MoveObjective(id=choice.item, perspective=side),), choice, used)
        for theme in dict.fromkeys([*said, *new, *slots.quotes[:1], ""]):
            edit = UpdateObjective(id=choice.item, theme=theme)
            known = {"known": float(theme in themes), "none": float(not theme)}
            yield Reading("objective.theme", (edit,), choice, frozenset({("theme", theme)}), known)
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
