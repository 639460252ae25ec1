"""Days moved by a stretch of time: "two months late", "half a year sooner"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from agent.guided.weighing.slots import Slots
from tools.language.dates import month_end

_STRETCH = re.compile(r"\b(day|week|month|quarter|year)s?\b", re.IGNORECASE)
_BEHIND = re.compile(
    r"(?: (?:more|extra|further|full|whole))? (?:days?|weeks?|months?|quarters?|years?)\b", re.IGNORECASE
)
_ONCE = re.compile(
    r"\b(?:another|an?|one(?: more)?|an? (?:extra|further|full|whole|good|single)) (week|month|quarter|year)\b",
    re.IGNORECASE,
)
_MONTHS = {"month": 1, "quarter": 3, "year": 12}
_DAYS = {"day": 1, "week": 7}
_SOONER = re.compile(r"\b(?:sooner|earlier|forwards?|ahead|advance|quicker|before)\b", re.IGNORECASE)


def shifted(slots: Slots, day: date) -> Iterator[tuple[int, date, dict[str, float]]]:
    """Each stretch of time in the message, as the place of its figure and the day moved by it, later and sooner."""
    says = bool(_SOONER.search(slots.text))
    for place, figure in enumerate(slots.figures):
        near = _BEHIND.match(slots.said[figure.end :])
        unit = _STRETCH.search(figure.unit) or _STRETCH.search(figure.words) or (near and _STRETCH.search(near[0]))
        if unit and figure.relation != "multiple":
            for way in (1, -1):
                if moved := _moved(day, way * figure.value, unit[1].lower()):
                    yield place, moved, {"way fits": float((way < 0) == says)}
    if once := _ONCE.search(slots.text):
        for way in (1, -1):
            if moved := _moved(day, way, once[1].lower()):
                yield -1, moved, {"way fits": float((way < 0) == says), "once": 1.0}


def _moved(day: date, count: float, unit: str) -> date | None:
    """None where that is beyond any calendar: "10,000 years"."""
    try:
        if unit in _DAYS:
            return day + timedelta(days=round(count * _DAYS[unit]))
        new = day + relativedelta(months=round(count * _MONTHS[unit]))
    except (ValueError, OverflowError):
        return None
    return month_end(new.year, new.month) if day == month_end(day.year, day.month) else new
