"""Who answers for what."""

import re
from collections.abc import Iterator

from agent.guided.weighing.readings.reading import Choice, Kind, Reading, choices, kind_in, named_together
from agent.guided.weighing.slots import Slots
from scorecard.edits import Edit, UpdateInitiative, UpdateMeasure, UpdateObjective

_NOBODY = re.compile(r"\b(?:nobody|no one|noone|none|blank|vacant|empty|open|unassign\w*|no owner|without|off|not|stops?|leaves?|left|gone)\b|n['’]t\b", re.IGNORECASE)  # fmt: skip
_OF_KIND = {"objective": UpdateObjective, "measure": UpdateMeasure, "initiative": UpdateInitiative}
KINDS: tuple[Kind, ...] = ("objective", "measure", "initiative")


def read(slots: Slots) -> Iterator[Reading]:
    nobody = bool(_NOBODY.search(slots.text))
    if not slots.people and not nobody:
        return
    for kind in KINDS:
        for choice in choices(slots, kind):
            yield from _owned(slots, choice, [choice.item], nobody=nobody)
    together = named_together(slots, KINDS)
    if len(together) > 1:
        score = min(slots.items[i].score for i in together)
        choice = Choice(together[0], score, 0.3, "together", slots.items[together[0]].place)
        yield from _owned(slots, choice, together, nobody=nobody)


def _owned(slots: Slots, choice: Choice, items: list[str], *, nobody: bool) -> Iterator[Reading]:
    had = {owner_of(slots, i) for i in items}
    kind = f"is {kind_in(slots, items[0])}"
    for place, person in enumerate(slots.people):
        traits = {kind: 1.0, "last": float(place == len(slots.people) - 1), "has it": float(person in had)}
        yield Reading("owner", owner_edits(slots, items, person), choice, frozenset({("person", person)}), traits)
    if nobody:
        nobody_has = {kind: 1.0, "to nobody": 1.0, "named": float(bool(had & set(slots.people)))}
        yield Reading("owner", owner_edits(slots, items, ""), choice, frozenset(("person", p) for p in had), nobody_has)


def owner_of(slots: Slots, item: str) -> str:
    card = slots.card
    found = card.objective(item) or card.measure(item) or next((i for i in card.initiatives() if i.id == item), None)
    return found.owner if found else ""


def owner_edits(slots: Slots, items: list[str], owner: str) -> tuple[Edit, ...]:
    return tuple(_OF_KIND[kind_in(slots, item)](id=item, owner=owner) for item in items)
