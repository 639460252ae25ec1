"""How likely each candidate is to be what is wanted, and how likely it is that no change is."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from agent.guided.deciding.candidates import Candidate, candidates
from agent.guided.deciding.heard import Heard
from agent.guided.deciding.traits import rows_of
from agent.guided.weighing.slots import Slots
from agent.guided.weighing.traits import Traits
from agent.guided.weighing.weights import UNCLEAR, UNSEEN, Weights, weights
from scorecard.edits import Edit, RemoveTarget, SetTarget
from scorecard.models import Scorecard

_BEYOND = 2.0
"""How much likelier what the patterns read is than was learned where they read every word and no reading says as much: that
it is weighed as nothing says nothing of it, and plain wishes are commoner than in the sets learned from."""


@dataclass(frozen=True)
class Choice:
    candidate: Candidate
    chance: float
    """From 0 to 1, of all candidates and of no change being wanted."""
    moved: frozenset[tuple[str, date | None]] = frozenset()
    """The targets that are only put off or brought forward: nothing of them is gone."""

    @property
    def by_patterns(self) -> bool:
        return "patterns" in self.candidate.by

    @property
    def removes(self) -> bool:
        gone = (e for e in self.candidate.edits if e.kind.startswith(("remove_", "retire_")))
        return any(not (isinstance(e, RemoveTarget) and (e.measure, e.due) in self.moved) for e in gone)

    @property
    def clears(self) -> bool:
        """Whether so much would be gone that it is asked about, however likely it is."""
        gone = [e.kind for e in self.candidate.edits if e.kind.startswith("remove_") and e.kind != "remove_target"]
        return len(gone) > _MUCH or "remove_perspective" in gone


_MUCH = 2


@dataclass(frozen=True)
class Decision:
    choices: list[Choice]
    """The likeliest first."""
    none: float
    unclear: float
    """How likely it is by its words alone that the message wants something that is to be asked about."""
    slots: Slots | None = None
    """What stands in the message."""


def decide(heard: Heard, by: Weights | None = None) -> Decision:
    by = by or weights()
    found = candidates(heard, by)
    rows = rows_of(found)
    ways = [*(c.by for c in found.found), {}]
    shares = [
        share * (_trusted(row) if "patterns" in way else 1.0)
        for share, row, way in zip(by.decided(rows), rows, ways, strict=True)
    ]
    chances = [share / sum(shares) for share in shares]
    ranked = sorted(zip(chances, range(len(found.found)), strict=False), reverse=True)
    unclear = math.exp(found.weighed.acts.get(UNCLEAR, UNSEEN))
    choices = [Choice(c, chance, _moved(heard.card, c.edits)) for chance, c in ((s, found.found[n]) for s, n in ranked)]
    return Decision(choices, chances[-1], unclear, found.weighed.slots)


def _moved(card: Scorecard, edits: Sequence[Edit]) -> frozenset[tuple[str, date | None]]:
    """The targets taken out that are set again with the same value for another day."""
    gone = [e for e in edits if isinstance(e, RemoveTarget)]
    kept = {(e.measure, e.value) for e in edits if isinstance(e, SetTarget)} if gone else set[tuple[str, float]]()
    return frozenset((e.measure, e.due) for e in gone if all((e.measure, v) in kept for v in _had(card, e)))


def _had(card: Scorecard, edit: RemoveTarget) -> list[float]:
    """The values of the targets that go; without a day it is the only one."""
    measure = card.measure(edit.measure)
    return [t.value for t in (measure.targets if measure else []) if edit.due in (None, t.due)]


def without_losses(decision: Decision) -> Decision:
    """The same of a message that asks for nothing to be gone: what only a reading would take off is no choice."""
    kept = [c for c in decision.choices if not c.removes or c.by_patterns]
    return _of_these(decision, kept)


def without_whole_items(decision: Decision) -> Decision:
    """The same of a message that has only a part of something taken off: no reading takes the whole of it."""
    kept = [c for c in decision.choices if c.by_patterns or not takes_whole(c.candidate.edits)]
    return _of_these(decision, kept)


def takes_whole(edits: Sequence[Edit]) -> bool:
    """Whether a whole objective, measure or initiative would be gone."""
    return any(e.kind in _WHOLE for e in edits)


_WHOLE = ("remove_objective", "remove_measure", "remove_initiative", "retire_objective", "retire_measure")


def _of_these(decision: Decision, kept: list[Choice]) -> Decision:
    """The same as if there were only these choices."""
    whole = sum(c.chance for c in kept) + decision.none
    if len(kept) == len(decision.choices) or not whole:
        return decision
    likelier = [replace(c, chance=c.chance / whole) for c in kept]
    return replace(decision, choices=likelier, none=decision.none / whole)


def _trusted(row: Traits) -> float:
    beyond = row.get("patterns no reading") or row.get("patterns beside first more")
    return _BEYOND if beyond and not row.get("patterns rest") else 1.0
