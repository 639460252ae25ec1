"""What may be done about a message: what the patterns read, what is weighed, what its parts ask for, or nothing of it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from agent.guided.deciding.agreement import facts
from agent.guided.deciding.effects import Effect, effect_of
from agent.guided.deciding.heard import Heard
from agent.guided.deciding.nobody import names_a_rhythm, names_by_id, names_nobody
from agent.guided.deciding.parts import Parted, parted
from agent.guided.deciding.pointed_at import takes_something_else
from agent.guided.deciding.sharing import says_again
from agent.guided.requests.request import Request
from agent.guided.understanding.corrections import with_a_pause
from agent.guided.understanding.in_full import with_full_names
from agent.guided.understanding.minuted import without_who_resolved
from agent.guided.understanding.outcome import Understanding
from agent.guided.understanding.put_off import with_old_targets_gone
from agent.guided.understanding.staying import without_what_stays
from agent.guided.understanding.taken_back import without_slips
from agent.guided.understanding.told_for_both import with_both_told
from agent.guided.weighing import Weighed, weigh
from agent.guided.weighing.weights import UNSEEN, Weights
from scorecard.edits import Edit

_SURE = 0.8
"""From this on a reading of the whole message is not looked into part by part: of 3,116 such, parts bettered two."""

_ALONE = 3
"""So many parts of a message are held to be all that it asks for."""
_NOTHING = 0.9
"""From this on a message in which the patterns read nothing asks for no change by its words, and has no parts."""


@dataclass
class Candidate:
    edits: tuple[Edit, ...]
    by: dict[str, float]
    """Which ways lead to it, each with how likely it is held to be there; ``patterns`` always by 1."""
    changes: list[str]
    """What it would change, in words."""
    left: tuple[str, ...] = ()
    """Words of the message of which nothing was made, though they tell something."""


@dataclass(frozen=True)
class Candidates:
    understood: Understanding
    request: Request | None
    weighed: Weighed
    parts: Parted | None
    found: list[Candidate]


def candidates(heard: Heard, by: Weights | None = None) -> Candidates:
    card, understood = heard.card, heard.understood
    heard = replace(
        heard,
        text=without_slips(
            with_both_told(without_what_stays(with_a_pause(without_who_resolved(heard.text)))), card, heard.today
        ),
    )
    weighed = weigh(heard.text, card, heard.focus, heard.today, by=by)
    acts = weighed.acts
    read = tuple(with_old_targets_gone(with_full_names([*understood.edits], card), card, heard.text))
    told = facts(read)
    found: dict[Effect, Candidate] = {}

    def put(edits: Sequence[Edit], way: str, chance: float) -> Candidate | None:
        edits = tuple(with_old_targets_gone(with_full_names([*edits], card), card, heard.text))
        if way != "patterns" and facts(edits) == told:
            edits = read  # with the reason given beside the value
        if way != "patterns" and not weighed.slots.quotes and _same_but_for_the_name(edits, understood.edits):
            edits = tuple(understood.edits)  # without quotes the patterns know better where a name begins and ends
        changes, effect = effect_of(card, edits)
        if not changes or (way != "patterns" and names_nobody(edits, card)):
            return None
        if (
            names_a_rhythm(edits)
            or names_by_id(edits, card)
            or takes_something_else(edits, weighed.slots, heard.focus, heard.text)
        ):
            return None
        candidate = found.setdefault(effect, Candidate(edits, {}, changes))
        candidate.by[way] = max(chance, candidate.by.get(way, 0.0))
        return candidate

    if understood.edits and not understood.calls:
        put(understood.edits, "patterns", 1.0)
    likely = [
        put(reading.edits, "other" if place else "first", chance)
        for place, (reading, chance) in enumerate(weighed.found)
    ]
    sure = bool(likely) and likely[0] is not None and weighed.found[0][1] >= _SURE
    if not (sure and not says_again(heard.text)) and (
        understood.edits or math.exp(acts.get("none", UNSEEN)) < _NOTHING
    ):
        parts = parted(heard, weighed, by)
        if parts:
            made = put(parts.edits, "parts", parts.least)
            if made:
                made.left = parts.left
            for edits, chance in sorted(parts.alone, key=lambda p: -p[1])[:_ALONE]:
                put(edits, "part", chance)
    else:
        parts = None
    return Candidates(understood, heard.request, weighed, parts, list(found.values()))


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
