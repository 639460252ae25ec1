"""Judges a turn by its effect: what differs between two scorecards, item by item.

What the coach writes by itself (rationale, provenance, notes) is left out; of an item that is new, what nobody named
(a definition taken from the library) is left out too.
"""

import math
import re
from collections.abc import Iterator
from typing import Any

from scorecard.models import Scorecard

Items = dict[str, dict[str, Any]]
NEVER_COMPARED = {"provenance", "rationale", "note", "source", "sector_id", "id"}
WRITTEN_BY_THE_COACH = {
    "description", "definition", "formula", "unit", "polarity", "frequency", "kind", "data_source", "gaming",
    "question", "hypothesis", "strength", "lag_months", "disproof", "evidence", "sign", "rag_rule", "target_kind", "band",
}  # fmt: skip
"""Fields a new item may have beyond what was said."""
UNITS = {"percent": "%", "per cent": "%", "pct": "%", "eur": "€", "euro": "€", "usd": "$", "dollar": "$", "pound": "£", "gbp": "£"}  # fmt: skip


def items(scorecard: Scorecard, base: Scorecard) -> Items:
    """All parts by a key that does not depend on the id a new one was given."""
    named = _keys(base)
    keys = {id_: named.get(id_) or key for id_, key in _keys(scorecard, new=True).items()}
    found: Items = {"profile": _fields(scorecard.organization) | {"title": scorecard.title}}
    for ignored in scorecard.ignored:
        found[f"ignored:{ignored.code} {ignored.item}"] = {}  # the reason is in the user's words
    for retired in scorecard.retired:
        found[f"retired:{retired.objective.id}"] = {"reason": retired.reason}
    for kind, parts in _rhythm(scorecard).items():
        known = {part.id for part in _rhythm(base)[kind]}
        for part in parts:
            found[f"{kind}:{part.id if part.id in known else 'new'}"] = _fields(part)
    for link in scorecard.links:
        found[f"link:{keys[link.source]}->{keys[link.target]}"] = _fields(link, without={"source", "target"})
    for place, perspective in enumerate(scorecard.perspectives):
        own = _fields(perspective, without={"objectives"})
        found[keys[perspective.id]] = own | {"place": place}
        known = [keys[o.id] for o in perspective.objectives if o.id in named]
        found[f"order:{keys[perspective.id]}"] = {"objectives": known}
        for objective in perspective.objectives:
            found.update(_objective_items(objective, keys, perspective.id))
    return {key: _in_full(fields, base) for key, fields in found.items()}


def _in_full(fields: dict[str, Any], base: Scorecard) -> dict[str, Any]:
    """ "Nadia" is the one Nadia Karim who owns something already: both names are right."""
    words = set(str(fields.get("owner") or "").lower().split())
    owners = {i.owner for i in (*base.objectives(), *base.measures(), *base.initiatives()) if i.owner}
    fuller = [o for o in owners if words and words <= set(o.lower().split())]
    return fields | {"owner": fuller[0]} if len(fuller) == 1 else fields


def _rhythm(scorecard: Scorecard) -> dict[str, list[Any]]:
    return {"review": [*scorecard.reviews], "decision": [*scorecard.decisions], "action": [*scorecard.actions]}


def _objective_items(objective: Any, keys: dict[str, str], perspective: str) -> Iterator[tuple[str, dict[str, Any]]]:
    yield keys[objective.id], _fields(objective, without={"measures", "initiatives"}) | {"in": keys[perspective]}
    for part in (*objective.measures, *objective.initiatives):
        yield keys[part.id], _fields(part) | {"in": keys[objective.id]}


def _keys(scorecard: Scorecard, *, new: bool = False) -> dict[str, str]:
    kinds = {
        "perspective": scorecard.perspectives,
        "objective": scorecard.objectives(),
        "measure": scorecard.measures(),
        "initiative": scorecard.initiatives(),
    }
    return {
        part.id: f"{kind}:new {plain(part.name)}" if new else f"{kind}:{part.id}"
        for kind, parts in kinds.items()
        for part in parts
    }


def _fields(part: Any, without: set[str] = frozenset()) -> dict[str, Any]:
    return _stripped(part.model_dump(mode="json", exclude=without))


def _stripped(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: _stripped(v) for k, v in value.items() if k not in NEVER_COMPARED}
    return [_stripped(v) for v in value] if isinstance(value, list) else value


def plain(text: str) -> str:
    """Words without case, quotes, articles at the front and full stops."""
    bare = re.sub(r"[“”\"'‘’.,;:!]+", "", text.casefold())
    bare = re.sub(r"^(?:the|a|an)\s+", "", re.sub(r"\s+", " ", bare).strip())
    return UNITS.get(bare.removesuffix("s"), bare)


def same(one: Any, other: Any) -> bool:
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[k], other[k]) for k in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, str) and isinstance(other, str):
        return plain(one) == plain(other)
    if isinstance(one, int | float) and isinstance(other, int | float):
        return math.isclose(one, other, rel_tol=6e-4, abs_tol=1e-9)
    return one == other


def differences(base: Scorecard, wanted: Scorecard, got: Scorecard) -> list[str]:
    """What is not as wanted, in words; empty where the effect is exactly the wanted one."""
    before, right, real = items(base, base), items(wanted, base), items(got, base)
    found = [f"missing {key}" for key in right if key not in real]
    found += [f"unwanted {key}" for key in real if key not in right]
    for key in right.keys() & real.keys():
        spared = WRITTEN_BY_THE_COACH if key not in before else set[str]()
        for field, value in right[key].items():
            if not same(value, real[key].get(field)) and not (field in spared and _is_default(value, field)):
                found.append(f"{key} {field}: {real[key].get(field)!r} instead of {value!r}")
    return sorted(found)


def _is_default(value: Any, field: str) -> bool:
    usual = {
        "polarity": "higher",
        "frequency": "monthly",
        "kind": "lag",
        "strength": "medium",
        "sign": "+",
        "target_kind": "reach",
        "band": 5,
    }
    return value in ("", None, "assumed", "progress") or value == usual.get(field)


def collateral(base: Scorecard, wanted: Scorecard, got: Scorecard) -> list[str]:
    """Items that changed although what was asked for does not touch them."""
    before, right, real = items(base, base), items(wanted, base), items(got, base)
    asked = {key for key in before.keys() | right.keys() if not same(before.get(key), right.get(key))}
    changed = {key for key in before.keys() | real.keys() if not same(before.get(key), real.get(key))}
    new_kinds = [key.split(":")[0] for key in asked if key not in before]
    stray = []
    for key in sorted(changed - asked):
        kind = key.split(":")[0]
        if key not in before and kind in new_kinds:
            new_kinds.remove(kind)  # the one asked for, under another name: wrong, but nothing beside it
        elif set(_changed_fields(before.get(key), real.get(key))) != {"place"} or "perspective" not in {k.split(":")[0] for k in asked}:  # fmt: skip
            stray.append(key)
    return stray


def _changed_fields(one: dict[str, Any] | None, other: dict[str, Any] | None) -> list[str]:
    one, other = one or {}, other or {}
    return [field for field in one.keys() | other.keys() if not same(one.get(field), other.get(field))]
