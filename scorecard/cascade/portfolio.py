"""All scorecards of a family as a tree, with how sound each is and how it is doing."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from scorecard.cascade.alignment import align
from scorecard.models import Level, Scorecard
from scorecard.performance import Performance, RollUp, perform
from scorecard.rules import check, health


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


def children_of(family: Mapping[str, Scorecard]) -> dict[str, dict[str, Scorecard]]:
    """By the id of the scorecard above."""
    found: dict[str, dict[str, Scorecard]] = {}
    for scorecard_id, scorecard in family.items():
        if scorecard.parent in family and scorecard.parent != scorecard_id:
            found.setdefault(scorecard.parent, {})[scorecard_id] = scorecard
    return found


def states_of(family: Mapping[str, Scorecard], today: date) -> dict[str, Performance]:
    return {scorecard_id: perform(scorecard, today) for scorecard_id, scorecard in family.items()}


def portfolio(family: Mapping[str, Scorecard], today: date) -> list[Node]:
    """The trees of the family, each from its root; in time that grows with the number of scorecards."""
    children, states = children_of(family), states_of(family, today)
    nodes: dict[str, Node] = {}
    for scorecard_id, scorecard in family.items():
        below = children.get(scorecard_id, {})
        nodes[scorecard_id] = _node(
            scorecard_id,
            scorecard,
            states[scorecard_id],
            align(scorecard_id, scorecard, below).coverage if below else None,
            today,
        )
    for parent_id, below in children.items():
        nodes[parent_id].children.extend(nodes[child] for child in below)
    inside = {child for below in children.values() for child in below}
    return [node for scorecard_id, node in nodes.items() if scorecard_id not in inside]


def _node(scorecard_id: str, scorecard: Scorecard, state: Performance, coverage: float | None, today: date) -> Node:
    findings = check(scorecard, today, state)
    severities = [finding.severity for finding in findings]
    sound = health(scorecard, findings)
    return Node(
        scorecard_id,
        scorecard.unit or scorecard.title or scorecard.organization.name,
        scorecard.level,
        sum(1 for _ in scorecard.objectives()),
        sum(1 for _ in scorecard.measures()),
        sound.points if sound else 0,
        severities.count("error"),
        severities.count("warning"),
        state.whole,
        coverage,
    )
