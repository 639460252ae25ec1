"""A milestone more for the initiative that just got one: "one more after it: Go-live in Leeds, end of June"."""

import re
from collections.abc import Sequence
from datetime import date

from agent.guided.understanding.outcome import Understanding
from scorecard.edits import Edit, SetMilestone
from tools.language.dates import find_dates

_ANOTHER = re.compile(
    r"^\W*(?:(?:and|then|also|please|ok|plus|add|put|we need|i need)\b[, ]*)*(?:one more|another(?: one| milestone)?|a (?:second|third|further|next)(?: one| milestone)?|the next(?: one)?)(?: (?:milestone|there|to it))?(?: (?:after|behind|before|following|next to|beside) (?:it|that|this|that one))?(?: (?:is|called|named))?\s*[:,–—-]?\s+(?P<rest>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
_BY = re.compile(r"[\s,;:(–—-]*(?:\b(?:due|by|on|until|at|in|for|date|the|is)\b[\s,]*)*$", re.IGNORECASE)
_LONGEST = 60


def another_milestone(text: str, last: Sequence[Edit], today: date) -> Understanding | None:
    """None where the last edit set no milestone, or the message gives the new one no name or no day."""
    edit = last[-1] if last else None
    match = _ANOTHER.match(text) if isinstance(edit, SetMilestone) else None
    days = find_dates(match["rest"], today) if match else []
    if not isinstance(edit, SetMilestone) or not match or len(days) != 1:
        return None
    name = _BY.sub("", match["rest"][: days[0].start]).strip(" “”\"'")
    if not 2 < len(name) <= _LONGEST or re.search(r"\w", match["rest"][days[0].end :]):
        return None
    return Understanding(edits=[SetMilestone(initiative=edit.initiative, name=name, due=days[0].day)])
