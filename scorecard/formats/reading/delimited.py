"""CSV and its relatives: semicolons, tabs, pipes, and the code pages of older exports."""

import csv
import io
from collections import Counter

from scorecard.formats.reading.grid import MAX_COLUMNS, MAX_ROWS, Grid, grid_of
from scorecard.formats.reading.sentences import UnreadableFileError, say

_DELIMITERS = ";\t|,"


def delimiter_of(text: str, fewest: int = 3) -> str:
    """The delimiter that cuts most lines into the same number of parts, ``fewest`` or more; "" for running text."""
    best, most = "", 0.0
    lines = [ln for ln in text.splitlines() if ln.strip()][:200]
    for delimiter in _DELIMITERS:
        widths = Counter(len(row) for row in csv.reader(lines, delimiter=delimiter))
        width, count = max(((w, n) for w, n in widths.items() if w > 1), key=lambda wn: wn[1], default=(1, 0))
        share = count / max(len(lines), 1)
        if width >= fewest and share > 0.5 and share * min(width, 6) > most:
            best, most = delimiter, share * min(width, 6)
    return best


def read_delimited(name: str, text: str, delimiter: str) -> Grid:
    """The table of a delimited text; raises :class:`UnreadableFileError` past the limits."""
    csv.field_size_limit(10_000_000)
    if text.startswith("sep="):
        text = text.split("\n", 1)[-1]
    rows = [
        [field.strip() for field in row[:MAX_COLUMNS]] for row in csv.reader(io.StringIO(text), delimiter=delimiter)
    ]
    if len(rows) > MAX_ROWS:
        raise UnreadableFileError(say("too_many_rows", name=name, sheet=name, count=len(rows), limit=MAX_ROWS))
    return grid_of("", rows, name)
