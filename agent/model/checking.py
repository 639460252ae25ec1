"""The calls of an answer: which can be carried out, and what the model is told of the others."""

import uuid
from dataclasses import dataclass
from typing import Any

from langchain_core.messages import AIMessage, ToolMessage
from langchain_core.messages.tool import ToolCall

from agent.model.toolbox import BadCall, Toolbox, unreadable
from agent.model.translate import Translator
from agent.state import CoachState, this_turn, tool_results

MOST_REPAIRS = 2
BAD_CALLS = "The model kept asking for changes that cannot be made."
SAME_AGAIN = "The model kept asking for the same thing."
DONE_ALREADY = "this was already done in this turn, so tell the user what came of it"


@dataclass(frozen=True)
class Checked:
    calls: list[ToolCall]
    asked: dict[str, dict[str, Any]]
    """The model's own name and arguments of the calls that tools know otherwise, by id."""
    replies: list[ToolMessage]
    """One for each call where any is wrong; empty when all is well."""
    reason: str
    """What to tell the user if it does not get better."""


def check_calls(answer: AIMessage, toolbox: Toolbox, translator: Translator, state: CoachState, said: str) -> Checked:
    calls: list[ToolCall] = []
    wrong = {str(c["id"]): unreadable(c) for c in answer.invalid_tool_calls}
    done = _done(state)
    for call in answer.tool_calls:
        try:
            right = toolbox.checked(call, translator, said)
            if (right["name"], right["args"]) in done:
                raise BadCall(DONE_ALREADY)
            calls.append(right)
        except BadCall as error:
            wrong[str(call["id"])] = str(error)
    asked = {str(c["id"]): {"name": c["name"], "args": c["args"]} for c in answer.tool_calls if c not in calls}
    reason = SAME_AGAIN if DONE_ALREADY in wrong.values() else BAD_CALLS
    return Checked(calls, asked, _replies(answer, wrong) if wrong else [], reason)


def with_own_ids(answer: AIMessage) -> AIMessage:
    """Some servers send no id, or the same one in each answer."""
    return answer.model_copy(
        update={
            "tool_calls": [{**c, "id": _call_id()} for c in answer.tool_calls],
            "invalid_tool_calls": [{**c, "id": _call_id()} for c in answer.invalid_tool_calls],
        }
    )


def sent_back(answer: AIMessage) -> AIMessage:
    """The wrong answer as the history shows it: endpoints refuse arguments that are no JSON, so those go back empty."""
    mended = [
        ToolCall(name=c["name"] or "unknown", args={}, id=c["id"], type="tool_call") for c in answer.invalid_tool_calls
    ]
    return AIMessage(content=answer.text, tool_calls=[*answer.tool_calls, *mended])


def refusals(state: CoachState) -> int:
    """How many rounds of this turn ended with a tool saying no."""
    refused = {m.tool_call_id for m in tool_results(state) if _says_no(m)}
    calls = [m.tool_calls for m in this_turn(state) if isinstance(m, AIMessage)]
    return sum(any(c["id"] in refused for c in round_) for round_ in calls)


def _says_no(result: ToolMessage) -> bool:
    return result.status == "error" or bool((result.artifact or {}).get("error"))


def _done(state: CoachState) -> list[tuple[str, dict[str, Any]]]:
    """What the tools have already carried out in this turn."""
    answered = {m.tool_call_id for m in tool_results(state) if not _says_no(m)}
    calls = [c for m in this_turn(state) if isinstance(m, AIMessage) for c in m.tool_calls]
    return [(c["name"], c["args"]) for c in calls if c["id"] in answered]


def _replies(answer: AIMessage, wrong: dict[str, str]) -> list[ToolMessage]:
    every = [*answer.tool_calls, *answer.invalid_tool_calls]
    return [
        ToolMessage(
            f"Not done: {wrong.get(str(c['id']), 'another call of this answer was wrong; send both again')}",
            tool_call_id=str(c["id"]),
            name=c["name"] or "unknown",
            status="error",
        )
        for c in every
    ]


def _call_id() -> str:
    return f"call_{uuid.uuid4().hex[:24]}"
