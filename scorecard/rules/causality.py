"""BSC5xx: the links. Do they hold together, point upward, and say why?"""

from collections import Counter
from collections.abc import Iterator

import networkx as nx

from scorecard.edits import AddLink, Edit, RemoveLink, UpdateLink
from scorecard.links import at_level, bottom_level, cycles, graph, level, not_reaching_top, orphans, unreached_tops
from scorecard.models import Link, Scorecard
from scorecard.rules.phrases import some
from scorecard.rules.registry import Hit, rule

MOST_OUTGOING = 4
LONG_CHAIN = 4
"""Links: one more than the usual way from the foundation to the results."""


def _pairs(scorecard: Scorecard) -> Iterator[Link]:
    """Every pair of source and target once: doubles are for BSC504."""
    yield from {(link.source, link.target): link for link in scorecard.links}.values()


def _removal(scorecard: Scorecard, source: str, target: str) -> list[Edit]:
    times = sum((link.source, link.target) == (source, target) for link in scorecard.links)
    return [RemoveLink(source=source, target=target)] * times


def _cut(scorecard: Scorecard, link: Link, **params: str) -> Hit:
    fix = _removal(scorecard, link.source, link.target)
    return Hit(link.id, {"source": link.source, "target": link.target, **params}, fix, f"Remove link {link.id}")


@rule("BSC501")
def link_to_nothing(scorecard: Scorecard) -> Iterator[Hit]:
    known = {objective.id for objective in scorecard.objectives()}
    for link in _pairs(scorecard):
        missing = [end for end in (link.source, link.target) if end not in known]
        if missing:
            yield _cut(scorecard, link, missing=missing[0])


@rule("BSC502")
def link_to_itself(scorecard: Scorecard) -> Iterator[Hit]:
    for link in _pairs(scorecard):
        if link.source == link.target:
            yield _cut(scorecard, link)


@rule("BSC503")
def downward_link(scorecard: Scorecard) -> Iterator[Hit]:
    network = graph(scorecard)
    for link in _pairs(scorecard):
        if network.has_edge(link.source, link.target) and level(network, link.source) < level(network, link.target):
            yield _turned(scorecard, link) if _may_turn(network, link) else _cut(scorecard, link)


def _may_turn(network: "nx.DiGraph[str]", link: Link) -> bool:
    """A stated hypothesis speaks of this direction, and a turned link must not close a circle or double another."""
    if link.hypothesis or network.has_edge(link.target, link.source):
        return False
    others = nx.restricted_view(network, [], [(link.source, link.target)])
    return not nx.has_path(others, link.source, link.target)


def _turned(scorecard: Scorecard, link: Link) -> Hit:
    fields = link.model_dump() | {"source": link.target, "target": link.source}
    fix = [*_removal(scorecard, link.source, link.target), AddLink.model_validate(fields)]
    label = f"Turn it round: {link.target}->{link.source}"
    return Hit(link.id, {"source": link.source, "target": link.target}, fix, label)


@rule("BSC504")
def doubled_link(scorecard: Scorecard) -> Iterator[Hit]:
    times = Counter((link.source, link.target) for link in scorecard.links)
    for (source, target), number in times.items():
        if number > 1:
            fix = [RemoveLink(source=source, target=target)] * (number - 1)
            params = {"source": source, "target": target, "times": number}
            yield Hit(f"{source}->{target}", params, fix, f"Keep one link {source}->{target}")


@rule("BSC505")
def circle(scorecard: Scorecard) -> Iterator[Hit]:
    for found in cycles(scorecard):
        source, target = found.cut
        path = " -> ".join([*found.path, found.path[0]])
        fix = _removal(scorecard, source, target)
        yield Hit(f"{source}->{target}", {"path": path}, fix, f"Remove link {source}->{target}")


@rule("BSC506")
def orphan(scorecard: Scorecard) -> Iterator[Hit]:
    if graph(scorecard).number_of_edges() == 0:
        return  # no links at all is one finding: BSC507
    for item in orphans(scorecard):
        yield Hit(item, {"name": _name(scorecard, item)})


def _name(scorecard: Scorecard, objective_id: str) -> str:
    objective = scorecard.objective(objective_id)
    return objective.name if objective else ""


@rule("BSC507")
def no_links(scorecard: Scorecard) -> Iterator[Hit]:
    network = graph(scorecard)
    if len(network) > 1 and network.number_of_edges() == 0:
        yield Hit("", {"number": len(network)})


@rule("BSC508")
def no_way_up(scorecard: Scorecard) -> Iterator[Hit]:
    alone = set(orphans(scorecard))
    for item in not_reaching_top(scorecard):
        if item not in alone:
            yield Hit(item, {"name": _name(scorecard, item), "top": _perspective_at(scorecard, 0)})


def _perspective_at(scorecard: Scorecard, place: int) -> str:
    return [perspective.name for perspective in scorecard.perspectives if perspective.objectives][place]


@rule("BSC509")
def top_not_reached(scorecard: Scorecard) -> Iterator[Hit]:
    alone = set(orphans(scorecard))
    for item in unreached_tops(scorecard):
        if item not in alone:
            yield Hit(item, {"name": _name(scorecard, item), "bottom": _perspective_at(scorecard, -1)})


@rule("BSC510")
def no_hypothesis(scorecard: Scorecard) -> Iterator[Hit]:
    silent = [link.id for link in _pairs(scorecard) if not link.hypothesis]
    if silent:
        yield Hit("", {"number": len(silent), "total": len(list(_pairs(scorecard))), "items": some(silent)})


@rule("BSC511")
def single_lever(scorecard: Scorecard) -> Iterator[Hit]:
    network = graph(scorecard)
    if bottom_level(network) == 0:
        return
    for item in at_level(network, 0):
        causes = list(network.predecessors(item))
        if len(causes) == 1:
            yield Hit(item, {"name": _name(scorecard, item), "lever": causes[0]})


@rule("BSC512")
def drives_everything(scorecard: Scorecard) -> Iterator[Hit]:
    network = graph(scorecard)
    for item in network:
        number = len(list(network.successors(item)))
        if number > MOST_OUTGOING:
            yield Hit(item, {"name": _name(scorecard, item), "number": number})


@rule("BSC513")
def leap(scorecard: Scorecard) -> Iterator[Hit]:
    network = graph(scorecard)
    bottom = bottom_level(network)
    for link in _pairs(scorecard):
        if bottom < 2 or not network.has_edge(link.source, link.target):
            continue
        if level(network, link.source) == bottom and level(network, link.target) == 0:
            yield Hit(link.id, {"source": link.source, "target": link.target})


@rule("BSC514")
def long_chain_of_assumptions(scorecard: Scorecard) -> Iterator[Hit]:
    network = graph(scorecard)
    network.remove_edges_from([(k.source, k.target) for k in scorecard.links if k.evidence != "assumed"])
    if not nx.is_directed_acyclic_graph(network):
        return  # a circle has a finding of its own: BSC505
    chain: list[str] = nx.dag_longest_path(network, weight="")
    if len(chain) > LONG_CHAIN:
        yield Hit("", {"path": " -> ".join(chain), "number": len(chain) - 1})


@rule("BSC515")
def pair_of_other_objectives(scorecard: Scorecard) -> Iterator[Hit]:
    for link in _pairs(scorecard):
        wrong = {
            field: measure
            for field, measure, end in (
                ("cause_measure", link.cause_measure, link.source),
                ("effect_measure", link.effect_measure, link.target),
            )
            if measure and ((holder := scorecard.objective_of(measure)) is None or holder.id != end)
        }
        if wrong:
            fix: list[Edit] = [
                UpdateLink.model_validate({"source": link.source, "target": link.target, **dict.fromkeys(wrong, "")})
            ]
            yield Hit(link.id, {"measures": some(list(wrong.values()))}, fix, f"Clear the test of {link.id}")
