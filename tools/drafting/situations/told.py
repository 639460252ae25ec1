"""What is read of a sentence that tells how things are, and the words all readers of such sentences go by."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scorecard.lemmas import getLemma
from scorecard.prose import read_prose
from tools.drafting.people import singular
from tools.drafting.shapes import lower_first
from tools.language.grammar import Clause, noun_phrase
from tools.language.marks import Mark
from tools.language.quantities import Quantity, find_quantities

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True)
class Situation:
    """What a sentence tells of. ``thing`` is what its figure measures, "" where it has none."""

    wish: str
    """What is wanted, verb first: ``Shorten response times``."""
    thing: str = ""
    unit: str = ""
    now: float | None = None
    want: float | None = None
    lower: bool = False
    """Whether less of it is better."""
    own: bool = False
    """Whether the wish stands as they put it, and its name is still to be made."""


@functools.cache
def lexicon() -> dict[str, Any]:
    return read_prose(Path(__file__).with_name("situations.yaml"))


@functools.cache
def words(name: str) -> frozenset[str]:
    return frozenset(lexicon()[name])


FILLERS = re.compile(
    r"\b(?:all the time|at any time|at the moment|these days|still|just|simply|always|often|constantly|really|already|currently|now|today|only|(?:about|around|nearly|almost|like)(?=\s*[€$£]?\d)"
    r"|on average|last (?:year|quarter|month)|this year|at present|per cent|percent|also|even|too|far|as well)\b",
    re.IGNORECASE,
)


NOW = re.compile(
    r"\b(?:right now|now|today|currently|at present|at the moment|so far|last (?:year|quarter|winter|summer|season|term|cycle)|this (?:year|season|term))\b",
    re.IGNORECASE,
)
"""What says of a figure that it is how things stand."""
COMPARES = re.compile(
    r"(?P<how>more|less|fewer|better|shorter|lower|higher|faster|\w+er) (?P<thing>[a-z].+)$", re.IGNORECASE
)
"""``fewer complaints``: a wish by its first word."""
TIME = re.compile(r"^(?:minute|hour|day|week|month)s?$")


def lemma(token: Token, kind: str) -> str:
    return next(iter(getLemma(token.text.lower(), upos=kind)), token.text.lower())


def has_lemma(clause: Clause, name: str) -> bool:
    return lemma(clause.head, "VERB") in words(name)


def numbers_in(text: str, clause: Clause) -> list[Quantity]:
    return [
        q for q in find_quantities(text) if any(clause.holds(i) for i in range(q.start, q.end) if text[i].isdigit())
    ]


def mark_in(text: str, rest: list[Clause]) -> Quantity | None:
    """The number one wants, in the clauses that say what should be: "the standard is 8 minutes", "we want 7"."""
    for clause in rest:
        numbers = numbers_in(text, clause)
        if numbers and says_what_should_be(clause):
            return numbers[-1]
    return None


def says_what_should_be(clause: Clause) -> bool:
    subject = clause.subject
    return (
        subject is None  # "bring it to 25"
        or any(
            t.text.lower() in words("ought")
            and t.dep_ in ("aux", "ROOT", "conj", "ccomp")
            and t.tag_ in ("MD", "VBZ", "VBP")
            for t in clause.words
            if t.text.lower() not in ("has", "have")
        )
        or has_lemma(clause, "wanting")
        or lemma(subject, "NOUN") in words("wanted")
        or any(t.dep_ == "acomp" and t.text.lower() in words("right") for t in clause.head.children)
    )


def scaled(now: Quantity, mark: Quantity | None) -> float | None:
    """``a loss of 1.9 million, the council wants it at 1.5`` means 1.5 million."""
    if mark is None or mark.relation != "absolute":
        return None
    scale = next((s for s in (1e9, 1e6, 1e3) if abs(now.value) >= s), 1.0)
    bare = re.fullmatch(r"\s*[€$£]?\s*[\d.,]+\s*", mark.words)
    return mark.value * scale if bare and abs(now.value) > 500 * abs(mark.value) else mark.value


def scaled_to(now: float | None, mark: Mark) -> float:
    """As :func:`scaled`, of a mark that was parted from its statement."""
    if now is not None and mark.times is not None:
        return now * mark.times
    if now is None or mark.quantity is None:
        return mark.value
    scale = next((s for s in (1e9, 1e6, 1e3) if abs(now) >= s), 1.0)
    bare = re.fullmatch(r"\s*[€$£]?\s*[\d.,]+\s*", mark.quantity.words)
    return mark.value * scale if bare and mark.value and abs(now) > 500 * abs(mark.value) else mark.value


def wish_for(verb: str, thing: str) -> str:
    """``Improve cars``; ``Keep cars clean`` where the verb says where the thing goes."""
    return verb.format(thing) if "{}" in verb else f"{verb} {thing}"


def said_of(noun: Token) -> str:
    phrase = FILLERS.sub("", noun_phrase(noun))
    return re.sub(r"\s+", " ", re.sub(r"^(?:our|the|my|an?)\s+", "", phrase.strip(), flags=re.IGNORECASE)).strip(" ,")


def move(thing: str, *, lower: bool, timed: bool) -> str:
    article = "the " if thing.startswith(("share ", "time ", "average ")) else ""
    verb = "Shorten" if lower and timed else "Lower" if lower else "Lengthen" if timed else "Raise"
    return f"{verb} {article}{lower_first(thing)}"


def is_good(thing: str) -> bool:
    return any(singular(w) in words("more") for w in re.findall(r"[a-z-]+", thing.lower()))


def is_burden(thing: str) -> bool:
    """What it is for does not count: a clearance rate for burglary is no burglary."""
    return any(singular(w) in words("less") for w in re.findall(r"[a-z-]+", thing.lower().partition(" for ")[0]))
