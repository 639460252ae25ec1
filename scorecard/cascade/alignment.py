"""How the scorecards below line up with the one above: who supports what, what nobody supports, what supports nothing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from scorecard.models import Scorecard, SupportKind
from scorecard.performance import Performance


@dataclass(frozen=True, slots=True)
class Alignment:
    """Keys of scorecards are their ids."""

    matrix: dict[str, dict[str, SupportKind]]
    """By objective above, the child scorecards that support it and how."""
    gaps: tuple[str, ...]
    """Objectives above that nobody supports."""
    unaligned: tuple[tuple[str, str], ...]
    """Child and objective of which nothing is said: neither what it supports nor that it is the unit's own."""
    dangling: tuple[tuple[str, str, str], ...]
    """Child, its objective, and the objective above it names, which is not there any more."""
    overlaps: tuple[str, ...]
    """Objectives above that several children share word for word: who answers for them?"""

    @property
    def coverage(self) -> float | None:
        """The share of objectives above that somebody supports, 0-1."""
        return None if not self.matrix else sum(bool(row) for row in self.matrix.values()) / len(self.matrix)


def align(parent_id: str, parent: Scorecard, children: Mapping[str, Scorecard]) -> Alignment:
    matrix: dict[str, dict[str, SupportKind]] = {o.id: {} for o in parent.objectives()}
    unaligned: list[tuple[str, str]] = []
    dangling: list[tuple[str, str, str]] = []
    for child_id, child in children.items():
        for objective in child.objectives():
            said = [s for s in objective.supports if s.scorecard == parent_id]
            if not said:
                unaligned.append((child_id, objective.id))
            for support in said:
                if support.kind == "own":
                    continue
                if support.objective in matrix:
                    matrix[support.objective][child_id] = support.kind
                else:
                    dangling.append((child_id, objective.id, support.objective))
    return Alignment(
        matrix,
        gaps=tuple(item for item, row in matrix.items() if not row),
        unaligned=tuple(unaligned),
        dangling=tuple(dangling),
        overlaps=tuple(item for item, row in matrix.items() if list(row.values()).count("shared") > 1),
    )


def affected(parent_id: str, changed: Iterable[str], children: Mapping[str, Scorecard]) -> list[tuple[str, str, str]]:
    """Child, its objective and the changed objective above that it supports."""
    items = set(changed)
    return [
        (child_id, objective.id, support.objective)
        for child_id, child in children.items()
        for objective in child.objectives()
        for support in objective.supports
        if support.scorecard == parent_id and support.objective in items
    ]


def depth_of_red(
    objective: str,
    scorecard_id: str,
    children: Mapping[str, Mapping[str, Scorecard]],
    states: Mapping[str, Performance],
) -> int:
    """Through how many levels a red goes down: 0 where the objective itself has none, 1 where it is red here alone."""
    if states[scorecard_id].objectives[objective].worst_rag != "red":
        return 0
    below = affected(scorecard_id, [objective], children.get(scorecard_id, {}))
    return 1 + max((depth_of_red(own, child, children, states) for child, own, _ in below), default=0)
