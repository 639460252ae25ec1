"""Values pasted as rows of a table: measure, period, value, one a line."""

import re
from typing import Any

from agent.guided.requests.request import Request
from agent.guided.requests.valued import valued
from agent.guided.understanding.periods import period_in
from agent.texts import phrase
from scorecard.clock import today
from scorecard.models import Scorecard
from scorecard.periods import closing

_ROW = re.compile(r"^\s*\"?(?P<name>[^,;\t]{2,80}?)\"?\s*[,;\t]\s*\"?(?P<when>20\d\d[^,;\t]{0,6}?)\"?\s*[,;\t]\s*\"?(?P<value>-?\d+(?:\.\d+)?\s*%?)\"?\s*$")  # fmt: skip
_HEAD = re.compile(r"^\s*(?:measure|kpi|name|id)\s*[,;\t]\s*(?:period|date|month|when)\s*[,;\t]\s*(?:value|actual)s?\s*$", re.IGNORECASE)  # fmt: skip


def read(text: str, scorecard: Scorecard, _focus: str) -> Request | None:
    lines = [line for line in text.splitlines() if line.strip() and not _HEAD.match(line)]
    rows = [match for line in lines if (match := _ROW.match(line))]
    if not rows or len(rows) != len(lines):
        return None
    edits: list[dict[str, Any]] = []
    unknown: list[str] = []
    for row in rows:
        period, listed = period_in(row["when"], today()), valued(f"{row['name']}: {row['value']}", scorecard)
        if not period or not listed or listed[1] or len(listed[0]) != 1:
            unknown.append(f"“{row['name']}, {row['when']}”")
            continue
        measure, value = listed[0][0]
        period = closing(period, measure.frequency)
        edits.append({"kind": "record_actual", "measure": measure.id, "period": period, "value": value})
    if unknown:
        names = " and ".join(dict.fromkeys(unknown))
        return Request("ask_user", {"question": phrase("rows_unknown", names=names), "choices": []})
    return Request("edit_scorecard", {"edits": edits})
