"""The period a recorded value belongs to, in the public form: ``2027-03``, ``2027-Q1``, ``2027``."""

import re
from datetime import date

from dateutil.relativedelta import relativedelta

_MONTHS: list[str] = [*"jan feb mar apr may jun jul aug sep oct nov dec".split()]


def period_in(text: str, today: date) -> str:
    """The last complete period of that name where no year is given; "" where the text names none."""
    low = text.lower().strip()
    if exact := re.search(r"\b20\d\d(?:-(?:q[1-4]|h[12]|w\d\d|\d\d(?:-\d\d)?))?\b(?!\s*-)", low):
        year = exact[0].upper()
        if len(year) > 4:
            return year
    given = re.search(r"\b(20\d\d)\b", low)
    if part := re.search(r"\b([qh])([1-4])\b", low):
        months = 3 if part[1] == "q" else 6
        year = int(given[1]) if given else _last(int(part[2]) * months, today)
        return f"{year}-{part[0].upper()}"
    if month := re.search(rf"\b({'|'.join(_MONTHS)})[a-z]*\b", low):
        number = _MONTHS.index(str(month[1])) + 1
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
