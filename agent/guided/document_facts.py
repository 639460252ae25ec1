"""What a strategy document says of the organization, statement by statement, each with its page."""

import re
from collections.abc import Iterator
from typing import Any

from agent.guided.profile import read_profile
from agent.guided.sectors import find_sector
from knowledge.library import Library
from scorecard.formats.reading.opening import Opened
from scorecard.models import Organization
from scorecard.proposals import Fact
from tools.importing.statements import LISTS, ONE_OF_A_KIND, alike

MOST_PAGES = 40
MOST_FACTS = 12
LONGEST_VALUE = 300
_TELLS = re.compile(
    r"\b(?:vision|mission|purpose|priorit|strateg|goals?|objectives?|ambition|pillars?|focus areas?|by 20[2-9]\d|we (?:want|aim|will)"
    r"|leitbild|ziele?|strategie|schwerpunkt)",
    re.IGNORECASE,
)
_TO_A_MACHINE = re.compile(
    r"\b(?:ignore|disregard|forget)\b.{0,40}\b(?:instructions?|prompts?|rules)\b|\b(?:system prompt|you are (?:now )?an? (?:ai|assistant))\b"
    r"|\b(?:delete|remove|clear)\b.{0,20}\b(?:all|every)\b.{0,20}\b(?:objectives?|measures?|scorecards?|perspectives?)\b",
    re.IGNORECASE,
)
_OF_THE_PAPER = re.compile(
    r"\b(?:strateg(?:y|ie)|plan|report|review|policy|roadmap|concept|paper|agenda|konzept|bericht|leitbild)\b",
    re.IGNORECASE,
)
_SINGLE = ("name", "sector", "vision", "mission")


def facts_of(opened: Opened, organization: Organization, library: Library) -> list[Fact]:
    """The statements that the profile does not have in these words; the first of a kind counts, lists go on over pages."""
    found: list[Fact] = []
    telling = [p for n, p in enumerate(opened.pages) if n == 0 or _TELLS.search(p.text)][:MOST_PAGES]
    for number, page in enumerate(telling):
        text = _without_orders(page.text)
        profile = read_profile(text, Organization(), library)
        for fact in _facts(profile, page.place, first=number == 0):
            if _is_new(fact, found, organization) and not _same_sector(fact, organization, library):
                found.append(fact)
    order = [*_SINGLE, *LISTS]
    return sorted(found, key=lambda f: order.index(f.field))[:MOST_FACTS]


def _without_orders(text: str) -> str:
    """A text is material: sentences that give orders to a machine say nothing of the organization."""
    kept = [ln for ln in text.splitlines() if not _TO_A_MACHINE.search(ln)]
    return "\n".join(kept)


def _facts(profile: dict[str, Any], place: str, *, first: bool) -> Iterator[Fact]:
    for field in _SINGLE:
        value = str(profile.get(field, ""))
        # Who it is stands on the first page; further in, a name may be anybody's.
        if value and len(value) <= LONGEST_VALUE and (first or field in ("vision", "mission")):
            yield Fact(field=field, value=value, place=place)
    for field in LISTS:
        yield from (Fact(field=field, value=v, place=place) for v in profile.get(field, []) if len(v) <= LONGEST_VALUE)


def _same_sector(fact: Fact, organization: Organization, library: Library) -> bool:
    """Other words for a sector that leads to the same profile of the library are no news."""
    if fact.field != "sector" or not organization.sector_id:
        return False
    named = find_sector(fact.value, library)
    return named is None or named.sector_id == organization.sector_id


def _is_new(fact: Fact, found: list[Fact], organization: Organization) -> bool:
    if fact.field in LISTS:
        name = next((f.value for f in found if f.field == "name"), organization.name)
        if name and fact.value.startswith(f"{name} is "):
            return False  # who they are, under a heading that promised what they want
        known = [*getattr(organization, fact.field), *(f.value for f in found if f.field in LISTS)]
        return fact.value.casefold() not in {k.casefold() for k in known}
    if any(f.field == fact.field for f in found):
        return False
    known = getattr(organization, fact.field)
    if known and fact.field == "name" and _OF_THE_PAPER.search(fact.value):
        return False  # what the paper is called, which says nothing against the name we know
    return not known or (fact.field in ONE_OF_A_KIND and not alike(known, fact.value, fact.field))
