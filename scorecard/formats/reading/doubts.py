"""What is unclear about a sheet, as questions with the answers that would settle them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from scorecard.clock import today
from scorecard.formats.reading.columns import Column
from scorecard.formats.reading.periods import Period
from scorecard.formats.reading.tables import Table
from scorecard.formats.reading.values import Values


@dataclass(frozen=True)
class Option:
    """One answer: a role for a header, a year, or a period."""

    label: str
    role: str = ""
    year: int | None = None
    period: Period | None = None


@dataclass(frozen=True)
class Doubt:
    kind: Literal["year", "period", "value", "current_year"]
    header: str
    options: tuple[Option, ...]


def doubts_of(used: Sequence[tuple[Table, list[Column]]], values: Values, year: int | None) -> list[Doubt]:
    columns = [c for _, found in used for c in found]
    doubts: list[Doubt] = []
    bare = [c for c in columns if c.role in ("actual", "target") and c.period and c.period.year is None]
    if bare and values.year is None and year is None:
        now = today().year
        doubts.append(Doubt("year", bare[0].header, tuple(Option(str(y), year=y) for y in (now - 1, now))))
    roles = (Option("The actual", "actual"), Option("The target", "target"), Option("The baseline", "baseline"))
    asked: set[str] = set()
    for column in columns:
        if column.doubt in ("ask_value", "ask_year") and not column.role and column.header not in asked:
            asked.add(column.header)
            doubts.append(Doubt("value" if column.doubt == "ask_value" else "current_year", column.header, roles[:2] if column.doubt == "ask_year" else roles))  # fmt: skip
    headers = [h for h in values.without_period if h not in {c.header for c in bare}]
    if headers:
        options = tuple(Option(p.text(), period=p) for p in recent_periods())
        doubts.append(Doubt("period", headers[0], options))
    return doubts


def recent_periods() -> list[Period]:
    """The last full month, quarter and year: what a column of current values may speak of."""
    day = today()
    month = Period("month", day.month - 1 or 12, day.year if day.month > 1 else day.year - 1)
    quarter_now = (day.month - 1) // 3
    quarter = Period("quarter", quarter_now or 4, day.year if quarter_now else day.year - 1)
    return [month, quarter, Period("year", 0, day.year - 1)]
