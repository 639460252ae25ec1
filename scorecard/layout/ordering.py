"""The order within the bands that makes the clearest picture.

Barycenter sweeps (Sugiyama et al. 1981), then swaps of neighbours, judged on the finished picture:
fewest crossing arrows, then fewest cards an arrow must get round, then shortest arrows.
"""

from collections.abc import Iterable, Sequence
from itertools import combinations, pairwise

from scorecard.layout.picture import Edge, Node, Picture, along, covered
from scorecard.layout.placing import Order, Plan
from scorecard.models import Link

SWAP_LIMIT = 60
"""Above this many links, swapping neighbours costs more time than a picture that dense repays."""

Point = tuple[float, float]


def best_order(plan: Plan, links: Sequence[Link]) -> Order:
    best = plan.naive
    cost = _cost(plan.place(best), links)
    order = best
    for sweep in range(6):
        order = _swept(plan, order, links, upwards=sweep % 2 == 0)
        if (found := _cost(plan.place(order), links)) < cost:
            best, cost = order, found
    return _swapped(plan, best, links) if len(links) <= SWAP_LIMIT else best


def _swept(plan: Plan, order: Order, links: Sequence[Link], *, upwards: bool) -> Order:
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


def _swapped(plan: Plan, order: Order, links: Sequence[Link]) -> Order:
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


def crossings(nodes: Iterable[Node], links: Sequence[Link] | Sequence[Edge]) -> int:
    """How many pairs of links cross, each taken as the straight line between two cards."""
    at = {n.id: (n.centre, n.middle) for n in nodes}
    lines = [(at[k.source], at[k.target]) for k in links]
    return sum(_cross(a, b) for a, b in combinations(lines, 2))


def _cost(picture: Picture, links: Sequence[Link]) -> tuple[int, int, int]:
    nodes = {n.id: n for n in picture.nodes}
    ends = [(nodes[k.source], nodes[k.target]) for k in links]
    length = sum(abs(s.centre - t.centre) for s, t in ends)
    return crossings(picture.nodes, links), sum(_detours(picture, s, t) for s, t in ends), round(length)


def _detours(picture: Picture, source: Node, target: Node) -> int:
    """How many cards stand on the straight way."""
    between = (row for row in picture.rows if min(source.y, target.y) < row[0].y < max(source.y, target.y))
    return sum(covered(along(source, target, row[0].middle), row) is not None for row in between)


def _cross(a: tuple[Point, Point], b: tuple[Point, Point]) -> bool:
    if {*a} & {*b}:
        return False
    return _turn(*a, b[0]) * _turn(*a, b[1]) < 0 and _turn(*b, a[0]) * _turn(*b, a[1]) < 0


def _turn(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
