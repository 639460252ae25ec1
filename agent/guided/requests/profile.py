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
    r")\W*$",
    re.IGNORECASE,
)


def read(text: str, _scorecard: Scorecard, _focus: str) -> Request | None:
    match = _ASKS.match(text)
    if match is None:
        return None
    name, words = next((k, v) for k, v in match.groupdict().items() if v)
    name = name.split("_")[-1]
    return Request("why_here", {"item": words.strip() if name == "figure" else name})
