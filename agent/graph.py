"""The way of a message: coach decides, tools act, coach answers."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Literal, cast

from langchain_core.messages import AIMessage, AnyMessage, HumanMessage, RemoveMessage, ToolMessage
from langchain_core.tools import BaseTool
from langgraph.checkpoint.base import BaseCheckpointSaver
from langgraph.config import get_stream_writer
from langgraph.graph import END, START, StateGraph
from langgraph.graph.state import CompiledStateGraph
from langgraph.prebuilt import ToolNode
from langgraph.prebuilt.tool_node import ToolCallRequest
from langgraph.runtime import Runtime
from langgraph.types import Command

from agent.coach import Coach, Decision, ModelFailed
from agent.state import CoachState
from agent.turn import TextPiece
from tools.context import Context

MOST_ROUNDS = 8
KEPT_MESSAGES = 12


def build_graph(
    guided: Coach,
    chosen: Callable[[], Coach | None],
    tools: Sequence[BaseTool],
    checkpointer: BaseCheckpointSaver[Any] | None,
) -> CompiledStateGraph[CoachState, Context, CoachState, CoachState]:
    """The model coach that is ``chosen`` is asked first, where there is one; the guided coach finishes what it cannot."""

    async def coach(state: CoachState, runtime: Runtime[Context]) -> dict[str, Any]:
        decision = await _decide(state, runtime.context)
        # A tool may have opened another scorecard of the family; the conversation goes on with that one.
        return {**decision.update, "messages": [decision.message], "scorecard_id": runtime.context.scorecard_id}

    async def _decide(state: CoachState, context: Context) -> Decision:
        write = get_stream_writer()
        context.log.rounds += 1

        def emit(text: str) -> None:
            write(TextPiece(text=text))

        model = chosen()
        if model is not None and not context.log.notice:
            try:
                if context.log.rounds >= MOST_ROUNDS:
                    raise ModelFailed("The model kept calling tools without an answer.")
                context.log.coach = "model"
                return await model.decide(state, context, emit)
            except ModelFailed as failure:
                context.log.notice = str(failure)
                context.log.coach = "guided"
                context.drafter = None
                emit(f"_{failure} The guided coach goes on._\n\n")
        return await guided.decide(state, context, emit)

    graph = StateGraph(CoachState, context_schema=Context)
    graph.add_node("coach", coach)
    graph.add_node("act", ToolNode(list(tools), handle_tool_errors=_tool_error, awrap_tool_call=_in_order))
    graph.add_node("finish", _finish)
    graph.add_edge(START, "coach")
    graph.add_conditional_edges("coach", _next)
    graph.add_edge("act", "coach")
    graph.add_edge("finish", END)
    return graph.compile(checkpointer=checkpointer)


async def _in_order(
    request: ToolCallRequest, execute: Callable[[ToolCallRequest], Awaitable[ToolMessage | Command[Any]]]
) -> ToolMessage | Command[Any]:
    """One call after the other, as they stand: a draft that is asked for beside a change of the profile rests on it."""
    context = cast(Context, request.runtime.context)
    async with context.acting:
        return await execute(request)


def _tool_error(error: Exception) -> str:
    return f"Not done: {error}"


def _next(state: CoachState, runtime: Runtime[Context]) -> Literal["act", "finish"]:
    last = state["messages"][-1]
    wants = isinstance(last, AIMessage) and bool(last.tool_calls)
    return "act" if wants and runtime.context.log.rounds < MOST_ROUNDS + 2 else "finish"


def _finish(state: CoachState) -> dict[str, Any]:
    """Keep what was said and let the workings go: no tool call can be left without an answer, and the state stays small."""
    said = [m for m in state["messages"] if _is_said(m)]
    keep = {m.id for m in said[-KEPT_MESSAGES:]}
    return {"messages": [RemoveMessage(id=str(m.id)) for m in state["messages"] if m.id not in keep]}


def _is_said(message: AnyMessage) -> bool:
    if isinstance(message, AIMessage):
        return bool(message.text) and not message.tool_calls
    return isinstance(message, HumanMessage)
