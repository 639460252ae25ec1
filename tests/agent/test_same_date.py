"""The date, or all, of the target set last is that of another where the words say so."""

from datetime import date
from pathlib import Path

import pytest

from agent.guided.same_date import says_same_date, with_same_date
from agent.guided.understanding.repeating import repeated
from agent.guided.understanding.second_thoughts import amended
from scorecard.apply import apply
from scorecard.edits import RemoveTarget, SetTarget
from scorecard.models import Scorecard

TODAY = date(2026, 11, 24)
LAST = SetTarget(measure="C1a", value=60, due=date(2028, 3, 31))


@pytest.fixture(scope="module")
def card() -> Scorecard:
    return Scorecard.model_validate_json(
        (Path(__file__).parent / "understanding_scorecard.json").read_text(encoding="utf-8")
    )


def _without_target(card: Scorecard) -> str:
    return next(m.id for m in card.measures() if not any(t.due for t in m.targets) and m.id != "C1a")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("common core should get the same target date, value 31.", "common core should, value 31 by 31 March 2028"),
        ("common core 31 with the same deadline", "common core 31 by 31 March 2028"),
    ],
)
def test_the_same_date_is_that_of_the_target_set_last(text: str, said: str, card: Scorecard) -> None:
    assert says_same_date(text)
    assert with_same_date(text, [LAST], _without_target(card), card) == said


def test_what_has_a_date_of_its_own_may_keep_that(card: Scorecard) -> None:
    own = _without_target(card)
    dated = apply(card, [SetTarget(measure=own, value=30, due=date(2027, 6, 30))]).scorecard
    assert with_same_date("31, same date", [LAST], own, dated) == "31, same date"
    assert with_same_date("31, same date", [], _without_target(card), card) == "31, same date"


@pytest.mark.parametrize("text", ["and same again for P2b, same date", "the same for P2b, with the same deadline too"])
def test_all_that_was_set_last_is_carried_over(text: str, card: Scorecard) -> None:
    found = repeated(text, [LAST], apply(card, [LAST]).scorecard, "", TODAY)
    assert found is not None
    assert found.edits == [LAST.model_copy(update={"measure": "P2b"})]


@pytest.mark.parametrize("text", ["by march 2028 that is", "end of march 2028 i mean", "march 2028, to be precise"])
def test_a_date_said_afterwards_is_that_of_the_target(text: str, card: Scorecard) -> None:
    last = SetTarget(measure="P2b", value=60)
    found = amended(text, [last], card, 1, apply(card, [last]).scorecard, TODAY)
    assert found is not None
    assert [(e.kind, getattr(e, "due", None)) for e in found.edits if isinstance(e, SetTarget | RemoveTarget)] == [
        ("remove_target", None),
        ("set_target", date(2028, 3, 31)),
    ]
