"""A message about a scorecard as it is read: its slips put right, asides left out, and what is told in ways of its own put plainly.

The one place that says in which order this is done; each way of telling has a file of its own.
"""

import re
from dataclasses import dataclass

from agent.guided.brought_back import brought_back
from agent.guided.requests.looking import named_item
from agent.guided.same_date import with_anothers_date
from agent.guided.spelling import people_of, well_spelt, words_of
from agent.guided.understanding.arranged import arranged
from agent.guided.understanding.hearsay import without_hearsay
from agent.guided.understanding.measures_exchanged import measures_exchanged
from agent.guided.understanding.ordered_plainly import ordered_plainly
from agent.guided.understanding.orders import Order, orders_of, sentences_in
from agent.guided.understanding.over_periods import values_over_periods
from agent.guided.understanding.owners_told import owners_told
from agent.guided.understanding.stood_and_wanted import stood_and_wanted
from agent.guided.understanding.structure import restructured
from agent.guided.understanding.told_whole import told_whole, with_values
from agent.guided.understanding.told_whole.places import objectives_by_id
from agent.guided.understanding.values_told import values_told
from scorecard import clock
from scorecard.models import Scorecard
from tools.context import Context


@dataclass(frozen=True)
class Said:
    text: str
    """The message without what asks for nothing."""
    spelt: str
    """The same without slips, and with each thing that is told in a way of its own as an order."""
    plain: str
    """The same with what is new as one would order it."""
    orders: list[Order]
    """What is asked for one after the other; empty where it is one thing."""


def put_plainly(text: str, scorecard: Scorecard, focus: str, context: Context) -> Said:
    text = without_hearsay(brought_back(text, scorecard, context), scorecard)
    spelt = well_spelt(text, words_of(scorecard), people_of(scorecard))
    spelt = restructured(spelt, scorecard, focus)
    spelt = with_anothers_date(spelt, lambda words: named_item(f"show {words}", scorecard, ""), scorecard)
    told = owners_told(text, scorecard) or measures_exchanged(text, scorecard)
    if not told:
        today = clock.today()
        spelt = values_told(stood_and_wanted(spelt, scorecard, today, focus), scorecard, today)
    spelt = arranged(told or objectives_by_id(spelt, scorecard), scorecard)
    plain = told_plainly(spelt, scorecard)
    if with_values(plain):  # what it was in periods gone by is an order of its own
        return Said(text, spelt, plain, sentences_in(plain))
    return Said(text, spelt, plain, orders_of(spelt, _names(scorecard), lambda words: _tells(words, scorecard)))


_SWAP = re.compile(r"replace [A-Z]\d{1,2}[a-z] with “[^”]+”")


def told_plainly(text: str, scorecard: Scorecard) -> str:
    if _SWAP.fullmatch(text):
        return text  # plain already, whatever figure the new name holds
    return told_whole(text, scorecard) or ordered_plainly(text, scorecard)


def read_as(words: str, plainly: str, scorecard: Scorecard) -> str:
    """What the words of an edit are looked for in: what is told whole is put quite otherwise."""
    return words if told_whole(words, scorecard) else plainly


def _names(scorecard: Scorecard) -> list[str]:
    return [x.name for x in (*scorecard.perspectives, *scorecard.objectives(), *scorecard.measures())]


def _tells(text: str, scorecard: Scorecard) -> bool:
    """Whether it tells, as no order begins, something new whole, or the values of periods gone by."""
    return bool(told_whole(text, scorecard) or values_over_periods(text, scorecard, clock.today()))
