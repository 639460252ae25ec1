"""Undo, redo, restore."""

import re

from agent.guided.requests.request import Request
from scorecard.models import Scorecard

_COUNT_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "twice": 2}


def read(text: str, _scorecard: Scorecard, _focus: str) -> Request | None:
    match = re.match(
        r"^\W*(?:please |can you |could you )?(undo|redo|revert|take (?:that|it) back)\b(.{0,40})$", text, re.IGNORECASE
    )
    if version := re.match(
        r"^\W*(?:please )?(?:restore|go back to|revert to|bring back|undo to|back to)\b.{0,20}\b(?:version|v)\s?(\d{1,4})\b",
        text,
        re.IGNORECASE,
    ):
        return Request("restore_version", {"version": int(version[1])})
    if not match:
        return None
    words = re.search(r"\b(\d{1,2}|one|two|three|four|five|twice)\b", match[2].lower())
    steps = 1 if not words else _COUNT_WORDS.get(words[1]) or int(words[1])
    return Request("redo" if match[1].lower() == "redo" else "undo", {"steps": steps})
