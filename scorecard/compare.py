"""What is different between two scorecards, in lines a person can read: for steps whose edit says only "go back"."""

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from scorecard.apply.change import number
from scorecard.models import Scorecard, Target

_LEFT_OUT = frozenset({"id", "provenance", "objectives", "measures", "initiatives", "actuals", "source", "target"})

Items = dict[str, tuple[str, dict[str, Any]]]
"""By id: what people call the item, and its fields."""


def compare(before: Scorecard, after: Scorecard) -> list[str]:
    """What came, what went, and what is otherwise now, in the order of the scorecard."""
    old, new = _items(before), _items(after)
    lines = [f"{label} is back" for key, (label, _) in new.items() if key not in old]
    lines += [f"{label} is gone" for key, (label, _) in old.items() if key not in new]
    for key, (label, fields) in new.items():
        if key in old:
            lines += _differences(label, old[key][1], fields)
    return lines


def _differences(label: str, old: dict[str, Any], new: dict[str, Any]) -> Iterator[str]:
    for field, value in new.items():
        if old[field] != value:
            yield f"{label}: {field.replace('_', ' ')} {_shown(old[field])} → {_shown(value)}"


def _items(scorecard: Scorecard) -> Items:
    items: Items = {"profile": ("Profile", _fields(scorecard.organization))}
    for perspective in scorecard.perspectives:
        items[perspective.id] = (perspective.name, _fields(perspective))
        for objective in perspective.objectives:
            for item in (objective, *objective.measures, *objective.initiatives):
                items[item.id] = (f"{item.id} “{item.name}”", _fields(item))
            for measure in objective.measures:
                items |= {
                    f"{measure.id} {a.period}": (f"{measure.id} in {a.period}", _fields(a)) for a in measure.actuals
                }
    items |= {k.id: (f"Link {k.source} → {k.target}", _fields(k)) for k in scorecard.links}
    return items


def _fields(item: BaseModel) -> dict[str, Any]:
    return {name: getattr(item, name) for name in type(item).model_fields if name not in _LEFT_OUT}


def _shown(value: Any) -> str:
    """Nothing is "none"; a list is its parts."""
    if isinstance(value, list):
        return "; ".join(map(_shown, value)) or "none"
    if isinstance(value, Target):
        by = f" by {value.due.isoformat()}" if value.due else ""
        return number(value.value) + (f"–{number(value.upper)}" if value.upper is not None else "") + by
    if isinstance(value, BaseModel):
        return _shown(getattr(value, "value", None) or getattr(value, "name", ""))
    if isinstance(value, float):
        return number(value)
    return str(value).replace("_", " ") if value not in (None, "") else "none"
