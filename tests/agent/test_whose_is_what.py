"""Who owns what, asked in everyday words: by person, the speaker first, and what nobody has yet."""

import pytest

from agent.guided.requests.listing import asks_what_is_mine, read_owners
from scorecard.apply import apply
from scorecard.edits import UpdateObjective
from scorecard.models import Scorecard


@pytest.mark.parametrize(
    "text",
    [
        "do I own anything on this card",
        "what am I in charge of here",
        "what do I own",
        "which objectives am I responsible for?",
        "which of these are mine, and who has the rest?",
        "is anything here assigned to me",
        "show me everything I own",
        "what is on my plate right now",
        "am I down for anything?",
        "where do I come in",
    ],
)
def test_asked_what_is_theirs(text: str, card: Scorecard) -> None:
    assert asks_what_is_mine(text)


@pytest.mark.parametrize(
    "text",
    [
        "who carries what on this card",
        "who's in charge of what",
        "who has which objective at the moment, and what has nobody?",
        "which names stand where on the card",
        "how is the work shared out between us",
        "whose is what here",
        "what does each of us look after",
    ],
)
def test_asked_what_is_everybodys(text: str, card: Scorecard) -> None:
    request = read_owners(text, card, "")
    assert request
    assert request.name == "show_owners"


@pytest.mark.parametrize(
    "text",
    [
        "I own C1",
        "what do I own a scorecard for",
        "who should own an objective",
        "what are my goals",
        "who takes what we sell",
        "what have I told you",
    ],
)
def test_other_questions_are_none_of_it(text: str, card: Scorecard) -> None:
    assert not asks_what_is_mine(text)
    assert not read_owners(text, card, "")


async def test_the_speaker_comes_first(talk, card: Scorecard) -> None:
    owned = apply(card, [UpdateObjective(id="C1", owner="Ada Brook"), UpdateObjective(id="L1", owner="Lena Frey")])
    await talk.say("I'm Lena Frey", scorecard=owned.scorecard.model_dump(mode="json"))
    lines = (await talk.say("what am I in charge of here")).text.splitlines()
    assert lines[0] == "- **You (Lena Frey)**: L1 Run everything on one shared platform"
    assert lines[1] == "- **Ada Brook**: C1 Reduce churn"
    assert lines[2].startswith("- **Nobody yet**")


async def test_who_has_nothing_is_told_so(talk, card: Scorecard) -> None:
    owned = apply(card, [UpdateObjective(id="C1", owner="Ada Brook")]).scorecard
    await talk.say("I'm Lena Frey", scorecard=owned.model_dump(mode="json"))
    assert "**You (Lena Frey)**: nothing yet" in (await talk.say("do I own anything on this card")).text


async def test_who_has_not_told_a_name_sees_everybody(talk, card: Scorecard) -> None:
    owned = apply(card, [UpdateObjective(id="C1", owner="Ada Brook")]).scorecard
    said = (await talk.say("do I own anything here", scorecard=owned.model_dump(mode="json"))).text
    assert "your name" in said
    assert "Ada Brook" in said
