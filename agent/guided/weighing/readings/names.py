"""Names given: to what is there, and to what is new."""

from collections.abc import Iterator
from typing import Any

from agent.guided.weighing.readings import reshaping
from agent.guided.weighing.readings.initiatives import MONEY
from agent.guided.weighing.readings.naming import Given, Used, facts_of, names_given
from agent.guided.weighing.readings.owners import KINDS
from agent.guided.weighing.readings.reading import Choice, Reading, choices
from agent.guided.weighing.slots import Slots
from scorecard.edits import (
    AddInitiative,
    AddMeasure,
    AddObjective,
    AddPerspective,
    SetMilestone,
    UpdateInitiative,
    UpdateMeasure,
    UpdateObjective,
    UpdatePerspective,
)
from scorecard.models import Budget

_OF_KIND = {"objective": UpdateObjective, "measure": UpdateMeasure, "initiative": UpdateInitiative}


def read(slots: Slots) -> Iterator[Reading]:
    for given in names_given(slots):
        yield from _called(slots, given)
        yield from _new(slots, given)
        yield from _initiated(slots, given)
        yield from reshaping.swapped(slots, given)


def _called(slots: Slots, given: Given) -> Iterator[Reading]:
    used = frozenset({("quote", given.name)})
    for kind in KINDS:
        for choice in choices(slots, kind):
            edit = _OF_KIND[kind](id=choice.item, name=given.name)
            yield Reading("name", (edit,), choice, used, given.traits | {f"is {kind}": 1.0})
    for side in slots.sides:
        edit = UpdatePerspective(id=side, name=given.name)
        at = Choice(side, 0.8, 0.3, "side", 0)
        yield Reading("perspective.name", (edit,), at, used | {("side", side)}, given.traits)


def _new(slots: Slots, given: Given) -> Iterator[Reading]:
    used: Used = frozenset({("quote", given.name)})
    if "perspective" in slots.text.lower():
        yield Reading(
            "add_perspective", (AddPerspective(name=given.name),), Choice("", 0.8, 0.3, "side", 0), used, given.traits
        )
    facts, of = facts_of(slots)
    told = {"facts": float(len(facts))}
    for owner, by in _owners(slots, given):
        owned = {"owned": float(bool(owner))}
        for side in slots.sides:
            edit = AddObjective(perspective=side, name=given.name, owner=owner)
            at = Choice(side, 0.8, 0.3, "side", 0)
            yield Reading("add_objective", (edit,), at, used | by | {("side", side)}, given.traits | owned)
        for choice in choices(slots, "objective"):
            measure = AddMeasure(objective=choice.item, name=given.name, owner=owner, **facts)
            yield Reading("add_measure", (measure,), choice, used | by | of, given.traits | told | owned)
    for choice in choices(slots, "initiative", 2):
        for place, day in [*enumerate(slots.dates[:1]), (-1, None)]:
            step = SetMilestone(initiative=choice.item, name=given.name, due=day)
            at_day = {("date", place)} if day else set[tuple[str, int | str]]()
            yield Reading("set_milestone", (step,), choice, used | at_day, given.traits)


def _initiated(slots: Slots, given: Given) -> Iterator[Reading]:
    """A new initiative with who does it, from when to when, and what it may cost."""
    used: Used = frozenset({("quote", given.name)})
    money, spent = _budget(slots)
    fields: list[tuple[dict[str, Any], Used]] = [({}, frozenset())]
    if len(slots.dates) == 1:
        day = slots.dates[0]
        at = frozenset({("date", 0)})
        start = day.replace(day=1) if day.day > 27 else day
        fields = [({"due": day}, at), ({"start": start}, at)]
    elif slots.dates:
        first, last = slots.dates[0], slots.dates[1]
        start = first.replace(day=1) if first.day > 27 else first
        fields = [({"start": start, "due": last}, frozenset({("date", 0), ("date", 1)}))]
    for choice in choices(slots, "objective"):
        for owner, by in _owners(slots, given):
            for days, at in fields:
                told = {"objective": choice.item, "name": given.name, "owner": owner} | days | money
                edit = AddInitiative.model_validate(told)
                traits = given.traits | {f"gives {f}": 1.0 for f in (*days, *money)} | {"owned": float(bool(owner))}
                yield Reading("add_initiative", (edit,), choice, used | by | at | spent, traits)


def _budget(slots: Slots) -> tuple[dict[str, Any], Used]:
    plain = [(n, f) for n, f in enumerate(slots.figures) if f.relation == "absolute" and f.value > 100]
    if len(plain) != 1:
        return {}, frozenset()
    place, figure = plain[0]
    own = [i.budget.currency for i in slots.card.initiatives() if i.budget]
    money = figure.unit if figure.unit in MONEY else next(iter(own), "")
    return {"budget": Budget(value=figure.value, currency=money)}, frozenset({("figure", place)})


def _owners(slots: Slots, given: Given) -> list[tuple[str, Used]]:
    """Nobody, and whoever is named, who may own what is new or only speak of it."""
    people = [p for p in slots.people if p.lower() not in given.name.lower()]
    return [("", frozenset()), *((p, frozenset({("person", p)})) for p in people[:2])]
