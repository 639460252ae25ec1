"""What a message only points at is what was shown: "contact centre doesn't count those any more" is of nothing near in meaning."""

import re
from collections.abc import Sequence

from agent.guided.deciding.part import item_of
from agent.guided.weighing.slots import Slots
from scorecard.edits import Edit

_POINTS = re.compile(r"\b(?:it|this|that|these|those|them|here|there)\b", re.IGNORECASE)
_GIVES = re.compile(r"\b(?:give|hand|pass|assign|drop|remove|bin|move|put|make|set|call|rename) (?:it|this|that)(?: one)?\b", re.IGNORECASE)  # fmt: skip
_BY_LITTLE = ("meaning", "value")
"""How an item is known of which nothing is named."""
_TAKES = ("remove_objective", "remove_measure", "remove_initiative")


def takes_something_else(edits: Sequence[Edit], slots: Slots, focus: str, text: str) -> bool:
    """Whether an item is to go, or is done something to in so many words, that is neither named nor what they point at."""
    if not focus or not _POINTS.search(text):
        return False
    given = _GIVES.search(text) is not None
    touched = {item_of(e) for e in edits if e.kind in _TAKES or (given and e.kind.startswith(("update_", "move_")))}
    return any(item and item not in _family(focus, slots) and _by_little(item, slots) for item in touched)


def _by_little(item: str, slots: Slots) -> bool:
    named = slots.items.get(item)
    return named is None or named.how in _BY_LITTLE


def _family(focus: str, slots: Slots) -> set[str]:
    """The item, with the objective that holds it, where only that is spoken of."""
    above = slots.card.objective_of(focus)
    return {focus, above.id} if above else {focus}
