"""Which places there are for cards, and the rows a given order within the bands comes to; the words on the cards aside."""

from collections.abc import Sequence
from math import ceil
from typing import TypeVar

from scorecard.layout.picture import CARD_GAP, MARGIN, Canvas

Ends = tuple[str, str]
"""Source and target of an arrow."""
Rows = list[list[list[str]]]
"""For each band its rows from the top, for each row its cards from the left."""


class Grid:
    """``bands`` are the ids of each band in reading order."""

    def __init__(self, bands: Sequence[Sequence[str]], ends: Sequence[Ends], canvas: Canvas) -> None:
        self.bands = bands
        self.canvas = canvas
        longest = max(len(row) for ids in bands for row in split(ids, canvas.columns))
        self.slots = min(canvas.columns, max(3, longest))
        self.pitch = (canvas.width - 2 * MARGIN + CARD_GAP) / self.slots
        self.card = self.pitch - CARD_GAP
        self.pull = _pulls(bands, ends)
        self.naive: Rows = [self.rows(ids) for ids in bands]

    def rows(self, ids: Sequence[str]) -> list[list[str]]:
        """Every second card goes down a row, into the gap between two above, so that its arrows find a way up."""
        place = {item: number for number, item in enumerate(ids)}
        down = sorted(ids, key=lambda i: (-self.pull[i], place[i] % 2 == 0, place[i]))
        rows: list[list[str]] = []
        for size in reversed([len(row) for row in split(ids, self.canvas.columns)]):
            rows.insert(0, sorted(down[:size], key=place.__getitem__))
            down = down[size:]
        return rows

    def centres(self, sizes: Sequence[int]) -> list[list[float]]:
        """Where the cards of a band's rows stand. Rows of the same length are shifted against each other."""
        centres = [self._row(size, len(sizes) > 1) for size in sizes]
        if len(sizes) > 1 and sizes[0] < self.slots and len(set(sizes)) == 1:
            return [[x + self.pitch / 4 * (-1) ** (len(sizes) - n) for x in row] for n, row in enumerate(centres)]
        return centres

    def _row(self, size: int, wrapped: bool) -> list[float]:
        width = self.canvas.width
        step = self.pitch if wrapped else (width - 2 * MARGIN + CARD_GAP) / size
        return [width / 2 + (i - (size - 1) / 2) * step for i in range(size)]


def _pulls(bands: Sequence[Sequence[str]], ends: Sequence[Ends]) -> dict[str, int]:
    """Within its band, a cause belongs below and an effect above."""
    home = {item: number for number, ids in enumerate(bands) for item in ids}
    pull = dict.fromkeys(home, 0)
    for source, target in ends:
        if home[source] == home[target]:
            pull[source] += 1
            pull[target] -= 1
    return pull


T = TypeVar("T")


def split(items: Sequence[T], columns: int) -> list[Sequence[T]]:
    """Rows as even as can be, the fuller ones on top."""
    count = ceil(len(items) / columns)
    rows: list[Sequence[T]] = []
    for left in range(count, 0, -1):
        size = ceil(len(items) / left)
        rows.append(items[:size])
        items = items[size:]
    return rows
