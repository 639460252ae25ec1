"""Reading on where a short answer was given."""

import re

from agent.guided.requests.request import Request
from scorecard.models import Scorecard

_MORE_ABOUT = re.compile(r"^tell me more about: (.+)$", re.IGNORECASE)
"""As the button says it; without the colon it may be a question about anything."""


def read(text: str, _scorecard: Scorecard, _focus: str) -> Request | None:
    match = _MORE_ABOUT.match(text)
    return Request("search_knowledge", {"question": match[1], "rest": True}) if match else None
