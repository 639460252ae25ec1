"""The rows of a table as records: which objective, which measures, which values, each with its cell."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from scorecard.formats.reading.columns import Column
from scorecard.formats.reading.grid import Cell
from scorecard.formats.reading.sentences import say
from scorecard.formats.reading.tables import Table
from scorecard.formats.reading.vocabulary import (
    is_activities,
    is_note,
    is_total,
    is_unknown,
    perspective_of,
    says_perspective,
    without_mark,
)

_MOST_LIST_WORDS = 7


@dataclass(frozen=True)
class Said:
    """A piece of text and the cell it stands in."""

    text: str
    cell: Cell


@dataclass
class Record:
    """One row, read. ``values`` holds the cells of each role that a measure or an initiative needs."""

    perspective: Said | None
    objectives: list[Said]
    measures: list[Said]
    initiatives: list[Said] = field(default_factory=list)
    values: list[tuple[Column, Cell]] = field(default_factory=list)
    section: Said | None = None
    """The title row it stands under, where the sheet has no column for objectives."""
    new_objective: bool = True
    """False where the row goes on with the objective of the row above."""

    def first(self, role: str) -> Cell | None:
        return next((cell for column, cell in self.values if column.role == role and cell.filled), None)


@dataclass(frozen=True)
class LeftOut:
    """A part of the file that was not taken, and why, as a sentence for the user."""

    where: str
    text: str
    why: str


class RowReader:
    """Reads a table row by row and carries down what merged or empty cells leave to the row above."""

    def __init__(self, table: Table, columns: Sequence[Column], perspective: Said | None) -> None:
        self.left_out: list[LeftOut] = []
        self._table, self._columns = table, columns
        self._roles = {c.role for c in columns}
        self._perspective = perspective
        self._objectives: list[Said] = []
        self._section: Said | None = None
        self._in_activities = False

    def records(self) -> Iterator[Record]:
        for row in self._table.body:
            filled = [c for n, c in enumerate(row) if c.filled and not _repeats(row, n)]
            if not filled:
                continue
            if len(filled) == 1 and self._is_title(row, filled[0]):
                self._title(filled[0])
            elif why := self._not_data(filled):
                self._leave(filled, why)
            elif record := self._record(row):
                yield record
            else:
                self._leave(filled, say("no_home"))

    def _is_title(self, row: Sequence[Cell], cell: Cell) -> bool:
        if is_note(cell.text) or is_total(cell.text) or cell.number is not None:
            return False
        if perspective_of(cell.text) or says_perspective(cell.text):
            return True
        role = next((c.role for c in self._columns if row[c.place].text == cell.text), "")
        marked = cell.bold or cell.shared or sum(c.text == cell.text for c in row) > 1
        first = row.index(cell) == min(c.place for c in self._columns)
        if role in ("objective", "measure"):
            return marked and first and len(cell.text.split()) < 12 and not (role == "objective" and not cell.bold)
        return first and len(cell.text.split()) < 12

    def _title(self, cell: Cell) -> None:
        name, marked = without_mark(cell.text)
        said = Said(" ".join(name.split()), cell)
        self._in_activities = is_activities(name)
        if self._in_activities:
            return
        self._objectives, self._section = [], None
        if perspective_of(name) or says_perspective(name) or ("perspective" not in self._roles and not marked):
            self._perspective = said
        if "objective" not in self._roles and not perspective_of(name) and not says_perspective(name):
            if marked:
                self._objectives = [said]
            else:
                self._section = said

    def _not_data(self, filled: Sequence[Cell]) -> str:
        first = filled[0].text
        if is_total(first):
            return say("total_row")
        if is_note(first) and len(filled) < 3 and not self._fills("measure", filled):
            return say("note_row")
        long = len(filled) == 1 and len(first.split()) > 12
        return say("note_row") if long and not self._fills("objective", filled) else ""

    def _fills(self, role: str, cells: Sequence[Cell]) -> bool:
        places = {c.place + self._table.start + 1 for c in self._columns if c.role == role}
        return not self._table.turned and any(cell.column in places for cell in cells)

    def _leave(self, filled: Sequence[Cell], why: str) -> None:
        text = " | ".join(" ".join(c.text.split()) for c in filled)[:120]
        self.left_out.append(LeftOut(self._table.grid.where(filled[0]), text, why))

    def _record(self, row: Sequence[Cell]) -> Record | None:
        if named := self._named(row, "perspective"):
            self._in_activities = is_activities(named.text)
            self._perspective = self._perspective if self._in_activities else named
        objectives = [s for c in self._cells(row, "objective") for s in split_names(c, by_comma=False)]
        measures = [
            s for column in self._columns if column.role == "measure" for s in self._measures(row[column.place], column)
        ]
        initiatives = [s for c in self._cells(row, "initiative") for s in split_names(c, by_comma=False)]
        values = [(c, row[c.place]) for c in self._columns if c.role and row[c.place].filled]
        if self._in_activities:
            initiatives, objectives, measures = [*initiatives, *(objectives or measures)], [], []
        fresh = bool(objectives) and [o.text for o in objectives] != [o.text for o in self._objectives]
        if objectives:
            self._objectives = objectives
        if not (objectives or measures or initiatives):
            return None
        under = [] if self._section and not objectives else self._objectives
        return Record(self._perspective, under, measures, initiatives, values, self._section, fresh)

    def _named(self, row: Sequence[Cell], role: str) -> Said | None:
        cell = next(iter(self._cells(row, role)), None)
        if cell is None:
            return None
        if self._perspective is None or cell.text != self._perspective.text:
            self._objectives = []
        return Said(" ".join(cell.text.split()), cell)

    def _cells(self, row: Sequence[Cell], role: str) -> list[Cell]:
        return [row[c.place] for c in self._columns if c.role == role and row[c.place].filled]

    def _measures(self, cell: Cell, column: Column) -> list[Said]:
        plural = bool(re.search(r"\w(?:s|en|zahlen)\b", column.header.split("/")[0].strip(), re.IGNORECASE))
        return split_names(cell, by_comma=plural) if cell.filled else []


def _repeats(row: Sequence[Cell], place: int) -> bool:
    """Whether a cell only goes on with the merged cell to its left."""
    return place > 0 and row[place].shared and row[place].text == row[place - 1].text


def split_names(cell: Cell, by_comma: bool) -> list[Said]:
    """The names in one cell: lines, bullets, semicolons, and commas where the column is a list of short names."""
    text = cell.text.strip()
    if is_unknown(text) or cell.number is not None:
        return []
    lines = [ln for ln in re.split(r"\n+|\s+[•▪‣]\s*|^[•▪‣]\s*|;\s+", text) if ln.strip()]
    bulleted = sum(bool(re.match(r"\s*(?:[-–*•▪‣]|\(?\d{1,2}[.)])\s+", ln)) for ln in text.splitlines())
    if len(lines) > 1 and not (bulleted > 1 or "•" in text or ";" in text or _looks_listed(lines)):
        lines = [" ".join(text.split())]
    if len(lines) == 1 and by_comma:
        lines = _by_commas(lines[0])
    names = [without_mark(re.sub(r"^\s*(?:[-–*•▪‣]|\(?\d{1,2}[.)])\s+", "", ln).strip())[0] for ln in lines]
    return [Said(" ".join(n.split()).rstrip(" ;"), cell) for n in names if n.strip()]


def _looks_listed(lines: Sequence[str]) -> bool:
    """Lines that each begin with a capital are entries; others are a wrapped sentence."""
    return all(ln.strip()[:1].isupper() or ln.strip()[:1].isdigit() for ln in lines) and max(map(len, lines)) < 90


def _by_commas(text: str) -> list[str]:
    parts = [p.strip() for p in re.split(r",\s+(?![^()]*\))", text)]
    short = all(0 < len(p.split()) <= _MOST_LIST_WORDS for p in parts)
    return parts if len(parts) > 1 and short and "." not in text.rstrip(".") else [text]
