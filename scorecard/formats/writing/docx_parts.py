"""What the Word document is made of: styles that people can change in one place, texts and tables."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from scorecard.formats.writing import palette
from scorecard.formats.writing.scripts import is_right_to_left

FONT = "Calibri"
_OPEN = ("unknown", "open", "no actual yet", "target open", "not rated", "no owner yet", "not due yet")
_RATINGS = {"Green": palette.GREEN, "Amber": palette.AMBER, "Red": palette.RED}


@dataclass(frozen=True)
class Cell:
    text: str
    colour: str = palette.INK
    fill: str = ""
    bold: bool = False
    italic: bool = False


def known(text: str) -> Cell:
    """A cell as it is known: open ones are quiet, assumptions and ratings stand out."""
    if text in _RATINGS:
        dark, tint = _RATINGS[text]
        return Cell(text, dark, tint, bold=True)
    if text in _OPEN:
        return Cell(text, palette.FAINT, italic=True)
    return Cell(text, palette.AMBER[0], italic=True) if "(assumption)" in text else Cell(text)


def set_up(document: Document) -> None:
    """A4 and the look, as styles."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(20)
    section.top_margin = section.bottom_margin = Mm(20)
    looks = (
        ("Normal", 10.5, palette.INK, False), ("Title", 30, palette.ACCENT, True), ("Subtitle", 12, palette.MUTED, False),
        ("Heading 1", 18, palette.ACCENT, True), ("Heading 2", 13, palette.INK, True), ("Caption", 9, palette.MUTED, False),
        ("List Bullet", 10.5, palette.INK, False), ("List Number", 10.5, palette.INK, False),
    )  # fmt: skip
    for name, size, colour, bold in looks:
        style: Any = document.styles[name]
        style.font.name, style.font.size, style.font.bold = FONT, Pt(size), bold
        style.font.italic = False
        style.font.color.rgb = RGBColor.from_string(colour)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        fonts.set(qn("w:cs"), FONT)
    document.styles["Normal"].element.get_or_add_pPr()
    spaced: Any = document.styles["Normal"]
    spaced.paragraph_format.space_after = Pt(5)


def add_text(
    document: Document,
    text: str,
    *,
    style: str = "Normal",
    bold: bool = False,
    italic: bool = False,
    keep: bool = False,
) -> Paragraph:
    paragraph = document.add_paragraph()
    # Its id and not the style: the library looks each one up in the whole list of styles.
    paragraph._p.style = style.replace(" ", "")
    paragraph.paragraph_format.keep_with_next = keep or None
    write(paragraph, text, bold=bold, italic=italic)
    return paragraph


def write(paragraph: Paragraph, text: str, *, bold: bool = False, italic: bool = False, colour: str = "") -> None:
    """Set as text, so that nothing in it becomes a field, a link or markup."""
    shown = " ".join(text.split()) + (" " if text.endswith(" ") else "")
    run = paragraph.add_run(shown)
    run.bold, run.italic = bold or None, italic or None
    if colour:
        run.font.color.rgb = RGBColor.from_string(colour)
    if is_right_to_left(text):
        run._r.get_or_add_rPr().append(OxmlElement("w:rtl"))
        paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))


def shade(paragraph: Paragraph, fill: str) -> None:
    properties = paragraph._p.get_or_add_pPr()
    properties.append(_shading(fill))


def _shading(fill: str) -> Any:
    shading = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", fill)):
        shading.set(qn(f"w:{name}"), value)
    return shading


def footer(document: Document, text: str) -> None:
    """The edition, and the page's number as a field that Word fills in."""
    paragraph = document.sections[0].footer.paragraphs[0]
    run = paragraph.add_run(f"{' '.join(text.split())}    ")
    run.font.size = Pt(8)
    number = paragraph.add_run()
    number.font.size = Pt(8)
    for kind, instruction in (("begin", ""), ("", "PAGE"), ("end", "")):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = instruction
        number._r.append(element)


def add_table(
    document: Document, headings: Sequence[str], widths: Sequence[int], rows: Sequence[Sequence[Cell]]
) -> None:
    """``widths`` in millimetres. The headings repeat on each page; no row is torn in two."""
    table = document.add_table(rows=1 + len(rows), cols=len(headings))
    table.alignment = WD_TABLE_ALIGNMENT.LEFT
    table.autofit = False
    for place, width in enumerate(widths):
        table.columns[place].width = Mm(width)
    head = [Cell(text, palette.PAPER, palette.ACCENT, bold=True) for text in headings]
    # Row by row: asking a table for a cell by its place walks the whole table each time.
    for number, (row, cells) in enumerate(zip(table.rows, [head, *rows], strict=True)):
        properties = row._tr.get_or_add_trPr()
        properties.append(OxmlElement("w:cantSplit"))
        if number == 0:
            properties.append(OxmlElement("w:tblHeader"))
        for width, cell, content in zip(widths, row.cells, cells, strict=True):
            cell.width = Mm(width)
            _fill(cell, content)
    add_text(document, "", style="Caption")


def _fill(cell: Any, content: Cell) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(2)
    paragraph.paragraph_format.space_before = Pt(2)
    write(paragraph, content.text, bold=content.bold, italic=content.italic, colour=content.colour)
    paragraph.runs[0].font.size = Pt(9)
    properties = cell._tc.get_or_add_tcPr()
    borders = OxmlElement("w:tcBorders")
    line = OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "4"), ("color", palette.LINE)):
        line.set(qn(f"w:{name}"), value)
    borders.append(line)
    properties.append(borders)
    if content.fill:
        properties.append(_shading(content.fill))
