"""When a period such as ``2027-Q1`` begins and ends."""

import re
from calendar import monthrange
from datetime import date, timedelta

PERIOD = re.compile(r"(\d{4})(?:-(?:H([12])|Q([1-4])|W(\d\d)|(\d\d)(?:-(\d\d))?))?")


def span(period: str) -> tuple[date, date] | None:
    """First and last day; ``None`` where the text is no period."""
    try:
        return _span(period.strip().upper())
    except ValueError:
        return None


def _span(period: str) -> tuple[date, date] | None:
    match = PERIOD.fullmatch(period)
    if match is None:
        return None
    year, half, quarter, week, month, day = (int(part) if part else 0 for part in match.groups())
    if week:
        monday = date.fromisocalendar(year, week, 1)
        return monday, monday + timedelta(days=6)
    if day:
        return date(year, month, day), date(year, month, day)
    first, months = _months(half, quarter, month)
    last = first + months - 1
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def _months(half: int, quarter: int, month: int) -> tuple[int, int]:
    """The first month and how many there are; the whole year where nothing is named."""
    if half:
        return 6 * half - 5, 6
    if quarter:
        return 3 * quarter - 2, 3
    return (month, 1) if month else (1, 12)


def covers(period: str, due: date) -> bool:
    """Whether a value of that period answers a target due then: the day lies in it or before its end.

    A period that ended in the month before counts too: year-end figures for a date in January.
    """
    found = span(period)
    return found is not None and found[1] >= due - timedelta(days=31)
