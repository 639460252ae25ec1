"""Wishes put as fragments, without "we want": ``Ship our next game on time, less crunch, teachers who stay``.

No sentence is told in them, so they say what is to be, each by its first word or because the others of the list do.
"""

import re
from dataclasses import dataclass
from typing import Literal

from agent.guided.profile.kinds import wish_of
from agent.guided.profile.lists import clean_item, compared, happens, is_deed, split_list, top_level
from agent.guided.profile.wanted_states import is_wanted_state
from agent.guided.profile.wish_lists import is_aim
from tools.drafting.meant import meant
from tools.drafting.people import singular
from tools.drafting.situations.bare import as_it_stands
from tools.drafting.situations.reading import situation
from tools.drafting.situations.told import COMPARES, lemma, words
from tools.language.grammar import is_told, parse
from tools.language.marks import is_mark
from tools.language.quantities import find_quantities
from tools.language.verbs import could_be_verb

_LEAD = re.compile(
    r"^(?:(?:also|plus|next|then|further|in short|wanted|needed|wish(?:ed)? for|on the list|to do)\b[^:;,.]{0,20}[:–—]|(?-i:[A-Z])[^:;,.\d]{2,40}:)\s+(?=\S)",
    re.IGNORECASE,
)
"""``Also: ...``, or who it is that wants: ``Police district North: ...``."""
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_WITHOUT = re.compile(r"^(?:no|zero|not a single|never again) (?:more )?[a-z]", re.IGNORECASE)
_ABLE = re.compile(r"^[a-z][\w -]+? (?:able|ready|free|trained|equipped) to [a-z]", re.IGNORECASE)
"""``customers able to do everything online``"""
_WITH_WISH = re.compile(
    r"(?:(?:an? |the |our )?(?:[a-z-]+ ){1,4}?who|an? (?:[a-z-]+ ){1,3}?(?:that|which)) (?!(?:was|were|had|did|used|went|left|[a-z]+ed)\b)[a-z]"
    r"|(?:the |our )?(?:[a-z-]+ ){1,3}?(?:that|which) (?:[a-z]+$|(?:is|are|can|will|do|does|always|really|actually)\b|[a-z]+n['’]t\b)"
    r"|(?:enough|money|time|room|space) [a-z ]*?\b(?:for|to)\b [a-z]",
    re.IGNORECASE,
)
"""``therapists who stay``, ``a budget that balances``, ``money for a new oven``: nobody says so of what they only have."""
_SPARED = re.compile(r"\b(?:not|never|no longer)\b|n['’]t\b", re.IGNORECASE)
_LIMIT = re.compile(
    r"\b(?:under|below|above|over|at least|at most|no more than|less than|more than|up to|by 20\d\d)\b", re.IGNORECASE
)
_LONGEST = 12
Role = Literal["deed", "more", "noun", "figure", "aim", "mark", "wanted", "told"]


@dataclass(frozen=True)
class Fragments:
    priorities: list[str]
    goals: list[str]


def fragments(text: str) -> Fragments:
    """What a text without a told sentence wishes for; nothing where it tells how things are."""
    items = split_list(_LEAD.sub("", text.strip()))
    return _wished(items, [_role(i) for i in items])


def each_wished(text: str) -> list[str]:
    """``tenants to stay, fewer neglected plots, a name for fair rents``: wishes each of them, though no word says so.

    A wish for a name alone may be how they see themselves in years to come, and is left to the question.
    """
    items = split_list(text)
    if len(items) < 2 or wish_of(text):
        return []
    roles = [_role(i) for i in items]
    wished = all(
        role in ("deed", "more") or (role == "noun" and meant(i)) for i, role in zip(items, roles, strict=True)
    )
    only_a_name = all((shape := meant(i)) and shape.action == "known" for i in items)
    return items if wished and "more" in roles and not only_a_name else []


_TO_DO = re.compile(r"(?:more |our |the )?[a-z]+s (?:and [a-z]+s )?to (?:not )?(?P<do>[a-z]+)", re.IGNORECASE)
"""``tenants to stay``: nobody tells so of what they do already."""


def wishes_behind(text: str) -> tuple[str, Fragments] | None:
    """Who they are, and the wishes in the same sentence: ``We're a bakery in Ghent, more regulars, less bread thrown away``.

    Deeds are left to who reads on: ``we're a studio, design lamps, sell them`` says what they do.
    """
    parts = top_level(text.strip(" ."), ",")
    for n in range(1, len(parts) - 1):
        items = split_list(", ".join(parts[n:]))
        roles = ["wanted" if (r := _role(i)) == "told" and is_wanted_state(i) else r for i in items]
        if roles and roles[0] in ("more", "wanted") and {*roles} <= {"more", "wanted", "noun", "mark", "aim"}:
            wishes = fragments(", ".join(parts[n:]))
            return (", ".join(parts[:n]), wishes) if len(wishes.priorities) > 1 else None
    return None


_ONE_IN = 4
"""Of so many things in a list one has to be wished for by its own words: ``full chairs, clear prices, no overtime``."""


def _wished(items: list[str], roles: list[Role]) -> Fragments:
    wished, listed = (sum(r in some for r in roles) for some in (("deed", "more"), ("noun",)))
    if 0 < roles.count("told") <= wished:  # what happens once all goes well is wished for beside what is wished for
        roles = ["wanted" if r == "told" and is_wanted_state(i) else r for i, r in zip(items, roles, strict=True)]
    if "told" in roles or not wished or wished * _ONE_IN < wished + listed:
        return Fragments([], [])
    found = Fragments([], [])
    for item, role in zip(items, roles, strict=True):
        if role == "mark" and (held := found.goals or found.priorities):
            held[-1] = f"{held[-1]}, {item}"
        elif role == "figure":
            found.goals.append(as_it_stands(item))
        elif role == "aim":
            found.goals.append(item)
        else:
            found.priorities.append(item)
    return found


def wished_instead(text: str) -> Fragments | None:
    """``more families through the door, staff who stay``: wishes and no name, though the name was asked for."""
    proper = any(w[:1].isupper() for w in text.split()[1:])
    wishes = fragments(text)
    items = len(wishes.priorities) + len(wishes.goals)
    return wishes if not proper and (items > 1 or (items and len(text.split()) >= _WORDY)) else None


_WORDY = 4
"""So many small words are hardly a name."""


def _role(item: str) -> Role:
    bare = clean_item(_BRACKETS.sub("", item))
    first = (bare.split() or [""])[0]
    if is_mark(item):
        return "mark"
    if (to_do := _TO_DO.match(bare)) and (meant(bare) or could_be_verb(to_do["do"])):
        return "more"
    if happens(bare):
        return "told"
    if is_deed(bare) or (could_be_verb(first) and _acts(bare)):
        return "deed"
    if _is_wished(bare):
        return "more"
    if goes_wrong(bare):
        return "told"
    if (COMPARES.match(bare) and _compares(bare)) or _WITHOUT.match(bare) or _ABLE.match(bare):
        return "more"
    if find_quantities(bare):
        if situation(as_it_stands(item)):
            return "figure"
        return "aim" if is_aim(bare) and _LIMIT.search(bare) else "told"
    if is_told(bare) and not re.search(r"\b(?:who|that|which)\b", bare):
        return "told"
    return "noun" if _names_a_thing(bare) else "told"


_UNWANTED = re.compile(
    r"\b(?:since|(?:every|each|this|last) (?:year|month|week|season|winter|summer)|again|than (?:ever|before|last))\b",
    re.IGNORECASE,
)
_LESS_OF = re.compile(r"(?:fewer|less|lower|shrinking|falling) (?P<what>[a-z]+)\b", re.IGNORECASE)


def goes_wrong(text: str) -> bool:
    """Whether it tells how things go, though it begins as a wish does: "fewer visitors", "more debt every year"."""
    less = _LESS_OF.match(text)
    return bool(_UNWANTED.search(text)) or bool(less and singular(less["what"].lower()) in words("more"))


def _compares(text: str) -> bool:
    """``happier crews``, and not ``water quality``, which only ends so."""
    return parse(text)[0].tag_ in ("JJR", "RBR") or text.split()[0].lower() in ("more", "less", "fewer", "better")


def _is_wished(text: str) -> bool:
    """By what is said of it: who stays, what balances, what is healthier than now."""
    if find_quantities(text):
        return False
    if not (said := _WITH_WISH.match(text)):
        return not goes_wrong(text) and _is_compared(text)
    bad = (words("negative") | words("opposing")) - {"give", "return"}  # "who give every month", not "who give up"
    harms = any(lemma(t, "VERB") in bad for t in parse(text) if t.idx >= said.end() - 1 and t.pos_ == "VERB")
    return harms == bool(_SPARED.search(text))


def _is_compared(text: str) -> bool:
    """``a healthier margin``, ``cleaner drinking water``"""
    words = re.sub(r"^(?:an?|the|our) ", "", text, flags=re.IGNORECASE).split()
    return len(words) > 1 and compared(words[0]) and _names_a_thing(" ".join(words))


def _acts(text: str) -> bool:
    """A word that may be a verb is one where what follows begins as an object does: ``fill all places``."""
    rest = text.split()[1:]
    return bool(rest) and (
        rest[0].lower() in ("a", "an", "the", "all", "our", "every", "each", "more", "fewer", "less", "its", "their", "two", "three")
        or parse(text)[0].tag_ in ("VB", "VBP")
    )  # fmt: skip


def _names_a_thing(text: str) -> bool:
    words = text.split()
    if not 2 <= len(words) <= _LONGEST or text.endswith(("?", "!")):
        return False
    doc = parse(text[:1].lower() + text[1:])
    root = next(t for t in doc if t.dep_ == "ROOT")
    proper = sum(t.text[:1].isupper() for t in doc) * 2 >= len(doc)
    many = root.i == 0 and root.tag_ == "VBZ"  # "recruits from immigrant families", which a parser takes for a verb
    return (root.pos_ == "NOUN" or many) and not proper
