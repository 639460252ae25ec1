"""What the straight line from one place of a picture to another passes, for all its places at once.

Cards only change places while their order is searched, so this is found once for as long as no card comes or goes.
"""

import functools

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
"""Points, as x and y."""
Point = tuple[float, float]
Signs = NDArray[np.int8]
ROUNDING = 1e-6


class Lines:
    def __init__(self, at: Numbers, reach: float) -> None:
        self.count = len(at)
        self.side = np.empty((len(at),) * 3, dtype=np.int8)
        """[a, b, c]: on which side of the line from a to b the place c lies."""
        self.detours = np.empty((len(at),) * 2, dtype=np.intp)
        """[a, b]: how many places are in the way of the line from a to b."""
        for a, point in enumerate(at):  # one by one, as a large map would take much memory otherwise
            self.side[a] = sides(point, at, at)
            self.detours[a] = np.count_nonzero(_in_the_way(point, at, reach), axis=1)
        self.length = np.abs(at[:, None, 0] - at[:, 0])
        """[a, b]: how far b is to the left or right of a."""


@functools.lru_cache(maxsize=6)
def lines_between(places: tuple[Point, ...], reach: float) -> Lines:
    """``places`` are the middles of cards, ``reach`` how near a line may come to a middle."""
    return Lines(np.array(places), reach)


def sides(a: Numbers, b: Numbers, points: Numbers) -> Signs:
    """[i, j]: on which side of the line from ``a[i]`` to ``b[i]`` the point j lies, as -1 or 1; 0 is on it."""
    x, y = (b - a).T[:, :, None]
    (left, top), (u, v) = np.atleast_2d(a).T[:, :, None], points.T
    side = x * (v - top) - y * (u - left)
    return (side > ROUNDING).astype(np.int8) - (side < -ROUNDING)


def _in_the_way(point: Numbers, ends: Numbers, reach: float) -> NDArray[np.bool_]:
    """[i, j]: the place j is in the way from the point to place i."""
    (ax, ay), (bx, by) = point, ends.T
    x, y = bx, by
    between = (np.minimum(ay, by)[:, None] < y - 1) & (y + 1 < np.maximum(ay, by)[:, None])
    slope = (bx - ax) / np.where(ay == by, 1, by - ay)
    passes = (ax - slope * ay)[:, None] + slope[:, None] * y
    return between & (np.abs(passes - x) < reach)
