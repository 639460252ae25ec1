"""Where everything on the strategy map goes, computed once for every renderer.

The page beside the chat, the slide and the printed sheet draw the same picture: perspectives are
bands, the scorecard's first one on top; causes stand below their effects, so arrows point up.
Nothing is random: the same scorecard is always the same picture.
"""

from scorecard.layout.fitting import fitting
from scorecard.layout.judging import crossings
from scorecard.layout.ordering import best_rows
from scorecard.layout.picture import ARROWHEAD, FONT_SIZE, PANEL, PHONE, WIDE, Band, Canvas, Edge, MapLayout, Node
from scorecard.layout.placing import Plan
from scorecard.layout.routing import Router
from scorecard.layout.words import text_width, wrap
from scorecard.models import Link, Scorecard

__all__ = [
    "ARROWHEAD",
    "FONT_SIZE",
    "PANEL",
    "PHONE",
    "WIDE",
    "Band",
    "Canvas",
    "Edge",
    "MapLayout",
    "Node",
    "crossings",
    "drawable",
    "fitting",
    "layout",
    "text_width",
    "wrap",
]


def layout(scorecard: Scorecard, canvas: Canvas = PANEL) -> MapLayout:
    """The strategy map of a scorecard; empty as long as there is no objective."""
    if not any(scorecard.objectives()):
        return MapLayout()
    links = drawable(scorecard)
    plan = Plan(scorecard.perspectives, links, canvas)
    # The search does not know the words; where a tall card spoils what it found, the reading order is as good.
    searched = best_rows(plan.bands, plan.ends, canvas)
    picture = min(map(plan.place, (searched, plan.naive)), key=lambda p: crossings(p.nodes, links))
    return MapLayout(
        width=canvas.width,
        height=picture.height,
        bands=picture.bands,
        nodes=picture.nodes,
        edges=Router(picture, canvas).edges(links),
    )


def drawable(scorecard: Scorecard) -> list[Link]:
    """Links between two different objectives that exist, each once."""
    known = {o.id for o in scorecard.objectives()}
    unique = {k.id: k for k in reversed(scorecard.links)}
    return [k for k in scorecard.links if unique[k.id] is k and k.source != k.target and {k.source, k.target} <= known]
