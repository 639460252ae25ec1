"""Items named by their words, and figures that are denied beside others, stay, or are given up."""

from datetime import date

import pytest

from agent.guided.understanding.ordered_plainly import ordered_plainly
from agent.guided.understanding.put_straight import put_straight
from agent.guided.understanding.step_given_up import step_given_up
from agent.guided.understanding.told_whole.places import objectives_by_id
from scorecard.apply import apply
from scorecard.edits import RecordActual, RemoveTarget, SetBaseline, SetTarget
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
    "said",
    [
        "churn is at 6 % today while I told you 8 %, with 3 % still our aim",
        "churn is 6 % now, not 12 %, and the target of 5 % stays",
        "I have to put something right: churn stands at 6 %, not 12 %, and 3 % remains the goal",
        "I gave you the wrong starting point: churn stands at 6 % and not at 8 %. We still want 3 %.",
        "Churn actually sits at 6 %, I said 8. The goal of 3 % is untouched.",
        "the present figure for churn is 6 % rather than 8 %, leave the target at 3 %",
        "churn's baseline is off: 6 % is where we are, 8 % was the year before, target as before",
        "My mistake on churn, we are at 6 %. 3 % is still what we are after.",
        "churn stands at 6 %, not 8 %",
        "oops, churn isn't 8, it currently runs at 6 %. Nothing changes about the 3 % target.",
        "churn is at 6 %, not 8 %, and the 3 % goal stays as it is",
    ],
)
def test_where_it_stands_is_put_straight_and_what_stays_is_left(said: str, aimed: Scorecard) -> None:
    assert put_straight(said, aimed) == [SetBaseline(measure="C1a", value=6)]


def test_what_is_said_to_stay_and_was_never_set_is_set(card: Scorecard) -> None:
    bare = apply(card, [RemoveTarget(measure="C1a", due=t.due) for t in next(m for m in card.measures() if m.id == "C1a").targets]).scorecard  # fmt: skip
    said = "churn stands at 9 %, not 12 %, and 5 % remains the goal"
    assert put_straight(said, bare) == [SetBaseline(measure="C1a", value=9), SetTarget(measure="C1a", value=5)]


def test_a_recorded_value_denied_is_the_one_put_straight(aimed: Scorecard) -> None:
    recorded = apply(aimed, [RecordActual(measure="C1a", period="2026-10", value=8)]).scorecard
    put = put_straight("it stands at 6 %, not 8 %, the target stays", recorded, "C1a")
    assert put == [RecordActual(measure="C1a", period="2026-10", value=6)]


@pytest.mark.parametrize(
    "said",
    [
        "churn is 6 %, not 8 %",
        "we still want 3 %",
        "churn is 9 % now, not 12 %, and the target of 7 % stays",
        "the target of churn is 4 %, not 5 %",
        "set churn to 4 %, not 5 %",
        "lunch breaks stand at 40 minutes, not 30, and the goal stays",
        "churn was 6 % in October, not 8 %, the target stays",
        "what if churn stands at 6 % and not at 8 %?",
    ],
)
def test_where_nothing_is_put_straight_it_is_read_as_it_is(said: str, aimed: Scorecard) -> None:
    assert put_straight(said, aimed, "C1a") == []


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
