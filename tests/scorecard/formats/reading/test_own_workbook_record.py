"""Budgets and milestones go out and come back; where things come from and what reviews led to are there to read."""

import io
from datetime import date, datetime

import pytest
import scorecards
from openpyxl import Workbook, load_workbook

from scorecard.apply import apply
from scorecard.comparing import edits_between
from scorecard.formats.reading.own_workbook import read_own
from scorecard.formats.reading.workbook import read_workbook
from scorecard.formats.writing.edition import Edition
from scorecard.formats.writing.xlsx import xlsx
from scorecard.models import Action, Budget, Decision, Milestone, Provenance, Review, Scorecard


@pytest.fixture
def base() -> Scorecard:
    made = scorecards.clinic()
    for measure in made.measures():  # one target of the clinic is upside down, for other tests
        measure.targets = [t for t in measure.targets if t.upper is None or t.upper >= t.value]
    first, second = made.perspectives[0].objectives[:2]
    first.provenance = Provenance(kind="user", words="we must renew our scanners")
    second.provenance = Provenance(kind="document", words="Income shall grow", ref="plan.pdf, page 3")
    work = first.initiatives[0]
    work.budget = Budget(value=40000, currency="EUR")
    work.milestones = [Milestone(name="Offers in", due=date(2027, 1, 31), done=True), Milestone(name="Scanner bought")]
    made.reviews = [Review(id="R1", kind="strategy", on=date(2026, 10, 5), held=True, note="Calm")]
    made.decisions = [Decision(id="D1", text="Buy one scanner, not two", review="R1", on=date(2026, 10, 5))]
    made.actions = [Action(id="A1", text="Ask the bank", owner="Dr Singh", due=date(2026, 11, 1), review="R1")]
    return made


def opened(scorecard: Scorecard) -> Workbook:
    return load_workbook(io.BytesIO(xlsx(scorecard, Edition(3))))


def back(book: Workbook, base: Scorecard) -> tuple[list[str], list[str]]:
    """What changed, and what was left out with the reason."""
    stream = io.BytesIO()
    book.save(stream)
    reading = read_own(read_workbook("scorecard.xlsx", stream.getvalue()), base)
    applied = apply(base, edits_between(base, reading.scorecard))
    return [c.text for c in applied.changes], [left.why for left in reading.left_out]


def cell(book: Workbook, sheet: str, row: int, heading: str):
    headings = [c.value for c in book[sheet][1]]
    return book[sheet].cell(row, headings.index(heading) + 1)


def test_untouched_it_changes_nothing(base):
    assert back(opened(base), base) == ([], [])


def test_a_new_budget_and_a_milestone_reached_are_two_changes(base):
    book = opened(base)
    assert cell(book, "Initiatives", 2, "Budget").value == 40000
    cell(book, "Initiatives", 2, "Budget").value = 55000
    cell(book, "Milestones", 3, "Done").value = "yes"
    changes, left_out = back(book, base)
    assert len(changes) == 2
    assert "55,000" in changes[0]
    assert "Scanner bought" in changes[1]
    assert left_out == []


def test_a_milestone_written_below_is_added_and_a_deleted_row_takes_its_milestone_along(base):
    book = opened(base)
    page = book["Milestones"]
    page.delete_rows(2)
    page.append(["N1", "", "Staff trained", datetime(2027, 6, 30), "no"])
    changes, _ = back(book, base)
    assert any("Staff trained" in change for change in changes)
    assert any("Offers in" in change for change in changes)


def test_a_budget_below_nothing_and_more_than_all_done_are_told_and_left_as_they_were(base):
    book = opened(base)
    cell(book, "Initiatives", 2, "Budget").value = -5
    cell(book, "Initiatives", 2, "Done %").value = 140
    changes, left_out = back(book, base)
    assert changes == []
    assert sorted(left_out) == ["-5 cannot be right for “Budget”", "140 cannot be right for “Done %”"]


def test_a_milestone_of_no_initiative_is_told(base):
    book = opened(base)
    book["Milestones"].append(["N99", "", "Land on the moon", None, "no"])
    assert back(book, base) == ([], ["“Land on the moon”: its initiative is not on the sheet Initiatives"])


def test_where_items_come_from_stands_beside_them_and_typing_over_it_changes_nothing(base):
    book = opened(base)
    assert cell(book, "Objectives", 2, "Comes from").value == "what was said in the talk: “we must renew our scanners”"
    assert cell(book, "Objectives", 3, "Comes from").value == "plan.pdf, page 3: “Income shall grow”"
    cell(book, "Objectives", 2, "Comes from").value = "the minister"
    assert back(book, base) == ([], [])


def test_reviews_stand_with_what_they_led_to(base):
    rows = list(opened(base)["Reviews"].iter_rows(min_row=2, values_only=True))
    assert [row[:5] for row in rows] == [
        ("R1", "strategy review", "R1", "Calm", None),
        ("R1", "decision", "D1", "Buy one scanner, not two", None),
        ("R1", "action", "A1", "Ask the bank", "Dr Singh"),
    ]
    assert [row[6] for row in rows] == ["held", None, "open"]
