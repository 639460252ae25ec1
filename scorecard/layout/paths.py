"""An arrow's path read back as points, for renderers that do not draw SVG paths."""

import re
from collections.abc import Sequence

Point = tuple[float, float]
_STEP = re.compile(r"([MCV])([^MCV]*)")


def corners(path: str) -> list[Point]:
    """The points where the steps of a path meet, from its start to its end."""
    points: list[Point] = []
    for kind, numbers in _STEP.findall(path):
        at = [float(n) for n in numbers.split()]
        points.append((points[-1][0], at[0]) if kind == "V" else (at[-2], at[-1]))
    return points


def arrival(path: str) -> Point:
    """The direction in which a path arrives: (0, -1) is upwards, (1, 0) to the right."""
    kind, numbers = _STEP.findall(path)[-1]
    (u, v), (x, y) = corners(path)[-2:]
    if kind == "C":
        _, _, u, v, x, y = (float(n) for n in numbers.split())
    return _towards(x - u, y - v)


def departure(path: str) -> Point:
    """The direction in which a path leaves its start."""
    steps = _STEP.findall(path)
    (x, y), (u, v) = corners(path)[:2]
    if steps[1][0] == "C":
        u, v, *_ = (float(n) for n in steps[1][1].split())
    return _towards(u - x, v - y)


def _towards(dx: float, dy: float) -> Point:
    if abs(dx) > abs(dy):
        return (1, 0) if dx > 0 else (-1, 0)
    return (0, 1) if dy > 0 else (0, -1)


def arrowhead(path: str, length: float = 8, half: float = 4) -> Sequence[Point]:
    """Tip and two corners of the triangle that ends an arrow; the tip reaches as far as the layout leaves room."""
    (x, y), (dx, dy) = corners(path)[-1], arrival(path)
    tip = (x + dx * 5, y + dy * 5)
    back = (tip[0] - dx * length, tip[1] - dy * length)
    return tip, (back[0] - dy * half, back[1] + dx * half), (back[0] + dy * half, back[1] - dx * half)
