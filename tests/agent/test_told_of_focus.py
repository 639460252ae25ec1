"""What is plainly wanted of the item shown last, which the message names by no word."""

from typing import Any

import pytest
from langchain_core.messages import ToolMessage

from agent.guided.changed_before import shown_with
from agent.guided.understanding.told_of_focus import told_of_focus
from scorecard import clock
from scorecard.edits import UpdateObjective
from scorecard.models import Scorecard
from tests.conftest import Talk

pytestmark = pytest.mark.usefixtures("on_that_day")


def _told(text: str, card: Scorecard, focus: str) -> dict[str, Any] | None:
    edit = told_of_focus(text, card, focus, [], [], clock.today())
    return edit.model_dump(exclude_unset=True) if edit else None


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("better title: Be kind at every step", "Be kind at every step"),
        ("I have the better name: Keep the service always running", "Keep the service always running"),
        ("call this Settle complaints in ten days", "Settle complaints in ten days"),
        ("hmm, call it “Lose nobody”, that is what the room liked", "Lose nobody"),
    ],
)
def test_it_gets_another_name(said: str, name: str, card: Scorecard) -> None:
    assert _told(said, card, "C1") == {"id": "C1", "name": name}


@pytest.mark.parametrize("said", ["hm, cheesy. just Lose nobody", "no. 'Lose nobody'", 'make it "Lose nobody" instead'])
def test_it_gets_another_name_again(said: str, card: Scorecard) -> None:
    before = [UpdateObjective(id="C1", name="Keep each customer a joy")]
    edit = told_of_focus(said, card, "C1", before, ["C1"], clock.today())
    assert edit == UpdateObjective(id="C1", name="Lose nobody")


@pytest.mark.parametrize(
    ("said", "rhythm"),
    [
        ("once a quarter is plenty, those shoppers cost a bomb", "quarterly"),
        ("ask them twice a year, not once", "half-yearly"),
        ("monthly will do", "monthly"),
        ("once a month is plenty, weekly is madness", "monthly"),
    ],
)
def test_it_is_measured_as_often(said: str, rhythm: str, card: Scorecard) -> None:
    assert _told(said, card, "C1a") == {"id": "C1a", "frequency": rhythm}


def test_it_goes_under_another_objective(card: Scorecard) -> None:
    said = "that's got nothing to do with churn, hook it up to the platform objective P2"
    assert _told("hook it up to P2", card, "N5") == {"id": "N5", "objective": "P2"}
    assert _told(said, card, "C1") is None


@pytest.mark.parametrize(
    "said",
    ["once a quarter the board meets", "call this afternoon", "put it on the agenda", "is monthly enough?", "do it"],
)
def test_other_words_want_nothing_of_it(said: str, card: Scorecard) -> None:
    assert _told(said, card, "C1a") is None


async def test_one_of_its_measures_is_asked_for(card: Scorecard, talk: Talk) -> None:
    await talk.say("show C2", scorecard=card.model_dump(mode="json"))
    asked = await talk.say("give that measure to Mai")
    assert asked.asks
    assert not asked.edits
    done = await talk.say("C2b")
    assert [(e["kind"], e["id"], e["owner"]) for e in done.edits] == [("update_measure", "C2b", "Mai")]


@pytest.mark.parametrize(("listed", "shown"), [(["P4", "L3"], ["P4", "L3"]), ([f"C{n}" for n in range(9)], [])])
def test_the_few_of_a_list_are_what_both_of_them_are(listed: list[str], shown: list[str]) -> None:
    told = ToolMessage(content="", name="list_items", tool_call_id="1", artifact={"items": listed})
    assert shown_with([], [told]) == shown
