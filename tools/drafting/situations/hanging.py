"""Sentences that tell how much of a whole comes from whom: ``two clients make up 58 % of revenue``."""

import re

from tools.drafting.shapes import lower_first
from tools.drafting.situations.bare import way_to
from tools.drafting.situations.direction import better
from tools.drafting.situations.told import Situation
from tools.language.quantities import find_quantities

_SHARE = r"(?P<share>(?:about |around |over |only |nearly )?\d[\d.,]*\s?(?:%|percent|per cent)) of (?:our |the |all |its )*(?P<whole>[a-z][a-z -]{2,30}?)"
_MAKE_UP = re.compile(
    rf"^(?P<who>[A-Za-z1-9][\w' -]{{2,50}}?) (?:makes? up|brings?(?: in)?|accounts? for|generates?|gives? us|stands? for|contributes?|provides?|yields?) {_SHARE}(?: (?:now|today))?$",
    re.IGNORECASE,
)
_HANG_ON = re.compile(
    rf"^(?:we (?:still |now )?(?:depend|rely|live)(?: heavily| mostly| mainly| too much)? (?:on|off|from)|(?:we are )?(?:too |very |heavily )?dependent on) (?P<who>[^(),;]+?)\s*[(,:–-]\s*(?:for |they (?:are|make up) |it is )?{_SHARE}\)?$",
    re.IGNORECASE,
)
_FEW = re.compile(r"\b(?:[1-9]|one|two|three|four|five|a few|few|biggest|largest|main|top|single)\b", re.IGNORECASE)
_NOBODY = re.compile(r"(?:they|it|we|this|that|these|which|who)$", re.IGNORECASE)


def hanging_on(text: str) -> Situation | None:
    """On few it is better not to hang; of others what they bring says which way is better, or nothing does."""
    told = _HANG_ON.match(text) or _MAKE_UP.match(text)
    if not told or _NOBODY.match(told["who"].strip()):
        return None
    if "make up" in text and not _FEW.search(told["who"]) and told.re is _MAKE_UP:
        return None  # "women make up 14 % of the students": a part of them, and nothing one hangs on
    who = lower_first(re.sub(r"^(?:our|the|just|only)\s+", "", told["who"].strip(), flags=re.IGNORECASE))
    thing, now = f"share of {told['whole'].strip()} from {who}", find_quantities(told["share"])[0].value
    if told.re is _HANG_ON or _FEW.search(who):
        return Situation(f"Depend less on {who}", thing, "%", now, lower=True)
    return Situation(way_to(thing, "%"), thing, "%", now, lower=better(thing) == "lower")
