"""When a period such as ``2027-Q1`` begins and ends, and which periods a frequency makes of the calendar."""

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache

from scorecard.models import Frequency

_RHYTHMS: tuple[Frequency, ...] = ("weekly", "monthly", "quarterly", "half-yearly", "yearly")
"""From the finest to the coarsest; a day is a date on which something was counted rather than a rhythm."""

PERIOD = re.compile(r"((?:19|20|21)\d\d)(?:-(?:H([12])|Q([1-4])|W(\d\d)|(\d\d)(?:-(\d\d))?))?")


@lru_cache(maxsize=8192)
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


def period_of(day: date, frequency: Frequency) -> str:
    """The period of that frequency in which the day lies, as it is written: ``2027-Q1``."""
    if frequency == "daily":
        return day.isoformat()
    if frequency == "weekly":
        year, week, _ = day.isocalendar()
        return f"{year}-W{week:02d}"
    return f"{day.year}{_part_of_year(day, frequency)}"


def _part_of_year(day: date, frequency: Frequency) -> str:
    if frequency == "monthly":
        return f"-{day.month:02d}"
    if frequency == "quarterly":
        return f"-Q{(day.month + 2) // 3}"
    return f"-H{(day.month + 5) // 6}" if frequency == "half-yearly" else ""


def bounds(day: date, frequency: Frequency) -> tuple[date, date]:
    """First and last day of the period of that frequency in which the day lies."""
    found = span(period_of(day, frequency))
    assert found is not None  # period_of writes what span reads
    return found


def closing(period: str, frequency: Frequency) -> str:
    """March closes the first quarter: for what is measured each quarter that is the period meant; else as it is."""
    found = span(period)
    if found is None:
        return period
    start, end = bounds(found[1], frequency)
    return period_of(found[1], frequency) if end == found[1] and start <= found[0] else period


def finer(told: Iterable[str], frequency: Frequency) -> Frequency:
    """The frequency those periods speak of: months, where several lie in one quarter of what was measured quarterly."""
    texts = {*told}
    ends = {found[1] for period in texts if (found := span(period))}
    weeks = all("W" in period for period in texts)
    for rhythm in reversed(_RHYTHMS[: _RHYTHMS.index(frequency) + 1] if frequency in _RHYTHMS else ()):
        if (weeks or rhythm != "weekly") and len({period_of(end, rhythm) for end in ends}) == len(ends):
            return rhythm
    return frequency


def periods(first: date, last: date, frequency: Frequency) -> Iterator[tuple[str, date, date]]:
    """Every period from the one that holds ``first`` to the one that holds ``last``, with its first and last day."""
    day = first
    while bounds(day, frequency)[0] <= last:
        start, end = bounds(day, frequency)
        yield period_of(day, frequency), start, end
        day = end + timedelta(days=1)


def last_ended(today: date, frequency: Frequency) -> tuple[str, date, date]:
    """The last period that is over today."""
    day = bounds(today, frequency)[0] - timedelta(days=1)
    return period_of(day, frequency), *bounds(day, frequency)


def sort_key(period: str) -> tuple[date, date, str]:
    """Orders periods by when they end; text that is no period comes first."""
    start, end = span(period) or (date.min, date.min)
    return end, start, period
