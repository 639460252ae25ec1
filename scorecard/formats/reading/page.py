"""Pages of text, whatever document they come from."""

from dataclasses import dataclass

from scorecard.formats.reading.grid import Grid
from scorecard.formats.reading.sentences import UnreadableFileError, say


@dataclass(frozen=True)
class Page:
    place: str
    """``page 3``, ``slide 7``; "" for a text without pages."""
    text: str


@dataclass(frozen=True)
class Pages:
    pages: list[Page]
    tables: list[Grid]


def read_text(name: str, text: str) -> Pages:
    """A plain text, by its form feeds where it has some."""
    pages = [Page(f"page {n}", part.strip()) for n, part in enumerate(text.split("\f"), 1)]
    return Pages(with_text(name, pages if len(pages) > 1 else [Page("", text.strip())]), [])


def with_text(name: str, pages: list[Page]) -> list[Page]:
    kept = [p for p in pages if p.text.strip()]
    if not kept:
        raise UnreadableFileError(say("no_text", name=name))
    return kept
