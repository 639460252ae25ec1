"""Finds the tables of a sheet: where the header is, how many rows it has, and where the next one begins."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from scorecard.formats.reading.grid import Cell, Grid
from scorecard.formats.reading.periods import Period, find_period
from scorecard.formats.reading.vocabulary import Meaning, role_of

SURE = 0.8
"""From this score on a header's word counts towards a row being a header."""
MOST_HEADER_ROWS = 3
_THINGS = frozenset({"objective", "measure"})
_VALUES = frozenset({"target", "actual", "baseline", "value", "unit", "frequency"})


@dataclass(frozen=True)
class Header:
    """One column's header, of all the header's rows together."""

    text: str
    role: str = ""
    score: float = 0.0
    period: Period | None = None


@dataclass
class Table:
    """A header and the rows below it. ``start`` and ``end`` say which columns of the grid it spans."""

    grid: Grid
    headers: list[Header]
    body: list[list[Cell]]
    start: int
    end: int
    titles: list[str] = field(default_factory=list)
    """What stands above the header, the nearest first."""
    turned: bool = False
    """True where the sheet has its headers in the first column."""


def find_tables(grid: Grid) -> list[Table]:
    """Every table with a column for objectives or measures, from top to bottom; sideways where none is upright."""
    upright = _tables(grid)
    if upright and not _is_form(upright):
        return upright
    sideways = _tables(grid.transposed())
    for table in sideways:
        table.turned = True
    return sideways if _worth(sideways) > _worth(upright) else upright


def _worth(tables: Sequence[Table]) -> int:
    return max((sum(bool(h.role) for h in t.headers) for t in tables), default=0)


def _is_form(tables: Sequence[Table]) -> bool:
    """A record sheet has labels and values side by side, which may look like a header of two."""
    return all(sum(bool(h.role) for h in t.headers) <= 2 for t in tables)


def _tables(grid: Grid) -> list[Table]:
    found: list[tuple[int, int, list[Header]]] = []
    row = 0
    while row < len(grid.rows):
        if hit := _header_at(grid.rows, row):
            depth, headers = hit
            found.append((row, depth, headers))
            row += depth
        else:
            row += 1
    tables: list[Table] = []
    for n, (top, depth, headers) in enumerate(found):
        bottom = found[n + 1][0] if n + 1 < len(found) else len(grid.rows)
        for start, end in _side_by_side(headers):
            titles = _titles(grid.rows, top, start, end)
            body = [row[start:end] for row in grid.rows[top + depth : bottom]]
            tables.append(Table(grid, headers[start:end], body, start, end, titles))
    return tables


def _header_at(rows: Sequence[Sequence[Cell]], top: int) -> tuple[int, list[Header]] | None:
    if not _may_be_header(rows[top]):
        return None
    for depth in range(1, MOST_HEADER_ROWS + 1):
        block = rows[top : top + depth]
        if len(block) < depth or not all(_may_be_header(r) for r in block[1:]):
            return None
        headers = [_header([r[c] for r in block]) for c in range(len(rows[top]))]
        if _is_header(headers):
            if depth > 1 and _says_as_much(block[-1], headers):
                return None  # what stands above is a title, and the header begins further down
            while depth < MOST_HEADER_ROWS and top + depth < len(rows) and _continues(rows[top + depth], headers):
                depth += 1
                headers = [_header([r[c] for r in rows[top : top + depth]]) for c in range(len(rows[top]))]
            return depth, headers
    return None


def _may_be_header(row: Sequence[Cell]) -> bool:
    filled = [c for c in row if c.filled]
    if len({c.text for c in filled}) < 2:
        return False
    return not any(_is_value(c) for c in filled) and sum(len(c.text) for c in filled) / len(filled) < 60


def _is_value(cell: Cell) -> bool:
    """A number that is not a year or a date."""
    if cell.day:
        return False
    if cell.number is not None:
        return not 2000 < cell.number < 2050
    period, rest = find_period(cell.text)
    return rest.replace("%", "").replace(",", "").replace(".", "").strip(" ≥≤<>=+-").isdigit() and not period


def _header(cells: Sequence[Cell]) -> Header:
    """Stacked header cells as one: a merged “Target” above “2025” and “2026” belongs to both."""
    texts = list(dict.fromkeys(" ".join(c.text.split()) for c in cells if c.filled))
    text = " ".join(texts)
    day = next((c.day for c in cells if c.day), None)
    period, rest = (Period("month", day.month, day.year), text) if day else find_period(text)
    rest = rest if rest.strip(" ./-()") else ""
    meaning = (
        _lowest(texts)
        or role_of(rest)
        or max((m for t in texts if (m := role_of(find_period(t)[1]))), key=lambda m: m.score, default=None)
    )
    if meaning is None or meaning.score < 0.75:
        return Header(text, "", 0.0, period)
    return Header(text, meaning.role, meaning.score, period)


def _lowest(texts: Sequence[str]) -> Meaning | None:
    """``Unit`` below ``Measure`` is the unit, whatever group of columns it stands in; ``Value`` says no more than that."""
    found = role_of(find_period(texts[-1])[1]) if len(texts) > 1 else None
    return found if found and found.score >= 0.9 and found.role != "value" else None


def _is_header(headers: Sequence[Header]) -> bool:
    roles = {h.role for h in headers if h.role and h.score >= SURE}
    periods = sum(h.period is not None for h in headers)
    if roles & _THINGS:
        return len(roles) > 1 or periods > 1
    return len(roles & _VALUES) > 1 and any(h.text and not h.role and not h.period for h in headers)


def _says_as_much(row: Sequence[Cell], headers: Sequence[Header]) -> bool:
    """Whether the last of several rows is a header by itself, and as full a one."""
    alone = [_header([c]) for c in row]
    return _is_header(alone) and sum(bool(h.role) for h in alone) >= sum(bool(h.role) for h in headers)


def _continues(row: Sequence[Cell], headers: Sequence[Header]) -> bool:
    """Whether a row belongs to the header above it: periods, role words, and words that leave a role as it is."""
    filled = [(c, h) for c, h in zip(row, headers, strict=False) if c.filled]
    fresh = [(c, h) for c, h in filled if c.text not in h.text]
    return bool(fresh) and all(map(_adds_to, *zip(*fresh, strict=True)))


def _adds_to(cell: Cell, header: Header) -> bool:
    """``Name`` under ``Measure`` says no more than that, and ``Unit`` beside it stands for itself."""
    if cell.day or find_period(cell.text)[0] or ((own := role_of(cell.text)) and own.score >= 0.9):
        return True
    both = role_of(f"{header.text} {cell.text}")
    return bool(header.role and both and both.role == header.role and both.score >= SURE)


def _side_by_side(headers: Sequence[Header]) -> list[tuple[int, int]]:
    """Column ranges of tables that stand beside each other: their headers repeat from the first one on."""
    named = [(n, h.text.lower()) for n, h in enumerate(headers) if h.role]
    first = named[0][1] if named else ""
    starts = [n for n, text in named if text == first]
    roles = [{headers[n].role for n in range(a, b)} for a, b in zip(starts, [*starts[1:], len(headers)], strict=True)]
    if len(starts) < 2 or headers[starts[0]].period or not all(len(r - {""}) > 1 and r & _THINGS for r in roles):
        return [(0, len(headers))]
    return list(zip(starts, [*starts[1:], len(headers)], strict=True))


def _titles(rows: Sequence[Sequence[Cell]], top: int, start: int, end: int) -> list[str]:
    titles: list[str] = []
    for row in reversed(rows[max(0, top - 4) : top]):
        texts = list(dict.fromkeys(c.text for c in row[start:end] if c.filled))
        if len(texts) > 2:
            break
        titles += texts
    return titles
