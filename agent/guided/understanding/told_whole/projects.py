"""What is told of an initiative in one breath: when it runs, what it costs and who leads it, whatever they are joined by."""

import re
from collections.abc import Sequence
from datetime import date

from agent.guided.understanding.told_whole.item import Item
from tools.language.dates import find_dates

_IS_ONE = re.compile(r"\b(?:initiative|project|programme|program)\b", re.IGNORECASE)
_VERBS = r"(?:begins?|starts?|runs?|lasts?|ends?|costs?|needs? (?=[€$£]?\d)|takes? (?:until|from)|goes on|is (?:led|run|owned|headed|managed|due|done|finished|to (?:run|start|begin|end|be (?:done|finished|led|run)))|will (?:run|start|begin|end|cost|last|be (?:led|run|done|owned))|should (?:run|start|begin|end|be (?:done|finished|led|run))|has a budget)"
_DAY = r"(?:(?:the )?(?:end|start|beginning|middle|mid|early|late|summer|autumn|spring|winter|next)\b|\d{1,2}[. ](?!%)|\d{4}|q[1-4]\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\b)"
_CUTS = (
    (re.compile(rf"\s*,?\s+(?:that|which)\s+(?={_VERBS}\b)", re.IGNORECASE), ", "),
    (re.compile(rf"\s*,?\s+and\s+(?:(?:it|this|that)\s+)?(?=(?:{_VERBS}|(?:led|run|owned|headed) by|(?:an? |the )?budget|due|done|owner)\b)", re.IGNORECASE), ", "),
    (re.compile(r"(?<=\w)(?<!\bis)(?<!\bbe)(?<!\band)\s+(?=(?:led|headed|owned|managed) by\b|(?:starting|beginning|running|lasting|costing|budgeted)\b|with an? (?:budget|cost)\b|with [€$£]?\d)", re.IGNORECASE), ", "),
    (re.compile(rf"(?<=[\w”\"])(?<!\bis)(?<!\bdue)(?<!\bdone)(?<!\bfinished)(?<!\bruns)(?<!\brun)(?<!\bready)(?<!\bends)\s+(?=(?:by|until|till|from) {_DAY})", re.IGNORECASE), ", "),
    (re.compile(r"\bthere(?: too| as well| also)?(?=\s*[:,]|\s+(?:called|named)\b)", re.IGNORECASE), "to it"),
)  # fmt: skip
_LED = re.compile(r"^(?:and |it |which |that )*(?:is|will be|shall be|should be|to be|is to be) (?=(?:led|run|owned) by )|^(?:and )?(?=headed by |managed by )", re.IGNORECASE)  # fmt: skip
_IN_CHARGE = re.compile(r"^(?:and )?(?P<who>(?-i:[A-ZÀ-Þ])[\w'’-]+(?: (?-i:[A-ZÀ-Þ])[\w'’-]+)*)(?: is| will be| to be)? in (?:charge|the lead)(?: of it)?$", re.IGNORECASE)  # fmt: skip
_MONEY = r"(?:[€$£]\s?)?\d[\d.,]*(?:\s?(?:k|m|million|thousand))?(?:\s?(?:eur|usd|gbp|chf|sek|nok|dkk|euros?|dollars?|pounds?|kronor|€|\$|£))?"
_BUDGET = re.compile(
    rf"^(?:and |with |it |its |has |the )*(?:an? )?(?:budget(?: is| of|:)?|costs?(?: of)?|costing|budgeted (?:at|with)|at a cost of|needs) (?:about |around |some |up to |at most )*(?P<a>{_MONEY})$"
    rf"|^(?:with )?(?P<b>{_MONEY}) (?:as )?(?:of )?(?:the )?budget$|^with (?P<c>{_MONEY})$",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"^(?:(?:and|it|its|which|that|will|should|is|to|be)\s+)*(?:runs?|running|lasts?|lasting|begins?|beginning|starts?|starting|start|from|ends?|ending|until|till|due|done|finished|ready|between|by|in)\b|^\d",
    re.IGNORECASE,
)
_BEGINS = re.compile(r"\b(?:begin(?:s|ning)?|start(?:s|ing)?|from)\b", re.IGNORECASE)


def with_breaths(text: str) -> str:
    """A message about an initiative with a comma before each thing that is told of it."""
    if not _IS_ONE.search(text):
        return text
    for shape, mark in _CUTS:
        text = shape.sub(mark, text)
    return text


def plainly_told(segment: str) -> str:
    """ "Is led by Nadia" and "Ben is in charge" as what any new item is told with."""
    segment = re.sub(r"^(?:headed|managed) by ", "led by ", _LED.sub("", segment), flags=re.IGNORECASE)
    return _IN_CHARGE.sub(r"\g<who> leads it", segment)


def budgeted(item: Item, segment: str) -> bool:
    """Whether the segment tells what it costs, which is put down."""
    match = _BUDGET.match(segment)
    if match:
        item.budget = (match["a"] or match["b"] or match["c"]).strip()
    return bool(match)


def tells_when(segment: str) -> bool:
    return bool(_WHEN.match(segment)) and bool(re.search(r"\d", segment))


def dated(item: Item, told: Sequence[str], today: date) -> bool:
    """Put down when it starts and when it is due; False where the days told do not come to that."""
    for words in told:
        days = find_dates(words, today)
        if not days or len(days) > 2:
            return False
        first = words[days[0].start : days[0].end]
        starts = len(days) > 1 or _BEGINS.search(words[: days[0].start]) or re.match(r"(?:from|since)\b", first)
        if starts:
            item.start = _first_day(days[0].day, first)
        if not starts or len(days) > 1:
            item.due = days[-1].day
    return not (item.start and item.due and item.start > item.due)


def _first_day(day: date, said: str) -> date:
    """The day itself where one is said, else the first of the month."""
    return (
        day
        if re.search(r"\b\d{1,2}(?:st|nd|rd|th)?[. ] ?[A-Za-z]|[A-Za-z] \d{1,2}\b(?!\d)|\d-\d\d-\d", said)
        else day.replace(day=1)
    )
