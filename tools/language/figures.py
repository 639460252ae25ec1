"""Reads the figures of a statement: what is measured, where it stands, where it is to be and by when.

``22 % of diabetics with controlled HbA1c, want 45 % by end of 2028`` is one figure: its name, 22 now, 45 by that date.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from tools.language.dates import FoundDate, find_dates
from tools.language.naming import DEEDS, after_name, figure_name, figure_unit, has_own_name
from tools.language.quantities import Quantity, find_quantities

Role = Literal["now", "then", ""]

_NOW_BEFORE = re.compile(
    r"(?:\b(?:now|today|currently|at present|at the moment|so far|already|last year|(?:down |up )?from|we have|there are|has|have|had"
    r"|is|are|was|were|stands?|runs?|cost|costs|we['’]re)\b(?! (?:to|by)\b)[^,;:→>]{0,40}|(?<=[a-z])['’]s\b[^,;:→>]{0,40})$",
    re.IGNORECASE,
)
_NOW_AFTER = re.compile(
    r"^[^,;.:\d]{0,40}?[\s(,]\s*(?:now|today|currently|at present|at the moment|so far|this year|last year|as of)\b(?!\s*\d)",
    re.IGNORECASE,
)
_RIGHT_NOW = re.compile(r"\s*(?:right now|now|today|currently|at present|at the moment)\b", re.IGNORECASE)
_LEADS_ON = re.compile(
    r"(?:now|today|currently|at present|so far|this year|last year|as of)(?:\s+(?:at|is|we are|it is|only|about))*\s*[:€$£(]*\s*$",
    re.IGNORECASE,
)
_THEN_BEFORE = re.compile(
    r"(?:\b(?:want|wants|target|goal|aim|aims|should|must|plan|says|expect|expects|expected|reach|reaching|achieve|hit|to|until|below|under"
    r"|above|over|at least|at most|no more than|less than|more than|fewer than|up to|need|needs|rather|would be|min|minimum|max|maximum"
    r"|required|get|win|hire|open|add|launch|raise|train|recruit|build|create|down|half)\b|->|=>|→|[<>≤≥])[^,;]{0,40}$",
    re.IGNORECASE,
)
_LESS = re.compile(
    r"\b(?:reduce|reducing|cut|cutting|lower|lowering|decrease|halve|halving|below|under|less than|fewer|at most|no more than|shorten|shorter"
    r"|eliminate|drop|down|max(?:imum)?|shrink|half of|by half)\b|[<≤]",
    re.IGNORECASE,
)
_COUNTS = {w: float(n) for n, w in enumerate("two three four five six seven eight nine ten eleven twelve".split(), 2)}
_COUNTED = re.compile(
    rf"^(?:to\s+)?(?P<verb>[a-z]+)\s+(?:at least\s+|up to\s+)?(?P<count>{'|'.join(_COUNTS)})\s+(?P<what>[a-z][\w-]*(?:\s[\w-]+)*)",
    re.IGNORECASE,
)
AGED = re.compile(
    r"\b(?:people|volunteers|members|visitors|adults|women|men|staff|employees|customers|clients|donors|audiences?|fans|drivers|engineers|pupils"
    r"|students|children|patients|players|guests|readers|users|families|tenants|residents|voters|supporters|donors)\s+(?:are\s+)?(?:mostly\s+|mainly\s+|all\s+)?(?:under|over|below|above|aged)\s*$",
    re.IGNORECASE,
)
"""``volunteers under 40`` says how old they are, not how many."""
_HALF_OF_THAT = re.compile(r"\bhalf (?:of )?(?:that|this|it)\b", re.IGNORECASE)
_COPULA = re.compile(r"^(?:is|are|was|were|has|have|had)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Figure:
    """One measured thing in the person's words. ``baseline`` is where it stands, ``target`` where it is to be."""

    name: str
    unit: str
    baseline: float | None
    target: float | None
    upper: float | None
    """The upper end where the target is a band."""
    due: date | None
    lower_is_better: bool
    quantity: Quantity
    """The number the target (or else the baseline) was read from."""


def younger_than(text: str) -> str:
    """The people whose age a text limits: ``volunteers`` in ``volunteers under 40``; "" where it limits none."""
    aged = re.search(AGED.pattern.replace("\\s*$", r"\s+\d\d\b(?!\s*[%a-z])"), text, re.IGNORECASE)
    return aged[0].split()[0] if aged and re.search(r"\b(?:under|below)\b", aged[0], re.IGNORECASE) else ""


def find_figures(statement: str, today: date | None = None) -> list[Figure]:
    """Every figure of the statement, in order, each number used once."""
    dates = find_dates(statement, today)
    quantities = [q for q in _all(statement, dates) if not _defines_another(statement, q, dates)]
    roles = _completed(statement, quantities, [_role(statement, q, quantities) for q in quantities], dates)
    nows = [q for q, role in zip(quantities, roles, strict=True) if role == "now"]
    thens = [q for q, role in zip(quantities, roles, strict=True) if role != "now"]
    found: list[tuple[Quantity | None, Quantity | None]] = []
    for then in thens:
        now = next((n for n in nows if _comparable(n, then)), None)
        if now:
            nows.remove(now)
        found.append((now, then))
    found += [(now, None) for now in nows]
    found.sort(key=lambda pair: min(q.start for q in pair if q))
    return [_figure(statement, now, then, quantities, dates) for now, then in found]


def _completed(
    text: str, quantities: Sequence[Quantity], roles: Sequence[Role], dates: Sequence[FoundDate]
) -> list[Role]:
    """A number without a word of its own: with another before it, it is as that one; before a wish for it, it is now."""
    full = list(roles)
    for n in range(1, len(full)):
        between = text[quantities[n - 1].end : quantities[n].start]
        if not full[n] and full[n - 1] == "then" and re.fullmatch(r"\s*(?:,|and)\s*[€$£]?", between):
            full[n] = "then"
    for n, quantity in enumerate(quantities):
        wishes = [
            q
            for q, role in zip(quantities[n + 1 :], full[n + 1 :], strict=True)
            if role == "then" and _comparable(quantity, q)
        ]
        if not full[n] and any(not has_own_name(text, q, quantities, dates) for q in wishes):
            full[n] = "now"
    return full


def _all(statement: str, dates: Sequence[FoundDate]) -> list[Quantity]:
    found = [part for q in find_quantities(statement, list(dates)) for part in _move_or_band(statement, q)]
    counted = _COUNTED.match(statement.strip())
    if not found and counted and counted["verb"].lower() in DEEDS:
        start = statement.lower().index(counted["count"].lower())
        end = start + len(counted["count"])
        found = [Quantity(_COUNTS[counted["count"].lower()], None, "", "absolute", start, end, counted["count"])]
    if found and (half := _HALF_OF_THAT.search(statement)) and half.start() > found[-1].end:
        found.append(Quantity(0.5, None, "× today's level", "multiple", half.start(), half.end(), half[0]))
    return found


def _move_or_band(text: str, quantity: Quantity) -> list[Quantity]:
    """``ARR 2.4m to 6m`` is a move from one to the other; ``15 to 20 shops`` and ``between 5 and 7 %`` are bands."""
    halves = re.fullmatch(r"(?P<a>.+?)(?P<joint>\s*(?:\bto\b|->)\s*)(?P<b>.+)", quantity.words, re.IGNORECASE)
    counted = not quantity.unit and after_name(text[quantity.end :])
    if quantity.upper is None or not halves or counted:
        return [quantity]
    start = text.index(halves["a"].strip(), quantity.start)
    first = replace(quantity, upper=None, start=start, end=start + len(halves["a"].strip()), words=halves["a"].strip())
    second = text.find(halves["b"].strip(), first.end)
    return [first, replace(quantity, value=quantity.upper, upper=None, start=second, words=halves["b"].strip())]


def _defines_another(text: str, quantity: Quantity, _dates: Sequence[FoundDate]) -> bool:
    """``85 % of flights within 15 minutes``: the minutes belong to the definition of the share."""
    before, after = text[: quantity.start].rstrip().lower(), text[quantity.end :]
    if re.search(r"\bper\s*$|\bout of\s*$|\bevery\s*$|^one [a-z]+ (?:instead of|rather than)\s*$", before):
        return True
    if not quantity.unit and quantity.value < 100 and AGED.search(before) and not re.match(r"\s+[a-z]", after):
        return True
    in_share = re.search(r"\d\s*(?:%|percent|per cent)\s+(?:of|on)\b", before) or (
        re.search(r"\bof\b[^,;]*$", before) and "%" in before
    )
    return (
        bool(in_share)
        and before.endswith(("within", "less than", "in under", "older than", "under", "over"))
        and not after.lstrip().startswith("%")
    )


_AS_IT_IS = re.compile(
    r"\b(?:last|this) (?:year|month|quarter|season|cycle|term|winter|summer|spring|autumn|week)\b", re.IGNORECASE
)
_ASKS_FOR = re.compile(
    r"\b(?:want|wanted|target|goal|aim|plan|by|until|to|under|below|above|at least|at most|should)\b|->|→",
    re.IGNORECASE,
)
_COMPARED = re.compile(r"(?:more|less|fewer|better|lower|higher|shorter|[a-z]{3,}er) [a-z]", re.IGNORECASE)
"""``safer shop floor (LTIR 4.2)``: safer than that."""


def _role(text: str, quantity: Quantity, all_: Sequence[Quantity]) -> Role:
    previous = max((q.end for q in all_ if q.end <= quantity.start), default=0)
    following = min((q.start for q in all_ if q.start >= quantity.end), default=len(text))
    before, after = text[previous : quantity.start], text[quantity.end : following]
    if previous and (told := _RIGHT_NOW.match(before)) and re.match(r"\s*(?:,|and\b|but\b)", before[told.end() :]):
        before = before[told.end() :]  # the "now" of the number before
    if quantity.relation != "absolute":
        return "then"
    if re.search(r"\bfrom\s*(?:about\s*)?[€$£]?$", before, re.IGNORECASE):
        return "now"
    if re.search(r"(?:\bto\s*|->\s*|=>\s*|→\s*)[€$£]?$", before):
        return "now" if _RIGHT_NOW.match(after) else "then"  # "set it to 40 kg now and 25 by 2028"
    if _first_of_move(text, quantity, following):
        return "now"
    now, then = _at(_NOW_BEFORE, before), _at(_THEN_BEFORE, before)
    said_after = bool(_NOW_AFTER.search(f"{after} ")) and not (following < len(text) and _LEADS_ON.search(after))
    if said_after and not re.search(r"\b(?:want|target|goal|should)\b[^,;]*$", before, re.IGNORECASE):
        return "now"
    if _aside(text, quantity) and not re.search(r"\b(?:want|target|goal|should|by)\b[^(]*$", before, re.IGNORECASE):
        return "now"
    if now < 0 and then < 0:
        return ""
    only_copula = now > then >= 0 and bool(_COPULA.match(before[now:]))  # "the goal is 2 %"
    return "now" if now > then and not only_copula else "then"


def _aside(text: str, quantity: Quantity) -> bool:
    """``(more than 260,000 customers)`` tells how things are."""
    before, after = text[: quantity.start], text[quantity.end :]
    if ")" not in after:
        return False
    if re.search(
        r"\((?:more than|over|about|around|some|nearly|now|today|currently)(?:[^),;]|(?<=\d),(?=\d))*$",
        before,
        re.IGNORECASE,
    ):
        return True
    inside = before.rpartition("(")[2] + after.partition(")")[0]
    if "(" not in before or ")" in before.rpartition("(")[2] or _ASKS_FOR.search(inside):
        return False
    return bool(_AS_IT_IS.search(inside)) or bool(_COMPARED.match(text))


def _at(pattern: re.Pattern[str], text: str) -> int:
    """Where the cue nearest to the end of the text stands; -1 where there is none."""
    last = -1
    position = 0
    while match := pattern.search(text, position):
        last = match.start()
        position = match.start() + 1
    return last


def _first_of_move(text: str, quantity: Quantity, following: int) -> bool:
    """``4.1 % -> 2.5 %``, ``22 % to 45 %``: the first is where they stand. ``15 to 20 shops`` is a band."""
    between = text[quantity.end : following]
    if re.fullmatch(r"\s*(?:->|=>|→)\s*[€$£]?", between):
        return True
    return bool(re.fullmatch(r"\s*to\s*[€$£]?", between))


def _comparable(now: Quantity, then: Quantity) -> bool:
    if then.relation == "change":
        return False
    if then.relation == "multiple":
        return True
    if {now.unit, then.unit} == {"%", ""} and max(q.value for q in (now, then) if not q.unit) > 100:
        return False  # a count is no share
    return now.unit == then.unit or "" in (now.unit, then.unit)


def _figure(
    text: str, now: Quantity | None, then: Quantity | None, all_: Sequence[Quantity], dates: Sequence[FoundDate]
) -> Figure:
    main = then or now
    assert main is not None
    named_by = min((q for q in (now, then) if q), key=lambda q: q.start)
    name = figure_name(text, named_by, all_, dates, main)
    target = then.value if then else None
    if then and now and then.relation == "multiple":
        target = round(now.value * then.value, 6)
    absolute = [q.unit for q in (now, then) if q and q.unit and (q.relation != "multiple" or not now)]
    unit = absolute[0] if absolute and named_by.unit != absolute[0] else figure_unit(text, named_by, name)
    less = (
        now.value > target
        if now and target is not None and then and then.relation != "change"
        else _wants_less(text, main, all_)
    )
    return Figure(
        name=name,
        unit=unit,
        baseline=now.value if now else None,
        target=target,
        upper=then.upper if then else None,
        due=_due(text, main, all_, dates),
        lower_is_better=less,
        quantity=main,
    )


def _wants_less(text: str, quantity: Quantity, all_: Sequence[Quantity]) -> bool:
    if quantity.relation == "change":
        return False  # a reduction of 15 % is named as one, and more of it is better
    previous = max((q.end for q in all_ if q.end <= quantity.start), default=0)
    return bool(_LESS.search(text[previous : quantity.end]))


def _due(text: str, quantity: Quantity, all_: Sequence[Quantity], dates: Sequence[FoundDate]) -> date | None:
    """The date nearest after the number, before the next one; else the last one of the statement."""
    if not dates:
        return None
    following = min((q.start for q in all_ if q.start >= quantity.end), default=len(text))
    own = [d for d in dates if quantity.end <= d.start <= following]
    return own[0].day if own else dates[-1].day
