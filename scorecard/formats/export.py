"""Every format a scorecard can be written in, by the name people and tools use for it."""

import importlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from pathvalidate import sanitize_filename
from pydantic import TypeAdapter

from scorecard.formats.writing.edition import Edition
from scorecard.models import Scorecard

_FORBIDDEN_IN_XML = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]")
LONGEST_NAME = 60


@dataclass(frozen=True)
class Format:
    id: str
    label: str
    """What people call it, as in "the Excel workbook"."""
    ending: str
    module: str
    """Imported when first used: together the writers' libraries take a second to import."""
    function: str
    suffix: str = ""
    """What the file's name says beside the organization's, to keep two files of one kind apart."""

    def write(self, scorecard: Scorecard, edition: Edition) -> bytes:
        module = importlib.import_module(f"scorecard.formats.writing.{self.module}")
        writer: Callable[[Scorecard, Edition], bytes | str] = getattr(module, self.function)
        content = writer(printable(scorecard), edition)
        return content.encode() if isinstance(content, str) else content


_ALL = (
    Format("xlsx", "Excel workbook", ".xlsx", "xlsx", "xlsx"),
    Format("pptx", "PowerPoint deck", ".pptx", "pptx", "pptx"),
    Format("onepage", "one-page PDF", ".pdf", "pdf", "onepage", "one page"),
    Format("pdf", "full report as PDF", ".pdf", "pdf", "report", "strategy report"),
    Format("docx", "strategy document for Word", ".docx", "docx", "docx", "strategy"),
    Format("svg", "strategy map as SVG", ".svg", "svg", "svg", "strategy map"),
    Format("png", "strategy map as PNG", ".png", "png", "png", "strategy map"),
    Format("markdown", "Markdown page", ".md", "markdown", "markdown"),
    Format("mermaid", "strategy map as Mermaid", ".mmd", "mermaid", "mermaid", "strategy map"),
    Format("ics", "calendar file", ".ics", "ics", "ics", "reviews"),
    Format("json", "JSON file", ".json", "public_form", "public_form"),
    Format("schema", "JSON Schema", ".schema.json", "public_form", "schema_file", "public form"),
)
FORMATS: dict[str, Format] = {f.id: f for f in _ALL}


def write_file(scorecard: Scorecard, format_id: str, folder: Path, edition: Edition) -> Path:
    """Write the scorecard into ``folder`` and answer where; an older file of the same name is replaced.

    Raises:
        KeyError: there is no such format.
    """
    form = FORMATS[format_id]
    content = form.write(scorecard, edition)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / file_name(scorecard, form, edition)
    path.write_bytes(content)
    return path


def file_name(scorecard: Scorecard, form: Format, edition: Edition) -> str:
    words = clean_name(printable(scorecard).organization.name, LONGEST_NAME)
    version = f" v{edition.version}" if edition.version else ""
    return f"{words or 'Balanced'} {form.suffix or 'scorecard'}{version}{form.ending}"


def clean_name(name: str, most: int = 120) -> str:
    """A name for a file that every system takes, whatever the organization is called."""
    named = sanitize_filename(_printable(name), platform="universal", replacement_text=" ")
    return " ".join(named.split()).strip(". ")[:most].strip(". ")


Given = TypeVar("Given")


def printable(given: Given) -> Given:
    """The same without the characters that XML, and so every office format, forbids."""
    adapter: TypeAdapter[Given] = TypeAdapter(type(given))
    return adapter.validate_python(_printable(adapter.dump_python(given)))


def _printable(value: Any) -> Any:
    if isinstance(value, str):
        return _FORBIDDEN_IN_XML.sub("", value)
    if isinstance(value, dict):
        return {key: _printable(entry) for key, entry in value.items()}
    return [_printable(entry) for entry in value] if isinstance(value, list | tuple) else value
