"""How clear a picture is: fewest crossing arrows, then fewest cards an arrow must get round, then shortest arrows."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from scorecard.layout.grid import Ends
from scorecard.layout.picture import CLEARANCE, Edge, Node
from scorecard.models import Link

Numbers = NDArray[np.float64]
"""For each card the middle of it, as x and y."""
Cost = tuple[int, int, int]


class Judge:
    """Judges many pictures of the same cards and arrows, each arrow taken as the straight line between two cards."""

    def __init__(self, cards: Sequence[str], arrows: Sequence[Ends], width: float) -> None:
        places = {card: i for i, card in enumerate(cards)}
        ends = np.array([(places[s], places[t]) for s, t in arrows], dtype=np.intp).reshape(-1, 2)
        self.source, self.target = ends[:, 0], ends[:, 1]
        self.reach = width / 2 + CLEARANCE
        self.apart = ~(ends[:, None, :, None] == ends[None, :, None, :]).any(axis=(2, 3))
        """[i, j]: the arrows i and j have no card in common."""

    def cost(self, at: Numbers) -> Cost:
        length = np.abs(at[self.source, 0] - at[self.target, 0]).sum()
        return self.crossings(at), self._detours(at), round(float(length))

    def crossings(self, at: Numbers) -> int:
        """How many pairs of arrows cross."""
        a, b = at[self.source], at[self.target]
        sides = _sides(a, b, at)
        # [i, j]: the ends of arrow j lie on two sides of the line through arrow i, by more than rounding.
        parts = sides[:, self.source] * sides[:, self.target] < -1
        return int(np.count_nonzero(parts & parts.T & self.apart)) // 2

    def _detours(self, at: Numbers) -> int:
        """How many cards stand on the straight way of an arrow."""
        (ax, ay), (bx, by) = at[self.source].T, at[self.target].T
        x, y = at.T
        between = (np.minimum(ay, by)[:, None] < y - 1) & (y + 1 < np.maximum(ay, by)[:, None])
        slope = (bx - ax) / np.where(ay == by, 1, by - ay)
        passes = (ax - slope * ay)[:, None] + slope[:, None] * y
        return int(np.count_nonzero(between & (np.abs(passes - x) < self.reach)))


def crossings(nodes: Sequence[Node], links: Sequence[Link] | Sequence[Edge]) -> int:
    """How many pairs of links cross in one picture."""
    if not nodes:
        return 0
    judge = Judge([n.id for n in nodes], [(k.source, k.target) for k in links], nodes[0].width)
    return judge.crossings(np.array([(n.centre, n.middle) for n in nodes]))


def _sides(a: Numbers, b: Numbers, points: Numbers) -> Numbers:
    """On which side of the line from ``a[i]`` to ``b[i]`` each point lies, by its sign; 0 is on it."""
    x, y = (b - a).T[:, :, None]
    return x * (points[:, 1] - a[:, 1, None]) - y * (points[:, 0] - a[:, 0, None])
