"""What is done about it: dates, progress, budget, status, and initiatives taken out or moved."""

import re
from collections.abc import Iterator
from datetime import date
from typing import get_args

from dateutil.relativedelta import relativedelta

from agent.guided.understanding.figures import Figure
from agent.guided.weighing.readings.reading import Choice, Reading, choices
from agent.guided.weighing.readings.shifting import shifted
from agent.guided.weighing.slots import Slots
from scorecard.edits import MoveInitiative, RemoveInitiative, UpdateInitiative
from scorecard.models import Budget, Initiative, Status
from tools.language.dates import month_end

_NAMES = "jan feb mar apr may jun jul aug sep oct nov dec".split()
MONTHS = "|".join(_NAMES)

_BEGINS = re.compile(
    r"\b(?:start\w*|sttart\w*|beg[aiu]n\w*|kick\w*|launch\w*|from|since|g[eo]t\w*(?: \w+)? (?:going|under ?way|rolling|off the ground))\b",
    re.IGNORECASE,
)
_NO_DAY = {
    "due": re.compile(r"\b(?:(?:no|without(?: an?)?|drop (?:the|its)|lose (?:the|its)|clear (?:the|its)|forget (?:the|its)|remove (?:the|its)|any) (?:fixed |firm |set |real )?(?:end|due|finish\w*|closing|deadline|dead line)\b|open[- ]ended|until further notice|indefinitely|for good)", re.IGNORECASE),
    "start": re.compile(r"\b(?:no|without(?: an?)?|drop (?:the|its)|lose (?:the|its)|clear (?:the|its)|forget (?:the|its)|remove (?:the|its)) (?:fixed |firm |set |real )?(?:start\w*|begin\w*|kick[- ]?off)\b", re.IGNORECASE),
}  # fmt: skip
_BOTH_ENDS = re.compile(r"\b(?:both|start and (?:finish|end|due)|begin\w* (?:and|as well as)|as well as|whole thing|entire\w*|beginning|all of it|start,? end)\b", re.IGNORECASE)  # fmt: skip
_NOT_DONE = re.compile(r"\b(?:no way|no chance|not a chance|never|cannot|can['’]?t|won['’]?t|will not|(?:is|are)(?:n['’]?t| not) (?:going to|gonna))\b[^.;!?]{0,40}\b(?:done|finish\w*|ready|complete\w*|by)\b|\b(?:done|finish\w*|ready|complete\w*)\b[^.;,!?]{0,30}\b(?:is|are) (?:no way|not possible|impossible|not realistic|unrealistic|hopeless)\b", re.IGNORECASE)  # fmt: skip
""" "No way the forms are done by new year"."""
_YEAR = re.compile(r"\b20\d\d\b|['’]\d\d\b|\b(?:this|next|nxt) y(?:ea)?r\b")
_RANGE = re.compile(rf"\b(?P<start>{MONTHS})[a-z]*\.? ?(?:-|–|to|till|until|through|thru|/|and)+ ?(?:the )?(?:end |mid )?(?:of )?(?P<due>{MONTHS})[a-z]*\b", re.IGNORECASE)  # fmt: skip
_MONTH = re.compile(rf"\b(?P<month>{MONTHS})[a-z]*\b", re.IGNORECASE)
_SUMS = {"€": re.compile(r"€|\beur(?:os?)?\b", re.IGNORECASE), "£": re.compile(r"£|\b(?:pounds?|quid|gbp|sterling)\b", re.IGNORECASE), "$": re.compile(r"\$|\b(?:dollars?|usd|bucks)\b", re.IGNORECASE)}  # fmt: skip
MONEY = ("EUR", "USD", "GBP", "CHF", "€", "$", "£")


def read(slots: Slots) -> Iterator[Reading]:
    by_id = {i.id: i for i in slots.card.initiatives()}
    for choice in choices(slots, "initiative"):
        initiative = by_id[choice.item]
        yield Reading("remove_initiative", (RemoveInitiative(id=initiative.id),), choice)
        yield from _dated(slots, choice, initiative)
        yield from _figured(slots, choice, initiative)
        said = {value: place for place, (field, value) in enumerate(slots.enums) if field == "status"}
        for status in get_args(Status):
            if status == "done" and _NOT_DONE.search(slots.text):
                continue
            used = frozenset({("enum", said[status])} if status in said else set())
            edit = UpdateInitiative(id=initiative.id, status=status)
            traits = {"said": float(status in said), f"to {status}": 1.0, "is so": float(initiative.status == status)}
            yield Reading("initiative.status", (edit,), choice, used, traits)
        for onto in choices(slots, "objective", 2):
            if initiative not in (getattr(slots.card.objective(onto.item), "initiatives", [])):
                both = Choice(initiative.id, min(choice.score, onto.score), min(choice.margin, onto.margin), onto.how, choice.place)  # fmt: skip
                yield Reading("move_initiative", (MoveInitiative(id=initiative.id, objective=onto.item),), both)


def _dated(slots: Slots, choice: Choice, initiative: Initiative) -> Iterator[Reading]:
    begins = float(bool(_BEGINS.search(slots.text)))
    for field in ("start", "due"):
        fits = {"begins": begins if field == "start" else 1 - begins}
        days = dict.fromkeys((day, ("date", place)) for place, day in enumerate(slots.dates))
        days |= dict.fromkeys(_months_told(slots, field, initiative))
        for day, used in days:
            value = day.replace(day=1) if field == "start" and day.day > 27 else day
            edit = UpdateInitiative.model_validate({"id": initiative.id, field: value})
            yield Reading(f"initiative.{field}", (edit,), choice, frozenset({used}), fits)
        if old := getattr(initiative, field):
            for place, day, traits in shifted(slots, old):
                edit = UpdateInitiative.model_validate({"id": initiative.id, field: day})
                yield Reading(f"initiative.{field}", (edit,), choice, frozenset({("figure", place)}), fits | traits | {"shifted": 1.0})  # fmt: skip
            if _NO_DAY[field].search(slots.text):
                edit = UpdateInitiative.model_validate({"id": initiative.id, field: ""})
                yield Reading(f"initiative.{field}", (edit,), choice, frozenset({("no day", field)}), {"no day": 1.0})
    if initiative.start and initiative.due and _BOTH_ENDS.search(slots.text):
        for (place, start, traits), (_, due, _) in zip(shifted(slots, initiative.start), shifted(slots, initiative.due), strict=False):  # fmt: skip
            edit = UpdateInitiative(id=initiative.id, start=start, due=due)
            yield Reading("initiative.start+initiative.due", (edit,), choice, frozenset({("figure", place)}), traits | {"shifted": 1.0})  # fmt: skip


def _months_told(slots: Slots, field: str, initiative: Initiative) -> Iterator[tuple[date, tuple[str, int | str]]]:
    """Months that are not found as days, "march to june", "push it to may", and one of the year it is due now."""
    found: dict[date, str] = {}
    for match in _RANGE.finditer(slots.text):
        found[_to_come(slots, match[field])] = match[field].lower()
    said = [m["month"] for m in _MONTH.finditer(slots.text)]
    if said and not slots.dates:
        found |= {_to_come(slots, month): month.lower() for month in said[:2]}
    for day, month in found.items():
        if day not in slots.dates:
            yield day, ("month", month)
    if (old := getattr(initiative, field)) and not _YEAR.search(slots.text):
        for place, day in enumerate(slots.dates):
            if field == "start" and initiative.due and day <= initiative.due:
                continue  # begun in that month already, or brought forward to it: a year on may be past its end
            if day.year < old.year:  # "back to November": of the year it is due in
                yield day + relativedelta(year=old.year), ("date", place)
            elif day < old:
                yield day + relativedelta(years=1), ("date", place)


def _to_come(slots: Slots, month: str) -> date:
    """The end of the month that comes next by that name."""
    number = next(n for n, name in enumerate(_NAMES) if name == month.lower()) + 1
    return month_end(slots.today.year + (number < slots.today.month), number)


def _figured(slots: Slots, choice: Choice, initiative: Initiative) -> Iterator[Reading]:
    for place, figure in enumerate(slots.figures):
        used = frozenset({("figure", place)})
        done = figure.value * 100 if figure.relation == "multiple" else figure.value
        if 0 <= done <= 100 and (figure.relation != "change" or figure.unit == "%"):  # "by 35 percent"
            edit = UpdateInitiative(id=initiative.id, percent_done=round(done))
            yield Reading("initiative.percent_done", (edit,), choice, used, {"percent": float(figure.unit == "%")})
        if figure.value > 100 and figure.relation != "multiple":
            for money, said in _moneys(slots, figure, initiative):
                edit = UpdateInitiative(id=initiative.id, budget=Budget(value=figure.value, currency=money))
                yield Reading("initiative.budget", (edit,), choice, used, {"money said": said})


def _moneys(slots: Slots, figure: Figure, initiative: Initiative) -> Iterator[tuple[str, float]]:
    """The currency at the figure, those said elsewhere, or that of the other budgets."""
    if figure.unit in MONEY:
        yield figure.unit, 1.0
    told = [sign for sign, words in _SUMS.items() if words.search(slots.text) and sign != _SIGNS.get(figure.unit, figure.unit)]  # fmt: skip
    yield from ((sign, 1.0) for sign in told)
    if figure.unit not in MONEY and not told:
        own = initiative.budget.currency if initiative.budget else ""
        others = [i.budget.currency for i in slots.card.initiatives() if i.budget]
        yield own or next(iter(others), ""), 0.0


_SIGNS = {"EUR": "€", "USD": "$", "GBP": "£"}
