"""Wishes that we should do more, or do it so: ``solve more tickets at the first contact``, ``finish projects on time``."""

import re

from tools.drafting.meant.more_who import wished
from tools.drafting.meant.nouns import base_verb, is_counted, is_people, plural_noun
from tools.drafting.meant.parted import Parted, parted
from tools.drafting.meant.shaping import shape
from tools.drafting.meant.words import TOO_FEW, classed
from tools.drafting.shapes import Shape, lower_first
from tools.language.verbs import is_base_verb

_SOME_MORE = re.compile(
    r"^(?P<verb>[a-z]+) (?:more|too few) (?:of (?:the |our )?)?(?P<what>[a-z][a-z -]*?)(?P<tail> (?:at|in|on|within|to|into|out|by|with|from|for|directly|online|through|first|off)\b.*)?$",
    re.IGNORECASE,
)
_WE_FEW = re.compile(
    rf"^we (?P<verb>[a-z]+) (?:{TOO_FEW}) (?P<what>[a-z][a-z -]*?)(?P<tail> (?:at|in|on|within|to|into|out|by|with|from|for|directly|online|through|first|off)\b.*)?$",
    re.IGNORECASE,
)
_DONE_SO = re.compile(
    r"^(?P<verb>[a-z]+) (?:the |our |all )*(?P<what>[a-z][a-z -]*?) (?P<tail>(?:on time|on schedule|on budget|on track|within (?:the )?budget|in time|right first time|at the first (?:go|try|visit|attempt|contact|call))(?: .*)?)$",
    re.IGNORECASE,
)
_AMONG = re.compile(
    r"^(?:(?:have |get |see )?more|(?:hire|employ) more) (?P<who>[a-z][a-z -]*?) (?P<where>(?:in|on|at|with|from) [a-z].*)$",
    re.IGNORECASE,
)
_BROUGHT = re.compile(
    r"^(?:get|bring|move|help|take) (?:more )?(?P<who>[a-z]+(?: [a-z]+)??) (?P<where>(?:off|out of|into|in|back to|back into|back in|home|onto|through|away from) ?[a-z].*)$",
    re.IGNORECASE,
)
_OF_OURS = re.compile(
    r"^(?:more )?(?:of )?(?:the |our )?(?P<what>[a-z][a-z -]*?s) (?:that |which )?we (?P<verb>(?!have\b|are\b|want\b|need\b|can\b|do\b)[a-z]+)$",
    re.IGNORECASE,
)
_WITHOUT = re.compile(
    r"^(?:more )?(?P<what>[a-z][a-z -]*?) (?P<with>(?:without|with no|free of) (?:any |an? )?[a-z][a-z -]*)$",
    re.IGNORECASE,
)


def deed(said: str) -> Shape | None:
    """What we are to do, whoever it is done to."""
    if some := _SOME_MORE.match(said) or _WE_FEW.match(said):
        return _some_more(some)
    found = (_done_so(so) if (so := _DONE_SO.match(said)) else None) or _of_ours(said) or _spared(said)
    if found:
        return found
    if brought := _BROUGHT.match(said):
        few = "more" in said.split()
        return (
            wished(Parted(brought["who"], "help", brought["where"], "done"), few=few)
            if is_people(brought["who"])
            else None
        )
    return _among(among["who"], among["where"]) if (among := _AMONG.match(said)) else None


def _of_ours(said: str) -> Shape | None:
    """``more of the parts we reuse``"""
    ours = _OF_OURS.match(said)
    known = ours and plural_noun(ours["what"].split()[-1]) and base_verb(ours["verb"])
    return wished(Parted(ours["what"], ours["verb"], "", "done"), few=True) if ours and known else None


def _spared(said: str) -> Shape | None:
    """``more deliveries without any damage``"""
    spared = _WITHOUT.match(said)
    if not spared or not plural_noun(spared["what"].split()[-1]) or parted(spared["what"]):
        return None
    thing = lower_first(f"{spared['what']} {spared['with']}")
    return shape("share_so", "done", f"Have {thing}", thing, verb="have", of_whom=lower_first(spared["what"]))


def _some_more(some: re.Match[str]) -> Shape | None:
    """``solve more tickets at the first contact``, ``reach more young people``."""
    verb, what, tail = some["verb"].lower(), some["what"], (some["tail"] or "").strip()
    if (
        what.endswith("ly")
        or (verb in ("hire", "recruit", "employ") and not is_counted(what))
        or (verb == "sell" and not plural_noun(what.split()[-1]))
    ):
        return None
    if verb not in classed("reaches") and not (tail and is_base_verb(verb) and verb not in classed("of_ourselves")):
        return None
    last = what.split()[-1]
    return wished(Parted(what, verb, tail, "done"), few=True) if plural_noun(last) or tail else None


def _done_so(so: re.Match[str]) -> Shape | None:
    """``finish projects within budget``, ``run our buses on time``"""
    verb, what = so["verb"].lower(), so["what"]
    return (
        wished(Parted(what, verb, so["tail"], "done"), few=False)
        if plural_noun(what.split()[-1]) and base_verb(verb) and verb not in ("have", "get", "be", "make", "see")
        else None
    )


def _among(who: str, where: str) -> Shape | None:
    """``more women in the trade``, of whom there is no whole to take a share of; ``more graduates in a job``, of whom there is."""
    if not is_people(who) or not plural_noun(who.split()[-1]) or parted(who):
        return None
    thing = f"{lower_first(who)} {where}"
    if is_counted(who):
        return shape("number_who", "grow", f"Have more {thing}", thing, verb="have", of_whom=who)
    settled = re.match(r"(?:in (?:an? |work\b|training\b|employment\b)|with an? )", where)
    return (
        shape("share_who", "who", f"Have more {thing}", thing, doer=who, doing=f"are {where}", of_whom=who)
        if settled
        else None
    )
