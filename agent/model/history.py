"""The part of the conversation that goes into a call, in a form every endpoint accepts."""

import json
from collections.abc import Sequence
from typing import Any

from langchain_core.messages import AIMessage, AnyMessage, HumanMessage, ToolMessage
from langchain_core.messages.tool import ToolCall

from agent.model.limits import Limits
from agent.model.tokens import count, first_tokens
from agent.state import CoachState, this_turn

AS_ASKED = "as_asked"
"""Where a message keeps the model's own calls by their ids, as far as they differ from what the tools got."""
LEAST = 20
"""Tokens that every message keeps however many there are."""


def recent(state: CoachState, repairs: Sequence[AnyMessage], limits: Limits) -> list[AnyMessage]:
    """As much of the talk before this turn as fits, then this turn and the model's ``repairs`` in it."""
    turn = [*this_turn(state), *repairs]
    before = state["messages"][: len(state["messages"]) - len(this_turn(state))]
    earlier = [_cut(m, limits.each, 0) for m in before[-limits.earlier :]] if limits.earlier else []
    return closed([*earlier, *_turn(turn, limits)])


def closed(messages: Sequence[AnyMessage]) -> list[AnyMessage]:
    """Every tool call with its answer right behind it, and no answer without its call.

    A turn that was stopped leaves calls open, and endpoints refuse such a history for ever.
    """
    answers = {m.tool_call_id: m for m in messages if isinstance(m, ToolMessage)}
    whole: list[AnyMessage] = []
    for message in messages:
        if isinstance(message, ToolMessage):
            continue
        whole.append(message)
        if isinstance(message, AIMessage):
            whole += [answers.get(str(c["id"])) or _never_done(c) for c in message.tool_calls]
    return whole


def _never_done(call: ToolCall) -> ToolMessage:
    return ToolMessage("Not done: the turn was stopped.", tool_call_id=str(call["id"]), name=call["name"])


def _turn(turn: Sequence[AnyMessage], limits: Limits) -> list[AnyMessage]:
    """What the user said, and the last rounds behind it; each round is an answer of the model and of its tools."""
    said, workings = turn[:1], list(turn[1:])
    starts = [n for n, m in enumerate(workings) if isinstance(m, AIMessage)]
    if len(starts) > limits.rounds:
        workings = workings[starts[-limits.rounds] :]
    calls = sum(len(m.tool_calls) for m in workings if isinstance(m, AIMessage))
    share = max(limits.results // max(calls, 1), LEAST)
    return [*(_cut(m, limits.told, 0) for m in said), *(_cut(m, share, share) for m in workings)]


def _cut(message: AnyMessage, most: int, arguments: int) -> AnyMessage:
    match message:
        case AIMessage():
            asked = message.additional_kwargs.get(AS_ASKED, {})
            calls = [_as_asked(c, asked.get(str(c["id"]), {}), arguments) for c in message.tool_calls]
            return AIMessage(content=first_tokens(message.text, most), tool_calls=calls)
        case ToolMessage():
            return ToolMessage(first_tokens(message.text, most), tool_call_id=message.tool_call_id, name=message.name)
        case HumanMessage():
            return HumanMessage(first_tokens(message.text, most))
        case _:
            return message


def _as_asked(call: ToolCall, asked: dict[str, Any], most: int) -> ToolCall:
    args = asked.get("args", call["args"])
    fits = count(json.dumps(args, ensure_ascii=False)) <= most
    return ToolCall(name=asked.get("name", call["name"]), args=args if fits else {}, id=call["id"], type="tool_call")
