"""One answer of the model to one request, with tools where the endpoint has them and in words where it has not."""

import json
import re
from collections.abc import Sequence
from typing import Any

from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, InvalidToolCall, SystemMessage, ToolMessage
from langchain_core.messages.tool import ToolCall

from agent.coach import Emit
from agent.model.endpoint import Endpoint
from agent.model.request import Request
from agent.model.wording import told

IN_WORDS = "no_tools"


async def answer(endpoint: Endpoint, request: Request, emit: Emit) -> AIMessage:
    """Raises :class:`agent.model.failures.Unable` where the endpoint turns out to lack what was asked of it."""
    if request.tools:
        return await endpoint.answer(request.messages, emit, request.tools)
    mode: dict[str, Any] = (
        {"extra_body": {"response_format": {"type": "json_object"}}} if endpoint.abilities.json_mode else {}
    )
    whole = await endpoint.ask(_without_tools(request.messages), tell=emit, **mode)
    read = _read(whole)
    if read.text:
        emit(read.text)
    return read


def in_words(tools: Sequence[dict[str, Any]]) -> str:
    """The tools as a part of the system prompt, with the form in which to call them."""
    lines = [json.dumps(t["function"], ensure_ascii=False, separators=(",", ":")) for t in tools]
    return "\n" + told(IN_WORDS) + "\n" + "\n".join(lines)


def _without_tools(messages: Sequence[BaseMessage]) -> list[BaseMessage]:
    """Calls and results as plain talk, one message for each change of speaker: many templates know nothing else."""
    plain: list[BaseMessage] = []
    for message in messages:
        spoken = _spoken(message)
        if plain and type(plain[-1]) is type(spoken):
            spoken = type(spoken)(f"{plain.pop().text}\n\n{spoken.text}")
        plain.append(spoken)
    return plain


def _spoken(message: BaseMessage) -> BaseMessage:
    if isinstance(message, AIMessage):
        calls = [{"name": c["name"], "arguments": c["args"]} for c in message.tool_calls]
        return AIMessage(json.dumps({"say": message.text, "calls": calls}, ensure_ascii=False))
    if isinstance(message, ToolMessage):
        return HumanMessage(told("result", name=message.name or "the tool", result=message.text))
    return SystemMessage(message.text) if isinstance(message, SystemMessage) else HumanMessage(message.text)


def _read(whole: AIMessage) -> AIMessage:
    """Words that are no JSON are an answer too."""
    text = re.sub(r"^```(?:json)?\s*|\s*```$", "", whole.text.strip())
    if not text.startswith("{"):
        return whole
    try:
        sent = json.loads(text)
    except ValueError:
        return whole.model_copy(update={"content": "", "invalid_tool_calls": [_broken(text)]})
    calls = [c for c in sent.get("calls") or [] if isinstance(c, dict)]
    return whole.model_copy(
        update={"content": str(sent.get("say") or "").strip(), "tool_calls": [_call(c) for c in calls]}
    )


def _call(sent: dict[str, Any]) -> ToolCall:
    args = sent.get("arguments")
    return ToolCall(name=str(sent.get("name")), args=args if isinstance(args, dict) else {}, id="", type="tool_call")


def _broken(text: str) -> InvalidToolCall:
    return InvalidToolCall(name="your answer", args=text, id="", error="no JSON", type="invalid_tool_call")
