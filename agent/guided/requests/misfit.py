"""A value told in a unit that its KPI cannot be measured in: 61 % of a KPI in days, days of a share, money of a count."""

import re
from collections.abc import Iterable, Mapping
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


def misfit(edits: Iterable[Mapping[str, Any]], text: str, scorecard: Scorecard) -> Request | None:
    """The question for the first value among the edits that was told in a unit of another kind."""
    said = find_quantities(text)
    for edit in edits:
        measure = scorecard.measure(edit["measure"]) if edit["kind"] == "record_actual" else None
        told = [q for q in said if measure and q.value == edit["value"]]
        if measure and told and all(_misfits(q, measure) for q in told):
            return _ask(told[0], measure, scorecard)
    return None


def _misfits(quantity: Quantity, measure: Measure) -> bool:
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
