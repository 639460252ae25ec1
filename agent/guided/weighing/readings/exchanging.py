"""Owners who change places, and several people for several items: "Joy on growing leaders, Ben on families"."""

import re
from collections.abc import Iterator

from agent.guided.weighing.readings.owners import KINDS, owner_edits, owner_of
from agent.guided.weighing.readings.reading import Choice, Reading, named_together
from agent.guided.weighing.slots import Slots

_EXCHANGE = re.compile(r"\b(?:swap\w*|exchang\w*|trad\w*|chang\w*|switch\w*|other way round|vice versa|places)\b", re.IGNORECASE)  # fmt: skip


def read(slots: Slots) -> Iterator[Reading]:
    items = named_together(slots, KINDS)
    if len(items) != 2:
        return
    one, other = items
    score = min(slots.items[i].score for i in items)
    choice = Choice(one, score, 0.3, "together", slots.items[one].place)
    had = owner_of(slots, one), owner_of(slots, other)
    if _EXCHANGE.search(slots.text) and had[0] != had[1] and all(had):
        edits = (*owner_edits(slots, [one], had[1]), *owner_edits(slots, [other], had[0]))
        named = float(bool({*had} & {*slots.people}))
        yield Reading("owners_exchanged", edits, choice, frozenset(("person", p) for p in had), {"named": named})
    if len(slots.people) == 2:
        used = frozenset(("person", p) for p in slots.people)
        for crossed, people in ((0.0, slots.people), (1.0, slots.people[::-1])):
            edits = (*owner_edits(slots, [one], people[0]), *owner_edits(slots, [other], people[1]))
            change = float(people[0] == had[1] and people[1] == had[0])
            yield Reading("owners", edits, choice, used, {"crossed": crossed, "exchanged": change})
