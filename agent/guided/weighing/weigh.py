"""The likeliest reading of a message, and how likely it is."""

from dataclasses import dataclass
from datetime import date

from agent.guided.weighing.readings import readings
from agent.guided.weighing.slots import slots_of
from agent.guided.weighing.weights import log_acts, rows_of, weights
from scorecard.apply import EditError, apply
from scorecard.edits import Edit
from scorecard.models import Scorecard


@dataclass(frozen=True)
class Weighed:
    edits: list[Edit]
    chance: float
    """From 0 to 1, of all readings and of none being meant."""
    changes: list[str]
    """What the edits would change, in words."""


def weigh(text: str, card: Scorecard, focus: str, today: date, most: int = 2) -> list[Weighed]:
    """The likeliest readings that can be done and change something, the best first."""
    slots = slots_of(text, card, focus, today)
    found = readings(slots)
    chances = weights().chances(rows_of(slots, found, log_acts(slots)))
    ranked = sorted(zip(chances, range(len(found)), strict=False), reverse=True)
    best: list[Weighed] = []
    for chance, place in ranked:
        if len(best) == most or chance < chances[-1] / 4:
            break
        edits = list(found[place].edits)
        try:
            changes = apply(card, edits).changes
        except EditError:
            continue
        if changes:
            best.append(Weighed(edits, chance, [c.text for c in changes]))
    return best
