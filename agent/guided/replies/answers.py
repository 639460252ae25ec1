"""Answers from the knowledge."""

from typing import Any

from agent.guided.plan import has_objectives
from agent.texts import phrase
from scorecard.models import Scorecard
from tools.context import Context

MOST_SOURCES = 1
"""Named under an answer; the passage behind its button names them all."""


def _answer(artifact: dict[str, Any], _text: str, scorecard: Scorecard, context: Context) -> str:
    if not artifact["covered"]:
        context.log.citations.clear()
        if not has_objectives(scorecard):
            return phrase("out_of_field")
        context.log.asks = True
        return f"{phrase('out_of_field')} {phrase('back_to_scorecard')}"
    context.log.choices += [
        {"label": name, "text": phrase("how_calculated", name=name)} for name in artifact.get("measures", [])
    ]
    if artifact["more"]:
        context.log.choices.append({"label": phrase("more"), "text": phrase("tell_me_more", title=artifact["more"])})
    source = "; ".join(context.log.citations[0]["source"].split("; ")[:MOST_SOURCES])
    return f"{artifact['answer']}\n\n{phrase('answer_source', source=source)}"


REPLIES = {"search_knowledge": _answer}
