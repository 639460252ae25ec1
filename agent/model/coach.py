"""The coach that is a chat model."""

import asyncio
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from langchain_core.messages import AIMessage, AnyMessage, BaseMessage, HumanMessage, SystemMessage, ToolMessage
from langchain_core.messages.tool import ToolCall
from langchain_core.tools import BaseTool

from agent.coach import Decision, Emit, ModelFailed
from agent.model.drafting.drafter import Drafter
from agent.model.drafting.presenting import draft_presented
from agent.model.endpoint import Endpoint
from agent.model.history import AS_ASKED, recent
from agent.model.numbers import numbers_in
from agent.model.prompt import standing, system_prompt
from agent.model.toolbox import BadCall, Toolbox, unreadable
from agent.model.translate import Translator
from agent.settings import Settings
from agent.state import CoachState, this_turn, tool_results
from scorecard.models import Scorecard
from tools.context import Context

MOST_REPAIRS = 2
BAD_CALLS = "The model kept asking for changes that cannot be made."


@dataclass(frozen=True)
class Checked:
    """The calls of an answer: those that can be carried out, and what is wrong with the others."""

    calls: list[ToolCall]
    asked: dict[str, dict[str, Any]]
    replies: list[ToolMessage]
    """One for each call where any is wrong; empty when all is well."""


class ModelCoach:
    def __init__(self, settings: Settings, tools: Sequence[BaseTool]) -> None:
        self._toolbox = Toolbox(tools)
        self._endpoint = Endpoint(settings)

    async def decide(self, state: CoachState, context: Context, emit: Emit) -> Decision:
        if question := _question_put(state):
            emit(question)
            return Decision(AIMessage(content=question, id=str(uuid.uuid4())))
        if _refusals(state) > MOST_REPAIRS:
            raise ModelFailed(BAD_CALLS)
        scorecard = (await asyncio.to_thread(context.head)).scorecard
        if presented := draft_presented(state, scorecard, context):
            emit(presented)
            return Decision(AIMessage(content=presented, id=str(uuid.uuid4())))
        context.drafter = Drafter(self._endpoint, _told(state, scorecard))
        translator = Translator(scorecard, context.library, numbers_in(_told(state, scorecard)))
        prompt = await asyncio.to_thread(system_prompt, standing(state, scorecard), context.library)
        messages: list[BaseMessage] = [SystemMessage(prompt), *recent(state)]
        return Decision(await self._answer(messages, translator, context, _apart(state, emit)))

    async def _answer(
        self, messages: list[BaseMessage], translator: Translator, context: Context, emit: Emit
    ) -> AIMessage:
        """The model's answer; wrong calls go back to it a bounded number of times."""
        for _ in range(MOST_REPAIRS + 1):
            context.log.calls += 1
            answer = _with_own_ids(await self._endpoint.answer(messages, emit, self._toolbox.schemas()))
            context.log.tokens += answer.usage_metadata["total_tokens"] if answer.usage_metadata else 0
            checked = self._check(answer, translator)
            if not checked.replies:
                kept = {AS_ASKED: checked.asked} if checked.asked else {}
                return answer.model_copy(update={"tool_calls": checked.calls, "additional_kwargs": kept})
            messages = [*messages, _as_sent(answer), *checked.replies]
        raise ModelFailed(BAD_CALLS)

    def _check(self, answer: AIMessage, translator: Translator) -> Checked:
        calls: list[ToolCall] = []
        wrong = {str(c["id"]): unreadable(c) for c in answer.invalid_tool_calls}
        for call in answer.tool_calls:
            try:
                calls.append(self._toolbox.checked(call, translator))
            except BadCall as error:
                wrong[str(call["id"])] = str(error)
        asked = {str(c["id"]): c["args"] for c in answer.tool_calls if c not in calls}
        return Checked(calls, asked, _replies(answer, wrong) if wrong else [])


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


def _with_own_ids(answer: AIMessage) -> AIMessage:
    """Some servers send no id, or the same one in each answer."""
    return answer.model_copy(
        update={
            "tool_calls": [{**c, "id": _call_id()} for c in answer.tool_calls],
            "invalid_tool_calls": [{**c, "id": _call_id()} for c in answer.invalid_tool_calls],
        }
    )


def _call_id() -> str:
    return f"call_{uuid.uuid4().hex[:24]}"


def _as_sent(answer: AIMessage) -> AIMessage:
    """Endpoints refuse a history with arguments that are no JSON, so those go back empty."""
    mended = [
        ToolCall(name=c["name"] or "unknown", args={}, id=c["id"], type="tool_call") for c in answer.invalid_tool_calls
    ]
    return AIMessage(content=answer.text, tool_calls=[*answer.tool_calls, *mended])


def _question_put(state: CoachState) -> str:
    """The question of ``ask_user`` is the reply as it stands; a model would only say it again."""
    last = _last_round(state)
    if last and all(m.name == "ask_user" and m.status != "error" for m in last):
        said = [m.text for m in this_turn(state) if isinstance(m, AIMessage) and m.text][-1:]
        return "\n\n".join([*said, last[-1].text])
    return ""


def _last_round(state: CoachState) -> list[ToolMessage]:
    last: list[ToolMessage] = []
    for message in reversed(state["messages"]):
        if not isinstance(message, ToolMessage):
            break
        last.append(message)
    return last[::-1]


def _refusals(state: CoachState) -> int:
    """How many rounds of this turn ended with a tool saying no."""
    refused = {m.tool_call_id for m in tool_results(state) if m.status == "error" or (m.artifact or {}).get("error")}
    calls = [m.tool_calls for m in this_turn(state) if isinstance(m, AIMessage)]
    return sum(any(c["id"] in refused for c in round_) for round_ in calls)


def _told(state: CoachState, scorecard: Scorecard) -> list[str]:
    """All that the user has said, as far as it is still known."""
    organization = scorecard.organization
    known = [*organization.priorities, *organization.goals, organization.vision, organization.mission]
    return [*known, *(m.text for m in state["messages"] if isinstance(m, HumanMessage))]


def _apart(state: CoachState, emit: Emit) -> Emit:
    """Sets the words of a later round apart from those already said in this turn."""
    said: list[AnyMessage] = [m for m in this_turn(state) if isinstance(m, AIMessage) and m.text]
    waiting = ["\n\n"] if said else []

    def apart(text: str) -> None:
        emit("".join(waiting) + text)
        waiting.clear()

    return apart
