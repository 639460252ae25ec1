"""The date of the target set last, where another is to have the same: "the complaint rate should have the same date, value 3"."""

import re
from collections.abc import Callable, Sequence

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


_AS_ANOTHER = re.compile(
    r",?\s*\b(?:(?:by|with|on|at|for|to|and) )*(?:the |that )?same (?:(?:target|due|end) )?(?:date|deadline|day) (?:as|like) (?:for )?(?:the |our |that of (?:the )?)?(?P<x>[^,;.!?]{3,60}?)(?: one| measure| kpi)?(?=\s*(?:[,;.!?]|$))",
    re.IGNORECASE,
)


def with_anothers_date(text: str, meant: Callable[[str], str], scorecard: Scorecard) -> str:
    """The message with the day in full that another measure has: "sixty, same date as the safe after dark one"."""

    def day(match: re.Match[str]) -> str:
        measure = scorecard.measure(meant(match["x"]))
        days = [t.due for t in measure.targets if t.due] if measure else []
        return f" by {days[0].day} {days[0]:%B %Y}" if len(days) == 1 else match[0]

    return _AS_ANOTHER.sub(day, text)
