"""What was just changed is to be as it was: "the board prefers the former wording", "better it stays where it was"."""

import re
from collections.abc import Sequence
from datetime import date

from agent.guided.understanding.annotate import annotate
from agent.guided.understanding.known import known_of
from agent.guided.understanding.outcome import Understanding
from agent.guided.understanding.tokens import mended
from scorecard.edits import Edit, Restore
from scorecard.models import Scorecard

_FIELDS = {
    "owner": ("owner",), "name": ("name",), "wording": ("name",), "title": ("name",), "text": ("name",), "target": ("value",), "goal": ("value",),
    "value": ("value",), "figure": ("value",), "number": ("value",), "date": ("due", "start"), "deadline": ("due",), "weight": ("weight",),
    "place": ("objective", "perspective"), "one": (), "version": (), "setting": (), "state": (),
}  # fmt: skip
_OLD = rf"(?:the |its |their |my |our )?(?:old|former|previous|original|earlier|prior) (?P<what>{'|'.join(_FIELDS)})"
_WAS = r"(?:where|as|how|what|the way|with (?:whoever|who)) (?:it|that|they|he|she|things)?(?: always| originally)?(?: ?(?:was|were|had|has|stood|used to be|belonged)| had it)(?: it| been)*(?: before| originally| all along| until now)?"
_AGAIN = re.compile(
    rf"\b(?:(?:put|bring|get|have|want|need|give|restore|reinstate|return(?: to)?|revert to|go(?:es)? back to|back to|prefers?|preferred|keep|leave|rather(?: have)?|use|take|stick (?:to|with)|like[sd]?)(?: (?:it|that|us|me|them|back|again))* {_OLD}\b)"
    rf"|\b{_OLD.replace('<what>', '<what2>')}(?: (?:should|shall|must|can|may|will|please|just))*(?: (?:back|again|stays?|remains?|keeps?|holds?|(?:is|was) (?:better|right|fine|good)))\b"
    rf"|\b(?:(?:stays?|remains?|leave|keep|put|set|better|rather|belongs?|goes|be|again)(?: (?:it|that|them|back|this|stay|stays))*) {_WAS}\W*(?:please\W*)?$",
    re.IGNORECASE,
)
_MOST_WORDS = 25
_MOST_EDITS = 6


def as_before(
    text: str, last: Sequence[Edit], before: Scorecard, version: int, scorecard: Scorecard, today: date
) -> Understanding | None:
    """None where the message does not say so, or speaks of anything but what was changed last."""
    if not 0 < len(last) <= _MOST_EDITS or len(text.split()) > _MOST_WORDS or text.rstrip().endswith("?"):
        return None
    text = mended(text, known_of(scorecard).names.vocabulary)
    match = _AGAIN.search(text)
    if not match or not _of_that(_FIELDS[(match["what"] or match["what2"] or "one").lower()], last):
        return None
    changed = {str(v) for e in last for v in e.model_dump().values() if isinstance(v, str)}
    values = {v for e in last for v in e.model_dump().values() if isinstance(v, int | float)}
    for span in annotate(text, known_of(scorecard), today).spans:
        if span.kind == "number" and span.value.value not in values:
            return None
        firm = span.kind == "item" and span.value.how in ("id", "name") and span.value.firm
        if firm and not {c.item for c in span.value.candidates[:1]} & changed:
            return None
    return Understanding(edits=[Restore(version=version, content=before.model_dump(mode="json"))])


def _of_that(fields: tuple[str, ...], last: Sequence[Edit]) -> bool:
    """Whether the last edits set what is spoken of: nobody's owner comes back after a target was set."""
    return not fields or any(getattr(e, f, None) is not None for e in last for f in fields)
