"""What was the target, and is it still there: one sentence first, and the sheet below it."""

from datetime import date

import pytest

from agent.guided.replies.in_a_word import in_a_word
from agent.guided.requests.performance import asked_about
from agent.guided.requests.target_asked import asks_the_target, read
from scorecard.apply import apply
from scorecard.edits import SetTarget
from scorecard.models import Scorecard


@pytest.fixture
def aimed(card: Scorecard) -> Scorecard:
    return apply(card, [SetTarget(measure="C1a", value=4, due=date(2028, 6, 30))]).scorecard


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("is a goal still attached to churn", "Yes: "),
        ("what was the target for churn, is it still there", "Yes: "),
        ("does churn still have a target?", "Yes: "),
        ("do we have any goal set for churn at all?", "Yes: "),
        ("which number are we aiming for with churn, and when", ""),
        ("what do we want customer churn to get down to", ""),
        ("remind me, where should churn end up?", ""),
        ("what's the target of C1a", ""),
    ],
)
def test_the_target_is_told_in_one_sentence(text: str, first: str, aimed: Scorecard) -> None:
    assert in_a_word(text, "C1a", aimed) == f"{first}4 % by 30 Jun 2028."


def test_where_there_is_none_it_is_said(card: Scorecard) -> None:
    bare = next(m for m in card.measures() if not m.targets)
    assert (
        in_a_word(f"does {bare.id} still have a target?", bare.id, card)
        == f"No: {bare.id} “{bare.name}” has no target."
    )
    assert (
        in_a_word(f"what is the target for {bare.id}", bare.id, card) == f"{bare.id} “{bare.name}” has no target yet."
    )


@pytest.mark.parametrize(
    "text",
    [
        "show C1a",
        "is the target for churn too ambitious",
        "why is the target for churn 4 %",
        "how do I set a target for churn",
        "set the target of churn to 4 %",
        "is 4 % a good target for churn",
        "will we reach the target for churn",
        "who owns the target for churn",
    ],
)
def test_anything_else_of_a_target_is_not_answered_so(text: str, card: Scorecard) -> None:
    assert not asks_the_target(text)
    assert in_a_word(text, "C1a", card) == ""


def test_the_measure_is_found_by_its_words(card: Scorecard) -> None:
    request = read("what do we want churn to get down to", card, "")
    assert request
    assert (request.name, request.args["item"][:2]) == ("show_item", "C1")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("how are we doing on churn", "churn"),
        ("where do we stand with new customers?", "new customers"),
        ("how do we stand on the waiting time so far", "the waiting time"),
        ("how are we doing with us all", ""),
        ("how are we doing in general", ""),
    ],
)
def test_how_we_are_doing_on_it_asks_for_its_standing(text: str, words: str) -> None:
    assert asked_about(text) == words
