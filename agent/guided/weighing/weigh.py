"""The readings of a message, and how likely each of them is."""

from dataclasses import dataclass
from datetime import date

from agent.guided.weighing.readings import Reading, readings
from agent.guided.weighing.slots import Slots, slots_of
from agent.guided.weighing.traits import of_words
from agent.guided.weighing.weights import Weights, meaning_of, rows_of, weights
from scorecard.models import Scorecard

_LEAST = 0.01
"""Less likely readings are none."""


@dataclass(frozen=True)
class Weighed:
    slots: Slots
    acts: dict[str, float]
    """How likely each kind of edit is by the words alone, as logarithms."""
    found: list[tuple[Reading, float]]
    """The likeliest readings, the best first, each from 0 to 1; whether they can be done is for others to see."""
    none: float
    """How likely it is that none of the readings is meant."""
    every: list[tuple[Reading, float]]
    """All readings with how likely each is, unsorted."""


def weigh(text: str, card: Scorecard, focus: str, today: date, most: int = 4, by: Weights | None = None) -> Weighed:
    by = by or weights()
    slots = slots_of(text, card, focus, today)
    found = readings(slots)
    acts = by.log_acts(of_words(slots), meaning_of(text))
    chances = by.chances(rows_of(slots, found, acts))
    ranked = sorted(zip(chances, range(len(found)), strict=False), reverse=True)
    best = [(found[place], chance) for chance, place in ranked[:most] if chance >= _LEAST]
    return Weighed(slots, acts, best, chances[-1], list(zip(found, chances, strict=False)))
