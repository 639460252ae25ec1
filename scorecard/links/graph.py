"""The cause-and-effect map as a graph: what drives what, how strongly, and where the chain breaks.

Links to unknown objectives and from an objective to itself are left out here; the rules report them.
"""

import itertools
import math
from dataclasses import dataclass
from typing import TypeAlias

import networkx as nx

from scorecard.models import Evidence, Link, Scorecard, Strength

Network: TypeAlias = "nx.DiGraph[str]"
_GRADES: tuple[Evidence, ...] = ("assumed", "judged", "data")
STRENGTHS: dict[Strength, float] = {"strong": 0.9, "medium": 0.6, "weak": 0.3}


@dataclass(frozen=True)
class Lever:
    """An objective that drives another (or, for :func:`effects`, is driven by it) along the best path."""

    objective: str
    strength: float
    """Product of the link strengths along the path: 0.9 is strong, 0.3 weak."""
    sign: str
    path: list[str]
    """From the cause to the effect, both included."""
    lag_months: int | None
    """None as soon as the delay of one step is unknown."""
    evidence: Evidence
    """The weakest grade on the path: a chain is known no better than that."""


@dataclass(frozen=True)
class Cycle:
    """A loop in the map, and the link that is best cut to open it."""

    path: list[str]
    cut: tuple[str, str]


def graph(scorecard: Scorecard) -> Network:
    """Objectives as nodes with ``level`` (0 is the top perspective in use); edges with sign, strength and lag."""
    result: Network = nx.DiGraph()
    for level, perspective in enumerate(p for p in scorecard.perspectives if p.objectives):
        for objective in perspective.objectives:
            result.add_node(objective.id, level=level, perspective=perspective.id)
    for link in scorecard.links:
        if link.source in result and link.target in result and link.source != link.target:
            _add_edge(result, link)
    return result


def _add_edge(result: Network, link: Link) -> None:
    weight = STRENGTHS[link.strength]
    known = result.get_edge_data(link.source, link.target)
    if known is None or known["weight"] < weight:
        result.add_edge(
            link.source,
            link.target,
            sign=link.sign,
            strength=link.strength,
            weight=weight,
            cost=-math.log(weight),
            lag_months=link.lag_months,
            evidence=link.evidence,
        )


def level(network: Network, objective_id: str) -> int:
    """How far below the top perspective an objective stands."""
    return int(network.nodes[objective_id]["level"])


def at_level(network: Network, wanted: int) -> list[str]:
    return [node for node in network if level(network, node) == wanted]


def bottom_level(network: Network) -> int:
    return max((level(network, node) for node in network), default=0)


def orphans(network: Network) -> list[str]:
    """Objectives without any link."""
    return [node for node in network if network.degree(node) == 0]


def cycles(network: Network) -> list[Cycle]:
    """Loops to open, one cut each: with all the cuts made, none is left. The network itself stays as it is."""
    if nx.is_directed_acyclic_graph(network):
        return []  # nearly all are, and this is the quicker way to know
    network = network.copy()
    found: list[Cycle] = []
    while (edges := _some_cycle(network)) is not None:
        cut = min(edges, key=lambda edge: _worth(network, edge))
        found.append(Cycle([source for source, _ in edges], cut))
        network.remove_edge(*cut)
    return found


def _some_cycle(network: Network) -> list[tuple[str, str]] | None:
    try:
        return [(edge[0], edge[1]) for edge in nx.find_cycle(network)]
    except nx.NetworkXNoCycle:
        return None


def _worth(network: Network, edge: tuple[str, str]) -> tuple[int, float]:
    """Steps upwards, then strength: a link that points down is cut before one that points up."""
    source, target = edge
    return level(network, source) - level(network, target), float(network.edges[edge]["weight"])


def not_reaching_top(network: Network) -> list[str]:
    """Objectives below the top perspective from which no chain of links leads up to it."""
    tops = at_level(network, 0)
    reaching = set(tops).union(*(nx.ancestors(network, top) for top in tops))
    return [node for node in network if node not in reaching]


def unreached_tops(network: Network) -> list[str]:
    """Objectives of the top perspective that no chain from the bottom perspective reaches."""
    bottom = bottom_level(network)
    if bottom == 0:
        return []
    starts = at_level(network, bottom)
    reached: set[str] = set().union(*(nx.descendants(network, start) for start in starts))
    return [node for node in at_level(network, 0) if node not in reached]


def levers(scorecard: Scorecard, objective_id: str) -> list[Lever]:
    """Everything that drives an objective, the strongest first; empty for an unknown objective."""
    network = graph(scorecard)
    return _ranked(network, objective_id, {k: p[::-1] for k, p in _best_paths(network.reverse(), objective_id).items()})


def effects(scorecard: Scorecard, objective_id: str) -> list[Lever]:
    """Everything an objective drives, the strongest first; empty for an unknown objective."""
    network = graph(scorecard)
    return _ranked(network, objective_id, _best_paths(network, objective_id))


def _best_paths(network: Network, start: str) -> dict[str, list[str]]:
    if start not in network:
        return {}
    return dict(nx.single_source_dijkstra_path(network, start, weight="cost"))


def _ranked(network: Network, start: str, paths: dict[str, list[str]]) -> list[Lever]:
    found = [_lever(network, other, path) for other, path in paths.items() if other != start]
    return sorted(found, key=lambda lever: (-lever.strength, len(lever.path), lever.objective))


def _lever(network: Network, objective_id: str, path: list[str]) -> Lever:
    steps = [network.edges[edge] for edge in itertools.pairwise(path)]
    lags: list[int | None] = [step["lag_months"] for step in steps]
    known = [lag for lag in lags if lag is not None]
    return Lever(
        objective=objective_id,
        strength=round(math.prod(step["weight"] for step in steps), 4),
        sign="-" if sum(step["sign"] == "-" for step in steps) % 2 else "+",
        path=path,
        lag_months=sum(known) if len(known) == len(lags) else None,
        evidence=min((step["evidence"] for step in steps), key=_GRADES.index),
    )
