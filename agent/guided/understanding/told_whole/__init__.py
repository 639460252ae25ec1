"""Something new told as people tell it, in one breath or in five sentences, put as one order that names everything once.

"I forgot energy. Objective: use less energy, measure kWh per guest night, currently 32, target 26 end of 2027, Tom looks
after it" is an objective with its measure, where it stands, where it is to be, and who answers for it.
"""

import re
from datetime import date
from functools import lru_cache

from agent.guided.understanding.known import Itself
from agent.guided.understanding.told_whole.announced import announced
from agent.guided.understanding.told_whole.existing import of_existing
from agent.guided.understanding.told_whole.order import ordered
from agent.guided.understanding.told_whole.places import by_id
from agent.guided.understanding.told_whole.projects import with_breaths
from agent.guided.understanding.told_whole.same import of_the_same
from agent.guided.understanding.told_whole.segments import segments_of
from agent.guided.understanding.told_whole.telling import told
from agent.guided.understanding.told_whole.turned import turned
from scorecard import clock
from scorecard.models import Scorecard

__all__ = ["told_whole", "with_values"]


_BEFORE = 4
"""So many breaths may be drawn before it is said what is wanted: "our carpenter retires, and nobody can cut a shingle, so …"."""
_SAYS_MORE = re.compile(
    r"\d|\b(?:rename|remove|delete|drop|link|undo|record|target|baseline|owner|owns|looks after|takes|leads|in charge|responsible)\b",
    re.IGNORECASE,
)


def told_whole(text: str, card: Scorecard) -> str:
    """The order, or "" where nothing new is told of with more than its name, or where more is said than of it alone."""
    return _told_whole(text, Itself(card), clock.today())


@lru_cache(maxsize=128)
def _told_whole(text: str, itself: Itself, today: date) -> str:
    """Asked several times a turn: of the message, of its parts, and of what they come to."""
    card = itself.it if isinstance(itself.it, Scorecard) else itself.it.scorecard
    segments = segments_of(with_breaths(text)) if len(text) <= _LONGEST else []
    segments = turned(segments, today) or segments
    for start in range(min(len(segments), _BEFORE + 1)):
        if any(map(_SAYS_MORE.search, segments[:start])):
            return ""
        after = [by_id(segments[start], card), *segments[start + 1 :]]
        opening = of_existing(after, card) or of_the_same(after, card) or announced(after, card, late=start > 0)
        if opening and not (opening.outright and not opening.name and any(map(_ADDS.match, after[1:2]))):
            item = told(opening, card, today)
            return ordered(item, card) if item else ""
    return ""


_ADDS = re.compile(r"\W*(?:please )?(?:add|create)\b", re.IGNORECASE)
""" "That was a new objective. Add …": said again."""
_LONGEST = 1_500
"""Characters of a message that are looked through for it."""


_WAS = re.compile(r"^Add an? (?:measure|objective) called “.+\. [^.“”]+ was [^.]+$")


def with_values(order: str) -> bool:
    """Whether the order is one of two: something new, and what it was in periods gone by."""
    return bool(_WAS.match(order))
