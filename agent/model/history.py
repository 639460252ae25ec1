"""The part of the conversation that goes into a call, in a form every endpoint accepts."""

from collections.abc import Sequence

from langchain_core.messages import AIMessage, AnyMessage, HumanMessage, ToolMessage
from langchain_core.messages.tool import ToolCall

from agent.state import CoachState, this_turn

MOST_MESSAGES = 8
LEAST_EARLIER = 2
LONGEST_TOLD = 12_000
LONGEST_RESULT = 4_000
AS_ASKED = "as_asked"
"""Where a message keeps the model's own arguments, as far as they differ from what the tool got."""


def recent(state: CoachState) -> list[AnyMessage]:
    """This turn whole, and as much before it as fits."""
    turn = this_turn(state)
    earlier = state["messages"][: len(state["messages"]) - len(turn)]
    room = max(MOST_MESSAGES - len(turn), LEAST_EARLIER)
    return closed([_shown(m) for m in [*earlier[-room:], *turn]])


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


def _shown(message: AnyMessage) -> AnyMessage:
    match message:
        case AIMessage():
            asked = message.additional_kwargs.get(AS_ASKED, {})
            calls = [ToolCall(**{**c, "args": asked.get(c["id"], c["args"])}) for c in message.tool_calls]
            return AIMessage(content=message.text, tool_calls=calls)
        case ToolMessage():
            return ToolMessage(_cut(message.text, LONGEST_RESULT), tool_call_id=message.tool_call_id, name=message.name)
        case HumanMessage():
            return HumanMessage(_cut(message.text, LONGEST_TOLD))
        case _:
            return message


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[:longest]}\n[... {len(text) - longest} more characters left out]"
