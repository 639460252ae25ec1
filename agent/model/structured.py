"""An answer of a given form, by the surest way that the endpoint has."""

import json
from collections.abc import Sequence
from typing import Any, TypeVar

from langchain_core.messages import AIMessage, BaseMessage, HumanMessage
from langchain_core.utils.function_calling import convert_to_openai_function
from pydantic import BaseModel, ValidationError

from agent.coach import Emit, ModelFailed, silent
from agent.model.abilities import Abilities, Way
from agent.model.endpoint import Endpoint
from agent.model.failures import Unable
from agent.model.tokens import count_messages, first_tokens, spent
from tools.context import TurnLog

MOST_REPAIRS = 2
UNFIT = "The model's answers did not have the form that was asked for."
LONGEST_SENT = 300
"""Tokens of a wrong answer, as the model gets it back."""
_MOST_MISTAKES = 5

Form = TypeVar("Form", bound=BaseModel)


async def structured(
    endpoint: Endpoint, messages: Sequence[BaseMessage], form: type[Form], log: TurnLog, tell: Emit = silent
) -> Form:
    """The model's answer to ``messages`` as a ``form``.

    Asked for by JSON schema, forced tool call, JSON mode or plain words, the first of these that the
    endpoint has; what it turns out to lack is remembered in ``endpoint.abilities``. A wrong answer goes back
    with its mistakes, twice at most. Calls and tokens are added to ``log``; several may run at once. ``tell`` takes a word to the
    user where the endpoint has to be waited for.

    ``form`` is a model for the endpoint's eyes: every field required, no dictionaries, ``extra="forbid"``,
    ``Literal`` over ``str``, a docstring that says what is wanted.

    Raises:
        ModelFailed: No answer, or none of this form; one plain sentence for the user.
    """
    asked = list(messages)
    for _ in range(MOST_REPAIRS + 1):
        answer = await _by_some_way(endpoint, asked, form, log, tell)
        sent = _sent(answer)
        try:
            return form.model_validate_json(_json_in(sent))
        except ValidationError as error:
            asked = [*messages, AIMessage(first_tokens(sent, LONGEST_SENT) or "{}"), HumanMessage(_mistakes(error))]
    raise ModelFailed(UNFIT)


async def _by_some_way(
    endpoint: Endpoint, messages: Sequence[BaseMessage], form: type[BaseModel], log: TurnLog, tell: Emit
) -> AIMessage:
    while True:
        able = endpoint.abilities
        way = able.ways()[0]
        asked = _asking(way, messages, form)
        log.calls += 1
        try:
            answer = await endpoint.ask(asked, tell=tell, **_parameters(way, form, able))
        except Unable:
            # The endpoint has taken note, so the next way is another one; plain words cannot be refused like this.
            if able == endpoint.abilities:
                raise
            continue
        log.tokens += spent(answer, count_messages(asked))
        return answer


def _asking(way: Way, messages: Sequence[BaseMessage], form: type[BaseModel]) -> list[BaseMessage]:
    """Without a schema of its own the request has to say in words what is wanted."""
    return [*messages, HumanMessage(_in_words(form))] if way in ("json_mode", "plain") else list(messages)


def _parameters(way: Way, form: type[BaseModel], able: Abilities) -> dict[str, Any]:
    # In ``extra_body``, because the client answers to a response format with a reader of its own that guesses.
    match way:
        case "json_schema":
            schema = {"name": form.__name__, "strict": True, "schema": _schema(form)}
            return {"extra_body": {"response_format": {"type": "json_schema", "json_schema": schema}}}
        case "tools":
            function = {"name": form.__name__, "description": form.__doc__ or "", "parameters": _schema(form)}
            named = {"type": "function", "function": {"name": form.__name__}}
            choice = named if able.named_tool else "required"
            return {"tools": [{"type": "function", "function": function}], "tool_choice": choice}
        case "json_mode":
            return {"extra_body": {"response_format": {"type": "json_object"}}}
        case "plain":
            return {}


def _schema(form: type[BaseModel]) -> dict[str, Any]:
    return convert_to_openai_function(form, strict=True)["parameters"]


def _in_words(form: type[BaseModel]) -> str:
    return f"Answer with one JSON object and nothing else. It has to fit this JSON schema:\n{json.dumps(_schema(form))}"


def _sent(answer: AIMessage) -> str:
    if answer.tool_calls:
        return json.dumps(answer.tool_calls[0]["args"])
    if answer.invalid_tool_calls:
        return answer.invalid_tool_calls[0]["args"] or ""
    return answer.text


def _json_in(text: str) -> str:
    """The object in an answer that has words or a code fence around it."""
    start, end = text.find("{"), text.rfind("}")
    return text[start : end + 1] if 0 <= start < end else text


def _mistakes(error: ValidationError) -> str:
    lines = [f"- {'.'.join(map(str, e['loc'])) or 'the whole'}: {e['msg']}" for e in error.errors()[:_MOST_MISTAKES]]
    return "\n".join(["That does not fit:", *(first_tokens(line, 30) for line in lines), "Send the whole again."])
