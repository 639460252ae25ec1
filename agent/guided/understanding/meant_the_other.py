"""What was just done was meant for another item, and both are named: "no, not the lounge, the clinic I meant"."""

import re
from collections.abc import Sequence
from datetime import date

from agent.guided.understanding.annotate import annotate
from agent.guided.understanding.known import known_of
from agent.guided.understanding.outcome import Understanding
from agent.guided.understanding.spans import Span
from scorecard.edits import Edit, Restore
from scorecard.models import Scorecard

_NOT_THIS = re.compile(r"\b(?:not|instead of|rather than|and no)\b", re.IGNORECASE)
_MOST_WORDS = 16
_MOST_EDITS = 6


def meant_the_other(
    text: str, last: Sequence[Edit], before: Scorecard, version: int, today: date
) -> Understanding | None:
    """The same edits on the other, and what they did to the first taken back; None where the message says anything else."""
    denied = _NOT_THIS.search(text)
    named = {str(v) for e in last for f in ("id", "measure", "initiative") if (v := getattr(e, f, ""))}
    if not denied or len(named) != 1 or len(text.split()) > _MOST_WORDS or text.rstrip().endswith("?"):
        return None
    if len(last) > _MOST_EDITS or any(getattr(e, "name", None) for e in last):
        return None
    old = named.pop()
    found = annotate(text, known_of(before), today)
    spans = [s for s in found.spans if not (s.kind == "item" and s.value.how in ("pronoun", "kind", "plural"))]
    if len(spans) != 2 or any(s.kind != "item" for s in spans):
        return None
    after = [s for s in spans if found.tokens[s.first].start >= denied.end()]
    first = after[0] if after else None
    other = next((s for s in spans if s is not first), None)
    if first is None or other is None or old not in (c.item for c in first.value.candidates):
        return None
    meant = _of_the_same_kind(other, old, before)
    if not meant:
        return None
    again = [e.model_copy(update={f: meant for f in ("id", "measure", "initiative") if getattr(e, f, "") == old}) for e in last]  # fmt: skip
    return Understanding(edits=[Restore(version=version, content=before.model_dump(mode="json")), *again])


def _of_the_same_kind(span: Span, old: str, card: Scorecard) -> str:
    """The likeliest that the words may be, of the kind of the one that was not meant; empty where two are as likely."""
    for kind in (card.objective, card.measure, card.initiative):
        if kind(old):
            fits = [c for c in span.value.candidates if kind(c.item) and c.item != old]
            sure = fits and (len(fits) == 1 or fits[0].score > fits[1].score)
            return fits[0].item if sure else ""
    return ""
