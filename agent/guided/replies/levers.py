"""Replies of the levers tools: their text, with buttons for what may follow."""

from typing import Any

from scorecard.models import Scorecard
from tools.context import Context
from tools.texts import say

MOST_PROPOSED = 3
"""How many changes one reply proposes."""


def _levers(artifact: dict[str, Any], text: str, scorecard: Scorecard, context: Context) -> str:
    context.log.asks = bool(artifact.get("asks"))
    return text


def _trials(artifact: dict[str, Any], text: str, scorecard: Scorecard, context: Context) -> str:
    proposals: list[dict[str, Any]] = artifact["proposals"]
    if not proposals:
        return text
    words: list[str] = []
    for edit in proposals[:MOST_PROPOSED]:
        link = f"{edit['source']}->{edit['target']}"
        grade = edit.get("evidence", "")
        words.append(say("levers", f"propose_{grade or 'remove'}", link=link))
        button = f"grade {link} as {grade}" if grade else f"remove the link {link}"
        context.log.choices.append({"label": button[0].upper() + button[1:], "text": button})
    context.log.choices.append({"label": "Leave it", "text": "keep it"})
    context.log.asks = True
    return f"{text}\n\n{say('levers', 'propose', edits='; '.join(words))}"


REPLIES = {"show_levers": _levers, "show_effects": _levers, "check_hypotheses": _trials}
