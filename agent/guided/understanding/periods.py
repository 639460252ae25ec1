"""The period a recorded value belongs to, in the public form: ``2027-03``, ``2027-Q1``, ``2027``."""

import re
from datetime import date

from dateutil.relativedelta import relativedelta

_NTH = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
}
_QUARTERS = re.compile(
    r"\b(first|second|third|fourth|1st|2nd|3rd|4th) quarter(?: of)?\b|\bquarter (one|two|three|four)\b"
)
_MONTH = re.compile(
    r"\b(?:(jan)(?:uary)?|(feb)(?:ruary)?|(mar)(?:ch)?|(apr)(?:il)?|(may)|(jun)e?|(jul)y?|(aug)(?:ust)?|(sep)(?:t(?:ember)?)?"
    r"|(oct)(?:ober)?|(nov)(?:ember)?|(dec)(?:ember)?)(?:'s)?\b"
)


def period_in(text: str, today: date) -> str:
    """The last complete period of that name where no year is given; "" where the text names none."""
    low = _QUARTERS.sub(lambda m: f"q{_NTH[m[1] or m[2]]} ", text.lower().strip())
    if exact := re.search(r"\b20\d\d(?:-(?:q[1-4]|h[12]|w\d\d|\d\d(?:-\d\d)?))?\b(?!\s*-)", low):
        year = exact[0].upper()
        if len(year) > 4:
            return year
    given = re.search(r"\b(20\d\d)\b", low)
    if part := re.search(r"\b([qh])([1-4])\b", low):
        months = 3 if part[1] == "q" else 6
        year = int(given[1]) if given else _last(int(part[2]) * months, today)
        return f"{year}-{part[0].upper()}"
    if month := _MONTH.search(low):
        number = int(month.lastindex or 0)
        return f"{int(given[1]) if given else _last(number, today)}-{number:02}"
    return _spoken(low, today) or (given[1] if given else "")


def _last(month: int, today: date) -> int:
    return today.year if month <= today.month else today.year - 1


def _spoken(low: str, today: date) -> str:
    if match := re.search(r"\b(this|last) (month|quarter|year)\b", low):
        months = {"month": 1, "quarter": 3, "year": 12}[match[2]]
        day = today - relativedelta(months=months) if match[1] == "last" else today
        names = {"month": f"{day:%Y-%m}", "quarter": f"{day.year}-Q{(day.month + 2) // 3}", "year": str(day.year)}
        return names[match[2]]
    return ""


def last_periods(frequency: str, today: date) -> list[tuple[str, str]]:
    """The periods just ended of a measure's rhythm, with a name for each, the latest first."""
    months = {"quarterly": 3, "half-yearly": 6, "yearly": 12}.get(frequency, 1)
    found = []
    for back in (0, 1, 2):
        day = today - relativedelta(months=months * back)
        if months == 12:
            found.append((str(day.year), str(day.year)))
        elif months == 1:
            found.append((f"{day:%Y-%m}", f"{day:%B %Y}"))
        else:
            letter, part = ("Q", (day.month + 2) // 3) if months == 3 else ("H", (day.month + 5) // 6)
            found.append((f"{day.year}-{letter}{part}", f"{letter}{part} {day.year}"))
    return found
