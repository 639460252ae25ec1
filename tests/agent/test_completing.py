"""What is said after a question is read together with the message it was asked about, whatever words it is in."""

import pytest

from agent.guided.completing import asked_what, completing
from scorecard.apply import apply
from scorecard.edits import Edit, SetTarget, UpdateMeasure, UpdateObjective
from scorecard.models import Scorecard

pytestmark = pytest.mark.usefixtures("on_that_day")


@pytest.mark.parametrize(
    ("message", "answer", "edits"),
    [
        ("new target for churn please", "2 %", [SetTarget(measure="C1a", value=2)]),
        ("We agreed on a new value for deep integration this morning, would you kindly enter it", "40 percent", [SetTarget(measure="C3b", value=40)]),
        ("someone should own C1", "Ana Silva", [UpdateObjective(id="C1", owner="Ana Silva")]),
        ("the customers one to 45", "deep integration", [SetTarget(measure="C3b", value=45)]),
        ("Ana or Leo, one of them has C1 now", "Leo", [UpdateObjective(id="C1", owner="Leo")]),
        ("report test wins more often", "quarterly", [UpdateMeasure(id="C2b", frequency="quarterly")]),
    ],
)  # fmt: skip
def test_an_answer_completes_the_message(message: str, answer: str, edits: list[Edit], card: Scorecard) -> None:
    found = completing(answer, asked_what(message, ""), card)
    assert apply(card, found).scorecard == apply(card, edits).scorecard


@pytest.mark.parametrize(
    "text",
    [
        "show the map",
        "what is churn?",
        "thanks",
        "undo",
        "the weather is nice",
        "set C2a to 60",
        "remove C3b",
        "show C1",
    ],
)
def test_a_message_of_its_own_is_no_answer(text: str, card: Scorecard) -> None:
    assert not completing(text, asked_what("new target for churn please", ""), card)
