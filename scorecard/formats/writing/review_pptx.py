"""The review pack as slides: agenda, where we stand, what changed, the questions, and room for what is decided."""

from collections.abc import Sequence
from io import BytesIO

from pptx import Presentation as open_deck
from pptx.presentation import Presentation
from pptx.slide import Slide
from pptx.util import Inches

from scorecard.formats.review import Group, ReviewPaper
from scorecard.formats.writing import palette
from scorecard.formats.writing.pptx_map import draw_map
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
    widen,
)
from scorecard.models import Scorecard
from scorecard.performance import Rag, perform

MOST_ROWS = 11
MOST_LINES = 9
MOST_DECISIONS = 6
EMPTY_ROWS, FEWEST_EMPTY = 5, 2
ROW = Inches(0.42)
_HALF = BODY_WIDTH // 2 - Inches(0.15)
_RIGHT = SIDE + BODY_WIDTH - _HALF
_HEAD = Look(14, palette.ACCENT, bold=True, after=4)


def review_pptx(paper: ReviewPaper, scorecard: Scorecard) -> bytes:
    deck = open_deck()
    widen(deck)
    deck.core_properties.title, deck.core_properties.author = f"{paper.organization}: {paper.title}", ""
    foot = f"{paper.organization} · {paper.title} · {paper.on}"
    _agenda(deck, paper, foot)
    _standing(deck, paper, foot)
    legend = f"{foot} · Colour: the worst KPI of the objective. Arrows lead from cause to effect; thick: strong, dashed: weak."
    standing: dict[str, Rag] = {i: r.worst_rag for i, r in perform(scorecard, paper.day).objectives.items()}
    draw_map(add_slide(deck, "Strategy map", scorecard.organization.vision, legend), scorecard, standing)
    _lines(add_slide(deck, "What has changed", paper.since, foot), paper.changes)
    _lines(add_slide(deck, "Questions worth the meeting's time", foot=foot), paper.questions, size=20, numbered=True)
    _lines(add_slide(deck, "Do our hypotheses hold?", foot=foot), paper.hypotheses)
    _outcomes(deck, paper, foot)
    buffer = BytesIO()
    deck.save(buffer)
    return buffer.getvalue()


def _agenda(deck: Presentation, paper: ReviewPaper, foot: str) -> None:
    slide = add_slide(deck, paper.title, f"{paper.organization} · {paper.on}", foot)
    rows: list[list[Line]] = [[heading("Agenda", 14), heading("Time", 14)]]
    rows += [[(what, Look(16)), (minutes, Look(16, palette.MUTED))] for what, minutes in paper.agenda]
    add_table(slide, (SIDE, BODY_TOP + Inches(0.3), BODY_WIDTH, Inches(0.55) * len(rows)), (8, 1.4), rows)


def _standing(deck: Presentation, paper: ReviewPaper, foot: str) -> None:
    slide = add_slide(deck, "Where we stand", paper.whole.state, foot)
    _table(slide, SIDE, BODY_TOP, "Perspective", paper.perspectives)
    below = BODY_TOP + ROW * (len(paper.perspectives[:MOST_ROWS]) + 2)
    if paper.themes:
        _table(slide, SIDE, below, "Theme", paper.themes[:5])
    if paper.off_target:
        _table(slide, _RIGHT, BODY_TOP, "Off target or at risk", paper.off_target)
    else:
        add_text(slide, (_RIGHT, BODY_TOP, _HALF, ROW), [("No measure is off target or at risk.", Look(14))])


def _table(slide: Slide, left: int, top: int, name: str, groups: Sequence[Group]) -> None:
    rows: list[list[Line]] = [[heading(name, 12), heading("Standing", 12)]]
    rows += [[(g.name, Look(12)), (g.state, _coloured(g))] for g in groups[:MOST_ROWS]]
    if len(groups) > MOST_ROWS:
        rows.append([(f"and {len(groups) - MOST_ROWS} more", Look(11, palette.MUTED)), ("", Look(11))])
    add_table(slide, (left, top, _HALF, ROW * len(rows)), (1, 1), rows)


def _coloured(group: Group) -> Look:
    if group.rag == "none":
        return Look(12, palette.FAINT, italic=True)
    dark, tint = palette.RATINGS[group.rag]
    return Look(12, dark, bold=True, fill=tint)


def _lines(slide: Slide, lines: Sequence[str], *, size: float = 16, numbered: bool = False) -> None:
    shown = [f"{n}.  {t}" if numbered else f"•  {t}" for n, t in enumerate(lines[:MOST_LINES], 1)]
    if len(lines) > MOST_LINES:
        shown.append(f"and {len(lines) - MOST_LINES} more")
    box = (SIDE, BODY_TOP + Inches(0.2), BODY_WIDTH, Inches(5))
    add_text(slide, box, [(text, Look(size, after=size * 0.6)) for text in shown])


def _outcomes(deck: Presentation, paper: ReviewPaper, foot: str) -> None:
    slide = add_slide(deck, "Decisions and actions", foot=foot)
    add_text(slide, (SIDE, BODY_TOP - Inches(0.1), _HALF, ROW), [("Open from earlier", _HEAD)])
    rows: list[list[Line]] = [[heading(text, 11) for text in ("Action", "Who", "By when")]]
    for task in paper.tasks[:MOST_ROWS]:
        due = Look(11, palette.RED[0], bold=True) if task.late else Look(11)
        rows.append([(task.what, Look(11)), (task.owner, Look(11)), (task.due, due)])
    if len(rows) == 1:
        rows.append([("No action is open.", Look(11, palette.MUTED)), ("", Look(11)), ("", Look(11))])
    add_table(slide, (SIDE, BODY_TOP + ROW, _HALF, ROW * len(rows)), (4, 1.4, 1.2), rows)
    add_text(slide, (_RIGHT, BODY_TOP - Inches(0.1), _HALF, ROW), [("Decided, and room for today", _HEAD)])
    made: list[list[Line]] = [[heading(text, 11) for text in ("Decision or action", "Who", "When")]]
    made += [[(d.what, Look(11)), (d.owner, Look(11)), (d.due, Look(11))] for d in paper.decisions[-MOST_DECISIONS:]]
    made += [[("", Look(11))] * 3] * max(FEWEST_EMPTY, EMPTY_ROWS - len(paper.decisions))
    add_table(slide, (_RIGHT, BODY_TOP + ROW, _HALF, Inches(0.5) * len(made)), (4, 1.4, 1.2), made)
