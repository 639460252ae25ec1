"""Another measure in the place of one: "queue time out, Customers waiting over 5 minutes in", "use Exit interview score there instead"."""

import re

from agent.guided.understanding.structure.naming_items import items_in
from scorecard.models import Scorecard

_NEW = r"[\"“']?(?P<new>[A-Z][^\"”,;.!?:]{2,70}?)[\"”']?"
_PLACE = r"(?:(?: there| here)? instead|(?: there| here)?,? in its place|(?: there| here)? in place of (?:it|that|this)|,? same place)"
_SHAPES = [
    re.compile(rf"\b(?i:out),? (?:and )?(?:the )?{_NEW} (?i:in)(?:{_PLACE})?[\s.!]*$"),
    re.compile(rf"(?:^|[.,;:!]\s+)(?i:(?:so |then |please |just |and )*(?:use|take|put|have|want|prefer|go (?:for|with)|try)) {_NEW}{_PLACE}[\s.!]*$"),
    re.compile(rf"(?:^|[.,;:!]\s+)(?i:(?:i|we)(?:['’]d| would) (?:rather|sooner|prefer to|like to) (?:have|use|see|take)) {_NEW}(?: there| here| instead)+[\s.!]*$"),
    re.compile(rf"(?:^|[.,;:!]\s+){_NEW} (?i:is what (?:i|we) (?:want|need|would like|would rather have)){_PLACE}?(?: there| here)?[\s.!]*$"),
]  # fmt: skip
_ID = re.compile(r"^[A-Z]\d{1,2}[a-z]?$")


def swapped_measure(text: str, card: Scorecard, focus: str) -> str:
    """ "" where nothing tells which measure is to go, or what is told is on the scorecard."""
    match = next((m for shape in _SHAPES if (m := shape.search(text))), None)
    if match is None:
        return ""
    new = match["new"].strip()
    known = {i.name.lower() for i in (*card.measures(), *card.objectives(), *card.initiatives())}
    if new.lower() in known or _ID.match(new):
        return ""
    before = text[: match.start("new")]
    named = list(dict.fromkeys(i for *_, i in items_in(before, card)))
    measures = [i for i in named if card.measure(i)]
    gone = measures[0] if len(measures) == 1 else focus if not named and card.measure(focus) else ""
    return f"replace {gone} with “{new}”" if gone else ""
