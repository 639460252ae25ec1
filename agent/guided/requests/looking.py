"""Looking at the scorecard: show, why, what changed."""

import re

from agent.guided.requests.request import Request
from scorecard.models import Scorecard

_POINTS = re.compile(
    r"^\W*(?:(?:so |and |but |ok,? )?why(?:'s| is| do we have| did you (?:add|choose|pick))? (?:this|that|it)(?: (?:one|objective|measure|kpi|initiative))?"
    r"(?: (?:here|there|on (?:it|the \w+|my \w+)|in (?:it|there|the \w+)))?|(?:show|open|explain|describe)(?: me)? (?:this|that|it)(?: (?:one|objective|measure|kpi))?"
    r"|what (?:does|is) (?:this|that|it)(?: (?:kpi|measure|objective|one))?(?: mean)?|how (?:could|can|might) (?:this|that|it)(?: kpi| measure)? be gamed|why)\W*$"
)
_ID = re.compile(r"\b([A-Z]\d{1,2}(?:\s?[a-z])?)\b", re.IGNORECASE)


def find_item(text: str, scorecard: Scorecard) -> str:
    """The first id in the text that stands for an item of the scorecard, in any case."""
    known = {i.id.lower(): i.id for i in [*scorecard.objectives(), *scorecard.measures(), *scorecard.initiatives()]}
    for match in _ID.finditer(text):
        if found := known.get(match[1].replace(" ", "").lower()):
            return found
        if found := known.get(match[1].split()[0].lower()):
            return found
    return ""


def read(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    low = text.lower()
    item = find_item(text, scorecard) or _by_name(low, scorecard)
    if not item and _POINTS.match(low):
        item = focus
    if re.search(
        r"\bwhat(?:'s| has| have)?\s*(?:did (?:you|we|i) )?(?:been )?change[ds]?\b|\b(?:show|see)?\s*(?:the |me the )?(?:history|change log|journal)\b|\bwhat'?s new\b|last changes",
        low,
    ):
        return Request("show_history")
    if item and re.search(r"\bwhy\b|\breason\b|\bwhere does\b.*\bcome from\b|\bwhat is .* doing here\b", low):
        return Request("why_here", {"item": item})
    if item and re.match(
        r"^\W*(?:please )?(?:show|open|explain|describe|what(?:'s| is| does)|tell me (?:more )?about|how (?:is|could|can|do)|details)\b",
        low,
    ):
        return Request("show_item", {"item": item})
    if re.match(
        r"^\W*(?:please |can you |let me )*(?:show|see|open|print|list|display)\b.{0,30}\b(?:score ?card|map|board|everything|all|objectives|measures|kpis)\W*$",
        low,
    ):
        return Request("show_scorecard")
    return None


def _by_name(low: str, scorecard: Scorecard) -> str:
    """An item whose whole name stands in the text."""
    items = [*scorecard.objectives(), *scorecard.measures(), *scorecard.initiatives()]
    named = [i for i in items if len(i.name) > 4 and i.name.lower() in low]
    return max(named, key=lambda i: len(i.name)).id if named else ""
