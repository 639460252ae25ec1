"""Which of the user's scorecards a few words mean."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from scorecard.shelf import Listed
from tools.context import Context

ALIKE = 85
"""Names this alike (of 100) are one with a slip of the pen."""
_NUMBER = re.compile(r"^(?:score ?card |number |no\.? ?|#)*(\d{1,4})$", re.IGNORECASE)


@dataclass(frozen=True)
class Several:
    """More than one fits, so somebody has to ask."""

    fits: tuple[Listed, ...]


def chosen(words: str, listed: Sequence[Listed], context: Context) -> Listed | Several | None:
    """By number, else by name: exactly, in part, or with a slip; the family of the one we are in comes first."""
    words = words.strip(" “”\"'.").lower()
    if number := _NUMBER.match(words):
        return next((one for one in listed if one.number == int(number[1])), None)
    named = [one for one in listed if one.name]
    family = set(context.repository.shelf.family(context.scorecard_id))
    for fits in (
        [one for one in named if one.name.lower() == words],
        [one for one in named if words in one.name.lower()],
        [one for one in named if fuzz.ratio(words, one.name.lower()) >= ALIKE],
    ):
        near = [one for one in fits if one.scorecard_id in family]
        if best := near or fits:
            return best[0] if len(best) == 1 else Several(tuple(best))
    return None
