"""How clear a picture is: fewest crossing arrows, then fewest cards an arrow must get round, then shortest arrows."""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from scorecard.layout.picture import CLEARANCE, Edge, Node, Picture
from scorecard.models import Link

Numbers = NDArray[np.float64]
Cost = tuple[int, int, int]


class Judge:
    """Judges many pictures of the same cards and links."""

    def __init__(self, cards: Sequence[str], links: Sequence[Link] | Sequence[Edge]) -> None:
        places = {card: i for i, card in enumerate(cards)}
        self.cards = cards
        ends = np.array([(places[k.source], places[k.target]) for k in links], dtype=np.intp).reshape(-1, 2)
        self.source, self.target = ends[:, 0], ends[:, 1]
        self.apart = ~(ends[:, None, :, None] == ends[None, :, None, :]).any(axis=(2, 3))
        """[i, j]: the links i and j have no card in common."""

    def cost(self, picture: Picture) -> Cost:
        at = self._middles(picture.nodes)
        length = np.abs(at[self.source, 0] - at[self.target, 0]).sum()
        return self._crossings(at), self._detours(at, picture.nodes[0].width), round(float(length))

    def crossings(self, nodes: Iterable[Node]) -> int:
        """How many pairs of links cross, each taken as the straight line between two cards."""
        return self._crossings(self._middles(nodes))

    def _middles(self, nodes: Iterable[Node]) -> Numbers:
        found = {n.id: (n.centre, n.middle) for n in nodes}
        return np.array([found[card] for card in self.cards]).reshape(-1, 2)

    def _crossings(self, at: Numbers) -> int:
        a, b = at[self.source], at[self.target]
        # [i, j]: the ends of link j lie on two sides of the line through link i.
        parts = _sides(a, b, a) * _sides(a, b, b) < 0
        return int(np.count_nonzero(parts & parts.T & self.apart)) // 2

    def _detours(self, at: Numbers, width: float) -> int:
        """How many cards stand on the straight way of a link."""
        (ax, ay), (bx, by) = at[self.source].T, at[self.target].T
        x, y = at.T
        between = (np.minimum(ay, by)[:, None] < y - 1) & (y + 1 < np.maximum(ay, by)[:, None])
        rise = np.where(ay == by, 1, by - ay)[:, None]
        passes = ax[:, None] + (y - ay[:, None]) / rise * (bx - ax)[:, None]
        return int(np.count_nonzero(between & (np.abs(passes - x) < width / 2 + CLEARANCE)))


def crossings(nodes: Sequence[Node], links: Sequence[Link] | Sequence[Edge]) -> int:
    """How many pairs of links cross in one picture."""
    return Judge([n.id for n in nodes], links).crossings(nodes)


def _sides(a: Numbers, b: Numbers, points: Numbers) -> Numbers:
    """On which side of the line from ``a[i]`` to ``b[i]`` each point lies, as a sign."""
    x, y = (b - a).T[:, :, None]
    return np.sign(x * (points[:, 1] - a[:, 1, None]) - y * (points[:, 0] - a[:, 0, None]))
