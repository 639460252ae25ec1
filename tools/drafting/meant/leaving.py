"""Wishes that people should stay: ``members who stay``, ``fewer members quitting``, ``we lose too many members``."""

import re
from dataclasses import replace

from scorecard.gerunds import gerund
from tools.drafting.inflecting import plural
from tools.drafting.meant.nouns import is_people, plural_noun
from tools.drafting.meant.parted import Parted, parted
from tools.drafting.meant.shaping import shape
from tools.drafting.meant.words import CUTTING, LESS, NONE, TOO_MUCH, classed
from tools.drafting.people import people_in
from tools.drafting.shapes import Shape, lower_first

_TRADE = re.compile(r"(?:ors|ists|ians|hers|mers|ners|ters)$")
_WITH_US = re.compile(
    r"(?:with us|on|here|longer|for longer|for years|loyal|with us longer|longer with us|in (?:the )?(?:post|job|team|company|firm|house))*$"
)
_KEPT = re.compile(
    r"^(?:keep|retain|hold on to|hold|bind) (?:more (?:of )?)?(?:the |our |all )*(?P<who>[a-z][a-z -]*?)(?P<tail>(?: (?:for )?longer| with us| loyal| for years)*)$",
    re.IGNORECASE,
)
_LOST = re.compile(
    rf"^(?:we |stop |not |no longer |lose )?(?:keep |are )?(?:lose|losing)? ?(?:{TOO_MUCH}|{LESS}|so many|more and more|any more|{NONE})? ?(?:of )?(?:the |our )*(?P<who>[a-z][a-z -]*?)(?: (?:after|every|at|in|to|when|as soon) [a-z].*)?$",
    re.IGNORECASE,
)
_LONGER = re.compile(
    r"^(?:keep )?(?:the |our |all |more |get |help |make )*(?P<who>[a-z]+(?: (?!who|that|to)[a-z]+)??) (?:(?:who|that|to) )?(?:(?P<verb>stay|last|live|linger) )?(?:for )?longer(?: with us| here)?$",
    re.IGNORECASE,
)
_PASSING = frozenset(
    "visitors guests tourists shoppers diners travellers travelers readers users passengers viewers listeners".split()
)
"""Those who come and go: that they stay longer is a matter of hours, and not of leaving for good."""
_ONE_WHO_STAYS = re.compile(r"^an? (?P<who>[a-z]+(?: [a-z]+)?) who stays?(?: with us| for years)?$", re.IGNORECASE)
""" "An apprentice who stays" is to be the first of several."""
_SIGNED = re.compile(
    rf"^(?:{LESS}|more|{TOO_MUCH}|{NONE}|(?:{CUTTING}) (?:the (?:number|share) of )?|stop|keep|prevent|get|help|have|make) (?:of )?(?:more |fewer )?",
    re.IGNORECASE,
)


def leaving(said: str) -> Shape | None:
    """Of our own people an older pattern tells more; of those who are served it is the share of them who leave."""
    if (long := _LONGER.match(said)) and (long["who"].split()[-1].lower() in _PASSING or not is_people(long["who"])):
        who = lower_first(re.sub(r"^(?:the|our|all|more) ", "", long["who"]))
        verb = long["verb"] or "stay"
        name = f"Get {who} to {verb} longer" if is_people(who) else f"Have {who} {verb} longer"
        return (
            shape("stays", "grow", name, f"time {who} {verb}", verb="have", doer=who)
            if plural_noun(who.split()[-1])
            else None
        )
    if (one := _ONE_WHO_STAYS.match(said)) and _whom(many := plural(one["who"])):
        return _kept(many, "")
    if (kept := _KEPT.match(said)) and _whom(kept["who"]):
        found = _kept(kept["who"], kept["tail"])
        ours = re.match(r"keep our ", said, re.IGNORECASE)
        return replace(found, name=found.name.replace("Keep ", "Keep our ", 1)) if ours else found
    if re.search(r"\blos(?:e|ing)\b", said) and (lost := _LOST.match(said)) and _whom(lost["who"]):
        return _kept(lost["who"], "")
    bare = re.sub(r"\bfrom (?=[a-z]+ing\b)", "", _SIGNED.sub("", said, count=1))
    bare = re.sub(r"\b(?:keep|are) (?=(?:leaving|quitting|cancell?ing)\b)", "", bare)
    told = parted(bare)
    if (
        not told
        or told[0].kind != "acts"
        or not (told[0].people or (told[0].verb in classed("stays") and _TRADE.search(told[0].who)))
    ):
        return None
    part, denied = told
    own = people_in(part.who)
    if part.verb in classed("stays") and own and own.own and not denied:
        kept = f"Keep {lower_first(part.who)} {part.tail}".strip()
        return Shape("keep", part.who, kept, doer=part.who, doing=part.clause, verb="keep")
    if part.verb in classed("stays") and _WITH_US.match(part.tail) and not denied:
        return _kept(part.who, part.tail if "longer" in part.tail else "")
    if part.verb in classed("leaves") and not re.match(
        r"(?!us\b|our\b|the (?:firm|company|club|service)\b|their (?:contract|membership|subscription)s?\b|after\b|within\b|in\b|too\b|so\b|to\b|for\b|at\b|early\b|because\b)[a-z]",
        part.tail,
    ):
        return _kept(part.who, "", leaving=_from_leaving(part))
    return None


def _whom(who: str) -> bool:
    return is_people(who) and plural_noun(who.split()[-1]) and not parted(who) and " of " not in who


def _from_leaving(part: Parted) -> str:
    """``(keep them) from quitting after the first year``, where it is said when."""
    doing = gerund(part.clause)
    return f" from {doing[:1].lower()}{doing[1:]}" if re.match(r"(?:after|within|in)\b", part.tail) else ""


def _kept(who: str, tail: str, leaving: str = "") -> Shape:
    who = lower_first(re.sub(r"^(?:the|our|all|more|of|too many|fewer) ", "", who))
    people = people_in(who)
    longer = leaving or (" longer" if "longer" in tail else "")
    if people and people.own:
        return Shape("keep", who, f"Keep {who}{longer}", doer=who, doing="stay", verb="keep")
    return shape("leavers", "keep", f"Keep {who}{longer}", who, verb="keep", doer=who)
