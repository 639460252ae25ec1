"""The scorecard as slides: map, one-page scorecard, a slide for each perspective, review."""

from io import BytesIO

from pptx import Presentation as open_deck
from pptx.enum.shapes import MSO_SHAPE
from pptx.presentation import Presentation
from pptx.util import Inches

from scorecard.formats.writing import palette, wording
from scorecard.formats.writing.edition import Edition
from scorecard.formats.writing.pptx_map import draw_map, plain
from scorecard.formats.writing.pptx_parts import BODY_WIDTH, SIDE, Line, Look, add_slide, add_text, rgb, widen, write
from scorecard.formats.writing.pptx_review_slide import add_review
from scorecard.formats.writing.pptx_tables import add_perspective_slides, add_scorecard_slides
from scorecard.formats.writing.rows import organization_name
from scorecard.models import Scorecard


def pptx(scorecard: Scorecard, edition: Edition) -> bytes:
    deck = open_deck()
    widen(deck)
    name = organization_name(scorecard.organization)
    deck.core_properties.title = scorecard.title or f"{name}: balanced scorecard"
    deck.core_properties.author = ""
    _cover(deck, scorecard, edition)
    if any(scorecard.objectives()):
        foot = f"{name} · {edition.words}"
        legend = f"{foot} · Arrows lead from cause to effect; thick: strong, dashed: weak."
        draw_map(add_slide(deck, "Strategy map", scorecard.organization.vision, legend), scorecard)
        add_scorecard_slides(deck, scorecard, foot)
        add_perspective_slides(deck, scorecard, foot)
        add_review(deck, scorecard, foot)
    buffer = BytesIO()
    deck.save(buffer)
    return buffer.getvalue()


def _cover(deck: Presentation, scorecard: Scorecard, edition: Edition) -> None:
    organization = scorecard.organization
    title = scorecard.title or f"{organization_name(organization)}: balanced scorecard"
    slide = add_slide(deck, title, foot=edition.words)
    shape = slide.shapes.title
    assert shape is not None
    shape.left, shape.top, shape.width, shape.height = SIDE, Inches(1.1), BODY_WIDTH, Inches(1.3)
    write(shape.text_frame, [(title, Look(36, palette.ACCENT, bold=True))])
    bar = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, SIDE, Inches(2.45), Inches(1.6), Inches(0.07))
    bar.fill.solid()
    bar.fill.fore_color.rgb = rgb(palette.ACCENT)
    bar.line.fill.background()
    plain(bar)
    add_text(slide, (SIDE, Inches(2.75), BODY_WIDTH, Inches(4)), _said(scorecard))


def _said(scorecard: Scorecard) -> list[Line]:
    organization, small = scorecard.organization, Look(12, palette.MUTED, bold=True)
    lines: list[Line] = []
    for what, text in (("Vision", organization.vision), ("Mission", organization.mission)):
        if text:
            lines += [(what, small), (text[:300], Look(18, after=10))]
    if organization.priorities:
        lines.append(("Priorities", small))
        lines += [(f"{i}.  {text[:140]}", Look(16, after=2)) for i, text in enumerate(organization.priorities[:6], 1)]
    counts = (
        wording.counted(len(list(scorecard.objectives())), "objective"),
        wording.counted(len(list(scorecard.measures())), "measure"),
        wording.counted(len(scorecard.links), "cause-and-effect link"),
    )
    return [*lines, ("", Look(6)), (", ".join(counts), Look(12, palette.MUTED))]
