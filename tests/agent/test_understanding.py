"""What people say about a scorecard becomes exactly the edits they asked for."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from agent.guided.understanding.understand import understand
from scorecard.apply import apply
from scorecard.models import Scorecard

TODAY = date(2026, 11, 24)
CASES = yaml.safe_load((Path(__file__).parent / "utterances.yaml").read_text(encoding="utf-8"))
CARD = Path(__file__).parent / "understanding_scorecard.json"


@pytest.fixture(scope="module")
def card() -> Scorecard:
    return Scorecard.model_validate_json(CARD.read_text(encoding="utf-8"))


def _subset(expected: dict[str, Any], edit: dict[str, Any]) -> bool:
    return all(edit.get(field) == value for field, value in expected.items())


@pytest.mark.parametrize("case", CASES, ids=[c["text"][:60] for c in CASES])
def test_an_utterance_yields_what_it_says_and_nothing_else(case: dict[str, Any], card: Scorecard) -> None:
    got = understand(case["text"], card, case.get("focus", ""), TODAY)
    edits = [e.model_dump(mode="json", exclude_unset=True) | {"kind": e.kind} for e in got.edits]
    expected = case.get("edits", [])
    assert len(edits) == len(expected), got
    assert all(_subset(e, g) for e, g in zip(expected, edits, strict=True)), edits
    assert bool(got.ask) == bool(case.get("ask")), got
    assert bool(got.problems) == bool(case.get("problem")), got
    if case.get("none"):
        assert got.rest == case["text"]
        assert not got.is_edit
    apply(card, got.edits)


@pytest.mark.parametrize("text", ["set the target of C1 to 2%", "rename F1 to Grow; set the target of C1 to 2 %"])
def test_every_answer_to_a_question_completes_the_whole_message(text: str, card: Scorecard) -> None:
    ask = understand(text, card, today=TODAY).ask
    assert ask is not None
    assert 2 <= len(ask.options) <= 4
    for option in ask.options:
        done = understand(text, card, today=TODAY, answers={ask.key: option.value})
        assert len(done.edits) == text.count(";") + 1
        assert done.edits[-1].model_dump()["measure"] == option.value


def test_what_is_left_out_beside_an_edit_is_said(card: Scorecard) -> None:
    got = understand("give P1 to Leah Stone, and C3 should glow in the dark", card, today=TODAY)
    assert [e.model_dump()["id"] for e in got.edits] == ["P1"]
    assert [n for n in got.notes if "C3 should glow in the dark" in n]


def test_what_is_less_than_sure_is_proposed_and_done_after_a_yes(card: Scorecard) -> None:
    text = "the subscription conversion wrapped up last friday"
    ask = understand(text, card, today=TODAY).ask
    assert ask is not None
    assert [o.value for o in ask.options] == ["yes", "no"]
    done = understand(text, card, today=TODAY, answers={ask.key: "yes"})
    assert [e.model_dump(include={"id", "status"}) for e in done.edits] == [{"id": "N4", "status": "done"}]
