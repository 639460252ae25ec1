"""What one has too few or too much of: ``cooks missing everywhere``, ``not enough teachers``, ``too much paperwork``."""

import re

from tools.drafting.people import people_in
from tools.drafting.situations.told import Situation
from tools.language.grammar import is_told, parse
from tools.language.quantities import find_quantities

_MISSING = re.compile(
    r"^(?P<who>[a-z][a-z -]{2,30}?) (?:are |is )?(?:still )?(?:missing|lacking|scarce|rare|(?:very )?hard to (?:find|get|recruit|hire)|difficult to (?:find|get|recruit|hire)|impossible to (?:find|get)|in short supply)(?: (?:everywhere|now|today|in [a-z ]+|these days))?$",
    re.IGNORECASE,
)
_TOO_FEW = re.compile(
    r"^(?:(?:we|they) )?(?:have |there are )?(?:not enough|too few|lack(?:s|ing)?|(?:are )?short of|(?:cannot|can['’]?t|can not|do not|don['’]t|hardly|struggle to|it is (?:very )?hard to|it['’]s (?:very )?hard to) (?:find|get|hire|recruit))"
    r" (?:enough |any |new |good )*(?P<who>[a-z][a-z -]{2,30}?)(?: (?:everywhere|now|today|any ?more|any longer))?$",
    re.IGNORECASE,
)


def people_wanted(text: str) -> Situation | None:
    found = _MISSING.match(text) or _TOO_FEW.match(text)
    people = people_in(found["who"]) if found else None
    return Situation(f"more {found['who'].lower()}", own=True) if found and people and people.own else None


_TOO_MUCH = re.compile(
    r"^(?:we (?:still |simply |just )?have |there (?:is|are) )?(?:still |simply |just )?(?:far |way |much )?too (?:much|many) (?P<what>[a-z][a-z' -]+)$",
    re.IGNORECASE,
)
_TOO_LITTLE = re.compile(
    r"^(?:we (?:still |simply |just )?have |there (?:is|are) )?(?:still |simply |just )?(?:(?:far |way |much )?too (?:little|few)|not (?:nearly )?enough) (?P<what>[a-z][a-z' -]+)$",
    re.IGNORECASE,
)


def too_much_of(text: str) -> Situation | None:
    """``too much paperwork``, ``not enough space for the archive``: said of a thing, and no sentence of who does what."""
    much, little = _TOO_MUCH.match(text), _TOO_LITTLE.match(text)
    found = much or little
    if (
        not found
        or is_told(found["what"])
        or find_quantities(text)
        or not any(t.pos_ == "NOUN" for t in parse(found["what"]))
    ):
        return None
    what = found["what"].strip()
    if much:
        return Situation(f"Reduce {what}", lower=True)
    if people_in(what) and not re.search(r"\b(?:for|with|to|by)\b", what):
        return Situation(f"more {what}", own=True)
    return Situation(f"{'Make' if re.match('time', what) else 'Provide'} more {what}")
