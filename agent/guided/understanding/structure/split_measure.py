"""A measure that is to be two: "split P1a: Produce from farms / Produce from shops", "make two of it, A and B"."""

import re

from agent.guided.understanding.structure.naming_items import items_in
from scorecard.models import Scorecard

_N = r"[\"“']?{}[\"”']?"
_A = r"(?P<a>[A-Z][^\"”,;.!?/]{2,60}?)"
_B = r"(?P<b>[A-Z][^\"”,;.!?/]{2,60}?)"
_TWO = rf"{_N.format(_A)}(?:\s*/\s*|,? (?i:and|plus) |\s*[,;&+]\s*){_N.format(_B)}[\s.!]*$"
_SHAPES = [
    re.compile(rf"^\W*(?i:(?:please|pls|and|so|can you|could you|let['’]?s)\b,? )*(?i:split|divide|break)(?i: up)? (?P<what>[^,;:.!?]{{2,60}}?)(?i: (?:in|into)(?: two)?)?\s*[:,–—-]\s*{_TWO}"),
    re.compile(rf"^(?P<what>.*?)(?i:\b(?:make|have|turn it into|split it into|do) two(?: (?:of|out of|from) (?:it|that|this))?(?: measures| kpis)?)\s*[,:–—-]\s*{_TWO}"),
]  # fmt: skip


def split_measure(text: str, card: Scorecard, focus: str) -> str:
    """ "" where it names no one measure, or not the two that it is to be."""
    match = next((m for shape in _SHAPES if (m := shape.search(text))), None)
    if match is None:
        return ""
    named = list(dict.fromkeys(i for *_, i in items_in(match["what"], card)))
    measure = card.measure(named[0]) if len(named) == 1 else card.measure(focus) if not named else None
    home = card.objective_of(measure.id) if measure else None
    if measure is None or home is None:
        return ""
    return f"rename {measure.id} to “{match['a'].strip()}”. Add the measure “{match['b'].strip()}” to {home.id}."
