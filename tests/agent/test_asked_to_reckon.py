"""Small sums whose figures stand in the message."""

import pytest

from agent.guided.requests import reckoning
from scorecard.models import Scorecard


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("if we lose 4 of 28 thats 40% turnover right?", "No: 4 of 28 is 14.3 %, not 40 %."),
        ("3 of our 20 vans broke down so thats 15%, right?", "Yes: 3 of 20 is 15 %."),
        ("4 out of 28 is about 14 % isn't it", "Yes: 4 of 28 is 14.3 %."),
        ("what percentage is 7 of 35?", "7 of 35 is 20 %."),
        ("we burn 30k dec to feb and have 14k so we're fine aren't we?", "leaves 16k short"),
        ("we have 14k and burn 9k, are we ok?", "leaves 5k"),
        ("we need €1.2m and hold 900,000 euros, is that enough?", "leaves 300,000 EUR short"),
    ],
)
def test_a_share_or_a_difference_that_is_claimed_is_reckoned(text: str, said: str, card: Scorecard) -> None:
    request = reckoning.read(text, card, "")
    assert request
    assert said in request.args["words"]


@pytest.mark.parametrize(
    "text",
    [
        "we lost 4 of 28 instructors",
        "12 of 40 trucks are late, is C1a right?",
        "set C1a to 40 % of 28, ok?",
        "is a target of 90 % of 28 fine?",
        "what if we burn 30k and have 14k, are we fine?",
        "4 of 28 left and 3 of 20 before, thats 15%, right?",
        "are we ok?",
        "we have enough, so are we fine?",
        "is that enough?",
    ],
)
def test_nothing_is_reckoned_that_does_not_stand_there(text: str, card: Scorecard) -> None:
    assert reckoning.read(text, card, "") is None


async def test_what_is_reckoned_changes_nothing(talk, card: Scorecard) -> None:
    await talk.say("show me the scorecard", scorecard=card.model_dump(mode="json"))
    result = await talk.say("if we lose 4 of 28 thats 40% turnover right?")
    assert "14.3 %" in result.text
    assert not result.edits
