"""Two things said of one item: "potholes: Dennis, 12 days by March 28"."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from agent.guided.weighing.readings.reading import Reading

_MAY_MEET = frozenset(
    """set_target set_baseline owner name measure.frequency measure.weight initiative.start initiative.due
    initiative.percent_done initiative.budget initiative.status objective.theme link.strength link.lag_months""".split()
)


def together(found: Sequence[Reading]) -> Iterator[Reading]:
    """Pairs of different acts on the same item that make use of different places."""
    by_item: dict[tuple[str, str], list[Reading]] = defaultdict(list)
    for reading in found:
        if reading.act in _MAY_MEET and reading.used:
            by_item[reading.choice.item, reading.choice.how].append(reading)
    for readings in by_item.values():
        for one, other in combinations(readings, 2):
            if one.act != other.act and not one.used & other.used and _of_one(one, other):
                traits = {**one.traits, **other.traits, "both": 1.0}
                yield Reading(
                    "+".join(sorted((one.act, other.act))),
                    (*one.edits, *other.edits),
                    min(one.choice, other.choice, key=lambda c: c.score),
                    one.used | other.used,
                    traits,
                )


def _of_one(one: Reading, other: Reading) -> bool:
    """An owner of the measure and a target of the measure, not of its objective."""
    return one.choice.item == other.choice.item and len(one.edits) == 1
