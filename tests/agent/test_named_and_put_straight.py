"""Items named by their words, and figures that are denied beside others, stay, or are given up."""

from datetime import date

import pytest

from agent.guided.understanding.ordered_plainly import ordered_plainly
from agent.guided.understanding.put_straight import put_straight
from agent.guided.understanding.step_given_up import step_given_up
from agent.guided.understanding.told_whole.places import objectives_by_id
from scorecard.apply import apply
from scorecard.edits import RemoveTarget, SetTarget
from scorecard.models import Scorecard

NEAR, FAR = date(2027, 6, 30), date(2029, 6, 30)


@pytest.fixture(scope="module")
def aimed(card: Scorecard) -> Scorecard:
    """Churn is to come to 5 and then to 3."""
    steps = [SetTarget(measure="C1a", value=5, due=NEAR), SetTarget(measure="C1a", value=3, due=FAR)]
    return apply(card, steps).scorecard


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("Ben Ito takes the churn objective", "Ben Ito takes C1"),
        ("take out the objective about the shared platform", "take out L1"),
        ("scrap the shared platform one", "scrap L1"),
        ("the churn one is at 6 % today", "the churn one is at 6 % today"),
        ("add an objective about churn", "add an objective about churn"),
        ('rename P1 to "Win the churn objective"', 'rename P1 to "Win the churn objective"'),
        ("the first objective", "the first objective"),
    ],
)
def test_an_objective_named_by_words_of_its_own_is_meant(said: str, read: str, card: Scorecard) -> None:
    assert objectives_by_id(said, card) == read


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("churn is at 6 %, not 8 %", "churn is at 6 %, not 8 %"),
        ("churn is at 6 % today while I told you 8 %, with 3 % still our aim", "churn is at 6 % today"),
        ("churn is 9 % now, not 12 %, and the target of 5 % stays", "churn is 9 % now"),
        ("churn is 9 % now, not 12 %, and the target of 7 % stays", "churn is 9 % now, and the target of 7 % stays"),
        ("we still want 3 %", "we still want 3 %"),
    ],
)
def test_what_is_denied_or_stays_asks_for_nothing(said: str, read: str, aimed: Scorecard) -> None:
    assert put_straight(said, aimed) == read


@pytest.mark.parametrize(
    "said",
    [
        "the milestone of 5 % for churn can go, the last one is kept",
        "the 2027 step on churn is off, we stay with the 3",
        "the step of 5 % is off the table, 3 % holds",
        "drop the target of 5 %",
        "the interim target for 2027 is no longer needed",
    ],
)
def test_one_of_two_targets_is_given_up_by_its_value_or_its_year(said: str, aimed: Scorecard) -> None:
    assert step_given_up(said, aimed) == RemoveTarget(measure="C1a", due=NEAR)


@pytest.mark.parametrize(
    "said", ["drop the target of 4 %", "drop churn to 5 %", "the step of 5 % is bold", "5 % is off"]
)
def test_nothing_is_given_up_that_is_no_target_or_not_said_to_go(said: str, aimed: Scorecard) -> None:
    assert step_given_up(said, aimed) is None


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("take out P3, because the second branch was sold in May", "take out P3"),
        ("scrap L2, evening hours end in June", "scrap L2"),
        ("remove P3, L2 and L3", "remove P3, L2 and L3"),
        ("churn stands at 6 %", "churn is 6 % now"),
        ("C1a is 5 weeks now", "C1a is at 5 weeks today"),
    ],
)
def test_a_reason_names_nothing_to_take_out_and_what_stands_is_no_target(said: str, read: str, card: Scorecard) -> None:
    assert ordered_plainly(said, card) == read
