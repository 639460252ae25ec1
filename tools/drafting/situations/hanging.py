"""Sentences that tell how much of a whole comes from whom: ``two clients make up 58 % of revenue``."""

import re

from tools.drafting.people import is_person_head
from tools.drafting.phrasing import verb_led
from tools.drafting.shapes import lower_first
from tools.drafting.situations.bare import way_to
from tools.drafting.situations.direction import better
from tools.drafting.situations.told import COMPARES, NOW, Situation, is_burden, is_good, move
from tools.language.grammar import is_told, parse
from tools.language.quantities import find_quantities
from tools.language.shares import in_numbers
from tools.language.verbs import could_be_verb, is_base_verb, leading_gerund

_SHARE = r"(?P<share>(?:about |around |over |only |nearly )?\d[\d.,]*\s?(?:%|percent|per cent)) of (?:our |the |all |its )*(?P<whole>[a-z][a-z -]{2,30}?)"
_MAKE_UP = re.compile(
    rf"^(?P<who>[A-Za-z1-9][\w' -]{{2,50}}?) (?:makes? up|brings?(?: in)?|accounts? for|generates?|gives? us|stands? for|contributes?|provides?|yields?) {_SHARE}(?: (?:now|today))?$",
    re.IGNORECASE,
)
_HANG_ON = re.compile(
    rf"^(?:we (?:still |now )?(?:depend|rely|live)(?: heavily| mostly| mainly| too much)? (?:on|off|from)|(?:we are )?(?:too |very |heavily )?dependent on) (?P<who>[^(),;]+?)\s*[(,:–-]\s*(?:for |they (?:are|make up) |it is )?{_SHARE}\)?$",
    re.IGNORECASE,
)
_DEPEND_FOR = re.compile(
    r"^we (?:still |now )?(?:depend|rely|live)(?: heavily| mostly| mainly| too much)? (?:on|off|from) (?P<who>[^(),;\d]+?) for (?P<share>(?:about |around |over |nearly )?\d[\d.,]*\s?(?:%|percent|per cent))(?: of (?:our |the |all |its )*(?P<whole>[a-z][a-z -]{2,30}))?$",
    re.IGNORECASE,
)
"""``we depend on state money for 70 %``"""
_FEW = re.compile(r"\b(?:[1-9]|one|two|three|four|five|a few|few|biggest|largest|main|top|single)\b", re.IGNORECASE)
_NOBODY = re.compile(r"(?:they|it|we|this|that|these|which|who)$", re.IGNORECASE)


_AS_SHARE = re.compile(
    rf"^(?P<who>[A-Za-z][A-Za-z' -]{{2,40}}?)(?: at| is at| are at|:)? {_SHARE}(?:,? (?:now|today|currently|last year|this year))?$",
    re.IGNORECASE,
)
_IN_SHARE = re.compile(
    rf"^(?P<who>[A-Za-z][A-Za-z' -]{{2,40}}?) (?:in|on|at) {_SHARE}(?: (?:now|today|last year))?$", re.IGNORECASE
)
_COMES_FROM = re.compile(
    r"^(?P<share>(?:about |around |over |only |nearly )?\d[\d.,]*\s?(?:%|percent|per cent)) of (?:our |the |all )?(?P<whole>(?:income|revenue|sales|turnover|budget|funding|money|earnings)) (?:is|are|comes?|stems?)(?: from)? (?P<who>[a-z][^,;()]*)$",
    re.IGNORECASE,
)
"""``62 % of income is legacies and shops``"""
_ONLY_SHARE = re.compile(
    r"^(?:only|just) (?P<share>\d[\d.,]*\s?(?:%|percent)) (?:are |is )?(?P<who>[a-z]+(?: (?!now\b|today\b)[a-z]+)?)(?: now| today)?$",
    re.IGNORECASE,
)


_OF_THEM = re.compile(r"\d ?(?:%|percent) of (?:them|those|it|us|people)\b", re.IGNORECASE)


def _does(who: str) -> bool:
    """``supermarkets list``, ``grow``: something done or to be done."""
    if is_burden(who) or is_good(who):
        return False  # "rework 8.5 % of hours"
    words = who.lower().split()
    if is_base_verb(words[0]) or leading_gerund(who) or not any(t.pos_ in ("NOUN", "PROPN") for t in parse(who)):
        return True
    return len(words) > 1 and words[-2].endswith("s") and could_be_verb(words[-1])


def as_share(text: str) -> Situation | None:
    """``exports 12 % of sales``, ``smoke alarms in 52 % of homes``, ``only 14 % women``."""
    if few := _ONLY_SHARE.match(text):
        thing = f"share of {few['who']}"
        return Situation(f"Raise the {thing}", thing, "%", find_quantities(few["share"])[0].value)
    if _OF_THEM.search(text):
        return None
    told = _IN_SHARE.match(text)
    if told and not _does(told["who"]) and not is_told(told["who"]) and not COMPARES.match(told["who"]):
        thing = f"share of {told['whole'].strip()} with {lower_first(told['who'])}"
        way = better(told["who"])
    else:
        told = _AS_SHARE.match(text)
        if (
            not told
            or _does(told["who"])
            or is_told(told["who"])
            or COMPARES.match(told["who"])
            or verb_led(told["who"])
        ):
            return None
        thing = f"{lower_first(told['who'])} as a share of {told['whole'].strip()}"
        way = better(told["who"]) or better(thing)
    wish = move(thing, lower=way == "lower", timed=False) if way else ""
    return Situation(wish, thing, "%", find_quantities(told["share"])[0].value, lower=way == "lower")


def hanging_on(text: str) -> Situation | None:
    """On few it is better not to hang; of others what they bring says which way is better, or nothing does."""
    if (from_ := _COMES_FROM.match(text)) and not re.match(r"(?:too|not|very|un\w+|\w+ed)\b", from_["who"]):
        thing = f"share of {from_['whole']} from {lower_first(from_['who'])}"
        return Situation("", thing, "%", find_quantities(from_["share"])[0].value)
    if depend := _DEPEND_FOR.match(text):
        thing = f"share of {(depend['whole'] or 'income').strip()} from {lower_first(depend['who'])}"
        return Situation(
            f"Depend less on {lower_first(depend['who'])}",
            thing,
            "%",
            find_quantities(depend["share"])[0].value,
            lower=True,
        )
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


_FRACTION = r"(?:half|(?:a|one) (?:half|third|quarter|fifth|tenth)|two thirds|three quarters)"
_TO_BE_SHARE = re.compile(
    r"^(?:we )?(?:(?:want|need|would like) )?(?:our |the )?(?P<what>[a-z][a-z' &-]{1,50}?),? (?P<how>at|(?:(?:is|are|has|have|needs?|ought) )?to (?:be|make up|reach)|(?:should|must|shall) (?:be|make up|reach))"
    rf" (?:about |around |at least |up to |over )?(?P<share>{_FRACTION}|\d[\d.,]*\s?(?:%|percent|per cent)) of (?:our |the |all |its |total )*(?P<whole>[a-z][a-z -]{{2,40}}?)"
    r"(?P<when>,? (?:by|until|before|in|within) (?:(?!\s[–-]\s)[^,;()])*\d(?:(?!\s[–-]\s)[^,;()])*?)?(?:\s*(?:[,;(]|\s[–-]\s|\bbut\b|\band\b)\s*(?P<today>[^()]+)\)?)?$",
    re.IGNORECASE,
)
_STANDS = re.compile(r"^(?:it['’]?s|it is)\b", re.IGNORECASE)
_THEY = re.compile(r"(?:wo)?men$|girls$|boys$|people$", re.IGNORECASE)


def share_wanted(text: str) -> Situation | None:
    """``private income to be a third of turnover by 2028 (now 12 %)``: what part of a whole something is to become.

    Read from the words as they stand, as "a third" is better said of a goal than "33.3 %". That something is "at" so much
    is wanted only where it is to be so by a day, or where it is told how it is now.
    """
    found = _TO_BE_SHARE.match(text)
    if not found or _does(found["what"]) or is_told(found["what"]) or COMPARES.match(found["what"]):
        return None
    now = _today(found["today"]) if found["today"] else None
    if (found["today"] and now is None) or (found["how"].lower() == "at" and not found["when"] and now is None):
        return None
    what, whole = lower_first(found["what"].strip()), found["whole"].strip()
    want = find_quantities(in_numbers(f"is {found['share']} of it"))[0].value
    lower = now > want if now is not None else better(what) == "lower"
    verb = "Lower" if lower else "Raise"
    if is_person_head(what) or _THEY.search(what):
        thing = f"share of {what} among {whole}"
        return Situation(f"{verb} the {thing}", thing, "%", now, want, lower=lower)
    level = f"to {found['share'].lower()}" if not re.match(r"\d", found["share"]) else "as a share"
    return Situation(f"{verb} {what} {level} of {whole}", f"{what} as a share of {whole}", "%", now, want, lower=lower)


def _today(said: str) -> float | None:
    """Where it stands: ``now about 12 %``, ``its 12 % now``; None where that is not what is said."""
    numbers = [q for q in find_quantities(in_numbers(said)) if q.relation == "absolute"]
    told = (NOW.search(said) or _STANDS.match(said)) and len(numbers) == 1 and numbers[0].unit in ("%", "")
    return numbers[0].value if told else None
