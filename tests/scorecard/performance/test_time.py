"""Trend, forecast, sparkline, and which values are waited for."""

from datetime import date

import pytest

from scorecard.models import Actual, Baseline, Measure, Scorecard, Target
from scorecard.performance import bars, direction, due_of, due_values, forecast, sparkline
from scorecard.periods import last_ended, period_of, periods

YEAR_END = date(2027, 12, 31)


def measure(*values, polarity="higher", target=None, frequency="monthly", **fields):
    actuals = [Actual(period=f"2027-{n:02d}", value=v) for n, v in enumerate(values, 1) if v is not None]
    targets = [] if target is None else [Target(value=target, due=YEAR_END)]
    return Measure(
        id="C1a", name="x", polarity=polarity, frequency=frequency, actuals=actuals, targets=targets, **fields
    )


@pytest.mark.parametrize(
    ("values", "polarity", "way"),
    [
        ([10, 11, 12, 13], "higher", "better"),
        ([10, 11, 12, 13], "lower", "worse"),
        ([13, 12, 11, 10], "lower", "better"),
        ([13, 12, 11, 10], "within", "falling"),
        ([10, 10, 10], "higher", "steady"),
        ([10, 14, 9, 13, 10, 12], "higher", "steady"),
        ([10, 12], "higher", "unknown"),
    ],
)
def test_a_trend_is_a_move_that_stands_out_from_the_scatter(values, polarity, way):
    assert direction(measure(*values, polarity=polarity)) == way


def test_a_forecast_is_a_line_with_its_interval():
    """Quarter ends of five years as years 1..5, so that the figures can be worked out by hand.

    Values 1, 2, 2, 4, 6: slope 1.2, mean 3 at year 3, residual sum of squares 1.6, s = 0.7303; at year 7
    the line is 7.8 and the interval 1.6377 * 0.7303 * sqrt(1 + 1/5 + 16/10) = 2.0013 to either side.
    """
    actuals = [Actual(period=str(2021 + n), value=v) for n, v in enumerate([1, 2, 2, 4, 6])]
    yearly = Measure(id="a", name="x", frequency="yearly", actuals=actuals, targets=[Target(value=6, due=YEAR_END)])
    found = forecast(yearly)
    assert found.value == pytest.approx(7.8, abs=0.01)
    assert found.high - found.value == pytest.approx(2.00, abs=0.01)
    assert (found.verdict, found.used) == ("open", 5)


@pytest.mark.parametrize(("target", "verdict"), [(18, "likely"), (21, "open"), (40, "unlikely")])
def test_the_verdict_follows_from_the_whole_interval(target, verdict):
    assert forecast(measure(10, 11.2, 11.9, 13.1, 13.9, 15.1, target=target)).verdict == verdict


def test_four_values_are_too_few_to_forecast_and_a_past_date_needs_none():
    assert forecast(measure(1, 2, 3, 4, target=9)) is None
    past = measure(1, 2, 3, 4, 5, 6)
    past.targets = [Target(value=9, due=date(2027, 3, 31))]
    assert forecast(past) is None


def test_a_sparkline_shows_its_gaps():
    points = sparkline(measure(1, None, 8, 4.5))
    assert [(p.period, p.value) for p in points] == [
        ("2027-01", 1),
        ("2027-02", None),
        ("2027-03", 8),
        ("2027-04", 4.5),
    ]
    assert bars(points) == "▁·█▅"
    assert bars(sparkline(measure(3, 3))) == "▅▅"
    assert bars(sparkline(measure())) == ""


def test_values_are_due_then_late_and_a_gap_is_missing():
    found = due_of(measure(1, None, 3), date(2027, 6, 5))
    assert [(d.period, d.state) for d in found] == [("2027-02", "missing"), ("2027-04", "late"), ("2027-05", "due")]


def test_a_measure_without_any_value_waits_for_the_last_period_only():
    assert [(d.period, d.state) for d in due_of(measure(), date(2027, 6, 15))] == [("2027-05", "never")]
    fresh = measure(baseline=Baseline(value=1, as_of=date(2027, 6, 1)))
    assert due_of(fresh, date(2027, 6, 15)) == []


def test_a_quarter_recorded_for_a_monthly_measure_covers_its_last_month():
    mixed = measure()
    mixed.actuals = [Actual(period="2027-Q1", value=1), Actual(period="2027-04", value=2)]
    assert due_of(mixed, date(2027, 5, 5)) == []


def test_milestones_are_not_waited_for():
    assert due_of(measure(target_kind="milestone"), date(2027, 6, 15)) == []


@pytest.mark.parametrize(
    ("frequency", "label", "ended"),
    [
        ("daily", "2027-06-15", "2027-06-14"),
        ("weekly", "2027-W24", "2027-W23"),
        ("monthly", "2027-06", "2027-05"),
        ("quarterly", "2027-Q2", "2027-Q1"),
        ("half-yearly", "2027-H1", "2026-H2"),
        ("yearly", "2027", "2026"),
    ],
)
def test_a_day_lies_in_one_period_of_each_frequency(frequency, label, ended):
    assert period_of(date(2027, 6, 15), frequency) == label
    assert last_ended(date(2027, 6, 15), frequency)[0] == ended


def test_periods_follow_each_other_without_a_gap_across_the_year():
    assert [p for p, _, _ in periods(date(2026, 11, 5), date(2027, 2, 1), "monthly")] == [
        "2026-11",
        "2026-12",
        "2027-01",
        "2027-02",
    ]
    weeks = list(periods(date(2026, 12, 20), date(2027, 1, 10), "weekly"))
    assert [p for p, _, _ in weeks] == ["2026-W51", "2026-W52", "2026-W53", "2027-W01"]


def test_an_empty_scorecard_waits_for_nothing():
    assert due_values(Scorecard(), YEAR_END) == []
