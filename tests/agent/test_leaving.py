"""Somebody who owns something leaves, hands over or is called otherwise: who takes it over is asked once, and nothing else is written."""

import pytest

from agent.guided.leaving import exchanged, leaver, renamed, taken_over
from scorecard.apply import apply
from scorecard.edits import UpdateMeasure, UpdateObjective
from scorecard.models import Scorecard


@pytest.fixture
def owned(card: Scorecard) -> Scorecard:
    cleared = [UpdateObjective(id=o.id, owner="") for o in card.objectives()]
    cleared_too = [UpdateMeasure(id=m.id, owner="") for m in card.measures()]
    his = [UpdateObjective(id="C1", owner="Ben Ito"), UpdateMeasure(id="P1a", owner="Ben Ito")]
    hers = [UpdateObjective(id="C2", owner="Nadia Roth")]
    return apply(card, [*cleared, *cleared_too, *his, *hers]).scorecard


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Ben moves to Oslo", ""),
        ("Ben Ito is leaving us in March", ""),
        ("by the way, ben ito retires at the end of the year", ""),
        ("Ben hands over his things next month.", ""),
        ("Ben has quit, sadly", ""),
        ("ben is leaving. sort it out", ""),
        ("Ben goes on parental leave from May", ""),
        ("Ben Ito moves to Oslo, Nadia Roth inherits the churn objective", "Nadia Roth inherits the churn objective"),
        ("Ben is no longer with us, so give C1 to Nadia", "give C1 to Nadia"),
    ],
)
def test_an_owner_who_goes_is_known(text: str, rest: str, owned: Scorecard) -> None:
    assert leaver(text, owned) == ("Ben Ito", rest)


@pytest.mark.parametrize(
    "text",
    [
        "Rosa moves to Oslo",
        "Ben moves C1 to the top",
        "Ben leaves C1 as it is",
        "Ben takes over C2",
        "customers are leaving",
        "is Ben leaving?",
        "Ben moves to C2",
        "Ben Ito owns C1",
    ],
)
def test_anybody_and_anything_else_is_left(text: str, owned: Scorecard) -> None:
    assert leaver(text, owned) is None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Nadia Roth", "Nadia Roth"),
        ("Nadia takes them", "Nadia Roth"),
        ("give it all to Nadia", "Nadia Roth"),
        ("Tom Reyes will take over from him", "Tom Reyes"),
        ("Nadia inherits everything", "Nadia Roth"),
        ("everything he has goes to Nadia", "Nadia Roth"),
    ],
)
def test_who_takes_over_has_all_that_was_theirs(text: str, who: str, owned: Scorecard) -> None:
    assert taken_over(text, "Ben Ito", owned) == [
        {"kind": "update_objective", "id": "C1", "owner": who},
        {"kind": "update_measure", "id": "P1a", "owner": who},
    ]


@pytest.mark.parametrize("text", ["what is C1", "remove C1", "C1 to Nadia, P1a to Tom", "nobody yet"])
def test_another_answer_is_read_as_what_it_is(text: str, owned: Scorecard) -> None:
    assert taken_over(text, "Ben Ito", owned) == []


def test_somebody_who_is_called_otherwise_keeps_what_is_theirs(owned: Scorecard) -> None:
    assert [e["owner"] for e in renamed("Ben Ito married and is now called Ben Holm", owned)] == [
        "Ben Holm",
        "Ben Holm",
    ]
    assert [e["owner"] for e in renamed("Ben Ito is now Ben Holm", owned)] == ["Ben Holm", "Ben Holm"]
    assert renamed("Ben Ito is now in Oslo", owned) == []


async def test_it_is_asked_once_and_then_done(talk, owned: Scorecard) -> None:
    asked = await talk.say("Ben moves to Oslo", scorecard=owned.model_dump(mode="json"))
    assert asked.edits == []
    assert "Ben Ito" in asked.text
    assert "C1" in asked.text
    done = await talk.say("Nadia takes them")
    assert [(e["id"], e["owner"]) for e in done.edits] == [("C1", "Nadia Roth"), ("P1a", "Nadia Roth")]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("swap Ben for Shaz", "Shaz"),
        ("swap out ben for Nadia everywhere", "Nadia Roth"),
        ("please replace Ben Ito with Priya Nair", "Priya Nair"),
        ("put Shaz instead of Ben everywhere", "Shaz"),
        ("give Ben's stuff to Nadia", "Nadia Roth"),
    ],
)
def test_an_owner_exchanged_gives_all_to_the_other(text: str, who: str, owned: Scorecard) -> None:
    assert [(e["id"], e["owner"]) for e in exchanged(text, owned)] == [("C1", who), ("P1a", who)]


def test_two_who_change_round_get_what_was_the_others(owned: Scorecard) -> None:
    given = [(e["id"], e["owner"]) for e in exchanged("swap Ben and Nadia round", owned)]
    assert given == [("C1", "Nadia Roth"), ("P1a", "Nadia Roth"), ("C2", "Ben Ito")]


@pytest.mark.parametrize(
    "text", ["swap C1 for C2", "swap Rosa for Shaz", "replace churn with complaints", "swap Ben for nobody"]
)
def test_what_exchanges_no_owner_gives_nothing(text: str, owned: Scorecard) -> None:
    assert exchanged(text, owned) == []
