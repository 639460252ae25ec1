"""Which people a wish names: those who do the work, or those who are served."""

import functools
import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scorecard.prose import read_prose
from tools.drafting.shapes import action_of
from tools.language.verbs import gerund_base, is_base_verb

_ARTICLES = frozenset(
    "a an the our your their its more most fewer less no every each all any of to for from in on with and or by at us we than"
    " that who stop losing keep retain hire recruit train teach better new other enough both such as own good some".split()
)
_TRADE = re.compile(r"(?:ers|ors|ists|ians)$")


@functools.cache
def lexicon() -> dict[str, Any]:
    return read_prose(Path(__file__).with_name("placing.yaml"))


@functools.cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(str(word) for word in lexicon()[name])


@dataclass(frozen=True)
class People:
    """``night nurses``: the group as named, and whether they work here."""

    group: str
    own: bool


_OF_ANYBODY = [[word] for word in ("can", "could", "like", "love", "understand", "enjoy", "afford")]


_IRREGULAR = {"children": "child", "women": "woman", "men": "man"}


def singular(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "ches", "shes", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us")) else word


_SERVED_HERE: ContextVar[frozenset[str]] = ContextVar("served_here", default=frozenset())
"""Riders come to a stable and work for a courier: whom the organization at hand serves decides, before any list."""


@contextmanager
def serving(words: frozenset[str]) -> Iterator[None]:
    """While the wishes of one organization are read, these are the people it serves."""
    before = _SERVED_HERE.set(words)
    try:
        yield
    finally:
        _SERVED_HERE.reset(before)


def served_here() -> frozenset[str]:
    return _SERVED_HERE.get()


def is_served(word: str) -> bool:
    one = singular(word.lower())
    return one in served_here() or one in _listed("served")


def is_staff(word: str) -> bool:
    low = word.lower()
    return singular(low) not in served_here() and (singular(low) in _listed("staff") or low in _listed("staff"))


def people_in(text: str, guess: bool = False) -> People | None:
    """The first group of people a wish names, own people before others.

    ``guess`` also takes unlisted trades ("farriers") for own people: right where the wish is to keep or train them.
    """
    words = re.findall(r"[\w'’-]+", re.sub(r"(?<=[:,;]) (?=people\b)", " the ", text))  # "to be heard: people can ..."
    own = [i for i, w in enumerate(words) if _own(w, words, i, guess)]
    others = [i for i, w in enumerate(words) if is_served(w)]
    if own:
        return People(_group(words, own[0]), True)
    return People(_group(words, others[0]), False) if others else None


def _own(word: str, words: list[str], place: int, guess: bool) -> bool:
    low = word.lower()
    if low == "people":
        before = words[place - 1].lower() if place else ""
        if before != "our" and not _modifier_of_others(before) and words[place + 1 : place + 2] in _OF_ANYBODY:
            return False  # "rents people can afford" are no people
        return before == "our" or (bool(before) and before not in _ARTICLES and not _modifier_of_others(before))
    if is_served(word) or (place == 0 and len(words) > 1 and low in action_of()):
        return False  # "recruit drivers", "coach managers"
    unlisted = guess and _TRADE.search(low) and singular(low) not in _listed("not_people")
    return is_staff(word) or bool(unlisted)


def _modifier_of_others(word: str) -> bool:
    return word in (
        "young",
        "older",
        "old",
        "disabled",
        "vulnerable",
        "local",
        "more",
        "help",
        "get",
        "bring",
        "homeless",
        "poor",
    )


def _group(words: list[str], place: int) -> str:
    """The people with up to two words that say which: ``women engineers``, ``kitchen managers``."""
    start = place
    while (
        start
        and place - start < 2
        and not words[start - 1][0].isdigit()
        and words[start - 1].lower() not in _ARTICLES
        and not _opens(words, start - 1)
    ):
        start -= 1
    return " ".join(words[start : place + 1])


def _opens(words: list[str], place: int) -> bool:
    """A verb at the head of the wish is no part of the group."""
    word = words[place].lower()
    return bool(gerund_base(word)) or word.endswith("ed") or (place == 0 and is_base_verb(word))


def is_person_head(head: str) -> bool:
    """Whether a noun phrase names people: ``loyal members``."""
    last = head.split()[-1] if head.split() else ""
    return is_staff(last) or is_served(last) or last.lower() in ("women", "men", "girls", "boys")


def members_of(group: str) -> str:
    """``team`` as ``team members``: one does not count teams, or ask their age."""
    members = re.sub(r"\b(team|crew|workforce|personnel)$", r"\1 members", group)
    return re.sub(r"\b(crew|team)s\b", r"\1 members", members)
