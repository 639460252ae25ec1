"""Words the guided coach finds for what the tools have done: one file per feature, each with its ``REPLIES``."""

from collections.abc import Callable
from typing import Any

from langchain_core.messages import ToolMessage

from agent.guided.replies import answers, changes, draft, exporting, findings, importing, levers, listing, shelf
from agent.guided.replies.findings import finding_choices
from agent.texts import phrase
from scorecard.models import Scorecard
from tools.context import Context

Reply = Callable[[dict[str, Any], str, Scorecard, Context], str]
"""From a tool's artifact and text, the scorecard after it and the turn's context."""

REPLIES: dict[str, Reply] = {
    **importing.REPLIES,
    **answers.REPLIES,
    **changes.REPLIES,
    **draft.REPLIES,
    **exporting.REPLIES,
    **findings.REPLIES,
    **levers.REPLIES,
    **shelf.REPLIES,
    **listing.REPLIES,
}
"""By the tool's name; a tool without one is answered with its own text."""


def reply_to(result: ToolMessage, scorecard: Scorecard, context: Context) -> str:
    """One tool's outcome as the user is to read it."""
    if result.artifact is None:
        return phrase("refused", why=result.text)
    artifact: dict[str, Any] = result.artifact
    if error := artifact.get("error"):
        return phrase("refused", why=error)
    reply = REPLIES.get(result.name or "")
    return reply(artifact, result.text, scorecard, context) if reply else result.text


__all__ = ["finding_choices", "reply_to"]
