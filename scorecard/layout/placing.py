"""Cards, rows and bands in their places, for given rows."""

from collections.abc import Sequence

from scorecard.layout.grid import Grid, Rows
from scorecard.layout.picture import (
    BAND_BOTTOM,
    BAND_GAP,
    BAND_TOP,
    CARD_PADDING,
    EMPTY_BAND,
    ID_HEIGHT,
    LINE_HEIGHT,
    ROW_GAP,
    Band,
    Canvas,
    Node,
    Picture,
)
from scorecard.layout.words import wrap
from scorecard.models import Link, Perspective


class Plan:
    """Everything about the picture that does not depend on the order within the bands."""

    def __init__(self, perspectives: Sequence[Perspective], links: Sequence[Link], canvas: Canvas) -> None:
        self.perspectives = perspectives
        self.bands = tuple(tuple(o.id for o in p.objectives) for p in perspectives)
        self.ends = tuple((k.source, k.target) for k in links)
        self.grid = Grid(self.bands, self.ends, canvas)
        self.objectives = {o.id: o for p in perspectives for o in p.objectives}
        room = self.grid.card - 2 * CARD_PADDING
        self.lines = {o.id: wrap(o.name, room) for o in self.objectives.values()}

    @property
    def naive(self) -> Rows:
        """The reading order of the scorecard."""
        return self.grid.naive

    def place(self, rows: Rows) -> Picture:
        y = 0.0
        bands: list[Band] = []
        placed: list[list[Node]] = []
        for perspective, band in zip(self.perspectives, rows, strict=True):
            top = y
            placed += (nodes := self._band(perspective.id, band, top))
            y = nodes[-1][0].bottom + BAND_BOTTOM if nodes else top + EMPTY_BAND
            bands.append(Band(id=perspective.id, name=perspective.name, y=top, height=y - top))
            y += BAND_GAP
        return Picture(height=y - BAND_GAP, bands=bands, rows=placed)

    def _band(self, perspective: str, band: list[list[str]], top: float) -> list[list[Node]]:
        rows: list[list[Node]] = []
        y = top + BAND_TOP
        for row, centres in zip(band, self.grid.centres([len(row) for row in band]), strict=True):
            rows.append(self._row(perspective, row, centres, y))
            y = rows[-1][0].bottom + ROW_GAP
        return rows

    def _row(self, perspective: str, row: list[str], centres: list[float], y: float) -> list[Node]:
        lines = max(len(self.lines[i]) for i in row)
        height = 2 * CARD_PADDING + ID_HEIGHT + max(lines, 1) * LINE_HEIGHT
        return [
            Node(
                id=i,
                name=self.objectives[i].name,
                lines=self.lines[i],
                perspective=perspective,
                x=round(centre - self.grid.card / 2, 1),
                y=y,
                width=round(self.grid.card, 1),
                height=height,
            )
            for i, centre in zip(row, centres, strict=True)
        ]
