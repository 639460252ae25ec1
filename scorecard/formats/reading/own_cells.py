"""The cells of our own workbook as values, each by what its column holds."""

from datetime import date

from scorecard.formats import workbook
from scorecard.formats.reading.figures import read_figure
from scorecard.formats.reading.grid import Cell
from scorecard.formats.reading.periods import find_period, read_day
from scorecard.formats.reading.sentences import say
from scorecard.formats.reading.vocabulary import plain

LIMITS: dict[str, tuple[float | None, float | None]] = {"percent_done": (0, 100), "budget.value": (0, None)}
"""The least and the most that a field can hold, where there is one."""


def value_of(cell: Cell, column: workbook.Column, comma: bool) -> str | float | date | None:
    """The cell's value; raises ``ValueError`` with a sentence for the user where the column cannot hold it."""
    if column.kind == "number":
        return _within(_number(cell, comma), column)
    if column.kind == "date":
        return cell.day or _day(cell.text)
    if column.field == "period":
        return _period(cell)
    allowed = workbook.CHOICES.get(column.choices)
    if cell.text and allowed and cell.text.lower() not in allowed:
        raise ValueError(say("not_on_list", text=cell.text, header=column.title, allowed=", ".join(allowed)))
    return cell.text.lower() if allowed else cell.text


def _number(cell: Cell, comma: bool) -> float | None:
    if cell.number is not None:
        return cell.number
    if not cell.text or plain(cell.text) == workbook.UNKNOWN:
        return None
    figure = read_figure(cell.text, comma)
    if figure is None:
        raise ValueError(say("no_number", text=cell.text))
    return figure.value


def _within(value: float | None, column: workbook.Column) -> float | None:
    lowest, highest = LIMITS.get(column.field, (None, None))
    if value is not None and ((lowest is not None and value < lowest) or (highest is not None and value > highest)):
        raise ValueError(say("out_of_range", value=f"{value:g}", header=column.title))
    return value


def _day(text: str) -> date | None:
    found = read_day(text)
    if text and found is None:
        raise ValueError(say("no_date", text=text))
    return found


def _period(cell: Cell) -> str:
    """Excel turns a typed ``2027-03`` into the first day of March."""
    if cell.day:
        return f"{cell.day:%Y-%m}" if cell.day.day == 1 else cell.day.isoformat()
    period, rest = find_period(cell.text)
    if period is None or period.year is None or rest.strip():
        raise ValueError(say("no_date", text=cell.text))
    return period.text()
