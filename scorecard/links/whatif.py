"""What would follow from a change, along the links: ranges, and every assumption they rest on.

A link says how strongly, not how much. Where somebody has stated how far the effect moves for one unit of
the cause, that is used. Elsewhere a strength is read as a share of the planned way: when the cause covers
ten percent of its way from baseline to target, a strong link is taken to move its effect by six to nine
percent of its own way. Nothing is written to the scorecard.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import networkx as nx

from scorecard.links.graph import cycles, graph
from scorecard.links.pairs import pair, speaking_measure
from scorecard.models import Link, Measure, Scorecard, Strength

SHARES: dict[Strength, tuple[float, float]] = {"strong": (0.6, 0.9), "medium": (0.3, 0.6), "weak": (0.1, 0.3)}
"""Share of its own way that the effect covers when the cause covers all of its way; practitioner judgement."""

Basis = Literal["stated", "strength", "direction"]
"""``direction``: baselines or targets are missing, so that only better or worse can be said."""


@dataclass(frozen=True, slots=True)
class Range:
    low: float
    high: float

    def times(self, one: float, other: float | None = None) -> "Range":
        """The product with a number, or with a range of numbers."""
        products = [a * b for a in (self.low, self.high) for b in (one, one if other is None else other)]
        return Range(min(products), max(products))

    def plus(self, other: "Range") -> "Range":
        return Range(self.low + other.low, self.high + other.high)


@dataclass(frozen=True, slots=True)
class Assumption:
    """One link the result rests on, and how it was read."""

    link: str
    basis: Basis
    strength: Strength
    low: float
    high: float
    """The coefficient twice, or the ends of the share."""
    lag_months: int | None
    evidence: str


@dataclass(frozen=True, slots=True)
class Effect:
    """What happens to one objective. ``value`` is the change in the unit of ``measure``."""

    objective: str
    measure: str
    value: Range | None
    way: Range | None
    """The change as percent of the way from baseline to target: positive is better."""
    better: bool | None
    """``None`` where the paths pull in both directions."""
    lag_months: int | None
    """When the last of it has arrived; ``None`` as soon as one delay is unknown."""
    path: tuple[str, ...]
    """One shortest way from the change to here."""


@dataclass(frozen=True, slots=True)
class WhatIf:
    objective: str
    measure: str
    change: float
    effects: tuple[Effect, ...]
    """Nearest first."""
    assumptions: tuple[Assumption, ...]
    left_out: tuple[str, ...]
    """Links left out because they close a circle."""


@dataclass(frozen=True, slots=True)
class _Move:
    """How an objective moves: on one of its measures, as a part of its way, or only in direction."""

    measure: Measure | None
    value: Range | None
    way: Range | None
    direction: frozenset[bool]
    lag: int | None


def what_if(scorecard: Scorecard, measure_id: str, change: float) -> WhatIf:
    """The effects of changing a measure by ``change``, in its unit.

    Raises:
        LookupError: there is no such measure.
    """
    measure, holder = scorecard.measure(measure_id), scorecard.objective_of(measure_id)
    if measure is None or holder is None:
        raise LookupError(f"There is no measure {measure_id} on this scorecard.")
    network = graph(scorecard)
    cut = [circle.cut for circle in cycles(network)]
    network.remove_edges_from(cut)
    below = nx.descendants(network, holder.id) | {holder.id}
    moves = {holder.id: _first(measure, change)}
    assumptions: list[Assumption] = []
    for node in nx.topological_sort(network.subgraph(below)):
        incoming = [_link(scorecard, a, node) for a in network.predecessors(node) if a in moves]
        if node != holder.id:
            steps = [(link, _along(scorecard, link, moves[link.source])) for link in incoming]
            moves[node] = _together(scorecard, node, [move for _, (move, _) in steps])
            assumptions += [assumption for _, (_, assumption) in steps]
    found = tuple(_effects(network, holder.id, moves))
    return WhatIf(holder.id, measure_id, change, found, tuple(assumptions), tuple(f"{a}->{b}" for a, b in cut))


def _link(scorecard: Scorecard, source: str, target: str) -> Link:
    """The strongest of the links between two objectives, as the graph takes it."""
    both = [k for k in scorecard.links if (k.source, k.target) == (source, target)]
    return max(both, key=lambda k: SHARES[k.strength])


def _distance(measure: Measure | None) -> float | None:
    """From the baseline to the last target: what 100 % of the way is in the measure's unit."""
    if measure is None or measure.baseline is None or not measure.targets or measure.polarity == "within":
        return None
    distance = measure.targets[-1].value - measure.baseline.value
    return distance if distance and (distance > 0) == (measure.polarity == "higher") else None


def _first(measure: Measure, change: float) -> _Move:
    better = (change > 0) == (measure.polarity == "higher")
    distance = _distance(measure)
    way = Range(1, 1).times(100 * change / distance) if distance else None
    return _Move(measure, Range(change, change), way, frozenset([better]), 0)


def _along(scorecard: Scorecard, link: Link, cause: _Move) -> tuple[_Move, Assumption]:
    cause_measure, effect_measure = pair(scorecard, link)
    lag = None if cause.lag is None or link.lag_months is None else cause.lag + link.lag_months
    direction = frozenset(d if link.sign == "+" else not d for d in cause.direction)
    value: Range | None = None
    way: Range | None = None
    basis: Basis = "direction"
    low, high = SHARES[link.strength]
    at_cause = _in_unit_of(cause, cause_measure)
    if link.coefficient is not None and at_cause is not None and effect_measure is not None:
        basis, low, high = "stated", link.coefficient, link.coefficient
        value = at_cause.times(link.coefficient)
        distance = _distance(effect_measure)
        way = value.times(100 / distance) if distance else None
        direction = frozenset([(value.high > 0) == (effect_measure.polarity == "higher")])
    elif cause.way is not None:
        way = cause.way.times(low, high).times(1 if link.sign == "+" else -1)
        distance = _distance(effect_measure)
        value = way.times(distance / 100) if distance else None
        basis = "strength"
    assumption = Assumption(link.id, basis, link.strength, low, high, link.lag_months, link.evidence)
    return _Move(effect_measure, value, way, direction, lag), assumption


def _in_unit_of(move: _Move, measure: Measure | None) -> Range | None:
    """The move on the measure that a coefficient speaks of."""
    if measure is None:
        return None
    if move.measure is not None and move.measure.id == measure.id:
        return move.value
    distance = _distance(measure)
    return move.way.times(distance / 100) if move.way is not None and distance else None


def _together(scorecard: Scorecard, objective_id: str, moves: list[_Move]) -> _Move:
    """Several causes at once: their effects add up where they are counted alike."""
    if len(moves) == 1:
        return moves[0]
    objective = scorecard.objective(objective_id)
    measures = {m.measure.id for m in moves if m.measure}
    same = len(measures) == 1 and all(m.value is not None for m in moves)
    measure = moves[0].measure if len(measures) == 1 else speaking_measure(objective) if objective else None
    way = _sum([m.way for m in moves])
    distance = _distance(measure)
    value = _sum([m.value for m in moves]) if same else way.times(distance / 100) if way and distance else None
    lags = [m.lag for m in moves if m.lag is not None]
    direction = frozenset(d for m in moves for d in m.direction)
    return _Move(measure, value, way, direction, max(lags) if len(lags) == len(moves) else None)


def _sum(ranges: list[Range | None]) -> Range | None:
    known = [r for r in ranges if r is not None]
    if not known or len(known) < len(ranges):
        return None
    total = known[0]
    for one in known[1:]:
        total = total.plus(one)
    return total


def _effects(network: "nx.DiGraph[str]", start: str, moves: dict[str, _Move]) -> Iterator[Effect]:
    paths = nx.single_source_shortest_path(network, start)
    for node, path in sorted(paths.items(), key=lambda entry: (len(entry[1]), entry[0])):
        if node == start:
            continue
        move = moves[node]
        yield Effect(
            objective=node,
            measure=move.measure.id if move.measure else "",
            value=move.value,
            way=move.way,
            better=next(iter(move.direction)) if len(move.direction) == 1 else None,
            lag_months=move.lag,
            path=tuple(path),
        )
