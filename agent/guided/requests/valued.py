"""A list of measures with a figure each: "churn 2.1 %, NPS 41"."""

import re

from agent.guided.requests.pointing import measure_meant
from scorecard.models import Measure, Scorecard
from tools.language.quantities import Quantity, find_quantities

_WORDS_BEFORE_VALUE = re.compile(r"\b(?:was|is|were|at|to|of|came in at|reached|now|=|:)\s*$", re.IGNORECASE)
_MILLIONS, _THOUSANDS = {"m", "mn", "mio", "million", "millions"}, {"k", "thousand", "thousands"}


def valued(rest: str, scorecard: Scorecard) -> tuple[list[tuple[Measure, float]], list[str]] | None:
    """Each measure with its figure, in the measure's unit, and the words that name no measure; ``None`` for no list."""
    found: list[tuple[Measure, float]] = []
    unknown: list[str] = []
    for piece in _pieces(rest):
        quantities = find_quantities(piece)
        if not quantities:
            return None
        words = _WORDS_BEFORE_VALUE.sub("", piece[: quantities[-1].start].strip()) or piece[quantities[-1].end :]
        measure = measure_meant(words, scorecard)
        if measure is None:
            unknown.append(words.strip() or piece.strip())
        else:
            found.append((measure, in_unit(quantities[-1], measure)))
    return found, unknown


def _pieces(rest: str) -> list[str]:
    parts = [p for p in re.split(r",(?!\d)|;|\n|(?<!\d),", rest) if p.strip()]
    found: list[str] = []
    for part in parts:
        halves = re.split(r"\s+and\s+", part)
        both = len(halves) > 1 and all(find_quantities(half) for half in halves)
        found += halves if both else [re.sub(r"^\s*and\s+", "", part)]
    return found


def in_unit(quantity: Quantity, measure: Measure) -> float:
    """ "11.2m" for a measure in millions is 11.2."""
    unit = set(re.findall(r"[a-z]+", measure.unit.lower()))
    spoken = bool(re.search(r"\d\s*(?:m|mn|mio|million|k|thousand)\b", quantity.words, re.IGNORECASE))
    if spoken and unit & _MILLIONS:
        return round(quantity.value / 1e6, 6)
    if spoken and unit & _THOUSANDS:
        return round(quantity.value / 1e3, 6)
    return quantity.value
