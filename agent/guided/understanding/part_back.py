"""One of the last changes is to be as it was while another stays: "put the old name back, but she keeps it"."""

import re
from collections.abc import Callable, Sequence

from agent.guided.understanding.outcome import Understanding
from agent.guided.understanding.spoken_items import item_of
from scorecard.apply import EditError, apply
from scorecard.comparing import edits_between
from scorecard.edits import Edit
from scorecard.models import Scorecard
from scorecard.repository import Revision

_FIELDS = {
    "owner": "owner", "name": "name", "wording": "name", "title": "name", "text": "name", "target": "target", "goal": "target",
    "value": "value", "figure": "value", "date": "due", "deadline": "due", "weight": "weight", "frequency": "frequency",
    "measure": "gone", "kpi": "gone", "metric": "gone", "indicator": "gone", "initiative": "gone", "project": "gone", "objective": "gone", "link": "gone",
}  # fmt: skip
_FIELD = rf"(?P<what>{'|'.join(_FIELDS)})"
_BACK = re.compile(
    rf"\b(?:the |its |that |my |our )?(?:(?P<old>old|former|previous|original|earlier|prior) )?{_FIELD}\b(?P<back>.*\b(?:back|again|as it was|as before|to what (?:it|that) wa?s?|reinstat\w*|restor\w*|was (?:better|right|fine|good)))?"
    rf"|\b(?P<no>no) (?:new )?{_FIELD.replace('what', 'none')}\b(?= (?:after all|any ?more|any longer|then|for now|yet)|\W*$)"
    rf"|\b(?:undo|revert|reverse|forget|withdraw|take back|cancel) (?:only |just )?(?:the |its )?(?:new )?{_FIELD.replace('what', 'undone')}\b",
    re.IGNORECASE,
)
_WORTH_A_LOOK = re.compile(
    r"(?=.*\b(?:back|again|old|former|previous|original|earlier|prior|no|undo|revert|reverse|forget|withdraw|cancel|as it was|as before)\b).*\b(?:stay(?:s|ing)?|keep(?:s|ing)?|kept|remain(?:s|ing)?|leav(?:e|es|ing)|holds? on)\b",
    re.IGNORECASE | re.DOTALL,
)
_OF_TWO = re.compile(
    r"^\W*(?:(?:no|sorry|wait|actually|please|pls|kindly|ok|oh)\b[\s,.:;–—-]*)*(?:forget|undo|revert|reverse|take back|cancel|scratch|withdraw)(?: about)? the (?P<n>first|former|earlier|second|latter|later) (?:(?:one|change) )?of (?:those|these|them|the two|both)(?:[\s,.;–—-]*(?:and |but )?(?:only )?(?:keep|leave) (?:the |that )?(?:other|first|second|former|latter|last)(?: (?:one|change))?)?(?: please| pls)?\W*$",
    re.IGNORECASE,
)
""" "Forget the first of those, keep the second": of the changes, and not of the items."""
_PARTS = re.compile(r"\s*(?:[,;:!–—]|\.(?=\s|$)|\s-\s|\b(?:but|and|though|while|with|only)\b)\s*", re.IGNORECASE)
_STAYS = re.compile(
    r"\b(?:stay(?:s|ing)?|keep(?:s|ing)?|kept|remain(?:s|ing)?|leav(?:e|es|ing)|holds? on)\b", re.IGNORECASE
)
_SOMEBODY = re.compile(r"\b(?:s?he|her|him|they|them)\b", re.IGNORECASE)
_WORDS = re.compile(r"[^\W\d_]+")
_MOST_WORDS = 20


def part_back(
    text: str, journal: Sequence[Revision], at: Callable[[int], Scorecard], scorecard: Scorecard
) -> Understanding | None:
    """The edits that take one older change back; None where the message does not say which of them goes and which stays.

    ``journal`` are the newest revisions, newest first; ``at`` gives the scorecard of a version.
    """
    if len(text.split()) > _MOST_WORDS or text.rstrip().endswith("?"):
        return None
    if (first := _OF_TWO.match(text)) and len(done := _in_a_row(journal)) > 1:
        place = 1 if first["n"].lower() in ("first", "former", "earlier") else 0
        return _without(place, done, at, scorecard)
    if not _WORTH_A_LOOK.match(text):
        return None
    parts = [p for p in _PARTS.split(text) if p.strip()]
    stays, goes = [p for p in parts if _STAYS.search(p)], " ".join(p for p in parts if not _STAYS.search(p))
    field = _field_back(goes)
    done = [*_in_a_row(journal)]
    if not field or len(done) < 2 or not all(_speaks_of(p, done[0].edits) for p in stays):
        return None
    place = next((n for n, r in enumerate(done) if n and all(field in _fields(e) for e in r.edits)), 0)
    if not place or not (field == "gone" or _items(done[place]) == _items(done[0])):
        return None
    if any(field in _fields(e) for r in done[:place] for e in r.edits):
        return None  # what was changed last is what goes back, and that is no part
    return _without(place, done, at, scorecard)


def _without(
    place: int, done: Sequence[Revision], at: Callable[[int], Scorecard], scorecard: Scorecard
) -> Understanding | None:
    """The scorecard as if one of the changes had not been made, and those after it had."""
    meant = at(done[place].version - 1)
    try:
        for revision in reversed(done[:place]):
            meant = apply(meant, revision.edits).scorecard
    except EditError:
        return None
    edits = edits_between(scorecard, meant)
    return Understanding(edits=edits) if edits else None


def _in_a_row(journal: Sequence[Revision]) -> Sequence[Revision]:
    ends = next((n for n, r in enumerate(journal) if r.action != "edit"), len(journal))
    return journal[:ends]


def _field_back(said: str) -> str:
    for match in _BACK.finditer(said):
        if what := match["none"] or match["undone"]:
            return _FIELDS[what.lower()]
        if match["what"] and (match["back"] or match["old"]):
            return _FIELDS[match["what"].lower()]
    return ""


def _fields(edit: Edit) -> set[str]:
    """What an edit sets, in the words of ``_FIELDS``."""
    if edit.kind.startswith("remove_") and edit.kind not in ("remove_target", "remove_actual"):
        return {"gone"}
    if edit.kind in ("set_target", "remove_target"):
        return {"target"}
    if edit.kind in ("record_actual", "remove_actual"):
        return {"value"}
    if not edit.kind.startswith("update_"):
        return set()
    return {f for f, v in edit.model_dump().items() if v is not None} - {"kind", "id"}


def _items(revision: Revision) -> set[str]:
    return {item_of(e) for e in revision.edits}


def _speaks_of(part: str, last: Sequence[Edit]) -> bool:
    """Whether what is to stay is what was changed last: its owner, or the field by its name."""
    said = {w.lower() for w in _WORDS.findall(part)}
    owners = {w.lower() for e in last for w in str(getattr(e, "owner", None) or "").split()}
    if owners and (said & owners or _SOMEBODY.search(part)):
        return True
    return any(_FIELDS.get(w) in _fields(e) for w in said for e in last)
