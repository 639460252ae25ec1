"""Records as a scorecard: every item with the cell it came from, every number with its source."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from scorecard.formats.reading.columns import unit_in
from scorecard.formats.reading.grid import Cell, Grid
from scorecard.formats.reading.periods import read_day
from scorecard.formats.reading.records import LeftOut, Record, Said
from scorecard.formats.reading.sentences import say
from scorecard.formats.reading.values import Values
from scorecard.formats.reading.vocabulary import frequency_of, kind_of_measure, perspective_of, plain, polarity_of
from scorecard.formats.reading.vocabulary import status_of as initiative_status
from scorecard.models import (
    PERSPECTIVE_NAMES,
    Initiative,
    Link,
    Measure,
    Objective,
    Perspective,
    Provenance,
    Scorecard,
)

UNPLACED = "unplaced"
"""The id of the perspective that holds what the file gives no perspective for."""
MOST_MEASURES = 26
_ORDER = ("financial", "customer", "internal", "learning")


@dataclass
class Builder:
    """Puts records together; one for a file, so that the sheets of a workbook add to one scorecard."""

    values: Values
    left_out: list[LeftOut] = field(default_factory=list)
    perspectives: list[Perspective] = field(default_factory=list)
    supports: list[tuple[str, Cell, Grid]] = field(default_factory=list)
    named_ids: dict[str, str] = field(default_factory=dict)
    """What the file calls an objective, in lower case, to its id here."""
    _last: Objective | None = None

    def add(self, record: Record, grid: Grid) -> None:
        perspective = self._perspective(record.perspective)
        holders = [self._objective(perspective, said, record, grid) for said in record.objectives]
        if not holders and record.section:
            holders = [self._objective(perspective, record.section, record, grid)]
            holders[0].rationale = holders[0].rationale or say("kpi_without_objective")
        if not holders and record.measures:
            holders = [self._stand_in(perspective, record, grid)]
        if not holders and record.initiatives and self._last:
            holders = [self._last]
        if holders:
            self._hang(holders, record, grid)
            self._last = holders[-1]

    def _hang(self, holders: Sequence[Objective], record: Record, grid: Grid) -> None:
        several = len(record.measures)
        for n, said in enumerate(record.measures):
            holder = holders[min(n, len(holders) - 1)] if len(holders) > 1 else holders[0]
            self._measure(holder, said, record, grid, n if several > 1 else None, several)
        for said in record.initiatives:
            self._initiative(holders[0] if len(holders) == 1 else holders[-1], said, record, grid)
        if not record.measures:
            self._values_without_measure(record, grid)
        if cell := record.first("supports"):
            self.supports += [(o.id, cell, grid) for o in holders]

    def _perspective(self, said: Said | None) -> Perspective:
        if said is None:
            return self._open(UNPLACED, "Not yet placed")
        known = perspective_of(said.text)
        key = known or re.sub(r"\W+", "_", said.text.lower()).strip("_") or UNPLACED
        same = next((p for p in self.perspectives if plain(p.name) == plain(said.text)), None)
        if same is None and any(p.id == key for p in self.perspectives):
            key = re.sub(r"\W+", "_", said.text.lower()).strip("_")
        return same or self._open(key, said.text.title() if said.text.isupper() else said.text)

    def _open(self, perspective_id: str, name: str) -> Perspective:
        found = next((p for p in self.perspectives if p.id == perspective_id), None)
        if found is None:
            found = Perspective(id=perspective_id, name=re.sub(r"^\W*(?:\d+[.)]?)\s+", "", name))
            self.perspectives.append(found)
        return found

    def _objective(self, perspective: Perspective, said: Said, record: Record, grid: Grid) -> Objective:
        stated, name = _own_id(said.text)
        cell = record.first("objective_id")
        stated = stated or (_own_id(cell.text + " x")[0] if cell and len(record.objectives) == 1 else "")
        found = next((o for o in perspective.objectives if plain(o.name) == plain(name)), None)
        if found is None:
            found = Objective(id=self._free_id(perspective, stated), name=name, provenance=_from(said, grid))
            perspective.objectives = [*perspective.objectives, found]
            for alias in (stated, name, cell.text if cell else ""):
                self.named_ids.setdefault(alias.lower(), found.id)
        self._describe(found, record)
        return found

    def _describe(self, objective: Objective, record: Record) -> None:
        for role, attribute in (("description", "description"), ("theme", "theme"), ("objective_owner", "owner")):
            if (cell := record.first(role)) and not getattr(objective, attribute):
                setattr(objective, attribute, _line(cell))
        if (cell := record.first("owner")) and not record.measures and not objective.owner:
            objective.owner = _line(cell)

    def _stand_in(self, perspective: Perspective, record: Record, grid: Grid) -> Objective:
        """A measure needs an objective; where the file has none it stands under the name of its part of the file."""
        said = record.perspective or Said(grid.name or "KPIs", record.measures[0].cell)
        holder = self._objective(perspective, said, record, grid)
        holder.rationale = holder.rationale or say("kpi_without_objective")
        return holder

    def _free_id(self, perspective: Perspective, stated: str) -> str:
        taken = {o.id for p in self.perspectives for o in p.objectives}
        if stated and stated not in taken:
            return stated
        letter = perspective.letter if perspective.letter.isalpha() and perspective.letter.isascii() else "X"
        numbers = [int(i[1:]) for i in taken if i[0] == letter and i[1:].isdigit()]
        return f"{letter}{max(numbers, default=0) + 1}"

    def _measure(self, holder: Objective, said: Said, record: Record, grid: Grid, part: int | None, parts: int) -> None:
        name, unit = unit_in(said.text)
        if any(plain(m.name) == plain(name) for m in holder.measures):
            self._leave(grid, said.cell, say("twin", item=name))
            return
        if len(holder.measures) >= MOST_MEASURES:
            self._leave(grid, said.cell, say("too_many_measures", item=holder.name))
            return
        measure = Measure(
            id=f"{holder.id}{chr(ord('a') + len(holder.measures))}", name=name, unit=unit, provenance=_from(said, grid)
        )
        self._record_sheet(measure, record)
        self.left_out += self.values.put(measure, record.values, grid, part, parts)
        holder.measures = [*holder.measures, measure]

    def _record_sheet(self, measure: Measure, record: Record) -> None:
        for role in ("definition", "formula", "data_source", "owner"):
            if cell := record.first(role):
                setattr(measure, role, _line(cell))
        if (cell := record.first("unit")) and not measure.unit:
            measure.unit = _line(cell)
        if (cell := record.first("frequency")) and (frequency := frequency_of(cell.text)):
            measure.frequency = frequency
        if (cell := record.first("polarity")) and (polarity := polarity_of(cell.text)):
            measure.polarity = polarity
        if (cell := record.first("lead_lag")) and (kind := kind_of_measure(cell.text)):
            measure.kind = kind

    def _initiative(self, holder: Objective, said: Said, record: Record, grid: Grid) -> None:
        if any(plain(i.name) == plain(said.text) for i in holder.initiatives):
            return
        number = sum(len(o.initiatives) for p in self.perspectives for o in p.objectives) + 1
        initiative = Initiative(id=f"N{number}", name=said.text, provenance=_from(said, grid))
        if cell := record.first("initiative_owner"):
            initiative.owner = _line(cell)
        for role in ("start", "due"):
            if cell := record.first(role):
                setattr(initiative, role, cell.day or read_day(cell.text))
        if (cell := record.first("status")) and (status := initiative_status(cell.text)):
            initiative.status = status
        holder.initiatives = [*holder.initiatives, initiative]

    def _values_without_measure(self, record: Record, grid: Grid) -> None:
        for column, cell in record.values:
            if column.role in ("target", "actual", "baseline") and record.objectives:
                self._leave(grid, cell, say("no_measure", role=column.role, item=record.objectives[0].text))

    def _leave(self, grid: Grid, cell: Cell, why: str) -> None:
        self.left_out.append(LeftOut(grid.where(cell), _line(cell)[:120], why))

    def scorecard(self) -> Scorecard:
        """What was put together, with the perspectives from the ends to the means."""
        return Scorecard(perspectives=_ordered(self.perspectives), links=list(self._links()))

    def _links(self) -> Iterable[Link]:
        seen: set[tuple[str, str]] = set()
        for source, cell, grid in self.supports:
            for part in re.split(r"[,;\n]+", cell.text):
                target = self.named_ids.get(part.strip().lower())
                if target is None:
                    self._leave(grid, cell, say("dangling_link", text=part.strip()))
                elif target != source and (source, target) not in seen:
                    seen.add((source, target))
                    yield Link(source=source, target=target, provenance=_from(Said(cell.text, cell), grid))


def _own_id(text: str) -> tuple[str, str]:
    """``F1 Grow revenue`` -> ``F1``, ``Grow revenue``."""
    match = re.match(r"\s*([A-Z])[-.\s]?(\d{1,2})[.:)\-–]?\s+(?=\S)", text)
    return (f"{match[1]}{match[2]}", text[match.end() :].strip()) if match else ("", text)


def _line(cell: Cell) -> str:
    return " ".join(cell.text.split())


def _from(said: Said, grid: Grid) -> Provenance:
    return Provenance(kind="import", words=said.text, ref=grid.where(said.cell))


def _ordered(perspectives: Sequence[Perspective]) -> list[Perspective]:
    """As in the file, unless that goes from the means to the ends: then the other way round."""
    usual = [_ORDER.index(p.id) for p in perspectives if p.id in _ORDER]
    kept = [p for p in perspectives if p.objectives]
    upside_down = len(usual) > 2 and usual == sorted(usual, reverse=True)
    ordered = list(reversed(kept)) if upside_down else kept
    for perspective in ordered:
        if perspective.id in PERSPECTIVE_NAMES and plain(perspective.name) == plain(PERSPECTIVE_NAMES[perspective.id]):
            perspective.name = PERSPECTIVE_NAMES[perspective.id]
    return ordered
