"""A wish told once there is a scorecard is offered as an objective with one measure; nothing is added before a yes."""

import pytest

from agent.guided.wished_since import wished_since
from scorecard.models import Scorecard
from tests.conftest import Talk

FIRST = "We are Ashby Libraries, a city library, just draft it: more families at our events; staff who stay"


@pytest.mark.parametrize(
    ("said", "wish"),
    [
        ("we also want to reduce waste in the kitchen", "reduce waste in the kitchen"),
        ("I forgot: open on Sundays again", "open on Sundays again"),
        ("another goal: shorter queues", "shorter queues"),
        ("our next goal is to train every volunteer", "train every volunteer"),
        ("it also matters to us that schools recommend us", "schools recommend us"),
        ("we also want to treat more horses", "treat more horses"),
        ("reduce waste in the kitchen", "reduce waste in the kitchen"),
        ("fewer complaints about invoices", "fewer complaints about invoices"),
    ],
)
def test_what_they_want_as_well_is_a_wish(said: str, wish: str, card: Scorecard) -> None:
    assert wished_since(said, card) == wish


@pytest.mark.parametrize(
    "said",
    [
        "we want to look at the map",
        "be more concrete",
        "book me a table",
        "open the file",
        "improve the scorecard",
        "we want to change it",
        "we want 60 % of them back by 2028",
        "do we want to reduce waste?",
        "send it to my colleague",
        "we have to keep an eye on costs",
    ],
)
def test_what_is_asked_of_the_coach_is_none(said: str, card: Scorecard) -> None:
    assert not wished_since(said, card)


async def test_it_is_offered_and_added_on_a_yes_and_taken_back_as_one(talk: Talk) -> None:
    drafted = await talk.say(FIRST)
    offered = await talk.say("we also want to cut the waste of our café")
    assert offered.asks
    assert not offered.edits
    assert [c.label for c in offered.choices] == ["Yes, add it", "Leave it"]
    added = await talk.say("yes")
    assert [e["kind"] for e in added.edits] == ["add_objective", "add_measure"]
    assert "waste" in added.text
    undone = await talk.say("undo")
    assert undone.scorecard["perspectives"] == drafted.scorecard["perspectives"]


@pytest.mark.parametrize(
    ("more", "kinds"),
    [
        ("yes, and Tom owns it", ["add_objective", "add_measure", "update_objective"]),
        ("yes, but call it Waste nothing", ["add_objective", "add_measure", "update_objective"]),
        (
            "add it, now 40 kg and 20 by 2028",
            ["add_objective", "add_measure", "set_baseline", "set_target"],
        ),
        ("no", []),
    ],
)
async def test_the_answer_may_say_more_of_it(more: str, kinds: list[str], talk: Talk) -> None:
    await talk.say(FIRST)
    await talk.say("we also want to cut the waste of our café")
    assert [e["kind"] for e in (await talk.say(more)).edits] == kinds


async def test_what_an_objective_says_already_is_not_offered_again(talk: Talk) -> None:
    await talk.say(FIRST)
    turn = await talk.say("we also want more families at our events")
    assert "carries that already" in turn.text
    assert not turn.edits


@pytest.mark.parametrize(
    "said",
    [
        "another goal: 60 % of the staff trained by 2028",
        "one thing is missing: every class to visit once a year, today 60 % do",
    ],
)
async def test_what_is_said_to_be_new_is_written_to_nothing_that_stands_there(said: str, talk: Talk) -> None:
    await talk.say(FIRST)
    asked = await talk.say(said)
    assert not asked.edits
    added = await talk.say("yes")
    assert [e["kind"] for e in added.edits][:2] == ["add_objective", "add_measure"]
    assert 60 in [e.get("value") for e in added.edits]
