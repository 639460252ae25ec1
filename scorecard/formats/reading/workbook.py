"""Excel workbooks as grids: values as calculated when the file was saved, merged cells filled."""

import io
import re
import zipfile
from datetime import date, datetime, time
from typing import Any
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.cell.cell import MergedCell
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from scorecard.formats.reading.grid import MAX_COLUMNS, MAX_ROWS, Cell, Grid
from scorecard.formats.reading.sentences import UnreadableFileError, say

MAX_SHEETS = 40
_BROKEN = (
    InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, TypeError, AttributeError, IndexError, ParseError,
    EOFError, OSError, AssertionError,
)  # fmt: skip
"""What openpyxl raises on a damaged package: it validates little and stumbles where it stands."""
_CURRENCIES = {"€": "EUR", "$": "USD", "£": "GBP", "CHF": "CHF"}


def read_workbook(name: str, content: bytes) -> list[Grid]:
    """One grid per sheet with filled cells; raises :class:`UnreadableFileError`."""
    try:
        book = load_workbook(io.BytesIO(content), data_only=True, keep_links=False)
        formulas = load_workbook(io.BytesIO(content), keep_links=False) if b"<f" in _sheets(content) else None
    except _BROKEN as error:
        raise UnreadableFileError(say("broken", name=name)) from error
    if len(book.worksheets) > MAX_SHEETS:
        raise UnreadableFileError(say("too_many_sheets", name=name, count=len(book.worksheets), limit=MAX_SHEETS))
    grids = [_grid(name, sheet, formulas[sheet.title] if formulas else None) for sheet in book.worksheets]
    filled = [g for g in grids if any(True for _ in g.cells())]
    if not filled:
        raise UnreadableFileError(say("no_cells", name=name))
    return filled


def _sheets(content: bytes) -> bytes:
    """The raw XML of all sheets, to see whether there are formulas without parsing it twice."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return b"".join(package.read(n) for n in package.namelist() if n.startswith("xl/worksheets/"))


def _grid(file: str, sheet: Worksheet, formulas: Any) -> Grid:
    shared = _merged(sheet)
    filled = [(c.row, c.column) for row in sheet.iter_rows(max_row=_reach(sheet)) for c in row if c.value is not None]
    last_row = max([r for r, _ in filled], default=0)
    if last_row > MAX_ROWS:
        raise UnreadableFileError(
            say("too_many_rows", name=file, sheet=sheet.title, count=sheet.max_row, limit=MAX_ROWS)
        )
    width = min(max([c for _, c in filled], default=0), MAX_COLUMNS)
    rows = [[_cell(sheet, r, c, shared) for c in range(1, width + 1)] for r in range(1, last_row + 1)]
    grid = Grid(sheet.title, rows, file, hidden=sheet.sheet_state != "visible")
    if formulas is not None:
        grid.uncalculated = sum(
            isinstance(f.value, str) and f.value.startswith("=") and sheet.cell(f.row, f.column).value is None
            for row in formulas.iter_rows(max_row=last_row, max_col=width)
            for f in row
        )
    return grid


def _reach(sheet: Worksheet) -> int:
    """How far to look: formatting may reach to the last row of the sheet where nothing is written."""
    return min(sheet.max_row, MAX_ROWS + 1)


def _merged(sheet: Worksheet) -> dict[tuple[int, int], tuple[int, int]]:
    """Every place inside a merged cell, to the place that holds its value."""
    return {
        (row, column): (area.min_row, area.min_col)
        for area in sheet.merged_cells.ranges
        if area.size["rows"] * area.size["columns"] <= MAX_ROWS
        for row in range(area.min_row, area.max_row + 1)
        for column in range(area.min_col, area.max_col + 1)
    }


def _cell(sheet: Worksheet, row: int, column: int, shared: dict[tuple[int, int], tuple[int, int]]) -> Cell:
    home = shared.get((row, column), (row, column))
    source = sheet.cell(*home)
    if isinstance(source, MergedCell) or source.value is None:
        return Cell(row, column)
    text, number, day, unit = _value(source)
    bold = bool(source.font and source.font.b)
    return Cell(row, column, text, number, day, unit, bold, shared=home != (row, column))


def _value(cell: SheetCell) -> tuple[str, float | None, date | None, str]:
    value = cell.value
    if isinstance(value, bool):
        return ("yes" if value else "no"), None, None, ""
    if isinstance(value, datetime | date):
        day = value.date() if isinstance(value, datetime) else value
        return day.isoformat(), None, day, ""
    if isinstance(value, int | float):
        shown, unit = _shown(float(value), cell.number_format or "General")
        return f"{shown:.10g}{' ' + unit if unit else ''}", shown, None, unit
    if isinstance(value, time):
        return value.isoformat("minutes"), None, None, ""
    text = str(value)
    return ("" if text.startswith("#") and text.endswith(("!", "?", "A")) else text.strip()), None, None, ""


def _shown(value: float, number_format: str) -> tuple[float, str]:
    """The number as the format shows it, and the unit in it: 0.85 as ``0%`` is 85 %."""
    positive = number_format.split(";")[0]
    if "%" in re.sub(r'"[^"]*"', "", positive):
        return round(value * 100, 10), "%"
    for sign, code in _CURRENCIES.items():
        if sign in positive:
            return value, code
    words = re.findall(r'"\s*([^"\d]{1,12}?)\s*"', positive)
    return value, words[-1].strip() if words else ""
