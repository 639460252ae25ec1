"""How often what was shown last is to be measured: "once a quarter is plenty, those shoppers cost a bomb", "ask them twice a year, not once"."""

import re
from datetime import date

from agent.guided.understanding.annotate import annotate
from agent.guided.understanding.known import known_of
from agent.guided.understanding.lexicon import enums
from scorecard.edits import Edit, UpdateMeasure
from scorecard.models import Scorecard

_MEANT = {said.lower(): rhythm for rhythm, words in enums()["frequency"].items() for said in words}
_RHYTHM = "|".join(re.escape(w) for w in sorted(_MEANT, key=len, reverse=True))
_LEAD = r"^\W*(?:(?:and|but|so|then|please|pls|kindly|ok(?:ay)?|no|hm+|well|oh|from now on|can we|could we|let['’]?s|we (?:can|could|should)|just)\b[, ]*)*"
_ENOUGH = re.compile(
    rf"{_LEAD}(?P<rhythm>{_RHYTHM})(?: (?:is|would be|will be|should be|seems))? (?:(?:quite|more than|perfectly|really|often|just)\b ?)*(?:plenty|enough|fine|ok(?:ay)?|sufficient|does it|will do|would do|do)\b",
    re.IGNORECASE,
)
_DO_IT = re.compile(
    rf"{_LEAD}(?:(?:ask|measure|count|collect|do|take|report|record|check|survey|have|make|update|read|track) (?:it|this|that|them|these|those|people|customers|everyone))(?: only| just)? (?P<rhythm>{_RHYTHM})\b",
    re.IGNORECASE,
)
_OWN_CLAUSE = re.compile(r"(?:[,;.]|\bso\b)\s+")


def rhythm_told(text: str, card: Scorecard, focus: str, today: date) -> Edit | None:
    """None where the message may be about another item, or the rhythm is told of nothing."""
    measure = card.measure(focus)
    if measure is None or text.rstrip().endswith("?") or re.search(r"\b(?:target|value|baseline|owner)\b", text, re.IGNORECASE):  # fmt: skip
        return None
    match = _ENOUGH.match(text) or _DO_IT.match(text)
    if match is None:
        return None
    clause = _OWN_CLAUSE.split(text)[0]
    spans = annotate(clause, known_of(card), today).spans
    if any(s.kind in ("number", "quote") or (s.kind == "item" and s.value.how in ("id", "name") and s.value.sure) for s in spans):  # fmt: skip
        return None
    rhythm = _MEANT[match["rhythm"].lower()]
    return UpdateMeasure.model_validate({"id": focus, "frequency": rhythm})
