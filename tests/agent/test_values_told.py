"""Values told in passing, "we hit 131 of them for 2026", are values of their periods and no targets."""

import pytest

from agent.guided.understanding.values_told import values_told
from scorecard import clock
from scorecard.apply import apply
from scorecard.edits import AddMeasure
from scorecard.models import Scorecard

pytestmark = pytest.mark.usefixtures("on_that_day")


@pytest.fixture
def fresh(card: Scorecard) -> Scorecard:
    return apply(card, [AddMeasure(objective="C1", id="C1z", name="Dark nights", unit="nights")]).scorecard


def test_each_clause_is_a_value_of_its_measure(fresh: Scorecard) -> None:
    told = values_told("we hit 131 dark nights for 2025, and we had 12 dark nights in October", fresh, clock.today())
    assert told == "C1z was 131 in 2025. C1z was 12 in October"


@pytest.mark.parametrize(
    "text",
    [
        "we hit 131 goats for 2025",
        "we had 12 dark nights in October, want 9",
        "should we have 12 dark nights in October?",
        "we had 12 dark nights",
    ],
)
def test_anything_else_is_left_to_others(text: str, fresh: Scorecard) -> None:
    assert values_told(text, fresh, clock.today()) == text
