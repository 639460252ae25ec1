"""Tables as a scorecard: the way from a file's grids to what was read, left out and unclear."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from scorecard.clock import today
from scorecard.formats.reading.assembling import UNPLACED, Builder
from scorecard.formats.reading.columns import Column, columns_of
from scorecard.formats.reading.doubts import Doubt, doubts_of
from scorecard.formats.reading.figures import decimal_comma
from scorecard.formats.reading.grid import Cell, Grid
from scorecard.formats.reading.periods import Period, find_period, find_year
from scorecard.formats.reading.records import LeftOut, RowReader, Said
from scorecard.formats.reading.sentences import say
from scorecard.formats.reading.tables import Table, find_tables
from scorecard.formats.reading.values import Values
from scorecard.formats.reading.vocabulary import perspective_of, says_perspective
from scorecard.models import Scorecard


@dataclass(frozen=True)
class Answers:
    """What the user has said about a file: roles by header, the year of its months, the period of its actuals."""

    roles: Mapping[str, str] = field(default_factory=dict)
    year: int | None = None
    period: Period | None = None


@dataclass(frozen=True)
class ColumnUse:
    """One line of the mapping: which column was read as what."""

    sheet: str
    header: str
    role: str


@dataclass
class SheetReading:
    """A scorecard read from tables, and how it was read."""

    scorecard: Scorecard
    mapping: list[ColumnUse]
    left_out: list[LeftOut]
    doubts: list[Doubt]
    """What was unclear, the weightiest first. Nothing of it is in the scorecard."""

    @property
    def found(self) -> bool:
        return any(True for _ in self.scorecard.objectives())

    @property
    def unplaced(self) -> bool:
        """Whether the file gives no perspective for some of it."""
        return self.scorecard.perspective(UNPLACED) is not None


def read_grids(grids: Sequence[Grid], answers: Answers | None = None) -> SheetReading:
    """The scorecard that the tables of a file hold together; empty where there is none."""
    answers = answers or Answers()
    file = grids[0].file if grids else ""
    comma = decimal_comma(c.text for g in grids for c in g.cells() if c.number is None)
    builder = Builder(Values(comma=comma))
    reading = SheetReading(Scorecard(), [], [], [])
    used: list[tuple[Table, list[Column]]] = []
    for grid in grids:
        if grid.hidden:
            reading.left_out.append(LeftOut(grid.name, grid.name, say("hidden_sheet")))
            continue
        tables = find_tables(grid)
        if not tables:
            reading.left_out.append(LeftOut(grid.name, grid.name, say("sheet_without_table")))
        for table in tables:
            columns = columns_of(table, today(), dict(answers.roles))
            _set_times(builder.values, table, answers, file)
            _read_table(table, columns, builder, reading)
            used.append((table, columns))
        if grid.uncalculated:
            why = say("never_calculated", count=grid.uncalculated)
            reading.left_out.append(LeftOut(grid.name, grid.name, why))
    reading.scorecard = builder.scorecard()
    reading.left_out += builder.left_out
    reading.doubts = doubts_of(used, builder.values, answers.year)
    reading.left_out += [
        LeftOut("", header, say("no_period", header=header)) for header in builder.values.without_period
    ]
    return reading


def _set_times(values: Values, table: Table, answers: Answers, file: str) -> None:
    """The year of bare months, and the period of bare actuals, from the user, the titles, the sheet or the file."""
    places = [*table.titles, table.grid.name, Path(file).stem.replace("_", " ")]
    values.year = answers.year or find_year(*places)
    values.period = answers.period
    for place in places:
        period, _ = find_period(place)
        if values.period is None and period and period.year:
            values.period = period


def _read_table(table: Table, columns: list[Column], builder: Builder, reading: SheetReading) -> None:
    sheet = table.grid.name
    title = next((t for t in table.titles if perspective_of(t) or says_perspective(t)), None)
    has_column = any(c.role == "perspective" for c in columns)
    said = Said(re.sub(r"\s*:?\s*$", "", title), Cell(1, 1)) if title and not has_column else None
    if said is None and not has_column and perspective_of(sheet):
        said = Said(sheet, Cell(1, 1))
    reader = RowReader(table, columns, said)
    for record in reader.records():
        builder.add(record, table.grid)
    reading.left_out += reader.left_out
    for column in columns:
        if column.role and column.role != "number":
            use = ColumnUse(sheet, column.header, column.role)
            if use not in reading.mapping:
                reading.mapping.append(use)
        elif column.doubt and not column.doubt.startswith("ask_") and column.header:
            why = say(column.doubt, header=column.header)
            entry = LeftOut(sheet, column.header, why)
            if entry not in reading.left_out:
                reading.left_out.append(entry)
