"""The canvas on which a map fills a page or a slide of a given shape with the largest text."""

from itertools import product

from scorecard.layout.picture import Canvas
from scorecard.layout.placing import Plan
from scorecard.models import Scorecard

_COLUMNS = range(3, 13)
_CARDS = (150, 180, 215, 260)
"""Widths of a card with its gap."""


def fitting(scorecard: Scorecard, ratio: float) -> Canvas:
    """``ratio`` is the width of the page through its height. Needs at least one objective."""
    canvases = (Canvas(width=columns * card, columns=columns) for columns, card in product(_COLUMNS, _CARDS))
    return max(canvases, key=lambda canvas: _scale(scorecard, canvas, ratio))


def _scale(scorecard: Scorecard, canvas: Canvas, ratio: float) -> float:
    """How large the text becomes; judged before the cards are put in order, which hardly changes the height."""
    plan = Plan(scorecard.perspectives, [], canvas)
    return min(ratio / canvas.width, 1 / plan.place(plan.naive).height)
