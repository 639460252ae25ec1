"""A reading of a message: the edits that some of what stands in it would make together."""

import math
from collections.abc import Iterable
from dataclasses import dataclass, field

from agent.guided.weighing.meant import NEARBY, Choice, Kind, kinds_of
from agent.guided.weighing.slots import Named, Slots
from scorecard.edits import Edit

__all__ = ["NEARBY", "Choice", "Kind", "Reading", "choices", "kind_in", "likeness", "named_together"]


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
    return kinds_of(slots.card).of.get(item, "initiative")


def choices(slots: Slots, kind: Kind, most: int = 3) -> list[Choice]:
    """The items of a kind that may be meant, the likeliest first."""
    return slots.choices[kind][:most]


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
