"""The endpoint is found out about by trying, and asked for what it can do."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import pytest
from langchain_core.messages import HumanMessage
from model_turns import settings_for
from pydantic import BaseModel, ConfigDict
from scripted_server import Call, Say, ScriptedServer, Status, Step

from agent.coach import ModelFailed
from agent.model.abilities import Abilities, Ability
from agent.model.client import address
from agent.model.endpoint import Endpoint
from agent.model.failures import Momentary
from agent.model.probe import probe
from agent.model.structured import structured
from tools.context import TurnLog


class Fruit(BaseModel):
    """A fruit."""

    model_config = ConfigDict(extra="forbid")

    name: str
    colour: Literal["red", "green"]


APPLE = '{"name": "apple", "colour": "red"}'
ASKED = [HumanMessage("Name a fruit.")]


@dataclass(frozen=True)
class Asked:
    fruit: Fruit
    log: TurnLog
    abilities: Abilities
    requests: list[dict[str, Any]]


async def _fruit(script: Sequence[Step], *lacks: Ability) -> Asked:
    log = TurnLog()
    with ScriptedServer(list(script), lacks) as server:
        endpoint = Endpoint(settings_for(server.url))
        fruit = await structured(endpoint, ASKED, Fruit, log)
        server.assert_complete()
    return Asked(fruit, log, endpoint.abilities, server.requests)


@pytest.mark.parametrize("lacks", [(), ("tools",), ("streaming",), ("json_schema",), ("json_schema", "json_mode")])
async def test_what_an_endpoint_can_do_is_found_by_trying(lacks: tuple[Ability, ...]) -> None:
    with ScriptedServer([], lacks) as server:
        found = await probe(Endpoint(settings_for(server.url)))
    expected = Abilities()
    for ability in lacks:
        expected = expected.without(ability)
    assert found == expected


async def test_an_endpoint_that_lets_tools_pass_and_only_talks_cannot_use_them() -> None:
    class Deaf(ScriptedServer):
        def _beside(self, request: dict[str, Any]) -> Step | None:
            return Say("I am ready!")

    with Deaf([]) as server:
        found = await probe(Endpoint(settings_for(server.url)))
    assert found == Abilities(streaming=True, tools=False, json_schema=False, json_mode=False)
    assert found.line() == "streaming yes, tools no, JSON schema no, JSON mode no"


async def test_an_endpoint_that_is_not_there_is_told_when_it_is_tried() -> None:
    with ScriptedServer([]) as server:
        gone = Endpoint(settings_for(server.url))
    with pytest.raises(Momentary, match="cannot be reached"):
        await probe(gone)


async def test_a_form_is_asked_for_by_its_schema() -> None:
    asked = await _fruit([Say(APPLE, tokens=50)])
    assert asked.fruit == Fruit(name="apple", colour="red")
    assert asked.requests[0]["response_format"]["json_schema"]["schema"]["required"] == ["name", "colour"]
    assert (asked.log.calls, asked.log.tokens) == (1, 50)


async def test_without_schemas_a_form_is_asked_for_by_a_tool() -> None:
    asked = await _fruit([Say(calls=[Call("Fruit", {"name": "pear", "colour": "green"})])], "json_schema")
    assert asked.fruit.name == "pear"
    assert asked.requests[0]["tool_choice"]["function"]["name"] == "Fruit"
    assert not asked.abilities.json_schema


async def test_a_server_that_lists_the_formats_it_takes_has_no_schemas() -> None:
    refusal = "1 validation error: {'loc': ('body', 'response_format', 'type'), 'msg': \"Input should be 'text' or 'json_object'\", 'input': 'json_schema'}"  # fmt: skip
    asked = await _fruit([Status(500, refusal), Say(calls=[Call("Fruit", {"name": "pear", "colour": "green"})])])
    assert asked.fruit.name == "pear"
    assert asked.abilities == Abilities(json_schema=False)


async def test_without_tools_a_form_is_asked_for_in_json_mode() -> None:
    asked = await _fruit([Say(APPLE)], "json_schema", "tools")
    assert asked.requests[0]["response_format"] == {"type": "json_object"}
    assert "colour" in asked.requests[0]["messages"][-1]["content"]


async def test_without_anything_a_form_is_read_out_of_the_words() -> None:
    asked = await _fruit(
        [Say(f"Sure!\n```json\n{APPLE}\n```\nEnjoy.")], "json_schema", "tools", "json_mode", "streaming"
    )
    assert asked.fruit.name == "apple"
    assert asked.abilities == Abilities(streaming=False, tools=False, json_schema=False, json_mode=False)


@pytest.mark.parametrize("wrong", ['{"name": "apple", "colour": "blue"}', "An apple.", '{"name": "app'])
async def test_an_answer_of_another_form_goes_back_with_its_mistakes(wrong: str) -> None:
    asked = await _fruit([Say(wrong), Say(APPLE)])
    assert asked.fruit.name == "apple"
    assert "does not fit" in asked.requests[1]["messages"][-1]["content"]
    assert asked.log.calls == 2


async def test_three_answers_of_another_form_are_the_last() -> None:
    with pytest.raises(ModelFailed, match="form that was asked for"):
        await _fruit([Say("An apple.")] * 3)


async def test_a_failing_endpoint_fails_the_form() -> None:
    with pytest.raises(ModelFailed, match="API key"):
        await _fruit([Status(401)])


@pytest.mark.parametrize(
    ("pasted", "used", "version"),
    [
        ("http://localhost:11434", "http://localhost:11434/v1", ""),
        ("http://localhost:1234/v1/", "http://localhost:1234/v1", ""),
        ("https://api.openai.com/v1/chat/completions", "https://api.openai.com/v1", ""),
        ("https://we.openai.azure.com", "https://we.openai.azure.com/openai/v1", ""),
        ("https://we.openai.azure.com/openai/v1/", "https://we.openai.azure.com/openai/v1", ""),
        ("https://we.openai.azure.com/openai/responses?api-version=2025-04-01-preview", "https://we.openai.azure.com/openai/v1", ""),
        ("https://we.services.ai.azure.com/api/projects/p", "https://we.services.ai.azure.com/openai/v1", ""),
        ("https://x.openai.azure.com/openai/deployments/d?api-version=1", "https://x.openai.azure.com/openai/deployments/d", "1"),
        ("https://x.openai.azure.com/openai/deployments/d", "https://x.openai.azure.com/openai/deployments/d", "2024-10-21"),
        ("https://gate.example.com/openai/deployments/d/chat/completions?api-version=1", "https://gate.example.com/openai/deployments/d", "1"),
    ],
)  # fmt: skip
def test_an_address_is_taken_as_people_paste_it(pasted: str, used: str, version: str) -> None:
    assert address(pasted).url == used
    assert address(pasted).query == ({"api-version": version} if version else {})
    assert address(pasted).azure == ("azure" in pasted or "deployments" in pasted)
