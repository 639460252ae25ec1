"""Numbers the person stated, made into measures with targets or baselines, unchanged."""

import re
from dataclasses import dataclass, replace
from datetime import date

from scorecard.models import Frequency, Polarity
from tools.drafting.phrasing import verb_led
from tools.language.quantities import Quantity, Role, due_date, find_quantities, role, wants_less

_STOP = (
    r"\b(?:by|in|at|around|with|from|to|and|required|until|every|so|within|across|per|while|through|for|of|over|under|as|or|on"
    r"|each|a year|per year|who|that|which)\b|[,;.:()]"
)
_SERVING = re.compile(
    r"^(?:\s|an?\b|the\b|our\b|per\b|year\b|annually\b|each\b|every\b|yearly\b|in\b|of\b|for\b|new\b(?=\s*$))+",
    re.IGNORECASE,
)
_YEARLY = re.compile(r"\b(?:a year|per year|each year|every year|annual(?:ly)?|yearly|p\.a\.)", re.IGNORECASE)
_CONNECTORS = re.compile(
    r"(?:\b(?:up to|at least|at most|more than|less than|about|around|over|under|below|above|no more than|nearly|by|to|of|from|with|a"
    r"|reach|reaching|between|is|be|achieve|hit|than|target|goal|some)\s*)+$",
    re.IGNORECASE,
)
_UP = re.compile(r"^(?:grow|increase|raise|expand|boost|lift)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Stated:
    """A number in the person's words, ready to become a measure."""

    name: str
    unit: str
    value: float
    upper: float | None
    due: date | None
    role: Role
    polarity: Polarity
    frequency: Frequency
    words: str


_VALUE = (
    r"[€$£]?\s?\d[\d.,]*(?:\s?(?:%|k\b|mn?\b|bn\b|million\b|billion\b|days?\b|hours?\b|minutes?\b|weeks?\b|months?\b))?"
)
_MOVES = re.compile(rf"(?<![\d.,€$£])(?P<start>{_VALUE})\s*(?P<joiner>->|=>|→|\bto\b)\s*(?P<target>{_VALUE})(?P<noun>\s+[a-z]+)?", re.IGNORECASE)  # fmt: skip
_NOW_WANT = re.compile(
    rf"\(?\s*\b(?:now|currently|today)(?: at)?\s*(?P<start>{_VALUE})\s*[,;]?\s*(?:and\s+|but\s+)?(?:we\s+)?(?:want|target|goal|aim for|must reach)"
    rf"\s*(?::|is|of)?\s*(?P<target>{_VALUE})",
    re.IGNORECASE,
)
_NO_NOUN = frozenset("by in until within before at per a each every and for".split())


def from_to(statement: str) -> str:
    """``bookings 22% to 45%``, ``4.1% -> 2.5%`` and ``now 82%, want 96%`` in the words "from ... to ...".

    Bare numbers before a noun stay a band: "15 to 20 shops".
    """

    def moved(match: re.Match[str]) -> str:
        if re.search(r"\b(?:from|between)\s*$", match.string[: match.start()], re.IGNORECASE):
            return match[0]
        noun = (match["noun"] or "").strip().lower()
        counted = noun and noun not in _NO_NOUN and not re.search(r"[^\d.,\s]", match["start"])
        if match["joiner"].lower() == "to" and counted:
            return match[0]
        return f" from {match['start'].strip()} to {match['target'].strip()}{match['noun'] or ''}"

    text = _NOW_WANT.sub(lambda m: f" from {m['start'].strip()} to {m['target'].strip()}", statement)
    return re.sub(r"\s+", " ", _MOVES.sub(moved, text))


def stated_numbers(statement: str) -> list[Stated]:
    """Every number of a statement with the measure it speaks of."""
    return [replace(s, words=statement) for s in _stated_numbers(from_to(statement))]


def _stated_numbers(statement: str) -> list[Stated]:
    quantities = find_quantities(statement)
    whole = [q for q in quantities if not _defines_another(statement, q, quantities)]
    seen: set[str] = set()
    found = []
    for quantity in _without_starts(statement, whole):
        stated = _stated(statement, quantity)
        if stated.name.lower() not in seen:
            seen.add(stated.name.lower())
            found.append(stated)
    return found


def _defines_another(text: str, quantity: Quantity, all_: list[Quantity]) -> bool:
    """``85 % of flights within 15 minutes``: the minutes belong to the definition of the share."""
    before = text[: quantity.start].rstrip().lower()
    return before.endswith(("within", "less than", "in under", "older than")) and any(
        q.unit == "%" and q.start < quantity.start for q in all_
    )


def _without_starts(text: str, quantities: list[Quantity]) -> list[Quantity]:
    """In "from 4.5 % to 2 %" the second is the target; the first is where they stand (see ``starting_value``)."""
    return [q for q in quantities if not re.search(r"\bfrom\s*[€$£]?\s*$", text[: q.start], re.IGNORECASE)]


def starting_value(statement: str) -> float | None:
    """The "from" of a statement such as "cut churn from 4.5 % to 2 %"."""
    statement = from_to(statement)
    found = [q for q in find_quantities(statement) if re.search(r"\bfrom\s*[€$£]?\s*$", statement[: q.start])]
    return found[0].value if len(found) == 1 else None


def _stated(statement: str, quantity: Quantity) -> Stated:
    name, unit = _name_and_unit(statement, quantity)
    yearly = bool(_YEARLY.search(statement))
    kind = role(statement, quantity)
    if yearly and kind == "target" and quantity.unit == "%":
        name = f"{name} per year"
    changes = quantity.relation == "change" or _is_growth(statement, quantity)
    start = starting_value(statement)
    less = start > quantity.value if start is not None else wants_less(statement) and not changes
    polarity: Polarity = "within" if quantity.upper is not None else "lower" if less else "higher"
    return Stated(
        name=name[:1].upper() + name[1:] if name.split()[0].islower() else name,  # eNPS stays eNPS
        unit=unit,
        value=quantity.value,
        upper=quantity.upper,
        due=due_date(statement),
        role=kind,
        polarity=polarity,
        frequency="yearly" if yearly else "quarterly",
        words=statement,
    )


def _name_and_unit(statement: str, quantity: Quantity) -> tuple[str, str]:
    after = _phrase_after(statement[quantity.end :])
    before = _phrase_before(statement[: quantity.start])
    name = after or before
    if quantity.relation == "multiple" and (after or before):
        return f"{after or before} compared with today", quantity.unit
    if quantity.relation == "change" or _is_growth(statement, quantity):
        base = before or after
        per_year = "" if _YEARLY.search(statement) else " since today"
        return f"{base} {'growth' if _UP.match(verb_led(statement)) else 'reduction'}{per_year}", quantity.unit
    if not quantity.unit and after:
        return after, after.split()[-1]
    if quantity.unit == "%" and re.match(r"\s*of\s", statement[quantity.end :]):
        return f"share of {after}", "%"
    return (before or after if quantity.unit not in ("%",) else name) or "stated goal", quantity.unit


def _is_growth(statement: str, quantity: Quantity) -> bool:
    """``grow fee income 8% a year`` is 8 % more, not a level of 8 %."""
    led = verb_led(statement)
    level = re.search(
        r"\b(?:to|at|of|above|below|under|over|than|reach)\s*[€$£]?$", statement[: quantity.start].rstrip()
    )
    moves = _UP.match(led) or re.match(r"(?:cut|reduce|lower|shorten|shrink)\b", led, re.IGNORECASE)
    return quantity.unit == "%" and bool(moves) and not level and "from" not in statement.lower().split()


def _phrase_after(text: str) -> str:
    """``% a year in capacity growth`` -> ``capacity growth``."""
    rest = _SERVING.sub("", text)
    phrase = re.split(_STOP, rest, maxsplit=1, flags=re.IGNORECASE)[0].strip(" -–%")
    return phrase if 0 < len(phrase.split()) <= 6 else ""


def _phrase_before(text: str) -> str:
    """``cut churn to`` -> ``churn``."""
    text = re.sub(
        r"(?:^|\s+)\(?from\s*[€$£]?\s*\d[\d.,]*\s*(?:%|[a-z]+)?\s*(?=to\b)", " ", text
    )  # where they stand names nothing
    clause = next((c for c in reversed(re.split(r"[,;:(]|\.\s|\band\b", text)) if c.strip()), "")
    clause = _CONNECTORS.sub("", clause.strip()).strip()
    led = verb_led(clause)
    phrase = led.partition(" ")[2] if led else clause
    phrase = re.sub(r"^(?:an?|the|our|its|their|have|has|we|will)\s+", "", phrase, flags=re.IGNORECASE)
    return phrase if 0 < len(phrase.split()) <= 6 else ""
