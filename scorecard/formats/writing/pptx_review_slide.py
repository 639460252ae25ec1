"""The slide a review meeting works with: where we stand, what to talk about, what was decided."""

from math import ceil

from pptx.presentation import Presentation
from pptx.util import Emu, Inches

from scorecard.formats.writing import palette, wording
from scorecard.formats.writing.pptx_parts import (
    BODY_TOP,
    BODY_WIDTH,
    SIDE,
    Line,
    Look,
    add_slide,
    add_table,
    add_text,
    heading,
)
from scorecard.formats.writing.pptx_tables import entries, rated
from scorecard.formats.writing.standing import rating
from scorecard.layout import FONT_SIZE, text_width
from scorecard.models import Scorecard

ROOM = Inches(3.25).pt
"""For what there is to talk about, above the decisions."""
SIZE = 12
ROW = Inches(0.34)
HALF = Emu(BODY_WIDTH // 2 - Inches(0.15))
_TONES = {"Red": palette.RED[0], "Amber": palette.AMBER[0]}
_RATINGS = ("Green", "Amber", "Red")


def add_review(deck: Presentation, scorecard: Scorecard, foot: str) -> None:
    slide = add_slide(deck, "Review", "Where we stand, what to talk about, what we decide", foot)
    half = HALF
    right = SIDE + BODY_WIDTH - half
    title = Look(13, palette.ACCENT, bold=True, after=4)
    add_text(slide, (SIDE, BODY_TOP, half, ROW), [("Where we stand", title)])
    rows = _standings(scorecard)
    add_table(slide, (SIDE, BODY_TOP + ROW, half, ROW * len(rows)), (3, 1, 1, 1, 1.4), rows)
    below = BODY_TOP + ROW * (len(rows) + 2)
    add_text(slide, (SIDE, below, half, Inches(1.8)), [("Not known yet", title), *_gaps(scorecard)])
    add_text(slide, (right, BODY_TOP, half, Inches(3.4)), [("To talk about", title), *_points(scorecard)])
    decisions: list[list[Line]] = [[heading(text, 10) for text in ("Decision", "Who", "By when")]]
    decisions += [[("", Look(10))] * 3] * 4
    add_table(slide, (right, BODY_TOP + Inches(3.9), half, ROW * 5), (4, 1.4, 1.2), decisions)


def _standings(scorecard: Scorecard) -> list[list[Line]]:
    rows: list[list[Line]] = [[heading(text, 11) for text in ("Perspective", *_RATINGS, "Not rated")]]
    for place, perspective in enumerate(scorecard.perspectives):
        dark, tint = palette.band(perspective.id, place)
        found = [rating(m) for o in perspective.objectives for m in o.measures]
        counts = [(r, found.count(r)) for r in _RATINGS]
        row: list[Line] = [(perspective.name, Look(11, dark, bold=True, fill=tint))]
        row += [(str(n), rated(r, 11)) if n else ("–", Look(11, palette.FAINT)) for r, n in counts]
        open_ = len(found) - sum(n for _, n in counts)
        rows.append([*row, (str(open_) if open_ else "–", Look(11, palette.MUTED))])
    return rows


def _gaps(scorecard: Scorecard) -> list[Line]:
    found = wording.gaps(scorecard) or ["Every measure has a baseline, a target, an owner and a source."]
    return [(f"•  {text}", Look(12, after=3)) for text in found]


def _points(scorecard: Scorecard) -> list[Line]:
    """Red before amber; each with what it is and what it should be."""
    rated_ = [(rating(m), m) for _, _, _, m in entries(scorecard) if m]
    points = [(r, m) for wanted in ("Red", "Amber") for r, m in rated_ if r == wanted]
    if not points:
        some = any(r == "Green" for r, _ in rated_)
        return [("Nothing is red or amber." if some else "No measure is rated yet: record actuals first.", Look(12))]
    lines: list[Line] = []
    left = ROOM
    for standing, measure in points:
        words = f"{measure.id} {measure.name}: {wording.actual(measure)}, target {wording.last_target(measure)}"
        line = f"{standing}: {words}"
        if (left := left - _height(line)) < 0:
            return [*lines, (f"and {len(points) - len(lines)} more", Look(SIZE, palette.MUTED))]
        lines.append((line, Look(SIZE, _TONES[standing], after=4)))
    return lines


def _height(text: str) -> float:
    """In points, with the space below."""
    return ceil(text_width(text) * SIZE / FONT_SIZE / (HALF.pt - 6)) * SIZE * 1.2 + 4
