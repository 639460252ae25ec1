"""Reviews as meetings: planned for a day, held, and in the calendar."""

import re
from datetime import date
from typing import Any

from dateutil.relativedelta import relativedelta, weekday

from agent.guided.requests.days import WEEKDAYS, days_in
from scorecard.clock import today
from scorecard.models import Review, Scorecard

_LEAD = r"^\W*(?:so |and |ok,? |please |can you |could you |let'?s |i need to |help me )*"
_KINDS = {"operational": r"month(?:ly)?|operational|operations", "yearly": r"year(?:ly)?|annual|test.and.adapt", "strategy": r"quarter(?:ly)?|strateg(?:y|ic)"}  # fmt: skip
KIND = r"(?P<kind>(?:(?:month|quarter|year)(?:ly|'s)?|annual|operational|operations|strateg(?:y|ic)|test.and.adapt)(?:\s+(?:strategy|operational|operations|management|performance|business|test.and.adapt))?)"
_PLAN = re.compile(_LEAD + rf"(?:plan|schedule|put|set(?: up)?|fix|book|hold)\s+(?:the |our |a |an |next )*(?:{KIND}\s+)?(?:review|meeting)s?\s+(?:for|on|to|at)\s+(?P<when>.+)$", re.IGNORECASE)  # fmt: skip
_MEET = re.compile(_LEAD + rf"we (?:sit together|sit down|meet|get together|come together|have|hold) (?:on |again )*(?P<when>.+?) (?:for|as) (?:the |our |a |an |next )*(?:{KIND}\s+)?(?:review|meeting)\W*$", re.IGNORECASE)  # fmt: skip
_HELD = re.compile(
    rf"^\W*(?:(?:today |yesterday )?(?:the |our )?(?:{KIND}\s+)?(?:review|meeting)(?: (?P<id>R\d+))? (?:(?:was|is|has been) (?:held|done|over|finished)|took place|happened|has taken place)|(?:please )?(?:close|conclude|end) the (?:review|meeting)"
    rf"|we(?:'ve| have)? (?:just )?(?:held|had|did|finished) (?:the |our )?(?:(?:month|quarter|year)ly |annual |strategy |operational )*(?:review|meeting)(?: (?P<id2>R\d+))?|(?P<id3>R\d+) (?:was|is|has been) (?:held|done))(?: (?P<when>.+))?\W*$",
    re.IGNORECASE,
)


_EACH = re.compile(rf"\b(?P<place>first|second|third|fourth|last) (?P<day>{'|'.join(WEEKDAYS)}) (?:of|in) (?:each|every|the|a) (?P<unit>month|quarter)\b", re.IGNORECASE)  # fmt: skip
_PLACES = {"first": 1, "second": 2, "third": 3, "fourth": 4}


def kind_of(words: str | None) -> str:
    low = (words or "quarterly").lower()
    return next((kind for kind, pattern in _KINDS.items() if re.match(pattern, low)), "strategy")


def current_review(scorecard: Scorecard) -> Review | None:
    """The review that is under way: the earliest planned one whose day has come or is near."""
    return next((r for r in scorecard.reviews if not r.held and (r.on - today()).days <= 31), None)


def planned(text: str) -> list[dict[str, Any]]:
    match = _PLAN.match(text) or _MEET.match(text)
    if match and (each := _EACH.search(match["when"])):
        return [
            {"kind": "add_review", "review_kind": kind_of(match["kind"]), "on": d.isoformat()} for d in _year_of(each)
        ]
    dates = days_in(match["when"], today()) if match else []
    if not match or not dates:
        return []
    kind = kind_of(match["kind"])
    return [{"kind": "add_review", "review_kind": kind, "on": d.day.isoformat()} for d in dates]


def _year_of(each: re.Match[str]) -> list[date]:
    """ "The first Monday of each month": those of the twelve months to come."""
    day, place = WEEKDAYS.index(each["day"].lower()), each["place"].lower()
    step = 3 if each["unit"].lower() == "quarter" else 1
    first = today().replace(day=1)
    found: list[date] = []
    for ahead in range(13):
        month = first + relativedelta(months=ahead)
        if (month.month - 1) % step:
            continue
        one = month + relativedelta(weekday=weekday(day)(_PLACES[place])) if place != "last" else month + relativedelta(day=31, weekday=weekday(day)(-1))  # fmt: skip
        if one >= today():
            found.append(one)
    return found[: 12 // step]


def held(text: str, scorecard: Scorecard) -> list[dict[str, Any]]:
    match = _HELD.match(text)
    if not match:
        return []
    dates = days_in(text, today(), past=True)
    on = min(dates[0].day, today()).isoformat() if dates else today().isoformat()
    named = (match["id"] or match["id2"] or match["id3"] or "").upper()
    review = scorecard.review(named) or current_review(scorecard)
    if review is None:
        return [{"kind": "add_review", "review_kind": kind_of(match["kind"]), "on": on, "held": True}]
    return [{"kind": "update_review", "id": review.id, "held": True, "on": on}]
