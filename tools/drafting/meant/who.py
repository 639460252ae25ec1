"""Wishes that say of whom more, or fewer, are to do something: ``more learners pass first time``, ``too many fail their test``."""

import re
from dataclasses import replace

from tools.drafting.inflecting import plural
from tools.drafting.meant.deeds import deed
from tools.drafting.meant.fewer_who import fewer_who, nobody
from tools.drafting.meant.more_who import more_who
from tools.drafting.meant.nouns import is_people, plural_noun
from tools.drafting.meant.words import CUTTING, LESS, NONE, RAISING, TOO_FEW, TOO_MUCH
from tools.drafting.shapes import Shape
from tools.language.grammar import parse
from tools.language.verbs import is_base_verb

_NUMBER = r"(?:share|number|proportion|percentage|count|rate|amount)"
_MORE = re.compile(
    rf"^(?:(?:help|get|make|have|enable|let|see|bring|encourage|persuade)(?: (?:more|{TOO_FEW}))? |more |{TOO_FEW} |enough |most |(?:{RAISING}) the {_NUMBER} of |an? (?:higher|larger|greater|bigger|growing) {_NUMBER} of |all )(?P<rest>[a-z].*)$",
    re.IGNORECASE,
)
_FEWER = re.compile(
    rf"^(?:(?P<less>{LESS}|{TOO_MUCH}|{NONE}) |(?:{CUTTING}) (?:the {_NUMBER} of )?|an? (?:lower|smaller) {_NUMBER} of |(?P<stop>stop|prevent|keep(?=[a-z ]+ from [a-z]+ing\b)) )(?P<rest>[a-z].*)$",
    re.IGNORECASE,
)
_EACH = re.compile(
    r"^(?:every|each) (?P<one>(?:[a-z-]+ )?[a-z-]+?) (?P<verb>[a-z]+)s (?P<rest>[a-z].*)$", re.IGNORECASE
)


def who_does(said: str) -> Shape | None:
    said = re.sub(r"^(?:ship|send|make|have|produce|deliver) (?=no more )", "", said)
    if each := _EACH.match(said):
        return _each(each)
    if (more := _MORE.match(said)) and (
        found := more_who(more["rest"], few=bool(re.match(r"(?:\w+ )?(?:more|too few|enough|a |far too few)", said)))
    ):
        return found
    if (fewer := _FEWER.match(said)) and (
        found := fewer_who(
            fewer["rest"], stopped=bool(fewer["stop"]), much=bool(re.match(r"less|too much|far too much", said))
        )
    ):
        return found
    return deed(said) or nobody(said) or _plainly(said)


def _each(each: re.Match[str]) -> Shape | None:
    """``every learner passes first time``"""
    who = plural(each["one"])
    found = more_who(f"{who} {each['verb']} {each['rest']}", few=False) if is_people(who) else None
    return replace(found, name=found.name.replace(who, f"every {each['one']}", 1)) if found else None


def _plainly(said: str) -> Shape | None:
    """``learners pass first time``: nothing opens it but those it is of."""
    plain = re.match(r"^(?:the |our |all )*(?P<rest>[a-z].*)$", said)
    first = said.split()[0].lower()
    opens_with_deed = is_base_verb(first) and not plural_noun(first) and not parse(said)[0].tag_.startswith("NN")
    return more_who(plain["rest"], few=False, plain=True) if plain and not opens_with_deed else None
