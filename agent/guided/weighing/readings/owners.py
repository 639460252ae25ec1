"""Who answers for what."""

import re
from collections.abc import Iterator
from itertools import pairwise

from agent.guided.weighing.readings.reading import Choice, Kind, Reading, choices, kind_in, named_together
from agent.guided.weighing.slots import Slots
from scorecard.edits import Edit, UpdateInitiative, UpdateMeasure, UpdateObjective

_NOBODY = re.compile(r"\b(?:nobod(?:y|ys|ies)|no one|noone|none|blank|vacant|empty|open|unassign\w*|no owner|without|off|not|stops?|leaves?|left|gone|withdr\w*|reliev\w*|releas\w*|strip\w*|away|vacat\w*|(?:remove|delete|clear|erase)\w*)\b|n['’]t\b", re.IGNORECASE)  # fmt: skip
_OF_KIND = {"objective": UpdateObjective, "measure": UpdateMeasure, "initiative": UpdateInitiative}
KINDS: tuple[Kind, ...] = ("objective", "measure", "initiative")


def read(slots: Slots) -> Iterator[Reading]:
    nobody = bool(_NOBODY.search(slots.text))
    alike = _alike(slots)
    if not slots.people and not nobody and not alike:
        return
    for kind in KINDS:
        for choice in choices(slots, kind):
            yield from _owned(slots, choice, [choice.item], nobody=nobody)
    together = named_together(slots, KINDS)
    if len(together) > 1:
        score = min(slots.items[i].score for i in together)
        choice = Choice(together[0], score, 0.3, "together", slots.items[together[0]].place)
        yield from _owned(slots, choice, together, nobody=nobody)
    yield from _as_another(slots, alike)
    yield from _in_groups(slots, nobody=nobody)


# --- whoever has another ----------------------------------------------------------------------------------------------

_ALIKE = re.compile(r"\bsame (?:\w+ )?(?:as|for|on|who|that)\b|\bsame (?:owner|person|lead|one|name|hands?)\b|\bwho(?:ever|so)?(?:['’]s| has| owns| runs| does| leads| is| looks| already| looks after| now)\b|\b(?:lady|guy|man|woman|chap|bloke|lass|person|one|colleague|girl|boy|gentleman)s? (?:who|that|with|behind|in charge)\b|\bowner (?:of|for)\b|\balso (?:has|owns|runs)\b", re.IGNORECASE)  # fmt: skip


def _alike(slots: Slots) -> list[str]:
    """ "The same owner as churn", "whoever has L2": what is named that has an owner."""
    if not _ALIKE.search(slots.text):
        return []
    return [i for i in named_together(slots, KINDS) if owner_of(slots, i)]


def _as_another(slots: Slots, alike: list[str]) -> Iterator[Reading]:
    for other in alike:
        owner = owner_of(slots, other)
        for kind in KINDS:
            for choice in choices(slots, kind, 2):
                if choice.item != other and owner_of(slots, choice.item) != owner:
                    traits = {f"is {kind}": 1.0, "as another": 1.0}
                    used = frozenset({("item", slots.items[other].place)})
                    yield Reading("owner", owner_edits(slots, [choice.item], owner), choice, used, traits)


# --- several with one owner -------------------------------------------------------------------------------------------

_OF_GROUP = re.compile(r"\b(?:both|all|every(?:thing|one)?|each|pair|two|three|whole|lot|entire|any|measures|kpis|metrics|indicators|numbers|figures|objectives|goals|aims|initiatives|projects)\b", re.IGNORECASE)  # fmt: skip
_AND_ITS = re.compile(r"\b(?:and|with|incl\w*|plus|&|\+|along with|together with|as well as) (?:all |both |everything |whatever |any )?(?:(?:of )?(?:its|their|the|that|those)|beneath|under|below|measures?|kpis?|in it|on it|what)\b|\b(?:measures?|kpis?|numbers?|everything) (?:and all|too|as well|included|under it|below it|beneath it|in it|on it)\b|\band (?:its|the) \w+(?: \w+)? too\b|\block,? stock\b", re.IGNORECASE)  # fmt: skip


def _in_groups(slots: Slots, *, nobody: bool) -> Iterator[Reading]:
    """ "Both measures of C2", "L1 and everything under it", "all Easy council objectives"."""
    groups = bool(_OF_GROUP.search(slots.text))
    with_its = bool(_AND_ITS.search(slots.text))
    if not groups and not with_its:
        return
    for choice in choices(slots, "objective", 2):
        objective = slots.card.objective(choice.item)
        measures = [m.id for m in objective.measures] if objective else []
        if groups and len(measures) > 1:
            yield from _all_owned(slots, choice, measures, nobody=nobody)
        if with_its and measures:
            yield from _all_owned(slots, choice, [choice.item, *measures], nobody=nobody)
    if groups:
        for name, objectives in _families(slots):
            choice = Choice(objectives[0], 0.8, 0.3, "group", -2)
            yield from _all_owned(slots, choice, objectives, nobody=nobody, named=name)


def _families(slots: Slots) -> Iterator[tuple[str, list[str]]]:
    """The objectives of each theme and each perspective that is named."""
    low = slots.text.lower()
    for theme in sorted({o.theme for o in slots.card.objectives() if o.theme and o.theme.lower() in low}):
        yield "theme", [o.id for o in slots.card.objectives() if o.theme == theme]
    for perspective in slots.card.perspectives:
        if perspective.id in slots.sides and perspective.objectives:
            yield "side", [o.id for o in perspective.objectives]


def _all_owned(
    slots: Slots, choice: Choice, items: list[str], *, nobody: bool, named: str = "objective"
) -> Iterator[Reading]:
    """Each of them that somebody else has."""
    for person in [*slots.people, *([""] if nobody else [])]:
        changed = [i for i in items if not _has(owner_of(slots, i), person)]
        if changed and (len(changed) > 1 or len(items) > 1):
            used = frozenset({("person", person)}) if person else frozenset[tuple[str, int | str]]()
            traits = {"group": 1.0, f"by {named}": 1.0, "to nobody": float(not person)}
            yield Reading("owner", owner_edits(slots, changed, person), choice, used, traits)


def _has(owner: str, person: str) -> bool:
    return owner == person or bool(person and {*person.lower().split()} <= {*owner.lower().split()})


# --- one owner --------------------------------------------------------------------------------------------------------


def _owned(slots: Slots, choice: Choice, items: list[str], *, nobody: bool) -> Iterator[Reading]:
    had = {owner_of(slots, i) for i in items}
    kind = f"is {kind_in(slots, items[0])}"
    for place, person in enumerate(slots.people):
        traits = {kind: 1.0, "last": float(place == len(slots.people) - 1), "has it": float(person in had)}
        yield Reading("owner", owner_edits(slots, items, person), choice, frozenset({("person", person)}), traits)
    for one, other in pairwise(slots.people):
        if _jointly(slots.text, one, other):
            both = frozenset({("person", one), ("person", other)})
            yield Reading(
                "owner", owner_edits(slots, items, f"{one} and {other}"), choice, both, {kind: 1.0, "joint": 1.0}
            )
    if nobody:
        nobody_has = {kind: 1.0, "to nobody": 1.0, "named": float(bool(had & set(slots.people)))}
        yield Reading("owner", owner_edits(slots, items, ""), choice, frozenset(("person", p) for p in had), nobody_has)


def _jointly(text: str, one: str, other: str) -> bool:
    """ "Stefan and Yasmin": two that are named as one."""
    first, second = (re.escape(p.split()[0]) for p in (one, other))
    return bool(re.search(rf"\b{first}(?: \S+)? ?(?:and|&|\+|with|/) ?{second}\b", text, re.IGNORECASE))


def owner_of(slots: Slots, item: str) -> str:
    card = slots.card
    found = card.objective(item) or card.measure(item) or next((i for i in card.initiatives() if i.id == item), None)
    return found.owner if found else ""


def owner_edits(slots: Slots, items: list[str], owner: str) -> tuple[Edit, ...]:
    return tuple(_OF_KIND[kind_in(slots, item)](id=item, owner=owner) for item in items)
