"""Our own workbook, read back after people have worked in it.

What the sheets say is laid over the scorecard they were written from: a column or a sheet that somebody
took out leaves things as they were, a row that is gone takes its item with it, a row without an id is new.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from scorecard.formats import workbook
from scorecard.formats.reading.figures import decimal_comma
from scorecard.formats.reading.grid import Cell, Grid
from scorecard.formats.reading.own_cells import value_of
from scorecard.formats.reading.records import LeftOut
from scorecard.formats.reading.sentences import UnreadableFileError, say
from scorecard.models import PERSPECTIVE_LETTERS, Scorecard

Tree = dict[str, Any]
"""A scorecard as plain data, in the public form."""


@dataclass(frozen=True)
class OwnReading:
    scorecard: Scorecard
    left_out: list[LeftOut]


def is_ours(grids: Sequence[Grid]) -> bool:
    """Told by the sheets and their headings: other programs drop the mark in the properties when they save."""
    pages = {g.name: g for g in grids}
    return all(
        sheet.name in pages and {"ID", sheet.columns[0].title} <= {c.text for c in pages[sheet.name].rows[0]}
        for sheet in (workbook.OBJECTIVES, workbook.MEASURES)
    )


def exported_version(grids: Sequence[Grid]) -> int:
    """The version that the overview says it shows; 0 where it says none."""
    overview = next((g for g in grids if g.name == workbook.OVERVIEW), None)
    cells = [c for row in (overview.rows[:6] if overview else []) for c in row]
    found = (re.search(r"\bversion (\d+)\b", c.text, re.IGNORECASE) for c in cells)
    return next((int(m[1]) for m in found if m), 0)


def read_own(grids: Sequence[Grid], base: Scorecard) -> OwnReading:
    """The scorecard that the workbook now holds; ``base`` is what it was written from, or an empty one."""
    reader = _Reader({g.name: g for g in grids}, base.model_dump())
    reader.read()
    try:
        scorecard = Scorecard.model_validate(reader.tree)
    except ValidationError as error:
        raise UnreadableFileError(say("broken", name=grids[0].file)) from error
    return OwnReading(scorecard, reader.left_out)


@dataclass
class _Row:
    """``cells`` by the heading's field; a field is missing where its column is."""

    grid: Grid
    cells: dict[str, Cell]

    def text(self, field_name: str) -> str:
        cell = self.cells.get(field_name)
        return cell.text if cell else ""


@dataclass
class _Reader:
    pages: dict[str, Grid]
    tree: Tree
    left_out: list[LeftOut] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._was_named = {str(p["name"]): str(p["id"]) for p in self.tree["perspectives"]}
        self._comma = decimal_comma(c.text for g in self.pages.values() for c in g.cells() if c.number is None)

    def read(self) -> None:
        for sheet, step in (
            (workbook.ORGANIZATION, self._organization),
            (workbook.PERSPECTIVES, self._perspectives),
            (workbook.OBJECTIVES, self._objectives),
            (workbook.MEASURES, self._measures),
            (workbook.TARGETS, self._targets),
            (workbook.ACTUALS, self._actuals),
            (workbook.LINKS, self._links),
            (workbook.INITIATIVES, self._initiatives),
            (workbook.MILESTONES, self._milestones),
        ):
            if sheet.name in self.pages:
                step(list(self._rows(sheet)))

    def _rows(self, sheet: workbook.Sheet) -> Iterator[_Row]:
        grid = self.pages[sheet.name]
        places = {c.text: n for n, c in reversed(list(enumerate(grid.rows[0]))) if c.filled}
        kept = [c for c in sheet.columns if c.field and not c.told and c.title in places]
        for row in grid.rows[1:]:
            cells = {c.field: row[places[c.title]] for c in kept}
            if any(c.filled for c in cells.values()):
                yield _Row(grid, cells)

    def _organization(self, rows: list[_Row]) -> None:
        organization = self.tree["organization"]
        lists: dict[str, list[str]] = {}
        for row in rows:
            name, value = workbook.ORGANIZATION_ROWS.get(row.text("what"), ""), row.text("value")
            if name == "title":
                self.tree["title"] = value
            elif name in ("priorities", "goals"):
                lists.setdefault(name, []).extend([value] if value else [])
            elif name:
                organization[name] = value.replace(" ", "_") if name == "value_proposition" else value
        organization.update(lists)

    def _perspectives(self, rows: list[_Row]) -> None:
        known = {p["id"]: p for p in self.tree["perspectives"]}
        found: list[Tree] = []
        for row in rows:
            item_id = row.text("id") or re.sub(r"\W+", "_", row.text("name").lower()).strip("_")
            item = known.get(item_id) or {"id": item_id, "name": row.text("name"), "question": "", "objectives": []}
            self._fill(item, row, workbook.PERSPECTIVES)
            found.append(item)
        self.tree["perspectives"] = found

    def _objectives(self, rows: list[_Row]) -> None:
        before = {o["id"]: o for p in self.tree["perspectives"] for o in p["objectives"]}
        for perspective in self.tree["perspectives"]:
            perspective["objectives"] = []
        taken = {r.text("id") for r in rows} | set(before)
        for row in rows:
            perspective = self._perspective(row.text("perspective"))
            item_id = row.text("id") or _next(_letter(perspective["id"]), taken)
            item = before.get(item_id) or {"id": item_id, "name": "", "measures": [], "initiatives": []}
            self._fill(item, row, workbook.OBJECTIVES, leave=("perspective",))
            taken.add(item_id)
            if item["name"]:
                perspective["objectives"].append(item)
            else:
                self._leave(row, "id", say("no_home"))

    def _perspective(self, name: str) -> Tree:
        found = next((p for p in self.tree["perspectives"] if name in (p["name"], p["id"])), None)
        old = self._was_named.get(name)
        found = found or next((p for p in self.tree["perspectives"] if p["id"] == old), None)
        if found is None:
            item_id = re.sub(r"\W+", "_", name.lower()).strip("_") or "unplaced"
            found = {"id": item_id, "name": name or "Not yet placed", "question": "", "objectives": []}
            self.tree["perspectives"].append(found)
        return found

    def _under_objectives(self, rows: list[_Row], kind: str, next_id: Callable[[str, set[str]], str]) -> None:
        """Measures or initiatives: to the objective each row names, in the rows' order."""
        objectives = {o["id"]: o for p in self.tree["perspectives"] for o in p["objectives"]}
        before = {i["id"]: i for o in objectives.values() for i in o[kind]}
        taken = {r.text("id") for r in rows} | set(before)
        for objective in objectives.values():
            objective[kind] = []
        sheet = workbook.MEASURES if kind == "measures" else workbook.INITIATIVES
        for row in rows:
            objective = objectives.get(row.text("objective"))
            if objective is None:
                self._leave(row, "objective", say("no_such_objective", item=row.text("name")))
                continue
            item_id = row.text("id") or next_id(objective["id"], taken)
            item = before.get(item_id) or {"id": item_id, "name": ""}
            self._fill(item, row, sheet, leave=("objective",))
            taken.add(item_id)
            if item["name"] and not any(i["id"] == item_id for i in objective[kind]):
                objective[kind].append(item)
            else:
                self._leave(row, "id", say("twin", item=item["name"] or item_id))

    def _measures(self, rows: list[_Row]) -> None:
        self._under_objectives(rows, "measures", _next_letter)

    def _initiatives(self, rows: list[_Row]) -> None:
        self._under_objectives(rows, "initiatives", lambda _objective, taken: _next("N", taken))

    def _targets(self, rows: list[_Row]) -> None:
        self._under_measures(rows, "targets", workbook.TARGETS)

    def _actuals(self, rows: list[_Row]) -> None:
        self._under_measures(rows, "actuals", workbook.ACTUALS)

    def _milestones(self, rows: list[_Row]) -> None:
        initiatives = {i["id"]: i for p in self.tree["perspectives"] for o in p["objectives"] for i in o["initiatives"]}
        for initiative in initiatives.values():
            initiative["milestones"] = []
        for row in rows:
            initiative = initiatives.get(row.text("initiative"))
            item: Tree = {}
            self._fill(item, row, workbook.MILESTONES, leave=("initiative",))
            if initiative is None:
                self._leave(row, "initiative", say("no_such_initiative", item=row.text("name")))
            elif not item.get("name"):
                self._leave(row, "name", say("no_home"))
            else:
                initiative["milestones"].append(item)

    def _under_measures(self, rows: list[_Row], kind: str, sheet: workbook.Sheet) -> None:
        measures = {m["id"]: m for p in self.tree["perspectives"] for o in p["objectives"] for m in o["measures"]}
        for measure in measures.values():
            measure[kind] = []
        for row in rows:
            measure = measures.get(row.text("measure"))
            item: Tree = {"source": "import"} if kind == "targets" else {}
            self._fill(item, row, sheet, leave=("measure",))
            if measure is None:
                self._leave(row, "measure", say("no_such_measure", item=row.text("measure")))
            elif item.get("value") is None or (kind == "actuals" and not item.get("period")):
                self._leave(row, "value", say("no_home"))
            elif (item.get("upper") or item["value"]) < item["value"]:
                self._leave(row, "upper", say("upside_down"))
            else:
                measure[kind].append(item)

    def _links(self, rows: list[_Row]) -> None:
        known = {(k["source"], k["target"]): k for k in self.tree["links"]}
        ids = {o["id"] for p in self.tree["perspectives"] for o in p["objectives"]}
        self.tree["links"] = []
        for row in rows:
            ends = (row.text("source"), row.text("target"))
            if not ids.issuperset(ends):
                self._leave(row, "source", say("dangling_link", text=" → ".join(ends)))
                continue
            item = known.get(ends) or {}
            self._fill(item, row, workbook.LINKS)
            self.tree["links"].append(item)

    def _fill(self, item: Tree, row: _Row, sheet: workbook.Sheet, leave: Sequence[str] = ()) -> None:
        """Take over the cells of a row; what cannot be is left as it was, and told."""
        parts: dict[str, Tree] = {}
        for column in sheet.columns:
            if column.told or column.field not in row.cells or column.field in (*leave, "id"):
                continue
            cell = row.cells[column.field]
            try:
                value = value_of(cell, column, self._comma)
            except ValueError as error:
                self._leave(row, column.field, str(error))
                continue
            whole, _, part = column.field.partition(".")
            if part:
                parts.setdefault(whole, {})[part] = value
            elif not (value in ("", None) and (column.choices or column.field in ("weight", "band"))):
                item[column.field] = value
        for whole, said in parts.items():
            if "value" in said:
                item[whole] = self._number(item.get(whole), said)

    def _number(self, before: Tree | None, now: Tree) -> Tree | None:
        """A number that says where it comes from; a cell left empty clears what may be left out."""
        if now["value"] is None:
            return None
        said = {k: v for k, v in now.items() if v not in (None, "") or k in ("as_of", "note", "currency")}
        return {**(before or {"source": "import"}), **said}

    def _leave(self, row: _Row, field_name: str, why: str) -> None:
        cell = row.cells.get(field_name) or next(iter(row.cells.values()))
        text = " | ".join(c.text for c in row.cells.values() if c.filled)[:120]
        self.left_out.append(LeftOut(row.grid.where(cell), text, why))


def _next(letter: str, taken: set[str]) -> str:
    numbers = [int(i[len(letter) :]) for i in taken if i.startswith(letter) and i[len(letter) :].isdigit()]
    return f"{letter}{max(numbers, default=0) + 1}"


def _next_letter(objective: str, taken: set[str]) -> str:
    return next(i for n in range(ord("a"), ord("z") + 1) if (i := f"{objective}{chr(n)}") not in taken)


def _letter(perspective_id: str) -> str:
    return PERSPECTIVE_LETTERS.get(perspective_id, perspective_id[:1].upper())
