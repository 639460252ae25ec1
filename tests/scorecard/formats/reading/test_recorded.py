"""Values of measures a scorecard has already, in the ways people list them."""

from datetime import date

import pytest

from scorecard.formats.reading.grid import grid_of
from scorecard.formats.reading.recorded import changes_of, read_recorded
from scorecard.formats.reading.sentences import UnreadableFileError
from scorecard.models import Actual, Measure, Objective, Perspective, Scorecard

TODAY = date(2027, 5, 5)


def own() -> Scorecard:
    churn = Measure(id="C1a", name="Customer churn", unit="%", actuals=[Actual(period="2027-02", value=3.1)])
    calls = Measure(id="C1b", name="Calls resolved at once", unit="%")
    sales = Measure(id="C1c", name="Sales per shop", unit="EUR k", frequency="quarterly")
    objective = Objective(id="C1", name="Keep customers", measures=[churn, calls, sales])
    return Scorecard(perspectives=[Perspective(id="customer", name="Customer", objectives=[objective])])


def read(*rows: str, name: str = "", file: str = "values.csv"):
    return read_recorded([grid_of(name, [r.split(";") for r in rows], file)], own(), TODAY)


def values(found) -> list[tuple[str, str, float]]:
    return [(e.measure, e.period, e.value) for e in found.edits]


def test_rows_name_measures_by_id_by_name_and_by_a_part_of_it():
    found = read("KPI;Period;Value", "C1a;2027-03;3,9", "customer churn;2027-04;3,7", "Calls resolved;2027-03;71 %")
    assert values(found) == [("C1a", "2027-03", 3.9), ("C1a", "2027-04", 3.7), ("C1b", "2027-03", 71)]


def test_a_column_for_each_period_is_read_as_far_as_the_period_has_begun():
    found = read("KPI;Mar 2027;Apr 2027;Jun 2027", "Customer churn;3.9;3.7;", "Calls resolved at once;70;71;")
    assert values(found) == [
        ("C1a", "2027-03", 3.9), ("C1a", "2027-04", 3.7), ("C1b", "2027-03", 70), ("C1b", "2027-04", 71),
    ]  # fmt: skip


def test_a_list_without_a_header_is_read_by_what_stands_in_it():
    assert values(read("C1a;2027-03;3.9", "C1b;2027-03;71")) == [("C1a", "2027-03", 3.9), ("C1b", "2027-03", 71)]


def test_a_month_without_a_year_is_the_last_one_and_one_that_closes_a_quarter_is_the_quarter():
    found = read("KPI;Month;Actual", "C1a;December;3.9", "C1a;April;3.7", "Sales per shop;March;212")
    assert values(found) == [("C1a", "2026-12", 3.9), ("C1a", "2027-04", 3.7), ("C1c", "2027-Q1", 212)]


def test_a_day_stands_for_the_period_it_lies_in():
    found = read("KPI;Date;Actual", "C1a;2027-04-01;3.7", "Sales per shop;2027-02-14;205")
    assert values(found) == [("C1a", "2027-04", 3.7), ("C1c", "2027-Q1", 205)]


@pytest.mark.parametrize("place", [{"name": "April 2027"}, {"file": "values_2027-04.csv"}])
def test_one_period_for_all_may_stand_in_the_name_of_the_sheet_or_the_file(place):
    assert values(read("KPI;Actual", "Customer churn;3.7", **place)) == [("C1a", "2027-04", 3.7)]


def test_values_of_no_period_are_refused_with_what_to_do():
    with pytest.raises(UnreadableFileError, match="Add a column “Period”"):
        read("KPI;Actual", "Customer churn;3.7", "Calls resolved at once;71")


def test_a_remark_becomes_the_note():
    (edit,) = read("KPI;Month;Actual;Comment", "Customer churn;2027-04;3.7;Two accounts left").edits
    assert edit.note == "Two accounts left"


def test_what_does_not_fit_is_named_with_its_cell():
    found = read(
        "KPI;Period;Value", "Customer churn;2027-04;3.7", "Quantum flux;2027-04;1", "Calls resolved at once;2027-04;many",
        "Customer churn;2027-04;3.8", "Customer churn;2027-09;3.8", "Calls resolved at once;;71",
    )  # fmt: skip
    assert values(found) == [("C1a", "2027-04", 3.7)]
    assert [(left.where.rsplit(" ", 1)[1], left.why) for left in found.left_out] == [
        ("A3", "“Quantum flux”: no KPI here is called that"),
        ("C4", "the value “many” of “Calls resolved at once”: not a number"),
        ("C5", "“Customer churn” has two values for 2027-04; I took the first"),
        ("C6", "a value of “Customer churn”: its period is still to come"),
        ("C7", "a value of “Calls resolved at once”: no period stands beside it"),
    ]


def test_a_value_that_stands_here_already_is_no_change():
    found = read("KPI;Period;Value", "Customer churn;2027-02;3.1", "Customer churn;2027-03;3.9")
    assert [e.period for e in changes_of(found, own())] == ["2027-03"]


@pytest.mark.parametrize(
    "rows",
    [
        ["Perspective;Objective;KPI;Target", "Customer;Keep customers;Customer churn;3"],
        ["KPI;Period;Value", "Wind speed;2027-03;7", "Rainfall;2027-03;30"],
        ["Objective;KPI;Actual", "Keep customers;Customer churn;3"],
    ],
)
def test_a_sheet_of_a_scorecard_or_of_other_things_is_no_list_of_these_values(rows):
    assert read(*rows) is None


def test_months_of_what_was_measured_quarterly_stay_months_and_make_it_monthly():
    found = read("KPI;Jan 2027;Feb 2027;Mar 2027", "Sales per shop;80;82;85", "Customer churn;3.3;3.1;3.0")
    assert [e.period for e in found.edits if e.measure == "C1c"] == ["2027-01", "2027-02", "2027-03"]
    assert [(e.id, e.frequency) for e in found.rhythms] == [("C1c", "monthly")]
    assert found.rhythms[0] in changes_of(found, own())


def test_a_month_that_closes_a_quarter_stands_for_it_and_days_make_no_rhythm():
    found = read("KPI;Date;Value", "Sales per shop;2027-03-31;85", "Customer churn;2027-04-01;3", "C1a;2027-04-15;3.1")
    assert values(found) == [("C1c", "2027-Q1", 85), ("C1a", "2027-04", 3)]
    assert found.rhythms == []
