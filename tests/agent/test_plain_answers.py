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
    assert "is a **lag** measure: it tells afterwards" in turn.text


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
