"""What the sheets of the workbook have in common: text that stays text, look-ups, the printed page."""

from collections.abc import Iterable
from math import ceil
from typing import Any

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from scorecard.formats import workbook
from scorecard.formats.writing.xlsx_formats import Formats

LAST_ROW = 2000
"""Choices and look-ups reach down to here, so that rows people add are covered."""
STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r")
LONGEST_TEXT = 32_767
LINE = 13
WIDEST = 15
"""More columns than this are printed over two pages, to stay readable."""


def write_text(page: Worksheet, row: int, column: int, text: str, formats: Formats, **look: Any) -> None:
    """Text as text: what looks like a formula is marked as a quotation, so that editing the cell does not run it."""
    quoted = {"quote_prefix": True} if text.startswith(STARTS_FORMULA) else {}
    style = formats.cell(**look, **quoted)
    page.write_string(row, column, text[:LONGEST_TEXT], style)


def look_up(shown: str, key: str) -> str:
    """A formula for the cell of ``Sheet.Heading`` in the row whose id stands in the cell ``key``."""
    sheet_name, _, title = shown.partition(".")
    sheet = workbook.BY_NAME[sheet_name]
    return f'=IFERROR(INDEX({cell_range(sheet, title)},MATCH({key},{cell_range(sheet, "ID")},0))&"","")'


def cell_range(sheet: workbook.Sheet, title: str) -> str:
    letter = xl_col_to_name(sheet.column(title))
    return f"{sheet.name}!${letter}$2:${letter}${LAST_ROW}"


def row_height(cells: Iterable[tuple[str, float]]) -> float:
    """The height at which wrapped texts show whole, each given with its column's width in characters."""
    lines = [sum(ceil(max(len(part), 1) / width) for part in text.split("\n")) for text, width in cells]
    return min(max(lines, default=1), 12) * LINE + 4


def print_setup(page: Worksheet, organization: str, header_row: int, columns: int = 1) -> None:
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1 if columns <= WIDEST else 2, 0)
    page.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    page.repeat_rows(0, header_row)
    # In a footer an ampersand begins a code.
    page.set_footer(f"&L&8{organization.replace('&', '&&')[:120]}&C&8&A&R&8&P / &N")
    page.hide_gridlines(2)
