"""The unit a value is told in: it settles an open unit, and one its KPI cannot have is asked about (61 % of days)."""

import re
from dataclasses import replace
from typing import Any, Literal

from agent.guided.requests.request import Request
from agent.texts import phrase
from scorecard.models import Measure, Scorecard
from tools.language.quantities import Quantity, find_quantities

Kind = Literal["share", "time", "money", "count"]
_KINDS: dict[Kind, re.Pattern[str]] = {
    "share": re.compile(r"%|per ?cent\b|percentage|pp\b|share\b", re.IGNORECASE),
    "time": re.compile(r"(?:seconds?|minutes?|mins?|hours?|hrs?|h|days?|weeks?|months?|quarters?|years?|time)\b", re.IGNORECASE),
    "money": re.compile(r"(?:[kmb]n?|million|thousand)? ?[€$£¥₹]|(?:currency|euros?|dollars?|pounds?|rupees|zloty|cents?)\b|.*\b(?:eur|usd|gbp|chf|sek|nok|dkk|pln|czk|huf|ron|inr|zar|brl|cad|aud)\b", re.IGNORECASE),
}  # fmt: skip
_ANY = re.compile(r"(?:ratio|x|×|times|nps|per|scores?|points?|index|rank|rating|stars?|k|m|mn|mio|bn|million|billion|thousand)\b", re.IGNORECASE)  # fmt: skip
"""What people tell in several ways: a ratio of 0.6 is 60 %, and a score of 41 is 41 % to many."""
_OPEN = re.compile(r"amount\b", re.IGNORECASE)
"""How much of something whose unit is not known yet: a count or money."""


def in_its_unit(request: Request, text: str, scorecard: Scorecard) -> Request:
    """The request with the units that its values settle, or the question about one that does not fit."""
    if request.name != "edit_scorecard":
        return request
    edits = with_units(request.args["edits"], text, scorecard)
    return misfit(edits, text, scorecard) or replace(request, args=request.args | {"edits": edits})


def misfit(edits: list[dict[str, Any]], text: str, scorecard: Scorecard) -> Request | None:
    """The question for the first value among the edits that was told in a unit of another kind."""
    said = [q for q in find_quantities(text) if q.relation == "absolute"]
    settled = {edit["id"] for edit in edits if edit["kind"] == "update_measure" and edit.get("unit")}
    for edit in edits:
        measure = scorecard.measure(edit["measure"]) if edit["kind"] in _FIGURES else None
        if measure and measure.id in settled:
            continue
        told = [q for q in said if measure and q.value == edit["value"]]
        if measure and told and all(_misfits(q, measure) for q in told):
            return _ask(told[0], measure, scorecard)
    return None


def with_units(edits: list[dict[str, Any]], text: str, scorecard: Scorecard) -> list[dict[str, Any]]:
    """The edits, after those that settle an open unit: "no-shows 12 %" of a KPI that has no figure yet is a share."""
    said = [q for q in find_quantities(text) if q.relation == "absolute"]
    settled: dict[str, str] = {}
    for edit in edits:
        measure = scorecard.measure(edit["measure"]) if edit["kind"] in _FIGURES else None
        if measure and measure.id not in settled and not (measure.actuals or measure.targets or measure.baseline):
            told = {_said(q, measure) for q in said if q.value == edit["value"]} - {""}
            if len(told) == 1:
                settled[measure.id] = told.pop()
    return [*({"kind": "update_measure", "id": i, "unit": unit} for i, unit in settled.items()), *edits]


_FIGURES = ("record_actual", "set_target", "set_baseline")


def counts_itself(measure: Measure) -> bool:
    """Whether its unit says no more than its name, as the coach made it: "Dark nights" in nights may be told as a share."""
    own = measure.unit.strip().lower()
    return own in ("", "amount", "number") or own == measure.name.split()[-1].lower()


def _said(quantity: Quantity, measure: Measure) -> str:
    """The unit that the figure gives to a KPI whose own is open; "" where it gives none."""
    kind, own = _kind(quantity.unit), measure.unit.strip().lower()
    if kind == "share" and counts_itself(measure):
        return "%"
    if kind == "count" and own == "amount":
        return quantity.unit  # "210,000 m3"
    return quantity.unit if (kind, own) in (("money", "amount"), ("time", "time")) else ""


def _misfits(quantity: Quantity, measure: Measure) -> bool:
    if "pound" in quantity.words.lower() and re.match(r"lbs?\b|pounds?\b", measure.unit.strip(), re.IGNORECASE):
        return False  # of weight
    told, meant = _kind(quantity.unit), _kind(measure.unit)
    if not told or told == "count" or not meant or _ANY.match(measure.unit.strip()):
        return False
    return told != meant and not (told == "money" and _OPEN.match(measure.unit))


def _kind(unit: str) -> Kind | None:
    unit = unit.strip().partition(" per ")[0]
    for kind, pattern in _KINDS.items():
        if pattern.match(unit):
            return kind
    return "count" if unit else None


def _ask(quantity: Quantity, measure: Measure, scorecard: Scorecard) -> Request:
    plain = {"time": "unit_as_time", "amount": "unit_as_amount"}.get(measure.unit.strip().lower())
    objective = scorecard.objective_of(measure.id)
    question = phrase(
        "unit_misfit",
        item=measure.id,
        name=measure.name,
        unit=phrase(plain) if plain else phrase("unit_in", unit=measure.unit),
        said=quantity.words.strip(),
        kind=phrase(f"unit_kind_{_kind(quantity.unit)}"),
        own=quantity.unit,
        objective=objective.id if objective else "",
    )
    return Request("ask_user", {"question": question, "choices": []})
