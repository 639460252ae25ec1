"""Two or three things said of one item: "potholes: Dennis, 12 days by March 28"."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from agent.guided.weighing.readings.reading import Reading
from scorecard.edits import UpdateInitiative

_MAY_MEET = frozenset(
    """set_target set_baseline owner name measure.frequency measure.weight measure.polarity measure.data_source measure.unit
    measure.formula initiative.start initiative.due initiative.percent_done initiative.budget initiative.status objective.theme
    link.strength link.lag_months link.hypothesis""".split()
)
_WORDED = frozenset("measure.data_source measure.unit measure.formula".split())
"""What any words may be; these meet only what is more plainly said."""
_SAID = _WORDED | {"measure.weight"}
"""Of these only what is led to by a word for it meets others: any figure may be a weight, any word a unit."""
_NEVER_WORDED = frozenset("set_baseline name objective.theme".split())
_PLAIN = 0.3
"""How far an item is to be named for three things to be said of it."""
_MOST = 20


def together(found: Sequence[Reading]) -> Iterator[Reading]:
    """Different acts on the same item that make use of different places."""
    by_item: dict[tuple[str, str, str], list[Reading]] = defaultdict(list)
    for reading in found:
        if reading.act in _MAY_MEET and reading.used and len(reading.edits) == 1 and _said(reading):
            to = getattr(reading.edits[0], "target", "") if reading.act.startswith("link.") else ""
            by_item[reading.choice.item, reading.choice.how, to].append(reading)
    for readings in by_item.values():
        pairs = [p for p in combinations(readings, 2) if _apart(*p) and _at_most_one_worded(p)]
        yield from (_joined(pair, "both") for pair in pairs)
        if readings[0].choice.score >= _PLAIN:
            yield from _triples(pairs, readings)


def _said(reading: Reading) -> bool:
    return reading.act not in _SAID or bool(reading.traits.get("firm"))


def _triples(pairs: list[tuple[Reading, Reading]], readings: list[Reading]) -> Iterator[Reading]:
    """Those of three acts; where there are too many, each figure and word could be anything and so none of them is."""
    order = {id(reading): place for place, reading in enumerate(readings)}
    fit = {(id(one), id(other)) for one, other in pairs}
    triples = [
        (one, other, third)
        for one, other in pairs
        for third in readings[order[id(other)] + 1 :]
        if (id(one), id(third)) in fit and (id(other), id(third)) in fit and _plain_enough((one, other, third))
    ]
    triples.sort(key=lambda t: -sum(_made_of(r) for r in t))
    yield from (_joined(triple, "three") for triple in triples[:_MOST])


def _plain_enough(triple: tuple[Reading, Reading, Reading]) -> bool:
    """Of a measure one figure at most, and the other two plainer: an initiative has fewer things that a figure may be."""
    plain = sum(_made_of(r) >= 1 or r.act in _WORDED for r in triple)
    return _at_most_one_worded(triple) and (plain > 1 or any(r.act.startswith("initiative.") for r in triple))


def _made_of(reading: Reading) -> float:
    """How plainly it is said: a person, a day and a fixed value are what they are, a figure may be many things."""
    plain = {"person": 1.0, "enum": 1.0, "date": 1.0, "often": 1.0, "quote": 0.5, "figure": 0.5}
    return max(plain.get(kind, 0.0) for kind, _ in reading.used) + 0.1 * reading.traits.get("begins", 0.0)


def _apart(one: Reading, other: Reading) -> bool:
    return one.act != other.act and not one.used & other.used and not _backwards(one, other)


def _backwards(one: Reading, other: Reading) -> bool:
    """Begun when it is due, or after."""
    days = {r.act: _day(r) for r in (one, other)}
    start, due = days.get("initiative.start"), days.get("initiative.due")
    return start is not None and due is not None and start >= due


def _day(reading: Reading) -> date | None:
    edit = reading.edits[0]
    found = (edit.start or edit.due) if isinstance(edit, UpdateInitiative) else None
    return found if isinstance(found, date) else None


def _at_most_one_worded(group: Sequence[Reading]) -> bool:
    worded = sum(r.act in _WORDED for r in group)
    return not worded or (worded == 1 and not any(r.act in _NEVER_WORDED for r in group))


def _joined(group: Sequence[Reading], how: str) -> Reading:
    traits: dict[str, float] = {}
    for reading in group:
        traits |= reading.traits
    return Reading(
        "+".join(sorted(r.act for r in group)),
        tuple(e for r in group for e in r.edits),
        min((r.choice for r in group), key=lambda c: c.score),
        frozenset().union(*(r.used for r in group)),
        traits | {how: 1.0},
    )
