"""Which model speaks can be chosen while the agent runs; a key is held in memory and goes to one host only."""

import logging
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr
from scripted_server import Say, ScriptedServer, Status, Step

from agent.session import Agent, open_agent
from agent.settings import ModelChoice, Settings
from agent.turn import TurnFinished, TurnResult

SECRET = "sk-typed-in-the-panel"


def _choice(url: str, key: str = "", model: str = "small") -> ModelChoice:
    return ModelChoice(base_url=url, model=model, api_key=SecretStr(key))


async def _say(agent: Agent, text: str) -> TurnResult:
    results = [e.result async for e in agent.turn("t", text) if isinstance(e, TurnFinished)]
    return results[-1]


def _files(folder: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in folder.iterdir() if p.is_file()}


async def test_without_a_model_the_line_says_so_and_how_to_add_one(settings: Settings) -> None:
    async with open_agent(settings) as agent:
        assert await agent.model.check() == agent.model.line
        assert "Guided coach" in agent.model.line
        assert "OPENAI_API_KEY" in agent.model.line


async def test_a_model_chosen_in_the_middle_speaks_from_the_next_turn_and_can_be_left_again(settings: Settings) -> None:
    async with open_agent(settings) as agent:
        with ScriptedServer([Say("What does the clinic do?")], ("json_schema",)) as server:
            assert (await _say(agent, "Hello")).coach == "guided"
            line = await agent.model.choose(_choice(server.url, SECRET))
            assert "tools yes, JSON schema no" in line
            assert (await _say(agent, "We are a clinic")).text == "What does the clinic do?"
            assert "Guided coach" in await agent.model.choose(_choice(server.url, model=""))
            assert (await _say(agent, "Hello again")).coach == "guided"
            server.assert_complete()


async def test_a_model_that_cannot_be_used_is_not_taken(settings: Settings) -> None:
    class Closed(ScriptedServer):
        def _beside(self, request: dict[str, Any]) -> Step | None:
            return Status(401)

    async with open_agent(settings) as agent:
        with Closed([]) as server:
            line = await agent.model.choose(_choice(server.url, "wrong"))
        assert "did not accept the API key" in line
        assert agent.model.coach is None


async def test_an_endpoint_that_is_away_at_the_start_is_told_and_asked_again_later(settings: Settings) -> None:
    with ScriptedServer([]) as server:
        url = server.url
    async with open_agent(settings.model_copy(update={"base_url": url, "model": "small"})) as agent:
        assert "cannot be reached" in await agent.model.check()
        turn = await _say(agent, "Hello")
        assert turn.coach == "guided"
        assert "cannot be reached" in turn.text


async def test_a_key_stays_for_its_address_and_goes_to_no_other(settings: Settings) -> None:
    async with open_agent(settings) as agent:
        with ScriptedServer([]) as first, ScriptedServer([]) as second:
            await agent.model.choose(_choice(first.url, SECRET))
            await agent.model.choose(_choice(first.url, model="larger"))
            assert agent.model.settings.api_key.get_secret_value() == SECRET
            await agent.model.choose(_choice(second.url))
            assert agent.model.settings.api_key.get_secret_value() == ""


async def test_a_typed_key_gets_into_no_file_and_no_log(
    settings: Settings, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    async with open_agent(settings) as agent:
        with ScriptedServer([Status(401, f"Incorrect API key provided: {SECRET}")]) as server:
            await agent.model.choose(_choice(server.url, SECRET))
            assert SECRET not in (await _say(agent, "We are a clinic")).model_dump_json()
    kept = _files(tmp_path)
    assert kept
    assert not [name for name, content in kept.items() if SECRET.encode() in content]
    assert SECRET not in caplog.text
