"""The slides of the yearly review alone: which objectives stay, and what the KPIs shall reach next."""

from pptx.presentation import Presentation
from pptx.util import Inches

from scorecard.formats.review import ReviewPaper
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
from scorecard.formats.writing.review_rows import target_rows
from scorecard.models import Scorecard
from scorecard.performance import Performance, Rag

MOST_ROWS = 13
"""On one slide; what is beyond goes onto a second one."""


def add_objectives(deck: Presentation, scorecard: Scorecard, state: Performance, foot: str) -> None:
    head = ("Objective", "Standing", "Keep, change, replace or retire?")
    rows: list[list[Line]] = [
        [(f"{o.id} {o.name}", Look(12)), _standing(state.objectives[o.id].worst_rag), ("", Look(12))]
        for o in scorecard.objectives()
    ]
    _tables(deck, "Objectives: which of them stay?", head, (4, 1.2, 4), rows, foot)


def add_targets(deck: Presentation, paper: ReviewPaper, scorecard: Scorecard, state: Performance, foot: str) -> None:
    year = paper.day.year + 1
    head = ("KPI", "Now", "Target so far", f"Target for {year}")
    rows: list[list[Line]] = [
        [(r.name, Look(12)), (r.now, _look(r.rag)), (r.target, Look(12)), (r.following, Look(12))]
        for r in target_rows(scorecard, state, year)
    ]
    _tables(deck, f"What the KPIs shall reach in {year}", head, (4, 1.4, 1.4, 2), rows, foot)


def _standing(rag: Rag) -> Line:
    return ("no data" if rag == "none" else rag), _look(rag)


def _look(rag: Rag) -> Look:
    if rag == "none":
        return Look(12, palette.FAINT, italic=True)
    dark, tint = palette.RATINGS[rag]
    return Look(12, dark, bold=True, fill=tint)


def _tables(
    deck: Presentation, title: str, head: tuple[str, ...], shares: tuple[float, ...], rows: list[list[Line]], foot: str
) -> None:
    for first in range(0, len(rows), MOST_ROWS):
        part = [[heading(text, 12) for text in head], *rows[first : first + MOST_ROWS]]
        slide = add_slide(deck, title if first == 0 else f"{title} ({first // MOST_ROWS + 1})", foot=foot)
        row = min(Inches(0.6), BODY_HEIGHT // len(part))
        add_table(slide, (SIDE, BODY_TOP, BODY_WIDTH, row * len(part)), shares, part)
