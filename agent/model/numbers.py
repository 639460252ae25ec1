"""Which numbers the user really gave, so that a number of the model's own is never shown as theirs."""

import re
from collections.abc import Iterable

from scorecard.models import NumberSource
from tools.language.quantities import find_quantities

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")


def numbers_in(texts: Iterable[str]) -> frozenset[float]:
    found: set[float] = set()
    for text in texts:
        for quantity in find_quantities(text):
            found.add(abs(quantity.value))
            if quantity.upper is not None:
                found.add(abs(quantity.upper))
        found.update(value for m in _DIGITS.finditer(text) for value in _readings(m[0]))
    return frozenset(found)


def source_of(value: float, given: frozenset[float]) -> NumberSource:
    """``0.12`` for a stated 12 % is the user's number too."""
    meant = {abs(value), abs(value) * 100, abs(value) / 100}
    return "user" if any(abs(m - g) <= 1e-6 * max(1, g) for m in meant for g in given) else "assumption"


def _readings(digits: str) -> Iterable[float]:
    """``1,200`` is a thousand two hundred here and one and a fifth elsewhere."""
    for text in (digits.replace(",", ""), digits.replace(".", "").replace(",", "."), digits.replace(",", ".")):
        if text.count(".") <= 1:
            yield float(text)
