"""Wishes that only say how a thing is to be, by the table of things and qualities (``qualities.yaml``)."""

import re
from collections.abc import Callable

from scorecard.rules.verbs import clear_verb
from tools.drafting.meant.enough import enough
from tools.drafting.meant.of_things import balances, liked, not_so, ready, said_of, sooner, understood
from tools.drafting.meant.own_people import own_who
from tools.drafting.meant.said_so import said_first, said_last
from tools.drafting.meant.table import quality_words
from tools.drafting.shapes import Shape
from tools.language.quantities import find_quantities
from tools.language.verbs import is_base_verb

_READERS: tuple[Callable[[str], Shape | None], ...] = (
    balances, not_so, understood, liked, enough, own_who, said_of, said_last, said_first,
)  # fmt: skip
_LEFT = frozenset({"recommend", "come_back", "stop_doing"})
"""What the structure of a wish tells better."""
AT_ONCE = re.compile(r"(?:same|next|one|24|48)\b", re.IGNORECASE)
"""``24-hour repairs``: how soon, and no figure to come to."""


def surely_so(said: str) -> Shape | None:
    """What the table knows better than the structure of the wish: whether water is clean is not asked of customers."""
    shape = _of_quality(said, _READERS)
    to_pay_for = shape is not None and shape.action == "saved_for" and shape.name.startswith("Earn")
    return None if shape is None or shape.action in _LEFT or to_pay_for else shape


def otherwise_so(said: str) -> Shape | None:
    """What is left of the table where the structure of the wish tells nothing."""
    return _of_quality(said, (*_READERS, sooner, ready))


def _of_quality(said: str, readers: tuple[Callable[[str], Shape | None], ...]) -> Shape | None:
    if find_quantities(said) and not AT_ONCE.match(said):
        return None
    first = said.split(" ", 1)[0]
    so = quality_words().match(said)
    if not so and (is_base_verb(first) or (clear_verb(first) and said.endswith(" on time"))):
        return None  # "get invoices out on time", "repair lifts on time": their verb says what is to be done
    return next((shape for read in readers if (shape := read(said))), None)
