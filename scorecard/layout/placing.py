"""Cards, rows and bands in their places, for a given order within the bands."""

from collections.abc import Sequence
from math import ceil
from typing import TypeVar

from scorecard.layout.picture import (
    BAND_BOTTOM,
    BAND_GAP,
    BAND_TOP,
    CARD_GAP,
    CARD_PADDING,
    EMPTY_BAND,
    ID_HEIGHT,
    LINE_HEIGHT,
    MARGIN,
    ROW_GAP,
    Band,
    Canvas,
    Node,
    Picture,
)
from scorecard.layout.words import wrap
from scorecard.models import Link, Perspective

Order = list[list[str]]
"""The ids of each band from left to right, as the reading order of the finished rows."""


class Plan:
    """Everything about the picture that does not depend on the order within the bands."""

    def __init__(self, perspectives: Sequence[Perspective], links: Sequence[Link], canvas: Canvas) -> None:
        self.perspectives = perspectives
        self.canvas = canvas
        longest = max(len(row) for p in perspectives for row in split(p.objectives, canvas.columns))
        self.slots = min(canvas.columns, max(3, longest))
        self.pitch = (canvas.width - 2 * MARGIN + CARD_GAP) / self.slots
        self.card = self.pitch - CARD_GAP
        self.objectives = {o.id: o for p in perspectives for o in p.objectives}
        self.lines = {o.id: wrap(o.name, self.card - 2 * CARD_PADDING) for o in self.objectives.values()}
        self._placed: dict[tuple[tuple[str, ...], float], list[list[Node]]] = {}
        self.pull = self._pulls(links)
        self.naive: Order = [[o.id for o in p.objectives] for p in perspectives]

    def _pulls(self, links: Sequence[Link]) -> dict[str, int]:
        """Within its band, a cause belongs below and an effect above."""
        home = {o.id: p.id for p in self.perspectives for o in p.objectives}
        pull = dict.fromkeys(self.objectives, 0)
        for k in links:
            if home[k.source] == home[k.target]:
                pull[k.source] += 1
                pull[k.target] -= 1
        return pull

    def place(self, order: Order) -> Picture:
        y = 0.0
        bands: list[Band] = []
        rows: list[list[Node]] = []
        for perspective, ids in zip(self.perspectives, order, strict=True):
            top = y
            placed = self._band(perspective.id, tuple(ids), top)
            rows += placed
            y = placed[-1][0].bottom + BAND_BOTTOM if placed else top + EMPTY_BAND
            bands.append(Band(id=perspective.id, name=perspective.name, y=top, height=y - top))
            y += BAND_GAP
        return Picture(height=y - BAND_GAP, bands=bands, rows=rows)

    def _band(self, perspective: str, ids: tuple[str, ...], top: float) -> list[list[Node]]:
        """The rows of a band. Kept, because a search places the same band again and again."""
        if (kept := self._placed.get((ids, top))) is not None:
            return kept
        rows: list[list[Node]] = []
        y = top + BAND_TOP
        for row in self._rows(list(ids)):
            rows.append(self._row(perspective, row, y))
            y = rows[-1][0].bottom + ROW_GAP
        self._placed[ids, top] = rows
        return rows

    def _rows(self, ids: list[str]) -> list[list[tuple[str, float]]]:
        """Rows from the top, each card with its centre. Every second card goes down a row, into the
        gap between two above, so that its arrows find a way up."""
        sizes = [len(row) for row in split(ids, self.canvas.columns)]
        down = sorted(ids, key=lambda i: (-self.pull[i], ids.index(i) % 2 == 0, ids.index(i)))
        rows: list[list[tuple[str, float]]] = []
        for size in reversed(sizes):
            chosen, down = set(down[:size]), down[size:]
            row = [i for i in ids if i in chosen]
            rows.insert(0, list(zip(row, self._centres(size, sizes), strict=True)))
            if len(sizes) > 1 and size < self.slots and len(set(sizes)) == 1:
                shift = self.pitch / 4 * (-1) ** len(rows)
                rows[0] = [(i, x + shift) for i, x in rows[0]]
        return rows

    def _centres(self, size: int, sizes: list[int]) -> list[float]:
        width = self.canvas.width
        step = self.pitch if len(sizes) > 1 else (width - 2 * MARGIN + CARD_GAP) / size
        return [width / 2 + (i - (size - 1) / 2) * step for i in range(size)]

    def _row(self, perspective: str, row: list[tuple[str, float]], y: float) -> list[Node]:
        lines = max(len(self.lines[i]) for i, _ in row)
        height = 2 * CARD_PADDING + ID_HEIGHT + max(lines, 1) * LINE_HEIGHT
        return [
            Node(
                id=i,
                name=self.objectives[i].name,
                lines=self.lines[i],
                perspective=perspective,
                x=round(centre - self.card / 2, 1),
                y=y,
                width=round(self.card, 1),
                height=height,
            )
            for i, centre in row
        ]


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
