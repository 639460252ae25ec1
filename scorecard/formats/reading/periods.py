"""Periods as sheets write them in headers and titles: ``Q1 2025``, ``Jan``, ``FY25``, ``1. Halbjahr``, ``KW 5``."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

_MONTHS = {
    1: "january jan januar jänner janvier janv enero ene",
    2: "february feb februar février févr febrero",
    3: "march mar märz mrz maerz mars marzo",
    4: "april apr avril avr abril abr",
    5: "may mai mayo",
    6: "june jun juni juin junio",
    7: "july jul juli juillet juil julio",
    8: "august aug août agosto ago",
    9: "september sept sep septembre septiembre",
    10: "october oct oktober okt octobre octubre",
    11: "november nov novembre noviembre",
    12: "december dec dezember dez décembre déc diciembre dic",
}
_MONTH_NUMBERS = {name: number for number, names in _MONTHS.items() for name in names.split()}
_MONTH = "|".join(sorted(_MONTH_NUMBERS, key=len, reverse=True))
_YEAR = r"(?:(?P<y>20\d\d)|(?<![\d.,])'?(?P<yy>[2-4]\d)(?![\d.,%]))"
_GAP = r"[\s./'_-]*"
_PATTERNS: list[tuple[str, str]] = [
    ("day", r"(?P<y>20\d\d)-(?P<n>\d\d)-(?P<d>\d\d)"),
    ("day", r"(?P<d>\d{1,2})[./](?P<n>\d{1,2})[./](?P<y>20\d\d)"),
    ("quarter", rf"{_YEAR}{_GAP}q(?P<n>[1-4])"),
    ("half", rf"{_YEAR}{_GAP}h(?P<n>[12])"),
    ("week", rf"{_YEAR}{_GAP}(?:kw|cw|w)(?P<n>\d\d?)"),
    ("quarter", rf"(?:q(?P<n>[1-4])|(?P<n2>[1-4])\.?\s?(?:q\b|quartal|quarter|trimestre|trim\b))(?:{_GAP}{_YEAR})?"),
    ("half", rf"(?:h(?P<n>[12])|(?P<n2>[12])\.?\s?(?:halbjahr|hj\b|semester|half))(?:{_GAP}{_YEAR})?"),
    ("week", rf"(?:kw|cw|week|w)\s?(?P<n>\d\d?)(?:{_GAP}{_YEAR})?"),
    ("month", r"(?P<y>20\d\d)[-/](?P<n>0[1-9]|1[0-2])"),
    ("month", r"(?P<n>0?[1-9]|1[0-2])[./](?P<y>20\d\d)"),
    ("month", rf"(?P<m>{_MONTH})\b\.?(?:{_GAP}{_YEAR})?"),
    ("year", r"(?:fy|gj|ye|year end|year|jahr)\s?'?(?P<yy>\d\d)(?![\d/])"),
    ("year", r"(?:fy|gj|ye)?\s?(?P<y>20\d\d)(?:\s?/\s?(?P<to>(?:20)?\d\d))?"),
]
_COMPILED = [(kind, re.compile(rf"(?<![\w]){pattern}(?![\w%])", re.IGNORECASE)) for kind, pattern in _PATTERNS]


@dataclass(frozen=True)
class Period:
    """A period of a year that may be unknown: ``Jan`` alone names none."""

    kind: str
    number: int = 0
    year: int | None = None
    day: int = 0

    def text(self, year: int | None = None) -> str:
        """The period in the public form, such as ``2025-Q1``; "" where no year is known."""
        year = self.year or year
        if year is None:
            return ""
        forms = {"quarter": "-Q{}", "half": "-H{}", "month": "-{:02d}", "week": "-W{:02d}", "year": ""}
        if self.kind == "day":
            return f"{year}-{self.number:02d}-{self.day:02d}"
        return f"{year}{forms[self.kind].format(self.number)}"

    def last_day(self, year: int | None = None) -> date | None:
        year = self.year or year
        if year is None:
            return None
        if self.kind == "day":
            return date(year, self.number, self.day)
        if self.kind == "week":
            return date.fromisocalendar(year, self.number, 7)
        month = {"quarter": 3 * self.number, "half": 6 * self.number, "month": self.number}.get(self.kind, 12)
        return date(year, month, monthrange(year, month)[1])


def find_period(text: str) -> tuple[Period | None, str]:
    """The first period that a text names, and the text without it."""
    for kind, pattern in _COMPILED:
        match = pattern.search(text)
        if match and (period := _period(kind, match)):
            return period, f"{text[: match.start()]} {text[match.end() :]}".strip()
    return None, text


def _period(kind: str, match: re.Match[str]) -> Period | None:
    groups = match.groupdict()
    year = int(groups["y"]) if groups.get("y") else 2000 + int(groups["yy"]) if groups.get("yy") else None
    if groups.get("to"):  # 2024/25: the year in which it ends
        year = 2000 + int(groups["to"][-2:])
    if groups.get("m"):
        return Period(kind, _MONTH_NUMBERS[groups["m"].lower()], year)
    number = int(groups.get("n") or groups.get("n2") or 0)
    day = int(groups.get("d") or 0)
    if kind == "day":
        try:
            date(year or 2000, number, day)
        except ValueError:
            return None
    if kind == "week" and not 1 <= number <= 52:
        return None
    return Period(kind, number, year, day)


def find_year(*texts: str) -> int | None:
    """The year that the first of the texts with one names."""
    for text in texts:
        if match := re.search(r"(?<!\d)(20[1-4]\d)(?!\d)", text):
            return int(match[1])
        if match := re.search(r"\bFY\s?'?(\d\d)\b", text, re.IGNORECASE):
            return 2000 + int(match[1])
    return None


def read_day(text: str) -> date | None:
    """The date that a cell names, the last day of the period where it names one."""
    period, _ = find_period(text)
    return period.last_day() if period else None
