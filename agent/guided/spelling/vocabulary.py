"""The words that may be meant: those people use about a scorecard, and those of the scorecard itself."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import cast

from agent.guided.understanding.known import Itself
from agent.guided.understanding.tokens import is_english
from scorecard.models import Initiative, Measure, Objective, Scorecard
from scorecard.prose import read_prose

WORDS = Path(__file__).with_name("words.txt")
"""A word a line, with the number of sentences it was found in; written by ``tests/evals/utterances/learn_words.py``."""
_KNOWN_TO_ALL = 12
SHORT_FORMS = Path(__file__).with_name("short_forms.yaml")


@cache
def counts() -> dict[str, int]:
    """How many sentences about a scorecard hold each word."""
    lines = (line.split() for line in WORDS.read_text(encoding="utf-8").splitlines())
    return {word: int(n) for word, n in lines}


@cache
def in_full() -> dict[str, str]:
    """What stands for a short form, and for a contraction without its apostrophe: "theyre"."""
    contracted = {w.replace("'", ""): w for w in counts() if "'" in w and not w.endswith("'s")}
    contracted = {w: full for w, full in contracted.items() if w not in counts()}
    return contracted | read_prose(SHORT_FORMS)


@cache
def likely_words() -> dict[str, int]:
    """The words that a slip may be meant for; what no lexicon knows and few write may be a name."""
    return {w: n for w, n in counts().items() if n > 1 and "'" not in w and (n >= _KNOWN_TO_ALL or is_english(w))}


def words_of(scorecard: Scorecard) -> frozenset[str]:
    """The words of everything that has a name on the scorecard, people among it."""
    return _words_of(Itself(scorecard))


@lru_cache(maxsize=16)
def _words_of(this: Itself) -> frozenset[str]:
    scorecard = cast("Scorecard", this.it)
    return _words(_names(scorecard)) | people_of(scorecard)


def people_of(scorecard: Scorecard) -> frozenset[str]:
    """The names of those who own something."""
    return _people_of(Itself(scorecard))


@lru_cache(maxsize=16)
def _people_of(this: Itself) -> frozenset[str]:
    return _words(item.owner or "" for item in _items(cast("Scorecard", this.it)))


def _words(names: Iterable[str]) -> frozenset[str]:
    return frozenset(w for name in names for w in re.findall(r"[^\W\d_]+", name.lower()))


def _names(scorecard: Scorecard) -> Iterator[str]:
    yield from (scorecard.title, scorecard.organization.name)
    yield from (p.name for p in scorecard.perspectives)
    yield from (item.name for item in _items(scorecard))
    for measure in scorecard.measures():
        yield from (measure.unit, measure.data_source or "")


def _items(scorecard: Scorecard) -> tuple[Objective | Measure | Initiative, ...]:
    return (*scorecard.objectives(), *scorecard.measures(), *scorecard.initiatives())
