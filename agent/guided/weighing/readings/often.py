"""How often a measure is read, in words that are no fixed ones: "dialy", "two times in the year", "every other quarter"."""

import re
from collections.abc import Iterator
from typing import get_args

from rapidfuzz.distance import OSA

from agent.guided.understanding.tokens import is_english
from agent.guided.weighing.readings.reading import Reading, choices
from agent.guided.weighing.slots import Slots
from scorecard.edits import UpdateMeasure
from scorecard.models import Frequency

_MANY = {"once": 1, "twice": 2, "one": 1, "two": 2, "three": 3, "four": 4, "six": 6, "twelve": 12, "a": 1, "an": 1, "other": 2, "second": 2, "third": 3, "half": 0.5, "": 1}  # fmt: skip
_MONTHS = {"day": 1 / 30, "morning": 1 / 30, "evening": 1 / 30, "night": 1 / 30, "shift": 1 / 30, "week": 0.25, "monday": 0.25, "tuesday": 0.25, "wednesday": 0.25, "thursday": 0.25, "friday": 0.25, "month": 1, "quarter": 3, "trimester": 3, "semester": 6, "half": 6, "year": 12, "annum": 12, "yr": 12, "qtr": 3, "mth": 1, "wk": 0.25}  # fmt: skip
_EVERY = {"daily": 1 / 30, "weekly": 0.25, "monthly": 1, "quarterly": 3, "half-yearly": 6, "yearly": 12}
_COUNT = r"\d+|" + "|".join(sorted(filter(None, _MANY), key=len, reverse=True))
_PERIOD = "|".join(_MONTHS)
_TIMES = re.compile(rf"\b(?P<times>once|twice|(?:{_COUNT}|only) ?(?:times?|x))\b(?: (?:in|per|each|every|over|during|within))?(?: (?:the|each|every|a|an|any))?(?: (?P<many>{_COUNT}))?[ -](?:(?:the|a|an) )?(?P<period>{_PERIOD})s?(?P<year>[ -]year)?\b", re.IGNORECASE)  # fmt: skip
_EACH = re.compile(rf"\b(?:every|each|per|by the|at the end of (?:the|each|every))(?: (?:single|full|new))?(?: (?P<many>{_COUNT}))?[ -](?P<period>{_PERIOD})s?(?P<year>[ -]year)?\b", re.IGNORECASE)  # fmt: skip
_BARE = re.compile(rf"\b(?P<times>twice|(?:{_COUNT}) times)\b", re.IGNORECASE)
_WEEKLY = re.compile(
    r"\b(?P<many>two|three|six|twelve|2|3|4|6|12|bi|semi|half)-?(?P<period>monthly|annual(?:ly)?|yearly)\b",
    re.IGNORECASE,
)
_WORDS = {f: f for f in ("daily", "weekly", "monthly", "quarterly", "yearly")} | {"annually": "yearly"}


def read(slots: Slots) -> Iterator[Reading]:
    known = {value for field, value in slots.enums if field == "frequency"}
    told = [often for often in dict.fromkeys(_told(slots.text)) if often in get_args(Frequency) and often not in known]
    for often in told[:_MOST]:
        for choice in choices(slots, "measure", 2):
            edit = UpdateMeasure.model_validate({"id": choice.item, "frequency": often})
            used = frozenset({("often", often)})
            yield Reading("measure.frequency", (edit,), choice, used, {"in other words": 1.0})


_MOST = 2


def _told(text: str) -> Iterator[str]:
    low = text.lower()
    yield from slips_of_often(low)
    for match in (*_TIMES.finditer(low), *_EACH.finditer(low)):
        times = _number(match["times"]) if match.re is _TIMES else 1
        months = 6.0 if match["year"] else _MONTHS[match["period"]]  # "per half year"
        yield _nearest((1 if match["year"] else _number(match["many"] or "")) * months / times)
    for match in _WEEKLY.finditer(low):
        half = match["many"] in ("bi", "semi", "half")
        yield "half-yearly" if half and match["period"] != "monthly" else _nearest(_number(match["many"]))
    if "year" in low:  # "is now one time in year, please do it two times"
        yield from (_nearest(12 / _number(m["times"])) for m in _BARE.finditer(low))


_SHORT = {"wkly": "weekly", "mthly": "monthly", "mnthly": "monthly", "qtly": "quarterly", "qtrly": "quarterly", "yrly": "yearly"}  # fmt: skip


def slips_of_often(low: str) -> Iterator[str]:
    """ "Wekly", "montly", "qtrly", in small letters."""
    for word in re.findall(r"[a-z]{4,}", low):
        if word in _SHORT:
            yield _SHORT[word]
        elif len(word) > 4 and word not in _WORDS and not is_english(word):
            near = [w for w in _WORDS if w[0] == word[0] and OSA.distance(w, word) <= (1 if len(w) < 7 else 2)]
            yield from (_WORDS[w] for w in near[:1])


def _number(said: str) -> float:
    """ "Two times", "3x"; one where no number is said."""
    word = re.sub(r" ?(?:times?|x)$", "", said)
    return max(float(word), 1) if word.isdigit() else _MANY.get(word, 1)


def _nearest(months: float) -> str:
    """The frequency of just that many months; "" where there is none."""
    return next((often for often, every in _EVERY.items() if abs(every - months) <= 0.1 * every), "")
