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
    with ScriptedServer([Say(NICE)] * len(said)) as server:
        async with open_agent(settings.model_copy(update={"base_url": server.url, "model": "small"})) as agent:
            return [await _say(agent, text) for text in said]


async def test_what_was_said_is_taken_up_and_drafted_all_the_same(settings: Settings) -> None:
    told = "We are Brookfield Dental, a dental clinic. Our priorities: less waiting; painless treatment; keep our staff"
    first, second = await _talk(settings, told, "just draft it")
    assert first.coach == "guided"
    assert "only talked" in first.text
    assert first.scorecard["organization"]["name"] == "Brookfield Dental"
    assert any(p["objectives"] for p in second.scorecard["perspectives"])


@pytest.mark.parametrize("text", ["Hello there", "What is a lead measure?", "Let me think about that"])
async def test_small_talk_and_questions_are_the_models_to_answer(settings: Settings, text: str) -> None:
    (turn,) = await _talk(settings, text)
    assert turn.coach == "model"
    assert turn.text == NICE
