"""What one message leads to in the guided coach, before the tools run."""

from dataclasses import dataclass, field
from typing import Any

from agent.state import Interview, Pending
from scorecard.models import Scorecard

Call = tuple[str, dict[str, Any]]


@dataclass
class Plan:
    """What one message leads to: words before, tool calls, and how the interview stands after it."""

    interview: Interview
    calls: list[Call] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    resume: bool = True
    """Whether the open question of the interview is put (again) at the end of the turn."""
    pending: Pending | None = None
    """The message whose question stays open after this turn."""
    speaker: str = ""
    """The name that who speaks has given in this message."""


def has_objectives(scorecard: Scorecard) -> bool:
    return any(True for _ in scorecard.objectives())
