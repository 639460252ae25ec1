"""The rows that make the clearest picture: barycenter sweeps (Sugiyama et al. 1981), then cards changing places.

What is written on the cards has no say in it, so a map stays in order, and is drawn at once, when a wording changes.
"""

import functools
from collections.abc import Sequence

import numpy as np

from scorecard.layout.grid import Ends, Grid, Rows
from scorecard.layout.judging import Cost, Judge, Places
from scorecard.layout.lines import Point, lines_between
from scorecard.layout.picture import BAND_GAP, BAND_TOP, CLEARANCE, EMPTY_BAND, ROW_GAP, Canvas

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
    """Cards and the places for them are numbered through all bands; which places there are does not change."""

    def __init__(self, grid: Grid, ends: Sequence[Ends]) -> None:
        self.grid = grid
        self.cards = [i for ids in grid.bands for i in ids]
        self.number = {card: n for n, card in enumerate(self.cards)}
        self.middles = _middles(grid)
        self.judge = Judge(lines_between(self.middles, grid.card / 2 + CLEARANCE), self.cards, ends)
        self.pull = [grid.pull[card] for card in self.cards]
        band = [[self.number[i] for i in ids] for ids in grid.bands]
        self.mates = [[m for m in ids if m != card] for ids in band for card in ids]
        self.beside: list[list[int]] = [[] for _ in self.cards]
        for source, target in ends:
            self.beside[self.number[source]].append(self.number[target])
            self.beside[self.number[target]].append(self.number[source])

    def best(self) -> Rows:
        best = self._places(self.grid.naive)
        cost = self.judge.cost(best)
        order = [list(ids) for ids in self.grid.bands]
        for sweep in range(6):
            order = self._swept(order, upwards=sweep % 2 == 0)
            places = self._places([self.grid.rows(ids) for ids in order])
            if (found := self.judge.cost(places)) < cost:
                best, cost = places, found
        return self._rows(self._exchanged(best, cost))

    def _places(self, rows: Rows) -> Places:
        places = np.empty(len(self.cards), dtype=np.intp)
        places[[self.number[i] for band in rows for row in band for i in row]] = np.arange(len(self.cards))
        return places

    def _swept(self, order: list[list[str]], *, upwards: bool) -> list[list[str]]:
        """Each band sorted by the mean position of what its cards are linked to in the bands already done."""
        order = [list(ids) for ids in order]
        across = [x for x, _ in self.middles]
        x = dict(zip(self._in_places(order), across, strict=True))
        done: set[int] = set()
        for number in reversed(range(len(order))) if upwards else range(len(order)):
            ids = order[number]
            ids.sort(key=lambda i: self._mean(self.number[i], x, done))
            x = dict(zip(self._in_places(order), across, strict=True))
            done |= {self.number[i] for i in ids}
        return order

    def _in_places(self, order: list[list[str]]) -> list[int]:
        return [self.number[i] for ids in order for row in self.grid.rows(ids) for i in row]

    def _mean(self, card: int, x: dict[int, float], done: set[int]) -> float:
        near = [x[j] for j in self.beside[card] if j in done]
        return sum(near) / len(near) if near else x[card]

    def _exchanged(self, places: Places, cost: Cost) -> Places:
        """Two cards of a band change places as long as the picture becomes clearer."""
        crossed = self.judge.crossed(places)
        left, before = MOST_TRIALS, None
        while left > 0 and cost != before:
            before = cost
            for card in range(len(self.cards)):
                if not (others := self._places_for(card, places)[: max(left, 0)]):
                    continue
                costs = self.judge.exchanged(places, crossed, card, others)
                better = next((n for n, found in enumerate(costs) if found < cost), None)
                left -= len(others) if better is None else better + 1
                if better is not None:
                    places[[card, others[better]]] = places[[others[better], card]]
                    crossed, cost = self.judge.crossed(places), costs[better]
        return places

    def _places_for(self, card: int, places: Places) -> list[int]:
        """Cards of its band that stand where this one is drawn to, the nearest first; causes stay below effects."""
        near = self.beside[card]
        if not near:
            return []
        wanted = sum(self.middles[places[j]][0] for j in near) / len(near)
        height = self.middles[places[card]][1]
        mates = [m for m in self.mates[card] if self.pull[m] == self.pull[card] or self.middles[places[m]][1] == height]
        return sorted(mates, key=lambda m: abs(self.middles[places[m]][0] - wanted))[:CANDIDATES]

    def _rows(self, places: Places) -> Rows:
        """The cards of each band in the places they came to."""
        standing = iter(np.argsort(places))
        return [[[self.cards[next(standing)] for _ in row] for row in band] for band in self.grid.naive]


def _middles(grid: Grid) -> tuple[Point, ...]:
    """The places for cards, from the top left."""
    at: list[Point] = []
    y = 0.0
    for band in grid.naive:
        y += BAND_TOP if band else EMPTY_BAND
        for row in grid.centres([len(row) for row in band]):
            at += [(x, y) for x in row]
            y += ROW_HEIGHT + ROW_GAP
        y += BAND_GAP
    return tuple(at)
