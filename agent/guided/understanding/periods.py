"""The period a recorded value belongs to, in the public form: ``2027-03``, ``2027-Q1``, ``2027``."""

import re
from datetime import date

from dateutil.relativedelta import relativedelta

from scorecard.periods import span
from tools.language.dates import find_dates

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
    r"\b(first|second|third|fourth|1st|2nd|3rd|4th)[ -]quarter(?: of)?\b|\bquarter (one|two|three|four)\b"
)
_MONTH = re.compile(
    r"\b(?:(jan)(?:uary)?|(feb)(?:ruary)?|(mar)(?:ch)?|(apr)(?:il)?|(may)|(jun)e?|(jul)y?|(aug)(?:ust)?|(sep)(?:t(?:ember)?)?"
    r"|(oct)(?:ober)?|(nov)(?:ember)?|(dec)(?:ember)?)(?:'s)?\b"
)


WEEK = re.compile(
    r"(?<!this )(?<!last )(?<!next )(?<!per )(?<!\ba )(?<!every )(?<!each )(?:(?<![\d_][ -])|(?<=\d )(?=(?:week|wk|cw|kw) ?\d\d\W*$)|(?<=\d )(?=(?:wk|cw|kw)\d))\b(?:week|wk|cw|kw)s?\.? ?(?:no\.? ?|number )?(\d{1,2})\b",
    re.IGNORECASE,
)


_MONTH_OR_QUARTER = r"jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|q[1-4]|h[12]"


_WEEK_OF = re.compile(
    r"\b(?:week|wk)[, ]+(?:(?:of|from|to|starting|beginning|commencing|ending|ended|which (?:began|started|ended)|that (?:began|started|ended))[: ]+(?:on )?)(?=(?:the |(?:mon|tues|wednes|thurs|fri|satur|sun)day )?\w)",
    re.IGNORECASE,
)
""" "The week of 16 November"."""
_A_DAY = re.compile(r"\D*\d{1,2}(?:st|nd|rd|th)?[ ./-](?:of )?(?:[a-z]{3}|\d)|\D*[a-z]{3,9}\.? \d{1,2}(?!\d)|\D*20\d\d-\d\d-\d\d", re.IGNORECASE)  # fmt: skip


def week_of(text: str, today: date) -> str:
    """The week that a day lies in, where it is told by one of its days."""
    if not (match := _WEEK_OF.search(text)):
        return ""
    behind = text[match.end() :]
    named = [d for d in find_dates(behind, today) if _A_DAY.match(behind[d.start : d.end])]
    if not named:
        return ""
    day = named[0].day
    if day > today and str(day.year) not in behind:
        day -= relativedelta(years=1)
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def period_in(text: str, today: date) -> str:
    """The last period of that name that has begun where no year is given; "" where the text names none."""
    if told := week_of(text, today):
        return told
    low = _QUARTERS.sub(lambda m: f"q{_NTH[m[1] or m[2]]} ", text.lower().strip())
    if (week := WEEK.search(low)) and 0 < int(week[1]) < 54:
        year, number, _ = today.isocalendar()
        return f"{year if int(week[1]) <= number else year - 1}-W{int(week[1]):02}"
    low = re.sub(r"(?<![\w.,-])(2\d)-(0[1-9]|1[0-2])(?![\w.,-]*\d)", r"20\1-\2", low)  # "26-10"
    if exact := re.search(r"\b20\d\d(?:-(?:q[1-4]|h[12]|w\d\d|\d\d(?:-\d\d)?))?\b(?!\s*-)", low):
        year = exact[0].upper()
        if len(year) > 4:
            return year
    given = re.search(r"\b(20\d\d)\b", low) or re.search(rf"(?:{_MONTH_OR_QUARTER}) '?(2\d)\b(?! ?%|[.,]\d)", low)
    told = _told_year(low, today)
    if part := re.search(r"\b([qh])([1-4])\b", low):
        months = 3 if part[1] == "q" else 6
        year = _year(given[1]) if given else told or _last((int(part[2]) - 1) * months + 1, today)
        return f"{year}-{part[0].upper()}"
    if month := _MONTH.search(low):
        number = int(month.lastindex or 0)
        return f"{_year(given[1]) if given else told or _last(number, today)}-{number:02}"
    return _spoken(low, today) or (given[1] if given else "")


def _told_year(low: str, today: date) -> int:
    """ "Q4 next year"; 0 where no year is spoken of so."""
    said = re.search(r"\b(?:of )?(this|next|last) year\b", low)
    return today.year + {"last": -1, "this": 0, "next": 1}[said[1]] if said else 0


def _year(said: str) -> int:
    return int(said) if len(said) == 4 else 2000 + int(said)


def _last(month: int, today: date) -> int:
    """The year of the last period that begins in that month."""
    return today.year if month <= today.month else today.year - 1


def _spoken(low: str, today: date) -> str:
    if match := re.search(r"\b(this|last|the current|the past) week\b", low):
        year, number, _ = (today - relativedelta(weeks=match[1] in ("last", "the past"))).isocalendar()
        return f"{year}-W{number:02}"
    if match := re.search(r"\b(this|last) (month|quarter|year)\b", low):
        months = {"month": 1, "quarter": 3, "year": 12}[match[2]]
        day = today - relativedelta(months=months) if match[1] == "last" else today
        names = {"month": f"{day:%Y-%m}", "quarter": f"{day.year}-Q{(day.month + 2) // 3}", "year": str(day.year)}
        return names[match[2]]
    return ""


def is_over(period: str, today: date) -> bool:
    """Whether the period has begun, so that a value of it may be known."""
    found = span(period)
    return found is not None and found[0] <= today


def last_periods(frequency: str, today: date) -> list[tuple[str, str]]:
    """The periods just ended of a measure's rhythm, with a name for each, the latest first."""
    if frequency in ("daily", "weekly"):
        weeks = [(today - relativedelta(weeks=back)).isocalendar() for back in (0, 1, 2)]
        return [(f"{year}-W{week:02}", f"Week {week}, {year}") for year, week, _ in weeks]
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
