"""Of what was changed together last, only a part is meant: the rest is taken back."""

import pytest

from agent.guided.understanding.only_those import only_those
from scorecard.apply import apply
from scorecard.edits import Edit, SetTarget, UpdateMeasure, UpdateObjective
from scorecard.models import Scorecard

pytestmark = pytest.mark.usefixtures("on_that_day")
BOTH: list[Edit] = [UpdateObjective(id="C2", owner="Ana Silva"), UpdateMeasure(id="C2b", owner="Ana Silva")]
VALUES: list[Edit] = [SetTarget(measure="C1a", value=4), SetTarget(measure="C2b", value=30)]


@pytest.mark.parametrize(
    ("text", "last", "kept"),
    [
        ("no, only the objective", BOTH, BOTH[:1]),
        ("just the measure please", BOTH, BOTH[1:]),
        ("sorry, only the first one, leave the test wins", VALUES, VALUES[:1]),
        ("only C2b, not both", VALUES, VALUES[1:]),
        ("just the churn, I meant", VALUES, VALUES[:1]),
    ],
)
def test_the_rest_is_taken_back(text: str, last: list[Edit], kept: list[Edit], card: Scorecard) -> None:
    after = apply(card, last).scorecard
    found = only_those(text, last, card, 1)
    assert found
    assert apply(after, found.edits).scorecard == apply(card, kept).scorecard


@pytest.mark.parametrize(
    "text",
    ["only the measures", "only the financial ones", "just do it", "only the vision", "just C3 to Ana", "only objectives by June"],
)  # fmt: skip
def test_other_words_take_nothing_back(text: str, card: Scorecard) -> None:
    assert only_those(text, BOTH, card, 1) is None


def test_of_a_single_change_there_is_no_part(card: Scorecard) -> None:
    assert only_those("only the objective", BOTH[:1], card, 1) is None
