"""All scorecards of a family as a tree, with how sound each is and how it is doing."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from scorecard.cascade.alignment import align
from scorecard.models import Level, Scorecard
from scorecard.performance import Performance, RollUp, perform
from scorecard.rules import Finding, check, health


@dataclass(frozen=True, slots=True)
class Node:
    scorecard_id: str
    name: str
    level: Level
    objectives: int
    measures: int
    points: int
    """How soundly it is built, of 100."""
    errors: int
    warnings: int
    standing: RollUp
    coverage: float | None
    """The share of its objectives that the scorecards below support; ``None`` where there are none below."""
    children: list["Node"] = field(default_factory=list["Node"])


@dataclass(frozen=True, slots=True)
class Judged:
    """How a scorecard stands on a day and what the rules find in it."""

    state: Performance
    findings: list[Finding]


def judge(scorecard: Scorecard, today: date) -> Judged:
    state = perform(scorecard, today)
    return Judged(state, check(scorecard, today, state))


def children_of(family: Mapping[str, Scorecard]) -> dict[str, dict[str, Scorecard]]:
    """By the id of the scorecard above."""
    found: dict[str, dict[str, Scorecard]] = {}
    for scorecard_id, scorecard in family.items():
        if scorecard.parent in family and scorecard.parent != scorecard_id:
            found.setdefault(scorecard.parent, {})[scorecard_id] = scorecard
    return found


def states_of(family: Mapping[str, Scorecard], today: date) -> dict[str, Performance]:
    return {scorecard_id: perform(scorecard, today) for scorecard_id, scorecard in family.items()}


def portfolio(family: Mapping[str, Scorecard], today: date, judged: Mapping[str, Judged] | None = None) -> list[Node]:
    """The trees of the family, each from its root; in time that grows with the number of scorecards.

    ``judged`` is what each comes to on that day, for callers who have it already.
    """
    children = children_of(family)
    nodes: dict[str, Node] = {}
    for scorecard_id, scorecard in family.items():
        below = children.get(scorecard_id, {})
        nodes[scorecard_id] = _node(
            scorecard_id,
            scorecard,
            # One at a time: the findings of a thousand together only fill the memory.
            judged[scorecard_id] if judged else judge(scorecard, today),
            align(scorecard_id, scorecard, below).coverage if below else None,
        )
    for parent_id, below in children.items():
        nodes[parent_id].children.extend(nodes[child] for child in below)
    inside = {child for below in children.values() for child in below}
    return [node for scorecard_id, node in nodes.items() if scorecard_id not in inside]


def _node(scorecard_id: str, scorecard: Scorecard, judged: Judged, coverage: float | None) -> Node:
    severities = [finding.severity for finding in judged.findings]
    sound = health(scorecard, judged.findings)
    return Node(
        scorecard_id,
        scorecard.unit or scorecard.title or scorecard.organization.name,
        scorecard.level,
        sum(1 for _ in scorecard.objectives()),
        sum(1 for _ in scorecard.measures()),
        sound.points if sound else 0,
        severities.count("error"),
        severities.count("warning"),
        judged.state.whole,
        coverage,
    )
