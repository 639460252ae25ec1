"""Out as Excel, changed there, and back: what people changed is found again, and nothing else."""

import io
from collections.abc import Callable
from datetime import date, datetime

import pytest
import scorecards
from openpyxl import Workbook, load_workbook

from scorecard.apply import apply
from scorecard.comparing import edits_between
from scorecard.formats.reading.own_workbook import exported_version, is_ours, read_own
from scorecard.formats.reading.workbook import read_workbook
from scorecard.formats.writing.edition import Edition
from scorecard.formats.writing.xlsx import xlsx
from scorecard.models import Scorecard


def back(content: bytes, base: Scorecard) -> list[str]:
    """What is told of the way back: the changes of one journal entry."""
    grids = read_workbook("scorecard.xlsx", content)
    assert is_ours(grids)
    reading = read_own(grids, base)
    applied = apply(base, edits_between(base, reading.scorecard))
    return [c.text for c in applied.changes]


def worked_in(base: Scorecard, work: Callable[[Workbook], None]) -> list[str]:
    book = load_workbook(io.BytesIO(xlsx(base, Edition(3))))
    work(book)
    stream = io.BytesIO()
    book.save(stream)
    return back(stream.getvalue(), base)


def find(book: Workbook, sheet: str, item_id: str, heading: str):
    """The cell of an item, by its id in the first column called ID, and a heading."""
    page = book[sheet]
    headings = [c.value for c in page[1]]
    place = headings.index("ID") if "ID" in headings else 0
    row = next(r for r in page.iter_rows(min_row=2) if r[place].value == item_id)
    return row[headings.index(heading)]


@pytest.fixture
def base() -> Scorecard:
    made = scorecards.clinic()
    for measure in made.measures():
        measure.targets = [t for t in measure.targets if t.upper is None or t.upper >= t.value]
    return made


def test_untouched_it_comes_back_without_a_change(base):
    assert back(xlsx(base, Edition(3)), base) == []


def test_an_untouched_one_builds_the_same_scorecard_on_an_empty_one(base):
    reading = read_own(read_workbook("s.xlsx", xlsx(base, Edition(3))), Scorecard())
    built = apply(Scorecard(), edits_between(Scorecard(), reading.scorecard)).scorecard
    again = xlsx(built, Edition(3))
    assert reading.left_out == []
    assert back(again, built) == []
    assert [m.id for m in built.measures()] == [m.id for m in base.measures()]
    assert [m.targets for m in built.measures()] == [m.targets for m in base.measures()]


def test_it_says_which_version_it_was(base):
    assert exported_version(read_workbook("s.xlsx", xlsx(base, Edition(3)))) == 3


def test_a_renamed_objective_and_a_new_owner_are_two_changes(base):
    def work(book: Workbook) -> None:
        find(book, "Objectives", "F1", "Objective").value = "Earn enough to build the new wing"
        find(book, "Measures", "C1a", "Owner").value = "Dr Bell"

    told = worked_in(base, work)
    assert len(told) == 2
    assert told[0].startswith("F1 renamed:")
    assert "owner" in told[1]


def test_numbers_typed_as_excel_keeps_them(base):
    measure = next(m for m in base.measures() if m.targets and m.unit == "%")

    def work(book: Workbook) -> None:
        target = find(book, "Targets", measure.id, "Target")
        target.value, target.number_format = 0.77, "0%"
        page = book["Actuals"]
        page.append([measure.id, None, None, datetime(2027, 3, 1), 71.5, "after the audit"])

    told = worked_in(base, work)
    assert len(told) == 2
    assert any("target 77" in line for line in told)
    assert any("2027-03 is 71.5" in line for line in told)


def test_new_rows_without_ids_get_the_next_ones(base):
    def work(book: Workbook) -> None:
        book["Objectives"].append([base.perspectives[0].name, None, "Win a second funder"])
        book["Measures"].append(["F1", None, None, "Grants won"])

    told = worked_in(base, work)
    assert any(line.startswith("F4 “Win a second funder” added") for line in told)
    assert any("“Grants won” added to F1" in line for line in told)


def test_a_deleted_row_takes_its_item_along(base):
    def work(book: Workbook) -> None:
        page = book["Measures"]
        page.delete_rows(find(book, "Measures", "F1b", "ID").row)
        for sheet in ("Targets", "Actuals"):
            for row in range(book[sheet].max_row, 1, -1):
                if book[sheet].cell(row, 1).value == "F1b":
                    book[sheet].delete_rows(row)

    told = worked_in(base, work)
    assert len(told) == 1
    assert told[0].startswith("F1b ")
    assert "removed from F1" in told[0]


def test_a_deleted_column_or_sheet_leaves_things_as_they_were(base):
    def work(book: Workbook) -> None:
        book["Objectives"].delete_cols(5)
        del book["Links"]

    assert worked_in(base, work) == []


def test_rows_in_another_order_reorder_the_objectives(base):
    def work(book: Workbook) -> None:
        page = book["Objectives"]
        first, second = ([c.value for c in page[n]] for n in (2, 3))
        for n, values in ((2, second), (3, first)):
            for place, value in enumerate(values, start=1):
                page.cell(n, place).value = value

    told = worked_in(base, work)
    assert told == ["F2 “Grow income from planned care” is now number 1"]


def test_what_the_column_cannot_hold_is_told_and_left_as_it_was(base):
    def work(book: Workbook) -> None:
        find(book, "Measures", "F1a", "Measured").value = "now and then"
        find(book, "Measures", "F1a", "Baseline").value = "soon"

    content = io.BytesIO(xlsx(base, Edition(3)))
    book = load_workbook(content)
    work(book)
    stream = io.BytesIO()
    book.save(stream)
    reading = read_own(read_workbook("s.xlsx", stream.getvalue()), base)
    assert edits_between(base, reading.scorecard) == []
    assert [left.why for left in reading.left_out] == [
        "“now and then” is none of the entries for “Measured”: daily, weekly, monthly, quarterly, half-yearly, yearly",
        "“soon” is not a number",
    ]
    assert "cell I2" in reading.left_out[0].where


def test_a_renamed_perspective_keeps_its_objectives(base):
    def work(book: Workbook) -> None:
        find(book, "Perspectives", "customer", "Perspective").value = "Patients"

    assert worked_in(base, work) == ["Perspective renamed: “Patients & Families” → “Patients”"]


def test_a_band_the_wrong_way_round_is_told(base):
    next(m for m in base.measures() if m.targets).targets[0].upper = 1
    reading = read_own(read_workbook("s.xlsx", xlsx(base, Edition(3))), Scorecard())
    assert [left.why for left in reading.left_out] == ["the upper end of the target is below its lower end"]


def test_dates_are_read_as_dates(base):
    initiative = next(base.initiatives())

    def work(book: Workbook) -> None:
        find(book, "Initiatives", initiative.id, "Due").value = date(2029, 5, 31)

    assert any("2029" in line for line in worked_in(base, work))
