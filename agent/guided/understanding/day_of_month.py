"""The day behind a month: "start jan 11", "june 15 27", "until May 31"; else the number may be a value, or a year."""

import calendar
import re
from datetime import date

from tools.language.dates import FoundDate

_DAY = re.compile(
    r"\.? (?P<d>[1-9]|[12]\d|3[01])(?P<nth>st|nd|rd|th)?\b(?:,? '?(?P<y>20[2-9]\d|2[5-9]|3\d)\b)?"
    r"(?!\s?%|[.,]\d|\s*(?:percent|per cent|points?|days?|weeks?|hours?|months?|minutes?|k|m|million|[a-z]+ (?:by|until))\b)",
    re.IGNORECASE,
)
_TIMED = re.compile(
    r"\b(?:starts?|starting|started|begins?|beginning|ends?|ending|finish(?:es|ed)?|due|deadline|launch(?:es)?|kicks? off|ready|done|completed?|wraps?(?: up)?"
    r"|milestones?|goes live|runs?|from|until|till|til|to|moved?|postponed?|pushed?)(?: (?:to|on|by|in|at|from|until|till|til))?\s*$",
    re.IGNORECASE,
)
_LED = re.compile(r"^(?:by|until|till|til|from|since|due|before|on)\b", re.IGNORECASE)
HAS_A_DAY = r"\d{1,2}(?:st|nd|rd|th)?\s+(?:of )?[a-z]{3,}\.?$"
_YEARS = range(25, 31)
"""What is rather a year behind a month: "by march 28" is 2028."""


def on_its_day(text: str, found: FoundDate, today: date) -> FoundDate | None:
    """The date with the day that stands behind its month; None where no day does."""
    said = text[found.start : found.end]
    if re.match(rf"(?:\w+ )*?{HAS_A_DAY}", said, re.IGNORECASE):
        return None  # the 27 of "1 may 27" is its year
    match = _DAY.match(text[found.end :]) if re.search(r"[a-z]{3,}$", said, re.IGNORECASE) else None
    if not match or not re.search(
        rf"(?:{'|'.join(m[:3] for m in calendar.month_abbr[1:])})[a-z]*$", said, re.IGNORECASE
    ):
        return None
    number, month = int(match["d"]), found.day.month
    if number > calendar.monthrange(found.day.year, month)[1] or re.search(r"\bend\b", said, re.IGNORECASE):
        return None
    if not _meant(text, found, match, number, month):
        return None
    year = int(match["y"]) % 100 + 2000 if match["y"] else today.year
    day = date(year, month, number)
    if not match["y"] and day < today:
        day = date(year + 1, month, number)
    return FoundDate(day, found.start, found.end + match.end())


def _meant(text: str, found: FoundDate, match: re.Match[str], number: int, month: int) -> bool:
    """Whether the number is a day of the month, and neither its year nor a value told for it."""
    if match["nth"] or (match["y"] and (len(match["y"]) == 4 or number not in _YEARS)):
        return True
    if month != 2 and number == calendar.monthrange(found.day.year, month)[1]:
        alone = number > 29 and re.search(r"(?:^|[,;:])\s*$", text[: found.start])
        return bool(alone or _LED.match(text[found.start :]) or _TIMED.search(text[: found.start]))
    if number in _YEARS:
        return False
    led = _LED.match(text[found.start :]) and re.search(r"\d|[“\"]", text[: found.start])
    return bool(
        led
        or _TIMED.search(text[: found.start])
        or re.match(r"(?:from|until|till|til|due|on)\b", text[found.start :], re.IGNORECASE)
    )
