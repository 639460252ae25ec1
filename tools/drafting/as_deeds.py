"""Wishes that say what the organization is to do, or how a thing is to stay, as the deed that is wanted."""

import re

from tools.drafting.people import people_in
from tools.drafting.shapes import names_a_thing
from tools.language.grammar import is_told
from tools.language.verbs import could_be_verb

_OURSELVES = re.compile(
    r"^(?:the|our) (?P<who>[a-z][a-z'-]*(?: [a-z]+)?) (?:(?:to|should|shall|must|has to|needs to|ought to) )(?P<deed>(?!stay\b|remain\b|be\b|break even\b|come out\b|get out\b|climb out\b)[a-z]+ [a-z].*)$",
    re.IGNORECASE,
)
_HOUSE = re.compile(
    r"(?:company|firm|organi[sz]ation|business|utility|school|co-?op|cooperative|club|charity|hospital|clinic|practice|museum|theatre|theater|library|university|college|foundation"
    r"|bakery|brewery|dairy|farm|winery|shop|store|garage|hotel|restaurant|café|cafe|airline|railway|port|airport|orchestra|zoo|pharmacy|nursery|kindergarten|agency|studio|workshop|plant|mill)$",
    re.IGNORECASE,
)
""" "The utility to finance its pipes": where the organization itself is to do it, the deed is the objective."""
_OF_OTHERS = frozenset("council bank city town authority state court church association ministry".split())
_STAYS_SO = re.compile(
    r"^(?P<what>(?:the |our )?[a-z][a-z' -]*?) (?:(?:to|should|shall|must|has to|have to|needs? to|will) )(?:stay|remain|be kept|be held) (?P<so>(?:as )?[a-z].*)$",
    re.IGNORECASE,
)
""" "The tariff to stay stable"."""


def _of_ourselves(item: str) -> str:
    """``the utility to finance the renewal of its pipes``: the deed, with what is its said as ours."""
    found = _OURSELVES.match(item)
    if not found or not could_be_verb(found["deed"].split()[0].lower()) or re.search(r"\b(?:us|we)\b", found["deed"]):
        return ""
    last = found["who"].split()[-1].lower()
    owned = re.search(r"\bits\b|\bown\b", found["deed"])
    if not _HOUSE.search(last) and not (last in _OF_OTHERS and owned):
        return ""
    return re.sub(r"\bits (?=own\b)|(?<=of )its ", "", re.sub(r"\bitself\b", "ourselves", found["deed"])).replace(
        " its ", " our "
    )


def _stays_so(item: str) -> str:
    """``prices to remain affordable`` as ``keep prices affordable``; of people it is said elsewhere."""
    so = _STAYS_SO.match(item)
    if (
        not so
        or people_in(so["what"])
        or not names_a_thing(re.sub(r"^(?:the|our) ", "", so["what"]))
        or is_told(so["what"])
    ):
        return ""
    return f"keep {so['what']} {re.sub('^as ', '', so['so'])}"


_SAVES = re.compile(
    r"^save (?:more |on )?(?P<what>(?:[a-z]+ )?(?:energy|water|electricity|power|gas|fuel|paper|heat|material|diesel|oil|petrol|plastic))(?P<more>(?: (?:in|at|on|by|with|until|during) .*)?)$",
    re.IGNORECASE,
)


def as_deed(item: str) -> str:
    """``the utility to finance its own pipes``, ``the tariff to stay stable``; "" where no such thing is said."""
    if saves := _SAVES.match(item):
        return f"reduce {saves['what']} use{saves['more']}"
    return _of_ourselves(item) or _stays_so(item)
