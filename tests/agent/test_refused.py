"""What goes on about something that was not found is said of nothing, least of all of the item changed before."""

import pytest

from scorecard.models import Scorecard
from tests.conftest import Talk


@pytest.mark.parametrize("lost", ["set the target of footfall to 40", "C1a: drop L9"])
@pytest.mark.parametrize(
    "more", ["yes, and Ole owns it", "ok, then give it to Ole", "Ole owns it", "measure it weekly"]
)
async def test_it_is_not_the_item_changed_before(lost: str, more: str, card: Scorecard, talk: Talk) -> None:
    await talk.say("C1a owner is Anna", scorecard=card.model_dump(mode="json"))
    await talk.say(lost)
    turn = await talk.say(more)
    assert not turn.edits
    assert turn.text.startswith("I found no such item")


async def test_an_item_that_is_named_is_meant(card: Scorecard, talk: Talk) -> None:
    await talk.say("C1a owner is Anna", scorecard=card.model_dump(mode="json"))
    await talk.say("C1a: drop L9")
    turn = await talk.say("ok, and Ole owns C1")
    assert [(e["id"], e["owner"]) for e in turn.edits] == [("C1", "Ole")]


@pytest.mark.parametrize("said", ["ok, and Ole owns C1", "and Per Lund takes C1 too"])
async def test_who_is_named_is_not_who_was_given_something_before(said: str, card: Scorecard, talk: Talk) -> None:
    await talk.say("C1a owner is Anna", scorecard=card.model_dump(mode="json"))
    turn = await talk.say(said)
    assert turn.edits[0]["owner"] in said


async def test_after_a_change_it_is_what_was_changed(card: Scorecard, talk: Talk) -> None:
    await talk.say("C1a owner is Anna", scorecard=card.model_dump(mode="json"))
    turn = await talk.say("yes, and measure it weekly")
    assert [e["id"] for e in turn.edits] == ["C1a"]


@pytest.mark.parametrize(
    "order",
    [
        "remove the objective about parking",
        "delete the measure for parking",
        "Ole owns the measure about queues",
        "make the target for the measure on parking 12",
        "the measure on queues stands at 12",
    ],
)
async def test_what_is_named_by_what_it_is_about_is_not_the_one_spoken_of(
    order: str, card: Scorecard, talk: Talk
) -> None:
    await talk.say("C1a owner is Anna", scorecard=card.model_dump(mode="json"))
    turn = await talk.say(order)
    assert not turn.edits
