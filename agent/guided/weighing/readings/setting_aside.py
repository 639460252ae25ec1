"""Findings set aside: "BSC508 on F3 is by design, park it"."""

import re
from collections.abc import Iterator

from agent.guided.weighing.readings.reading import Choice, Reading
from agent.guided.weighing.slots import Slots
from scorecard.edits import IgnoreFinding
from scorecard.rules import check

_CODE = re.compile(r"\bBSC ?(?P<number>\d{3})\b", re.IGNORECASE)
_REASON = re.compile(r"(?:[:;,.–—-]|\bas\b|\bbecause\b|\bsince\b)\s*(?P<why>[^:;,.]{8,})")


def read(slots: Slots) -> Iterator[Reading]:
    codes = {f"BSC{m['number']}" for m in _CODE.finditer(slots.text)}
    if not codes:
        return
    open_ = [f for f in check(slots.card, slots.today) if f.code in codes]
    given = [m["why"].strip() for m in _REASON.finditer(slots.text) if not _CODE.search(m["why"])]
    reason = max(given, key=len, default="")
    for finding in open_:
        ids = re.findall(r"[A-Z]\d+[a-z]?", finding.item)
        score = min((slots.items[i].score if i in slots.items else 0.0 for i in ids), default=0.4)
        choice = Choice(finding.item, score, 0.5 if len(open_) == 1 else 0.0, "finding", -2)
        edit = IgnoreFinding(code=finding.code, item=finding.item, reason=reason)
        yield Reading("ignore_finding", (edit,), choice, traits={"only": float(len(open_) == 1)})
