"""Days as people name them beside a meeting or a promise: "on Thursday", "yesterday", "before Christmas", "15 May"."""

import re
from datetime import date, timedelta

from tools.language.dates import FoundDate, find_dates

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_LEAD = r"(?:(?:by|until|till|before|on|at|for|due|no later than|from)\s+)?(?:the\s+)?"
_SAID = re.compile(
    rf"{_LEAD}\b(?P<said>today|tonight|tomorrow|yesterday|christmas(?: eve)?|new year(?:'s eve)?"
    rf"|(?:end of (?:the |this )?|the end of the |this |next |last |in a |a )week"
    rf"|(?:(?P<which>next|last|this|coming|past) )?(?P<day>{'|'.join(WEEKDAYS)})(?: (?:after )?(?:next|week))?)\b",
    re.IGNORECASE,
)


def days_in(text: str, today: date, *, past: bool = False) -> list[FoundDate]:
    """Every day the text names, in order; of a weekday without a word for which, the next one, or the last one."""
    found = find_dates(text, today)
    for match in _SAID.finditer(text):
        if not any(match.start() < f.end and f.start < match.end() for f in found):
            found.append(FoundDate(_day(match, today, past=past), match.start(), match.end()))
    return sorted(found, key=lambda f: f.start)


def _day(match: re.Match[str], today: date, *, past: bool) -> date:
    said = match["said"].lower()
    if match["day"]:
        return _weekday(WEEKDAYS.index(match["day"].lower()), (match["which"] or "").lower(), today, past=past)
    if said.endswith("week"):
        weeks = 1 if re.match(r"next|in a|a ", said) else -1 if said.startswith("last") else 0
        return today + timedelta(days=4 - today.weekday() + 7 * weeks)
    if said.startswith("christmas"):
        return _coming(date(today.year, 12, 24), today)
    if said.startswith("new year"):
        return _coming(date(today.year, 12, 31), today)
    return today + timedelta(days={"tomorrow": 1, "yesterday": -1}.get(said, 0))


def _coming(day: date, today: date) -> date:
    return day if day >= today else day.replace(year=day.year + 1)


def _weekday(number: int, which: str, today: date, *, past: bool) -> date:
    if past or which in ("last", "past"):
        return today - timedelta(days=(today.weekday() - number) % 7)
    return today + timedelta(days=(number - today.weekday()) % 7 or (7 if which == "next" else 0))
