"""The scorecard as an Excel workbook that people go on working in."""

from datetime import date, datetime
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from scorecard.formats import workbook
from scorecard.formats.writing.edition import Edition
from scorecard.formats.writing.rows import Row, organization_name, rows
from scorecard.formats.writing.xlsx_cells import LAST_ROW, cell_range, look_up, print_setup, row_height, write_text
from scorecard.formats.writing.xlsx_formats import DATE, Formats, number_format
from scorecard.formats.writing.xlsx_overview import write_overview
from scorecard.models import Scorecard

_IN_THE_UNIT = {"baseline.value", "red_flag", "value", "upper"}
_NAMES = {"What", "Perspective", "Objective", "Measure", "Initiative", "Effect ID"}
"""Headings up to which the first columns stay in sight when scrolling sideways."""


def xlsx(scorecard: Scorecard, edition: Edition) -> bytes:
    """The workbook's bytes. Whatever people typed is written as text and never as a formula or an address."""
    buffer = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with Workbook(buffer, options) as book:
        name = organization_name(scorecard.organization)
        book.set_properties({"title": scorecard.title or f"{name}: balanced scorecard", "category": workbook.MARK})
        formats = Formats(book)
        overview = book.add_worksheet(workbook.OVERVIEW)
        for sheet in workbook.TABLES:
            _Table(book.add_worksheet(sheet.name), sheet, formats, scorecard).write(name)
        _lists(book.add_worksheet(workbook.LISTS), formats)
        write_overview(overview, scorecard, formats, edition.version)
        print_setup(overview, name, header_row=4)
        overview.activate()
    return buffer.getvalue()


class _Table:
    def __init__(self, page: Worksheet, sheet: workbook.Sheet, formats: Formats, scorecard: Scorecard) -> None:
        self.page, self.sheet, self.formats, self.scorecard = page, sheet, formats, scorecard
        self.rows = rows(sheet, scorecard)

    def write(self, organization: str) -> None:
        for place, column in enumerate(self.sheet.columns):
            self.page.set_column(place, place, column.width)
            for number, row in enumerate(self.rows, start=1):
                self._cell(number, place, column, row)
            self._choices(place, column)
        for number, row in enumerate(self.rows, start=1):
            texts = ((self._text(c, row), c.width) for c in self.sheet.columns)
            self.page.set_row(number, row_height(texts))
        # The table brings filters, and takes in rows that people write below it.
        self.page.add_table(
            0,
            0,
            max(len(self.rows), 1),
            len(self.sheet.columns) - 1,
            {
                "name": f"{self.sheet.name}Table",
                "style": None,
                "columns": [{"header": c.title, "header_format": self.formats.heading()} for c in self.sheet.columns],
            },
        )
        self.page.set_row(0, 32)
        names = next((i + 1 for i, c in enumerate(self.sheet.columns) if c.title in _NAMES), 1)
        self.page.freeze_panes(1, names)
        print_setup(self.page, organization, header_row=0, columns=len(self.sheet.columns))

    def _cell(self, row_number: int, place: int, column: workbook.Column, row: Row) -> None:
        if column.shows:
            self._look_up(row_number, place, column, row)
            return
        value = row.get(column.field)
        if value is None or value == "":
            self.page.write_blank(row_number, place, None, self.formats.cell())
        elif isinstance(value, str):
            write_text(self.page, row_number, place, value, self.formats)
        elif isinstance(value, date):
            moment = datetime(value.year, value.month, value.day)
            self.page.write_datetime(
                row_number, place, moment, self.formats.cell(num_format=DATE, align="left", indent=1)
            )
        else:
            style = self.formats.cell(num_format=number_format(value, self._unit(column, row)), align="right")
            self.page.write_number(row_number, place, value, style)

    def _unit(self, column: workbook.Column, row: Row) -> str:
        if column.field not in _IN_THE_UNIT:
            return ""
        if self.sheet is workbook.MEASURES:
            return str(row["unit"])
        measure = self.scorecard.measure(str(row.get("measure", "")))
        return measure.unit if measure else ""

    def _text(self, column: workbook.Column, row: Row) -> str:
        if not column.shows:
            return str(row.get(column.field) or "")
        key, _, shown = column.shows.partition(" -> ")
        return _shown(self.scorecard, shown, str(row[self.sheet.columns[self.sheet.column(key)].field]))

    def _look_up(self, row_number: int, place: int, column: workbook.Column, row: Row) -> None:
        key, _, shown = column.shows.partition(" -> ")
        at = self.sheet.column(key)
        formula = look_up(shown, f"${xl_col_to_name(at)}{row_number + 1}")
        # Any: the library types the shown value as a number, and writes a text as well.
        value: Any = self._text(column, row)
        self.page.write_formula(row_number, place, formula, self.formats.shown(), value)

    def _choices(self, place: int, column: workbook.Column) -> None:
        if not column.choices:
            return
        free = column.choices == "Perspectives.Perspective"
        self.page.data_validation(
            1,
            place,
            LAST_ROW,
            place,
            {
                "validate": "list",
                "source": "=" + _choice_range(column.choices),
                "error_type": "warning" if free else "stop",
                "error_title": "Not on the list",
                "error_message": f"Please take one of the entries for “{column.title}”.",
            },
        )


def _choice_range(choices: str) -> str:
    sheet, _, title = choices.partition(".")
    if title:
        return cell_range(workbook.BY_NAME[sheet], title)
    letter = xl_col_to_name(list(workbook.CHOICES).index(choices))
    return f"{workbook.LISTS}!${letter}$2:${letter}${1 + len(workbook.CHOICES[choices])}"


def _shown(scorecard: Scorecard, shown: str, item_id: str) -> str:
    if shown == "Objectives.Objective":
        objective = scorecard.objective(item_id)
        return objective.name if objective else ""
    if shown == "Initiatives.Initiative":
        initiative = scorecard.initiative(item_id)
        return initiative.name if initiative else ""
    measure = scorecard.measure(item_id)
    return (measure.unit if shown == "Measures.Unit" else measure.name) if measure else ""


def _lists(page: Worksheet, formats: Formats) -> None:
    for place, (title, entries) in enumerate(workbook.CHOICES.items()):
        page.set_column(place, place, 14)
        page.write_string(0, place, title, formats.heading())
        for number, entry in enumerate(entries, start=1):
            write_text(page, number, place, entry, formats)
    page.freeze_panes(1, 0)
    print_setup(page, "", header_row=0)
