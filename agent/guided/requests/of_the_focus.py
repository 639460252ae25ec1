"""A short question about what was shown last, which it names by no word: "baseline here?", "and the owner?", "why 18?"."""

import re

from agent.guided.requests.request import Request
from agent.guided.understanding.annotate import annotate
from agent.guided.understanding.known import known_of
from scorecard import clock
from scorecard.models import Scorecard

_MOST_WORDS = 12
_FACT = re.compile(
    r"\b(?:baseline|start(?:ed|ing)?|beg[iau]n|owner|owns?|owned|responsible|accountable|in charge|whose|target|aim(?:ing|ed)?|goal|by when|until when|deadline|due|reach(?:ed)?|value|figure|formula|source|unit|how often|frequency|measures|kpis|in (?:there|here|it)|inside|initiatives|projects|where (?:are|do) we|stand(?:s|ing)?|leads? to|leading to|driv(?:es|en|ing)|linked|how (?:was|were|is|did|many|much)|what (?:was|were) (?:it|that))\b|['’]s,? right\?",
    re.IGNORECASE,
)
_POINTS = re.compile(
    r"\b(?:it|its|it['’]?s|this|that|that['’]s|here|there|these|those|again|once more)\b", re.IGNORECASE
)
_ALONE = re.compile(
    r"^\W*(?:(?:and|so|ok|also|wait|hm+|but)\b[, ]*)*(?:(?:what|which|who)(?:['’]?s| is| are| was)? )?(?:the )?(?:baseline|owner|target|formula|source|unit|frequency|measures?|kpis?|goal|deadline|due date|start|end)(?: (?:again|now|then))?\W*\?\W*$|^\W*(?:and )?(?:by|until|since) when(?: (?:is|are|was|were|will|shall|should)\b.{0,40})?\?\W*$",
    re.IGNORECASE,
)
""" "And the owner?", "and by when are the seven million to be reached?"."""
_WHY = re.compile(
    r"^\W*(?:(?:and|so|ok|but|hm+)\b[, ]*)*(?:why (?:only |just )?[€$£]?\d[\d.,]*\s?\w*\W*\?|why (?:this|that|it)(?: one)?\W*\?|(?:this|it|that) is (?:here|there|on (?:it|the (?:board|card|map))) because\W*\?*$)"
    r"|\b(?:what (?:is )?(?:this|it|that)(?: one| is|['’]s)? (?:good )?for|(?:what['’]?s|what is) the point of (?:this|it|that)|(?:who|whoever) (?:dreamed|dreamt|thought|came|made|cooked) (?:this|that|it)(?: one)? up|who (?:came up|comes up) with (?:this|that|it))\b",
    re.IGNORECASE,
)
_TOUCHED = re.compile(
    r"\b(?:touched|changed|edited|altered|amended|messed with) (?:this|that|it)(?: one)?\b", re.IGNORECASE
)
_SHOWS = re.compile(
    r"^\W*(?:(?:please|kindly|pls|ok|and|can you|could you)\b[, ]*)*(?:(?:show|display|open|print|give|bring) (?:me )?(?:it|this|that)(?: one)?(?: up)? (?:once more|again|with (?:its|all|the) .{3,30})|tell me more (?:about|of|from|on) (?:it|this|that)(?: one)?|same again)(?:,? (?:please|pls))?(?: with (?:its|all|the) .{3,30})?\W*$",
    re.IGNORECASE,
)
_IN_GENERAL = re.compile(r"\b(?:an?|any|in general|usually|normally|should|ought|would you|can i|how do (?:i|we|you)|what is an?|mean|bsc\d+|suggest|propose|recommend|may i|shall we|could we|can we|let['’]?s|what about|how about)\b", re.IGNORECASE)  # fmt: skip
""" "Who owns a measure?" asks after the field."""


def read(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    items = {i.id for i in (*scorecard.objectives(), *scorecard.measures(), *scorecard.initiatives())}
    if focus not in items or len(text.split()) > _MOST_WORDS or _names_another(text, scorecard, focus):
        return None
    if _WHY.search(text):
        return Request("why_here", {"item": focus})
    if _SHOWS.match(text):
        return Request("show_item", {"item": focus})
    if not text.rstrip().endswith("?") and not re.match(r"\W*(?:and |so |from )?(?:what|which|who|where|how)\b", text, re.IGNORECASE):  # fmt: skip
        return None
    if _TOUCHED.search(text):
        return Request("show_history", {"item": focus})
    if _IN_GENERAL.search(text) or not (_ALONE.match(text) or (_FACT.search(text) and _POINTS.search(text))):
        return None
    return Request("show_item", {"item": focus})


def _names_another(text: str, scorecard: Scorecard, focus: str) -> bool:
    spans = annotate(text, known_of(scorecard), clock.today()).spans
    named = [s.value for s in spans if s.kind == "item" and s.value.how in ("id", "name") and s.value.sure]
    return any(c.item != focus for m in named for c in m.candidates[:1])
