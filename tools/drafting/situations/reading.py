"""Sentences that tell how things are: what they speak of, and the wish behind them.

"response times have crept up to 9:40, the standard is 8 minutes" is a wish to shorten response times; "our people at the
counter aren't trained" one to train them. Wishes, deeds and names of things are read elsewhere.
"""

import functools
import re
from dataclasses import replace

from tools.drafting.people import served_here
from tools.drafting.situations.apart import about_it, aside, explained, too_much, verbless
from tools.drafting.situations.bare import of_figure, wish_with_share
from tools.drafting.situations.forms import all_of_them, as_one_wishes
from tools.drafting.situations.hanging import as_share, hanging_on, share_wanted
from tools.drafting.situations.people_lost import counted_first, people_lost
from tools.drafting.situations.sentence import sentence
from tools.drafting.situations.shares import of_them
from tools.drafting.situations.told import NOW, TIME, Situation, move, scaled_to
from tools.drafting.situations.wanting import people_wanted, too_much_of
from tools.language.marks import Mark, part_mark
from tools.language.shares import in_numbers

_BEGUN = re.compile(
    r"^(?:(?:and|but|also|well|so|then|plus)[, ]+)+|^(?:by|until|in) (?:the end of )?20\d\d,? (?=\w)", re.IGNORECASE
)

_COUNTED_THEN = re.compile(r"^[^,;\d]+,\s+(?P<share>\d[^,;]*)$")
"""``Reception turnover is killing us, 5 of 8 left last year``: of what the words before speak of."""

_HAS_MOVED = re.compile(
    r"^(?P<thing>[A-Za-z][^\d,;:]{3,60}?) (?:is |are |has been |have been |keeps? |has |have )?(?:falling|fallen|rising|risen|declining|dropping|dropped|growing|grown|shrinking|sinking|going (?:up|down)),?"
    r" (?:from )?[€$£]?\d[\d.,]*\s?(?:%|k|m)?\s*(?:->|→|=>|to)\s*(?P<now>[€$£]?\d[\d.,]*\s?(?:%|k|m)?)(?: (?:a|per) (?:year|month))?$",
    re.IGNORECASE,
)
"""``purchases per head falling, 1,240 → 1,090``: how it has gone, and no wish; the second is where it stands."""
_FEWER_EVERY_YEAR = re.compile(
    r"^(?:fewer|less|more) (?P<thing>[a-z][a-z -]{2,40}?) (?:every|each) (?:year|month)\s*[(,:]\s*(?P<now>\d[\d.,]*\s?(?:%|k|m)?) now\b.*$",
    re.IGNORECASE,
)
"""``fewer visitors every year (118k now, ...)``"""


_AND_MOVING = re.compile(
    r"(?<=[a-z%]),? (?:and|but) (?:still )?(?:falling|rising|growing|shrinking|declining|dropping|sinking|climbing|getting worse)(?=$|, )",
    re.IGNORECASE,
)
"""``grants 58 % of income and falling``: how it goes, and no part of its name."""


def situation(statement: str) -> Situation | None:
    """None where the statement is no such sentence, or one that this reader does not see through."""
    return _situation(statement, served_here())


@functools.lru_cache(maxsize=512)
def _situation(statement: str, served: frozenset[str]) -> Situation | None:
    """``served`` only keeps apart what the same words come to where others are served."""
    begun = _BEGUN.sub("", statement.strip(" .!"))
    if wanted := share_wanted(begun):
        return wanted
    text = _AND_MOVING.sub("", in_numbers(counted_first(begun)))
    if fell := _HAS_MOVED.match(text) or _FEWER_EVERY_YEAR.match(text):
        return situation(f"{fell['thing']} {fell['now']} now")
    said, mark = part_mark(text)
    told = (_read(said) or of_figure(said)) if mark else None
    if mark and told and told.thing and told.now is not None:
        return _marked(told, mark)
    told = _read(text)
    if told and told.wish and not told.thing and not told.own and (counted := _COUNTED_THEN.match(text)):
        share = _read(counted["share"])
        if share and share.thing.startswith("share of those "):
            return replace(told, thing=told.wish.partition(" ")[2], unit=share.unit, now=share.now, lower=share.lower)
    return told or (of_figure(text) if NOW.search(text) else None)


def _read(text: str) -> Situation | None:
    return (
        people_wanted(text)
        or people_lost(text)
        or too_much_of(text)
        or wish_with_share(text)
        or hanging_on(text)
        or as_share(text)
        or as_one_wishes(text)
        or too_much(text)
        or all_of_them(text)
        or explained(text)
        or aside(text)
        or about_it(text)
        or of_them(text)
        or sentence(text)
        or verbless(text)
    )


_MOVES = re.compile(r"(?:Raise|Lower|Shorten|Lengthen)\b|$")


def _marked(told: Situation, mark: Mark) -> Situation:
    """With what the figure should come to, which also says which way is better."""
    want = scaled_to(told.now, mark)
    lower = want < told.now if told.now is not None and want != told.now else mark.way == "lower"
    unit = told.unit or mark.unit
    if told.own or not _MOVES.match(told.wish):
        return replace(told, want=want, lower=lower, unit=unit)
    if told.wish and lower == told.lower:
        return replace(told, want=want, unit=unit)
    article = "the " if re.match(r"\w+ the ", told.wish) else ""
    wish = move(article + told.thing, lower=lower, timed=bool(TIME.match(unit)))
    return replace(told, wish=wish, want=want, lower=lower, unit=unit)
