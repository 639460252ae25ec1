"""Answers from the knowledge."""

from typing import Any

from agent.texts import phrase
from scorecard.models import Scorecard
from tools.context import Context


def _answer(artifact: dict[str, Any], _text: str, _scorecard: Scorecard, context: Context) -> str:
    if not artifact["covered"]:
        context.log.citations.clear()
        return phrase("out_of_field")
    sources = "; ".join(c["title"] for c in context.log.citations[:1])
    return f"{artifact['answer']}\n\n_Source: {sources}_"


REPLIES = {"search_knowledge": _answer}
