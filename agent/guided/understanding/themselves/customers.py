"""Whom they serve, said anew: "our customers are bakeries and hair salons", "we now sell to hospitals"."""

import re

from agent.guided.understanding.themselves.asides import shape
from scorecard.lemmas import getAllLemmas

_OFTEN = r"(?: (?:now|mostly|mainly|largely|only|really|actually|currently|today|by now|these days|chiefly|above all))*"
_SHAPES = [
    shape(p, to_the_end=True)
    for p in (
        rf"our (?:main |real |new )?(?:customers|clients|patients|guests|users|buyers){_OFTEN} (?:are|were){_OFTEN}:? (?P<who>[^?]+?)",
        rf"we{_OFTEN} (?:serve|sell to|work for|supply|deliver to|cater to|cater for){_OFTEN} (?P<who>[^?]+?)",
        rf"(?:those|the people|the ones|the firms)(?: that| who| whom)? we (?:serve|work for|sell to){_OFTEN} are{_OFTEN} (?P<who>[^?]+?)",
    )
]
_NO_LONGER = re.compile(
    r",? (?:and )?(?:not|no longer|rather than|instead of|please|these days|nowadays|by now|now)\b.*$", re.IGNORECASE
)
_ENDS_THE_NOUN = re.compile(
    r"\s(?:with|in|of|from|who|which|that|for|to|at|on|by|because|since|whose|under|over|between|near|around)\b|,"
)
_ANYBODY = frozenset({"customers", "clients", "people", "users", "them", "others", "ones", "guests", "buyers"})
_MANY = frozenset({"people", "men", "women", "children", "smes"})


def told_customers(words: str) -> str:
    """Whom, in their words; "" where it says how they are, or what they do."""
    found = next((m for s in _SHAPES if (m := s.match(words))), None)
    who = _NO_LONGER.sub("", found["who"]).strip(" ,.") if found else ""
    return who if who and not re.search(r"\d", who.split()[0]) and are_somebody(who) else ""


def are_somebody(who: str) -> bool:
    """ "Growing firms in the north" are some, and "unhappy with the prices" or "the reason" nobody."""
    head = _ENDS_THE_NOUN.split(f" {who}")[0].strip()
    first = re.split(r"\s(?:and|or|&)\s", head)
    named = [part.split()[-1].lower() for part in first if part.split()]
    if re.match(r"(?:the|more|fewer|too|very|so|our)\b", who, re.IGNORECASE) and not re.match(r"the \w+s\b", who):
        return False
    return bool(named) and named[-1] not in _ANYBODY and any(map(_is_many, named))


def _is_many(word: str) -> bool:
    nouns = getAllLemmas(word).get("NOUN", ())
    verbs = getAllLemmas(word).get("VERB", ())
    return (
        word in _MANY
        or (word.endswith("s") and bool(nouns) and nouns[0] != word and not word.endswith("ings"))
        or (word.endswith("s") and not nouns and not verbs and len(word) > 3)
    )
