"""What the slides are made of: titles, texts and tables in one look."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.presentation import Presentation
from pptx.slide import Slide
from pptx.util import Emu, Inches, Pt

from scorecard.formats.writing import palette
from scorecard.formats.writing.scripts import is_right_to_left

WIDTH, HEIGHT = Inches(13.333), Inches(7.5)
SIDE = Inches(0.45)
BODY_TOP = Inches(1.2)
BODY_WIDTH = Emu(WIDTH - 2 * SIDE)
BODY_HEIGHT = Emu(HEIGHT - BODY_TOP - Inches(0.5))
TITLE_ONLY = 5


def rgb(colour: str) -> RGBColor:
    return RGBColor.from_string(colour)


def widen(deck: Presentation) -> None:
    """Make the built-in 4:3 template 16:9, its layouts too, so that slides people add fit as well."""
    share = WIDTH / (deck.slide_width or WIDTH)
    deck.slide_width, deck.slide_height = WIDTH, HEIGHT
    for holder in (deck.slide_master, *deck.slide_layouts):
        for shape in holder.placeholders:
            shape.left, shape.width = Emu(round((shape.left or 0) * share)), Emu(round((shape.width or 0) * share))
    title = deck.slide_layouts[TITLE_ONLY].placeholders[0]
    title.left, title.top, title.width, title.height = SIDE, Inches(0.3), BODY_WIDTH, Inches(0.8)


@dataclass(frozen=True)
class Look:
    size: float = 11
    colour: str = palette.INK
    bold: bool = False
    italic: bool = False
    align: Any = None
    fill: str = ""
    after: float = 0
    """Points of space below the paragraph."""


def add_slide(deck: Presentation, title: str, under: str = "", foot: str = "") -> Slide:
    slide = deck.slides.add_slide(deck.slide_layouts[TITLE_ONLY])
    shape = slide.shapes.title
    assert shape is not None
    write(shape.text_frame, [(title, Look(size=24, bold=True, colour=palette.ACCENT))], anchor=MSO_ANCHOR.TOP)
    if under:
        add_text(slide, (SIDE, Inches(0.78), BODY_WIDTH, Inches(0.36)), [(under, Look(12, palette.MUTED))])
    if foot:
        size = Look(9, palette.MUTED)
        add_text(slide, (SIDE, HEIGHT - Inches(0.4), BODY_WIDTH, Inches(0.3)), [(foot, size)])
    return slide


Line = tuple[str, Look]


def add_text(slide: Slide, box: tuple[int, int, int, int], lines: Sequence[Line]) -> Any:
    """``box`` is left, top, width and height."""
    shape = slide.shapes.add_textbox(*(Emu(length) for length in box))
    write(shape.text_frame, lines, anchor=MSO_ANCHOR.TOP)
    return shape


def write(frame: Any, lines: Sequence[Line], *, anchor: Any = MSO_ANCHOR.MIDDLE, margin: float = 0.04) -> None:
    """A line is a paragraph of its own; set as text, so that nothing in it is read as anything else."""
    frame.clear()
    frame.word_wrap = True
    frame.vertical_anchor = anchor
    frame.margin_left = frame.margin_right = Inches(margin)
    frame.margin_top = frame.margin_bottom = Inches(0.015)
    for number, (text, look) in enumerate(lines):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        run = paragraph.add_run()
        run.text = " ".join(text.split())
        run.font.size, run.font.bold, run.font.italic = Pt(look.size), look.bold, look.italic
        run.font.color.rgb = rgb(look.colour)
        paragraph.alignment = look.align or PP_ALIGN.LEFT
        paragraph.space_after = Pt(look.after)
        if is_right_to_left(text):
            paragraph.alignment = PP_ALIGN.RIGHT
            paragraph._p.get_or_add_pPr().set("rtl", "1")


def add_table(
    slide: Slide, box: tuple[int, int, int, int], widths: Sequence[float], rows: Sequence[Sequence[Line]]
) -> Any:
    """``box`` is left, top, width and height; ``widths`` are shares; the first row holds the headings."""
    left, top, width, height = (Emu(length) for length in box)
    frame = slide.shapes.add_table(len(rows), len(widths), left, top, width, height)
    table: Any = frame.table
    # The built-in style would colour every second row; the cells bring their own colours.
    table.horz_banding = False
    for place, share in enumerate(widths):
        table.columns[place].width = Emu(round(width * share / sum(widths)))
    for number, cells in enumerate(rows):
        table.rows[number].height = Emu(height // len(rows))
        for place, (text, look) in enumerate(cells):
            write_cell(table.cell(number, place), text, look)
    return table


def write_cell(cell: Any, text: str, look: Look) -> None:
    first, *more = text.split("\n")
    lines = [(first, replace(look, bold=True)), *((line, look) for line in more)] if more else [(text, look)]
    write(cell.text_frame, lines, margin=0)
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    cell.margin_left = cell.margin_right = Inches(0.06)
    cell.margin_top = cell.margin_bottom = Inches(0.015)
    cell.fill.solid()
    cell.fill.fore_color.rgb = rgb(look.fill or palette.PAPER)
    _rules(cell)


def _rules(cell: Any) -> None:
    """Hairlines above and below the cell; they have to stand before the fill."""
    properties = cell._tc.get_or_add_tcPr()
    for place, side in enumerate(("a:lnT", "a:lnB")):
        line = properties.makeelement(qn(side), {"w": "6350"})
        fill = line.makeelement(qn("a:solidFill"), {})
        fill.append(fill.makeelement(qn("a:srgbClr"), {"val": palette.LINE}))
        line.append(fill)
        properties.insert(place, line)


def heading(text: str, size: float) -> Line:
    return text, Look(size=size, colour=palette.PAPER, bold=True, fill=palette.ACCENT)
