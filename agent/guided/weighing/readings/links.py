"""Cause-and-effect links between two objectives that are both named."""

import re
from collections.abc import Iterator
from itertools import permutations
from typing import Any

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
            yield from _drawn(slots, pair, both, traits)
            if (pair[1], pair[0]) in have:
                turned = (RemoveLink(source=pair[1], target=pair[0]), AddLink(source=pair[0], target=pair[1]))
                yield Reading("turn_link", turned, both, traits=traits)
            continue
        yield Reading("remove_link", (RemoveLink(source=pair[0], target=pair[1]),), both, traits=traits)
        for place, (field, value) in enumerate(slots.enums):
            if field == "strength":
                edit = UpdateLink.model_validate({"source": pair[0], "target": pair[1], "strength": value})
                yield Reading("link.strength", (edit,), both, frozenset({("enum", place)}), traits)
        plain = {n: int(f.value) for n, f in enumerate(slots.figures) if f.value == int(f.value) and 0 <= f.value < 100}
        told = [(-1, lag, 1.0) for lag in _lags(slots.text)] + [(n, lag, 0.0) for n, lag in plain.items()]
        for place, lag, with_unit in told:
            edit = UpdateLink(source=pair[0], target=pair[1], lag_months=lag)
            used = frozenset({("figure", place)})
            yield Reading("link.lag_months", (edit,), both, used, traits | {"with unit": with_unit})


_STRENGTH = re.compile(r"\b(?P<how>weak|medium|moderate|strong)(?:ly|e)?\b", re.IGNORECASE)
_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "nine": 9, "twelve": 12, "eighteen": 18}  # fmt: skip
_STRETCH = re.compile(
    rf"\b(?:(?P<half>half) a year|(?P<many>\d+|{'|'.join(_NUMBERS)})(?: or \w+)?[ -]?(?P<unit>m|months?|mths?|mo|quarters?|years?|yrs?|y))\b",
    re.IGNORECASE,
)
_MONTHS = {"q": 3, "y": 12}


def _drawn(slots: Slots, pair: tuple[str, str], both: Choice, traits: dict[str, float]) -> Iterator[Reading]:
    """A new link, as strong and as late as the message says or as none says."""
    said: list[dict[str, Any]] = [{}]
    if strength := _STRENGTH.search(slots.text):
        how = strength["how"].lower()
        said += [{"strength": "medium" if how == "moderate" else how}]
    if lags := _lags(slots.text):
        said += [known | {"lag_months": lag} for known in said for lag in lags[:2]]
    for told in said:
        edit = AddLink.model_validate({"source": pair[0], "target": pair[1], **told})
        told_of = {"says all": float(len(told) == len(said[-1])), "says less": float(len(said[-1]) - len(told))}
        yield Reading("add_link", (edit,), both, traits=traits | told_of)


def _lags(text: str) -> list[int]:
    """Stretches of time in months."""
    found = []
    for match in _STRETCH.finditer(text):
        if match["half"]:
            found.append(6)
        else:
            many = match["many"].lower()
            number = int(many) if many.isdigit() else _NUMBERS[many]
            found.append(number * _MONTHS.get(match["unit"][0].lower(), 1))
    return [lag for lag in dict.fromkeys(found) if lag < 100]
