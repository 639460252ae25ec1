"""Numbers the person stated, ready to become measures with targets or baselines, unchanged."""

import re
from dataclasses import dataclass
from datetime import date

from scorecard.models import Frequency, Polarity
from tools.language.figures import Figure, find_figures

_YEARLY = re.compile(r"\b(?:a year|per year|each year|every year|annual(?:ly)?|yearly|p\.a\.)", re.IGNORECASE)


@dataclass(frozen=True)
class Stated:
    """A figure in the person's words. ``start`` is where they stand, ``value`` where they want to be; one may be open."""

    name: str
    unit: str
    value: float | None
    upper: float | None
    start: float | None
    due: date | None
    polarity: Polarity
    frequency: Frequency
    words: str


def stated_numbers(statement: str) -> list[Stated]:
    """Every number of a statement with the measure it speaks of, each measure once."""
    found: dict[str, Stated] = {}
    for figure in find_figures(statement):
        found.setdefault(figure.name.lower(), _stated(statement, figure))
    return list(found.values())


def _stated(statement: str, figure: Figure) -> Stated:
    polarity: Polarity = "within" if figure.upper is not None else "lower" if figure.lower_is_better else "higher"
    return Stated(
        name=figure.name,
        unit=figure.unit,
        value=figure.target,
        upper=figure.upper,
        start=figure.baseline,
        due=figure.due,
        polarity=polarity,
        frequency="yearly" if _YEARLY.search(statement) else "quarterly",
        words=statement,
    )
