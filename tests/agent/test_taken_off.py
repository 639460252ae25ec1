"""What was shown last goes by an order that names nothing, whatever is said of why; nothing else goes for it."""

import pytest

from agent.guided.understanding.taken_off import taken_off
from scorecard import clock
from scorecard.models import Scorecard
from tests.conftest import Talk

pytestmark = pytest.mark.usefixtures("on_that_day")


@pytest.mark.parametrize(
    "said",
    [
        "that one's gamed to death, chuck it",
        "Kindly take it off the scorecard.",
        "we don't need this any more",
        "Poetry with no metric behind it. Take it out.",
        "ok then away with it",
        "This I would take out, it counts only how much people call.",
        "drop that measure please",
    ],
)
def test_it_goes(said: str, card: Scorecard) -> None:
    gone = taken_off(said, card, "C1a", clock.today())
    assert gone
    assert (gone.kind, getattr(gone, "id", "")) == ("remove_measure", "C1a")


@pytest.mark.parametrize(
    "said",
    [
        "drop that objective",
        "its owner is gone, drop him",
        "take the target off it",
        "should we drop it?",
        "the other one is going, drop it",
        "P3 is done, drop it",
        "don't drop it",
        "take it to the board",
    ],
)
def test_it_stays_where_something_else_may_be_meant(said: str, card: Scorecard) -> None:
    assert taken_off(said, card, "C1a", clock.today()) is None


async def test_what_was_just_changed_may_be_a_change_taken_back(card: Scorecard, talk: Talk) -> None:
    await talk.say("set the target of C1a to 3", scorecard=card.model_dump(mode="json"))
    turn = await talk.say("no, scrap it")
    assert [e["kind"] for e in turn.edits] == ["restore"]


async def test_nothing_near_in_meaning_goes_in_its_place(card: Scorecard, talk: Talk) -> None:
    await talk.say("show C3b", scorecard=card.model_dump(mode="json"))
    turn = await talk.say("the shop doesnt look at those any more, no use keeping it")
    assert [e for e in turn.edits if e["kind"] == "remove_measure" and e["id"] != "C3b"] == []
