"""The value a clause states, and relative ones computed from what is there."""

import re
from dataclasses import dataclass
from datetime import date

from agent.guided.understanding.outcome import NotMineError, TroubleError
from scorecard.apply.change import amount
from scorecard.models import Measure
from tools.language.dates import find_dates
from tools.language.quantities import Quantity, find_quantities

_HALF = re.compile(
    r"\b(?:half|a third|a quarter|twice|double)\b(?: of)?(?P<now> (?:what|where|today|the current|the present).*)?",
    re.I,
)
_PARTS = {"half": 0.5, "a third": 1 / 3, "a quarter": 0.25, "twice": 2.0, "double": 2.0}
_HOURS = {"minute": 1 / 60, "min": 1 / 60, "hour": 1.0, "day": 24.0, "week": 168.0}
_MONTHS = {"month": 1.0, "quarter": 3.0, "year": 12.0}


@dataclass(frozen=True)
class Stated:
    """What a text says of a value: the quantity, its due date, and whether it is relative to another."""

    text: str
    quantity: Quantity | None
    due: date | None

    @property
    def unit(self) -> str:
        return self.quantity.unit if self.quantity and self.quantity.relation == "absolute" else ""


def stated(text: str, today: date) -> Stated:
    dates = find_dates(text, today)
    quantities = find_quantities(text, dates)
    return Stated(text, quantities[-1] if quantities else None, dates[-1].day if dates else None)


def plain_value(said: Stated, measure: Measure) -> tuple[float, float | None]:
    """The value in the measure's unit, with the upper end of a band."""
    if said.quantity is None:
        raise NotMineError
    factor = _factor(said.unit, measure.unit)
    upper = said.quantity.upper
    return round(said.quantity.value * factor, 6), None if upper is None else round(upper * factor, 6)


def _factor(stated_unit: str, unit: str) -> float:
    one, other = stated_unit.lower().rstrip("s"), (unit.lower().split() or [""])[0].rstrip("s")
    for table in (_HOURS, _MONTHS):
        if one in table and other in table:
            return table[one] / table[other]
    return 1.0


def relative_target(text: str, said: Stated, measure: Measure, less: bool) -> float | None:
    """The value that a change such as "by 10 %", "+5", "double" or "half of what it is now" leads to, if it is one."""
    part = _HALF.search(text)
    quantity = said.quantity
    if part and (quantity is None or quantity.relation == "multiple"):
        word = part[0].lower().split(" of")[0].split(" what")[0].strip()
        factor = next(f for w, f in _PARTS.items() if word.startswith(w))
        return round(_base(measure, text, now=bool(part["now"])) * factor, 6)
    if quantity is None or quantity.relation == "absolute":
        return None
    base = _base(measure, text, now=False)
    if quantity.relation == "multiple":
        return round(base * quantity.value, 6)
    sign = -1 if less and quantity.value > 0 else 1
    if quantity.unit == "%":
        return round(base * (1 + sign * quantity.value / 100), 6)
    return round(base + sign * quantity.value, 6)


def _base(measure: Measure, text: str, now: bool) -> float:
    actual = max(measure.actuals, key=lambda a: a.period).value if measure.actuals else None
    current = actual if actual is not None else measure.baseline.value if measure.baseline else None
    target = measure.targets[-1].value if measure.targets else None
    found = current if now else target
    if found is None:
        what = "current value" if now else "target"
        raise TroubleError(f"{measure.id} “{measure.name}” has no {what} yet, so I cannot work out “{text.strip()}”.")
    return found


def shown(measure: Measure, value: float) -> str:
    return amount(value, measure.unit)
