"""What stands beside a name: descriptions of objectives, and the questions that perspectives ask."""

import re
from collections.abc import Iterator

from agent.guided.weighing.readings.reading import Choice, Reading, choices
from agent.guided.weighing.slots import Slots
from scorecard.edits import UpdateInitiative, UpdateObjective, UpdatePerspective

_DESCRIBES = re.compile(
    r"\b(?:desc\w*|explanation|explain\w*|note|blurb|wording|small print|text|means?)\b", re.IGNORECASE
)
_ASKS = re.compile(r"\b(?:quest\w+|asks?|asking|ask)\b", re.IGNORECASE)
_TOLD = re.compile(
    r"(?::|=|->|→|\breads?\b|\bbe\b|\bsays?\b|\bask\b|\bis(?: now| please)?\b|\bas(?: follows)?\b:?|\bwith\b|\bto\b|\bthat\b)\s+(?=(?P<told>.{8,200}?)\s*$)",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“\"„](?P<told>[^“”„\"]{4,240})[”\"“]|(?<!\w)['‘](?P<single>.{8,240}?)['’](?!\w)")


def read(slots: Slots) -> Iterator[Reading]:
    if _DESCRIBES.search(slots.text):
        for told, traits in _told(slots):
            used = frozenset({("quote", told)})
            for choice in choices(slots, "objective", 2):
                edit = UpdateObjective(id=choice.item, description=told)
                yield Reading("objective.description", (edit,), choice, used, traits)
            for choice in choices(slots, "initiative", 1):
                edit = UpdateInitiative(id=choice.item, description=told)
                yield Reading("initiative.description", (edit,), choice, used, traits)
    if _ASKS.search(slots.text):
        for told, traits in _told(slots):
            for side in slots.sides:
                asks = UpdatePerspective(id=side, question=told)
                used = frozenset({("quote", told), ("side", side)})
                asked = {"asks": float(told.endswith("?"))}
                yield Reading("perspective.question", (asks,), Choice(side, 0.8, 0.3, "side", 0), used, traits | asked)


def _told(slots: Slots) -> list[tuple[str, dict[str, float]]]:
    """Whole sentences given: those in quotes, or else all that stands after "should read" and the like."""
    quoted = [m["told"] or m["single"] for m in _QUOTED.finditer(slots.text)]
    if quoted:
        return [(told, {"quoted": 1.0}) for told in quoted[-2:]]
    tails = (m["told"] for m in _TOLD.finditer(slots.text))
    rest = next((t for t in tails if not (_DESCRIBES.search(t) or _ASKS.search(t))), "")
    return [(rest, {"unquoted": 1.0})] if rest else []
