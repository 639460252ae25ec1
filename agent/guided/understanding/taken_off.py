"""What was shown last is to go, said by no name: "that one's gamed to death, chuck it", "kindly take it off the scorecard".

Why it is to go is told in words of any kind, in which a weighing of readings sees other things; the order itself is plain.
"""

import re
from datetime import date

from agent.guided.understanding.annotate import annotate
from agent.guided.understanding.known import known_of
from scorecard.edits import Edit, RemoveInitiative, RemoveMeasure, RemoveObjective
from scorecard.models import Scorecard

_LEAD = r"(?:(?:please|pls|kindly|just|then|so|and|ok(?:ay)?|well|right|yes|no|can you|could you|would you|let['’]?s|let us|i would|i['’]d|we can|we should|you can)\b[, ]*)*"
_KIND = r"(?:measure|kpi|metric|indicator|objective|goal|initiative|project)"
_IT = rf"(?:it|this(?: one| {_KIND})?|that(?: one| {_KIND})?|the {_KIND})"
_AWAY = r"(?: (?:out|off|away)(?: (?:the|our|my) (?:score ?card|board|list|map|card))?)"
_GONE = re.compile(
    rf"(?:{_LEAD}(?:(?:cut|chuck|bin|scrap|drop|delete|remove|strike|ditch|axe|lose|kill|dump)|get rid of|do away with|away with|out with) {_IT}{_AWAY}?"
    rf"|{_LEAD}(?:take|throw|rub) {_IT}{_AWAY}"
    rf"|{_IT} (?:can|should|may|must|has to|ought to) (?:go|be (?:removed|dropped|deleted|cut|binned|scrapped|taken (?:out|off)))"
    rf"|(?:we|i) (?:don['’]?t|do not|no longer|never) (?:really )?need(?:ed)? {_IT}(?: (?:any ?more|any longer|at all))?"
    rf"|{_LEAD}let {_IT} go|{_IT} i would take (?:out|off|away))"
    r"(?:,? (?:please|pls|then|altogether|completely|entirely|for good|again|will you|would you|thanks?))*\W*",
    re.IGNORECASE,
)
_CLAUSES = re.compile(r"[,;.!:–—]\s+(?=\S)")
_OF_ITS_FIELDS = re.compile(
    r"\d|\?|\b(?:targets?|owners?|baselines?|dates?|deadlines?|links?|arrows?|weights?|themes?|values?|figures?|numbers?|reasons?|notes?|descriptions?|milestones?|names?|words?|titles?|first|second|last|other|others|both|not (?:this|that|it|the)|don['’]?t take|keep)\b",
    re.IGNORECASE,
)
"""With one of these it may be something of the item that is to go, or another item."""
_MOST_WORDS = 30


def taken_off(text: str, card: Scorecard, focus: str, today: date) -> Edit | None:
    """The removal of what is in focus; None where the message may be about anything else."""
    if not focus or len(text.split()) > _MOST_WORDS or _OF_ITS_FIELDS.search(text):
        return None
    clauses = _CLAUSES.split(text.strip())
    order = next((c for c in (clauses[-1], clauses[0]) if _GONE.fullmatch(c.strip(" ,;"))), "")
    if not order:
        return None
    noun = said[0].lower() if (said := re.search(_KIND, order, re.IGNORECASE)) else ""
    before = order if order == clauses[0] else text  # what follows an order is why
    spans = annotate(before, known_of(card), today).spans
    if any(s.kind in ("number", "date", "quote") or (s.kind == "item" and s.value.how in ("id", "name", "group", "other", "ordinal") and s.value.sure) for s in spans):  # fmt: skip
        return None
    if card.measure(focus) and noun in ("", "measure", "kpi", "metric", "indicator"):
        return RemoveMeasure(id=focus)
    if card.objective(focus) and noun in ("", "objective", "goal"):
        return RemoveObjective(id=focus)
    if any(i.id == focus for i in card.initiatives()) and noun in ("", "initiative", "project"):
        return RemoveInitiative(id=focus)
    return None
