"""BSC5xx: the links. Do they hold together, point upward, and say why?"""

from collections import Counter
from collections.abc import Iterator

import networkx as nx

from scorecard.edits import AddLink, Edit, RemoveLink, UpdateLink
from scorecard.links import Network, at_level, bottom_level, cycles, level, not_reaching_top, unreached_tops
from scorecard.models import Link, Scorecard
from scorecard.rules.facts import Facts
from scorecard.rules.phrases import some
from scorecard.rules.registry import Hit, rule, rule_on_facts

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


@rule_on_facts("BSC503")
def downward_link(facts: Facts) -> Iterator[Hit]:
    scorecard, network = facts.scorecard, facts.network
    for link in _pairs(scorecard):
        if network.has_edge(link.source, link.target) and level(network, link.source) < level(network, link.target):
            yield _turned(scorecard, link) if _may_turn(network, link) else _cut(scorecard, link)


def _may_turn(network: Network, link: Link) -> bool:
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


@rule_on_facts("BSC505")
def circle(facts: Facts) -> Iterator[Hit]:
    for found in cycles(facts.network):
        source, target = found.cut
        path = " -> ".join([*found.path, found.path[0]])
        fix = _removal(facts.scorecard, source, target)
        yield Hit(f"{source}->{target}", {"path": path}, fix, f"Remove link {source}->{target}")


@rule_on_facts("BSC506")
def orphan(facts: Facts) -> Iterator[Hit]:
    if facts.network.number_of_edges() == 0:
        return  # no links at all is one finding: BSC507
    for item in facts.alone:
        yield Hit(item, {"name": _name(facts, item)})


def _name(facts: Facts, objective_id: str) -> str:
    objective = facts.scorecard.objective(objective_id)
    return objective.name if objective else ""


@rule_on_facts("BSC507")
def no_links(facts: Facts) -> Iterator[Hit]:
    network = facts.network
    if len(network) > 1 and network.number_of_edges() == 0:
        yield Hit("", {"number": len(network)})


@rule_on_facts("BSC508")
def no_way_up(facts: Facts) -> Iterator[Hit]:
    for item in not_reaching_top(facts.network):
        if item not in facts.alone:
            yield Hit(item, {"name": _name(facts, item), "top": _perspective_at(facts.scorecard, 0)})


def _perspective_at(scorecard: Scorecard, place: int) -> str:
    return [perspective.name for perspective in scorecard.perspectives if perspective.objectives][place]


@rule_on_facts("BSC509")
def top_not_reached(facts: Facts) -> Iterator[Hit]:
    for item in unreached_tops(facts.network):
        if item not in facts.alone:
            yield Hit(item, {"name": _name(facts, item), "bottom": _perspective_at(facts.scorecard, -1)})


@rule("BSC510")
def no_hypothesis(scorecard: Scorecard) -> Iterator[Hit]:
    silent = [link.id for link in _pairs(scorecard) if not link.hypothesis]
    if silent:
        yield Hit("", {"number": len(silent), "total": len(list(_pairs(scorecard))), "items": some(silent)})


@rule_on_facts("BSC511")
def single_lever(facts: Facts) -> Iterator[Hit]:
    network = facts.network
    if bottom_level(network) == 0:
        return
    for item in at_level(network, 0):
        causes = list(network.predecessors(item))
        if len(causes) == 1:
            yield Hit(item, {"name": _name(facts, item), "lever": causes[0]})


@rule_on_facts("BSC512")
def drives_everything(facts: Facts) -> Iterator[Hit]:
    network = facts.network
    for item in network:
        number = len(list(network.successors(item)))
        if number > MOST_OUTGOING:
            yield Hit(item, {"name": _name(facts, item), "number": number})


@rule_on_facts("BSC513")
def leap(facts: Facts) -> Iterator[Hit]:
    network = facts.network
    bottom = bottom_level(network)
    for link in _pairs(facts.scorecard):
        if bottom < 2 or not network.has_edge(link.source, link.target):
            continue
        if level(network, link.source) == bottom and level(network, link.target) == 0:
            yield Hit(link.id, {"source": link.source, "target": link.target})


@rule_on_facts("BSC514")
def long_chain_of_assumptions(facts: Facts) -> Iterator[Hit]:
    network = facts.network.copy()
    network.remove_edges_from([(k.source, k.target) for k in facts.scorecard.links if k.evidence != "assumed"])
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
