"""A sheet as rows of cells, whatever it came from: a workbook, a CSV, a table on a page, a pasted list."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

MAX_ROWS = 3000
MAX_COLUMNS = 120


@dataclass(frozen=True)
class Cell:
    row: int
    """Counted from 1, as in the file."""
    column: int
    text: str = ""
    """What a person sees, in one or more lines."""
    number: float | None = None
    """The value where the file holds a number: 85 for a cell that shows 85 %."""
    day: date | None = None
    unit: str = ""
    """The unit that the cell's number format shows."""
    bold: bool = False
    shared: bool = False
    """The value belongs to a merged cell that begins further up or left."""

    @property
    def ref(self) -> str:
        letters, rest = "", self.column
        while rest:
            rest, place = divmod(rest - 1, 26)
            letters = chr(ord("A") + place) + letters
        return f"{letters}{self.row}"

    @property
    def filled(self) -> bool:
        return bool(self.text)


@dataclass
class Grid:
    name: str
    """The sheet's name, or where the table stands ("page 4"); "" for a file that is one table."""
    rows: list[list[Cell]]
    file: str = ""
    hidden: bool = False
    uncalculated: int = 0
    """Formulas whose result the file does not hold."""
    notes: list[str] = field(default_factory=list)

    def where(self, cell: Cell) -> str:
        """``plan.xlsx, sheet “BSC”, cell C7``, the provenance of what stands there."""
        if not self.file:
            return "pasted text"
        sheet = f", {self.name}" if self.name.startswith(("page ", "slide ", "table ")) else ""
        sheet = sheet or (f", sheet “{self.name}”" if self.name else "")
        return f"{self.file}{sheet}, cell {cell.ref}"

    def transposed(self) -> "Grid":
        """Rows as columns; each cell keeps the place it has in the file."""
        width = max((len(r) for r in self.rows), default=0)
        blank = [[r[c] if c < len(r) else Cell(n + 1, c + 1) for n, r in enumerate(self.rows)] for c in range(width)]
        return Grid(self.name, blank, self.file, self.hidden, self.uncalculated, self.notes)

    def cells(self) -> Iterator[Cell]:
        for row in self.rows:
            yield from (c for c in row if c.filled)


def grid_of(name: str, texts: list[list[str]], file: str = "") -> Grid:
    """A grid of plain texts, such as a CSV or a table on a page."""
    width = max((len(r) for r in texts), default=0)
    rows = [
        [Cell(r, c, (row[c - 1].strip() if c <= len(row) else "")) for c in range(1, width + 1)]
        for r, row in enumerate(texts, 1)
    ]
    return Grid(name, rows, file)
