"""Finds out by trying what an endpoint can do."""

import asyncio
import json
from typing import Any

from langchain_core.messages import AIMessage, HumanMessage

from agent.coach import ModelFailed
from agent.model.abilities import Abilities
from agent.model.endpoint import Endpoint
from agent.model.failures import Momentary

STREAM = "Say hello in one word."
TOOL = "Call the tool say_ready with the word yes. Do not answer in words."
SCHEMA = 'Answer with the JSON object {"ready": true}, and nothing else.'
PROBES = (STREAM, TOOL, SCHEMA)
"""The questions, word for word, so that a scripted endpoint can tell them from a conversation's."""

_PARAMETERS = {
    "type": "object",
    "properties": {"ready": {"type": "boolean"}},
    "required": ["ready"],
    "additionalProperties": False,
}
_READY: dict[str, Any] = {
    "type": "function",
    "function": {
        "name": "say_ready",
        "description": "Says that you are ready.",
        "parameters": {
            "type": "object",
            "properties": {"word": {"type": "string"}},
            "required": ["word"],
        },
    },
}


async def probe(endpoint: Endpoint) -> Abilities:
    """What the endpoint can do, kept in ``endpoint.abilities``: four short calls, of which three at once.

    Raises:
        ModelFailed: The endpoint cannot be used at all; the reason in one plain sentence.
    """
    endpoint.abilities = Abilities()
    await endpoint.ask([HumanMessage(STREAM)])  # first and alone: it says whether there is an endpoint, and a model
    streaming = endpoint.abilities.streaming
    tools, schema, mode = await asyncio.gather(
        _calls_a_tool(endpoint), _keeps(endpoint, _strict()), _keeps(endpoint, _free())
    )
    endpoint.abilities = Abilities(streaming=streaming, tools=tools, json_schema=schema, json_mode=mode)
    return endpoint.abilities


async def _calls_a_tool(endpoint: Endpoint) -> bool:
    answer = await _tried(endpoint, TOOL, tools=[_READY])
    return answer is not None and any(c["name"] == "say_ready" for c in answer.tool_calls)


async def _keeps(endpoint: Endpoint, response_format: dict[str, Any]) -> bool:
    answer = await _tried(endpoint, SCHEMA, extra_body={"response_format": response_format})
    try:
        return answer is not None and isinstance(json.loads(answer.text), dict)
    except ValueError:
        return False


async def _tried(endpoint: Endpoint, question: str, **parameters: Any) -> AIMessage | None:
    """None where the endpoint refuses: servers have many ways to say that they do not know something."""
    try:
        return await endpoint.ask([HumanMessage(question)], **parameters)
    except Momentary:
        raise
    except ModelFailed:
        return None


def _strict() -> dict[str, Any]:
    return {"type": "json_schema", "json_schema": {"name": "Ready", "strict": True, "schema": _PARAMETERS}}


def _free() -> dict[str, Any]:
    return {"type": "json_object"}
