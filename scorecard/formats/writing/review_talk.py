"""The slides of a review that are talked over: what changed, the questions, the work under way, what is decided."""

from collections.abc import Sequence

from pptx.presentation import Presentation
from pptx.slide import Slide
from pptx.util import Inches

from scorecard.formats.review import ReviewPaper
from scorecard.formats.writing import palette, wording
from scorecard.formats.writing.pptx_parts import (
    BODY_HEIGHT,
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
from scorecard.formats.writing.review_cover import panel
from scorecard.formats.writing.review_rows import WorkRow, idle_reds, work_rows
from scorecard.models import Scorecard
from scorecard.performance import Performance

MOST_LINES, MOST_ROWS, MOST_DECISIONS = 9, 11, 6
MOST_WORK, MOST_IDLE = 7, 6
FEWEST_EMPTY, EMPTY_ROWS = 2, 6
_GAP = Inches(0.25)
_HALF = (BODY_WIDTH - _GAP) // 2
_RIGHT = SIDE + _HALF + _GAP
_INSIDE = Inches(0.2)
_HEAD = Look(14, palette.ACCENT, bold=True, after=6)
_ROOM = "What we decide, who, by when"


def add_changes(deck: Presentation, paper: ReviewPaper, foot: str) -> None:
    """No slide in a first review: there is nothing to compare with, and an empty page helps nobody."""
    if not paper.since or not paper.changes:
        return
    slide = add_slide(deck, "What has changed", paper.since, foot)
    box = (SIDE, BODY_TOP, BODY_WIDTH, BODY_HEIGHT)
    panel(slide, box, palette.SHADE)
    add_text(slide, _inside(box), _lines(paper.changes, 18))


def _inside(box: tuple[int, int, int, int]) -> tuple[int, int, int, int]:
    left, top, width, height = box
    return left + _INSIDE, top + _INSIDE, width - 2 * _INSIDE, height - 2 * _INSIDE


def _lines(lines: Sequence[str], size: float = 15) -> list[Line]:
    shown = [f"•  {text}" for text in lines[:MOST_LINES]]
    if len(lines) > MOST_LINES:
        shown.append(f"and {len(lines) - MOST_LINES} more")
    return [(text, Look(size, after=size * 0.6)) for text in shown]


def add_questions(deck: Presentation, paper: ReviewPaper, foot: str) -> None:
    """Side by side, each with room to write under it what comes of it."""
    slide = add_slide(deck, "Questions worth the meeting's time", foot=foot)
    asked = paper.questions or ("No question stands out.",)
    width = (BODY_WIDTH - _GAP * (len(asked) - 1)) // len(asked)
    height = BODY_HEIGHT * 3 // 5
    for place, text in enumerate(asked):
        left = SIDE + place * (width + _GAP)
        box = (left, BODY_TOP, width, height)
        panel(slide, box, palette.SHADE)
        number: list[Line] = (
            [(f"{place + 1}.", Look(28, palette.ACCENT, bold=True, after=4))] if paper.questions else []
        )
        add_text(slide, _inside(box), [*number, (text, Look(18))])
        below = BODY_TOP + height + Inches(0.1)
        rows: list[list[Line]] = [[heading(_ROOM, 11)], *[[("", Look(11))]] * 3]
        add_table(slide, (left, below, width, BODY_TOP + BODY_HEIGHT - below), (1,), rows)


def add_work(deck: Presentation, paper: ReviewPaper, scorecard: Scorecard, state: Performance, foot: str) -> None:
    """Initiatives under way or planned, and the reds that nothing is done about."""
    slide = add_slide(deck, "Work under way", foot=foot)
    found = work_rows(scorecard, paper.day)
    rows: list[list[Line]] = [[heading(t, 11) for t in ("Initiative", "For", "Who", "When", "Done", "Budget")]]
    rows += [_work(one) for one in found[:MOST_WORK]]
    if not found:
        rows.append([("No initiative is under way or planned.", Look(12, palette.MUTED)), *[("", Look(11))] * 5])
    if len(found) > MOST_WORK:
        rows.append([(f"and {len(found) - MOST_WORK} more", Look(11, palette.MUTED)), *[("", Look(11))] * 5])
    idle = idle_reds(scorecard, state)[:MOST_IDLE]
    row = min(Inches(0.55), (BODY_HEIGHT - Inches(0.3)) // (len(rows) + len(idle) + bool(idle)))
    add_table(slide, (SIDE, BODY_TOP, BODY_WIDTH, row * len(rows)), (4, 0.6, 1.5, 2.4, 0.8, 1.5), rows)
    if idle:
        top = BODY_TOP + row * len(rows) + Inches(0.25)
        below: list[list[Line]] = [
            [heading(t, 11) for t in ("Red, and nothing under way", "What we start", "Who", "By when")]
        ]
        below += [
            [(text, Look(12, palette.RED[0], bold=True, fill=palette.RED[1])), *[("", Look(12))] * 3] for text in idle
        ]
        add_table(slide, (SIDE, top, BODY_WIDTH, row * len(below)), (4, 4, 1.5, 1.3), below)


def _work(one: WorkRow) -> list[Line]:
    return [
        (one.name, Look(12)),
        (one.serves, Look(12, palette.MUTED)),
        (one.owner, Look(12)) if one.owner else (wording.NO_OWNER, Look(12, palette.FAINT, italic=True)),
        (one.span, Look(12, palette.RED[0], bold=True) if one.late else Look(12)),
        (one.done, Look(12)),
        (one.budget, Look(12)),
    ]


def add_outcomes(deck: Presentation, paper: ReviewPaper, foot: str) -> None:
    slide = add_slide(deck, "Decisions and actions", foot=foot)
    _headed(slide, SIDE, "Open from earlier")
    rows: list[list[Line]] = [[heading(text, 11) for text in ("Action", "Who", "By when")]]
    for task in paper.tasks[:MOST_ROWS]:
        due = Look(12, palette.RED[0], bold=True) if task.late else Look(12)
        rows.append([(task.what, Look(12)), (task.owner, Look(12)), (task.due, due)])
    if len(rows) == 1:
        rows.append([("No action is open.", Look(12, palette.MUTED)), ("", Look(11)), ("", Look(11))])
    _fill(slide, SIDE, rows)
    _headed(slide, _RIGHT, "Decided, and room for today")
    made: list[list[Line]] = [[heading(text, 11) for text in ("Decision or action", "Who", "When")]]
    made += [[(d.what, Look(12)), (d.owner, Look(12)), (d.due, Look(12))] for d in paper.decisions[-MOST_DECISIONS:]]
    made += [[("", Look(11))] * 3] * max(FEWEST_EMPTY, EMPTY_ROWS - len(paper.decisions))
    _fill(slide, _RIGHT, made)


def _headed(slide: Slide, left: int, text: str) -> None:
    add_text(slide, (left, BODY_TOP - Inches(0.1), _HALF, Inches(0.4)), [(text, _HEAD)])


def _fill(slide: Slide, left: int, rows: list[list[Line]]) -> None:
    top = BODY_TOP + Inches(0.35)
    row = min(Inches(0.75), (BODY_HEIGHT - Inches(0.35)) // len(rows))
    add_table(slide, (left, top, _HALF, row * len(rows)), (4, 1.4, 1.2), rows)
