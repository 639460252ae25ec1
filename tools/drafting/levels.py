"""Wishes that put last which way something is to go: ``queues down``, ``vaccinations up by 2028``."""

import re

from tools.drafting.people import is_person_head
from tools.drafting.shapes import AMOUNTS, LEVELS, MONEY, TIME, burden_of, names_a_thing, verbs
from tools.drafting.situations.told import is_burden, is_good
from tools.language.grammar import parse
from tools.language.quantities import find_quantities
from tools.language.verbs import could_be_verb, leading_gerund

_MOVED_LAST = re.compile(
    r"^(?:the |our )?(?P<what>[a-z][a-z '’&/-]*?)(?: (?:to|must|should|shall|has to|have to|needs? to|ought to) (?:go|come|get|be))? (?P<way>up|down)(?P<when> (?:by|until|before|in|within) [^,;]*\d[^,;]*)?$",
    re.IGNORECASE,
)
_TAKES_IT = frozenset(
    "keep hold bring get push drive take cut put turn set pull build write break tear shut close open start follow".split()
)
"""``keep costs down``: verbs that say of a thing which way it goes."""


def moved_last(item: str) -> str:
    """``queues down`` as ``shorten queues``; "" where nothing is said to move, or where only a complaint is made.

    ``sales down`` and ``complaints up`` tell how things go, as nobody wants that.
    """
    found = _MOVED_LAST.match(item)
    if not found or find_quantities(item) or not _is_thing(found["what"]):
        return ""
    what, when = found["what"], found["when"] or ""
    bad = is_burden(what) or bool(TIME.search(what))
    if found["way"].lower() == "down":
        wanted = not is_person_head(what) and (bad or not is_good(what))
        return f"{'shorten' if TIME.search(what) else 'reduce'} {what}{when}" if wanted else ""
    return "" if bad else f"{_more_of(what)} {what}{when}"


def _is_thing(what: str) -> bool:
    """``lead times`` are, ``keep costs`` and ``follow`` are none."""
    first, *more = what.lower().split()
    if re.search(r"\b(?:who|that|which)\b", what):
        return False  # trucks that don't break down are not to become fewer
    if not names_a_thing(what) or leading_gerund(what) or re.search(r"\b(?:to|going|gone|go|goes|went)\b", what):
        return False
    if not could_be_verb(first):
        return True
    if not more:
        return bool(burden_of(first) or MONEY.search(first))
    return first not in _TAKES_IT and parse(what)[0].tag_.startswith("NN")


def _more_of(what: str) -> str:
    """How one asks for more of it: ``more vaccinations``, ``raise sales``, ``improve morale``."""
    last = what.lower().split()[-1]
    if MONEY.search(what) or AMOUNTS.search(last) or last in LEVELS:
        return "raise"
    if last in verbs()["abstract"]:
        return "improve"
    return "more" if last.endswith("s") and not last.endswith(("ss", "us", "is")) else "raise"
