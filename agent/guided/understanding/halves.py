"""Which measures go to the new one of two halves: "…, and a new “Keep our people” beside it, with the turnover".

A measure belongs to the half that is named last before it, or to the one it is said to move to.
"""

import re
from collections.abc import Sequence

from agent.guided.understanding.annotate import annotate
from agent.guided.understanding.known import known_of
from scorecard import clock
from scorecard.edits import AddObjective, Edit, MoveMeasure, UpdateObjective
from scorecard.models import Scorecard

_TO_IT = re.compile(r"^[^;.]{0,30}?\b(?:moves?|goes|go|belongs?|shifts?|over|along)\b(?: over| along)? (?:to|into|in|under|with)(?: (?:the|a|an|our))?(?: (?:new|other|second|one|objective|called|named))*\W*$", re.IGNORECASE)  # fmt: skip
""" "Turnover moves to a new “…”": what stands between the measure and the half it goes to."""
_ORDINAL = re.compile(r"\b(?:first|second|former|latter|new one|old one|other)\b", re.IGNORECASE)
"""Says by itself which half is meant."""


def shared_out(edits: Sequence[Edit], text: str, scorecard: Scorecard) -> list[Edit]:
    """The edits of an objective split in two, with the measures that are named for the new half moved, and no others."""
    added = [e for e in edits if isinstance(e, AddObjective)]
    renamed = [e for e in edits if isinstance(e, UpdateObjective) and e.name]
    moved = [e for e in edits if isinstance(e, MoveMeasure)]
    if len(added) != 1 or len(renamed) != 1 or len(added) + len(renamed) + len(moved) != len(edits) or not added[0].id:
        return [*edits]
    old, new = text.find(renamed[0].name or ""), text.find(added[0].name)
    if min(old, new) < 0 or old == new or _ORDINAL.search(text):
        return [*edits]
    spans = {old: len(renamed[0].name or ""), new: len(added[0].name)}
    goes: list[str] = []
    stays: list[str] = []
    for start, end, item in _measures(text, renamed[0].id, scorecard, spans):
        to = [at for at in spans if at >= end and _TO_IT.match(text[end:at])]
        before = [at for at in spans if at < start]
        half = to[0] if to else max(before, default=-1)
        if half >= 0:
            (goes if half == new else stays).append(item)
    if not goes and not any(m.id in stays for m in moved):
        return [*edits]
    kept = [m for m in moved if m.id in goes]
    return [*renamed, *added, *(kept or [MoveMeasure(id=i, objective=added[0].id) for i in dict.fromkeys(goes)])]


def _measures(text: str, home: str, scorecard: Scorecard, names: dict[int, int]) -> list[tuple[int, int, str]]:
    """Where measures of the objective are named, but for the words of the two names."""
    objective = scorecard.objective(home)
    own = {m.id for m in objective.measures} if objective else set[str]()
    bare = text
    for at, length in names.items():
        bare = f"{bare[:at]}{'_' * length}{bare[at + length :]}"
    found = annotate(bare, known_of(scorecard), clock.today())
    return [
        (found.tokens[s.first].start, found.tokens[s.last - 1].end, s.value.candidates[0].item)
        for s in found.spans
        if s.kind == "item" and s.value.how in ("id", "name") and s.value.candidates
        and s.value.candidates[0].item in own
    ]  # fmt: skip
