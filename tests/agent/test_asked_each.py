"""Several questions in one message, and questions beside what is told: each is answered, and none changes anything."""

import pytest

from agent.guided.requests.clauses_asked import asks_only, parts_of
from scorecard.models import Scorecard


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("good. how do we stand overall and is C1 to F1 linked, what leads to keeping bakers",
         ["how do we stand overall", "is C1 to F1 linked", "what leads to keeping bakers"]),
        ("tell me about L1 and who owns N2", ["tell me about L1", "who owns N2"]),
        ("Please export it; and the mayor asks me whether C1 is lag or lead", ["Please export it", "is C1 lag or lead?"]),
        ("which drivers have no route, and which buses are late?", ["which drivers have no route", "which buses are late?"]),
        ("set C1a to 5 and tell me where we stand", ["tell me where we stand"]),
        ("the objective which nobody owns and which costs most should go", []),
        ("rename C1 to What we do and why", []),
        ("what we want is fewer complaints and how we get there is training", []),
        ("add an objective which helps judges and is owned by Anna", []),
    ],
)  # fmt: skip
def test_a_message_is_cut_where_it_begins_to_ask(text: str, asked: list[str]) -> None:
    assert [p.text for p in parts_of(text) if p.asks] == asked


@pytest.mark.parametrize("text", ["is C2 to C1 linked", "does P1 drive F1, and is it late", "has Marta got anything?"])
def test_what_asks_without_a_mark_asks_all_the_same(text: str) -> None:
    assert asks_only(text)


@pytest.mark.parametrize(
    "text",
    ["can you link P1 to C1", "C1 is linked to F1", "give it to Anna", "what about 3?", "make it 5, is that ok?"],
)
def test_what_orders_or_tells_does_not_only_ask(text: str) -> None:
    assert not asks_only(text)


@pytest.fixture
async def shown(talk, card: Scorecard):
    await talk.say("show me the scorecard", scorecard=card.model_dump(mode="json"))
    return talk


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("good. how do we stand overall and is C1 to P1 linked", ["value", "leads from C1"]),
        ("tell me about L1 and who owns C1a", ["**L1 ·", "**C1a ·"]),
        ("what pulls what on my board? and which one is the weakest, and why have i got F1", ["cause-and-effect links", "weakest", "**F1 ·"]),
        ("Which objectives have no owner, and which measures have no target?", ["no owner", ""]),
        ("is L1 linked to C1 and what is C1a's target?", ["L1", "**C1a ·"]),
    ],
)  # fmt: skip
async def test_each_of_several_questions_is_answered_and_nothing_changed(shown, text: str, answers: list[str]) -> None:
    result = await shown.say(text)
    assert all(words in result.text for words in answers)
    assert not result.edits


async def test_what_is_argued_beside_a_why_changes_nothing_and_that_is_said(shown) -> None:
    result = await shown.say("Why is C1a green? I said red above 23 %, and 24.3 is above 23.")
    assert not result.edits
    assert "changed nothing by it" in result.text


async def test_an_order_beside_a_question_is_done_and_the_question_answered(shown) -> None:
    result = await shown.say("How is P1 doing? Rename it to Lose less water.")
    assert [e["kind"] for e in result.edits] == ["update_objective"]
    assert "Lose less water" in result.text


async def test_what_is_taken_out_is_told_of_before(shown) -> None:
    result = await shown.say("Why do we have C1a? Drop it please.")
    assert [e["kind"] for e in result.edits] == ["remove_measure"]
    assert "There is no C1a" not in result.text


@pytest.mark.parametrize(
    "text",
    [
        "who is responsible for C1 and can you give it to Jo",
        "could you tell me how C1 is measured and make Jo the owner",
    ],
)
async def test_an_order_behind_a_question_is_not_lost(shown, text: str) -> None:
    (edit,) = (await shown.say(text)).edits
    assert (edit["kind"], edit["owner"]) == ("update_objective", "Jo")


async def test_no_article_answers_what_only_points(shown) -> None:
    result = await shown.say("does it make sense to have P1, or should we drop it?")
    assert "should we drop it” I have no answer" in result.text
    assert not result.edits


async def test_an_order_that_cannot_be_read_beside_a_question_is_not_passed_over(shown) -> None:
    result = await shown.say("Is Jan the owner of P1? If not, make him.")
    assert "If not, make him" in result.text
    assert not result.edits
