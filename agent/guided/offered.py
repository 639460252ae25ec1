"""What the last reply proposed to change, for a bare "yes" to it."""

from typing import Any

from langchain_core.messages import AIMessage, HumanMessage, ToolMessage

from agent.guided.replies.levers import MOST_PROPOSED
from agent.state import CoachState

_KEY = "proposed"


def with_offer(message: AIMessage, results: list[ToolMessage]) -> AIMessage:
    """The reply with the edits it proposes: what the tools said is not kept beyond the turn, the reply is."""
    edits = [e for r in results for e in (r.artifact or {}).get("proposals", [])][:MOST_PROPOSED]
    return message.model_copy(update={"response_metadata": {_KEY: edits}}) if edits else message


def offered(state: CoachState) -> list[dict[str, Any]]:
    """The edits proposed in the reply just before the last message; none where it proposed nothing."""
    before = state["messages"][:-1] if isinstance(state["messages"][-1], HumanMessage) else []
    last = before[-1] if before else None
    return last.response_metadata.get(_KEY, []) if isinstance(last, AIMessage) else []
