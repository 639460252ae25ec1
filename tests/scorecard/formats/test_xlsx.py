"""The workbook, opened with another library than wrote it."""

from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from scorecards import NASTY, clinic, crowded, hostile

from scorecard.formats import workbook
from scorecard.formats.export import FORMATS, printable
from scorecard.formats.writing.edition import Edition
from scorecard.formats.writing.rows import rows
from scorecard.models import Scorecard


def written(scorecard: Scorecard) -> Workbook:
    return load_workbook(BytesIO(FORMATS["xlsx"].write(scorecard, Edition(version=7))))


def shown(scorecard: Scorecard) -> Worksheet:
    """The overview with the values that the formulas had when it was written."""
    return load_workbook(BytesIO(FORMATS["xlsx"].write(scorecard, Edition())), data_only=True)[workbook.OVERVIEW]


def table(book: Workbook, sheet: workbook.Sheet) -> list[dict]:
    headings, *lines = book[sheet.name].iter_rows(values_only=True)
    assert list(headings) == [c.title for c in sheet.columns]
    fields = [c.field for c in sheet.columns]
    return [{f: v for f, v in zip(fields, line, strict=True) if f and v is not None} for line in lines]


@pytest.mark.parametrize("sheet", workbook.TABLES, ids=lambda sheet: sheet.name)
@pytest.mark.parametrize("make", [clinic, hostile, crowded])
def test_every_field_of_every_item_stands_in_its_sheet(sheet, make):
    scorecard = printable(make())
    fields = {c.field for c in sheet.columns if c.field}
    expected = [{f: v for f, v in row.items() if f in fields and v not in (None, "")} for row in rows(sheet, scorecard)]
    found = [
        {f: v.date() if hasattr(v, "date") else v for f, v in row.items()} for row in table(written(scorecard), sheet)
    ]
    assert [row for row in found if row] == expected


def test_a_baseline_nobody_knows_reads_unknown_and_not_blank():
    cells = {row["id"]: row["baseline.value"] for row in table(written(clinic()), workbook.MEASURES)}
    assert cells["F1a"] == "unknown"
    assert cells["F1b"] == 40


def test_what_people_typed_is_never_a_formula():
    own = ("=IFERROR(", "=IF(", '=""')
    for page in written(hostile()):
        for cell in (c for row in page.iter_rows() for c in row):
            if cell.data_type == "f":
                assert cell.value.startswith(own)
                assert not any(text in cell.value for text in NASTY)
            elif isinstance(cell.value, str) and cell.value.startswith(("=", "+1", "-2", "@")):
                assert cell.data_type == "s"
                assert cell.quotePrefix or cell.coordinate == "A1"
            assert cell.hyperlink is None


def test_entries_that_come_from_a_list_are_chosen_from_it():
    book = written(clinic())
    rules = {str(r.sqref): r.formula1 for r in book["Measures"].data_validations.dataValidation}
    assert rules["H2:H2001"] == "Lists!$A$2:$A$4"
    assert [c.value for c in book["Lists"]["A"] if c.value] == ["Better when", "higher", "lower", "within"]
    assert rules["A2:A2001"] == "Objectives!$B$2:$B$2000"


def test_headings_stay_in_sight_and_repeat_in_print():
    for page in written(clinic()):
        assert page.freeze_panes
        assert page.print_title_rows
        assert page.page_setup.orientation == "landscape"
        assert page.sheet_properties.pageSetUpPr.fitToPage


def test_numbers_are_numbers_in_the_format_of_their_unit():
    page = written(clinic())["Targets"]
    formats = {page.cell(r, 3).value and page.cell(r, 1).value: page.cell(r, 4).number_format for r in range(2, 40)}
    assert isinstance(page["D2"].value, int | float)
    assert formats["F2a"] == '"€ "#,##0" k"'
    assert written(clinic())["Measures"]["M2"].number_format == "#,##0"
    assert formats["F3b"] == '#,##0" %"'


def test_the_overview_shows_each_measure_with_its_numbers_and_what_is_missing():
    lines = {row[3]: row for row in shown(clinic()).iter_rows(min_row=6, values_only=True)}
    assert len(lines) == 24
    assert lines["F1a"][7:10] == ("unknown", "open", None)
    assert lines["F1b"][13:15] == (1, "Green")
    assert lines["C1b"][10] == "assumption"
    assert (lines["F3b"][7], lines["F3b"][14]) == ("unknown", "Red")
    assert lines["P2b"][1:5] == ("P2", "Get the diagnosis right first time", "P2b", "Complaints answered within a week")


def test_the_overview_follows_the_other_sheets():
    page = written(clinic())[workbook.OVERVIEW]
    assert page["C6"].value == '=IFERROR(INDEX(Objectives!$C$2:$C$2000,MATCH($B6,Objectives!$B$2:$B$2000,0))&"","")'
    assert "Actuals!" in page["L6"].value


def test_the_workbook_says_that_it_is_ours():
    assert written(clinic()).properties.category == workbook.MARK


def test_an_empty_scorecard_is_an_empty_workbook_with_its_headings():
    book = written(Scorecard())
    assert [page.title for page in book] == ["Scorecard", *(s.name for s in workbook.TABLES), "Lists"]
    assert table(book, workbook.MEASURES) in ([], [{}])


def test_a_row_is_as_high_as_the_longest_name_it_looks_up():
    scorecard = clinic()
    measure = next(m for m in scorecard.measures() if m.targets)
    short = written(scorecard)["Targets"].row_dimensions[2].height
    measure.name = "Durchlaufzeit vom Antrag bis zum Anschluss einer Photovoltaikanlage in allen sieben Netzgebieten"
    assert written(scorecard)["Targets"].row_dimensions[2].height > short
