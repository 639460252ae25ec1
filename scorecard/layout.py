"""Where everything on the strategy map goes, computed once for every renderer.

The page beside the chat, the slide and the printed sheet draw the same picture: perspectives are
bands, the scorecard's first one on top; causes stand below their effects, so arrows point up.
The order within a band is found by barycenter sweeps (Sugiyama et al. 1981) and then by swapping
neighbours, judged on the finished picture: fewest crossing arrows, then fewest cards an arrow must
get round, then shortest arrows. Nothing is random, so the same scorecard is always the same picture.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from math import ceil
from typing import TypeVar
from unicodedata import combining, east_asian_width

from pydantic import BaseModel

from scorecard.models import Link, Perspective, Scorecard, Strength


class Canvas(BaseModel, frozen=True):
    """What the picture is for: how wide it is, and how many cards fit beside each other."""

    width: float
    columns: int


PANEL = Canvas(width=560, columns=4)
PHONE = Canvas(width=340, columns=2)

FONT_SIZE = 12.5
LINE_HEIGHT = 15.5
MAX_LINES = 4

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

SWAP_LIMIT = 60
"""Above this many links, swapping neighbours costs more time than a picture that dense repays."""


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
    width: float = 0
    height: float = 0
    bands: list[Band] = []
    nodes: list[Node] = []
    edges: list[Edge] = []


def layout(scorecard: Scorecard, canvas: Canvas = PANEL) -> MapLayout:
    """The strategy map of a scorecard; empty as long as there is no objective."""
    if not any(scorecard.objectives()):
        return MapLayout()
    links = _drawable(scorecard)
    plan = _Plan(scorecard.perspectives, links, canvas)
    picture = plan.place(_best_order(plan, links))
    return MapLayout(
        width=canvas.width,
        height=picture.height,
        bands=picture.bands,
        nodes=picture.nodes,
        edges=_Router(picture, canvas).edges(links),
    )


def crossings(nodes: Iterable[Node], links: Sequence[Link] | Sequence[Edge]) -> int:
    """How many pairs of links cross, each taken as the straight line between two cards."""
    at = {n.id: (n.centre, n.middle) for n in nodes}
    lines = [(at[k.source], at[k.target]) for k in links]
    return sum(_cross(a, b) for a, b in combinations(lines, 2))


def wrap(name: str, width: float) -> list[str]:
    """The name in at most four lines of about equal length; a longer one ends in an ellipsis."""
    words = [piece for word in name.split() for piece in _fitting(word, width)]
    lines = _fill(words, width)
    if len(lines) > MAX_LINES:
        return [*lines[: MAX_LINES - 1], _shorten(" ".join(lines[MAX_LINES - 1 :]), width)]
    while len(lines) > 1:
        tighter = _fill(words, max(map(text_width, lines)) - 0.5)
        if len(tighter) > len(lines) or any(text_width(t) > width for t in tighter):
            break
        if max(map(text_width, tighter)) >= max(map(text_width, lines)):
            break
        lines = tighter
    return lines


def text_width(text: str) -> float:
    """An estimate on the safe side, good for the usual sans-serif fonts."""
    return FONT_SIZE * sum(map(_em, text))


def _em(char: str) -> float:
    if combining(char):
        return 0
    if east_asian_width(char) in "WF":
        return 1
    if char in "iljtfrI.,;:'|!()[]-/ ’":
        return 0.34
    if char in "mwMW@%&—":
        return 0.9
    return 0.69 if char.isupper() else 0.575


def _fitting(word: str, width: float) -> list[str]:
    """A word wider than a card in pieces that fit; the hyphen only where the script has one."""
    pieces: list[str] = []
    while text_width(word) > width:
        cut = max(1, next(i for i in range(1, len(word) + 1) if text_width(word[:i] + "-") > width) - 1)
        pieces.append(word[:cut] + ("" if east_asian_width(word[cut]) in "WF" else "-"))
        word = word[cut:]
    return [*pieces, word]


def _fill(words: Iterable[str], width: float) -> list[str]:
    lines: list[str] = []
    for word in words:
        if lines and text_width(f"{lines[-1]} {word}") <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _shorten(text: str, width: float) -> str:
    while text and text_width(text + "…") > width:
        text = text[:-1]
    return text.rstrip(" -,;") + "…"


def _drawable(scorecard: Scorecard) -> list[Link]:
    """Links between two different objectives that exist, each once."""
    known = {o.id for o in scorecard.objectives()}
    unique = {k.id: k for k in reversed(scorecard.links)}
    return [k for k in scorecard.links if unique[k.id] is k and k.source != k.target and {k.source, k.target} <= known]


Order = list[list[str]]
"""The ids of each band from left to right, as the reading order of the finished rows."""


@dataclass(frozen=True)
class _Picture:
    height: float
    bands: list[Band]
    rows: list[list[Node]]

    @property
    def nodes(self) -> list[Node]:
        return [n for row in self.rows for n in row]


class _Plan:
    """Everything about the picture that does not depend on the order within the bands."""

    def __init__(self, perspectives: Sequence[Perspective], links: Sequence[Link], canvas: Canvas) -> None:
        self.perspectives = perspectives
        self.canvas = canvas
        longest = max(len(row) for p in perspectives for row in _split(p.objectives, canvas.columns))
        self.slots = min(canvas.columns, max(3, longest))
        self.pitch = (canvas.width - 2 * MARGIN + CARD_GAP) / self.slots
        self.card = self.pitch - CARD_GAP
        self.objectives = {o.id: o for p in perspectives for o in p.objectives}
        self.lines = {o.id: wrap(o.name, self.card - 2 * CARD_PADDING) for o in self.objectives.values()}
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

    def place(self, order: Order) -> _Picture:
        y = 0.0
        bands: list[Band] = []
        rows: list[list[Node]] = []
        for perspective, ids in zip(self.perspectives, order, strict=True):
            top = y
            y += BAND_TOP
            for row in self._rows(ids):
                rows.append(self._row(perspective.id, row, y))
                y = rows[-1][0].bottom + ROW_GAP
            y = y - ROW_GAP + BAND_BOTTOM if ids else top + EMPTY_BAND
            bands.append(Band(id=perspective.id, name=perspective.name, y=top, height=y - top))
            y += BAND_GAP
        return _Picture(height=y - BAND_GAP, bands=bands, rows=rows)

    def _rows(self, ids: list[str]) -> list[list[tuple[str, float]]]:
        """Rows from the top, each card with its centre. Every second card goes down a row, into the
        gap between two above, so that its arrows find a way up."""
        sizes = [len(row) for row in _split(ids, self.canvas.columns)]
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


def _split(items: Sequence[T], columns: int) -> list[Sequence[T]]:
    """Rows as even as can be, the fuller ones on top."""
    count = ceil(len(items) / columns)
    rows: list[Sequence[T]] = []
    for left in range(count, 0, -1):
        size = ceil(len(items) / left)
        rows.append(items[:size])
        items = items[size:]
    return rows


def _best_order(plan: _Plan, links: Sequence[Link]) -> Order:
    best = plan.naive
    cost = _cost(plan.place(best), links)
    order = best
    for sweep in range(6):
        order = _swept(plan, order, links, upwards=sweep % 2 == 0)
        if (found := _cost(plan.place(order), links)) < cost:
            best, cost = order, found
    return _swapped(plan, best, links) if len(links) <= SWAP_LIMIT else best


def _swept(plan: _Plan, order: Order, links: Sequence[Link], *, upwards: bool) -> Order:
    """Each band sorted by the mean position of what its cards are linked to in the bands already done."""
    order = [list(ids) for ids in order]
    bands = range(len(order))
    for band in reversed(bands) if upwards else bands:
        at = {n.id: n.centre for n in plan.place(order).nodes}
        done = {i for other in bands if (other > band if upwards else other < band) for i in order[other]}
        beside = {i: [at[j] for k in links for j in _other_end(k, i) if j in done] for i in order[band]}
        order[band].sort(key=lambda i: sum(beside[i]) / len(beside[i]) if beside[i] else at[i])
    return order


def _other_end(link: Link, item: str) -> list[str]:
    if link.source == item:
        return [link.target]
    return [link.source] if link.target == item else []


def _swapped(plan: _Plan, order: Order, links: Sequence[Link]) -> Order:
    cost = _cost(plan.place(order), links)
    for _ in range(4):
        before = cost
        for band, ids in enumerate(order):
            for i, j in pairwise(range(len(ids))):
                row = [*ids[:i], ids[j], ids[i], *ids[j + 1 :]]
                trial = [*order[:band], row, *order[band + 1 :]]
                if (found := _cost(plan.place(trial), links)) < cost:
                    order, ids, cost = trial, row, found
        if cost == before:
            break
    return order


Point = tuple[float, float]


def _cost(picture: _Picture, links: Sequence[Link]) -> tuple[int, int, int]:
    nodes = {n.id: n for n in picture.nodes}
    ends = [(nodes[k.source], nodes[k.target]) for k in links]
    length = sum(abs(s.centre - t.centre) for s, t in ends)
    return crossings(picture.nodes, links), sum(_detours(picture, s, t) for s, t in ends), round(length)


def _detours(picture: _Picture, source: Node, target: Node) -> int:
    """How many cards stand on the straight way."""
    between = (row for row in picture.rows if min(source.y, target.y) < row[0].y < max(source.y, target.y))
    return sum(_covered(_along(source, target, row[0].middle), row) is not None for row in between)


def _along(source: Node, target: Node, y: float) -> float:
    share = (y - source.middle) / (target.middle - source.middle)
    return source.centre + share * (target.centre - source.centre)


def _covered(x: float, row: Sequence[Node]) -> Node | None:
    return next((n for n in row if n.x - 3 < x < n.x + n.width + 3), None)


def _cross(a: tuple[Point, Point], b: tuple[Point, Point]) -> bool:
    if {*a} & {*b}:
        return False
    return _turn(*a, b[0]) * _turn(*a, b[1]) < 0 and _turn(*b, a[0]) * _turn(*b, a[1]) < 0


def _turn(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


class _Router:
    """Arrows as SVG paths. One that must pass a row of cards goes through a gap between two of them,
    and arrows that share a gap run side by side."""

    def __init__(self, picture: _Picture, canvas: Canvas) -> None:
        self.rows = picture.rows
        self.width = canvas.width
        self.nodes = {n.id: n for n in picture.nodes}
        self.row_of = {n.id: i for i, row in enumerate(picture.rows) for n in row}
        self.lanes: dict[tuple[int, float], int] = {}

    def edges(self, links: Sequence[Link]) -> list[Edge]:
        return [Edge(source=k.source, target=k.target, path=self._path(k), strength=k.strength) for k in links]

    def _path(self, link: Link) -> str:
        source, target = self.nodes[link.source], self.nodes[link.target]
        start, end = self.row_of[source.id], self.row_of[target.id]
        if start == end:
            return self._beside(source, target)
        if start < end and source.perspective == target.perspective:
            return _aside(source, target, self.width)
        up = end < start
        points = [(source.centre, source.y if up else source.bottom)]
        for row in range(start - 1, end, -1) if up else range(start + 1, end):
            x = self._gap(source, target, row)
            top, bottom = self.rows[row][0].y, self.rows[row][0].bottom
            points += [(x, bottom), (x, top)] if up else [(x, top), (x, bottom)]
        points.append((target.centre, target.bottom + 1 if up else target.y - 1))
        return _smooth(points)

    def _beside(self, source: Node, target: Node) -> str:
        """Neighbours in a row are joined side to side, others by an arc over the cards between."""
        row = self.rows[self.row_of[source.id]]
        if abs(row.index(source) - row.index(target)) > 1:
            s, t, y = source.centre, target.centre, source.y
            return f"M{s:g} {y:g}C{s:g} {y - 24:g} {t:g} {y - 24:g} {t:g} {y - 1:g}"
        right = target.x > source.x
        s = source.x + source.width if right else source.x
        t = target.x - 1 if right else target.x + target.width + 1
        y, m = source.middle, (s + t) / 2
        return f"M{s:g} {y:g}C{m:g} {y:g} {m:g} {y:g} {t:g} {y:g}"

    def _gap(self, source: Node, target: Node, row: int) -> float:
        cards = self.rows[row]
        straight = _along(source, target, cards[0].middle)
        sides = [x for n in cards for x in (n.x - CARD_GAP / 2, n.x + n.width + CARD_GAP / 2)]
        free = [x for x in [straight, *sides] if 4 <= x <= self.width - 4 and _covered(x, cards) is None]
        lane = min(free, key=lambda x: abs(x - straight), default=straight)
        key = (row, round(lane / CARD_GAP))
        taken = self.lanes[key] = self.lanes.get(key, -1) + 1
        return lane + min((taken + 1) // 2 * 3, CARD_GAP / 2 - 3) * (-1) ** taken


def _aside(source: Node, target: Node, width: float) -> str:
    """From a card down to one below in the same band: out and in by the side nearer to the edge."""
    right = source.centre + target.centre > width
    s = source.x + source.width if right else source.x
    t = target.x + target.width + 1 if right else target.x - 1
    out = min(max(s, t) + 26, width - 2) if right else max(min(s, t) - 26, 2)
    return f"M{s:g} {source.middle:g}C{out:g} {source.middle:g} {out:g} {target.middle:g} {t:g} {target.middle:g}"


def _smooth(points: Sequence[Point]) -> str:
    path = f"M{points[0][0]:g} {points[0][1]:g}"
    for (x, y), (u, v) in pairwise(points):
        bend = (y + v) / 2
        path += f"V{v:g}" if x == u else f"C{x:g} {bend:g} {u:g} {bend:g} {u:g} {v:g}"
    return path


__all__ = ["PANEL", "PHONE", "Band", "Canvas", "Edge", "MapLayout", "Node", "crossings", "layout", "text_width", "wrap"]
