"""The date of the target set last, where another is to have the same: "the complaint rate should have the same date, value 3"."""

import re
from collections.abc import Sequence

from scorecard.edits import Edit, SetTarget
from scorecard.models import Scorecard

_SAME_DATE = re.compile(
    r",?\s*\b(?:(?:by|with|on|at|for|to|have|has|having|gets?|and) )*(?:the |that |its )?same (?:(?:target|due|end) )?(?:date|deadline|day)\b",
    re.IGNORECASE,
)


def says_same_date(text: str) -> bool:
    return bool(_SAME_DATE.search(text)) and bool(re.search(r"\d", text))


def with_same_date(text: str, last: Sequence[Edit], named: str, scorecard: Scorecard) -> str:
    """The message with that date in full; as it is where ``named`` has one of its own, which may be meant, or none was set."""
    measure = scorecard.measure(named)
    edit = last[-1] if last else None
    if (
        measure is None
        or not isinstance(edit, SetTarget)
        or edit.measure == named
        or any(t.due for t in measure.targets)
    ):
        return text
    before = scorecard.measure(edit.measure)
    due = edit.due or next((t.due for t in before.targets if t.value == edit.value), None) if before else None
    return f"{_SAME_DATE.sub('', text).rstrip(' .!')} by {due.day} {due:%B %Y}" if due else text
