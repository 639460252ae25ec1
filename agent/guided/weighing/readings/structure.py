"""Objectives and measures taken out and moved, themes, the order of the perspectives."""

import re
from collections.abc import Iterator
from itertools import permutations

from rapidfuzz.distance import OSA

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
from tools.language.whole_words import stands_whole

_THEME = re.compile(
    r"\btheme(?: here| is| to| of|:| =| called| on| for \w+)*:? [“\"']?(?P<name>[A-Z][\w&]*(?: (?:[A-Z]\w+|&|and))*)"
)


_THEME_LAST = re.compile(
    r"\btheme(?: here| is| to| of|:| =| called)* [“\"']?(?P<name>[A-Z](?!\d)[^,.;:“”\"']{2,40}?)(?: please| too)?[”\"']?[.!]?$"
)
_FILED = re.compile(
    r"\b(?:fil(?:e|ed)|group\w*|belongs?|goes?|sits?|fits?|counts?) (?:\w+ ){0,2}?(?:under|undr|with|to|in|into) (?:the )?(?P<name>[A-Z](?!\d)[\w&]*(?: [A-Za-z&]+){0,2})[.!]?$"
)
"""A theme without the word: "file it under Results"."""
_RETIRES = re.compile(r"\bretir\w*\b", re.IGNORECASE)
_SHORT = 7
"""Shorter themes are too like other words to be taken for misspelt ones."""
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


def known_themes(slots: Slots) -> list[str]:
    return sorted({o.theme for o in slots.card.objectives() if o.theme})


def themes_in(slots: Slots) -> tuple[list[str], list[str]]:
    """Those on the scorecard that are said, with a letter wrong too, and new ones that are called a theme."""
    new = [m["name"].strip() for p in (_THEME, _THEME_LAST) for m in p.finditer(slots.text)]
    return [t for t in known_themes(slots) if _says(slots.text, t)], new


def _says(text: str, theme: str) -> bool:
    if stands_whole(theme, text) >= 0:
        return True
    said, size = text.lower().strip(" .!?").split(), len(theme.split())
    runs = (" ".join(said[n : n + size]) for n in range(len(said) - size + 1))
    return len(theme) > _SHORT and any(OSA.distance(run, theme.lower()) <= 2 for run in runs)


def read(slots: Slots) -> Iterator[Reading]:
    themes = known_themes(slots)
    said, new = themes_in(slots)
    new += [m["name"] for m in _FILED.finditer(slots.text) if m["name"].lower() not in {t.lower() for t in said}]
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
    for side in slots.sides if _ORDERS.search(slots.text) else ():
        for name, place in (("top", 0), ("bottom", len(slots.card.perspectives) - 1)):
            edit = MovePerspective(id=side, position=place)
            said_so = {"said": float(name in slots.text.lower())}
            yield Reading(
                "move_perspective", (edit,), Choice(side, 0.8, 0.3, "side", 0), frozenset({("side", side)}), said_so
            )
    yield from _beside(slots)


_ORDERS = re.compile(
    r"\b(?:top\w*|bottom|up\w*|down\w*|above|below|beneath|under\w*|over|first|last|mov\w*|order|put|plac\w*|swap|rais\w*|lift|low\w*|high\w*|start|begin|end|before|after|behind|shift|bring|sink|drop|lead|foot|head|row)\b",
    re.IGNORECASE,
)
"""Words without which nobody speaks of the order: "connect to finance" does not."""
_BESIDE = re.compile(r"\b(?P<above>above|over|before|ahead of|in front of)\b|\b(?:below|beneath|bene?ath|under|underneath|after|behind)\b", re.IGNORECASE)  # fmt: skip


def _beside(slots: Slots) -> Iterator[Reading]:
    """A perspective or an objective put right above or below another of its kind: "F2 above F1"."""
    said = _BESIDE.search(slots.text)
    if not said:
        return
    below = 0 if said["above"] else 1
    order = [p.id for p in slots.card.perspectives]
    for side, other in permutations(slots.sides[:2], 2):
        place = [s for s in order if s != side].index(other) + below
        used = frozenset({("side", side), ("side", other)})
        edit = MovePerspective(id=side, position=place)
        yield Reading("move_perspective", (edit,), Choice(side, 0.8, 0.3, "side", 0), used, {"beside": 1.0, "first": float(side == slots.sides[0])})  # fmt: skip
    for moved, other in permutations(choices(slots, "objective", 2), 2):
        home = slots.card.perspective_of(moved.item)
        if home and home == slots.card.perspective_of(other.item):
            place = [o.id for o in home.objectives if o.id != moved.item].index(other.item) + below
            edit = MoveObjective(id=moved.item, perspective=home.id, position=place)
            yield Reading("move_objective", (edit,), moved, traits={"beside": 1.0, "first": float(moved.place < other.place)})  # fmt: skip
