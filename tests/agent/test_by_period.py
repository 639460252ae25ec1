"""Values told beside their periods after one was recorded, and nothing where the words say anything else."""

from datetime import date
from pathlib import Path

import pytest

from agent.guided.explaining import explanation
from agent.guided.understanding.by_period import told_by_period
from agent.guided.understanding.outcome import Understanding
from agent.guided.understanding.reasons import with_reason
from agent.state import Pending
from scorecard.apply import apply
from scorecard.edits import Edit, RecordActual
from scorecard.models import Scorecard

TODAY = date(2026, 11, 24)
LAST = RecordActual(measure="C1a", period="2026-10", value=38)

pytestmark = pytest.mark.usefixtures("on_that_day")


@pytest.fixture(scope="module")
def card() -> Scorecard:
    return Scorecard.model_validate_json(
        (Path(__file__).parent / "understanding_scorecard.json").read_text(encoding="utf-8")
    )


def _told(text: str, last: list[Edit], card: Scorecard) -> dict[str, float]:
    found = told_by_period(text, last, card.measure("C1a"), apply(card, last).scorecard, TODAY)
    return {e.period: e.value for e in found.edits if isinstance(e, RecordActual)} if found else {}


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("what about november? 39, yeah 39", {"2026-11": 39}),
        ("the previous month was off too: 36", {"2026-09": 36}),
        ("sorry, that was august. october is 40", {"2026-08": 38, "2026-10": 40}),
        ("and july came to nineteen and a half", {"2026-07": 19.5}),
        ("june i forgot: 35, not 34", {"2026-06": 35}),
        ("september 37 and october 39, both were wrong", {"2026-09": 37, "2026-10": 39}),
        ("that was september", {}),
        ("october is 38, as i said", {}),
        ("two shops closed in september and 38 people left", {}),
        ("december 2028 should be 60", {}),
        ("common core was 47 in september", {}),
    ],
)
def test_each_period_gets_its_value(text: str, periods: dict[str, float], card: Scorecard) -> None:
    assert _told(text, [LAST], card) == periods


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("september was 37, right. october so far: 39", {"2026-09": 37, "2026-10": 39}),
        ("october 39", {}),
        ("june 60, december 65", {}),
    ],
)
def test_of_what_is_spoken_of_two_are_told(text: str, periods: dict[str, float], card: Scorecard) -> None:
    assert _told(text, [], card) == periods


@pytest.mark.parametrize("text", ["and november? 39 i think", "the month before should be 36, my mistake"])
def test_what_tells_another_value_is_no_note(text: str, card: Scorecard) -> None:
    after = apply(card, [LAST]).scorecard
    asked = Pending(text="", focus="C1a", answers={}, key="note C1a 2026-10", options=[], open=True)
    assert explanation(text, asked, after) is None
    told = told_by_period(text, [LAST], None, after, TODAY)
    assert told is not None
    assert with_reason(told, text, after, TODAY) == told


@pytest.mark.parametrize(
    "text", ["C1a 38 in October, kindly correct it", "C1a 38 in October, log it please", "C1a 38, same month"]
)
def test_what_is_to_be_done_with_a_value_is_no_reason(text: str, card: Scorecard) -> None:
    found = with_reason(Understanding(edits=[LAST]), text, card, TODAY)
    assert found.edits == [LAST]
