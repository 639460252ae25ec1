"""A period told once and pointed at after it is said again: "October: queue 2.9, and in the same month freshness 81"."""

import re
from collections.abc import Callable

from scorecard import clock

_MONTHS = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
_TOLD = re.compile(
    rf"\b(?P<week>(?:last|this) week|(?:calendar )?(?:week|wk|cw) ?\d{{1,2}})\b"
    rf"|\b(?P<month>last month|this month|{_MONTHS}(?: 20\d\d)?)\b|\b(?P<quarter>(?:last|this) quarter|q[1-4](?: 20\d\d)?)\b",
    re.IGNORECASE,
)
_SAME = re.compile(
    r"(?:\b(?:of|in|for|during|from|over) )?(?:\b(?:the|that) )?\bsame (?P<span>week|month|quarter)\b(?=[^\d]*(?P<value>\d))",
    re.IGNORECASE,
)
_ISO_WEEK = re.compile(r"\b(?P<year>20\d\d)-?W(?P<week>\d{1,2})\b", re.IGNORECASE)


_HEADING = re.compile(
    rf"^\W*(?:(?:the )?(?:figures|numbers|values|actuals|results) (?:for|of|from) |for |in |from )?(?P<period>last week|last month|last quarter|(?:calendar )?(?:week|wk|cw) ?\d{{1,2}}|{_MONTHS}(?: 20\d\d)?|q[1-4](?: 20\d\d)?)\s*(?::|\s[–—-])\s*(?P<rest>\S.+)$",
    re.IGNORECASE | re.DOTALL,
)
_BREAK = re.compile(r"\s*(?:[,;](?=\s)|\n|\s(?:and|&)\s)\s*")
_ONE_VALUE = re.compile(
    r"^(?:the |our )?[^\d:]*[^\W\d_][^\d:]*[:=]?\s*[€$£]?\d[\d.,]*\s?(?:%|[^\W\d_]+(?: [^\W\d_]+)?)?\.?$"
)
_NO_ACTUAL = re.compile(r"\b(?:targets?|goals?|baselines?|owners?|due|by|aim|from|weight)\b", re.IGNORECASE)


def with_period(text: str, known: Callable[[str], bool] = bool) -> str:
    """The message with the period in place of "the same week", and beside each value that stands under it as a heading.

    As it is where none was told, or of no such length, and where ``known`` says of no value that its words name a measure.
    """
    text = _under_a_heading(_ISO_WEEK.sub(_in_words, text), known)
    match = _SAME.search(text)
    told = [m for m in _TOLD.finditer(text[: match.start()]) if m[match["span"].lower()]] if match else []
    if match is None or not told or not re.search(r"\d", _TOLD.sub("", text[: match.start()])):
        return text
    return f"{text[: match.start()]}in {told[-1][0]}{text[match.end('span') :]}"


def _under_a_heading(text: str, known: Callable[[str], bool]) -> str:
    """ "Week 47: queue 4.1, write-offs 4.8" tells two values of that week."""
    match = _HEADING.match(text)
    values = [v for v in _BREAK.split(match["rest"].rstrip(" .!")) if v] if match else []
    if not match or len(values) < 2 or not all(_ONE_VALUE.match(v) and not _NO_ACTUAL.search(v) for v in values):
        return text
    if not any(map(known, values)):
        return text
    when = match["period"]
    when = when if when.lower().startswith("last") else f"in {when}"
    return "; ".join(f"{value} {when}" for value in values)


def _in_words(match: re.Match[str]) -> str:
    """The last week of that number as people say it; "2026-W47" would have a year and a number of its own."""
    year, week, _ = clock.today().isocalendar()
    number = int(match["week"])
    return f"week {number}" if int(match["year"]) == (year if number <= week else year - 1) else match[0]
