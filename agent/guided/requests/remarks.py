"""Why the coach remarked on something, asked without its code: "set out the reasoning behind your remark on C3"."""

import re

from agent.guided.requests.asking.described import findings_meant
from agent.guided.requests.looking import find_item
from agent.guided.requests.request import Request
from scorecard.models import Scorecard

_NOUN = r"(?:remarks?|findings?|warnings?|complaints?|objections?|criticisms?|flags?|advice|hints?|concerns?|problems?)"
_REMARK = re.compile(
    rf"\byour {_NOUN} (?:that|about|on|with|of|for|at|regarding|concerning)\b"
    r"|\byou (?:always |keep |still )?(?:moan|complain|warn|flag|nag|object|fuss|grumble)(?:ed|ing|s)?\b(?: me)?(?: about| of| that| to| over)?"
    r"|\bwhat (?:do|did) you have against\b|\bwhat(?:'s| ?is|s)? (?:is )?(?:your|ur) \w+ with\b",
    re.IGNORECASE,
)
_SET_ASIDE = re.compile(r"\b(?:ignore|drop|dismiss|aside|accept|forget|waive|skip)\b", re.IGNORECASE)


def read(text: str, scorecard: Scorecard, _focus: str) -> Request | None:
    if not _REMARK.search(text) or _SET_ASIDE.search(text):
        return None
    item = find_item(text, scorecard)
    found = findings_meant(text, (item,) if item else (), scorecard)
    return Request("explain_finding", {"code": found[0].code}) if found else None
