"""Names given: to what is there, and to what is new."""

import re
from collections.abc import Iterator
from typing import Any

from agent.guided.weighing.readings.owners import KINDS
from agent.guided.weighing.readings.reading import Choice, Reading, choices
from agent.guided.weighing.slots import Slots
from scorecard.edits import (
    AddInitiative,
    AddMeasure,
    AddObjective,
    SetMilestone,
    UpdateInitiative,
    UpdateMeasure,
    UpdateObjective,
    UpdatePerspective,
)

_OF_KIND = {"objective": UpdateObjective, "measure": UpdateMeasure, "initiative": UpdateInitiative}
_GIVEN = re.compile(r"(?:->|→|=>|=|:|\bas|\bto(?: be)?|\binto|\bcall(?:ed)? it|\bcalled|\bnamed|\bkpi|\bmeasure|\bmetric|\binstead of .{3,40}?,| [-–+])\s+(?P<name>[^.;:=]{3,90}?)\s*[.!]?$", re.IGNORECASE)  # fmt: skip
_AFTER = re.compile(r"\b(?:add|track|measure|count|want|put|needs?|include|insert|pop|stick)(?: (?:the|a|an|also|another|of|one more|number|measure|kpi|objective|called|named))* (?P<name>[A-Za-z][^.;:=]{3,70}?)(?: (?:to|under|for|in|into|on|at|within) (?:the |our )?(?:[A-Z]\d\w?|\w+(?: & \w+)?)(?: perspective)?)?(?:[,.!?].*)?$", re.IGNORECASE)  # fmt: skip
_PART = re.compile(r"\s*,\s*|\s+-\s+")
_UNIT = re.compile(r"(?:in |as )?(?P<unit>%|percent|per ?cent|€|\$|£|€k|days?|hours?|minutes?|weeks?|cases|people|score|points|number|per [\w, ]+)$", re.IGNORECASE)  # fmt: skip
_UNITS = {"percent": "%", "per cent": "%", "percentage": "%"}


def read(slots: Slots) -> Iterator[Reading]:
    given = [(name, {"quoted": 1.0}) for name in slots.quotes]
    if not given:
        said = [p.search(slots.text) for p in (_GIVEN, _AFTER)]
        names = dict.fromkeys(_PART.split(m["name"])[0].strip(" '\"") for m in said if m)
        given = [(n, {"length": len(n.split()) / 5, "capital": float(n[:1].isupper())}) for n in names if len(n) > 2]
    for name, traits in given:
        yield from _called(slots, name, traits)
        yield from _new(slots, name, traits)


def _called(slots: Slots, name: str, traits: dict[str, float]) -> Iterator[Reading]:
    used = frozenset({("quote", name)})
    for kind in KINDS:
        for choice in choices(slots, kind):
            edit = _OF_KIND[kind](id=choice.item, name=name)
            yield Reading("name", (edit,), choice, used, traits | {f"is {kind}": 1.0})
    for side in slots.sides:
        edit = UpdatePerspective(id=side, name=name)
        yield Reading("perspective.name", (edit,), Choice(side, 0.8, 0.3, "side", 0), used | {("side", side)}, traits)


def _new(slots: Slots, name: str, traits: dict[str, float]) -> Iterator[Reading]:
    used: frozenset[tuple[str, int | str]] = frozenset({("quote", name)})
    owner, by = _owner(slots)
    for side in slots.sides:
        edit = AddObjective(perspective=side, name=name, owner=owner)
        yield Reading("add_objective", (edit,), Choice(side, 0.8, 0.3, "side", 0), used | by | {("side", side)}, traits)
    facts, of = _facts(slots)
    for choice in choices(slots, "objective"):
        measure = AddMeasure(objective=choice.item, name=name, owner=owner, **facts)
        yield Reading("add_measure", (measure,), choice, used | by | of, traits)
        dates = dict(zip(("start", "due") if len(slots.dates) > 1 else ("due",), slots.dates, strict=False))
        when = frozenset(("date", n) for n in range(len(dates)))
        initiative = AddInitiative.model_validate({"objective": choice.item, "name": name, "owner": owner} | dates)
        yield Reading("add_initiative", (initiative,), choice, used | by | when, traits)
    for choice in choices(slots, "initiative", 2):
        for place, day in [*enumerate(slots.dates[:1]), (-1, None)]:
            step = SetMilestone(initiative=choice.item, name=name, due=day)
            at = {("date", place)} if day else set[tuple[str, int | str]]()
            yield Reading("set_milestone", (step,), choice, used | at, traits)


def _owner(slots: Slots) -> tuple[str, frozenset[tuple[str, int | str]]]:
    if len(slots.people) != 1:
        return "", frozenset()
    return slots.people[0], frozenset({("person", slots.people[0])})


def _facts(slots: Slots) -> tuple[dict[str, Any], frozenset[tuple[str, int | str]]]:
    """What is said of a new measure beside its name: unit, frequency, whether lower is better."""
    facts: dict[str, Any] = {}
    used: set[tuple[str, int | str]] = set()
    for place, (field, value) in enumerate(slots.enums):
        if field in ("frequency", "polarity"):
            facts[field] = value
            used.add(("enum", place))
    for part in _PART.split(slots.text.rstrip(" .!"))[1:]:
        if unit := _UNIT.fullmatch(part.strip()):
            facts["unit"] = _UNITS.get(unit["unit"].lower(), unit["unit"])
    return facts, frozenset(used)
