"""Which numbers the user really gave, so that a number of the model's own is never shown as theirs."""

import re
from collections.abc import Collection, Iterable

from scorecard.models import NumberSource, Scorecard
from tools.language.dates import find_dates
from tools.language.quantities import find_quantities

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_FIGURE = re.compile(r"(?<![\w#.,/-])\d+(?:[.,]\d+)*(?![\w/-]|[.,]\d)")
"""A number in a sentence; not a part of an id, a date or a passage's name."""
_SMALL, _YEARS, _WHOLE = 12, range(1900, 2101), 100
"""Counts of things, months and years, and the whole of a percentage are nobody's figures."""
_NONE: frozenset[float] = frozenset()


def numbers_in(texts: Iterable[str]) -> frozenset[float]:
    found: set[float] = set()
    for text in texts:
        for quantity in find_quantities(text):
            found.add(abs(quantity.value))
            if quantity.upper is not None:
                found.add(abs(quantity.upper))
        found.update(value for m in _DIGITS.finditer(text) for value in _readings(m[0]))
    return frozenset(found)


def numbers_held(scorecard: Scorecard) -> frozenset[float]:
    """The figures of a scorecard that are no assumptions."""
    held: set[float] = set()
    for measure in scorecard.measures():
        held |= {abs(a.value) for a in measure.actuals}
        held |= {
            abs(v) for t in measure.targets if t.source != "assumption" for v in (t.value, t.upper) if v is not None
        }
        if measure.baseline and measure.baseline.source != "assumption":
            held.add(abs(measure.baseline.value))
    return frozenset(held)


def source_of(value: float, given: Collection[float], documents: Collection[float] = _NONE) -> NumberSource:
    """``0.12`` for a stated 12 % is the user's number too."""
    if _is_among(value, given):
        return "user"
    return "document" if _is_among(value, documents) else "assumption"


def strangers(text: str, known: Collection[float]) -> list[str]:
    """The figures of a text that are not among those known, as they are written."""
    found: dict[str, None] = {}
    text = without_dates(text)
    for match in _FIGURE.finditer(text):
        readings = list(_readings(match[0]))
        if not any(_is_nobodys(r) or _is_among(r, known) for r in readings):
            found[match[0] + (" %" if re.match(r"\s?%", text[match.end() :]) else "")] = None
    return list(found)


def without_dates(text: str) -> str:
    for found in reversed(find_dates(text)):
        text = f"{text[: found.start]} {text[found.end :]}"
    return text


def _is_nobodys(value: float) -> bool:
    return value.is_integer() and (value <= _SMALL or value in _YEARS or value == _WHOLE)


def _is_among(value: float, given: Collection[float]) -> bool:
    meant = {abs(value), abs(value) * 100, abs(value) / 100}
    return any(abs(m - g) <= 1e-6 * max(1, g) for m in meant for g in given)


def _readings(digits: str) -> Iterable[float]:
    """``1,200`` is a thousand two hundred here and one and a fifth elsewhere."""
    for text in (digits.replace(",", ""), digits.replace(".", "").replace(",", "."), digits.replace(",", ".")):
        if text.count(".") <= 1:
            yield float(text)
