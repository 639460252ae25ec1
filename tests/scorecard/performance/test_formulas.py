"""The formulas, by figures worked out by hand, and what holds for all figures."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from scorecard.performance.formulas import kept, progress, share_of_target, spider

numbers = st.floats(-1e6, 1e6, allow_nan=False)


@pytest.mark.parametrize(
    ("start", "target", "actual", "percent"),
    [
        (70, 90, 85, 75),  # more is better: 15 of 20
        (70, 90, 70, 0),
        (70, 90, 90, 100),
        (70, 90, 65, -25),  # worse than at the start
        (70, 90, 95, 125),
        (20, 10, 12, 80),  # less is better: 8 of 10 days
        (20, 10, 25, -50),
        (4.5, 2, 2.1, 96),  # 100 * (4.5 - 2.1) / (4.5 - 2)
    ],
)
def test_progress_is_the_part_of_the_way_covered(start, target, actual, percent):
    assert progress(start, target, actual) == pytest.approx(percent)


@pytest.mark.parametrize(("met", "due", "percent"), [(3, 4, 75), (0, 5, 0), (12, 12, 100)])
def test_a_standard_is_scored_by_the_periods_that_met_it(met, due, percent):
    assert kept(met, due) == percent


@pytest.mark.parametrize(
    ("target", "actual", "polarity", "percent"),
    [
        (90, 82, "higher", 91.1111),
        (90, 90, "higher", 100),
        (10, 12, "lower", 83.3333),
        (10, 8, "lower", 125),
        (0, 3, "lower", 0),  # zero accidents asked, three happened
        (0, 3, "higher", None),
        (-5, -6, "higher", None),  # a ratio of two losses says the opposite
        (10, 0, "lower", None),
    ],
)
def test_the_share_of_the_target_is_a_ratio_where_one_makes_sense(target, actual, polarity, percent):
    found = share_of_target(target, actual, polarity)
    assert found is None if percent is None else found == pytest.approx(percent, abs=1e-4)


@pytest.mark.parametrize(
    ("actual", "red_flag", "goal", "score"),
    [
        (80, 80, 90, 3.3333),
        (90, 80, 90, 6.6667),
        (85, 80, 90, 5),
        (70, 80, 90, 0),
        (100, 80, 90, 10),
        (130, 80, 90, 10),
        (20, 20, 10, 3.3333),  # lower is better
        (10, 20, 10, 6.6667),
        (15, 20, 10, 5),
        (40, 20, 10, 0),
    ],
)
def test_the_spider_scale_has_the_red_flag_at_a_third_and_the_goal_at_two_thirds(actual, red_flag, goal, score):
    assert spider(actual, red_flag, goal) == pytest.approx(score, abs=1e-4)


@given(numbers, numbers, numbers, numbers)
def test_a_better_value_never_scores_less(start, target, one, other):
    assume(abs(target - start) > 1e-3)
    better, worse = (max(one, other), min(one, other)) if target > start else (min(one, other), max(one, other))
    assert progress(start, target, better) >= progress(start, target, worse)
    assert spider(better, start, target) >= spider(worse, start, target)


@given(numbers, numbers, numbers)
def test_the_spider_scale_ends_at_0_and_10(actual, red_flag, goal):
    assume(goal != red_flag)
    assert 0 <= spider(actual, red_flag, goal) <= 10


@given(st.floats(0, 1e6), st.floats(0.001, 1e6), st.floats(0.001, 1e6))
def test_the_share_of_the_target_rises_with_a_better_value(target, one, other):
    low, high = sorted((one, other))
    more = [share_of_target(target, v, "higher") for v in (low, high)]
    less = [share_of_target(target, v, "lower") for v in (high, low)]
    for worse, better in (more, less):
        assert worse is None or better is None or better >= worse
