"""A model that says yes to everything and does nothing loses nothing of what the user said."""

import pytest
from scripted_server import Say, ScriptedServer

from agent.session import Agent, open_agent
from agent.settings import Settings
from agent.turn import TurnFinished, TurnResult

NICE = "That sounds wonderful! Let us get started together."


async def _say(agent: Agent, text: str) -> TurnResult:
    *_, last = [event async for event in agent.turn("t", text)]
    assert isinstance(last, TurnFinished)
    return last.result


async def _talk(settings: Settings, *said: str) -> list[TurnResult]:
    with ScriptedServer([Say(NICE)] * 3 * len(said)) as server:  # a draft asks again where the form is wrong
        async with open_agent(settings.model_copy(update={"base_url": server.url, "model": "small"})) as agent:
            return [await _say(agent, text) for text in said]


async def test_what_was_said_is_taken_up_and_drafted_all_the_same(settings: Settings) -> None:
    told = "We are Brookfield Dental, a dental clinic. Our priorities: less waiting; painless treatment; keep our staff"
    first, second = await _talk(settings, told, "just draft it")
    assert first.coach == "guided"
    assert "only talked" in first.text
    assert first.scorecard["organization"]["name"] == "Brookfield Dental"
    assert any(p["objectives"] for p in second.scorecard["perspectives"])


async def test_a_change_that_was_only_agreed_to_is_made(settings: Settings) -> None:
    told = "We are Brookfield Dental, a dental clinic. Our priorities: less waiting; painless treatment; keep our staff"
    *_, renamed, asked = await _talk(settings, told, "just draft it", "rename C1 to Care without fear", "what is C1?")
    assert (renamed.coach, asked.coach) == ("guided", "model")
    names = [o["name"] for p in renamed.scorecard["perspectives"] for o in p["objectives"]]
    assert "Care without fear" in names


async def test_what_is_called_by_its_name_is_kept_though_the_model_asks_on(settings: Settings) -> None:
    with ScriptedServer([Say("Lovely! And what is your favourite colour?")]) as server:
        async with open_agent(settings.model_copy(update={"base_url": server.url, "model": "small"})) as agent:
            result = await _say(agent, "Our vision: a town where everyone reads")
    assert result.scorecard["organization"]["vision"] == "a town where everyone reads"


@pytest.mark.parametrize("text", ["Hello there", "What is a lead measure?", "Let me think about that"])
async def test_small_talk_and_questions_are_the_models_to_answer(settings: Settings, text: str) -> None:
    (turn,) = await _talk(settings, text)
    assert turn.coach == "model"
    assert turn.text == NICE
