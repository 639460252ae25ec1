"""An item that does not please: what it is and why it is there, and the question what shall become of it."""

import pytest

from scorecard.models import Scorecard


@pytest.fixture
async def begun(talk, card: Scorecard):
    await talk.say("show C3a", scorecard=card.model_dump(mode="json"))
    return talk


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("I don't like P3", "P3"),
        ("L2 isn't ours", "L2"),
        ("P3 is not us", "P3"),
        ("C1 makes no sense for us", "C1"),
        ("not happy with the churn objective", "C1"),
        ("hm, I'm not convinced by the shared platform one", "L1"),
        ("the median years measure doesn't fit us, we sell to hotels", "C3a"),
        ("C2 has nothing to do with our business", "C2"),
        ("Embed products in how customers work leaves us cold", "C3"),
        ("we can't relate to N3", "N3"),
        ("we're rather unhappy with F2b", "F2b"),
        ("I'm tired of L2", "L2"),
        ("not fond of the deep integration measure", "C3b"),
    ],
)
async def test_it_is_asked_what_shall_become_of_it(begun, text: str, item: str) -> None:
    result = await begun.say(text)
    assert not result.edits
    assert result.text.startswith(f"{item} “")
    assert [c.label for c in result.choices] == ["Put it in other words", "Take it out", "Keep it as it is"]


async def test_it_says_why_it_is_there(begun) -> None:
    assert "Carries your priority “Reduce churn”." in (await begun.say("I don't like C1")).text


@pytest.mark.parametrize(
    "answer", ["Take it out", "drop it", "out with it", "ok, remove P3", "please take it out of the card"]
)
async def test_it_is_taken_out_once_that_is_said(begun, answer: str) -> None:
    await begun.say("P3 is not us")
    assert [(e["kind"], e["id"]) for e in (await begun.say(answer)).edits] == [("remove_objective", "P3")]


@pytest.mark.parametrize("answer", ["Keep it as it is", "keep it", "leave it", "no", "it stays", "never mind"])
async def test_it_stays_once_that_is_said(begun, answer: str) -> None:
    await begun.say("P3 is not us")
    assert not (await begun.say(answer)).edits


async def test_other_words_are_asked_for_and_taken(begun) -> None:
    await begun.say("I don't love F3b")
    asked = await begun.say("Put it in other words")
    assert not asked.edits
    assert "F3b" in asked.text
    (edit,) = (await begun.say("Sales through the web shop")).edits
    assert (edit["id"], edit["name"]) == ("F3b", "Sales through the web shop")


async def test_the_other_words_may_come_at_once(begun) -> None:
    await begun.say("L2 isn't for us")
    (edit,) = (await begun.say("rename it to Test ideas with guests")).edits
    assert (edit["id"], edit["name"]) == ("L2", "Test ideas with guests")


async def test_two_go_or_stay_together(begun) -> None:
    asked = await begun.say("I don't like L2 and L3")
    assert [c.label for c in asked.choices] == ["Take them out", "Keep them as they are"]
    assert {e["id"] for e in (await begun.say("take them out")).edits} == {"L2", "L3"}


async def test_which_is_asked_first_where_the_words_fit_several(begun) -> None:
    which = await begun.say("not happy with the recurring revenue measure")
    assert "Put it in other words" in str(which.choices) or len(which.choices) > 1
    assert not which.edits


@pytest.mark.parametrize(
    "text",
    [
        "I don't like the name of P3",
        "I don't like P3, rename it to Win regulars",
        "not happy with the target of C1a",
        "we don't like Mondays",
        "we're not happy with our churn",
    ],
)
async def test_other_complaints_are_read_as_before(begun, text: str) -> None:
    assert "Keep it as it is" not in str((await begun.say(text)).choices)
