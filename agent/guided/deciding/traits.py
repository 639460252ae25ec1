"""What the weights decide by: which ways lead to a candidate, how they agree, and what of the message it leaves out."""

import math
import re
from collections.abc import Sequence
from typing import Any

from agent.guided.deciding.agreement import Facts, agreement, facts
from agent.guided.deciding.candidates import Candidate, Candidates
from agent.guided.weighing.slots import Slots
from agent.guided.weighing.traits import Traits, family
from agent.guided.weighing.weights import UNCLEAR, UNSEEN
from scorecard.edits import Edit
from scorecard.models import Scorecard

_LEAST = 1e-4
_OF = {
    "measure": "measure",
    "objective": "objective",
    "initiative": "initiative",
    "link": "link",
    "perspective": "perspective",
}
_NAMED = 0.3


def rows_of(found: Candidates) -> list[Traits]:
    """The traits of each candidate, and at last those of doing none of them."""
    return [*(_of(found, c) for c in found.found), _of_none(found)]


def acts_of(edit: Edit) -> list[str]:
    """What an edit does, each field of an update by itself, in the words that readings are told by."""
    if not edit.kind.startswith("update_"):
        return [edit.kind]
    thing = _OF.get(edit.kind.removeprefix("update_"), "")
    fields = edit.model_fields_set - {"kind", "id", "source", "target"}
    return [_of_field(thing, f) for f in sorted(fields)]


def _of_field(thing: str, field: str) -> str:
    if field in ("green_from", "amber_from"):
        return "measure.thresholds"
    if field == "name" and thing == "perspective":
        return "perspective.name"
    return field if field in ("owner", "name") else f"{thing}.{field}"


def _of(found: Candidates, candidate: Candidate) -> Traits:
    slots = found.weighed.slots
    acts = sorted({a for e in candidate.edits for a in acts_of(e)})
    told = [found.weighed.acts.get(a, UNSEEN) for a in acts]
    ways = _ways(candidate)
    families = {family(a) for a in acts}
    traits: Traits = {"any": 1.0, f"by {'+'.join(ways)}": 1.0} | {f"way {w}": 1.0 for w in ways}
    for way in ways:
        if way != "patterns":
            traits[f"log {way}"] = math.log(max(candidate.by[way], _LEAST))
    if "patterns" in candidate.by:
        traits |= _of_patterns(found)
    traits |= _beside_others(found, candidate)
    if "parts" in candidate.by and found.parts:
        traits["idle"] = math.log(max(found.parts.idle, _LEAST))
        traits[f"parts {min(found.parts.parts, 4)}"] = 1.0
    way = "patterns" if "patterns" in candidate.by else "weighed"
    traits |= {"least told": min(told, default=UNSEEN), "most told": max(told, default=UNSEEN)}
    traits |= {f"{way} | {name}": 1.0 for name in families} | {f"act {a}": 1.0 for a in acts}
    traits[f"{way} asks"] = float(slots.asks)
    traits[f"{way} {min(len(candidate.edits), 4)} edits"] = 1.0
    left = _left(slots, candidate.edits)
    traits |= {f"left {kind}": float(min(count, 2)) for kind, count in left.items()}
    traits |= {f"{way} left {kind}": float(min(count, 2)) for kind, count in left.items()}
    traits["made up"] = float(_unnamed(slots, candidate.edits))
    if found.request:
        traits[f"{way} beside {found.request.name}"] = 1.0
    return {name: value for name, value in traits.items() if value}


def _ways(candidate: Candidate) -> list[str]:
    """The ways that lead to a candidate, without those that another stands above."""
    return sorted(w for w in candidate.by if _ABOVE.get(w, "") not in candidate.by)


_ABOVE = {"other": "first", "part": "parts"}


def _of_patterns(found: Candidates) -> Traits:
    understood = found.understood
    words = len(found.weighed.slots.text.split()) or 1
    agreed = any("patterns" in c.by and len(c.by) > 1 for c in found.found)
    return {
        "patterns notes": float(min(len(understood.notes), 2)),
        "patterns rest": len(understood.rest.split()) / words,
        "patterns alone": float(not agreed),
        "patterns against none": math.log(max(found.weighed.none, _LEAST)) * (not agreed),
        **({} if agreed else _held(found, facts(understood.edits))),
    }


def _held(found: Candidates, told: Facts) -> Traits:
    """How likely what the patterns read is held to be where it is a reading at all, if not one of the likeliest."""
    kinds = sorted(e.kind for e in found.understood.edits)
    chances = [c for r, c in found.weighed.every if sorted(e.kind for e in r.edits) == kinds and facts(r.edits) == told]
    return {"patterns held": math.log(max(*chances, _LEAST))} if chances else {"patterns no reading": 1.0}


def _beside_others(found: Candidates, candidate: Candidate) -> Traits:
    """How a candidate that only one way leads to agrees with those of the other ways."""
    traits: Traits = {}
    own = facts(candidate.edits)
    way = next((w for w in ("patterns", "first", "parts") if w in candidate.by), "")
    for other in found.found:
        if other is candidate:
            continue
        for theirs in ("patterns", "first", "parts"):
            if way and theirs in other.by and theirs not in candidate.by:
                traits |= {f"{way} beside {theirs} {t}": v for t, v in agreement(own, facts(other.edits)).items()}
    return traits


def _of_none(found: Candidates) -> Traits:
    understood, slots = found.understood, found.weighed.slots
    traits: Traits = {
        "none": 1.0,
        "none log": math.log(max(found.weighed.none, _LEAST)),
        "none told": found.weighed.acts.get("none", UNSEEN),
        "unclear told": found.weighed.acts.get(UNCLEAR, UNSEEN),
        "none asks": float(slots.asks),
        "none problems": float(bool(understood.problems)),
        "none calls": float(bool(understood.calls)),
        "none wanted": float(understood.request),
        "none unread": float(not understood.is_edit),
        "none length": min(len(slots.line), 25) / 25,
    }
    if understood.ask:
        traits |= {"none ask": 1.0, f"none ask {understood.ask.key.split()[0]}": 1.0}
    if found.request:
        traits |= {"none request": 1.0, f"none {found.request.name}": 1.0}
    return {name: value for name, value in traits.items() if value}


def values_of(edits: Sequence[Edit]) -> list[Any]:
    def inner(value: Any) -> list[Any]:
        if isinstance(value, dict):
            return [v for part in value.values() for v in inner(part)]
        if isinstance(value, list | tuple):
            return [v for part in value for v in inner(part)]
        return [value]

    return [v for e in edits for v in inner(e.model_dump(exclude_unset=True))]


def _left(slots: Slots, edits: tuple[Edit, ...]) -> dict[str, int]:
    """How much of each kind stands in the message and not in the edits."""
    values = values_of(edits)
    numbers = [float(v) for v in values if isinstance(v, int | float) and not isinstance(v, bool)]
    said = " ".join(v.lower() for v in values if isinstance(v, str))
    touched = {v for v in values if isinstance(v, str)}
    places = {n.place for i, n in slots.items.items() if i in touched or _nearby(slots.card, i) & touched}
    firm = {n.place for n in slots.items.values() if n.score >= 0.6 and n.how != "focus"}
    return {
        "figures": sum(
            f.relation == "absolute" and not any(same_figure(f.value, n) for n in numbers) for f in slots.figures
        ),
        "dates": sum(d not in values for d in slots.dates),
        "people": sum(p.lower().split()[0] not in said for p in slots.people if p.strip()),
        "quotes": sum(re.sub(r"\W+", " ", q.lower()).strip() not in re.sub(r"\W+", " ", said) for q in slots.quotes),
        "items": len(firm - places),
        "enums": sum(str(value) not in touched for _, value in slots.enums),
    }


def same_figure(said: float, done: float) -> bool:
    """The same figure, whatever thousands, hundreds or percent it is counted in."""
    if not said or not done:
        return said == done
    power = math.log10(abs(said / done))
    return abs(power - round(power)) < 1e-6


def _nearby(card: Scorecard, item: str) -> set[str]:
    above = card.objective_of(item)
    below = card.objective(item)
    return ({above.id} if above else set()) | ({m.id for m in below.measures} if below else set())


_WHICH = ("measure", "initiative", "id", "source", "objective")


def _unnamed(slots: Slots, edits: tuple[Edit, ...]) -> int:
    """How many items are changed that the message does not name."""
    touched = {str(v) for e in edits for f in _WHICH if (v := getattr(e, f, None))}
    own = {i for i in touched if slots.card.objective(i) or slots.card.objective_of(i)}
    named = {i for i, n in slots.items.items() if n.score >= _NAMED}
    return sum(i not in named and not _nearby(slots.card, i) & named for i in own)
