"""Limits of the colours in the measure's own unit are kept as the share of the target that they are."""

from datetime import date

import pytest

from agent.guided.understanding.colour_limits import colour_limits
from scorecard.apply import apply
from scorecard.edits import RecordActual, SetTarget
from scorecard.models import Scorecard
from scorecard.performance.standing import stand

pytestmark = pytest.mark.usefixtures("on_that_day")


@pytest.fixture
def with_target(card: Scorecard) -> Scorecard:
    return apply(card, [SetTarget(measure="C1a", value=19, due=date(2028, 12, 31))]).scorecard


@pytest.mark.parametrize(
    ("value", "colour"), [(19.5, "green"), (20, "green"), (22, "amber"), (23, "amber"), (24.3, "red")]
)
def test_a_value_has_the_colour_that_was_told_of_it(value: float, colour: str, with_target: Scorecard) -> None:
    told = colour_limits("C1a thresholds: green at or below 20 %, amber up to 23 %, red above 23 %", with_target, "")
    assert told is not None
    assert told.edit is not None
    after = apply(with_target, [told.edit, RecordActual(measure="C1a", period="2026-10", value=value)]).scorecard
    measure = after.measure("C1a")
    assert measure is not None
    assert stand(measure, date(2026, 11, 24)).rag == colour


def test_without_a_target_they_are_a_share_of_nothing(card: Scorecard) -> None:
    told = colour_limits("C1a green below 20, red above 23", card, "")
    assert told is not None
    assert told.edit is None


@pytest.mark.parametrize(
    "said",
    ["C1a green from 95 % of target, amber from 85 %", "Why is C1a green? I said red above 23 %", "C2a green from 90, amber from 80", "is C1a green below 20?", "make the logo green"],
)  # fmt: skip
def test_shares_and_questions_are_left_to_others(said: str, with_target: Scorecard) -> None:
    assert colour_limits(said, with_target, "") is None
