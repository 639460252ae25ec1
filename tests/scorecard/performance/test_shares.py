"""Values of another length than the target's: a month of what a year adds up to."""

from datetime import date

import pytest

from scorecard.models import Actual, Baseline, Measure, Target
from scorecard.performance import direction, stand
from scorecard.performance.shares import AS_IT_IS, told_length

TODAY = date(2026, 11, 30)
YEAR_END = date(2027, 12, 31)


def measure(values, note="", start=None, start_note="", target=40.0, **fields):
    return Measure(
        id="C2a",
        name=fields.pop("name", "New members"),
        unit=fields.pop("unit", "members"),
        baseline=None if start is None else Baseline(value=start, note=start_note),
        targets=[Target(value=target, due=YEAR_END, note=note)],
        actuals=[Actual(period=p, value=v) for p, v in values.items()],
        **fields,
    )


@pytest.mark.parametrize(
    ("words", "value", "length"),
    [
        ("we want 40 a year by 2027", 40, "year"),
        ("€1.2 million per year by 2027", 1_200_000, "year"),
        ("1,200,000 annually", 1_200_000, "year"),
        ("120k p.a.", 120_000, "year"),
        ("40 new members over the whole year", 40, "year"),
        ("10 visits each month", 10, "month"),
        ("90 % by 2027, reviewed once a year", 90, None),
        ("90 % by 2027 and 40 a year", 90, None),
        ("40 by 2027", 40, None),
    ],
)
def test_how_long_a_figure_is_for_stands_beside_it(words, value, length):
    assert told_length(words, value) == length


@pytest.mark.parametrize(("period", "value", "share"), [("2026-10", 4, 40 / 12), ("2026-Q3", 11, 10), ("2026", 38, 40)])
def test_a_value_is_held_against_its_share_of_what_a_year_adds_up_to(period, value, share):
    found = stand(measure({period: value}, "40 a year"), TODAY)
    assert found.target == pytest.approx(share)
    assert found.score == pytest.approx(100 * value / share)
    assert (found.whole, found.whole_of) == ((40, "year") if period != "2026" else (None, ""))


def test_the_baseline_is_shared_as_the_target_is_unless_it_was_told_of_a_month():
    of_a_year = stand(measure({"2026-10": 4}, "40 a year", start=24), TODAY)
    assert of_a_year.score == pytest.approx(100 * (4 - 2) / (40 / 12 - 2))
    of_a_month = stand(measure({"2026-10": 4}, "40 a year", start=3, start_note="3 a month"), TODAY)
    assert of_a_month.score == pytest.approx(100 * (4 - 3) / (40 / 12 - 3))


def test_a_target_of_a_month_makes_three_in_a_quarter():
    assert stand(measure({"2026-Q3": 120}, "50 a month", target=50.0), TODAY).target == 150


def test_a_whole_year_that_was_recorded_shows_what_the_months_are():
    found = stand(measure({"2025": 31, "2026-10": 4}), TODAY)
    assert (found.whole, found.rag) == (40, "green")
    assert direction(measure({"2025": 36, "2026-09": 4, "2026-10": 5})) == "better"


@pytest.mark.parametrize("start", [31, None])
def test_where_nobody_said_so_a_month_that_looks_like_a_share_has_no_colour(start):
    found = stand(measure({"2026-10": 4}, start=start), TODAY)
    assert (found.rag, found.reason, found.value, found.target) == ("none", "length_unknown", 4, 40)


@pytest.mark.parametrize(
    "given",
    [
        measure({"2026-10": 4}, f"40 members {AS_IT_IS}", start=31),
        measure({"2026-10": 33}, start=31),
        measure({"2026-09": 30, "2026-10": 4}, start=31),
        measure({"2026-10": 4}, start=31, unit="%"),
        measure({"2026-10": 4}, start=31, unit="days"),
        measure({"2026-10": 4}, start=31, unit="visits per member"),
        measure({"2026-10": 31}, "40 a year"),
        measure({"2026-10": 4}, "40 a month", start=31),
    ],
    ids=["told so", "alike", "another alike", "a share", "a time", "per something", "so far this year", "a month's"],
)
def test_else_a_value_is_held_against_the_whole(given):
    found = stand(given, TODAY)
    assert (found.target, found.whole, found.reason in ("", "baseline_unknown")) == (40, None, True)


def test_a_share_of_something_adds_up_where_it_was_told_and_shows():
    leaving = {"unit": "%", "polarity": "lower", "name": "Members who leave"}
    assert stand(measure({"2026-10": 0.5}, "5 % a year", target=5.0, **leaving), TODAY).whole == 5
    assert stand(measure({"2026-10": 4.5}, "5 % a year", target=5.0, **leaving), TODAY).whole is None
