"""What a clause says is done, by whom and with what: its verbs, each with the places around it and how they hang on it."""

import functools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from agent.guided.understanding.deeds.classes import entries
from agent.guided.understanding.deeds.standing_in import StoodIn
from agent.guided.understanding.spans import Span
from scorecard.lemmas import getAllLemmas
from tools.language.grammar import clauses, words_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from tools.language.grammar import Clause as Said

NONE = frozenset("no not never nobody nothing neither nor none hardly without n't n’t".split())
_SUBJECTS = frozenset({"nsubj", "csubj"})
_VERBS = frozenset({"VERB", "AUX"})


@dataclass(frozen=True)
class Part:
    """Something known that a verb is about."""

    span: Span
    role: str
    """``subject``, ``object``, or the preposition it hangs on."""
    through: str
    """The noun between it and the verb: the responsibility of "responsibility for C4 falls to Grace"."""
    denied: bool
    """Whether it is only set against what is meant: the second of "Leo rather than Nadia"."""


@dataclass(frozen=True)
class Deed:
    words: tuple[frozenset[str], ...]
    """The words of the clause that are in no place, each with its base forms."""
    verbs: frozenset[str]
    negated: bool
    parts: tuple[Part, ...]

    def does(self, kind: str) -> frozenset[str]:
        """The words of the clause by which it does something of a class; empty where it does not."""
        said = frozenset().union(*self.words)
        fitting = [e for e in entries(kind) if e <= said and e & self.verbs]
        return max(fitting, key=len, default=frozenset())

    def of(self, kind: str, *roles: str) -> list[Part]:
        found = [p for p in self.parts if p.span.kind == kind and not p.denied]
        return [p for p in found if not roles or p.role in roles]


def deeds_of(stood: StoodIn) -> list[Deed]:
    """In the order in which they are said; clauses about nothing known are left out."""
    found = []
    for said in clauses(stood.text):
        parts = tuple(_parts(said, stood.places))
        if parts:
            found.append(_deed(said, parts, stood.places))
    return found


def _deed(said: "Said", parts: tuple[Part, ...], places: dict[int, Span]) -> Deed:
    verbs = frozenset(lemma for verb in _chain(said.head) for lemma in base(verb.text.lower()))
    negated = any(t.text.lower() in NONE for t in said.words if not _sets_against(t))
    plain = [t for t in said.words if t.idx not in places and not t.is_punct]
    words = tuple(frozenset({*base(t.text.lower()), t.text.lower()}) for t in plain)
    return Deed(words, verbs, negated, parts)


def _sets_against(token: "Token") -> bool:
    """The "not" of "not Peter but Anna" or "Anna, not Peter" denies a person, not what is done."""
    return token.text.lower() == "not" and token.i + 1 < len(token.doc) and token.nbor().pos_ == "PROPN"


def _chain(head: "Token") -> Iterator["Token"]:
    """The verb with those it leads on to: "needs to take"."""
    yield head
    for child in head.children:
        if child.dep_ in ("xcomp", "ccomp") and child.pos_ in _VERBS:
            yield from _chain(child)


def _parts(said: "Said", places: dict[int, Span]) -> Iterator[Part]:
    for token in said.words:
        if (span := places.get(token.idx)) is not None:
            yield Part(span, *_hangs(token), _denied(token))


def _hangs(token: "Token") -> tuple[str, str]:
    """How a word hangs on its verb, and through which noun."""
    at, through, role = token, "", ""
    while at.head is not at and at.head.pos_ not in _VERBS:
        if at.dep_ in ("prep", "agent"):
            role = at.text.lower()
        elif at is not token and at.pos_ in ("NOUN", "ADJ") and at.dep_ != "conj":
            through = at.text.lower()
        at = at.head
    if at.dep_ in _SUBJECTS:
        return "subject", through
    if at.dep_ == "nsubjpass":
        return "object", through
    if at.dep_ == "agent":
        return "subject", through
    if at.dep_ in ("prep", "dative") and at.tag_ in ("IN", "TO"):
        return at.text.lower(), through
    return ("dative" if at.dep_ == "dative" else "object" if not role or through else role), through


def _denied(token: "Token") -> bool:
    before = [t.text.lower() for t in token.doc[max(0, token.i - 3) : token.i] if t.tag_ not in ("DT", "PRP$")]
    return before[-1:] == ["not"] or before[-2:] in (["rather", "than"], ["instead", "of"], ["and", "not"])


def words_in(stood: StoodIn) -> frozenset[str]:
    """All words, with their base forms: no deed of it holds another, whatever the grammar may be."""
    return frozenset(form for word in words_of(stood.text) for form in (word.lower(), *base(word.lower())))


@functools.lru_cache(maxsize=4096)
def base(word: str) -> tuple[str, ...]:
    """The base forms a word may be a form of."""
    return tuple(f for forms in getAllLemmas(word).values() for f in forms) or (word,)
