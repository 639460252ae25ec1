"""Dates as people write them in goals: ``by 2028``, ``Q3``, ``by dec``, ``in 18 months``, ``end of next year``."""

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

import dateparser
from dateutil.relativedelta import relativedelta

from scorecard import clock

_MONTHS = {name.lower(): n for n in range(1, 13) for name in (calendar.month_name[n], calendar.month_abbr[n])}
_MONTHS["sept"] = 9
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_COUNTS = {
    w: n
    for n, w in enumerate(
        """
    one two three four five six seven eight nine ten eleven twelve
    """.split(),
        1,
    )
}
_COUNTS |= {"a": 1, "an": 1}
_SEASONS = {"spring": 5, "summer": 8, "autumn": 11, "fall": 11, "winter": 12}


@dataclass(frozen=True)
class FoundDate:
    """A date found in a text: the last day of the period that is meant, and where it stands."""

    day: date
    start: int
    end: int


def month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _next(month: int, today: date) -> date:
    """The end of the next such month, today's included."""
    end = month_end(today.year, month)
    return end if end >= today else month_end(today.year + 1, month)


_LEAD = r"(?:(?:by|until|till|til|before|in|for|at|as of|from|since|due|within|during|on)\s+)?(?:the\s+)?"


def _patterns(today: date) -> list[tuple[str, Callable[[re.Match[str]], date]]]:
    def year(m: re.Match[str]) -> date:
        part = (m["part"] or "").lower()
        return month_end(int(m["y"]), 6 if "mid" in part else 3 if re.match("early|start|beginning", part) else 12)

    def short_year(m: re.Match[str]) -> int:
        raw = m["y"]
        return today.year if not raw else int(raw) if len(raw) == 4 else 2000 + int(raw)

    def quarter(m: re.Match[str]) -> date:
        end = month_end(short_year(m), int(m["q"]) * 3)
        return end if m["y"] or end >= today else month_end(end.year + 1, end.month)

    def half(m: re.Match[str]) -> date:
        end = month_end(short_year(m), int(m["h"]) * 6)
        return end if m["y"] or end >= today else month_end(end.year + 1, end.month)

    def month(m: re.Match[str]) -> date:
        number = _MONTHS[m["m"].lower()]
        return month_end(short_year(m), number) if m["y"] else _next(number, today)

    def in_figures(m: re.Match[str]) -> date:
        """The day before the month, as most of the world writes it, unless only the other way is a date."""
        one, two, y = int(m["one"]), int(m["two"]), short_year(m)
        return date(y, one, two) if two > 12 else date(y, two, one)

    def season(m: re.Match[str]) -> date:
        number = _SEASONS[(m["s"] or m["s2"]).lower()]
        return month_end(int(m["y"]), number) if m["y"] else _next(number, today)

    def span(m: re.Match[str]) -> date:
        raw = m["n"].lower()
        n = _COUNTS.get(raw) or int(raw)
        unit = m["u"].lower().rstrip("s")
        if unit in ("day", "week"):
            return today + timedelta(days=n * (7 if unit == "week" else 1))
        end = today + relativedelta(months=n * {"month": 1, "quarter": 3, "year": 12}[unit])
        return month_end(end.year, end.month)

    counts = "|".join(_COUNTS)
    return [
        (rf"{_LEAD}(?P<y>20\d\d)-(?P<n>0[1-9]|1[0-2])(?![-\d])", lambda m: month_end(int(m["y"]), int(m["n"]))),
        (rf"{_LEAD}(?P<one>\d{{1,2}})[./](?P<two>\d{{1,2}})[./](?P<y>20\d\d|(?<=/)\d\d(?![\d/]))", in_figures),
        (rf"{_LEAD}(?P<iso>\d{{4}}-\d{{2}}-\d{{2}})", lambda m: date.fromisoformat(m["iso"])),
        (rf"{_LEAD}(?:(?:the )?end of )?q(?P<q>[1-4]) (?:of )?next year", lambda m: month_end(today.year + 1, int(m["q"]) * 3)),
        (
            rf"{_LEAD}(?:(?:the )?end of )?(?P<d>(?:[0-2]?\d|3[01])(?:st|nd|rd|th)?\s+(?:of )?)?\b(?P<m>{_MONTH}),? (?:of )?(?P<w>next|this|last) year",
            lambda m: month_end(today.year + {"next": 1, "this": 0, "last": -1}[m["w"].lower()], _MONTHS[m["m"].lower()]),
        ),
        (rf"{_LEAD}(?:(?:the )?end of )?q(?P<q>[1-4])(?:[ /,-]*(?P<y>20\d\d|(?:2[4-9]|3[0-5])(?!\d|\s*%|[.,]\d)))?", quarter),
        (rf"{_LEAD}(?:(?:the )?end of )?h(?P<h>[12])(?:[ /,-]*(?P<y>20\d\d))?", half),
        (
            rf"{_LEAD}(?:(?:the )?end of |mid[- ]|early |late )?(?P<d>(?:[0-2]?\d|3[01])(?:st|nd|rd|th)?\s+(?:of )?)?"
            rf"\b(?P<m>{_MONTH})\b\.?(?:\s+(?P<d2>(?:[0-2]?\d|3[01])(?:(?:st|nd|rd|th)\b|(?=,?\s*20\d\d))))?(?:,?\s+(?P<y>20\d\d))?",
            month,
        ),
        (r"(?:by|until|till|before|in|from|since|due|end of)\s+(?P<n>0?[1-9]|1[0-2])/(?P<y>20\d\d|\d\d)",
         lambda m: month_end(short_year(m), int(m["n"]))),
        (
            rf"{_LEAD}(?:end of |end )?next year(?:'s end)?|{_LEAD}year[- ]end next year",
            lambda _: date(today.year + 1, 12, 31),
        ),
        (rf"{_LEAD}(?:the )?year[- ]?end(?: of)? (?P<y>20\d\d)", lambda m: date(int(m["y"]), 12, 31)),
        (rf"{_LEAD}(?:end of |end )?this year|{_LEAD}(?:the )?year[- ]?end|by eoy|end of (?:the )?year",
         lambda _: date(today.year, 12, 31)),
        (rf"{_LEAD}(?:end of )?next quarter", lambda _: _quarter_end(today + relativedelta(months=3))),
        (rf"{_LEAD}(?:end of )?this quarter", lambda _: _quarter_end(today)),
        (rf"{_LEAD}(?:end of )?next month", lambda _: _month_end_of(today + relativedelta(months=1))),
        (
            rf"(?:{_LEAD}(?P<s>spring|summer|autumn|fall|winter)(?: of)?\s+(?P<y>20\d\d)"
            r"|(?:by|until|before|next|this)\s+(?:the\s+)?(?:next\s+)?(?P<s2>spring|summer|autumn|fall|winter))",
            season,
        ),
        (
            rf"(?:in|within|over|during)\s+(?:the )?(?:next |coming )?(?P<n>\d{{1,3}}|{counts})\s+"
            r"(?P<u>days?|weeks?|months?|quarters?|years?)",
            span,
        ),
        (rf"{_LEAD}(?:the )?(?:end of |end |fiscal |fiscal year |fy\s?)?(?P<part>mid[- ]?|early |late |(?:middle|start|beginning) of )?(?P<y>20[2-9]\d)\b(?!\s*(?:%|percent|customers|people))",
         year),
        (r"\bfy\s?(?P<y>\d\d)\b", lambda m: date(2000 + int(m["y"]), 12, 31)),
    ]  # fmt: skip


def _quarter_end(day: date) -> date:
    return month_end(day.year, (day.month - 1) // 3 * 3 + 3)


def _month_end_of(day: date) -> date:
    return month_end(day.year, day.month)


@lru_cache(maxsize=4)
def _compiled(today: date) -> list[tuple[re.Pattern[str], Callable[[re.Match[str]], date]]]:
    return [(re.compile(rf"(?<![\w-]){p}(?!\w)", re.IGNORECASE), build) for p, build in _patterns(today)]


def find_dates(text: str, today: date | None = None) -> list[FoundDate]:
    """Every date the text names, in order, none overlapping."""
    return list(_found(text, today or clock.today()))


@lru_cache(maxsize=256)
def _found(text: str, today: date) -> tuple[FoundDate, ...]:
    """Kept for a while: a message is looked through for dates by all who read something out of it."""
    found: list[FoundDate] = []
    for pattern, build in _compiled(today):
        for match in pattern.finditer(text):
            if any(match.start() < f.end and f.start < match.end() for f in found):
                continue
            if _is_modal_may(match):
                continue
            try:
                day = _gone_by(_exact_day(match, build(match)), match, text, today)
                found.append(FoundDate(day, match.start(), match.end()))
            except (ValueError, OverflowError):
                continue
    return tuple(sorted(found, key=lambda f: f.start))


_SINCE = re.compile(r"since\b", re.IGNORECASE)
_BEGAN = re.compile(
    r"(?<!\bbe )(?<!\bget )(?<!\bgets )(?<!\bis )(?<!\bare )\b(?:started|began|kicked off|got (?:going|started|under ?way))(?: (?:off|already|back|work))?\s+$",
    re.IGNORECASE,
)


def _gone_by(day: date, match: re.Match[str], text: str, today: date) -> date:
    """ "Since October" and "it began on 1 October" say of a month without a year that it is behind us."""
    said = match.groupdict()
    if "m" not in said or said.get("y") or said.get("w") or (day.year, day.month) <= (today.year, today.month):
        return day
    past = _SINCE.match(match[0]) or _BEGAN.search(text[: match.start()])
    if not past:
        return day
    exact = bool(said.get("d") or said.get("d2"))
    return day - relativedelta(years=1) if exact else month_end(day.year - 1, day.month)


def _is_modal_may(match: re.Match[str]) -> bool:
    """``may`` and ``march`` in lower case without a preposition or year are verbs, not months."""
    words = match[0].strip().lower()
    return words in ("may", "march", "fall", "spring", "summer", "winter", "autumn")


def _exact_day(match: re.Match[str], end: date) -> date:
    """``3 June 2027`` and ``June 3 2027`` name a day; ``June 2027`` means its end."""
    said = match.groupdict()
    day = re.match(r"\d+", said.get("d") or said.get("d2") or "")
    return end.replace(day=int(day[0])) if day else end


def parse_date(text: str, today: date | None = None) -> date | None:
    """The date that the whole text names, or None."""
    found = find_dates(text, today)
    if found:
        return found[-1].day
    settings: Any = {"PREFER_DATES_FROM": "future", "PREFER_DAY_OF_MONTH": "last"}
    parsed = dateparser.parse(text, languages=["en"], settings=settings)
    return parsed.date() if parsed else None
