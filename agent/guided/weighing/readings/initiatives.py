"""What is done about it: dates, progress, budget, status, and initiatives taken out or moved."""

import re
from collections.abc import Iterator
from typing import get_args

from agent.guided.weighing.readings.reading import Choice, Reading, choices
from agent.guided.weighing.readings.shifting import shifted
from agent.guided.weighing.slots import Slots
from scorecard.edits import MoveInitiative, RemoveInitiative, UpdateInitiative
from scorecard.models import Budget, Initiative, Status

_BEGINS = re.compile(r"\b(?:start\w*|beg[aiu]n\w*|kick\w*|launch\w*|from)\b", re.IGNORECASE)
MONEY = ("EUR", "USD", "GBP", "CHF", "€", "$", "£")


def read(slots: Slots) -> Iterator[Reading]:
    by_id = {i.id: i for i in slots.card.initiatives()}
    for choice in choices(slots, "initiative"):
        initiative = by_id[choice.item]
        yield Reading("remove_initiative", (RemoveInitiative(id=initiative.id),), choice)
        yield from _dated(slots, choice, initiative)
        yield from _figured(slots, choice, initiative)
        said = {value: place for place, (field, value) in enumerate(slots.enums) if field == "status"}
        for status in get_args(Status):
            used = frozenset({("enum", said[status])} if status in said else set())
            edit = UpdateInitiative(id=initiative.id, status=status)
            traits = {"said": float(status in said), f"to {status}": 1.0, "is so": float(initiative.status == status)}
            yield Reading("initiative.status", (edit,), choice, used, traits)
        for onto in choices(slots, "objective", 2):
            if initiative not in (getattr(slots.card.objective(onto.item), "initiatives", [])):
                both = Choice(initiative.id, min(choice.score, onto.score), min(choice.margin, onto.margin), onto.how, choice.place)  # fmt: skip
                yield Reading("move_initiative", (MoveInitiative(id=initiative.id, objective=onto.item),), both)


def _dated(slots: Slots, choice: Choice, initiative: Initiative) -> Iterator[Reading]:
    begins = float(bool(_BEGINS.search(slots.text)))
    for field in ("start", "due"):
        fits = {"begins": begins if field == "start" else 1 - begins}
        for place, day in enumerate(slots.dates):
            value = day.replace(day=1) if field == "start" and day.day > 27 else day
            edit = UpdateInitiative.model_validate({"id": initiative.id, field: value})
            yield Reading(f"initiative.{field}", (edit,), choice, frozenset({("date", place)}), fits)
        if old := getattr(initiative, field):
            for place, day, traits in shifted(slots, old):
                edit = UpdateInitiative.model_validate({"id": initiative.id, field: day})
                yield Reading(f"initiative.{field}", (edit,), choice, frozenset({("figure", place)}), fits | traits | {"shifted": 1.0})  # fmt: skip


def _figured(slots: Slots, choice: Choice, initiative: Initiative) -> Iterator[Reading]:
    for place, figure in enumerate(slots.figures):
        used = frozenset({("figure", place)})
        done = figure.value * 100 if figure.relation == "multiple" else figure.value
        if 0 <= done <= 100 and figure.relation != "change":
            edit = UpdateInitiative(id=initiative.id, percent_done=round(done))
            yield Reading("initiative.percent_done", (edit,), choice, used, {"percent": float(figure.unit == "%")})
        if figure.relation == "absolute" and figure.value > 100:
            own = initiative.budget.currency if initiative.budget else ""
            others = [i.budget.currency for i in slots.card.initiatives() if i.budget]
            money = figure.unit if figure.unit in MONEY else own or next(iter(others), "")
            edit = UpdateInitiative(id=initiative.id, budget=Budget(value=figure.value, currency=money))
            yield Reading("initiative.budget", (edit,), choice, used)
