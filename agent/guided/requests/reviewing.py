"""The rhythm of reviews: the pack on the page and as a file, what has changed since the last one, the calendar."""

import re

from agent.guided.requests.meetings import KIND, held, kind_of, planned
from agent.guided.requests.request import Request
from scorecard.models import Scorecard

_LEAD = (
    r"^\W*(?:so |and |ok,? |please |can you |could you |let'?s |i need to |we need to |i want to |help me |i have to )*"
)
_THE = r"(?:the |our |a |an |my |next |this |upcoming |coming |tomorrow'?s |today'?s |(?:mon|tues|wednes|thurs|fri)day'?s |for )*"
_MEETING = r"(?:board |management |performance |business |leadership |executive )?(?:review|meeting)s?(?:\s+(?:pack|agenda|meeting|deck|paper|material))?"
_PREPARE = [
    re.compile(_LEAD + pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:prepare|prep|get ready for|set up|draft|make|create|show(?: me)?|build|run|start|do|hold|open|begin|walk (?:me|us) through|put together)\s+(?:me |us )?(?:for )?{_THE}(?:{KIND}\s+)?{_MEETING}\b.*$",
        rf"(?:get|make) (?:me|us) ready for {_THE}(?:{KIND}\s+)?{_MEETING}\b.*$",
        rf"(?:get|make|have|put together|prepare|give me|show me) {_THE}(?:{KIND}\s+)?(?:review )?pack(?: ready| together)?(?: for .*)?\W*$",
        rf"(?:get|make|have|put together|prepare|give me|show me|send me|i need|we need) {_THE}(?:material|papers?|documents?|pre-?reads?|pre-?reading|figures|numbers)(?: ready| together)? for {_THE}(?:{KIND}\s+)?{_MEETING}\W*$",
        rf"(?:what (?:should|shall|do|will) (?:we|i) (?:need to |have to )?(?:talk about|discuss|bring|cover|look at|put on the agenda|ask|decide)|what(?:'s| is| goes| should be| belongs) on the agenda|what is worth (?:the meeting's time|discussing)|(?:the )?agenda|what questions should we ask)(?: about)? (?:in|at|for|of|to|during) {_THE}(?:{KIND}\s+)?{_MEETING}\W*$",
        rf"(?:prepare|prep|get ready|let us prepare|be ready) (?:for )?{_THE}{KIND}\W*$",
        r"(?:summari[sz]e|sum up|wrap up|review|recap) (?:the |this |our |last )*(?P<kind>month|quarter|year)(?: for .*)?\W*$",
        r"what (?:did|have) we (?:learn|learned|learnt)(?: from| in| over| about)? (?:the |this |our |last )*(?P<kind>month|quarter|year)\W*$",
        rf"{_THE}(?:{KIND}\s+)(?:review|meeting|strategy review)(?: pack| agenda| please)*\W*$",
    )
]
_PLAINLY = 4
"""So many of the ways name the review itself; the others may speak of an organization as well."""
_OF_WHICH = re.compile(rf"\b(?:for|of) {_THE}{KIND}\s+{_MEETING}", re.IGNORECASE)
_FORM = r"(?:an? |the |some )?(?P<form>power ?points?|pptx?|slides?|slide ?decks?|deck|presentation|pdf|paper|print|pages?)(?: file| form| deck)?"
_VERBS = r"(?:(?:prepare|export|give|send|make|create|write|show|get|download|save|put|turn|have|want|need|build)\s+)?(?:me |us )?"
_WHAT = r"(?:board |management |performance )?review(?:\s+(?:pack|agenda|meeting))?"
_PAPER = re.compile(_LEAD + rf"{_VERBS}{_THE}(?:{KIND}\s+)?(?:{_WHAT}|pack)\s+(?:as|in|into|to|for|on)\s+{_FORM}(?: please)?\W*$", re.IGNORECASE)  # fmt: skip
_PAPER_OF = re.compile(_LEAD + rf"{_VERBS}{_FORM}\s+(?:for|of|with)\s+{_THE}(?:{KIND}\s+)?{_WHAT}\W*$", re.IGNORECASE)
_DECK = re.compile(_LEAD + rf"{_VERBS}{_THE}(?:{KIND}\s+)?review (?P<form>deck|slides|slide ?deck|power ?point|presentation|pdf)(?: please)?\W*$", re.IGNORECASE)  # fmt: skip
_SINCE = re.compile(_LEAD + rf"(?:tell me |show me )?what(?:'s| is| has| have)? (?:changed|different|new|moved|happened) since (?:the |our )?(?:last|previous) (?:{KIND}\s+)?(?:review|meeting|time we met)\W*$", re.IGNORECASE)  # fmt: skip
_CALENDAR = re.compile(_LEAD + r"(?:(?:give|send|make|create|export|show|get|download)(?: me)?\s+)?(?:the |a |an |my |our )*(?:\.?ics|ical(?:endar)?|calendar)(?: file| invite| export| entries)?(?: (?:for|of|with) .+)?(?: please)?\W*$|" + _LEAD[1:] + r"(?:put|add|get|export|send|save|have|copy|remind me of|remind us of) (?:.{1,60} )?(?:in|into|to|on|for) (?:the |my |our )?(?:outlook|google |apple )?\s?(?:calendar|outlook|diary|ics)\b.*$", re.IGNORECASE)  # fmt: skip


def read_paper(text: str, scorecard: Scorecard, _focus: str) -> Request | None:
    """The pack as a file; asked before the exports of the scorecard, which read "for the review" as an audience."""
    match = _PAPER.match(text) or _PAPER_OF.match(text) or _DECK.match(text)
    if not match or not any(True for _ in scorecard.objectives()):
        return None
    form = "pdf" if re.match(r"pdf|paper|print|page", match["form"], re.IGNORECASE) else "pptx"
    return Request("export_review", {"review_kind": kind_of(match["kind"]), "format": form})


def read(text: str, scorecard: Scorecard, _focus: str) -> Request | None:
    if not any(True for _ in scorecard.objectives()):
        early = planned(text) or any(p.match(text) for p in _PREPARE[:_PLAINLY])
        return Request("review_early") if early else None
    if _CALENDAR.match(text):
        return Request("export_scorecard", {"format": "ics"})
    if edits := planned(text) or held(text, scorecard):
        return Request("edit_scorecard", {"edits": edits})
    if match := _SINCE.match(text):
        last = max((r.on for r in scorecard.reviews if r.held), default=None)
        return Request("show_history", {"since": last.isoformat()} if last else {})
    match = next((m for pattern in _PREPARE if (m := pattern.match(text))), None)
    if match is None:
        return None
    of_which = None if match["kind"] else _OF_WHICH.search(text)
    return Request("prepare_review", {"review_kind": kind_of(of_which["kind"] if of_which else match["kind"])})
