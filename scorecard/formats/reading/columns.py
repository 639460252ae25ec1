"""What each column of a table is for: by its header first, by what stands in it where the header leaves a doubt."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from statistics import mean

from scorecard.formats.reading.figures import read_figure
from scorecard.formats.reading.grid import Cell
from scorecard.formats.reading.periods import Period
from scorecard.formats.reading.tables import Header, Table
from scorecard.formats.reading.vocabulary import frequency_of, is_level, is_unknown, perspective_of, says_perspective

MOSTLY = 0.6
_ONCE = frozenset({"perspective", "objective_id", "objective", "measure_id", "unit", "frequency", "polarity", "weight"})
_NUMERIC = frozenset({"target", "actual", "baseline", "value"})


@dataclass(frozen=True)
class Column:
    """``place`` is its place in the table's rows; ``role`` is "" for one that is left out."""

    place: int
    header: str
    role: str
    period: Period | None = None
    doubt: str = ""
    """Why it was left out, or asked about: a key of the sentences."""


def columns_of(table: Table, today: date, chosen: dict[str, str]) -> list[Column]:
    """The table's columns; ``chosen`` gives roles that the user has named, by header."""
    columns = [_column(n, h, _filled(table, n), today, chosen) for n, h in enumerate(table.headers)]
    columns = [c for c in columns if c.header or c.role or any(x.filled for x in _filled(table, c.place))]
    columns = _goals_above_objectives(table, columns)
    columns = _owners_of_initiatives(columns)
    if not any(c.role in ("objective", "measure") for c in columns):
        columns = _names_as_measures(table, columns)
    return _each_once(columns)


def _filled(table: Table, place: int) -> list[Cell]:
    return [row[place] for row in table.body if place < len(row) and row[place].filled]


def _share(cells: Sequence[Cell], holds: Callable[[Cell], object]) -> float:
    known = [c for c in cells if not is_unknown(c.text)]
    return mean(bool(holds(c)) for c in known) if known else 0.0


def _is_number(cell: Cell) -> bool:
    return cell.number is not None or read_figure(cell.text) is not None


def _column(place: int, header: Header, cells: list[Cell], today: date, chosen: dict[str, str]) -> Column:
    if header.text in chosen:
        return Column(place, header.text, chosen[header.text], header.period)
    role, numeric = header.role, _share(cells, _is_number)
    if role == "objective" and numeric >= MOSTLY:
        role = "target"
    if role == "target" and numeric == 0 and mean([len(c.text.split()) for c in cells] or [0]) >= 3:
        return Column(place, header.text, "", doubt="column_doubt")
    if role in ("value", "status") and numeric >= MOSTLY:
        return Column(place, header.text, "actual" if role == "status" else "", header.period, "ask_value")
    if role == "value":
        return Column(place, header.text, "", doubt="unknown_column")
    if not role and header.period and numeric > 0:
        return _by_time(place, header, today)
    if not role and len(cells) > 1:
        role = _by_content(cells)
    if role == "no_place":
        return Column(place, header.text, "", doubt="no_place")
    return Column(place, header.text, role, header.period, "" if role or not header.text else "unknown_column")


def _by_time(place: int, header: Header, today: date) -> Column:
    """A column that names only a period: what is past was measured, what is to come is wanted."""
    assert header.period is not None
    period = header.period
    if period.year is None:
        return Column(place, header.text, "actual", period)
    if period.year == today.year and period.kind == "year":
        return Column(place, header.text, "", period, "ask_year")
    last = period.last_day()
    return Column(place, header.text, "target" if last and last > today else "actual", period)


def _by_content(cells: Sequence[Cell]) -> str:
    distinct = {c.text for c in cells}
    if (
        _share(cells, lambda c: perspective_of(c.text) or says_perspective(c.text) or is_level(c.text)) >= MOSTLY
        and len(distinct) <= 8
    ):
        return "perspective"
    if _share(cells, lambda c: frequency_of(c.text)) >= MOSTLY:
        return "frequency"
    return ""


def _goals_above_objectives(table: Table, columns: list[Column]) -> list[Column]:
    """Of two columns of aims, the one with fewer different entries is the theme of the other."""
    aims = [c for c in columns if c.role == "objective"]
    if len(aims) != 2:
        return columns
    several = [len({x.text for x in _filled(table, c.place)}) for c in aims]
    above = aims[0] if several[0] < several[1] else aims[1] if several[1] < several[0] else None
    if above is None:
        return columns
    return [replace(c, role="theme") if c is above else c for c in columns]


def _owners_of_initiatives(columns: list[Column]) -> list[Column]:
    """An owner's column that follows the initiatives is theirs, unless it is the only one before a measure."""
    result: list[Column] = []
    after_initiative = False
    without = not any(c.role == "initiative" for c in columns)
    for column in columns:
        if column.role == "initiative":
            after_initiative = True
        elif column.role in ("objective", "measure"):
            after_initiative = False
        elif column.role == "owner" and after_initiative:
            column = replace(column, role="initiative_owner")
        elif column.role == "due" and without:
            column = replace(column, role="target_date")
        elif column.role in ("status", "start") and without:
            column = replace(column, role="", doubt="no_place")
        result.append(column)
    return result


def _names_as_measures(table: Table, columns: list[Column]) -> list[Column]:
    """“Name | Target | Actual”: the first column of words names the KPIs."""
    for column in columns:
        cells = _filled(table, column.place)
        if not column.role and column.doubt == "unknown_column" and _share(cells, _is_number) < 1 - MOSTLY and cells:
            return [replace(c, role="measure", doubt="") if c is column else c for c in columns]
    return columns


def _each_once(columns: list[Column]) -> list[Column]:
    seen: set[str] = set()
    result: list[Column] = []
    for column in columns:
        if column.role in _ONCE and column.role in seen:
            column = replace(column, role="", doubt="column_doubt")
        seen.add(column.role)
        result.append(column)
    return result


def numeric_role(role: str) -> bool:
    return role in _NUMERIC


def unit_in(text: str) -> tuple[str, str]:
    """``Churn (%)`` -> ``Churn``, ``%``: a unit at the end of a name, in brackets, after "in", or as a bare sign."""
    match = re.search(r"\s*[(\[](?:in |as )?(%|[A-Za-zä-ü€$£/. ]{1,14})[)\]]\s*$", text)
    match = match or re.search(r"\s+in\s+(%|€|EUR|USD|Tagen|Tage|days|hours|Stunden|T€|Mio\.? ?€)\s*$", text)
    match = match or re.search(r",?\s+(%|€|£|\$)\s*$", text)
    if not match:
        return text, ""
    unit = match[1].strip()
    known = re.fullmatch(
        r"%|€|\$|£|[TkM]€|eur|usd|gbp|chf|days?|hours?|h|min|minutes|months?|weeks?|years?|tage|stunden|wochen|monate|jahre"
        r"|tagen|minuten|stück|pts|points|punkte|mio\.? ?€|score|ratio|number|count|#|anzahl",
        unit,
        re.IGNORECASE,
    )
    return (text[: match.start()].strip(), unit) if known and text[: match.start()].strip() else (text, "")
