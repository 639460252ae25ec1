"""How far two ways of reading a message agree: on what is changed, and on the whole of it."""

from collections.abc import Sequence
from typing import Any

from scorecard.edits import Edit

Facts = frozenset[tuple[str, ...]]
"""What edits say, one by one: (kind, item, field, value)."""

_WHICH = ("measure", "initiative", "id", "source", "objective", "perspective")
_ASIDE = frozenset({"kind", "note", "provenance", "id", *_WHICH})
"""Fields in which no change is told."""


def facts(edits: Sequence[Edit]) -> Facts:
    return frozenset(fact for edit in edits for fact in _facts(edit))


def _facts(edit: Edit) -> list[tuple[str, ...]]:
    which = next((str(v) for f in _WHICH if (v := getattr(edit, f, None))), "")
    told = {f: v for f, v in edit.model_dump(exclude_unset=True).items() if f not in _ASIDE and v not in (None, "")}
    return [(edit.kind, which, "", ""), *((edit.kind, which, f, _plain(v)) for f, v in sorted(told.items()))]


def _plain(value: Any) -> str:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return str(value).casefold()
    return f"{value:g}"


def agreement(one: Facts, other: Facts) -> dict[str, float]:
    """Traits of the first beside the second; both are the same where nothing is said."""
    if one == other or not one or not other:
        return {}
    heads, others = {f[:2] for f in one}, {f[:2] for f in other}
    return {
        "alike": len(one & other) / len(one | other),
        "more": float(one > other),
        "less": float(one < other),
        "same items": float({h[1] for h in heads} == {h[1] for h in others}),
        "same kinds": float({h[0] for h in heads} == {h[0] for h in others}),
        "same": float(heads == others),
    }
