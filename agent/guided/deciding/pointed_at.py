"""What goes where a message only points: "contact centre doesn't count those any more" takes what was shown, and nothing near in meaning."""

import re
from collections.abc import Sequence

from agent.guided.weighing.slots import Slots
from scorecard.edits import Edit

_POINTS = re.compile(r"\b(?:it|this|that|these|those|them|here|there)\b", re.IGNORECASE)
_BY_LITTLE = ("meaning", "value")
"""How an item is known of which nothing is named."""
_TAKES = ("remove_objective", "remove_measure", "remove_initiative")


def takes_something_else(edits: Sequence[Edit], slots: Slots, focus: str, text: str) -> bool:
    """Whether an item is to go that is neither named nor what the words point at."""
    if not focus or not _POINTS.search(text):
        return False
    gone = [str(getattr(e, "id", "")) for e in edits if e.kind in _TAKES]
    return any(item != focus and ((named := slots.items.get(item)) is None or named.how in _BY_LITTLE) for item in gone)
