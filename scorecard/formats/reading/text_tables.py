"""Scorecards inside plain text: Markdown tables, tables pasted from a sheet, and outlines of bullets."""

import re
from collections.abc import Iterator, Sequence

from scorecard.formats.reading.delimited import delimiter_of, read_delimited
from scorecard.formats.reading.grid import Grid, grid_of
from scorecard.formats.reading.vocabulary import perspective_of, role_of, says_perspective

_RULE = re.compile(r"^\s*\|?[\s:|+-]*-{2,}[\s:|+-]*\|?\s*$")
_BULLET = re.compile(r"^(?P<indent>\s*)(?P<mark>[-–*•▪‣+]|\(?\d{1,2}[.)]|[a-z][.)]|#{1,6})?\s*(?P<text>\S.*?)\s*$")
_LABEL = re.compile(
    r"^\**(?P<label>[A-Za-zÄÖÜäöüß /-]{2,30}?)\**\s*(?:\d{1,2})?\s*(?::|–|—|\s-\s)\**\s*(?P<rest>\S.*)$"
)
_INLINE = re.compile(r"[,;(]\s*(?P<label>target|baseline|actual|owner|goal|unit|frequency|zielwert|ziel|ist|soll|verantwortlich)\s*(?:is|=|:)?\s*(?P<value>[^,;()]+)\)?", re.IGNORECASE)  # fmt: skip
_COLUMNS = ("perspective", "objective", "measure", "target", "baseline", "actual", "owner", "unit", "frequency", "initiative")  # fmt: skip
_LABELLED = frozenset({*_COLUMNS, "theme"})
LEAST_LINES = 4


def grids_in(text: str, file: str = "") -> list[Grid]:
    """Every table of a text, the lines of a Markdown or pasted table or of an outline of perspectives."""
    found = [grid_of(f"table {n}", rows, file) for n, rows in enumerate(_markdown(text.splitlines()), 1)]
    if found:
        return found
    if "\t" in text and delimiter_of(text) == "\t":
        return [read_delimited(file, text, "\t")]
    outline = _outline(text)
    return [grid_of("", outline, file)] if outline else []


def _markdown(lines: Sequence[str]) -> Iterator[list[list[str]]]:
    table: list[list[str]] = []
    for line in [*lines, ""]:
        if line.count("|") > 1 or (table and "|" in line):
            if not _RULE.match(line):
                table.append([_plain(c) for c in line.strip().strip("|").split("|")])
        elif table:
            if len(table) > 1:
                yield table
            table = []


def _plain(cell: str) -> str:
    return re.sub(r"\*\*|__|`|<br\s*/?>", lambda m: "\n" if m[0].startswith("<br") else "", cell).strip()


def _outline(text: str) -> list[list[str]]:
    """An outline with perspectives as its headings, as rows of a table; empty where the text is none."""
    rows: list[dict[str, str]] = []
    now: dict[str, str] = {}
    depths: dict[str, int] = {}
    for line in text.splitlines():
        match = _BULLET.match(line)
        if not match:
            continue
        depth = len(match["indent"].expandtabs(4)) + (2 if match["mark"] and "#" not in match["mark"] else 0)
        said = match["text"].strip("*_ ")
        if name := _perspective(said):
            now, depths = {"perspective": name}, {"perspective": depth}
            continue
        if "perspective" not in now:
            continue
        role, words = _role(said, depth, depths)
        if role == "objective":
            now = {"perspective": now["perspective"], "objective": words}
            depths = {"perspective": depths["perspective"], "objective": depth}
            rows.append(dict(now))
        elif role == "measure":
            depths["measure"] = depth
            rows.append({**now, **_inline(words)})
        elif rows and role:
            rows[-1][role] = words
    several = len({r["perspective"] for r in rows}) > 1
    if not several or len(rows) < LEAST_LINES:
        return []
    return [list(_COLUMNS), *([r.get(c, "") for c in _COLUMNS] for r in _merged(rows))]


def _perspective(text: str) -> str:
    name = re.sub(r"\s*:\s*$", "", re.sub(r"^perspective\s*:\s*", "", text, flags=re.IGNORECASE))
    return name if (perspective_of(name) or says_perspective(name)) and len(name.split()) < 6 else ""


def _role(text: str, depth: int, depths: dict[str, int]) -> tuple[str, str]:
    """What a line is: by its label where it has one, by its depth otherwise."""
    if (label := _LABEL.match(text)) and (meaning := role_of(label["label"])) and meaning.score > 0.95:
        role = "target" if meaning.role == "value" else meaning.role
        return (role, label["rest"].strip("* ")) if role in _LABELLED else ("", "")
    deeper = depth > depths.get("objective", depth)
    return ("measure" if deeper else "objective"), text


def _inline(text: str) -> dict[str, str]:
    """``Churn (target: 2 %, owner: Ada)`` -> the measure and what is said of it."""
    found: dict[str, str] = {}
    for match in _INLINE.finditer(text):
        meaning = role_of(match["label"])
        role = "target" if match["label"].lower() in ("goal", "ziel") or meaning is None else meaning.role
        found[role] = match["value"].strip()
    name = _INLINE.sub("", text).strip(" ,;()")
    return {"measure": name or text, **found}


def _merged(rows: Sequence[dict[str, str]]) -> Iterator[dict[str, str]]:
    """An objective's own line is left out where its measures repeat it."""
    for row, following in zip(rows, [*rows[1:], {}], strict=True):
        alone = set(row) <= {"perspective", "objective"}
        if not (alone and "measure" in following and following.get("objective") == row.get("objective")):
            yield row
