"""Something new told as people tell it, in one breath or in five sentences, put as one order that names everything once.

"I forgot energy. Objective: use less energy, measure kWh per guest night, currently 32, target 26 end of 2027, Tom looks
after it" is an objective with its measure, where it stands, where it is to be, and who answers for it.
"""

from agent.guided.understanding.told_whole.announced import announced
from agent.guided.understanding.told_whole.existing import of_existing
from agent.guided.understanding.told_whole.order import ordered
from agent.guided.understanding.told_whole.segments import segments_of
from agent.guided.understanding.told_whole.telling import told
from scorecard import clock
from scorecard.models import Scorecard

__all__ = ["told_whole"]


def told_whole(text: str, card: Scorecard) -> str:
    """The order, or "" where nothing new is told of with more than its name, or where more is said than of it alone."""
    segments = segments_of(text)
    opening = (of_existing(segments, card) or announced(segments, card)) if segments else None
    item = told(opening, card, clock.today()) if opening else None
    return ordered(item, card) if item else ""
