"""Slides with tables: the whole scorecard on one page, and each perspective in detail."""

from collections.abc import Iterator, Sequence
from typing import Any

from pptx.presentation import Presentation
from pptx.slide import Slide
from pptx.util import Inches

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
    heading,
)
from scorecard.formats.writing.standing import rating
from scorecard.layout import text_width
from scorecard.models import Measure, Objective, Perspective, Scorecard

ROWS_ON_A_PAGE = 26
DETAIL_ROWS = 8
_HEADINGS = ("Perspective", "Objective", "Measure", "Baseline", "Target", "Latest", "Status", "Measure owner")
_WIDTHS = (1.1, 2.3, 3.05, 0.95, 2.2, 1.75, 0.75, 1.9)
_DETAIL_HEADINGS = ("Objective", "Measure", "How it is measured", "Baseline", "Targets", "Latest", "Owner")
_DETAIL_WIDTHS = (2.5, 2.2, 2.4, 1.15, 2.4, 1.3, 1.55)
_RATED = {"Green": palette.GREEN, "Amber": palette.AMBER, "Red": palette.RED}

Entry = tuple[int, Perspective, Objective, Measure | None]


def entries(scorecard: Scorecard) -> list[Entry]:
    """A line for each measure, and for each objective that has none."""
    return [
        (place, perspective, objective, measure)
        for place, perspective in enumerate(scorecard.perspectives)
        for objective in perspective.objectives
        for measure in objective.measures or [None]
    ]


def add_scorecard_slides(deck: Presentation, scorecard: Scorecard, foot: str) -> None:
    """One page, as long as a page holds it."""
    lines = entries(scorecard)
    pages = list(_pages(lines, ROWS_ON_A_PAGE))
    for number, page in enumerate(pages, start=1):
        title = "Scorecard" + (f" ({number} of {len(pages)})" if len(pages) > 1 else "")
        slide = add_slide(deck, title, foot=foot)
        _scorecard_table(slide, page)


def _pages(lines: list[Entry], most: int) -> Iterator[list[Entry]]:
    """As few pages as can be, filled evenly."""
    pages = -(-len(lines) // most)
    size = -(-len(lines) // pages)
    for start in range(0, len(lines), size):
        yield lines[start : start + size]


def _scorecard_table(slide: Slide, lines: list[Entry]) -> None:
    size = 10.0 if len(lines) <= 16 else 9.0 if len(lines) <= 20 else 8.0
    rows: list[list[Line]] = [[heading(text, size) for text in _HEADINGS]]
    rows += [_scorecard_row(entry, size) for entry in lines]
    top = BODY_TOP - Inches(0.3)
    height = min(BODY_HEIGHT + Inches(0.3), Inches(0.42) * len(rows))
    table = add_table(slide, (SIDE, top, BODY_WIDTH, height), _WIDTHS, rows)
    _merge(table, 0, [entry[1].id for entry in lines])
    _merge(table, 1, [entry[2].id for entry in lines])


def _scorecard_row(entry: Entry, size: float) -> list[Line]:
    place, perspective, objective, measure = entry
    dark, tint = palette.band(perspective.id, place)
    row: list[Line] = [
        (perspective.name, Look(size, dark, bold=True, fill=tint)),
        (
            _fitting(f"{objective.id}  {objective.name}", 1, size, lines=2 if len(objective.measures) > 1 else 1),
            Look(size),
        ),
    ]
    if measure is None:
        return [*row, ("no measure yet", _quiet(size)), *[("", Look(size))] * 5]
    standing = rating(measure)
    return [
        *row,
        (_fitting(f"{measure.id}  {measure.name}", 2, size), Look(size)),
        (_fitting(wording.baseline(measure, dated=False), 3, size), _known(measure.baseline is not None, size)),
        (_fitting(wording.last_target(measure), 4, size), _target_look(measure, size)),
        (_fitting(wording.actual(measure), 5, size), _known(bool(measure.actuals), size)),
        # what is missing for a rating is said under "Target" or "Latest", and would make the row grow here
        (standing if standing in _RATED else "–", rated(standing, size)),
        (_fitting(wording.owner(measure), 7, size), _known(bool(measure.owner), size)),
    ]


def rated(standing: str, size: float) -> Look:
    if standing not in _RATED:
        return _quiet(size)
    dark, tint = _RATED[standing]
    return Look(size, dark, bold=True, fill=tint)


def _fitting(text: str, column: int, size: float, lines: int = 1) -> str:
    """The text cut to what its column shows without growing the row."""
    points = BODY_WIDTH.pt * _WIDTHS[column] / sum(_WIDTHS) - 10
    most = points * 13 / size * lines * 0.97
    if text_width(text) <= most:
        return text
    while text and text_width(text + "…") > most:
        text = text[:-1]
    return text.rstrip() + "…"


def _quiet(size: float) -> Look:
    return Look(size, palette.FAINT, italic=True)


def _known(known: bool, size: float) -> Look:
    return Look(size) if known else _quiet(size)


def _latest_look(measure: Measure, size: float) -> Look:
    standing = rating(measure)
    return rated(standing, size) if standing in _RATED else _known(bool(measure.actuals), size)


def _target_look(measure: Measure, size: float) -> Look:
    if not measure.targets:
        return _quiet(size)
    assumed = measure.targets[-1].source == "assumption"
    return Look(size, palette.AMBER[0], italic=True) if assumed else Look(size)


def _merge(table: Any, column: int, keys: Sequence[str]) -> None:
    """Neighbouring rows of one item become one cell."""
    start = 0
    for end in range(1, len(keys) + 1):
        if end == len(keys) or keys[end] != keys[start]:
            if end - start > 1:
                for row in range(start + 1, end):
                    table.cell(row + 1, column).text_frame.clear()
                table.cell(start + 1, column).merge(table.cell(end, column))
            start = end


def add_perspective_slides(deck: Presentation, scorecard: Scorecard, foot: str) -> None:
    lines = entries(scorecard)
    for place, perspective in enumerate(scorecard.perspectives):
        own = [entry for entry in lines if entry[0] == place]
        pages = list(_pages(own, DETAIL_ROWS)) if own else []
        for number, page in enumerate(pages, start=1):
            title = perspective.name + (f" ({number} of {len(pages)})" if len(pages) > 1 else "")
            slide = add_slide(deck, title, perspective.question, foot)
            _detail_table(slide, page, palette.band(perspective.id, place))


def _detail_table(slide: Slide, lines: list[Entry], band: tuple[str, str]) -> None:
    size = 10.0
    rows: list[list[Line]] = [[heading(text, size) for text in _DETAIL_HEADINGS]]
    rows += [_detail_row(objective, measure, size, band) for _, _, objective, measure in lines]
    table = add_table(slide, (SIDE, BODY_TOP, BODY_WIDTH, Inches(0.66) * len(rows)), _DETAIL_WIDTHS, rows)
    table.rows[0].height = Inches(0.3)
    _merge(table, 0, [entry[2].id for entry in lines])


def _detail_row(objective: Objective, measure: Measure | None, size: float, band: tuple[str, str]) -> list[Line]:
    owner = objective.owner or wording.NO_OWNER
    held = "; ".join(f"{i.id} {i.name}" for i in objective.initiatives[:3])
    what = f"{objective.id}  {_short(objective.name, 90)}\nOwner: {owner}" + (f"\n{_short(held, 120)}" if held else "")
    first: Line = (what, Look(size, band[0], bold=False, fill=band[1]))
    if measure is None:
        return [first, ("no measure yet", _quiet(size)), *[("", Look(size))] * 5]
    how = f"{wording.measured(measure)}. {_short(measure.formula or measure.definition, 110)}"
    return [
        first,
        (f"{measure.id}  {_short(measure.name, 80)}", Look(size)),
        (how, Look(size - 1, palette.MUTED)),
        (wording.baseline(measure), _known(measure.baseline is not None, size)),
        (wording.targets(measure), _target_look(measure, size)),
        (wording.actual(measure), _latest_look(measure, size)),
        (_short(wording.owner(measure), 60), _known(bool(measure.owner), size)),
    ]


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
