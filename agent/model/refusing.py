"""Which kind of request an endpoint refuses: servers say in many words what they cannot do."""

import re
from collections.abc import Collection
from typing import Any

import openai

from agent.model.abilities import Abilities, Ability

_UNABLE: tuple[tuple[Ability, str, str], ...] = (
    ("usage", "stream_options|include_usage", "cannot count the tokens of a stream"),
    ("named_tool", "tool_choice", "cannot be held to one tool"),
    (
        "json_schema",
        "json_schema|json schema|structured output|schema for response_format|grammar|response_format",
        "cannot keep to a JSON schema",
    ),
    ("json_mode", "response_format|json_object|json mode", "has no JSON mode"),
    ("tools", r"\btools?\b|tool_choice|function.?call|\bfunctions\b", "cannot use tools"),
    ("streaming", r"\bstream(ing)?\b|stream_options", "cannot stream its answers"),
)
"""How endpoints say it, the more special first; only what the request asked for can be meant."""
SENTENCE = {ability: sentence for ability, _, sentence in _UNABLE}
_DENIAL = (
    r"support|input should be|requires? --|not (available|enabled|allowed|permitted|implemented)|(unknown|unrecognized|extra) \w+"
    r"|invalid (schema|tool_choice|parameter: .?(response_format|tools|stream))|(response_format|tool_choice)\S* must be"
)
_NOT_UNDERSTOOD = (400, 404, 405, 415, 422, 500, 501)


def asked_for(parameters: dict[str, Any], abilities: Abilities) -> set[Ability]:
    """What an endpoint must be able to do to answer a request with these parameters."""
    form = parameters.get("extra_body", {}).get("response_format", {}).get("type", "")
    asked: dict[Ability, bool] = {
        "streaming": abilities.streaming,
        "usage": abilities.streaming and abilities.usage,
        "tools": "tools" in parameters,
        "named_tool": isinstance(parameters.get("tool_choice"), dict),
        "json_schema": form == "json_schema",
        "json_mode": form == "json_object",
    }
    return {ability for ability, needed in asked.items() if needed}


def refused_ability(error: Exception, asked: Collection[Ability]) -> Ability | None:
    """Local servers answer with 400, 422, 500 or 501 to what they cannot do, and name it."""
    if not isinstance(error, openai.APIStatusError) or error.status_code not in _NOT_UNDERSTOOD:
        return None
    told = told_by(error)
    if is_too_long(told) or not re.search(_DENIAL, told):
        return None
    return next((ability for ability, words, _ in _UNABLE if ability in asked and re.search(words, told)), None)


def told_by(error: openai.APIError) -> str:
    """All that the endpoint says of it, in lower case; the client's message holds only what is in OpenAI's own form."""
    return f"{error.message} {error.body or ''}".lower()


def is_too_long(told: str) -> bool:
    context = "context" in told and ("length" in told or "window" in told or "size" in told)
    return context or "longer than the maximum" in told
