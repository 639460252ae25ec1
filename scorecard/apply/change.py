"""What an edit answers, and what goes wrong with one."""

import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, Literal

from pydantic import BaseModel

from scorecard.models import Budget, Initiative, Measure, Objective, Perspective, Scorecard

Handler = Callable[[Scorecard, Any], Iterable["Change"]]


class Change(BaseModel):
    """One line of a diff a person can read."""

    op: Literal["add", "change", "remove"]
    item: str
    """The id of the item, or "" for the profile and the scorecard as a whole."""
    text: str


class EditError(ValueError):
    """An edit that cannot be done; the message is a sentence for the user."""


def need_perspective(scorecard: Scorecard, perspective_id: str) -> Perspective:
    if found := scorecard.perspective(perspective_id):
        return found
    raise EditError(f"There is no perspective “{perspective_id}” on this scorecard.")


def need_objective(scorecard: Scorecard, objective_id: str) -> Objective:
    if found := scorecard.objective(objective_id):
        return found
    raise EditError(f"There is no objective {objective_id} on this scorecard.")


def need_measure(scorecard: Scorecard, measure_id: str) -> Measure:
    if found := scorecard.measure(measure_id):
        return found
    raise EditError(f"There is no measure {measure_id} on this scorecard.")


def need_initiative(scorecard: Scorecard, initiative_id: str) -> Initiative:
    if found := scorecard.initiative(initiative_id):
        return found
    raise EditError(f"There is no initiative {initiative_id} on this scorecard.")


def refuse_taken(scorecard: Scorecard, wanted: str) -> None:
    """Raises EditError where the id belongs to an item already, of whatever kind: people say ids without the kind."""
    if wanted and wanted in set(scorecard.ids()):
        raise EditError(f"There is an item {wanted} already.")


def free_id(scorecard: Scorecard, letter: str) -> str:
    """One above the highest number in use with that letter, so that ids are not reused by chance."""
    numbers = [int(m[1]) for i in scorecard.ids() if (m := re.fullmatch(re.escape(letter) + r"(\d+)", i))]
    return f"{letter}{max(numbers, default=0) + 1}"


def number(value: float) -> str:
    """A number as a person writes it: ``12``, ``12.5``, ``260,000``."""
    return f"{value:,.10g}" if abs(value) >= 10_000 else f"{value:.10g}"


def day(value: date) -> str:
    """A date as a person writes it: ``31 Dec 2027``."""
    return f"{value.day} {value:%b %Y}"


_OPEN_UNITS = frozenset({"amount", "number", "time"})


def amount(value: float, unit: str) -> str:
    """A value with its unit: ``12.5 %``, ``40 days``; the name of an open unit says nothing beside a figure."""
    return f"{number(value)} {unit_shown(unit)}".strip()


def unit_shown(unit: str) -> str:
    """The unit as it stands beside a figure: "" for an open one, "number" or "amount"."""
    return "" if unit in _OPEN_UNITS else unit


def field_changes(item: object, edit: Any, fields: dict[str, str], item_id: str, label: str) -> Iterable[Change]:
    """Set the fields that the edit names on the item, with a line for each that really changes.

    ``fields`` maps the edit's field to the words a person uses for it. A field that holds no text becomes
    ``None`` where the edit clears it with an empty string.
    """
    for field, words in fields.items():
        new = getattr(edit, field)
        if new is None:
            continue
        attribute = "kind" if field in ("measure_kind", "review_kind") else field
        old = getattr(item, attribute)
        if new == "" and not isinstance(old, str):
            new = None
        if old == new:
            continue
        setattr(item, attribute, new)
        if attribute == "name":
            yield Change(op="change", item=item_id, text=f"{item_id} renamed: “{old}” → “{new}”")
        elif isinstance(new, bool):
            yield Change(op="change", item=item_id, text=f"{label}: {words if new else f'not {words}'}")
        elif old in (None, "", []):
            yield Change(op="change", item=item_id, text=f"{label}: {words} is now {_shown(new)}")
        elif new in (None, "", []):
            yield Change(op="change", item=item_id, text=f"{label}: {words} cleared (was {_shown(old)})")
        else:
            yield Change(op="change", item=item_id, text=f"{label}: {words} {_shown(old)} → {_shown(new)}")


def _shown(value: object) -> str:
    if isinstance(value, float):
        return number(value)
    if isinstance(value, Budget):
        return amount(value.value, value.currency)
    if isinstance(value, date):
        return day(value)
    if isinstance(value, list):
        return "; ".join(str(v) for v in value)
    return str(value).replace("_", " ")
