"""Numbers the person stated, ready to become measures with targets or baselines, unchanged."""

import re
from dataclasses import dataclass, replace
from datetime import date

from scorecard.models import Frequency, Polarity
from tools.drafting.meant import meant
from tools.drafting.people import is_person_head
from tools.drafting.phrasing import verb_led
from tools.drafting.shapes import AMOUNTS, HEAD_ENDS, capital, lower_first
from tools.drafting.situations.direction import time_to
from tools.drafting.situations.reading import situation
from tools.drafting.situations.told import TIME, Situation
from tools.language.dates import find_dates
from tools.language.figures import Figure, find_figures
from tools.language.grammar import is_told
from tools.language.quantities import find_quantities
from tools.language.shares import in_numbers

TITLE = re.compile(r"^[^:]{0,60}\b(?:19|20)\d\d ?/ ?(?:(?:19|20)?\d\d)[^:]{0,20}:\s+")
"""``Our vision 2020/2032:`` is the title of a paper, and neither what is measured nor when it is due."""
_FILL = re.compile(r"^fill (?:all |every |the |our )*(?P<what>[a-z][\w -]+)$", re.IGNORECASE)
_SO_MANY = re.compile(r"\(\d+ (?:out )?of \d+\b[^()]*\)")
"""``(94 of 120 this year)``"""
LONGEST_PLAIN = 50
"""A longer name with a comma in it goes on to something else."""
_YEARLY = re.compile(r"\b(?:a year|per year|each year|every year|annual(?:ly)?|yearly|p\.a\.)", re.IGNORECASE)


STATES_A_WISH = re.compile(
    r"\b(?:wants?|needs?|should|must|targets?|goals?|aims?|reach|will|have to|has to|plans?|expects?|would|by (?:20\d\d|the end|end of|mid|Q\d))\b|->|→|=>",
    re.IGNORECASE,
)
"""Words that say where something is to go."""


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
    if meant(statement):
        return []  # it has no figure, and what it is measured by is told by its structure
    if (told := situation(statement)) and told.thing:
        return [_told(statement, told)]
    if told and not told.own and told.wish.startswith("Find a successor"):
        return []  # how old somebody is, is no measure
    tells = is_told(statement) and not STATES_A_WISH.search(statement)
    found: dict[str, Stated] = {}
    for figure in find_figures(_SO_MANY.sub(lambda part: in_numbers(part[0]), TITLE.sub("", statement))):
        stated = _stated(statement, figure)
        if tells and stated.start is None and figure.quantity.relation == "absolute":
            stated = replace(stated, value=None, start=stated.value)  # how things are is no target
        found.setdefault(figure.name.lower(), stated)
    return list(found.values())


def as_wish(statement: str) -> str:
    """A statement of where one stands and wants to be, as the wish it holds: ``Raise the share of ...``."""
    moves = [f for f in find_figures(statement) if f.baseline is not None and f.target is not None]
    if not moves or verb_led(statement):
        return statement
    name = lower_first(moves[0].name)
    if is_person_head(name) and not moves[0].lower_is_better:
        return f"Win more {name}"
    article = "the " if name.startswith("share ") else ""
    return f"{'Lower' if moves[0].lower_is_better else 'Raise'} {article}{name}"


def _told(statement: str, told: Situation) -> Stated:
    days = [
        d
        for d in find_dates(statement)
        if not re.match(
            r"(?:within|in|after) (?:\d+|one|two|three|four|five|six|ten|a) ",
            statement[d.start : d.end].strip(),
            re.IGNORECASE,
        )
    ]
    name = _by_period(statement, told)
    unit = told.unit if name == told.thing else _OVER_A_PERIOD.sub("", told.unit)
    return Stated(
        name=capital(name),
        unit=unit or _counted_in(told.thing),
        value=told.want,
        upper=None,
        start=told.now,
        due=days[-1].day if days and told.want is not None else None,
        polarity="lower" if told.lower else "higher",
        frequency="yearly" if _YEARLY.search(statement) else "quarterly",
        words=statement,
    )


_OVER_A_PERIOD = re.compile(r"(?<=^[A-Z]{3}) per (?:day|week|month|quarter)$")
_EACH_PERIOD = re.compile(r"^[^\w,;.]*(?:an?|per|each|every) (?P<period>day|week|month|quarter)\b", re.IGNORECASE)


def _by_period(statement: str, told: Situation) -> str:
    """What is measured, with the time over which money is counted up: ``write-offs are £1,800 a month``."""
    money = [q for q in find_quantities(statement) if re.fullmatch(r"[A-Z]{3}", q.unit) or "grand" in q.words.lower()]
    period = next((p for q in money if q.value == told.now and (p := _EACH_PERIOD.match(statement[q.end :]))), None)
    return f"{told.thing} per {period['period'].lower()}" if period and " per " not in told.thing else told.thing


_FASTER = re.compile(r"^(?:faster|quicker|speedier|swifter) (?P<what>[a-z].*)$", re.IGNORECASE)
_COMPARED = re.compile(
    r"^(?:an? )?(?:shorter|longer|better|higher|lower|greater|bigger|larger|improved|increased|reduced|stronger|steadier|steady|stable|solid|healthy|fewer|more) (?=[a-z])",
    re.IGNORECASE,
)


def _level(name: str, unit: str) -> str:
    """What is measured, and not which way it should go: ``faster case handling`` in days is the time it takes."""
    if (faster := _FASTER.match(name)) and TIME.match(unit):
        apart = re.search(r"\b(?:to|for|of|from|with|in)\b", faster["what"])
        return f"time for {faster['what']}" if apart else f"{faster['what']} time"
    return _COMPARED.sub("", name)


def _counted_in(name: str) -> str:
    """``Online subscriptions`` are counted in subscriptions."""
    head = (HEAD_ENDS.sub("", name).split() or [""])[-1]
    counted = head.islower() and head.endswith("s") and not head.endswith(("ss", "us", "is"))
    return head if counted and not AMOUNTS.search(head) and _no_count(name) is None else ""


def _whole(name: str) -> str:
    """Without a bracket that is opened and never closed."""
    return name.partition("(")[0].strip(" ,") if name.count("(") != name.count(")") else name


def _no_count(name: str) -> re.Match[str] | None:
    """``ARR compared with today`` counts nothing."""
    return re.search(r"\b(?:compared|growth|reduction|per|share of)\b", name)


def _quick(statement: str, figure: Figure) -> bool:
    """``trucks in and out in 45 minutes``: less time is better, unless the words or the thing say otherwise."""
    return time_to(figure.name) == "lower" and not _LONG.search(statement[: figure.quantity.start])


_LONG = re.compile(
    r"\b(?:at least|more than|over|above|longer than|raise|increase|extend|lengthen|grow|minimum|min|stay|stays|keep)\b[^,;]*$",
    re.IGNORECASE,
)


def _stated(statement: str, figure: Figure) -> Stated:
    less = figure.lower_is_better or (figure.baseline is None and TIME.match(figure.unit) and _quick(statement, figure))
    polarity: Polarity = "within" if figure.upper is not None else "lower" if less else "higher"
    name = figure.name.partition(",")[0] if len(figure.name) > LONGEST_PLAIN else figure.name
    return Stated(
        name=capital(_level(_FILL.sub(r"\g<what> filled", _whole(name)), figure.unit)),
        unit=figure.unit or _counted_in(figure.name),
        value=figure.target,
        upper=figure.upper,
        start=figure.baseline,
        due=figure.due,
        polarity=polarity,
        frequency="yearly" if _YEARLY.search(statement) else "quarterly",
        words=statement,
    )
