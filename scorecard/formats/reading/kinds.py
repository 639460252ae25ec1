"""What a file is, told by its content: an ending is only a claim."""

import io
import re
import zipfile
from typing import Literal

from scorecard.formats.reading.sentences import UnreadableFileError, say

Kind = Literal["xlsx", "docx", "pptx", "pdf", "json", "text"]

MAX_MB = 20
MAX_UNPACKED_MB = 300
MAX_UNPACKED_XML_MB = 60
"""Of one part that has to be parsed as a whole; pictures are never unpacked."""
MB = 1024 * 1024

_OFFICE: dict[str, Kind] = {"xl/workbook.xml": "xlsx", "word/document.xml": "docx", "ppt/presentation.xml": "pptx"}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*", b"RIFF")


def kind_of(name: str, content: bytes) -> Kind:
    """The kind of a file that may be read; raises :class:`UnreadableFileError` for every other."""
    if len(content) > MAX_MB * MB:
        raise UnreadableFileError(say("too_large", name=name, size=len(content) // MB, limit=MAX_MB))
    if not content.strip(b"\x00\r\n\t \xef\xbb\xbf"):
        raise UnreadableFileError(say("empty", name=name))
    if b"%PDF-" in content[:1024]:
        return "pdf"
    if content.startswith(b"PK"):
        return _inside_zip(name, content)
    if content.startswith(_OLE):
        locked = "EncryptedPackage".encode("utf-16-le") in content
        raise UnreadableFileError(say("locked" if locked else "old_office", name=name))
    if content.startswith(_PICTURES):
        raise UnreadableFileError(say("picture", name=name))
    if _is_binary(content):
        claims = name.lower().endswith((".xlsx", ".docx", ".pptx", ".pdf"))
        raise UnreadableFileError(say("broken" if claims else "unknown_kind", name=name))
    # A table exported as text under the name of a workbook can be read; a letter under it cannot be meant.
    if name.lower().endswith((".pdf", ".docx", ".pptx")) or (
        name.lower().endswith(".xlsx") and not _COLUMNS.search(content[:_LOOKED_AT])
    ):
        raise UnreadableFileError(say("broken", name=name))
    return "json" if content.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{") else "text"


_LOOKED_AT = 4_000
_COLUMNS = re.compile(
    rb"\t|;[^\n]*;|^[^,\n]+,[^,\n]+,[^,\n]+\r?$|^[^,\n]+,[^,\n]+\r?\n[^,\n]+,[^,\n]+\r?$|<t[rd]\b|^\s*[\[{]",
    re.MULTILINE,
)
"""Cells beside each other, however they are parted."""


def _inside_zip(name: str, content: bytes) -> Kind:
    # A file packed by a newer version of ZIP than zipfile knows makes it raise NotImplementedError: for the user it is broken too.
    try:
        parts = zipfile.ZipFile(io.BytesIO(content)).infolist()
    except (zipfile.BadZipFile, NotImplementedError) as error:
        raise UnreadableFileError(say("broken", name=name)) from error
    names = {p.filename for p in parts}
    xml = [p.file_size for p in parts if p.filename.endswith((".xml", ".rels"))]
    if sum(p.file_size for p in parts) > MAX_UNPACKED_MB * MB or sum(xml) > MAX_UNPACKED_XML_MB * MB:
        raise UnreadableFileError(say("swollen", name=name, limit=MAX_UNPACKED_XML_MB))
    if any(p.flag_bits & 1 for p in parts):
        raise UnreadableFileError(say("locked", name=name))
    for part, kind in _OFFICE.items():
        if part in names:
            return kind
    raise UnreadableFileError(say("open_document" if "mimetype" in names else "archive", name=name))


def _is_binary(content: bytes) -> bool:
    head = content[:8192]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    control = sum(b < 9 or 13 < b < 32 for b in head)
    return b"\x00" in head or control > len(head) / 100


def decode(content: bytes) -> str:
    """Text in UTF-8 or UTF-16 where it says so, and in the Windows code page of older exports otherwise."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")
