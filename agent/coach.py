"""The protocol both coaches keep."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

from langchain_core.messages import AIMessage

from agent.state import CoachState
from tools.context import Context

Emit = Callable[[str], None]
"""Takes pieces of the reply as they come."""


def silent(_text: str) -> None:
    """For what nobody is to read as it comes."""


@dataclass(frozen=True)
class Decision:
    """What a coach wants next: words, tool calls or both, and what the conversation is to remember."""

    message: AIMessage
    update: dict[str, Any] = field(default_factory=dict)


class ModelFailed(Exception):
    """The model coach cannot go on; the message is one plain sentence for the user."""


class Coach(Protocol):
    async def decide(self, state: CoachState, context: Context, emit: Emit) -> Decision: ...
