"""What people say about a scorecard becomes exactly the edits they asked for."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from agent.guided.understanding.outcome import Understanding
from agent.guided.understanding.understand import understand
from scorecard.apply import apply
from scorecard.edits import UpdateObjective
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


@pytest.fixture(scope="module")
def owned(card: Scorecard) -> Scorecard:
    owners = {"F1": "Jonas Weber", "C2": "Jonas Weber", "P1": "Marta Lind", "L3": "Sofia Reyes"}
    return apply(card, [UpdateObjective(id=i, owner=o) for i, o in owners.items()]).scorecard


def _owners(got: Understanding) -> dict[str, str]:
    return {e.id: e.owner or "" for e in got.edits if isinstance(e, UpdateObjective)}


@pytest.mark.parametrize("text", ["Jonas out, Marta in", "replace Jonas with Marta", "Marta takes over from Jonas"])
def test_who_takes_the_place_of_somebody_with_two_objectives_is_asked_of_which(text: str, owned: Scorecard) -> None:
    ask = understand(text, owned, today=TODAY).ask
    assert ask is not None
    assert [o.value for o in ask.options] == ["F1", "C2", "F1 + C2"]
    one = understand(text, owned, today=TODAY, answers={ask.key: "C2"})
    assert _owners(one) == {"C2": "Marta Lind"}
    both = understand(text, owned, today=TODAY, answers={ask.key: "F1 + C2"})
    assert _owners(both) == {"F1": "Marta Lind", "C2": "Marta Lind"}


def test_who_has_one_thing_hands_over_just_that(owned: Scorecard) -> None:
    assert _owners(understand("Sofia out, Jonas in", owned, today=TODAY)) == {"L3": "Jonas Weber"}


@pytest.mark.parametrize("said", ["Marta", "marta", "Ms Marta Lind", "Martha Lind", "Matra Lindt"])
def test_who_owns_something_already_gets_more_under_the_whole_name(said: str, owned: Scorecard) -> None:
    assert _owners(understand(f"give C3 to {said}", owned, today=TODAY)) == {"C3": "Marta Lind"}


@pytest.mark.parametrize(
    "text",
    [
        "Could you please change the owner of C2?",
        "isnt marta on C2",
        "C2: woudlnt marta be better",
        "We're flying on C2",
    ],
)
def test_verbs_and_articles_are_nobodys_name(text: str, owned: Scorecard) -> None:
    assert _owners(understand(text, owned, today=TODAY)) == {}


@pytest.mark.parametrize("text", ["C3 goes to jonas or marta", "give C3 to jonas or marta"])
def test_which_of_two_is_to_own_something_is_asked(text: str, owned: Scorecard) -> None:
    got = understand(text, owned, today=TODAY)
    assert _owners(got) == {}
    assert got.ask is not None
    assert got.ask.open


def test_two_that_swap_what_is_named_each_get_what_the_other_had(owned: Scorecard) -> None:
    got = understand("Jonas and Marta change places on C2 and P1", owned, today=TODAY)
    assert _owners(got) == {"C2": "Marta Lind", "P1": "Jonas Weber"}


def test_who_has_too_much_is_asked_what_goes_and_to_whom(owned: Scorecard) -> None:
    text = "jonas has far too much on his plate"
    which = understand(text, owned, today=TODAY).ask
    assert which is not None
    who = understand(text, owned, today=TODAY, answers={which.key: "C2"}).ask
    assert who is not None
    assert who.open
    done = understand(text, owned, today=TODAY, answers={which.key: "C2", who.key: "Ines Roth"})
    assert _owners(done) == {"C2": "Ines Roth"}


def test_why_somebody_is_relieved_is_no_wish_of_its_own(owned: Scorecard) -> None:
    got = understand("Jonas has enough on, hand C2 to Marta Lind", owned, today=TODAY)
    assert _owners(got) == {"C2": "Marta Lind"}
    assert not got.notes


def test_a_sentence_brought_to_its_core_is_kept_as_it_was_typed(card: Scorecard) -> None:
    text = "I believe a reduction of customer churn to 3 % by the end of 2027 would be a sensible aim"
    got = understand(text, card, today=TODAY)
    assert [e.model_dump()["note"] for e in got.edits] == [text]


@pytest.mark.parametrize(
    "said", ["change the theme of C1 from Loyalty to Trust", "theme C1: Trust", "theme of C1 from churn to Trust"]
)
def test_a_theme_is_what_comes_after_the_old_one(said: str, card: Scorecard) -> None:
    edits = understand(said, card, today=TODAY).edits
    assert [(e.kind, getattr(e, "id", ""), getattr(e, "theme", "")) for e in edits] == [
        ("update_objective", "C1", "Trust")
    ]
