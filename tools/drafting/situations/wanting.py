"""People one has too few of: ``cooks missing everywhere``, ``drivers are hard to find``, ``not enough teachers``."""

import re

from tools.drafting.people import people_in
from tools.drafting.situations.told import Situation

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
