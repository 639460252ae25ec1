"""Answers from the knowledge, and the map told in words."""

import re
from typing import Any

from agent.guided.plan import has_objectives
from agent.texts import phrase
from scorecard.models import Scorecard
from tools.context import Context
from tools.describing import role_text
from tools.describing_links import links_text

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


_THE_MAP = re.compile(r"\b(?:strategy )?map\b", re.IGNORECASE)
_THE_REST = re.compile(r"\b(?:score ?card|bsc|measures?|kpis?|everything|targets?|owners?)\b", re.IGNORECASE)


def _scorecard(_artifact: dict[str, Any], text: str, scorecard: Scorecard, context: Context) -> str:
    """The map is what leads to what; a list without its arrows is none."""
    only_map = _THE_MAP.search(context.said) and not _THE_REST.search(context.said)
    return f"{links_text(scorecard)}\n\n{phrase('map_beside')}" if only_map and scorecard.links else text


_LEAD_OR_LAG = re.compile(r"\b(?:lead|lag|leading|lagging) (?:or|measure|indicator|kpi|one)\b|\b(?:lead|lag|leading|lagging)[, ?.!]*(?:and why|$)", re.IGNORECASE)  # fmt: skip


def _item(artifact: dict[str, Any], text: str, scorecard: Scorecard, context: Context) -> str:
    """Which of the two a measure is, with the reason, where that is asked: of an objective, each of its measures."""
    asked = _LEAD_OR_LAG.search(context.said) and artifact.get("item")
    return role_text(scorecard, artifact["item"]) or text if asked else text


REPLIES = {"search_knowledge": _answer, "show_scorecard": _scorecard, "show_item": _item, "why_here": _item}
