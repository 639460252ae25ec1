"""The slides of a review that show figures: how each perspective stands, and how the KPIs have moved."""

import calendar
import math
import re
from collections.abc import Sequence
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION, XL_MARKER_STYLE
from pptx.enum.dml import MSO_LINE_DASH_STYLE
from pptx.oxml.ns import qn
from pptx.presentation import Presentation
from pptx.slide import Slide
from pptx.util import Emu, Inches, Pt

from scorecard.apply.change import amount
from scorecard.formats.review import Group, ReviewPaper
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
    add_text,
    heading,
    rgb,
)
from scorecard.models import Measure, Scorecard
from scorecard.performance import Performance, Rag, Standing
from scorecard.performance.series import ordered

MOST_ROWS, MOST_THEMES = 11, 4
MOST_TRENDS, COLUMNS = 6, 3
FEWEST_VALUES, MOST_VALUES = 2, 12
_CROWDED = 6
ROW = Inches(0.42)
_HALF = BODY_WIDTH // 2 - Inches(0.15)
_RIGHT = SIDE + BODY_WIDTH - _HALF
_ORDER: tuple[tuple[Rag, str], ...] = (("green", "green"), ("amber", "amber"), ("red", "red"), ("none", "no data"))
_GRAVITY: dict[Rag, int] = {"red": 0, "amber": 1, "green": 2, "none": 3}


def add_standing(deck: Presentation, paper: ReviewPaper, scorecard: Scorecard, state: Performance, foot: str) -> None:
    slide = add_slide(deck, "Where we stand", paper.whole.state, foot)
    groups = [*paper.perspectives[:MOST_ROWS], *paper.themes[:MOST_THEMES]]
    heights = _table(slide, SIDE, "Perspective", paper.perspectives)
    if paper.themes:
        heights += Inches(0.12) + _table(
            slide, SIDE, "Theme", paper.themes[:MOST_THEMES], BODY_TOP + heights + Inches(0.12)
        )
    left = BODY_TOP + BODY_HEIGHT - (BODY_TOP + heights + Inches(0.1))
    if left > Inches(1.4) and groups:
        box = (SIDE, BODY_TOP + heights + Inches(0.1), _HALF, left)
        _counts(slide, box, scorecard, state)
    if paper.off_target:
        _table(slide, _RIGHT, "Off target or at risk", paper.off_target, fill=True)
    else:
        add_text(slide, (_RIGHT, BODY_TOP, _HALF, ROW), [("No measure is off target or at risk.", Look(14))])


def _table(
    slide: Slide, left: int, name: str, groups: Sequence[Group], top: int = BODY_TOP, *, fill: bool = False
) -> int:
    """How high it has become. ``fill``: as high as the slide allows, within what reads well."""
    rows: list[list[Line]] = [[heading(name, 12), heading("Standing", 12)]]
    rows += [[(g.name, Look(12)), (g.state, _coloured(g))] for g in groups[:MOST_ROWS]]
    if len(groups) > MOST_ROWS:
        rows.append([(f"and {len(groups) - MOST_ROWS} more", Look(11, palette.MUTED)), ("", Look(11))])
    row = min(Inches(0.7), BODY_HEIGHT // len(rows)) if fill else ROW
    add_table(slide, (left, top, _HALF, row * len(rows)), (1, 1.1), rows)
    return row * len(rows)


def _coloured(group: Group) -> Look:
    if group.rag == "none":
        return Look(12, palette.FAINT, italic=True)
    dark, tint = palette.RATINGS[group.rag]
    return Look(12, dark, bold=True, fill=tint)


def _counts(slide: Slide, box: tuple[int, int, int, int], scorecard: Scorecard, state: Performance) -> None:
    """KPIs of each perspective by colour, as a chart that can be edited."""
    shown = [p for p in scorecard.perspectives if any(o.measures for o in p.objectives)]
    data: Any = CategoryChartData()
    data.categories = [p.name for p in reversed(shown)]  # a bar chart begins at the bottom
    for rag, word in _ORDER:
        counts = [
            sum(state.measures[m.id].rag == rag for o in p.objectives for m in o.measures) for p in reversed(shown)
        ]
        data.add_series(f"KPIs {word}", counts)
    chart: Any = _chart(slide, XL_CHART_TYPE.BAR_STACKED, box, data)
    chart.has_legend, chart.has_title = True, False
    chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    chart.font.size = Pt(11)
    chart.font.color.rgb = rgb(palette.INK)
    chart.value_axis.visible = chart.value_axis.has_major_gridlines = False
    chart.category_axis.format.line.color.rgb = rgb(palette.LINE)
    plot = chart.plots[0]
    plot.gap_width, plot.overlap = 45, 100
    for (rag, _), series in zip(_ORDER, plot.series, strict=True):
        series.format.fill.solid()
        series.format.fill.fore_color.rgb = rgb(palette.LINE if rag == "none" else palette.RATINGS[rag][0])


def _chart(slide: Slide, kind: XL_CHART_TYPE, box: tuple[int, int, int, int], data: Any) -> Any:
    left, top, width, height = (Emu(length) for length in box)
    frame: Any = slide.shapes.add_chart(kind, left, top, width, height, data)
    return frame.chart


def add_trends(deck: Presentation, scorecard: Scorecard, state: Performance, foot: str) -> None:
    """The KPIs that have moved, the gravest first; no slide where no KPI has two values."""
    moved = [m for m in scorecard.measures() if len(ordered(m)) >= FEWEST_VALUES]
    moved.sort(key=lambda m: (_GRAVITY[state.measures[m.id].rag], state.measures[m.id].score or 0.0))
    shown = moved[:MOST_TRENDS]
    if not shown:
        return
    more = (
        f"{len(moved) - len(shown)} more have values; the scorecard shows them all." if len(moved) > len(shown) else ""
    )
    slide = add_slide(deck, "How the KPIs move", more or "Values so far, and the target as a dashed line", foot)
    columns = min(COLUMNS, len(shown))
    lines = -(-len(shown) // columns)
    width, height = BODY_WIDTH // columns, BODY_HEIGHT // lines
    for place, measure in enumerate(shown):
        left, top = SIDE + (place % columns) * width, BODY_TOP + (place // columns) * height
        _trend(slide, (left, top, width - Inches(0.2), height - Inches(0.1)), measure, state.measures[measure.id])


def _trend(slide: Slide, box: tuple[int, int, int, int], measure: Measure, standing: Standing) -> None:
    left, top, width, height = box
    dark = palette.MUTED if standing.rag == "none" else palette.RATINGS[standing.rag][0]
    values = ordered(measure)[-MOST_VALUES:]
    goal = f", target {amount(standing.target, measure.unit)}" if standing.target is not None else ""
    said = f"{amount(values[-1].value, measure.unit)} in {values[-1].period}{goal}"
    colour = "no colour" if standing.rag == "none" else standing.rag
    head = [
        (f"{measure.id} {measure.name}", Look(13, palette.INK, bold=True)),
        (f"{colour}: {said}", Look(11, dark, bold=True)),
    ]
    add_text(slide, (left, top, width, Inches(0.55)), head)
    data: Any = CategoryChartData()
    data.categories = [_short(a.period) for a in values]
    data.add_series(measure.name, [a.value for a in values])
    if standing.target is not None:
        data.add_series("Target", [standing.target] * len(values))
    place = (left, top + Inches(0.55), width, height - Inches(0.55))
    chart: Any = _chart(slide, XL_CHART_TYPE.LINE_MARKERS, place, data)
    chart.has_legend = chart.has_title = False
    chart.font.size = Pt(9)
    chart.font.color.rgb = rgb(palette.MUTED)
    chart.value_axis.major_gridlines.format.line.color.rgb = rgb(palette.LINE)
    chart.value_axis.format.line.fill.background()
    chart.category_axis.format.line.color.rgb = rgb(palette.LINE)
    _scaled(chart, [a.value for a in values] + ([standing.target] if standing.target is not None else []))
    if len(values) > _CROWDED:
        _every_second_label(chart)
    series = list(chart.plots[0].series)
    _drawn(series[0], dark, width=2.25)
    if len(series) > 1:
        _drawn(series[1], palette.MUTED, width=1.25, dashed=True)


def _short(period: str) -> str:
    """ "2026-03" as "Mar 26", which fits under a small chart."""
    found = re.fullmatch(r"(\d{4})-(\d\d)", period)
    return f"{calendar.month_abbr[int(found[2])]} {found[1][2:]}" if found else period


def _scaled(chart: Any, values: Sequence[float]) -> None:
    """From just below the lowest to just above the highest, at round figures: from zero on, every line is flat."""
    low, high = min(values), max(values)
    step = 10 ** math.floor(math.log10((high - low) or abs(high) or 1))
    chart.value_axis.minimum_scale = math.floor(low / step) * step
    chart.value_axis.maximum_scale = (math.floor(high / step) + 1) * step


def _every_second_label(chart: Any) -> None:
    axis = chart.category_axis._element
    skip = axis.makeelement(qn("c:tickLblSkip"), {"val": "2"})
    axis.find(qn("c:noMultiLvlLbl")).addprevious(skip)


def _drawn(series: Any, colour: str, *, width: float, dashed: bool = False) -> None:
    series.smooth = False
    series.format.line.color.rgb = rgb(colour)
    series.format.line.width = Pt(width)
    if dashed:
        series.format.line.dash_style = MSO_LINE_DASH_STYLE.DASH
        series.marker.style = XL_MARKER_STYLE.NONE
        return
    series.marker.style, series.marker.size = XL_MARKER_STYLE.CIRCLE, 6
    series.marker.format.fill.solid()
    series.marker.format.fill.fore_color.rgb = rgb(colour)
    series.marker.format.line.color.rgb = rgb(colour)
