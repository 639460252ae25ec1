"""Arrows of the map as connectors that stay glued to their cards when somebody moves them.

A connector is a preset curve in a box that may be mirrored and turned. Its curve leaves along the box's
own x axis, so the box is turned until that axis points where the arrow leaves its card.
"""

from dataclasses import dataclass

from scorecard.layout import Edge
from scorecard.layout.paths import Point, arrival, corners, departure

LEAST = 12_700
"""The least extent of a box in EMU (a point): adjustments are shares of it and must stay finite."""
_TURNS: dict[Point, int] = {(1, 0): 0, (0, 1): 5_400_000, (-1, 0): 10_800_000, (0, -1): 16_200_000}
_SITES: dict[Point, int] = {(0, -1): 0, (-1, 0): 1, (0, 1): 2, (1, 0): 3}
"""The connection sites of a rectangle by the side they are on."""


@dataclass(frozen=True)
class Connector:
    """Lengths in EMU. ``adjustments`` are in 1/100,000 of the box's width, height and width."""

    preset: str
    x: int
    y: int
    width: int
    height: int
    turn: int
    flip_h: bool
    flip_v: bool
    adjustments: tuple[int, ...]
    source_site: int
    target_site: int


def connector(edge: Edge, start: Point, end: Point, place: "Place") -> Connector:
    """``start`` and ``end`` are the middles of the cards' sides, in the layout's units."""
    out, into = departure(edge.path), arrival(edge.path)
    (sx, sy), (ex, ey) = place.point(start), place.point(end)
    along, across = _turned(out, (ex - sx, ey - sy))
    width, height = round(max(abs(along), LEAST)), round(max(abs(across), LEAST))
    bends = _bends(edge, out, into, start, place)
    ahead = -1 if along < 0 else 1
    side = -1 if across < 0 else 1
    if bends is None and abs(across) <= LEAST:
        preset, adjustments, height = "straightConnector1", (), 0
    elif bends is None:
        preset, adjustments = "curvedConnector3", (50_000,)
    else:
        shares = (ahead * width, side * height, ahead * width)
        preset = f"curvedConnector{2 + len(bends)}"
        adjustments = tuple(round(100_000 * bend / share) for bend, share in zip(bends, shares, strict=False))
    return Connector(
        preset=preset,
        x=round((sx + ex) / 2 - width / 2),
        y=round((sy + ey) / 2 - height / 2),
        width=width,
        height=height,
        turn=_TURNS[out],
        flip_h=along < 0,
        flip_v=across < 0,
        adjustments=adjustments,
        source_site=_SITES[out],
        target_site=_SITES[-into[0], -into[1]],
    )


def _bends(edge: Edge, out: Point, into: Point, start: Point, place: "Place") -> tuple[float, ...] | None:
    """How far from the start the curve bends: along, across and along again; None for the plain curve."""
    points = corners(edge.path)
    if out != into:  # an arc: out, over and back
        reach = _reach(edge.path, out, start)
        return (reach * place.scale,)
    if len(points) == 2:
        return None
    lane = points[1:-1]
    below = (points[0][1] + lane[0][1]) / 2
    above = (lane[-1][1] + points[-1][1]) / 2
    x = sum(x for x, _ in lane) / len(lane)
    first, sideways = _turned(out, (x - start[0], below - start[1]))
    last, _ = _turned(out, (x - start[0], above - start[1]))
    return first * place.scale, sideways * place.scale, last * place.scale


def _reach(path: str, out: Point, start: Point) -> float:
    numbers = [float(n) for n in path.partition("C")[2].split()]
    return _turned(out, (numbers[0] - start[0], numbers[1] - start[1]))[0] * 0.75


def _turned(axis: Point, vector: Point) -> Point:
    """A vector in the frame whose x axis is ``axis`` and whose y axis is a quarter turn clockwise from it."""
    (ax, ay), (x, y) = axis, vector
    return x * ax + y * ay, y * ax - x * ay


@dataclass(frozen=True)
class Place:
    """Where the layout's units lie on the slide."""

    left: float
    top: float
    scale: float
    """EMU for one unit."""

    def point(self, point: Point) -> tuple[int, int]:
        return round(self.left + point[0] * self.scale), round(self.top + point[1] * self.scale)

    def length(self, units: float) -> int:
        return round(units * self.scale)
