"""The rows that make the clearest picture: barycenter sweeps (Sugiyama et al. 1981), then cards changing places.

What is written on the cards has no say in it, so a map stays in order, and is drawn at once, when a wording changes.
"""

import functools
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from scorecard.layout.grid import Ends, Grid, Rows
from scorecard.layout.judging import Cost, Judge, Numbers
from scorecard.layout.picture import BAND_GAP, BAND_TOP, EMPTY_BAND, ROW_GAP, Canvas

MOST_TRIALS = 600
"""Exchanges that are tried: a usual map settles long before, a crowded one stays quick."""
CANDIDATES = 3
"""Cards nearest to where a card would best stand, with which it is tried to change places."""
ROW_HEIGHT = 84
"""Of a card with three lines, for all of them while it is open which stand beside each other."""


@functools.lru_cache(maxsize=64)
def best_rows(bands: tuple[tuple[str, ...], ...], ends: tuple[Ends, ...], canvas: Canvas) -> Rows:
    return _Search(Grid(bands, ends, canvas), ends).best()


class _Search:
    def __init__(self, grid: Grid, ends: Sequence[Ends]) -> None:
        self.grid = grid
        self.cards = [i for ids in grid.bands for i in ids]
        self.place = {card: number for number, card in enumerate(self.cards)}
        self.judge = Judge(self.cards, ends, grid.card)
        self.pull = [grid.pull[card] for card in self.cards]
        band = [[self.place[i] for i in ids] for ids in grid.bands]
        self.mates = [[m for m in ids if m != card] for ids in band for card in ids]
        beside: dict[str, list[int]] = {card: [] for card in self.cards}
        for source, target in ends:
            beside[source].append(self.place[target])
            beside[target].append(self.place[source])
        self.beside = {card: np.array(near, dtype=np.intp) for card, near in beside.items()}

    def best(self) -> Rows:
        best = self.grid.naive
        cost = self.judge.cost(self._middles(best))
        order = [list(ids) for ids in self.grid.bands]
        for sweep in range(6):
            order = self._swept(order, upwards=sweep % 2 == 0)
            rows = [self.grid.rows(ids) for ids in order]
            if (found := self.judge.cost(self._middles(rows))) < cost:
                best, cost = rows, found
        return self._exchanged(best, cost)

    def _middles(self, rows: Rows) -> Numbers:
        at = np.zeros((len(self.cards), 2))
        y = 0.0
        for band in rows:
            y += BAND_TOP if band else EMPTY_BAND
            for row, centres in zip(band, self.grid.centres([len(row) for row in band]), strict=True):
                at[[self.place[i] for i in row]] = [(x, y) for x in centres]
                y += ROW_HEIGHT + ROW_GAP
            y += BAND_GAP
        return at

    def _swept(self, order: list[list[str]], *, upwards: bool) -> list[list[str]]:
        """Each band sorted by the mean position of what its cards are linked to in the bands already done."""
        order = [list(ids) for ids in order]
        x = self._middles([self.grid.rows(ids) for ids in order])[:, 0]
        done = np.zeros(len(self.cards), dtype=bool)
        for ids in reversed(order) if upwards else order:
            ids.sort(key=lambda i: self._mean(i, x, done))
            band = self.grid.rows(ids)
            for row, centres in zip(band, self.grid.centres([len(row) for row in band]), strict=True):
                x[[self.place[i] for i in row]] = centres
            done[[self.place[i] for i in ids]] = True
        return order

    def _mean(self, card: str, x: Numbers, done: NDArray[np.bool_]) -> float:
        near = [j for j in self.beside[card] if done[j]]
        return float(x[near].mean()) if near else float(x[self.place[card]])

    def _exchanged(self, rows: Rows, cost: Cost) -> Rows:
        """Two cards of a band change places as long as the picture becomes clearer."""
        at = self._middles(rows)
        left, before = MOST_TRIALS, None
        while left > 0 and cost != before:
            before = cost
            for card in range(len(self.cards)):
                for other in self._places_for(card, at)[: max(left, 0)]:
                    left -= 1
                    at[[card, other]] = at[[other, card]]
                    if (found := self.judge.cost(at)) < cost:
                        cost = found
                        break
                    at[[card, other]] = at[[other, card]]
        return self._rows(rows, at)

    def _places_for(self, card: int, at: Numbers) -> list[int]:
        """Cards of its band that stand where this one is drawn to, the nearest first; causes stay below effects."""
        near = self.beside[self.cards[card]]
        if not len(near):
            return []
        wanted = at[near, 0].mean()
        mates = [m for m in self.mates[card] if self.pull[m] == self.pull[card] or at[m, 1] == at[card, 1]]
        return sorted(mates, key=lambda m: abs(at[m, 0] - wanted))[:CANDIDATES]

    def _rows(self, rows: Rows, at: Numbers) -> Rows:
        """The cards of each band in the places they came to."""
        found: Rows = []
        for band in rows:
            places = sorted((self.place[i] for row in band for i in row), key=lambda n: (at[n, 1], at[n, 0]))
            standing = iter(places)
            found.append([[self.cards[next(standing)] for _ in row] for row in band])
        return found
