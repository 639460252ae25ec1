"""A reading of a message: the edits that some of what stands in it would make together."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from agent.guided.weighing.slots import Named, Slots
from scorecard.edits import Edit

Kind = Literal["objective", "measure", "initiative"]

NEARBY = {("objective", "measure"): 0.8, ("measure", "objective"): 0.6}
"""What is left of a score where "the retention one" is an objective and its only measure is meant, or the other way."""


@dataclass(frozen=True)
class Choice:
    """An item as one of a kind, with how far it is ahead of the next best."""

    item: str
    score: float
    margin: float
    how: str
    place: int


@dataclass(frozen=True)
class Reading:
    act: str
    """What it does: the kind of the edit, or the field it changes."""
    edits: tuple[Edit, ...]
    choice: Choice
    used: frozenset[tuple[str, int | str]] = frozenset()
    """Which of the places it makes use of, each as its kind and which one."""
    traits: dict[str, float] = field(default_factory=dict)
    """What speaks for it or against it beside the words."""


def kind_in(slots: Slots, item: str) -> Kind:
    if slots.card.measure(item):
        return "measure"
    return "objective" if slots.card.objective(item) else "initiative"


def choices(slots: Slots, kind: Kind, most: int = 3) -> list[Choice]:
    """The items of a kind that may be meant, the likeliest first."""
    found: dict[str, Named] = {}
    for named in slots.items.values():
        for item, share in _as_kind(slots, named, kind):
            if item not in found or found[item].score < share * named.score:
                found[item] = Named(item, share * named.score, named.how, named.place)
    ranked = sorted(found.values(), key=lambda n: (-n.score, n.item))
    scores = [n.score for n in ranked]
    return [
        Choice(n.item, n.score, n.score - max([*scores[:at], *scores[at + 1 :]], default=0.0), n.how, n.place)
        for at, n in enumerate(ranked[:most])
    ]


def _as_kind(slots: Slots, named: Named, kind: Kind) -> Iterator[tuple[str, float]]:
    own = kind_in(slots, named.item)
    if own == kind:
        yield named.item, 1.0
    elif own == "objective" and kind == "measure":
        objective = slots.card.objective(named.item)
        if objective and len(objective.measures) == 1:
            yield objective.measures[0].id, NEARBY["objective", "measure"]
    elif own == "measure" and kind == "objective" and (above := slots.card.objective_of(named.item)):
        yield above.id, NEARBY["measure", "objective"]


def named_together(slots: Slots, kinds: Iterable[Kind], least: float = 0.3) -> list[str]:
    """The best item of each place where one of these kinds is plainly named, in the order they are said."""
    best: dict[int, Named] = {}
    for named in slots.items.values():
        plain = named.how != "focus" and named.score >= least and kind_in(slots, named.item) in kinds
        if plain and (named.place not in best or best[named.place].score < named.score):
            best[named.place] = named
    return [named.item for _, named in sorted(best.items())]


def likeness(value: float, known: Iterable[float]) -> float:
    """How near a value is to one that is known, in proportion: 1 for the same, 0.1 for one ten times as large."""
    near = [abs(math.log(abs(value) / abs(k))) for k in known if k and value]
    return math.exp(-min(near)) if near else 0.5
