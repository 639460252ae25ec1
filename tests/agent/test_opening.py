"""What a new conversation begins with: the scorecards that wait for something."""

from datetime import date

import pytest
from living import living

from scorecard.clock import as_of


@pytest.fixture
async def waiting(talk):
    """A scorecard with values and a review that are late, made in an earlier conversation."""
    with as_of(date(2027, 4, 12)):
        await talk.say("show the scorecard", scorecard=living())
        await talk.say("January: churn 4 %")
        await talk.say("plan the quarterly review for 20 April 2027")
    with as_of(date(2027, 6, 20)):
        yield type(talk)(talk.agent, "conversation-2")


def _labels(turn):
    return [choice.label for choice in turn.choices]


async def test_a_new_conversation_opens_with_what_is_overdue_and_the_way_there(waiting):
    opening = await waiting.agent.opening()
    assert opening.text.startswith(
        "Overdue on your scorecards:\n- **Northwind Services**: 4 values late, one review due"
    )
    assert _labels(opening) == ["Open Northwind Services", "What is due?", "Begin a new one"]
    there = await waiting.say(opening.choices[0].text)
    assert there.scorecard["organization"]["name"] == "Northwind Services"


async def test_nothing_is_said_where_nothing_is_overdue_and_the_example_waits_for_nobody(talk):
    await talk.say("show me a finished example")
    await talk.say("January: wait for an appointment 9 days")
    with as_of(date(2032, 6, 20)):
        assert await talk.agent.opening() is None


async def test_a_greeting_says_it_before_the_first_question(waiting):
    hello = await waiting.say("hello")
    assert "- **Northwind Services**: 4 values late, one review due\n\nTell me about your organization" in hello.text
    assert _labels(hello)[0] == "Open Northwind Services"


@pytest.mark.parametrize("said", ["what is due?", "whats overdue", "is there anything overdue?"])
async def test_asked_in_a_new_conversation_it_answers_over_all_scorecards(waiting, said):
    due = await waiting.say(said)
    assert due.text.startswith(
        "**What is due on your scorecards**\n\n**Northwind Services**\n- Values late or missing: C1a"
    )
    assert "- R1: the strategy review of 20 Apr 2027 is not noted as held" in due.text
    assert _labels(due) == ["Open Northwind Services"]


async def test_asked_on_one_scorecard_it_names_the_others_too(waiting):
    await waiting.say("We are Lark Bakery, a family bakery with three shops")
    await waiting.say("just draft it")
    due = await waiting.say("what is due?")
    assert due.text.startswith("**What is due**")
    assert "Overdue on your other scorecards:\n- **Northwind Services**: 4 values late, one review due" in due.text


async def test_asked_for_a_scorecard_where_there_is_none_it_names_those_elsewhere(waiting):
    shown = await waiting.say("show me the scorecard")
    assert "This conversation has no scorecard yet. You have **Northwind Services**" in shown.text
    assert _labels(shown)[0] == "Open Northwind Services"


async def test_without_any_scorecard_nothing_is_due(talk):
    assert (await talk.say("what is due?")).text.startswith("There is no scorecard yet.")
