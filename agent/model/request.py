"""What goes to the endpoint in one call, within its budget of tokens."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from langchain_core.messages import AnyMessage, BaseMessage, SystemMessage

from agent.model.history import recent
from agent.model.limits import BUDGET, STEPS, Limits
from agent.model.prompt import Standing, system_prompt, version
from agent.model.tokens import count_messages, count_tools
from agent.state import CoachState
from knowledge.library import Library

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Request:
    messages: list[BaseMessage]
    tools: list[dict[str, Any]]
    """Empty where the endpoint takes none: ``messages`` tell of them then."""
    tokens: int
    """By our own count, tools included; see :mod:`agent.model.tokens`."""


def compose(
    state: CoachState,
    repairs: Sequence[AnyMessage],
    now: Standing,
    library: Library,
    tools: list[dict[str, Any]],
    tools_in_words: str = "",
) -> Request:
    """The fullest request that fits. ``tools_in_words`` is put behind the system prompt."""

    def build(limits: Limits) -> list[BaseMessage]:
        prompt = system_prompt(now, library, limits) + tools_in_words
        return [SystemMessage(prompt), *recent(state, repairs, limits)]

    taken = count_tools(tools)
    messages, tokens, step = _fitting(build, BUDGET - taken)
    log.info("prompt %s: %d tokens, %d of them tools, step %d", version(), tokens + taken, taken, step)
    return Request(messages, tools, tokens + taken)


def _fitting(build: Callable[[Limits], list[BaseMessage]], most: int) -> tuple[list[BaseMessage], int, int]:
    messages, tokens = [], 0
    for step, limits in enumerate(STEPS):
        messages = build(limits)
        tokens = count_messages(messages)
        if tokens <= most:
            return messages, tokens, step
    return messages, tokens, len(STEPS) - 1
