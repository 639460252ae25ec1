"""A period told once and pointed at after it is said again: "October: queue 2.9, and in the same month freshness 81"."""

import re
from collections.abc import Callable

from agent.guided.shared_period import MONTHS, with_shared_period
from scorecard import clock

_MONTHS = MONTHS
_TOLD = re.compile(
    rf"\b(?P<week>(?:last|this) week|(?:calendar )?(?:week|wk|cw|w) ?\d{{1,2}})\b"
    rf"|\b(?P<month>last month|this month|{_MONTHS}(?: 20\d\d)?)\b|\b(?P<quarter>(?:last|this) quarter|q[1-4](?: 20\d\d)?)\b",
    re.IGNORECASE,
)
_SAME = re.compile(
    r"(?:\b(?:of|in|for|during|from|over) )?(?:\b(?:the|that) )?\bsame (?P<span>week|month|quarter)\b(?=[^\d]*(?P<value>\d))",
    re.IGNORECASE,
)
_THAT = re.compile(r"(?<=[\w%]) (?:(?:in|for|during|of) )?that (?P<span>week|month|quarter)\b(?=\s*(?:$|[,.;!]|and\b))", re.IGNORECASE)  # fmt: skip
""" "W47 was 86.9, enquiries 2.5 days that week": pointed at behind the value."""
_SHORT_WEEK = re.compile(r"(?P<before>[\d%] )?(?<![\w-])(?:w|wk|cw|kw)\.? ?(?P<week>[1-5]?\d)\b(?! ?%|[.,]\d| (?:days|hours|weeks|months|points)\b)", re.IGNORECASE)  # fmt: skip
_ISO_WEEK = re.compile(r"\b(?P<year>20\d\d)-?W(?P<week>\d{1,2})\b", re.IGNORECASE)


_HEADING = re.compile(
    rf"^\W*(?:[a-z]+(?: [a-z]+){{0,3}}, (?=[^:]*(?:figures|numbers|values|actuals|results)\b))?(?:(?:the )?(?:figures|numbers|values|actuals|results) (?:for|of|from) |for |in |from )?(?P<period>last week|last month|last quarter|(?:calendar )?(?:week|wk|cw) ?\d{{1,2}}|{_MONTHS}(?: 20\d\d)?|q[1-4](?: 20\d\d)?)(?: (?:figures|numbers|values|actuals|results))?\s*(?::|\s[–—-])\s*(?P<rest>\S.+)$",
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
    text = with_shared_period(_under_a_heading(_in_full(_ISO_WEEK.sub(_in_words, text)), known), known)
    match = _SAME.search(text) or _THAT.search(text)
    told = [m for m in _TOLD.finditer(text[: match.start()]) if m[match["span"].lower()]] if match else []
    if match is None or not told or not re.search(r"\d", _TOLD.sub("", text[: match.start()])):
        return text
    gap = " " * match[0].startswith(" ")
    return f"{text[: match.start()]}{gap}in {told[-1][0]}{text[match.end('span') :]}"


def _under_a_heading(text: str, known: Callable[[str], bool]) -> str:
    """ "Week 47: queue 4.1, write-offs 4.8" tells two values of that week."""
    match = _HEADING.match(text)
    values = _last_said([v for v in _BREAK.split(match["rest"].rstrip(" .!")) if v] if match else [])
    if not match or len(values) < 2 or not all(_ONE_VALUE.match(v) and not _NO_ACTUAL.search(v) for v in values):
        return text
    if not any(map(known, values)):
        return text
    when = match["period"]
    when = when if when.lower().startswith("last") else f"in {when}"
    return "; ".join(f"{value} {when}" for value in values)


_CORRECTS = re.compile(r"(?:correction|sorry|no|nope|wait|no wait|oops|rather|or rather|i mean|scratch that|my mistake)", re.IGNORECASE)  # fmt: skip


def _last_said(values: list[str]) -> list[str]:
    """ "Scrap 61, correction, scrap was 58": what is put right is told once."""
    kept: list[str] = []
    for value in values:
        if kept and _CORRECTS.fullmatch(kept[-1]):
            kept = [*kept[:-2], value]
        else:
            kept.append(value)
    return kept


def _in_full(text: str) -> str:
    """ "94.5 wk47" is a value of week 47, and no 94.5 weeks."""
    return _SHORT_WEEK.sub(lambda m: f"{m['before']}in week {m['week']}" if m["before"] else f"week {m['week']}", text)


def _in_words(match: re.Match[str]) -> str:
    """The last week of that number as people say it; "2026-W47" would have a year and a number of its own."""
    year, week, _ = clock.today().isocalendar()
    number = int(match["week"])
    return f"week {number}" if int(match["year"]) == (year if number <= week else year - 1) else match[0]
