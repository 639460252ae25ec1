"""Names given: to what is there, and to what is new."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain, combinations, product
from typing import Any

from agent.guided.weighing.readings import reshaping
from agent.guided.weighing.readings.initiatives import MONEY
from agent.guided.weighing.readings.leftover import left_over
from agent.guided.weighing.readings.naming import Given, Used, facts_of, names_given
from agent.guided.weighing.readings.owners import KINDS
from agent.guided.weighing.readings.reading import Choice, Kind, Reading, choices
from agent.guided.weighing.readings.structure import themes_in
from agent.guided.weighing.sides import new_ids
from agent.guided.weighing.slots import Slots
from scorecard.edits import (
    AddInitiative,
    AddMeasure,
    AddObjective,
    AddPerspective,
    SetMilestone,
    UpdateInitiative,
    UpdateMeasure,
    UpdateObjective,
    UpdatePerspective,
)
from scorecard.models import Budget, Initiative, Measure, Objective
from tools.language.whole_words import stands_whole

_OF_KIND = {"objective": UpdateObjective, "measure": UpdateMeasure, "initiative": UpdateInitiative}


_PROJECT = re.compile(r"\b(?:proj\w*|initiat\w*|action|programme)\b", re.IGNORECASE)
_ROW = re.compile(r"\b(?:persp\w*|lens|box|row|layer|pillar|dimension|fifth|sixth)\b", re.IGNORECASE)
_BESIDE = re.compile(r"\b(?:beside|besides|next to|alongside|along with|same (?:row|perspective|place)|(?:below|under|above|after) the)\b", re.IGNORECASE)  # fmt: skip
_TOP = re.compile(r"\b(?:top|first|uppermost)\b", re.IGNORECASE)
_AFTER = re.compile(r"\b(?:after|below|beneath|under|underneath|between|behind|following)\b", re.IGNORECASE)
_BEFORE = re.compile(r"\b(?:above|before|ahead|over|in front)\b", re.IGNORECASE)


@dataclass(frozen=True)
class _Beside:
    """What is told beside a name, whichever name is given."""

    facts: dict[str, Any]
    of: Used
    """The places that the facts stand in."""
    themes: list[str]


def read(slots: Slots) -> Iterator[Reading]:
    named = [*names_given(slots)]
    left = [*left_over(slots, {given.name.lower() for given in named})]
    if not named and not left:
        return
    beside = _Beside(*facts_of(slots), [*chain.from_iterable(themes_in(slots))])
    for given in named:
        yield from _called(slots, given)
        yield from _new(slots, given, beside)
        yield from _initiated(slots, given)
        yield from reshaping.swapped(slots, given)
        yield from reshaping.parted(slots, given)
    for given in left:
        yield from _new(slots, given, beside)
        yield from reshaping.parted(slots, given)
        if slots.dates or _PROJECT.search(slots.text):
            yield from _initiated(slots, given)


_CALLED = re.compile(
    r"\b(?:call|name|rename|retitle|title) (?:the|its|that|this|our) (?:(?P<objective>goal|objective|aim)|(?P<measure>measure|kpi|metric|indicator)|(?P<initiative>project|initiative))\b(?= (?:to |as |into )?[\"“‘'])"
    r"|\b(?:the|its|that|this|our) (?:(?P<goal>goal|objective|aim)|(?P<kpi>measure|kpi|metric|indicator)|(?P<project>project|initiative))(?: itself)? (?:is to|should|shall|must|to|will|can)(?: now)? be (?:called|named|renamed|retitled)(?: to| as)? [\"“‘']",
    re.IGNORECASE,
)
_AS_KIND: dict[str, Kind] = {
    "objective": "objective", "goal": "objective", "measure": "measure", "kpi": "measure", "initiative": "initiative", "project": "initiative",
}  # fmt: skip


def _kind_called(text: str) -> Kind | None:
    """What kind of thing gets the name, where it is said right beside it: "call the goal 'Keep our people well'"."""
    kinds: list[Kind] = [_AS_KIND[k] for m in _CALLED.finditer(text) for k, word in m.groupdict().items() if word]
    return kinds[0] if len(set(kinds)) == 1 else None


def _called(slots: Slots, given: Given) -> Iterator[Reading]:
    used = frozenset({("quote", given.name)})
    told = _kind_called(slots.text)
    kinds: tuple[Kind, ...] = (told,) if told else KINDS
    for kind in kinds:
        for choice in choices(slots, kind):
            edit = _OF_KIND[kind](id=choice.item, name=given.name)
            yield Reading("name", (edit,), choice, used, given.traits | {f"is {kind}": 1.0})
    for side in slots.sides:
        edit = UpdatePerspective(id=side, name=given.name)
        at = Choice(side, 0.8, 0.3, "side", 0)
        yield Reading("perspective.name", (edit,), at, used | {("side", side)}, given.traits)


def _new(slots: Slots, given: Given, beside: _Beside) -> Iterator[Reading]:
    used: Used = frozenset({("quote", given.name)})
    if _ROW.search(slots.text):
        for place in dict.fromkeys((None, *_positions(slots))):
            edit = AddPerspective(name=given.name, position=place)
            placed = {"placed": float(place is not None)}
            yield Reading("add_perspective", (edit,), Choice("", 0.8, 0.3, "side", 0), used, given.traits | placed)
    themes = ["", *(t for t in dict.fromkeys(beside.themes) if t.lower() not in given.name.lower())][:3]
    told = {"facts": float(len(beside.facts))}
    for owner, by in _owners(slots, given):
        owned = {"owned": float(bool(owner))}
        for side, theme, new_id in product(_sides(slots), themes, ["", *new_ids(slots.text, slots.card)[:1]]):
            edit = AddObjective(perspective=side, id=new_id, name=given.name, owner=owner, theme=theme)
            at = Choice(side, 0.8, 0.3, "side", 0)
            about = {
                "themed": float(bool(theme)),
                "beside": float(side not in slots.sides),
                "by id": float(bool(new_id)),
            }
            yield Reading("add_objective", (edit,), at, used | by | {("side", side), ("theme", theme)}, given.traits | owned | about)  # fmt: skip
        for choice in choices(slots, "objective"):
            measure = AddMeasure(objective=choice.item, name=given.name, owner=owner, **beside.facts)
            yield Reading("add_measure", (measure,), choice, used | by | beside.of, given.traits | told | owned)
    for choice in choices(slots, "initiative", 2):
        for place, day in [*enumerate(slots.dates[:1]), (-1, None)]:
            step = SetMilestone(initiative=choice.item, name=given.name, due=day)
            at_day = {("date", place)} if day else set[tuple[str, int | str]]()
            yield Reading("set_milestone", (step,), choice, used | at_day, given.traits)


def _initiated(slots: Slots, given: Given) -> Iterator[Reading]:
    """A new initiative with who does it, from when to when, and what it may cost."""
    used: Used = frozenset({("quote", given.name)})
    money, spent = _budget(slots)
    fields: list[tuple[dict[str, Any], Used]] = [({}, frozenset())]
    if slots.dates:
        fields = list(_when(slots))
    for choice in choices(slots, "objective"):
        for owner, by in _owners(slots, given):
            for days, at in fields:
                told = {"objective": choice.item, "name": given.name, "owner": owner} | days | money
                edit = AddInitiative.model_validate(told)
                traits = given.traits | {f"gives {f}": 1.0 for f in (*days, *money)} | {"owned": float(bool(owner))}
                yield Reading("add_initiative", (edit,), choice, used | by | at | spent, traits)


def _when(slots: Slots) -> Iterator[tuple[dict[str, Any], Used]]:
    """The start or the end, or both; "from feb" begins with the month, whose end the date is."""
    days = list(enumerate(slots.dates[:4]))
    pairs = [(one, other) for one, other in combinations(days, 2) if one[1] < other[1]]
    once = len({(day.month, day.day) for _, day in days}) == 1  # a month told once, whichever year it is of
    begins = once and _FROM.search(slots.text) and not _UNTIL.search(slots.text)
    for place, day in days[:1] if pairs else days[:2]:
        at = frozenset({("date", place)})
        if not begins:
            yield {"due": day}, at
        if not pairs or len(days) != 2:
            yield {"start": _first(day)}, at
    for (one, begin), (other, end) in pairs[:3]:
        yield {"start": _first(begin), "due": end}, frozenset({("date", one), ("date", other)})


_A_DAY = r"(?: on| in| the| of| early| mid| end| start| beginning| next| \d{1,2}(?:st|nd|rd|th)?)* (?:\d|q[1-4]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|month|quarter|year|mon|tue|wed|thu|fri)"
_FROM = re.compile(rf"\b(?:from|starting|commencing|beginning|begins?|starts?|as (?:of|from)|kicks? off|kicking off){_A_DAY}", re.IGNORECASE)  # fmt: skip
_UNTIL = re.compile(
    rf"\b(?:by|until|till?|before|due|ends?|ending|to|through|finish\w*){_A_DAY}|[–-] ?\d", re.IGNORECASE
)
""" "From 1 February" tells where it begins, and nothing of its end."""


def _first(day: date) -> date:
    return day.replace(day=1) if day.day > 27 else day


def _sides(slots: Slots) -> list[str]:
    """Those named, and the one of an objective that the new one is to stand beside."""
    found = list(slots.sides)
    if _BESIDE.search(slots.text):
        for choice in choices(slots, "objective", 1):
            side = slots.card.perspective_of(choice.item)
            if side and side.id not in found:
                found.append(side.id)
    return found


def _positions(slots: Slots) -> Iterator[int]:
    """Where a new perspective may come, counted from the top."""
    order = [p.id for p in slots.card.perspectives]
    if _TOP.search(slots.text):
        yield 0
    for side in slots.sides[:2]:
        if _AFTER.search(slots.text):
            yield order.index(side) + 1
        if _BEFORE.search(slots.text):
            yield order.index(side)


def _budget(slots: Slots) -> tuple[dict[str, Any], Used]:
    plain = [(n, f) for n, f in enumerate(slots.figures) if f.relation == "absolute" and f.value > 100]
    if len(plain) != 1:
        return {}, frozenset()
    place, figure = plain[0]
    own = [i.budget.currency for i in slots.card.initiatives() if i.budget]
    money = figure.unit if figure.unit in MONEY else next(iter(own), "")
    return {"budget": Budget(value=figure.value, currency=money)}, frozenset({("figure", place)})


def _owners(slots: Slots, given: Given) -> list[tuple[str, Used]]:
    """Nobody, and whoever is named, who may own what is new or only speak of it."""
    people = [p for p in slots.people if p.lower() not in given.name.lower()]
    rest = slots.text.replace(given.name, "").lower()
    known = {o for item in _owned(slots) if (o := item.owner)}
    people += [o for o in sorted(known) if o not in people and stands_whole(_called_by(o), rest) >= 0 and not any(p in o for p in people)]  # fmt: skip
    return [("", frozenset()), *((p, frozenset({("person", p)})) for p in people[:2])]


def _owned(slots: Slots) -> Iterator[Objective | Measure | Initiative]:
    card = slots.card
    for objective in card.objectives():
        yield objective
        yield from objective.measures
        yield from objective.initiatives


def _called_by(owner: str) -> str:
    """The name one is called by: "joy", "fiona" for Dr Fiona Grant."""
    said = [w for w in owner.lower().split() if w.strip(".") not in ("dr", "mr", "mrs", "ms", "prof")]
    return said[0] if said else owner.lower()
