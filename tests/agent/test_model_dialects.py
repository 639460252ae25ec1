"""OpenAI, Azure OpenAI, Ollama, vLLM, LM Studio and llama.cpp: each by a base URL and a model's name alone."""

import json
from typing import Any

import pytest
from dialects import (
    Azure,
    Dialect,
    LlamaCpp,
    LlamaCppPython,
    LmStudio,
    LmStudioWithoutSchemas,
    Ollama,
    OllamaWithTools,
    OpenAI,
    Vllm,
)
from langchain_core.messages import HumanMessage
from model_turns import REQUEST, edits, settings_for, state_of
from pydantic import BaseModel, ConfigDict
from scripted_server import Call, Say, Step

from agent.model.coach import ModelCoach
from agent.model.endpoint import Endpoint
from agent.model.structured import structured
from agent.settings import Settings
from tools.all_tools import TOOLS
from tools.context import Context, TurnLog

TARGET = {"kind": "set_target", "measure": "F1a", "value": 12500, "due": "2027-12-31", "words": "12,500"}
IN_WORDS = json.dumps({"say": "", "calls": [{"name": "edit_scorecard", "arguments": {"edits": [TARGET]}}]})
ALL = "streaming yes, tools yes, JSON schema yes, JSON mode yes"
NO_TOOLS = "streaming yes, tools no, JSON schema yes, JSON mode yes"
KNOWN = [
    (OpenAI, ALL),
    (Azure, ALL),
    (Ollama, NO_TOOLS),
    (OllamaWithTools, ALL),
    (Vllm, NO_TOOLS),
    (LmStudio, "streaming yes, tools yes, JSON schema yes, JSON mode no"),
    (LmStudioWithoutSchemas, "streaming yes, tools yes, JSON schema no, JSON mode no"),
    (LlamaCpp, NO_TOOLS),
    (LlamaCppPython, "streaming yes, tools yes, JSON schema no, JSON mode yes"),
]


class Fruit(BaseModel):
    """A fruit."""

    model_config = ConfigDict(extra="forbid")

    name: str


def _settings(server: Dialect) -> Settings:
    return settings_for(server.pasted, key="sk-mine")


def _edit(line: str) -> Step:
    """The change as a model of that server sends it."""
    return Say(calls=[edits(TARGET)]) if "tools yes" in line else Say(IN_WORDS)


def _form(line: str) -> Step:
    by_tool = "tools yes" in line and "schema no" in line
    return Say(calls=[Call("Fruit", {"name": "pear"})]) if by_tool else Say('{"name": "pear"}')


@pytest.mark.parametrize(("dialect", "line"), KNOWN, ids=lambda k: getattr(k, "__name__", ""))
async def test_what_a_server_can_do_is_found_out_and_its_ways_are_kept_to(
    model_context: Context, dialect: Any, line: str
) -> None:
    with dialect([Say("Whom do you serve?"), _edit(line), _form(line)]) as server:
        coach = ModelCoach(_settings(server), TOOLS)
        assert (await coach.check()).line() == line
        talked = await coach.decide(state_of(HumanMessage("What next?")), model_context, lambda _: None)
        assert talked.message.text == "Whom do you serve?"
        assert model_context.log.tokens > 0, "counted here where the server does not"
        changed = await coach.decide(state_of(HumanMessage(REQUEST)), model_context, lambda _: None)
        assert [c["name"] for c in changed.message.tool_calls] == ["edit_scorecard"]
        assert await structured(coach.endpoint, [HumanMessage("A fruit?")], Fruit, TurnLog()) == Fruit(name="pear")
        server.assert_complete()


REFUSING = [(d, line) for d, line in KNOWN if d not in (OpenAI, OllamaWithTools, LmStudio)]


@pytest.mark.parametrize(("dialect", "line"), REFUSING, ids=lambda k: getattr(k, "__name__", ""))
async def test_a_server_that_nobody_tried_is_found_out_in_the_middle_of_the_talk(
    model_context: Context, dialect: Any, line: str
) -> None:
    with dialect([_edit(line), _form(line)]) as server:
        coach = ModelCoach(_settings(server), TOOLS)
        changed = await coach.decide(state_of(HumanMessage(REQUEST)), model_context, lambda _: None)
        assert [c["name"] for c in changed.message.tool_calls] == ["edit_scorecard"]
        untried = Endpoint(_settings(server))
        assert await structured(untried, [HumanMessage("A fruit?")], Fruit, TurnLog()) == Fruit(name="pear")
        assert untried.abilities.streaming
        server.assert_complete()
