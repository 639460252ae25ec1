"""What a number leaves out because the one before it said it: "9 weeks now and 4 by 2028", "from £120k to 150"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from tools.language.dates import FoundDate

if TYPE_CHECKING:
    from tools.language.quantities import Quantity

_SPELLS = re.compile(r"(?:second|minute|min|hour|hr|h|day|week|month|quarter|year)s?$", re.IGNORECASE)
_BARE = re.compile(r"[€$£]?\s*[\d.,]+$")
_BETWEEN = re.compile(
    r"(?:[\s,;:()→>=·-]|(?:now|today|currently|at|present|the|moment|right|and|but|or|by|to|until|till|then|down|up|towards?|target|goal|aim|aims|aiming|objective"
    r"|is|are|was|of|should|shall|must|will|be|become|reach|want|wanted|like|would|rather|we|i|our|it|that|with|as|for|from|end|mid|only|just|about)\b)*",
    re.IGNORECASE,
)
"""Words between two numbers of one thing; any other word may name another."""
_BEHIND = re.compile(
    r"\s*(?:$|[.,;:!?)·]|(?:by|in|until|till|at|from|end|now|today|currently|and|or|but|please|as|for|this|next|within|before|after|then|instead)\b)",
    re.IGNORECASE,
)
_SCALED = 500
"""How many times greater the number before is where its "k" or "m" is meant of the next as well."""


def carried(text: str, found: Sequence["Quantity"], dates: Sequence[FoundDate]) -> list["Quantity"]:
    """The quantities, in order; a bare one has the unit of time, or the thousands or millions, of the one before it."""
    told = list(found)
    for n in range(1, len(told)):
        before, bare = told[n - 1], told[n]
        if (
            bare.unit
            or bare.relation != "absolute"
            or before.relation != "absolute"
            or not _alike(text, before, bare, dates)
        ):
            continue
        if _SPELLS.match(before.unit):
            told[n] = replace(bare, unit=before.unit)
        elif before.value > _SCALED * bare.value > 0 and (scale := _scale(before)) > 1:
            upper = bare.upper and bare.upper * scale
            told[n] = replace(bare, value=round(bare.value * scale, 6), upper=upper)
    return told


def _alike(text: str, before: "Quantity", bare: "Quantity", dates: Sequence[FoundDate]) -> bool:
    """Whether nothing between them or behind says that the second is of something else."""
    if not _BARE.match(bare.words.strip()) or bare.start < before.end:
        return False
    between = text[before.end : bare.start].rstrip("€$£")
    for day in dates:
        if before.end <= day.start and day.end <= bare.start:
            between = between.replace(text[day.start : day.end], " ")
    return bool(_BETWEEN.fullmatch(between) and _BEHIND.match(text[bare.end :]))


def _scale(quantity: "Quantity") -> float:
    """The thousands or millions that stand behind its digits."""
    return next(
        (
            s
            for s in (1e9, 1e6, 1e3)
            if quantity.value >= s and not re.search(r"\d{4}|\d,\d{3}|\d \d{3}", quantity.words)
        ),
        1.0,
    )
