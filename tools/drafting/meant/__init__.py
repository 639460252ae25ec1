"""What a wish comes to, however it is put: who is to do what more or less, how a thing is to be, what is waited for.

"A shorter wait for a lesson", "learners wait less long for a lesson" and "no more long waits for a lesson" are one wish, so
they give one measure. What decides is the structure - the way it is to go, whose doing it is, what is done - or, where a
thing is only to be so ("full chairs"), the table of things and their qualities; never the word that opens the sentence.
A reader gives the shape with the pattern of its measure; what none of them sees is read elsewhere.
"""

import functools
import re
from collections.abc import Callable
from dataclasses import replace

from tools.drafting.meant.asked import asked, undecided
from tools.drafting.meant.burdens import burden
from tools.drafting.meant.costs import cost, spending
from tools.drafting.meant.depends import depends
from tools.drafting.meant.earning import earned_for
from tools.drafting.meant.leaving import leaving
from tools.drafting.meant.levels import level
from tools.drafting.meant.often import often
from tools.drafting.meant.qualities import AT_ONCE, otherwise_so, surely_so
from tools.drafting.meant.standing import standing
from tools.drafting.meant.times import takes, time_to
from tools.drafting.meant.waits import wait
from tools.drafting.meant.who import who_does
from tools.drafting.people import served_here
from tools.drafting.shapes import Shape
from tools.drafting.situations.people_lost import counted_first
from tools.drafting.wearing_out import stops_wearing_out

__all__ = ["meant"]

_READERS: tuple[Callable[[str], Shape | None], ...] = (
    surely_so, earned_for, cost, spending, depends, standing, wait, takes, time_to, leaving, level, often, who_does, burden, otherwise_so,
)  # fmt: skip
"""In the order in which they are asked: what has a narrow sense first."""


def meant(text: str) -> Shape | None:
    """The shape of a wish whose structure is plain, with its name and the pattern of its measure; None where it is not.

    Wishes with figures are left to the readers of figures, and several wishes in one to those who take them apart.
    """
    return _meant(text, served_here())


@functools.lru_cache(maxsize=512)
def _meant(text: str, served: frozenset[str]) -> Shape | None:
    """``served`` only keeps apart what the same words come to where others are served."""
    said = asked(text)
    if (
        (re.search(r"\d", said) and not AT_ONCE.match(said))
        or undecided(said)
        or stops_wearing_out(said)
        or counted_first(said) != said
    ):
        return None
    found = next((shape for read in _READERS if (shape := read(said))), None)
    return replace(found, said=said, full=said) if found else None
