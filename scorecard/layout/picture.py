"""What a finished picture consists of, and its measurements."""

from collections.abc import Sequence
from dataclasses import dataclass

from pydantic import BaseModel

from scorecard.models import Strength


class Canvas(BaseModel, frozen=True):
    """What the picture is for: how wide it is, and how many cards fit beside each other."""

    width: float
    columns: int


PANEL = Canvas(width=560, columns=4)
PHONE = Canvas(width=340, columns=2)
WIDE = Canvas(width=860, columns=6)

FONT_SIZE = 13
LINE_HEIGHT = 16

MARGIN = 14
CARD_GAP = 18
CARD_PADDING = 10
ID_HEIGHT = 16
ROW_GAP = 30
BAND_GAP = 10
BAND_TOP = 34
"""Room for the name of the band."""
BAND_BOTTOM = 18
EMPTY_BAND = 52
PORT_GAP = 18
"""Between two arrows that share a side of a card."""
CLEARANCE = 3
"""How near an arrow may pass beside a card."""
ARROWHEAD = 5
"""How far before its card an arrow ends, so that the head has room."""


class Band(BaseModel):
    id: str
    name: str
    y: float
    height: float


class Node(BaseModel):
    id: str
    name: str
    lines: list[str]
    perspective: str
    x: float
    y: float
    width: float
    height: float

    @property
    def centre(self) -> float:
        return self.x + self.width / 2

    @property
    def middle(self) -> float:
        return self.y + self.height / 2

    @property
    def bottom(self) -> float:
        return self.y + self.height


class Edge(BaseModel):
    source: str
    target: str
    path: str
    strength: Strength


class MapLayout(BaseModel):
    """In a card: ``padding``, a line of ``heading`` with the id, then the lines of the name."""

    width: float = 0
    height: float = 0
    font_size: float = FONT_SIZE
    line_height: float = LINE_HEIGHT
    padding: float = CARD_PADDING
    heading: float = ID_HEIGHT
    bands: list[Band] = []
    nodes: list[Node] = []
    edges: list[Edge] = []


@dataclass(frozen=True)
class Picture:
    height: float
    bands: list[Band]
    rows: list[list[Node]]

    @property
    def nodes(self) -> list[Node]:
        return [n for row in self.rows for n in row]


def along(source: Node, target: Node, y: float) -> float:
    share = (y - source.middle) / (target.middle - source.middle)
    return source.centre + share * (target.centre - source.centre)


def covered(x: float, row: Sequence[Node]) -> Node | None:
    return next((n for n in row if n.x - CLEARANCE < x < n.x + n.width + CLEARANCE), None)
