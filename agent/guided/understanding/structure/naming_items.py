"""The items that words name, in the order they stand."""

from agent.guided.understanding.annotate import annotate
from agent.guided.understanding.known import known_of
from scorecard import clock
from scorecard.models import Scorecard


def items_in(text: str, card: Scorecard) -> list[tuple[int, int, str]]:
    """From where to where each goes, and which it is; one that fits several items is the measure of them, if but one is."""
    found = annotate(text, known_of(card), clock.today())
    named: list[tuple[int, int, str]] = []
    for span in found.spans:
        if span.kind != "item" or span.value.how not in ("id", "name") or not span.value.candidates:
            continue
        best = [c for c in span.value.candidates if c.score >= span.value.candidates[0].score - 0.1]
        measures = [c.item for c in best if card.measure(c.item)]
        item = measures[0] if len(measures) == 1 else best[0].item
        named.append((found.tokens[span.first].start, found.tokens[span.last - 1].end, item))
    return named
