"""What may be done about a message: what the patterns read, what is weighed, what its parts ask for, or nothing of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from agent.guided.deciding.agreement import facts
from agent.guided.deciding.effects import changes_of
from agent.guided.deciding.parts import Parted, parted
from agent.guided.requests.request import Request
from agent.guided.understanding.in_full import with_full_names
from agent.guided.understanding.outcome import Understanding
from agent.guided.weighing import Weighed, weigh
from agent.guided.weighing.weights import Weights
from scorecard.edits import Edit
from scorecard.models import Scorecard

_SURE = 0.8
"""From this on a reading that the patterns share is not looked into part by part."""

_NOTHING = 0.9
"""From this on a message in which the patterns read nothing is held to ask for no change, and has no parts."""


@dataclass
class Candidate:
    edits: tuple[Edit, ...]
    by: dict[str, float]
    """Which ways lead to it, each with how likely it is held to be there; ``patterns`` always by 1."""
    changes: list[str]
    """What it would change, in words."""


@dataclass(frozen=True)
class Candidates:
    understood: Understanding
    request: Request | None
    weighed: Weighed
    parts: Parted | None
    found: list[Candidate]


def candidates(
    text: str,
    card: Scorecard,
    focus: str,
    today: date,
    understood: Understanding,
    request: Request | None,
    by: Weights | None = None,
) -> Candidates:
    weighed = weigh(text, card, focus, today, by=by)
    read = tuple(with_full_names([*understood.edits], card))
    told = facts(read)
    found: dict[tuple[str, ...], Candidate] = {}

    def put(edits: Sequence[Edit], way: str, chance: float) -> Candidate | None:
        edits = tuple(with_full_names([*edits], card))
        changes = changes_of(card, edits)
        if not changes:
            return None
        if way != "patterns" and facts(edits) == told:
            edits, changes = read, changes_of(card, read) or changes  # with the reason given beside the value
        if way != "patterns" and not weighed.slots.quotes and _same_but_for_the_name(edits, understood.edits):
            edits = tuple(understood.edits)  # without quotes the patterns know better where a name begins and ends
            changes = changes_of(card, edits) or changes
        candidate = found.setdefault(tuple(sorted(changes)), Candidate(edits, {}, changes))
        candidate.by[way] = max(chance, candidate.by.get(way, 0.0))
        return candidate

    if understood.edits and not understood.calls:
        put(understood.edits, "patterns", 1.0)
    likely = [
        put(reading.edits, "other" if place else "first", chance)
        for place, (reading, chance) in enumerate(weighed.found)
    ]
    agreed = likely and likely[0] and "patterns" in likely[0].by and weighed.found[0][1] >= _SURE
    if not agreed and (understood.edits or weighed.none < _NOTHING):
        parts = parted(text, card, focus, today, by)
        if parts:
            put(parts.edits, "parts", parts.least)
    else:
        parts = None
    return Candidates(understood, request, weighed, parts, list(found.values()))


_NAMED = ("add_objective", "add_measure", "add_initiative", "update_objective", "update_measure", "update_initiative")


def _same_but_for_the_name(one: Sequence[Edit], other: Sequence[Edit]) -> bool:
    """Whether both give a name, of their own cutting, to the same."""

    def aims(edits: Sequence[Edit]) -> list[tuple[str, ...]]:
        return [(e.kind, *(str(getattr(e, f, "")) for f in ("objective", "perspective"))) if e.kind.startswith("add_") else (e.kind, str(getattr(e, "id", ""))) for e in edits]  # fmt: skip

    named = [e for e in one if e.kind in _NAMED and getattr(e, "name", None)]
    return (
        bool(named)
        and len(named) == len(one)
        and aims(one) == aims(other)
        and all(getattr(e, "name", None) for e in other)
    )
