"""Opens a file, whatever it is: the public form, tables, pages of text, or tables on pages."""

from dataclasses import dataclass, field

from pydantic import ValidationError

from scorecard.formats.reading.delimited import delimiter_of, read_delimited
from scorecard.formats.reading.grid import Grid
from scorecard.formats.reading.kinds import Kind, decode, kind_of
from scorecard.formats.reading.page import Page, Pages, read_text
from scorecard.formats.reading.sentences import UnreadableFileError, say
from scorecard.formats.reading.text_tables import grids_in
from scorecard.models import Scorecard


@dataclass(frozen=True)
class Opened:
    """A file, opened: the public form, tables, pages of text, or tables on pages."""

    name: str
    grids: list[Grid] = field(default_factory=list)
    pages: list[Page] = field(default_factory=list)
    scorecard: Scorecard | None = None

    @property
    def text(self) -> str:
        return "\n\n".join(p.text for p in self.pages)


def open_file(name: str, content: bytes) -> Opened:
    """Raises :class:`UnreadableFileError`, whose sentence says what to do."""
    kind = kind_of(name, content)
    if kind == "json":
        return _public_form(name, content)
    if kind == "xlsx":
        from scorecard.formats.reading.workbook import read_workbook  # here: its library takes a moment to import

        return Opened(name, read_workbook(name, content))
    if kind == "text":
        return _open_text(name, decode(content))
    read = _document(kind, name, content)
    return Opened(name, read.tables or grids_in("\n".join(p.text for p in read.pages), name), read.pages)


def _document(kind: Kind, name: str, content: bytes) -> Pages:
    from scorecard.formats.reading.pages import read_pdf, read_slides, read_word  # here, for the same reason

    readers = {"pdf": read_pdf, "docx": read_word, "pptx": read_slides}
    return readers[kind](name, content)


def _open_text(name: str, text: str) -> Opened:
    listed = name.lower().endswith((".csv", ".tsv"))
    delimiter = delimiter_of(text, fewest=2 if listed else 3)
    if delimiter and (delimiter in ";\t" or listed):
        return Opened(name, [read_delimited(name, text, delimiter)])
    return Opened(name, grids_in(text, name), read_text(name, text).pages)


def _public_form(name: str, content: bytes) -> Opened:
    try:
        return Opened(name, scorecard=Scorecard.model_validate_json(decode(content)))
    except ValidationError as error:
        raise UnreadableFileError(say("not_ours", name=name)) from error
