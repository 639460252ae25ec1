"""Whom an organization serves: by what it says of its customers, by those it counts, and by the words of its sector."""

import re

from knowledge.models import Sector
from scorecard.models import Organization
from tools.drafting.people import is_served, singular

_WORD = re.compile(r"[a-z][a-z'-]+s\b|\bchildren\b|\bwomen\b|\bmen\b", re.IGNORECASE)
_WORKS_THERE = re.compile(r"\b(?:employ\w*|staff|team|by|of ours|who work)\b", re.IGNORECASE)


def whom_they_serve(organization: Organization, sector: Sector) -> frozenset[str]:
    """One of each: ``rider``, ``child``. Whom they count as working there is not among them."""
    told = "" if _WORKS_THERE.search(organization.customers) else organization.customers
    named = {singular(word.lower()) for word in _WORD.findall(told)}
    counted = {singular(word.lower()) for word in _WORD.findall(organization.size)}
    return frozenset(({*sector.served} - counted) | {sector.vocabulary["customer"].split()[-1]} | named)


def in_their_words(sector: Sector, organization: Organization) -> Sector:
    """The sector speaking of those served as the organization does, where one word says who: of riders, and not of guests."""
    told = organization.customers.strip(" .").lower()
    if not _WORD.fullmatch(told) or not is_served(told):
        return sector
    named = {"customers": told, "customer": singular(told)}
    return sector.model_copy(update={"vocabulary": sector.vocabulary | named})
