"""A message that only makes sense after the last change goes on with it, and one that stands by itself does not."""

from datetime import date
from pathlib import Path

import pytest

from agent.guided.understanding.going_on import gone_on
from scorecard.apply import apply
from scorecard.edits import Edit, RecordActual, SetTarget, UpdateMeasure, UpdateObjective
from scorecard.models import Scorecard

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def card() -> Scorecard:
    return Scorecard.model_validate_json(
        (Path(__file__).parent / "understanding_scorecard.json").read_text(encoding="utf-8")
    )


def _after(last: list[Edit], text: str, card: Scorecard) -> list[dict[str, object]]:
    found = gone_on(text, last, apply(card, last).scorecard, TODAY)
    return [e.model_dump(exclude_unset=True, exclude={"note"}) | {"kind": e.kind} for e in found.edits] if found else []


@pytest.mark.parametrize(
    "text",
    [
        "common core 47, and deep integration 31",
        "and for common core the same month: 47, deep integration 31",
        "and common core: 47, deep integration was 31",
    ],
)
def test_values_after_a_value_are_of_the_same_period(text: str, card: Scorecard) -> None:
    last: list[Edit] = [RecordActual(measure="C1a", period="2026-10", value=3)]
    got = _after(last, text, card)
    assert [(e["measure"], e["period"], e["value"]) for e in got] == [("P2b", "2026-10", 47), ("C3b", "2026-10", 31)]


@pytest.mark.parametrize(
    "text",
    [
        "common core target 60",
        "move C1a to C2",
        "common core 47 by 2028",
        "how is churn?",
        "common core should be 60",
        "common core to 60",
    ],
)
def test_another_wish_does_not_go_on_with_a_value(text: str, card: Scorecard) -> None:
    assert not _after([RecordActual(measure="C1a", period="2026-10", value=3)], text, card)


@pytest.mark.parametrize(
    ("text", "week"),
    [("oh and 46 was 2.9", "2026-W46"), ("week 45: 2.9", "2026-W45"), ("and the week before that 2.9", "2026-W46")],
)
def test_another_week_is_one_of_the_same_measure(text: str, week: str, card: Scorecard) -> None:
    weekly: Edit = UpdateMeasure(id="C1a", frequency="weekly")
    card = apply(card, [weekly]).scorecard
    got = _after([RecordActual(measure="C1a", period="2026-W47", value=3)], text, card)
    assert [(e["measure"], e["period"], e["value"]) for e in got] == [("C1a", week, 2.9)]


@pytest.mark.parametrize(("text", "measure"), [("first one 2", "C1a"), ("make the second one 2", "P2b")])
def test_the_first_and_the_second_are_those_just_set(text: str, measure: str, card: Scorecard) -> None:
    last: list[Edit] = [SetTarget(measure="C1a", value=3), SetTarget(measure="P2b", value=70)]
    assert [(e["measure"], e["value"]) for e in _after(last, text, card)] == [(measure, 2)]


def test_a_renaming_goes_on_with_the_next_name(card: Scorecard) -> None:
    last: list[Edit] = [UpdateMeasure(id="C1a", name="Customers lost")]
    got = _after(last, "and head-to-head test wins: Tests won", card)
    assert got == [{"kind": "update_measure", "id": "C2b", "name": "Tests won"}]


def test_a_link_after_a_renaming_is_no_other_name(card: Scorecard) -> None:
    last: list[Edit] = [UpdateObjective(id="L1", name="Keep good people")]
    assert gone_on("link L1 to C1, strong, half a year", last, card, TODAY) is None


def test_hers_is_what_she_was_just_given(card: Scorecard) -> None:
    last: list[Edit] = [UpdateObjective(id="C1", owner="Ruth Bell")]
    got = _after(last, "F3 hers as well, and L1 is Joanna's", card)
    assert [(e["id"], e["owner"]) for e in got] == [("F3", "Ruth Bell"), ("L1", "Joanna")]


@pytest.mark.parametrize("text", ["and 3 one year thereafter", "then 3 a year later", "3 the year after that"])
def test_a_further_target_is_counted_on_from_the_day_of_the_last(text: str, card: Scorecard) -> None:
    last: list[Edit] = [SetTarget(measure="C1a", value=2, due=date(2027, 12, 31))]
    assert _after(last, text, card) == [{"kind": "set_target", "measure": "C1a", "value": 3, "due": date(2028, 12, 31)}]
