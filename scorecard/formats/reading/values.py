"""The numbers of a row: targets, baselines and actuals, or the reason why one is none."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from scorecard.formats.reading.columns import Column
from scorecard.formats.reading.figures import Figure, read_figure
from scorecard.formats.reading.grid import Cell, Grid
from scorecard.formats.reading.periods import Period, read_day
from scorecard.formats.reading.records import LeftOut
from scorecard.formats.reading.sentences import say
from scorecard.formats.reading.vocabulary import better_when_less, is_unknown
from scorecard.models import Actual, Baseline, Measure, Target
from scorecard.rules.measure_signs import better

_WORDS = {"target": "the target", "actual": "the value", "baseline": "the baseline"}


@dataclass
class Values:
    """Reads numbers the way one file writes them."""

    comma: bool = False
    """Whether decimals stand after a comma."""
    year: int | None = None
    """The year of months and quarters that name none."""
    period: Period | None = None
    """The period of a column of actuals that names none."""
    without_period: list[str] = field(default_factory=list)
    """Headers of actuals that were not recorded because nothing says when they were."""

    def put(
        self, measure: Measure, cells: Sequence[tuple[Column, Cell]], grid: Grid, part: int | None, parts: int
    ) -> list[LeftOut]:
        """Set the measure's numbers. ``part`` says which of ``parts`` where one cell lists several measures' values."""
        left: list[LeftOut] = []
        stated_due = next((c.day or read_day(c.text) for col, c in cells if col.role == "target_date"), None)
        bounds: set[str] = set()
        for column, cell in cells:
            if column.role not in _WORDS:
                continue
            text = _part(cell, part, parts)
            if is_unknown(text):
                continue
            figure = _figure(cell, text, self.comma)
            if figure is None or figure.relative:
                key = "relative" if figure else "not_a_number"
                why = say(key, role=_WORDS[column.role], text=text, item=measure.name)
                left.append(LeftOut(grid.where(cell), text[:120], why))
                continue
            measure.unit = measure.unit or figure.unit or cell.unit
            bounds.add(figure.bound)
            self._set(measure, column, figure, f"{grid.where(cell)}: {text}", stated_due)
        self._direction(measure, bounds)
        return left

    def _set(self, measure: Measure, column: Column, figure: Figure, note: str, stated_due: date | None) -> None:
        period = column.period
        if column.role == "target":
            due = figure.due or (period.last_day(self.year) if period else None) or stated_due
            new = Target(value=figure.value, upper=figure.upper, due=due, source="import", note=note)
            measure.targets = [*(t for t in measure.targets if t.due != due), new]
        elif column.role == "baseline":
            as_of = period.last_day() if period else figure.period.last_day() if figure.period else None
            measure.baseline = Baseline(value=figure.value, as_of=as_of, source="import", note=note)
        else:
            when = (period or figure.period or self.period or _NO_PERIOD).text(self.year)
            if when:
                others = [a for a in measure.actuals if a.period != when]
                measure.actuals = [*others, Actual(period=when, value=figure.value, note=note)]
            elif column.header not in self.without_period:
                self.without_period.append(column.header)

    def _direction(self, measure: Measure, bounds: set[str]) -> None:
        """Which way is better: by the sheet's own signs, then by its name, then by where it starts and is to go."""
        if measure.polarity != "higher":
            return
        target = measure.targets[-1] if measure.targets else None
        if "most" in bounds and "least" not in bounds:
            measure.polarity = "lower"
        elif target and target.upper is not None:
            measure.polarity = "within"
        elif named := better(measure):
            measure.polarity = named
        elif "least" not in bounds and (better_when_less(measure.name) or _goes_down(measure)):
            measure.polarity = "lower"


def _goes_down(measure: Measure) -> bool:
    """From the baseline to the target, or from the target of one year to those of the next."""
    if measure.targets and measure.baseline and measure.baseline.value > measure.targets[-1].value:
        return True
    aims = [t.value for t in sorted(measure.targets, key=lambda t: t.due or date.max) if t.due]
    return len(aims) > 1 and all(later < earlier for earlier, later in pairwise(aims))


_NO_PERIOD = Period("year")


def _figure(cell: Cell, text: str, comma: bool) -> Figure | None:
    if cell.number is not None:
        return Figure(cell.number, unit=cell.unit)
    return None if cell.day else read_figure(text, comma)


def _part(cell: Cell, part: int | None, parts: int) -> str:
    """One of the values in a cell that lists several, as many as there are measures; the whole cell otherwise."""
    text = " ".join(cell.text.split())
    if part is None:
        return text
    for pieces in _splits(cell.text):
        if len(pieces) == parts:
            return re.sub(r"^[-–*•]\s+", "", pieces[part])
    return ""


def _splits(text: str) -> Iterator[list[str]]:
    for pattern in (r"\n+", r";\s*", r"•", r",\s+", r"\s+/\s+"):
        yield [p.strip() for p in re.split(pattern, text) if p.strip()]
