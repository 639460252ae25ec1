"""What-if: figures worked out by hand, ranges from strengths, and honesty where numbers are missing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scorecard.links import what_if
from scorecard.models import Baseline, Link, Measure, Objective, Perspective, Scorecard, Target


def objective(item, start=None, goal=None, polarity="higher"):
    numbers = {} if start is None else {"baseline": Baseline(value=start), "targets": [Target(value=goal)]}
    return Objective(
        id=item, name=f"Objective {item}", measures=[Measure(id=f"{item}a", name=item, polarity=polarity, **numbers)]
    )


def scorecard(objectives, *links):
    return Scorecard(perspectives=[Perspective(id="all", name="All", objectives=objectives)], links=list(links))


def found(card, measure, change):
    return {e.objective: e for e in what_if(card, measure, change).effects}


def test_sears_1998_five_points_of_attitude_give_half_a_percent_of_revenue():
    """+5 employee attitude -> +1.3 customer impression -> +0.5 % revenue growth, over two stated links."""
    sears = scorecard(
        [objective("L1"), objective("C1"), objective("F1")],
        Link(source="L1", target="C1", coefficient=1.3 / 5, lag_months=6),
        Link(source="C1", target="F1", coefficient=0.5 / 1.3, lag_months=3),
    )
    effects = found(sears, "L1a", 5)
    assert (effects["C1"].value.low, effects["C1"].value.high) == (pytest.approx(1.3), pytest.approx(1.3))
    assert effects["F1"].value.low == pytest.approx(0.5)
    assert (effects["F1"].lag_months, effects["F1"].better) == (9, True)
    assert [a.basis for a in what_if(sears, "L1a", 5).assumptions] == ["stated", "stated"]


def test_a_strength_is_read_as_a_share_of_the_planned_way():
    """10 of 20 points is half the way; medium is 30-60 % of it, so 15-30 % of the effect's way of 40."""
    card = scorecard(
        [objective("P1", 60, 80), objective("C1", 20, 60)], Link(source="P1", target="C1", strength="medium")
    )
    effect = found(card, "P1a", 10)["C1"]
    assert (effect.way.low, effect.way.high) == (pytest.approx(15), pytest.approx(30))
    assert (effect.value.low, effect.value.high) == (pytest.approx(6), pytest.approx(12))
    assert effect.lag_months is None


def test_less_is_better_is_turned_along_the_way():
    """Cutting 12 days to 5 by 3.5 is half the way; strong gives 30-45 % of a cost that is to fall by 200."""
    card = scorecard(
        [objective("P1", 12, 5, "lower"), objective("F1", 1000, 800, "lower")],
        Link(source="P1", target="F1", strength="strong"),
    )
    effect = found(card, "P1a", -3.5)["F1"]
    assert (effect.value.low, effect.value.high) == (pytest.approx(-90), pytest.approx(-60))
    assert effect.better is True


def test_a_negative_link_makes_it_worse():
    card = scorecard(
        [objective("P1", 0, 100), objective("C1", 0, 100)], Link(source="P1", target="C1", sign="-", strength="weak")
    )
    effect = found(card, "P1a", 50)["C1"]
    assert (effect.way.low, effect.way.high) == (pytest.approx(-15), pytest.approx(-5))
    assert effect.better is False


def test_two_paths_add_up_and_the_longer_delay_counts():
    card = scorecard(
        [objective("L1", 0, 100), objective("P1", 0, 100), objective("C1", 0, 100)],
        Link(source="L1", target="P1", coefficient=0.5, lag_months=3),
        Link(source="P1", target="C1", coefficient=0.4, lag_months=3),
        Link(source="L1", target="C1", coefficient=0.1, lag_months=1),
    )
    effect = found(card, "L1a", 10)["C1"]
    assert effect.value.low == pytest.approx(3)  # 10 * 0.5 * 0.4 + 10 * 0.1
    assert effect.lag_months == 6


def test_paths_that_pull_both_ways_are_said_to():
    card = scorecard(
        [objective("L1"), objective("P1"), objective("C1")],
        Link(source="L1", target="P1"),
        Link(source="P1", target="C1", sign="-"),
        Link(source="L1", target="C1"),
    )
    assert found(card, "L1a", 10)["C1"].better is None


def test_without_baselines_only_the_direction_is_said():
    card = scorecard([objective("P1"), objective("C1", 20, 60)], Link(source="P1", target="C1"))
    effect = found(card, "P1a", 10)["C1"]
    assert (effect.value, effect.way, effect.better) == (None, None, True)


def test_a_circle_is_opened_and_named():
    card = scorecard(
        [objective("P1", 0, 10), objective("C1", 0, 10)],
        Link(source="P1", target="C1", strength="strong"),
        Link(source="C1", target="P1", strength="weak"),
    )
    answer = what_if(card, "P1a", 1)
    assert answer.left_out == ("C1->P1",)
    assert [e.objective for e in answer.effects] == ["C1"]


def test_what_if_leaves_the_scorecard_as_it_was():
    card = scorecard([objective("P1", 0, 10), objective("C1", 0, 10)], Link(source="P1", target="C1"))
    before = card.model_dump()
    what_if(card, "P1a", 3)
    assert card.model_dump() == before
    with pytest.raises(LookupError, match="no measure X9"):
        what_if(card, "X9", 1)


@given(st.floats(0.1, 100), st.floats(0.1, 100), st.sampled_from(["strong", "medium", "weak"]))
def test_a_larger_change_never_has_a_smaller_effect_and_a_range_is_never_upside_down(one, other, strength):
    card = scorecard(
        [objective("P1", 0, 50), objective("C1", 10, 90)], Link(source="P1", target="C1", strength=strength)
    )
    small, large = (found(card, "P1a", change)["C1"].value for change in sorted((one, other)))
    assert small.low <= small.high
    assert large.low >= small.low - 1e-9
    assert large.high >= small.high - 1e-9
