"""How clear a picture is: fewest crossing arrows, then fewest cards an arrow must get round, then shortest arrows."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from scorecard.layout.grid import Ends
from scorecard.layout.lines import Lines, sides
from scorecard.layout.picture import Edge, Node
from scorecard.models import Link

Places = NDArray[np.intp]
"""For each card the number of the place where it stands."""
Crossed = NDArray[np.bool_]
"""[i, j]: the arrows i and j cross."""
Cost = tuple[int, int, int]


class Judge:
    """Judges many pictures of the same cards and arrows, each arrow taken as the straight line between two cards."""

    def __init__(self, lines: Lines, cards: Sequence[str], arrows: Sequence[Ends]) -> None:
        self.lines = lines
        number = {card: n for n, card in enumerate(cards)}
        ends = np.array([(number[s], number[t]) for s, t in arrows], dtype=np.intp).reshape(-1, 2)
        self.source, self.target = ends[:, 0], ends[:, 1]
        self.touches = (ends[:, :, None] == np.arange(len(cards))).any(axis=1).T
        """[card, arrow]: the arrow begins or ends at the card."""

    def cost(self, places: Places) -> Cost:
        s, t = places[self.source], places[self.target]
        crossings = int(np.count_nonzero(self.crossed(places))) // 2
        return crossings, int(self.lines.detours[s, t].sum()), round(float(self.lines.length[s, t].sum()))

    def crossed(self, places: Places) -> Crossed:
        s, t = places[self.source], places[self.target]
        return self._cross(s[:, None], t[:, None], s, t)

    def exchanged(self, places: Places, crossed: Crossed, card: int, others: Sequence[int]) -> list[Cost]:
        """What it costs when the card changes places with each of the others. ``crossed`` is what crosses now: of that,
        only what the arrows at these two cards cross is looked at again, which is what makes a crowded map quick."""
        trials = np.tile(places, (len(others), 1))
        trials[np.arange(len(others)), others] = places[card]
        trials[:, card] = places[others]
        s, t = trials[:, self.source], trials[:, self.target]
        moved = self.touches[card] | self.touches[others]
        trial, arrow = np.nonzero(moved)
        then = self._cross(s[trial, arrow][:, None], t[trial, arrow][:, None], s[trial], t[trial])
        # A crossing of two moved arrows is found from both, any other from one of them: each counts two in all.
        twice = ((then.astype(np.int8) - crossed[arrow]) * (2 - moved[trial])).sum(axis=1)
        crossings = (np.count_nonzero(crossed) + np.bincount(trial, twice, len(others))) / 2
        detours, lengths = self.lines.detours[s, t].sum(axis=1), self.lines.length[s, t].sum(axis=1)
        return [(int(c), int(d), round(x)) for c, d, x in zip(crossings, detours, lengths.tolist(), strict=True)]

    def _cross(self, a: Places, b: Places, c: Places, d: Places) -> Crossed:
        """Whether the lines from a to b and from c to d cross; two with an end in common do not."""
        n, side = self.lines.count, self.lines.side.ravel()
        this, that = (a * n + b) * n, (c * n + d) * n
        return (side[this + c] * side[this + d] < 0) & (side[that + a] * side[that + b] < 0)


def crossings(nodes: Sequence[Node], links: Sequence[Link] | Sequence[Edge]) -> int:
    """How many pairs of links cross in one picture."""
    number = {n.id: i for i, n in enumerate(nodes)}
    ends = np.array([(number[k.source], number[k.target]) for k in links], dtype=np.intp).reshape(-1, 2).T
    at = np.array([(n.centre, n.middle) for n in nodes]).reshape(-1, 2)
    side = sides(at[ends[0]], at[ends[1]], at)
    parts = side[:, ends[0]] * side[:, ends[1]] < 0
    return int(np.count_nonzero(parts & parts.T)) // 2
