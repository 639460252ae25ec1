"""A limit for each perspective or each objective: what would go is proposed with its reason, and goes after a yes."""

import pytest

from agent.guided.understanding.understand import understand
from scorecard.models import Scorecard


@pytest.mark.parametrize(
    "text",
    [
        "no more than 2 per perspective",
        "at most two objectives in each perspective",
        "we want max 2 objectives per perspective",
        "keep it to two per perspective please",
        "2 objectives per perspective will do",
        "every perspective should have no more than two objectives",
        "limit the objectives to 2 per perspective",
        "our board only wants 2 goals in each perspective",
        "I want two objectives per perspective, not more",
        "I don't want more than two objectives in any perspective: two per perspective is plenty",
    ],
)
def test_so_many_objectives_in_each_perspective(text: str, card: Scorecard) -> None:
    got = understand(text, card)
    assert not got.edits
    assert got.ask
    assert got.ask.question.count("\n- ") == 4
    assert "so that 8 stay" in got.ask.question


@pytest.mark.parametrize(
    "text",
    [
        "at most one measure each",
        "only one KPI per objective",
        "one measure per objective is enough",
        "each objective should have at most one measure",
        "no more than one per objective",
        "cap the KPIs at one per objective",
        "each objective gets one measure, max",
    ],
)
def test_so_many_measures_under_each_objective(text: str, card: Scorecard) -> None:
    got = understand(text, card)
    assert not got.edits
    assert got.ask
    assert "I would take out 12 measures, so that 12 stay" in got.ask.question


async def test_they_go_after_a_yes_with_a_reason_for_each(talk, card: Scorecard) -> None:
    asked = await talk.say("keep it to 10 objectives", scorecard=card.model_dump(mode="json"))
    assert not asked.edits
    assert asked.text.count("not in your words, ") == 2
    assert [c.text for c in asked.choices] == ["Yes, take out 2", "No, keep all"]
    assert [e["kind"] for e in (await talk.say("yes")).edits] == ["remove_objective"] * 2


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("keep it to 12 objectives", "There are 12 objectives, so nothing has to go."),
        ("no more than 4 per perspective", "No perspective has more than 4 objectives, so nothing has to go."),
        ("at most two measures each", "No objective has more than 2 measures, so nothing has to go."),
    ],
)
async def test_nothing_goes_where_there_are_no_more(talk, card: Scorecard, text: str, said: str) -> None:
    result = await talk.say(text, scorecard=card.model_dump(mode="json"))
    assert result.text == said
    assert not result.edits


@pytest.mark.parametrize(
    "text",
    [
        "no more than 3 complaints per day",
        "at most 5 % each year",
        "churn at most 2 per month",
        "what goes in each perspective",
    ],
)
def test_a_limit_of_something_else_cuts_nothing(text: str, card: Scorecard) -> None:
    got = understand(text, card)
    assert not (got.ask and got.ask.key == "trim")
