"""A value that is recorded corrected or taken out by its month, mostly without the name of its measure."""

import pytest

from agent.guided.understanding.recorded_by_month import recorded_by_month
from scorecard.apply import apply
from scorecard.edits import RecordActual, RemoveActual
from scorecard.models import Scorecard


@pytest.fixture
def recorded(card: Scorecard) -> Scorecard:
    kept = [RemoveActual(measure=m.id, period=a.period) for m in card.measures() for a in m.actuals]
    told = [("C1a", "2026-09", 6.0), ("C1a", "2026-10", 7.0), ("C2a", "2026-08", 90.0)]
    return apply(card, [*kept, *(RecordActual(measure=m, period=p, value=v) for m, p, v in told)]).scorecard


@pytest.mark.parametrize(
    "text",
    [
        "the October figure has to come off until the accounts close",
        "October isn't final yet, wipe it for now",
        "Please take the October value out again, the invoices are not all in.",
        "leave October open for now",
        "the number for October should go, the auditors are still at it",
        "October was only a guess; withdraw it",
        "can you pull October's figure until we have the real one",
        "let's blank out October until the close",
        "the October one can't stand yet, strike it please",
        "that last value isn't final, take it out",
        "our accountant says the October number isn't audited, can you hold it back",
        "I'd rather not show October before the auditors have signed, take it off",
        "Scratch the October value. The books are still open.",
    ],
)
def test_the_value_of_a_month_is_taken_out(text: str, recorded: Scorecard) -> None:
    assert recorded_by_month(text, recorded, "C1a") == RemoveActual(measure="C1a", period="2026-10")


@pytest.mark.parametrize(
    ("text", "period", "value"),
    [
        ("the October churn came off last year's sheet, 5 is the true one", "2026-10", 5),
        ("October was wrong, it should have been 5", "2026-10", 5),
        ("I misread October: 5.5, not 7", "2026-10", 5.5),
        ("for September the right figure is 6.4 %, I took the wrong column", "2026-09", 6.4),
        ("October was wrong, it's 6,5 by the corrected sheet", "2026-10", 6.5),
        ("September's 6 was provisional, finance now has 6.2", "2026-09", 6.2),
    ],
)
def test_the_value_of_a_month_is_put_right(text: str, period: str, value: float, recorded: Scorecard) -> None:
    assert recorded_by_month(text, recorded, "C1a") == RecordActual(measure="C1a", period=period, value=value)


def test_without_a_focus_it_is_the_one_measure_with_a_value_then(recorded: Scorecard) -> None:
    assert recorded_by_month("August has to come off", recorded, "") == RemoveActual(measure="C2a", period="2026-08")


@pytest.mark.parametrize(
    "text",
    [
        "the October target has to come off",
        "remove the initiative that starts in October",
        "is the October figure final?",
        "take out C2 in October",
        "churn was 8 in October",
        "about 5 of the October cancellations came from abroad",
        "churn was 5 in October, not 7, and give that measure to Ana",
        "the project has to come off in October",
        "November isn't final yet, wipe it",
        "October was wrong for us in many ways",
        "leave C1a's owner open until October",
        "set churn to 5 by October, 7 was wrong",
    ],
)
def test_anything_else_of_a_month_is_left(text: str, recorded: Scorecard) -> None:
    assert recorded_by_month(text, recorded, "C1a") is None
