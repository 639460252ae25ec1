"""What is asked of other fields in words that might be read into a change: "translate to dutch: bread from seven"."""

import re

from agent.guided.requests.request import Request
from scorecard.models import Scorecard

_TRANSLATE = r"translate (?:(?:this|that|it|these|the following)(?: \w+)? )?(?:in)?to (?!numbers|figures|a |an |kpis|measures|objectives|targets)[a-z]+\b"
_WHO_WINS = r"who(?:'s| is| are|s)? (?:gonna|going to|likely to) win\b|who (?:will|won|wins) (?:win )?(?:the|this|that) (?:\w+ ){0,3}(?:match|game|cup|league|election|race|contest|eurovision|final|title)\b"
_ASKED = re.compile(rf"^\W*(?:(?:please|can you|could you|quick one|btw|so|and|hey)\W+)*(?:{_TRANSLATE}|{_WHO_WINS})", re.IGNORECASE)  # fmt: skip


def read(text: str, _scorecard: Scorecard, _focus: str) -> Request | None:
    return Request("search_knowledge", {"question": text}) if _ASKED.match(text) else None
