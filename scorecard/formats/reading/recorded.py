"""Values of measures a scorecard already has: rows of measure, period and value, or a column for each period."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from rapidfuzz import fuzz, utils

from scorecard.aligning import SAME
from scorecard.edits import RecordActual, UpdateMeasure
from scorecard.formats.reading.figures import decimal_comma, read_figure
from scorecard.formats.reading.grid import Cell, Grid
from scorecard.formats.reading.periods import Period, find_period
from scorecard.formats.reading.records import LeftOut
from scorecard.formats.reading.sentences import UnreadableFileError, say
from scorecard.formats.reading.vocabulary import is_total, is_unknown, names_period, names_remark, plain, role_of
from scorecard.models import Frequency, Measure, Scorecard
from scorecard.periods import closing, finer, period_of, span

_HEADER_ROWS = 8
_MOSTLY = 0.5
_PART = 95
"""Likeness of the words of a name, from which on a part of it is enough where only one measure has it."""
_OF_A_SCORECARD = frozenset({"objective", "objective_id", "perspective", "target", "baseline", "initiative"})
"""Columns of a sheet that describes a scorecard; its values are read with the rest of it."""


@dataclass(frozen=True)
class _Columns:
    measures: list[int]
    values: list[tuple[int, Period | None]]
    """Each with the period its header names."""
    period: int | None
    remark: int | None


@dataclass
class Recorded:
    """What would be recorded, and the rows that fit no measure, period or number."""

    edits: list[RecordActual] = field(default_factory=list[RecordActual])
    left_out: list[LeftOut] = field(default_factory=list[LeftOut])
    rhythms: list[UpdateMeasure] = field(default_factory=list[UpdateMeasure])
    """Measures of which the file has values more often than they were to be measured so far."""


def read_recorded(grids: Sequence[Grid], own: Scorecard, today: date) -> Recorded | None:
    """``None`` where the file is no list of values of these measures.

    Raises :class:`UnreadableFileError` where it is one, but nothing in it says of which period.
    """
    found = Recorded()
    for grid in grids:
        _Reader(grid, own, today, found).read()
    return found if found.edits else None


class _Reader:
    def __init__(self, grid: Grid, own: Scorecard, today: date, found: Recorded) -> None:
        self._grid, self._own, self._today, self._found = grid, own, today, found
        self._comma = decimal_comma(c.text for c in grid.cells())
        self._seen = {(e.measure, e.period) for e in found.edits}

    def read(self) -> None:
        place, columns = self._header()
        if columns is None:
            return
        rows = [r for r in self._grid.rows[place:] if any(r[c].filled for c in columns.measures)]
        rows = [r for r in rows if not is_total(r[columns.measures[0]].text)]
        known = [self._measure([r[c] for c in columns.measures]) for r in rows]
        if not rows or sum(m is not None for m in known) < _MOSTLY * len(rows):
            return
        if columns.period is None and not any(p for _, p in columns.values):
            columns = self._of_one_period(place, columns)
        known = self._in_their_rhythm(rows, known, columns)
        for row, measure in zip(rows, known, strict=True):
            self._row(row, measure, columns)

    def _in_their_rhythm(
        self, rows: Sequence[Sequence[Cell]], known: Sequence[Measure | None], columns: _Columns
    ) -> list[Measure | None]:
        """The measures with the frequency that the periods of their values speak of."""
        told: dict[str, set[str]] = {}
        for row, measure in zip(rows, known, strict=True):
            if measure:
                told.setdefault(measure.id, set()).update(p.text() for _, p in self._cells(row, columns) if p)
        often: dict[str, Frequency] = {m.id: finer(told[m.id], m.frequency) for m in known if m}
        changed = {m.id for m in known if m and often[m.id] != m.frequency}
        self._found.rhythms += [UpdateMeasure(id=i, frequency=often[i]) for i in sorted(changed)]
        return [m.model_copy(update={"frequency": often[m.id]}) if m else None for m in known]

    def _cells(self, row: Sequence[Cell], columns: _Columns) -> Iterator[tuple[Cell, Period | None]]:
        """The values of a row, each with its period."""
        for place, named in columns.values:
            cell = row[place]
            if cell.filled and not is_unknown(cell.text):
                at = columns.period
                yield cell, named or (self._when(row[at]) if at is not None else None)

    def _header(self) -> tuple[int, _Columns | None]:
        """The place of the first row of values and what the columns hold; by their content where no row names them."""
        for n, row in enumerate(self._grid.rows[:_HEADER_ROWS]):
            roles = [self._role(cell) for cell in row]
            measures = [c for c, role in enumerate(roles) if role in ("measure", "measure_id")]
            values = [c for c, role in enumerate(roles) if role in ("actual", "value")]
            periods = [(c, p) for c, cell in enumerate(row) if not roles[c] and (p := self._past(cell))]
            if measures and (values or periods) and not _OF_A_SCORECARD & {*roles}:
                when = next((c for c, role in enumerate(roles) if role == "period"), None)
                remark = next((c for c, role in enumerate(roles) if role == "remark"), None)
                columns: list[tuple[int, Period | None]] = [(values[0], None)] if values else [*periods]
                return n + 1, _Columns(measures, columns, when, remark)
        return 0, self._by_content()

    def _role(self, cell: Cell) -> str:
        if not cell.filled or cell.number is not None or cell.day:
            return ""
        if names_period(cell.text):
            return "period"
        if names_remark(cell.text):
            return "remark"
        meaning = role_of(cell.text)
        return meaning.role if meaning and not find_period(cell.text)[0] else ""

    def _by_content(self) -> _Columns | None:
        rows = [r for r in self._grid.rows if any(c.filled for c in r)]
        width = max((len(r) for r in rows), default=0)
        holds: list[Callable[[Cell], object]] = [lambda c: self._measure([c]), self._when, self._number]
        places: list[int] = []
        for fits in holds:
            shares = {c: sum(bool(fits(r[c])) for r in rows) for c in range(width) if c not in places}
            best = max(shares, key=lambda c: shares[c], default=-1)
            if best < 0 or shares[best] <= _MOSTLY * len(rows):
                return None
            places.append(best)
        measure, when, value = places
        return _Columns([measure], [(value, None)], when, None)

    def _of_one_period(self, place: int, columns: _Columns) -> _Columns:
        """All values are of the period that a title, the sheet's name or the file's names."""
        titles = [c.text for row in self._grid.rows[:place] for c in row if c.filled]
        texts = (t for t in [*titles, self._grid.name, self._grid.file.rsplit(".", 1)[0].replace("_", " ")] if t)
        period = next((p for text in texts if (p := self._of_year(find_period(text)[0]))), None)
        if period is None:
            raise UnreadableFileError(say("values_without_period", name=self._grid.file or "your text"))
        return replace(columns, values=[(place_, period) for place_, _ in columns.values])

    def _row(self, row: Sequence[Cell], measure: Measure | None, columns: _Columns) -> None:
        named = next(row[c] for c in columns.measures if row[c].filled)
        if measure is None:
            self._leave(named, say("no_own_measure", text=" ".join(named.text.split())))
            return
        remark = row[columns.remark].text.strip() if columns.remark is not None else ""
        for cell, period in self._cells(row, columns):
            self._value(measure, cell, period, remark)

    def _value(self, measure: Measure, cell: Cell, period: Period | None, remark: str) -> None:
        number = self._number(cell)
        when = _in_rhythm(measure, period) if period else ""
        begun = (days := span(when)) is not None and days[0] <= self._today
        if number is None:
            self._leave(cell, say("not_a_number", role="the value", text=cell.text, item=measure.name))
        elif not begun:
            self._leave(cell, say("future_value" if when else "no_when", item=measure.name))
        elif (measure.id, when) in self._seen:
            self._leave(cell, say("value_twice", item=measure.name, period=when))
        else:
            self._seen.add((measure.id, when))
            self._found.edits.append(RecordActual(measure=measure.id, period=when, value=number[0], note=remark))

    def _number(self, cell: Cell) -> tuple[float] | None:
        if cell.number is not None:
            return (cell.number,)
        figure = None if cell.day else read_figure(cell.text, self._comma)
        return (figure.value,) if figure and not figure.relative else None

    def _past(self, cell: Cell) -> Period | None:
        """The period of a header, unless it is still to come: then the column holds no value yet."""
        period = self._when(cell)
        days = span(period.text()) if period else None
        return period if days and days[0] <= self._today else None

    def _when(self, cell: Cell) -> Period | None:
        if cell.day:
            return Period("day", cell.day.month, cell.day.year, cell.day.day)
        period, rest = find_period(cell.text)
        return self._of_year(period) if len(rest.split()) <= 1 else None

    def _of_year(self, period: Period | None) -> Period | None:
        """A month without a year is the last of that name that has begun."""
        if period is None or period.year is not None:
            return period
        days = span(period.text(self._today.year))
        return replace(period, year=self._today.year if days and days[0] <= self._today else self._today.year - 1)

    def _measure(self, cells: Sequence[Cell]) -> Measure | None:
        return next((m for c in cells if c.filled and (m := _named(" ".join(c.text.split()), self._own))), None)

    def _leave(self, cell: Cell, why: str) -> None:
        self._found.left_out.append(LeftOut(self._grid.where(cell), cell.text[:120], why))


def _named(text: str, own: Scorecard) -> Measure | None:
    """By id, by id and name, by name, or by a part of a name that only one has."""
    measures = list(own.measures())
    first = text.split(" ", 1)[0].strip(".:")
    if found := next((m for m in measures if first.casefold() == m.id.casefold()), None):
        return found
    likeness = sorted((fuzz.ratio(text, m.name, processor=utils.default_process), m.id) for m in measures)
    if likeness and likeness[-1][0] >= SAME:
        return own.measure(likeness[-1][1])
    words = plain(text)
    parts = [m for m in measures if words and fuzz.token_set_ratio(words, plain(m.name)) >= _PART]
    return parts[0] if len(parts) == 1 else None


def _in_rhythm(measure: Measure, period: Period) -> str:
    """A day stands for the period of the measure it lies in, a month for the quarter it closes."""
    text = period.text()
    days = span(text)
    if period.kind == "day" and days:
        return period_of(days[0], measure.frequency)
    return closing(text, measure.frequency)


def changes_of(found: Recorded, own: Scorecard) -> Iterator[UpdateMeasure | RecordActual]:
    """Those that say something new."""
    yield from found.rhythms
    for edit in found.edits:
        measure = own.measure(edit.measure)
        old = next((a for a in measure.actuals if a.period == edit.period), None) if measure else None
        if old is None or old.value != edit.value or (edit.note and edit.note != old.note):
            yield edit
