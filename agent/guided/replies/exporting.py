"""What is said with a file."""

from typing import Any

from agent.texts import phrase
from scorecard.models import Scorecard
from tools.context import Context

_HINTS = ("xlsx", "pptx", "onepage")


def _exported(artifact: dict[str, Any], _text: str, _scorecard: Scorecard, _context: Context) -> str:
    form = artifact["format"]
    parts = [phrase("export_done", label=artifact["label"], file=artifact["file"])]
    if form in _HINTS:
        parts.append(phrase(f"export_hint_{form}"))
    if artifact["gaps"] and form in ("xlsx", "pptx", "onepage", "pdf", "docx"):
        parts.append(phrase("export_gaps", gaps=", ".join(artifact["gaps"][:3])))
    if signs := artifact.get("lacking"):
        parts.append(phrase("export_signs", signs=" ".join(signs[:3])))
    return " ".join(parts)


def _pack(artifact: dict[str, Any], text: str, _scorecard: Scorecard, context: Context) -> str:
    for form in ("pptx", "pdf"):
        said = phrase("review_say", kind=phrase(f"review_{artifact['kind']}"), form=phrase(f"review_form_{form}"))
        context.log.choices.append({"label": phrase(f"review_label_{form}"), "text": said})
    return text


REPLIES = {"export_scorecard": _exported, "export_review": _exported, "prepare_review": _pack}
