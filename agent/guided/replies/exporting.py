"""What is said with a file."""

from pathlib import Path
from typing import Any

from agent.texts import phrase
from scorecard.models import Scorecard
from tools.context import Context

_HINTS = ("xlsx", "pptx", "onepage")
_FOR_PEOPLE = (".xlsx", ".pptx", ".pdf", ".docx")
_DRAWN = (".png", ".pdf", ".docx")


def _exported(artifact: dict[str, Any], _text: str, _scorecard: Scorecard, context: Context) -> str:
    form = artifact["format"]
    parts = [phrase("export_done", label=artifact["label"], file=artifact["file"])]
    if form in _HINTS:
        parts.append(phrase(f"export_hint_{form}"))
    if artifact["gaps"] and _first_of(_FOR_PEOPLE, artifact, context):
        parts.append(phrase("export_gaps", gaps=", ".join(artifact["gaps"][:3])))
    if (signs := artifact.get("lacking")) and _first_of(_DRAWN, artifact, context):
        parts.append(phrase("export_signs", signs=" ".join(signs[:3])))
    return " ".join(parts)


def _first_of(endings: tuple[str, ...], artifact: dict[str, Any], context: Context) -> bool:
    """What is said of several files alike is said with the first of them."""
    names = [Path(file).name for file in context.log.files if file.endswith(endings)]
    return names[:1] == [artifact["file"]]


def _pack(artifact: dict[str, Any], text: str, _scorecard: Scorecard, context: Context) -> str:
    for form in ("pptx", "pdf"):
        said = phrase("review_say", kind=phrase(f"review_{artifact['kind']}"), form=phrase(f"review_form_{form}"))
        context.log.choices.append({"label": phrase(f"review_label_{form}"), "text": said})
    return text


REPLIES = {"export_scorecard": _exported, "export_review": _exported, "prepare_review": _pack}
