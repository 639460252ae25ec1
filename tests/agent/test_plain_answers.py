"""What people ask in passing is answered by what was asked: the map by its arrows, lead or lag by which it is and why."""

import pytest

from scorecard.models import Scorecard
from tests.conftest import Talk


@pytest.mark.parametrize("said", ["show the map", "draw the map", "show me the strategy map"])
async def test_the_map_is_told_by_what_leads_to_what(said: str, card: Scorecard, talk: Talk) -> None:
    turn = await talk.say(said, scorecard=card.model_dump(mode="json"))
    assert "cause-and-effect links" in turn.text
    assert "→" in turn.text


@pytest.mark.parametrize("said", ["is C1a lead or lag, and why", "why is C1a a lagging measure?", "C1a, lead or lag?"])
async def test_which_of_the_two_a_measure_is_comes_with_the_reason(said: str, card: Scorecard, talk: Talk) -> None:
    turn = await talk.say(said, scorecard=card.model_dump(mode="json"))
    assert "is a **lag** measure: it tells the result once it is there" in turn.text


@pytest.mark.parametrize(
    "said",
    ["which of our customers pay late?", "what did we spend on marketing last year", "who is our biggest customer"],
)
async def test_what_stands_in_their_books_is_not_looked_up_in_those_of_the_field(
    said: str, card: Scorecard, talk: Talk
) -> None:
    turn = await talk.say(said, scorecard=card.model_dump(mode="json"))
    assert turn.text.startswith("I know only what stands on the scorecard")


async def test_what_is_to_be_shown_to_others_is_made_a_file(card: Scorecard, talk: Talk) -> None:
    turn = await talk.say("can I show this to my board", scorecard=card.model_dump(mode="json"))
    assert "PowerPoint" in [c.label for c in turn.choices]


async def test_how_one_takes_it_somewhere_gives_nothing_to_anybody(card: Scorecard, talk: Talk) -> None:
    turn = await talk.say("how do I take this to the board?", scorecard=card.model_dump(mode="json"))
    assert "name" not in turn.text.split("\n")[0]


@pytest.mark.parametrize("said", ["what would you change first?", "so, where should we start?"])
async def test_what_to_change_first_is_what_the_check_finds(said: str, card: Scorecard, talk: Talk) -> None:
    turn = await talk.say(said, scorecard=card.model_dump(mode="json"))
    assert "The check finds" in turn.text


@pytest.mark.parametrize("said", ["no more than 2 measures per objective", "no more than 30 objectives"])
async def test_a_limit_that_holds_already_changes_no_figure(said: str, card: Scorecard, talk: Talk) -> None:
    await talk.say("set the target of C1a to 3 % by 2028", scorecard=card.model_dump(mode="json"))
    turn = await talk.say(said)
    assert "nothing has to go" in turn.text
    assert not turn.edits


async def test_another_language_is_nobodys_name(card: Scorecard, talk: Talk) -> None:
    await talk.say("show C1a", scorecard=card.model_dump(mode="json"))
    turn = await talk.say("translate it into German")
    assert not turn.edits
    assert "only read and write English" in turn.text


async def test_the_first_of_two_scorecards_is_gone_back_to_in_the_interview_of_the_second(talk: Talk) -> None:
    await talk.say("We are Ashby Libraries, a city library, just draft it: more families at our events; staff who stay")
    await talk.say("start a second scorecard for the children's branch")
    turn = await talk.say("go back to the first")
    assert turn.scorecard["organization"]["name"] == "Ashby Libraries"


@pytest.mark.parametrize(
    ("said", "owner"), [("commuters go to Per", "Per"), ("C1 goes to Per", "Per"), ("Per takes the churn", "Per")]
)
async def test_what_goes_to_somebody_is_his_and_not_gone(said: str, owner: str, talk: Talk) -> None:
    await talk.say("We are Sund, a ferry line, just draft it: more commuters; less churn")
    turn = await talk.say(said)
    assert not [e for e in turn.edits if e["kind"].startswith("remove")]
    assert {e.get("owner") for e in turn.edits} <= {owner}


async def test_a_value_told_where_it_was_asked_which_item_is_meant_is_a_message_of_its_own(talk: Talk) -> None:
    await talk.say("We are Sund, a ferry line, just draft it: more commuters; less churn")
    asked = await talk.say("make Kari the owner of the harbour objective")
    assert asked.asks
    turn = await talk.say("crew sick leave was 9 % in September and 8 % in October")
    assert not turn.edits


async def test_the_measure_for_an_objective_is_exchanged_by_its_words(card: Scorecard, talk: Talk) -> None:
    turn = await talk.say(
        "The measure for churn should be contracts ended, 11 now, 4 by 2028.", scorecard=card.model_dump(mode="json")
    )
    assert "“Contracts ended”: target 4" in turn.text


async def test_of_a_message_of_hundreds_of_numbers_only_the_beginning_is_read(card: Scorecard, talk: Talk) -> None:
    turn = await talk.say("set it to 9 weeks now and 4 " * 300, scorecard=card.model_dump(mode="json"))
    assert "I read the first part" in turn.text
    assert not turn.edits
