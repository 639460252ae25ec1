"""The last change wished for another item too: "same for F2", "P3 as well", "F2 too"."""

import re
from collections.abc import Sequence
from datetime import date

from agent.guided.understanding.annotate import annotate
from agent.guided.understanding.known import known_of
from agent.guided.understanding.outcome import NotMineError, TroubleError, UnclearError, Understanding
from agent.guided.understanding.references import References, kind_of
from agent.guided.understanding.spans import Want
from scorecard.edits import (
    Edit,
    RemoveInitiative,
    RemoveMeasure,
    RemoveObjective,
    SetBaseline,
    SetTarget,
    UpdateInitiative,
    UpdateMeasure,
    UpdateObjective,
)
from scorecard.models import Scorecard

_SAME = re.compile(
    r"^\W*(?:(?:and|now|please|then|also|do) )*(?:(?:the |exactly the )?same (?:thing )?(?:(?:goes |again )?(?:for|with|on|to)) (?P<a>.+?)"
    r"|(?P<b>.+?),? (?:too|as well|likewise|the same)|(?<=and )(?P<c>(?:the )?(?:[A-Z]\d{1,2}[a-z]?|[a-z][\w' -]{2,30})))(?: please| too| as well)?[\s.!]*$",
    re.IGNORECASE,
)
_LONGEST = 6
_CARRIED = (UpdateObjective, UpdateMeasure, UpdateInitiative, SetTarget, SetBaseline, RemoveMeasure, RemoveObjective, RemoveInitiative)  # fmt: skip
_OF_KIND: dict[str, type[UpdateObjective | UpdateMeasure | UpdateInitiative]] = {
    "objective": UpdateObjective,
    "measure": UpdateMeasure,
    "initiative": UpdateInitiative,
}


def repeated(text: str, last: Sequence[Edit], scorecard: Scorecard, focus: str, today: date) -> Understanding | None:
    """The last edits on the item that is named; None where the message names no other of the same kind."""
    match = _SAME.match(text)
    said = (match["a"] or match["b"] or match["c"]) if match else ""
    if not said or len(said.split()) > _LONGEST or not last or not all(isinstance(e, _CARRIED) for e in last):
        return None
    changed = {getattr(e, "measure", "") or getattr(e, "id", "") for e in last}
    if len(changed) != 1 or any(getattr(e, "name", None) for e in last):
        return None  # two items cannot have the same name
    spans = annotate(said, known_of(scorecard), today).spans
    items = [s for s in spans if s.kind == "item"]
    if len(items) != 1 or len([s for s in spans if s.kind != "perspective"]) != 1:
        return None
    refs = References(scorecard, focus, [], [], {})
    changed_id = changed.pop()
    kind = _kind_of(last[-1])
    try:
        meant = refs.one(items[0].value, kind if items[0].value.how != "id" else "any")
    except (NotMineError, TroubleError, UnclearError):
        return None
    other = refs.get(meant)
    if other is None or meant == changed_id:
        return None
    if kind_of(other) != kind:
        only_owner = len(last) == 1 and last[0].model_fields_set <= {"kind", "id", "owner"}
        owner = getattr(last[0], "owner", None)
        return Understanding(edits=[_OF_KIND[kind_of(other)](id=meant, owner=owner)]) if only_owner and owner else None
    again = [
        e.model_copy(update={f: meant for f in ("id", "measure") if getattr(e, f, "") == changed_id}) for e in last
    ]
    return Understanding(edits=again)


def _kind_of(edit: Edit) -> Want:
    if isinstance(edit, UpdateObjective | RemoveObjective):
        return "objective"
    return "initiative" if isinstance(edit, UpdateInitiative | RemoveInitiative) else "measure"
