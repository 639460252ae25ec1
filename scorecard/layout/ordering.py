"""The order within the bands that makes the clearest picture.

Barycenter sweeps (Sugiyama et al. 1981), then swaps of neighbours, judged on the finished picture.
"""

from collections.abc import Sequence
from itertools import pairwise

from scorecard.layout.judging import Cost, Judge
from scorecard.layout.placing import Order, Plan
from scorecard.models import Link

MOST_PLACINGS = 6000
"""Cards that are placed in all while swaps are tried: a usual map settles long before, a crowded one stays quick."""


def best_order(plan: Plan, links: Sequence[Link]) -> Order:
    judge = Judge(list(plan.objectives), links)
    best = order = plan.naive
    cost = judge.cost(plan.place(best))
    for sweep in range(6):
        order = _swept(plan, order, links, upwards=sweep % 2 == 0)
        if (found := judge.cost(plan.place(order))) < cost:
            best, cost = order, found
    return _swapped(plan, best, cost, judge)


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


def _swapped(plan: Plan, order: Order, cost: Cost, judge: Judge) -> Order:
    left = MOST_PLACINGS // len(judge.cards)
    while left > 0:
        before = cost
        for band, ids in enumerate(order):
            for i, j in pairwise(range(len(ids))):
                row = [*ids[:i], ids[j], ids[i], *ids[j + 1 :]]
                trial = [*order[:band], row, *order[band + 1 :]]
                left -= 1
                if (found := judge.cost(plan.place(trial))) < cost:
                    order, ids, cost = trial, row, found
        if cost == before:
            break
    return order
