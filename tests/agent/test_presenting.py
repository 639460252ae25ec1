"""How the scorecard is taken to others: one piece of advice, and then in which file; never the item spoken of last."""

import pytest

from agent.guided.requests import presenting
from agent.guided.speaking import speaks_of_me, with_my_name
from agent.texts import phrase
from scorecard.models import Scorecard
from tests.conftest import Talk


@pytest.mark.parametrize(
    "text",
    [
        "how do I take this to the partners",
        "How should we present it to the board next week?",
        "what is the best way to show this to my board",
        "any tips for presenting it to the investors?",
        "ok, and how do you show something like this to trustees",
        "what should I say when I present it to the bank",
    ],
)
def test_to_those_above_it_is_one_page_and_the_decisions(text: str, card: Scorecard) -> None:
    request = presenting.read(text, card, "C1a")
    assert request
    assert request.args["question"].startswith(phrase("present_above"))
    assert "export as powerpoint" in [c["text"] for c in request.args["choices"]]


@pytest.mark.parametrize("text", ["how do we explain this to our staff", "tips for telling the whole team?"])
def test_to_the_staff_it_is_a_story(text: str, card: Scorecard) -> None:
    request = presenting.read(text, card, "")
    assert request
    assert request.args["question"].startswith(phrase("present_staff"))


@pytest.mark.parametrize(
    "text",
    ["how do I present a scorecard to the board?", "how do I take this off the map", "give C1 to the owner of C2", "how are we doing for the members", "show this"],
)  # fmt: skip
def test_other_questions_are_left(text: str, card: Scorecard) -> None:
    assert presenting.read(text, card, "C1a") is None


@pytest.mark.parametrize("text", ["how do I take this to the partners", "what happens if I take this to the board"])
def test_who_asks_how_takes_nothing_on(text: str) -> None:
    assert not speaks_of_me(text)
    assert with_my_name(text, "Ana Roth") == text


async def test_it_is_answered_whatever_was_shown_before(card: Scorecard, talk: Talk) -> None:
    await talk.say("show C1a", scorecard=card.model_dump(mode="json"))
    turn = await talk.say("how do I take this to the partners")
    assert turn.text.startswith("Take one page")
