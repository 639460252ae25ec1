"""The pack of a review meeting as slides and as printed pages.

What is said in it is put into words elsewhere; here it gets its form.
"""

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from scorecard.formats.export import clean_name, printable
from scorecard.models import ReviewKind, Scorecard
from scorecard.performance import Rag

ReviewFormat = Literal["pptx", "pdf"]


@dataclass(frozen=True)
class Group:
    """A perspective, a theme or the whole, and how it stands."""

    name: str
    state: str
    """In words."""
    rag: Rag


@dataclass(frozen=True)
class Task:
    what: str
    owner: str
    due: str
    late: bool


@dataclass(frozen=True)
class ReviewPaper:
    """A review pack in words, ready to be laid out."""

    title: str
    organization: str
    day: date
    agenda: tuple[tuple[str, str], ...]
    """What, and for how long."""
    whole: Group
    perspectives: tuple[Group, ...]
    themes: tuple[Group, ...]
    off_target: tuple[Group, ...]
    """Measures that are red or amber, the gravest first; ``state`` tells value and target."""
    since: str
    """Since when the changes are told."""
    changes: tuple[str, ...]
    questions: tuple[str, ...]
    tasks: tuple[Task, ...]
    """Open actions."""
    decisions: tuple[Task, ...] = ()
    """Taken since the last review; ``due`` is the day."""
    kind: ReviewKind = "strategy"

    @property
    def on(self) -> str:
        return f"{self.day.day} {self.day:%B %Y}"


_WRITERS: dict[ReviewFormat, str] = {"pptx": "review_pptx", "pdf": "review_pdf"}


def write_review(paper: ReviewPaper, scorecard: Scorecard, form: ReviewFormat, folder: Path) -> Path:
    """Write the pack into ``folder`` and answer where; an older one of the same day is replaced."""
    module = importlib.import_module(f"scorecard.formats.writing.{_WRITERS[form]}")  # when first used, as in export
    write: Callable[[ReviewPaper, Scorecard], bytes] = getattr(module, _WRITERS[form])
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{clean_name(f'{paper.organization} {paper.title} {paper.day}')}.{form}"
    path.write_bytes(write(printable(paper), printable(scorecard)))
    return path
