"""How a person's words fit the names on a scorecard: typing errors, parts of names, short forms, near meaning."""

import functools
import math
import re
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA
from snowballstemmer import stemmer

from agent.guided.understanding.lexicon import other_names, words
from agent.guided.understanding.tokens import is_english
from knowledge.embedding import embed_one
from knowledge.library import library
from scorecard.models import Initiative, Measure, Objective, Scorecard

Item = Objective | Measure | Initiative


class _Stemmer(threading.local):
    """One for each thread: a stemmer holds the word it works on."""

    def __init__(self) -> None:
        self.stem = stemmer("english").stemWord


_stemmer = _Stemmer()


@functools.lru_cache(maxsize=8192)
def stem(word: str) -> str:
    return _stemmer.stem(word.lower())


def stems(text: str) -> tuple[str, ...]:
    found = re.findall(r"[a-z0-9]+", text.lower().replace("&", " "))
    return tuple(stem(w) for w in found if w not in words("stop")) or tuple(map(stem, found))


@dataclass(frozen=True)
class Candidate:
    item: str
    score: float
    """How much of the item's name the words cover, from 0 to 1; 1 is the whole name or a short form of it."""


_WHOLLY = frozenset("completely entirely totally fully wholly altogether".split())
_UNIT = 0.25
"""How much nearer words are to the whole name of a measure that say what it is counted in as well."""


@dataclass
class Names:
    """The names of one scorecard, ready to be found in a text."""

    items: dict[str, Item]
    forms: dict[str, list[tuple[str, ...]]]
    """The stems of each item's name, and of the other names it goes by."""
    weight: dict[str, float]
    short: dict[str, list[str]]
    """Short forms such as ``nps``, with the items they stand for."""
    vocabulary: frozenset[str]
    """The words of the names as written."""
    near: dict[str, dict[str, float]] = field(default_factory=dict)

    @functools.cached_property
    def whole(self) -> dict[str, list[str]]:
        """The names in small letters, each with the items that are called so."""
        found: dict[str, list[str]] = {}
        for item, known in self.items.items():
            found.setdefault(known.name.lower(), []).append(item)
        return found

    @functools.cached_property
    def beginnings(self) -> frozenset[str]:
        """What the names begin with, up to each of their gaps: "days to" of "days to repair"."""
        return frozenset(name[: gap.start()] for name in self.whole for gap in re.finditer(" ", name))

    def of_word(self, word: str) -> dict[str, float]:
        """The stems of the scorecard's names that the word may be, with how alike they are."""
        if word in _WHOLLY and word not in self.vocabulary:
            return {}  # "remove it completely" says how, and names nothing
        if word not in self.near:
            said = stem(word)
            # Only a word that is none may be a misspelt one: "great" is not "grant".
            slips = not is_english(word)
            alike = {known: _alike(said, known, slips) for known in self.weight}
            if slips and len(word) > 3:
                alike |= {known: 0.9 for known in self.weight if known.startswith(word) and len(known) > len(word)}
            if slips and len(word) > 4:
                alike |= {
                    stem(w): 0.9
                    for w in self.vocabulary
                    if w[0] == word[0] and (fuzz.ratio(w, word) >= 84 or OSA.distance(w, word) <= 1)
                }
            self.near[word] = {known: a for known, a in alike.items() if a and known in self.weight}
        return self.near[word]

    def covers(self, said: Sequence[str], item: str) -> tuple[float, float]:
        """The share of the words that are in the item's name, and the share of the name that the words cover."""
        heard = [self.of_word(w) for w in said]
        own, *others = self.forms[item]
        found = [self._covers(heard, own)]
        # One word of another name is too little: "recommend" is not "likelihood to recommend".
        found += [c for form in others if (c := self._covers(heard, form))[1] >= 0.6]
        best = max(found, key=lambda c: c[0] + c[1])
        return self._with_its_unit(said, item, *best) if 0 < best[0] < 1 else best

    def _with_its_unit(self, said: Sequence[str], item: str, used: float, covered: float) -> tuple[float, float]:
        """ "Pothole days" are those of the time to repair a pothole, which is counted in days."""
        known = self.items.get(item)
        unit = known.unit.strip().lower() if isinstance(known, Measure) else ""
        counted = (
            sum(stem(w) == stem(unit) for w in said) if unit.isalpha() and stem(unit) not in self.forms[item][0] else 0
        )
        return (used + counted / len(said), covered + _UNIT * (1 - covered)) if counted else (used, covered)

    def _covers(self, heard: Sequence[dict[str, float]], form: tuple[str, ...]) -> tuple[float, float]:
        """The same of one form of the name, by the stems that each of the words may be."""
        used = sum(1 for may_be in heard if not may_be.keys().isdisjoint(form))
        if not used:
            return 0.0, 0.0  # as most names of a scorecard: the words say nothing of them
        hit = {known: max(may_be.get(known, 0.0) for may_be in heard) for known in form}
        total = sum(self.weight.get(k, 1.0) for k in form)
        covered = sum(self.weight.get(k, 1.0) * a for k, a in hit.items())
        return used / len(heard), covered / total if total else 0.0


def _alike(one: str, other: str, slips: bool) -> float:
    if one == other:
        return 1.0
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < 4 or one[0] != other[0]:
        return 0.0
    if len(shorter) >= 5 and longer.startswith(shorter) and len(longer) - len(shorter) < 5:
        return 0.95
    ratio = fuzz.ratio(one, other) / 100
    return ratio if slips and ratio >= 0.78 else 0.0


def names_of(scorecard: Scorecard) -> Names:
    items: dict[str, Item] = {}
    for group in (scorecard.objectives(), scorecard.measures(), scorecard.initiatives()):
        items |= {item.id: item for item in group}
    return _names(tuple((i.id, i.name) for i in items.values()), items)


def _names(keys: tuple[tuple[str, str], ...], items: dict[str, Item]) -> Names:
    forms, weight, short, vocabulary, near = _prepared(keys)
    if len(near) > _MOST_WORDS:
        near.clear()
    return Names(items, forms, weight, short, vocabulary, near)


_MOST_WORDS = 2_000
"""So many words of messages are remembered with the names they may be of; the same are looked up several times a turn."""


@functools.lru_cache(maxsize=64)
def _prepared(
    keys: tuple[tuple[str, str], ...],
) -> tuple[
    dict[str, list[tuple[str, ...]]],
    dict[str, float],
    dict[str, list[str]],
    frozenset[str],
    dict[str, dict[str, float]],
]:
    forms: dict[str, list[tuple[str, ...]]] = {}
    short: dict[str, list[str]] = {}
    for item, name in keys:
        bare = re.sub(r"\s*\([^)]*\)", "", name)
        forms[item] = [stems(name), *([stems(bare)] if bare != name else []), *map(stems, _other_names(name))]
        for form in {*_initials(bare), *re.findall(r"\b[A-Z&]{2,6}\b", name), *_short_names(name)}:
            if item not in short.setdefault(form.lower(), []):
                short[form.lower()].append(item)
        for form in _two_letters(bare):
            short.setdefault(form, []).append(item)
    seen: dict[str, int] = {}
    for item in forms:
        for known in {s for form in forms[item] for s in form}:
            seen[known] = seen.get(known, 0) + 1
    vocabulary = frozenset(w for _, name in keys for w in re.findall(r"[^\W\d_]+", name.lower()))
    return forms, {s: math.log(1 + len(forms) / n) for s, n in seen.items()}, short, vocabulary, {}


def _initials(name: str) -> list[str]:
    every = re.findall(r"[A-Za-z]+", name)
    big = [w for w in every if w.lower() not in words("stop")]
    letters = ["".join(w[0] for w in ws[:n]) for ws in (every, big) for n in range(3, min(len(ws), 6) + 1)]
    letters += ["".join(w[0] for w in every[n:]) for n in range(1, len(every) - 2)]  # LOS is the average length of stay
    return [i for i in letters if not is_english(i.lower())]


_NO_NAMES = frozenset("AI AM CS EU GP HR IT OK PA PM PR QA UK US VS".split())


def _two_letters(name: str) -> list[str]:
    """ "GM" is the gross margin, where it is typed in capitals."""
    big = [w for w in re.findall(r"[A-Za-z]+", name) if w.lower() not in words("stop")]
    form = "".join(w[0] for w in big).upper()
    return [form] if len(big) == 2 and form not in _NO_NAMES and not is_english(form.lower()) else []


@functools.cache
def _aliases() -> dict[str, list[str]]:
    return {m.name.lower(): m.other_names for m in library().measures.values()}


def _other_names(name: str) -> list[str]:
    """Those of the library, and those that a name of such a shape goes by: "Lifeguards who leave by choice" is turnover."""
    found = [n for n in _aliases().get(name.lower(), []) if len(n.split()) > 1]
    for shape in other_names():
        if match := re.fullmatch(shape["name"], name, re.IGNORECASE):
            found += [also.format(*match.groups()) for also in shape["also"]]
    return found


def _short_names(name: str) -> list[str]:
    return [n for n in _aliases().get(name.lower(), []) if len(n.split()) == 1]


class Named(Protocol):
    """An item of a scorecard, or an entry of the library."""

    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...


def by_meaning(text: str, items: Sequence[Named], most: int = 3) -> list[Candidate]:
    """The items whose names mean something like the text, the nearest first."""
    said = embed_one(text.lower())
    scored = [Candidate(i.id, float(said @ embed_one(i.name.lower()))) for i in items]
    return sorted(scored, key=lambda c: -c.score)[:most]
