"""Cause-and-effect links between two objectives that are both named."""

from collections.abc import Iterator
from itertools import permutations

from agent.guided.weighing.readings.reading import Choice, Reading, choices
from agent.guided.weighing.slots import Slots
from scorecard.edits import AddLink, RemoveLink, UpdateLink


def read(slots: Slots) -> Iterator[Reading]:
    have = {(link.source, link.target) for link in slots.card.links}
    for one, other in permutations(choices(slots, "objective", 4), 2):
        if one.place == other.place:
            continue
        pair = (one.item, other.item)
        both = Choice(one.item, min(one.score, other.score), 0.2, "pair", one.place)
        traits = {"in order": float(one.place < other.place), "turned is there": float((pair[1], pair[0]) in have)}
        if pair not in have:
            yield Reading("add_link", (AddLink(source=pair[0], target=pair[1]),), both, traits=traits)
            if (pair[1], pair[0]) in have:
                turned = (RemoveLink(source=pair[1], target=pair[0]), AddLink(source=pair[0], target=pair[1]))
                yield Reading("turn_link", turned, both, traits=traits)
            continue
        yield Reading("remove_link", (RemoveLink(source=pair[0], target=pair[1]),), both, traits=traits)
        for place, (field, value) in enumerate(slots.enums):
            if field == "strength":
                edit = UpdateLink.model_validate({"source": pair[0], "target": pair[1], "strength": value})
                yield Reading("link.strength", (edit,), both, frozenset({("enum", place)}), traits)
        for place, figure in enumerate(slots.figures):
            months = figure.value * (12 if "year" in f"{figure.unit} {figure.words}" else 1)
            if months == int(months) and 0 <= months < 100:
                edit = UpdateLink(source=pair[0], target=pair[1], lag_months=int(months))
                yield Reading("link.lag_months", (edit,), both, frozenset({("figure", place)}), traits)
