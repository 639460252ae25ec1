"""The slide that puts the hypotheses of the map to the values: each link, what is assumed of it, and what they say."""

from pptx.presentation import Presentation
from pptx.util import Inches

from scorecard.formats.writing import palette
from scorecard.formats.writing.pptx_parts import (
    BODY_HEIGHT,
    BODY_TOP,
    BODY_WIDTH,
    SIDE,
    Line,
    Look,
    add_slide,
    add_table,
    heading,
)
from scorecard.formats.writing.review_rows import LinkRow, link_rows
from scorecard.models import Scorecard

MOST_LINKS = 12


def add_hypotheses(deck: Presentation, scorecard: Scorecard, foot: str) -> None:
    """No slide for a map without links."""
    links = link_rows(scorecard)
    if not links:
        return
    more = f"{len(links) - MOST_LINKS} more links are on the map." if len(links) > MOST_LINKS else ""
    slide = add_slide(
        deck, "Do our hypotheses hold?", more or "Each link of the map, and what the values say of it", foot
    )
    heads = ("Cause → effect", "Because", "Strength, delay", "Evidence", "What the values say")
    rows: list[list[Line]] = [[heading(text, 11) for text in heads], *map(_row, links[:MOST_LINKS])]
    row = min(Inches(0.65), BODY_HEIGHT // len(rows))
    add_table(slide, (SIDE, BODY_TOP, BODY_WIDTH, row * len(rows)), (1.2, 4.2, 1.9, 1.8, 3), rows)


def _row(link: LinkRow) -> list[Line]:
    reason = (link.reason, Look(11)) if link.reason else ("no reason given", Look(11, palette.FAINT, italic=True))
    said = Look(11, palette.MUTED)
    if link.rag != "none":
        dark, tint = palette.RATINGS[link.rag]
        said = Look(11, dark, bold=True, fill=tint)
    return [
        (link.ends, Look(12, bold=True)),
        reason,
        (link.strength, Look(11)),
        (link.evidence, Look(11)),
        (link.said, said),
    ]
