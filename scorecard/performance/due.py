"""Which values are due, late or missing, by the frequency of each measure."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from scorecard.models import Frequency, Measure, Scorecard
from scorecard.performance.series import end_of, ordered
from scorecard.periods import bounds, last_ended, periods

GRACE: dict[Frequency, int] = {
    "daily": 1, "weekly": 3, "monthly": 10, "quarterly": 20, "half-yearly": 30, "yearly": 45,
}  # fmt: skip
"""Days after a period's end until its value counts as late; practitioner judgement."""
MOST = 12
"""Periods looked back; what is older will not be recorded any more."""

State = Literal["due", "late", "missing", "never"]


@dataclass(frozen=True, slots=True)
class DueValue:
    """A period that waits for its value.

    ``due``: just over; ``late``: past its grace; ``missing``: a gap before a later value; ``never``: the
    last period of a measure that has no value at all.
    """

    measure: str
    period: str
    state: State


def due_values(scorecard: Scorecard, today: date) -> list[DueValue]:
    """Everything that waits, in the order of the scorecard, the earliest period of a measure first."""
    return [value for measure in scorecard.measures() for value in due_of(measure, today)]


def due_of(measure: Measure, today: date) -> list[DueValue]:
    if measure.target_kind == "milestone":
        return []  # it is recorded when it is reached, not period by period
    label, _, over = last_ended(today, measure.frequency)
    values = ordered(measure)
    if not values:
        started = measure.baseline.as_of if measure.baseline else None
        return [DueValue(measure.id, label, "never")] if started is None or started < over else []
    first, newest = end_of(values[0].period), end_of(values[-1].period)
    seen = {bounds(end_of(a.period), measure.frequency)[1] for a in values}
    grace = timedelta(days=GRACE[measure.frequency])
    found: list[DueValue] = []
    for period, _, end in list(periods(first, over, measure.frequency))[-MOST:] if first <= over else []:
        if end in seen:
            continue
        state: State = "missing" if end < newest else "late" if end + grace < today else "due"
        found.append(DueValue(measure.id, period, state))
    return found
