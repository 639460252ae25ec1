"""Makes the files that ``sheets/*.yaml`` describe, and says in a few lines what a scorecard holds."""

import io
from pathlib import Path
from typing import Any

import yaml
from openpyxl import Workbook
from openpyxl.styles import Font

from scorecard.models import Measure, Scorecard

FOLDER = Path(__file__).with_name("sheets")
DESCRIPTIONS: dict[str, dict[str, Any]] = {
    path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.yaml"))
}


def content_of(description: dict[str, Any]) -> bytes:
    if "csv" in description:
        return description["csv"].encode(description["encoding"])
    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in description["sheets"]:
        target = book.create_sheet(sheet["name"])
        for row in sheet["rows"]:
            target.append([None if value == "" else value for value in row])
        for area in sheet.get("merge", []):
            target.merge_cells(area)
        for cell in sheet.get("bold", []):
            target[cell].font = Font(bold=True)
        for number_format, cells in sheet.get("formats", {}).items():
            for cell in cells:
                target[cell].number_format = number_format
        target.sheet_state = "hidden" if sheet.get("hidden") else "visible"
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def told(scorecard: Scorecard) -> str:
    """The scorecard as an outline to compare with."""
    lines: list[str] = []
    for perspective in scorecard.perspectives:
        lines.append(f"{perspective.name} ({perspective.id})")
        for objective in perspective.objectives:
            theme = f" {{{objective.theme}}}" if objective.theme else ""
            owner = f" <{objective.owner}>" if objective.owner else ""
            lines.append(f"  {objective.id} {objective.name}{theme}{owner}")
            lines += [f"    {_measure(m)}" for m in objective.measures]
            for i in objective.initiatives:
                dates = (f"from {i.start}" if i.start else "", f"due {i.due}" if i.due else "")
                facts = [f for f in (i.owner, *dates, i.status if i.status != "planned" else "") if f]
                lines.append(f"    {i.id} {i.name}" + (f" ({', '.join(facts)})" if facts else ""))
    lines += [f"{k.source} -> {k.target}" for k in scorecard.links]
    return "\n".join(lines)


def _measure(m: Measure) -> str:
    source = f"from {m.data_source}" if m.data_source else ""
    facts = [m.unit, m.polarity, m.frequency, m.kind if m.kind == "lead" else "", m.owner, source]
    facts += [f"= {m.formula}" if m.formula else ""]
    numbers = []
    if m.baseline:
        numbers.append(f"base {m.baseline.value:g}" + (f" ({m.baseline.as_of})" if m.baseline.as_of else ""))
    for t in m.targets:
        value = f"{t.value:g}" + (f"–{t.upper:g}" if t.upper is not None else "")
        numbers.append(f"target {value}" + (f" by {t.due}" if t.due else ""))
    numbers += [f"{a.period} is {a.value:g}" for a in m.actuals]
    return f"{m.id} {m.name} [{', '.join(f for f in facts if f)}]" + (f": {', '.join(numbers)}" if numbers else "")
