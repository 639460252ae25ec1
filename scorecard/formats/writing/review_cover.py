"""The first slide of a review: what and when it is, how many KPIs are in which colour, and the agenda."""

from collections import Counter

from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.presentation import Presentation
from pptx.slide import Slide
from pptx.util import Emu, Inches

from scorecard.formats.review import ReviewPaper
from scorecard.formats.writing import palette
from scorecard.formats.writing.pptx_map import plain
from scorecard.formats.writing.pptx_parts import (
    HEIGHT,
    WIDTH,
    Line,
    Look,
    add_slide,
    add_table,
    add_text,
    heading,
    rgb,
    write,
)
from scorecard.performance import Performance, Rag

_PANEL = Inches(4.4)
_LEFT = _PANEL + Inches(0.45)
_WIDTH = Emu(WIDTH - _LEFT - Inches(0.45))
_COLOURS: tuple[tuple[Rag, str], ...] = (("red", "red"), ("amber", "amber"), ("green", "green"), ("none", "no data"))
_AGENDA_TOP, _TILES = Inches(2.35), Inches(1.3)


def add_cover(deck: Presentation, paper: ReviewPaper, state: Performance, vision: str, foot: str) -> None:
    slide = add_slide(deck, paper.title, foot="")
    panel(slide, (0, 0, _PANEL, HEIGHT), palette.ACCENT)
    title = slide.shapes.title
    assert title is not None  # add_slide has put it there
    # Drawn above the panel: shapes lie in the order of the tree.
    slide.shapes._spTree.remove(title._element)
    slide.shapes._spTree.append(title._element)
    title.left, title.top, title.width, title.height = Inches(0.45), Inches(1.6), Emu(_PANEL - Inches(0.8)), Inches(2)
    write(title.text_frame, [(paper.title, Look(32, palette.PAPER, bold=True))], anchor=MSO_ANCHOR.BOTTOM)
    under: list[Line] = [
        (paper.organization, Look(18, palette.PAPER, after=4)),
        (paper.on, Look(14, palette.PAPER, after=18)),
    ]
    under += [(vision, Look(13, palette.ACCENT_TINT, italic=True))] if vision else []
    add_text(slide, (Inches(0.45), Inches(3.75), _PANEL - Inches(0.8), Inches(3)), under)
    _tiles(slide, state)
    _agenda(slide, paper)
    add_text(slide, (_LEFT, HEIGHT - Inches(0.4), _WIDTH, Inches(0.3)), [(foot, Look(9, palette.MUTED))])


def panel(slide: Slide, box: tuple[int, int, int, int], colour: str) -> None:
    """A plain area of colour."""
    shape = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *(Emu(length) for length in box))
    plain(shape)
    shape.fill.solid()
    shape.fill.fore_color.rgb = rgb(colour)
    shape.line.fill.background()


def _tiles(slide: Slide, state: Performance) -> None:
    counts = Counter(s.rag for s in state.measures.values())
    gap = Inches(0.15)
    width = (_WIDTH - gap * 3) // 4
    for place, (rag, word) in enumerate(_COLOURS):
        dark, tint = (palette.MUTED, palette.SHADE) if rag == "none" else palette.RATINGS[rag]
        box = (_LEFT + place * (width + gap), Inches(0.75), width, _TILES)
        panel(slide, box, tint)
        lines = [(str(counts[rag]), Look(34, dark, bold=True, align=PP_ALIGN.CENTER))]
        add_text(slide, box, [*lines, (f"KPIs {word}", Look(12, dark, align=PP_ALIGN.CENTER))])


def _agenda(slide: Slide, paper: ReviewPaper) -> None:
    rows: list[list[Line]] = [[heading("Agenda", 14), heading("Time", 14)]]
    rows += [
        [(f"{n}.  {what}", Look(16)), (time, Look(14, palette.MUTED))] for n, (what, time) in enumerate(paper.agenda, 1)
    ]
    height = min(Inches(0.75), (HEIGHT - _AGENDA_TOP - Inches(0.6)) // len(rows))
    add_table(slide, (_LEFT, _AGENDA_TOP, _WIDTH, height * len(rows)), (6, 1), rows)
