"""The first sheet of the workbook: the scorecard on one page, live over the other sheets."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from scorecard.formats import workbook
from scorecard.formats.writing import palette
from scorecard.formats.writing.rows import organization_name
from scorecard.formats.writing.standing import latest, rating, standing, target_in_force
from scorecard.formats.writing.xlsx_cells import cell_range, look_up, row_height, write_text
from scorecard.formats.writing.xlsx_formats import DATE, Formats, number_format
from scorecard.formats.writing.xlsx_scores import follows, rating_formula, score_formula
from scorecard.models import Measure, Objective, Perspective, Scorecard

HEADER_ROW = 4
_EPOCH = date(1899, 12, 30)
"""Day 0 of a sheet's calendar."""
COLUMNS = (
    ("Perspective", 24), ("ID", 6), ("Objective", 34), ("KPI", 6), ("Measure", 34), ("Unit", 10), ("Owner", 16),
    ("Baseline", 11), ("Target", 11), ("Due", 12), ("Target from", 11), ("Latest actual", 11), ("Period", 10),
    ("Score", 8), ("Rating", 15),
)  # fmt: skip
_PLACE = {title: place for place, (title, _) in enumerate(COLUMNS)}


def write_overview(page: Worksheet, scorecard: Scorecard, formats: Formats, version: int) -> None:
    _head(page, scorecard, formats, version)
    lines = [
        (place, perspective, objective, measure)
        for place, perspective in enumerate(scorecard.perspectives)
        for objective in perspective.objectives
        for measure in objective.measures or [None]
    ]
    for number, (place, perspective, objective, measure) in enumerate(lines, start=HEADER_ROW + 1):
        _Line(page, formats, number).write(place, perspective, objective, measure)
        page.set_row(number, row_height([(objective.name, 34), (measure.name if measure else "", 34)]))
    last = HEADER_ROW + max(len(lines), 1)
    page.autofilter(HEADER_ROW, 0, last, len(COLUMNS) - 1)
    page.freeze_panes(HEADER_ROW + 1, 3)
    _colours(page, formats, last)


def _head(page: Worksheet, scorecard: Scorecard, formats: Formats, version: int) -> None:
    name = organization_name(scorecard.organization)
    title = scorecard.title or f"{name} — balanced scorecard"
    page.write_string(0, 0, title, formats.get(bold=True, font_size=18, font_color="#" + palette.ACCENT))
    quiet = formats.get(font_color="#" + palette.MUTED, italic=True)
    page.write_string(1, 0, scorecard.organization.vision, quiet)
    edition = f"Version {version}. " if version else ""
    page.write_string(
        2, 0, f"{edition}This page follows the sheets behind it: change names, targets and actuals there.", quiet
    )
    page.set_row(0, 28)
    page.set_row(HEADER_ROW, 30)
    for place, (heading, width) in enumerate(COLUMNS):
        page.set_column(place, place, width)
        page.write_string(HEADER_ROW, place, heading, formats.heading())


@dataclass
class _Line:
    """One measure, or an objective that has none yet."""

    page: Worksheet
    formats: Formats
    row: int

    def write(self, place: int, perspective: Perspective, objective: Objective, measure: Measure | None) -> None:
        dark, tint = palette.band(perspective.id, place)
        band = {"bold": True, "font_color": "#" + dark, "bg_color": "#" + tint}
        write_text(self.page, self.row, _PLACE["Perspective"], perspective.name, self.formats, **band)
        write_text(self.page, self.row, _PLACE["ID"], objective.id, self.formats)
        self._formula("Objective", look_up("Objectives.Objective", self._at("ID")), objective.name)
        if measure is None:
            write_text(
                self.page, self.row, _PLACE["Measure"], "no measure yet", self.formats, font_color="#" + palette.FAINT
            )
            for place in sorted({*range(_PLACE["KPI"], len(COLUMNS))} - {_PLACE["Measure"]}):
                self.page.write_blank(self.row, place, None, self.formats.cell())
            return
        self._measure(measure)

    def _measure(self, measure: Measure) -> None:
        write_text(self.page, self.row, _PLACE["KPI"], measure.id, self.formats)
        key = self._at("KPI")
        self._formula("Measure", look_up("Measures.Measure", key), measure.name)
        self._formula("Unit", look_up("Measures.Unit", key), measure.unit)
        self._formula("Owner", look_up("Measures.Owner", key), measure.owner)
        baseline = measure.baseline.value if measure.baseline else workbook.UNKNOWN
        raw = look_up("Measures.Baseline", key).replace('&""', "")
        self._formula("Baseline", raw, baseline, **_numeric(baseline, measure.unit))
        self._target(measure, key)
        actual = latest(measure)
        value, period = (actual.value, actual.period) if actual else ("", "")
        self._formula("Latest actual", _last(workbook.ACTUALS, "Actual", key), value, **_numeric(value, measure.unit))
        self._formula("Period", _last(workbook.ACTUALS, "Period", key), period, align="left", indent=1)
        self._rating(measure)

    def _target(self, measure: Measure, key: str) -> None:
        """The target in force: its due date stands here and picks the row of the targets."""
        target = target_in_force(measure)
        value, source = (target.value, target.source) if target else ("open", "")
        look = {"num_format": DATE, "align": "left", "indent": 1}
        if target and target.due:
            self.page.write_number(self.row, _PLACE["Due"], (target.due - _EPOCH).days, self.formats.cell(**look))
        else:
            self.page.write_blank(self.row, _PLACE["Due"], None, self.formats.cell(**look))
        due = f"{cell_range(workbook.TARGETS, 'Due')}={self._at('Due')}"
        self._formula(
            "Target", _last(workbook.TARGETS, "Target", key, due, "open"), value, **_numeric(value, measure.unit)
        )
        self._formula("Target from", _last(workbook.TARGETS, "Number from", key, due), source, indent=1)

    def _rating(self, measure: Measure) -> None:
        found, words = standing(measure), rating(measure)
        score = "" if found.score is None else found.score / 100
        percent = {"num_format": "0%", "align": "right"}
        if follows(measure):
            self._formula(
                "Score",
                score_formula(measure, self._at("Baseline"), self._at("Target"), self._at("Latest actual")),
                score,
                **percent,
            )
            formula = rating_formula(measure, *(self._at(c) for c in ("Baseline", "Target", "Latest actual", "Score")))
            self._formula("Rating", formula, words, align="center")
        else:
            self._plain("Score", score, **percent)
            self._plain("Rating", words, align="center")

    def _plain(self, column: str, value: Any, **look: Any) -> None:
        if isinstance(value, str):
            write_text(self.page, self.row, _PLACE[column], value, self.formats, **look)
        else:
            self.page.write_number(self.row, _PLACE[column], value, self.formats.cell(**look))

    def _at(self, column: str) -> str:
        return f"${xl_col_to_name(_PLACE[column])}{self.row + 1}"

    def _formula(self, column: str, formula: str, value: Any, **look: Any) -> None:
        self.page.write_formula(self.row, _PLACE[column], formula, self.formats.cell(**look), value)


def _numeric(value: Any, unit: str) -> dict[str, Any]:
    return {"num_format": number_format(value if isinstance(value, int | float) else 0, unit), "align": "right"}


def _last(sheet: workbook.Sheet, title: str, key: str, also: str = "", otherwise: str = "") -> str:
    """The value in the last row of a measure: a look-up that every version of Excel and LibreOffice knows."""
    rows = f"({cell_range(sheet, 'Measure ID')}={key})" + (f"*({also})" if also else "")
    found = f"LOOKUP(2,1/({rows}),{cell_range(sheet, title)})"
    return f'=IFERROR({found},"{otherwise}")'


def _colours(page: Worksheet, formats: Formats, last: int) -> None:
    first = HEADER_ROW + 1
    for text, (dark, tint) in {"Green": palette.GREEN, "Amber": palette.AMBER, "Red": palette.RED}.items():
        look = formats.bare(font_color="#" + dark, bg_color="#" + tint, bold=True)
        page.conditional_format(
            first, 14, last, 14, {"type": "cell", "criteria": "==", "value": f'"{text}"', "format": look}
        )
    open_ = formats.bare(font_color="#" + palette.FAINT, italic=True)
    for column in (7, 8):
        words = '"unknown"' if column == 7 else '"open"'
        page.conditional_format(
            first, column, last, column, {"type": "cell", "criteria": "==", "value": words, "format": open_}
        )
    assumed = formats.bare(font_color="#" + palette.AMBER[0], italic=True, bg_color="#" + palette.AMBER[1])
    page.conditional_format(
        first, 8, last, 10, {"type": "formula", "criteria": f'=$K{first + 1}="assumption"', "format": assumed}
    )
    # The name of an objective or perspective that stands in the row above already is written in a fainter tone.
    repeated = formats.bare(font_color="#" + palette.FAINT)
    page.conditional_format(
        first + 1, 1, last + 1, 2, {"type": "formula", "criteria": f"=$B{first + 2}=$B{first + 1}", "format": repeated}
    )
