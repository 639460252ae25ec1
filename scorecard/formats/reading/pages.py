"""Strategy documents as pages of text, each with the number a reader would look it up by."""

import io
import re
import threading
import zipfile
from collections.abc import Iterator
from typing import Any

import pypdfium2
from docx import Document
from docx.opc.exceptions import PackageNotFoundError as NoDocument
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph
from pptx import Presentation
from pptx.exc import PackageNotFoundError as NoPresentation

from scorecard.formats.reading.grid import Grid, grid_of
from scorecard.formats.reading.page import Page, Pages, with_text
from scorecard.formats.reading.sentences import UnreadableFileError, say

MAX_PAGES = 300
LEAST_TEXT = 15
"""Characters a page: documents with fewer have no text worth the name."""
_BROKEN = (
    NoDocument, NoPresentation, zipfile.BadZipFile, KeyError, ValueError, TypeError, AttributeError, IndexError, OSError,
)  # fmt: skip
"""What python-docx and python-pptx raise on a damaged package: they validate little and stumble where they stand."""
_one_at_a_time = threading.Lock()
"""PDFium is not made for several threads."""


def read_pdf(name: str, content: bytes) -> Pages:
    """Raises :class:`UnreadableFileError` for a locked, damaged, scanned or far too long one."""
    with _one_at_a_time:
        try:
            document = pypdfium2.PdfDocument(content)
        except pypdfium2.PdfiumError as error:
            locked = "password" in str(error).lower()
            raise UnreadableFileError(say("locked" if locked else "broken", name=name)) from error
        with document:
            count = len(document)
            if count > MAX_PAGES:
                raise UnreadableFileError(say("too_many_pages", name=name, count=count, limit=MAX_PAGES))
            try:
                texts = [page.get_textpage().get_text_bounded() for page in document]
            except pypdfium2.PdfiumError as error:
                raise UnreadableFileError(say("broken", name=name)) from error
    pages = [Page(f"page {n}", _tidy(text)) for n, text in enumerate(texts, 1)]
    if sum(len(p.text) for p in pages) < LEAST_TEXT * count:
        raise UnreadableFileError(say("scanned", name=name, count=count))
    return Pages(pages, [])


def _tidy(text: str) -> str:
    """Words cut at the end of a line are joined; lines stay lines. PDFium writes such a cut as the sign 2."""
    text = re.sub(r"[\x02\u00ad\ufffe]\s*\n?", "", text.replace("\r\n", "\n").replace("\r", "\n"))
    return re.sub(r"(?<=[a-zäöüß])-\n(?=[a-zäöüß])", "", text).replace("\x00", "").strip()


def read_word(name: str, content: bytes) -> Pages:
    try:
        document = Document(io.BytesIO(content))
        blocks = list(document.iter_inner_content())
    except _BROKEN as error:
        raise UnreadableFileError(say("broken", name=name)) from error
    texts: dict[int, list[str]] = {}
    tables: list[Grid] = []
    page = 1
    for block in blocks:
        if isinstance(block, Paragraph):
            texts.setdefault(page, []).append(_paragraph(block))
            page += _breaks(block)
        else:
            tables.append(_word_table(block, f"table {len(tables) + 1}", name))
            texts.setdefault(page, []).extend(" | ".join(_cells(r)) for r in block.rows)
    if page > MAX_PAGES:
        raise UnreadableFileError(say("too_many_pages", name=name, count=page, limit=MAX_PAGES))
    # Without Word's own marks there is no page to speak of.
    pages = [Page(f"page {n}" if page > 1 else "", "\n".join(lines).strip()) for n, lines in texts.items()]
    return Pages(with_text(name, pages), tables)


def _paragraph(paragraph: Paragraph) -> str:
    style = (paragraph.style.name or "") if paragraph.style else ""
    if style.startswith(("Heading", "Title", "Überschrift")) and paragraph.text.strip():
        return f"\n# {paragraph.text.strip()}"
    return f"- {paragraph.text}" if "List" in style and paragraph.text.strip() else paragraph.text


def _breaks(paragraph: Paragraph) -> int:
    """Page breaks in a paragraph: those set, and those where Word last broke the page."""
    xml: Any = paragraph._p
    return len(xml.xpath(".//w:lastRenderedPageBreak | .//w:br[@w:type='page']"))


def _cells(row: Any) -> list[str]:
    return [cell.text.strip() for cell in row.cells]


def _word_table(table: WordTable, place: str, file: str) -> Grid:
    return grid_of(place, [_cells(row) for row in table.rows], file)


def read_slides(name: str, content: bytes) -> Pages:
    try:
        slides: list[Any] = list(Presentation(io.BytesIO(content)).slides)
        if len(slides) > MAX_PAGES:
            raise UnreadableFileError(say("too_many_pages", name=name, count=len(slides), limit=MAX_PAGES))
        pages = [Page(f"slide {n}", "\n".join(_slide_texts(slide.shapes))) for n, slide in enumerate(slides, 1)]
        tables = [
            grid_of(f"slide {n}", [_cells(row) for row in shape.table.rows], name)
            for n, slide in enumerate(slides, 1)
            for shape in slide.shapes
            if shape.has_table
        ]
    except UnreadableFileError:
        raise
    except _BROKEN as error:
        raise UnreadableFileError(say("broken", name=name)) from error
    return Pages(with_text(name, pages), tables)


def _slide_texts(shapes: Any) -> Iterator[str]:
    """The texts of a slide from top to bottom, those in groups included; its title as a heading."""
    for shape in sorted(shapes, key=lambda s: (s.top or 0, s.left or 0)):
        if hasattr(shape, "shapes"):
            yield from _slide_texts(shape.shapes)
        elif shape.has_text_frame and shape.text_frame.text.strip():
            title = shape.is_placeholder and "TITLE" in str(shape.placeholder_format.type)
            text = shape.text_frame.text.replace("\x0b", "\n").strip()
            yield f"# {text}" if title else text
        elif getattr(shape, "has_table", False):
            yield from (" | ".join(_cells(row)) for row in shape.table.rows)
