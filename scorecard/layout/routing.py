"""The arrows, once the cards are in their places."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from scorecard.layout.picture import ARROWHEAD, CARD_GAP, PORT_GAP, Canvas, Edge, Node, Picture, along, covered
from scorecard.models import Link

Point = tuple[float, float]
End = Literal["source", "target"]


class Router:
    """Arrows as SVG paths. One that must pass a row of cards goes through a gap between two of them,
    and arrows that share a gap run side by side."""

    def __init__(self, picture: Picture, canvas: Canvas) -> None:
        self.rows = picture.rows
        self.width = canvas.width
        self.nodes = {n.id: n for n in picture.nodes}
        self.row_of = {n.id: i for i, row in enumerate(picture.rows) for n in row}
        self.lanes: dict[tuple[int, float], int] = {}
        self.leaves: dict[str, float] = {}
        self.arrives: dict[str, float] = {}

    def edges(self, links: Sequence[Link]) -> list[Edge]:
        self.leaves = self._ports(links, "source", "target")
        self.arrives = self._ports(links, "target", "source")
        return [Edge(source=k.source, target=k.target, path=self._path(k), strength=k.strength) for k in links]

    def _path(self, link: Link) -> str:
        source, target = self.nodes[link.source], self.nodes[link.target]
        start, end = self.row_of[source.id], self.row_of[target.id]
        if start == end:
            return self._beside(source, target)
        if start < end and source.perspective == target.perspective:
            return _aside(source, target, self.width)
        up = end < start
        leaves, arrives = source.centre + self.leaves[link.id], target.centre + self.arrives[link.id]
        points = [(leaves, source.y if up else source.bottom)]
        for row in range(start - 1, end, -1) if up else range(start + 1, end):
            x = self._gap(source, target, row)
            top, bottom = self.rows[row][0].y, self.rows[row][0].bottom
            points += [(x, bottom), (x, top)] if up else [(x, top), (x, bottom)]
        points.append((arrives, target.bottom + ARROWHEAD if up else target.y - ARROWHEAD))
        return _smooth(points)

    def _ports(self, links: Sequence[Link], end: End, other: End) -> dict[str, float]:
        """Arrows that share a side of a card stand beside each other there, in the order of where they lead."""
        shared: dict[tuple[str, bool], list[tuple[float, str]]] = {}
        for k in links:
            here, there = self.nodes[getattr(k, end)], self.nodes[getattr(k, other)]
            if self.row_of[here.id] != self.row_of[there.id]:
                slope = (there.centre - here.centre) / abs(there.middle - here.middle)
                shared.setdefault((here.id, there.y < here.y), []).append((slope, k.id))
        ports: dict[str, float] = {}
        for (card, _), ways in shared.items():
            step = min(PORT_GAP, 0.6 * self.nodes[card].width / len(ways))
            for place, (_, link) in enumerate(sorted(ways)):
                ports[link] = round((place - (len(ways) - 1) / 2) * step, 1)
        return ports

    def _beside(self, source: Node, target: Node) -> str:
        """Neighbours in a row are joined side to side, others by an arc over the cards between."""
        row = self.rows[self.row_of[source.id]]
        if abs(row.index(source) - row.index(target)) > 1:
            s, t, y = source.centre, target.centre, source.y
            return f"M{s:g} {y:g}C{s:g} {y - 24:g} {t:g} {y - 24:g} {t:g} {y - ARROWHEAD:g}"
        right = target.x > source.x
        s = source.x + source.width if right else source.x
        t = target.x - ARROWHEAD if right else target.x + target.width + ARROWHEAD
        y, m = source.middle, (s + t) / 2
        return f"M{s:g} {y:g}C{m:g} {y:g} {m:g} {y:g} {t:g} {y:g}"

    def _gap(self, source: Node, target: Node, row: int) -> float:
        cards = self.rows[row]
        straight = along(source, target, cards[0].middle)
        sides = [x for n in cards for x in (n.x - CARD_GAP / 2, n.x + n.width + CARD_GAP / 2)]
        free = [x for x in [straight, *sides] if 4 <= x <= self.width - 4 and covered(x, cards) is None]
        lane = min(free, key=lambda x: abs(x - straight), default=straight)
        key = (row, round(lane / CARD_GAP))
        taken = self.lanes[key] = self.lanes.get(key, -1) + 1
        return lane + min((taken + 1) // 2 * 3, CARD_GAP / 2 - 3) * (-1) ** taken


def _aside(source: Node, target: Node, width: float) -> str:
    """From a card down to one below in the same band: out and in by the side nearer to the edge."""
    right = source.centre + target.centre > width
    s = source.x + source.width if right else source.x
    t = target.x + target.width + ARROWHEAD if right else target.x - ARROWHEAD
    out = min(max(s, t) + 26, width - 2) if right else max(min(s, t) - 26, 2)
    return f"M{s:g} {source.middle:g}C{out:g} {source.middle:g} {out:g} {target.middle:g} {t:g} {target.middle:g}"


def _smooth(points: Sequence[Point]) -> str:
    path = f"M{points[0][0]:g} {points[0][1]:g}"
    for (x, y), (u, v) in pairwise(points):
        bend = (y + v) / 2
        path += f"V{v:g}" if x == u else f"C{x:g} {bend:g} {u:g} {bend:g} {u:g} {v:g}"
    return path
