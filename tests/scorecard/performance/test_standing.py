"""Where a measure stands: every kind of target, both rules, and what happens where numbers are missing."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scorecard.models import Actual, Baseline, Measure, Target
from scorecard.performance import stand

TODAY = date(2027, 6, 15)
YEAR_END = date(2027, 12, 31)


def measure(*values, target=90.0, start=70.0, **fields):
    """Monthly from January 2027; a value left out with ``None`` was not recorded."""
    given = {
        "baseline": None if start is None else Baseline(value=start, as_of=date(2026, 12, 31)),
        "targets": [] if target is None else [Target(value=target, due=YEAR_END)],
        "actuals": [Actual(period=f"2027-{n:02d}", value=v) for n, v in enumerate(values, 1) if v is not None],
    }
    return Measure(id="C1a", name="Satisfaction", **{**given, **fields})


@pytest.mark.parametrize(
    ("value", "score", "rag"),
    [(88, 90, "green"), (87.9, 89.5, "amber"), (85, 75, "amber"), (84, 70, "red"), (65, -25, "red")],
)
def test_maximize_is_judged_on_the_way_from_baseline_to_target(value, score, rag):
    found = stand(measure(value), TODAY)
    assert (found.score, found.rag, found.rule) == (pytest.approx(score), rag, "progress")


@pytest.mark.parametrize(
    ("value", "score", "rag"), [(11, 90, "green"), (12, 80, "amber"), (13, 70, "red"), (22, -20, "red")]
)
def test_minimize_is_judged_the_same_way_downwards(value, score, rag):
    found = stand(measure(value, start=20, target=10, polarity="lower"), TODAY)
    assert (found.score, found.rag) == (pytest.approx(score), rag)


@pytest.mark.parametrize(("value", "rag"), [(82, "amber"), (85, "amber"), (89, "amber"), (90, "green"), (80, "red")])
def test_the_other_rule_looks_at_the_target_itself(value, rag):
    found = stand(measure(value, rag_rule="target"), TODAY)
    assert (found.rag, found.rule) == (rag, "target")


def test_nine_tenths_is_green_whatever_binary_fractions_make_of_it():
    assert stand(measure(0.28, start=0.1, target=0.3), TODAY).rag == "green"


def test_a_measure_may_have_limits_of_its_own():
    found = stand(measure(84, green_from=70, amber_from=50), TODAY)
    assert (found.score, found.rag, found.green_from) == (70, "green", 70)


def test_keep_above_counts_the_periods_that_kept_it():
    found = stand(measure(99.6, 99.4, 99.7, 99.5, target=99.5, target_kind="keep"), TODAY)
    assert (found.periods_met, found.periods_due, found.score, found.rag) == (3, 4, 75, "amber")


def test_keep_below_counts_the_other_way():
    found = stand(measure(3, 1, 2, 5, target=3, target_kind="keep", polarity="lower"), TODAY)
    assert (found.periods_met, found.periods_due, found.score) == (3, 4, 75)


def test_a_gap_is_a_period_due_that_nobody_has_shown_to_be_kept():
    found = stand(measure(99.6, None, 99.7, target=99.5, target_kind="keep"), TODAY)
    assert (found.periods_met, found.periods_due, found.periods_missing) == (2, 3, 1)


def test_periods_after_the_last_value_are_late_and_not_missed():
    found = stand(measure(99.6, 99.7, target=99.5, target_kind="keep"), date(2027, 11, 30))
    assert (found.periods_due, found.rag) == (2, "green")


def test_keep_within_has_a_band_of_five_percent_on_either_side():
    found = stand(measure(95, 94.9, 105, 105.1, target=100, polarity="within", start=None), TODAY)
    assert (found.periods_met, found.periods_due, found.score) == (2, 4, 50)


def test_a_band_may_be_wider_or_named_by_its_two_ends():
    wide = measure(90, 110, target=100, polarity="within", band=10, start=None)
    named = measure(79, 80, 90, 91, polarity="within", targets=[Target(value=80, upper=90)], start=None)
    assert stand(wide, TODAY).score == 100
    assert stand(named, TODAY).score == 50


def test_under_the_target_rule_a_band_is_judged_on_the_latest_value_and_its_nearer_end():
    below = stand(measure(76, polarity="within", targets=[Target(value=80, upper=90)], rag_rule="target"), TODAY)
    above = stand(measure(100, polarity="within", targets=[Target(value=80, upper=90)], rag_rule="target"), TODAY)
    assert (below.score, below.rag) == (pytest.approx(95), "amber")
    assert (above.score, above.rag) == (pytest.approx(90), "amber")


@pytest.mark.parametrize(
    ("value", "due", "rag", "reason"),
    [
        (1, YEAR_END, "green", ""),
        (0, YEAR_END, "none", "not_due"),
        (0, date(2027, 3, 31), "red", ""),
        (1, date(2027, 3, 31), "green", ""),
    ],
)
def test_a_milestone_is_reached_or_not_by_its_date(value, due, rag, reason):
    found = stand(measure(value, target_kind="milestone", targets=[Target(value=1, due=due)], start=None), TODAY)
    assert (found.rag, found.reason) == (rag, reason)


def test_parts_of_a_milestone_give_a_score_where_they_were_counted():
    found = stand(measure(3, target_kind="milestone", targets=[Target(value=4, due=YEAR_END)], start=None), TODAY)
    assert (found.score, found.rag) == (75, "none")


def test_without_a_value_there_is_no_data_and_no_zero():
    found = stand(measure(), TODAY)
    assert (found.value, found.score, found.rag, found.reason) == (None, None, "none", "no_value")
    assert found.target == 90


def test_without_a_target_a_value_has_no_colour():
    found = stand(measure(80, target=None), TODAY)
    assert (found.value, found.score, found.rag, found.reason) == (80, None, "none", "no_target")


def test_without_a_baseline_the_target_rule_steps_in_and_says_so():
    found = stand(measure(82, start=None, green_from=50), TODAY)
    assert (found.score, found.rule, found.reason) == (pytest.approx(91.1, abs=0.05), "target", "baseline_unknown")
    assert found.rag == "amber"  # limits meant for the way from the baseline do not hold here


def test_a_target_equal_to_the_baseline_is_judged_on_the_target():
    found = stand(measure(90, start=90), TODAY)
    assert (found.score, found.rag, found.reason) == (100, "green", "baseline_is_target")


def test_a_target_on_the_wrong_side_of_the_baseline_gives_no_colour():
    found = stand(measure(65, start=70, target=60), TODAY)
    assert (found.score, found.rag, found.reason) == (None, "none", "wrong_side")


def test_zero_accidents_met_is_green_although_no_ratio_says_by_how_much():
    found = stand(measure(0, start=None, target=0, polarity="lower"), TODAY)
    assert (found.score, found.rag) == (100, "green")


def test_the_target_in_force_is_the_next_one_due_when_the_period_ended():
    two = [Target(value=80, due=date(2027, 3, 31)), Target(value=90, due=YEAR_END)]
    assert stand(measure(75, 76, 80, targets=two), TODAY).score == 100
    assert stand(measure(75, 76, 80, 80, targets=two), TODAY).score == 50


def test_an_even_pace_says_whether_red_is_behind_the_plan_or_on_it():
    found = stand(measure(70, 72, 75), TODAY)  # 25 % of the way after 90 of 365 days
    assert (found.score, found.rag) == (25, "red")
    assert found.pace == pytest.approx(24.66, abs=0.01)
    assert found.on_pace is True


def test_the_spider_score_needs_a_red_flag_on_the_right_side():
    assert stand(measure(85, red_flag=80), TODAY).spider == pytest.approx(5)
    assert stand(measure(15, start=25, target=10, polarity="lower", red_flag=20), TODAY).spider == pytest.approx(5)
    assert stand(measure(85), TODAY).spider is None
    assert stand(measure(85, red_flag=95), TODAY).spider is None


def test_the_latest_value_is_the_one_whose_period_ends_last():
    mixed = measure(
        start=70,
        actuals=[
            Actual(period="2027-04", value=88),
            Actual(period="2027-Q1", value=72),
            Actual(period="soon", value=1),
        ],
    )
    assert stand(mixed, TODAY).period == "2027-04"


values = st.floats(-1000, 1000)


@given(
    start=values,
    target=values,
    one=values,
    other=values,
    rule=st.sampled_from(["progress", "target"]),
    known=st.booleans(),
)
def test_a_better_value_never_has_a_worse_colour(start, target, one, other, rule, known):
    polarity = "higher" if target > start else "lower"
    low, high = sorted((one, other))
    worse, better = (low, high) if polarity == "higher" else (high, low)
    order = ["red", "amber", "green"]
    found = [
        stand(measure(v, start=start if known else None, target=target, polarity=polarity, rag_rule=rule), TODAY)
        for v in (worse, better)
    ]
    if all(f.score is not None for f in found):
        assert order.index(found[1].rag) >= order.index(found[0].rag)
        assert found[1].score >= found[0].score - 1e-6 or found[1].score >= 100
