"""Questions about what the profile says and where it comes from: one's own vision, not what a vision is."""

import re

from agent.guided.requests.request import Request
from scorecard.models import Scorecard

_FIELDS = {
    "vision": r"visions?(?: statement)?",
    "mission": r"missions?(?: statement)?|purpose",
    "priorities": r"(?:strategic )?priorit(?:y|ies)",
    "goals": r"(?:stated )?goals?",
    "customers": r"customers",
}
_FIELD = "|".join(f"(?P<{field}>{words})" for field, words in _FIELDS.items())
_FIGURE = r"(?P<figure>[€$£]?\s?\d[\d.,]*\s?(?:%|percent|[a-z]{1,12})?)"
_ASKS = re.compile(
    rf"^\W*(?:(?:so|and|but|ok|please|remind me|tell me|sorry)[,:]?\s+)*(?:"
    rf"(?:and )?(?:where|which (?:page|file|document)) (?:does|did|do|is|are|was|were) (?:our |the |my |this |these )?(?:{_FIELD}|{_FIGURE}) (?:come from|taken from|from|stated?|written)"
    rf"|who (?:said|set|wrote|stated|gave(?: us| you)?|decided(?: on)?) (?:our |the |my |this )?(?:{re.sub('<(?=[a-z])', '<b_', _FIELD)}|{_FIGURE.replace('<', '<b_')})"
    rf"|why is (?:our|the|my) (?:{re.sub('<(?=[a-z])', '<c_', _FIELD)}) (?:that|this|so|like (?:that|this)|what it is|here)"
    rf"|(?:what(?:'s| is| are| was)|show(?: me)?|list|read(?: me)?|of) (?:our|my) (?:{re.sub('<(?=[a-z])', '<d_', _FIELD)})(?: (?:again|now|then|so far|at the moment))?"
    rf"|what (?:does it (?:say|have)|have (?:we|you) (?:got|written|put|noted)|do (?:we|you) have|did (?:we|you) (?:say|put|write)|stands?)(?: down| there)? (?:for|as|about|under) (?:our|my|the) (?:{re.sub('<(?=[a-z])', '<e_', _FIELD)})(?: (?:again|now|then|so far|at the moment))?"
    r")\W*$",
    re.IGNORECASE,
)

_YOU_HAVE = r"(?:have |did |do )?(?:you|u)(?:['’]ve| have)?(?: actually| already| just)? (?:got|get|noted?|have|know|took|taken?|written|write|recorded?|saved?|stored?|heard?|hear|understood|understand|put|picked)(?: down| up)?"
_NOTED = re.compile(
    rf"^\W*(?:(?:so|and|but|ok|please|pls|wait|sorry|first|before we go on|can (?:you|u)|could (?:you|u)|just|now)[,:]? )*(?:(?:tell|show|read|give) me (?:back )?)?"
    rf"(?:what {_YOU_HAVE}|(?:which|what)(?: \w+){{0,2}} (?:priorities|goals|wishes|points|things) {_YOU_HAVE}|(?:you|u) (?:did ?n['’]?t|have ?n['’]?t|never) (?:tell|told|say|said|show|shown)(?: me)? (?:which|what)\b.{{0,30}} (?:you|u) (?:noted|took|have|got))"
    r"(?: (?:so far|until now|up to now|by now|till now|already|now|about us|of us|from me|from us|as (?:my|our|the)(?: \w+)? (?:priorities|goals|wishes|vision|mission)))*(?:,? (?:because|cause|cos|since|as) .*)?\W*$",
    re.IGNORECASE,
)
""" "What have you noted so far?": all of it, and nothing of the books."""
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=\S)")


def asks_what_is_noted(text: str) -> tuple[bool, str]:
    """Whether a sentence of the message asks so, and the message without it."""
    parts = _SENTENCE.split(text)
    rest = [p for p in parts if not _NOTED.match(p)]
    return (True, " ".join(rest)) if len(rest) < len(parts) else (False, text)


def read(text: str, _scorecard: Scorecard, _focus: str) -> Request | None:
    if _NOTED.match(text):
        return Request("noted_so_far")
    match = _ASKS.match(text)
    if match is None:
        return None
    name, words = next((k, v) for k, v in match.groupdict().items() if v)
    name = name.split("_")[-1]
    return Request("why_here", {"item": words.strip() if name == "figure" else name})
