"""Of what was changed together last only a part is meant: "no, only the objective", "just the first one"."""

import re
from collections.abc import Sequence

from agent.guided.understanding.annotate import annotate
from agent.guided.understanding.known import known_of
from agent.guided.understanding.outcome import Understanding
from agent.guided.understanding.spoken_items import item_of
from scorecard import clock
from scorecard.edits import Edit, Restore
from scorecard.models import Scorecard

_NUMBERS = {"first": 0, "former": 0, "second": 1, "third": 2, "last": -1, "latter": -1}
_KINDS = {
    "objective": "objective", "goal": "objective", "measure": "measure", "kpi": "measure", "metric": "measure",
    "indicator": "measure", "initiative": "initiative", "project": "initiative",
}  # fmt: skip
_ONLY = re.compile(
    r"^\W*(?:(?:no|nope|nah|sorry|wait|oops|actually|hm+|please|i meant?|i only meant)\b[\s,.:;!–—-]*)*"
    r"(?:only|just)(?: for)?(?: the| that)? (?P<what>[^,.;!?]+?)(?: one)?"
    r"(?:,? (?:please|pls|thanks|i meant?|was meant|not (?:both|all(?: of them)?|the \w+(?: \w+)?|[A-Z]\d+[a-z]?)|leave (?:the )?(?:\w+ )?\w+(?: (?:alone|as (?:it (?:is|was)|they (?:are|were))))?))*\W*$",
    re.IGNORECASE,
)


def only_those(text: str, last: Sequence[Edit], before: Scorecard, version: int) -> Understanding | None:
    """The rest of the last change taken back; None where the message does not say so, or of which part is not plain.

    ``version`` is that of ``before``, the scorecard as it was before the last change.
    """
    match = _ONLY.match(text)
    items = list(dict.fromkeys(item_of(e) for e in last))
    if not match or len(items) < 2 or "" in items:
        return None
    meant = _meant(match["what"].lower().strip(), items, before)
    kept = [e for e in last if item_of(e) in meant]
    if not kept or len(kept) == len(last):
        return None
    return Understanding(edits=[Restore(version=version, content=before.model_dump(mode="json")), *kept])


def _meant(what: str, items: list[str], before: Scorecard) -> list[str]:
    if what in _NUMBERS:
        place = _NUMBERS[what]
        return items[place:][:1] if place < len(items) else []
    if what in _KINDS:
        return [i for i in items if _kind(i, before) == _KINDS[what]]
    found = annotate(what, known_of(before), clock.today())
    named = [c.item for s in found.spans if s.kind == "item" for c in s.value.candidates]
    return [i for i in items if i in named][:1] if len({*named} & {*items}) == 1 else []


def _kind(item: str, card: Scorecard) -> str:
    return "objective" if card.objective(item) else "measure" if card.measure(item) else "initiative"
