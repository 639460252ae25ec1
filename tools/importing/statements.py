"""Statements of documents: where they differ, from each other or from the profile, and the edit that takes them."""

import re
from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz

from scorecard.edits import SetOrganization
from scorecard.models import Organization, Provenance
from scorecard.proposals import Fact
from tools.language.figures import find_figures

SEPARATOR = " + "
"""Between the names of files whose statements are asked about together."""
LISTS = ("priorities", "goals")
STATEMENTS = ("vision", "mission")
ONE_OF_A_KIND = ("name", "sector", *STATEMENTS)
"""Of these there is one, and who differs on it, two documents or one and the profile, is asked about."""
_ALIKE = 90


def alike(one: str, other: str, field: str = "") -> bool:
    """The same in other words or signs, and with the same numbers. A name or sector may be the short form of the other."""
    if field in ("name", "sector"):
        return fuzz.token_set_ratio(one.casefold(), other.casefold()) >= _ALIKE
    same_numbers = re.findall(r"\d+", one) == re.findall(r"\d+", other)
    return same_numbers and fuzz.token_sort_ratio(one.casefold(), other.casefold()) >= _ALIKE


def subject(field: str, value: str) -> tuple[str, ...]:
    """What a statement is about: two of the same subject that are not alike differ. A list's is the figure it states."""
    if field not in LISTS:
        return (field,)
    figures = find_figures(value)
    if len(figures) == 1 and figures[0].target is not None:
        return ("figure", figures[0].name.casefold(), figures[0].unit, str(figures[0].due))
    return (field, value.casefold())


def against(fact: Fact, organization: Organization) -> str:
    """What the profile says of the same subject; "" where it says nothing, or the same."""
    if fact.field in ONE_OF_A_KIND:
        known = [getattr(organization, fact.field)]
    elif fact.field in LISTS:
        about = subject(fact.field, fact.value)
        known = [v for name in LISTS for v in getattr(organization, name) if subject(name, v) == about]
    else:
        return ""
    return next((v for v in known if v and not alike(v, fact.value, fact.field)), "")


def differing(facts: Sequence[Fact]) -> list[list[Fact]]:
    """Groups of statements about one subject of which not all can hold."""
    groups: dict[tuple[str, ...], list[Fact]] = {}
    for fact in facts:
        groups.setdefault(subject(fact.field, fact.value), []).append(fact)
    return [group for group in groups.values() if len(group) > 1 or group[0].instead_of]


def file_of(fact: Fact, source: str) -> str:
    names = source.split(SEPARATOR)
    return next((n for n in names if fact.place == n or fact.place.startswith(f"{n}, ")), names[0])


def held_by(holder: str, facts: Sequence[Fact], source: str) -> list[Fact]:
    """All statements, and where they differ those of one file; ``holder`` "" stands for the profile."""
    groups = differing(facts)
    torn = {id(fact) for group in groups for fact in group}
    chosen = [fact for fact in facts if id(fact) not in torn]
    for group in groups:
        own = [f for f in group if holder and file_of(f, source) == holder]
        known = any(f.instead_of for f in group)
        chosen += own[:1] or ([] if known else group[:1])
    return chosen


def taken(facts: Iterable[Fact], source: str) -> SetOrganization:
    """Lists grow, other fields have one value; each statement keeps its file and page."""
    fields: dict[str, str | list[str]] = {}
    places: dict[str, list[Provenance]] = {}
    for fact in facts:
        if fact.field in LISTS:
            fields[fact.field] = [*fields.get(fact.field, []), fact.value]
        elif fact.field in fields:
            continue
        else:
            fields[fact.field] = fact.value
        where = fact.place if SEPARATOR in source else ", ".join(filter(None, [source, fact.place]))
        places.setdefault(fact.field, []).append(Provenance(kind="document", words=fact.value, ref=where))
    return SetOrganization.model_validate({**fields, "provenance": places})
