"""The values an organization lives by, told to the coach: a scorecard has no place for them, and that is said."""

import re

from agent.guided.requests.request import Request
from scorecard.models import Scorecard

_BODY = (
    r"(?:core|company|shared|own|guiding|common|club|team|organi[sz]ational|corporate|house|five|four|three|\w+['’]s)"
)
_VALUES = re.compile(
    rf"^\W*(?:(?:and|also|so|ok(?:ay)?|by the way|well)\b,? )*(?:(?:our|my|the) )?(?:{_BODY} )*values(?: (?:here|at [\w ]{{2,30}}))?(?: (?:are|include)\b|\s*[:–-])\s*(?P<are>[^?\d]+?)[\s.!]*$"
    r"|^\W*(?:we|i) (?:value|live by|stand for|believe in) (?P<by>[a-z][^?\d]{3,120}?) (?:above all(?: else)?|most(?: of all)?|more than (?:anything|all else))[\s.!]*$",
    re.IGNORECASE,
)
_OF_FIGURES = re.compile(
    r"\b(?:wrong|right|correct|missing|old|new|low|high|too|not|unknown|up to date|recorded|measured|entered|in|from|for|below|above|fine|ok|good|bad|confidential)\b|\b[A-Z]\d{1,2}[a-z]?\b"
)
""" "The values are wrong", "the values for May are missing": of what was recorded."""


def read(text: str, _scorecard: Scorecard, _focus: str) -> Request | None:
    match = _VALUES.match(text)
    told = (match["are"] or match["by"] or "").strip() if match else ""
    if not told or _OF_FIGURES.search(told) or "." in told:
        return None
    return Request("own_values", {"what": told})
