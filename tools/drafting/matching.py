"""Which objectives of the library a person's words call for."""

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from rapidfuzz import fuzz

from knowledge.embedding import Vectors, embed
from knowledge.library import Library
from knowledge.models import ObjectiveEntry, Sector
from scorecard.models import Organization

SECTOR_BONUS = 0.22
FOREIGN_SECTOR = -0.06
PROPOSITION_BONUS = 0.06
CLUSTER_BONUS = 0.12
NAME_WEIGHT = 0.25
SPEAKS_OF = 0.42
"""Likeness of a measure's name to the words from which on it measures what they say."""
MEASURE_BONUS = 0.5
"""Where the words name a measure of the objective, such as "NPS of 50"."""
WORDS_WEIGHT = 0.35
GOOD = 0.52
"""From here on a library objective says what the person said; measured on the example statements."""


@dataclass(frozen=True)
class Match:
    entry: ObjectiveEntry
    score: float
    """About 0 to 1.2: likeness of words and meaning, plus what sector and value proposition add."""


class Matcher:
    """Scores the library's objectives for one organization."""

    def __init__(self, library: Library, sector: Sector, organization: Organization) -> None:
        index = _index(library)
        fits = [_fits(e, sector) for e in index.entries]
        self._index = index
        self._library = library
        self._seen: dict[str, Vectors] = {}
        self._fits = np.array(fits)
        self._prior = np.array([_prior(e, sector, organization) for e in index.entries])

    def best(self, text: str, most: int = 5) -> list[Match]:
        """The objectives that fit a statement, best first."""
        likeness = self.likeness(text)
        scores = np.where(self._fits, likeness + self._prior, -1.0)
        order = np.argsort(-scores)[:most]
        return [Match(self._index.entries[i], float(scores[i])) for i in order if scores[i] > 0]

    def likeness(self, text: str) -> Vectors:
        """Likeness of a statement to every objective of the library, in the library's order."""
        if text not in self._seen:
            self._seen[text] = self._likeness(text)
        return self._seen[text]

    def _likeness(self, text: str) -> Vectors:
        dense = self._index.vectors @ embed([text])[0]
        best_sign = np.maximum.reduceat(dense, self._index.starts)
        meaning = (1 - NAME_WEIGHT) * best_sign + NAME_WEIGHT * dense[self._index.starts]
        low = text.lower()
        words = np.array([max(_said(sign, low) for sign in e.signs) for e in self._index.entries])
        named = np.array([CLUSTER_BONUS if e.cluster in low else 0.0 for e in self._index.entries])
        measures = self._index.measures_named(low)
        measured = np.array([MEASURE_BONUS if measures & {*e.lead, *e.lag} else 0.0 for e in self._index.entries])
        return (1 - WORDS_WEIGHT) * meaning + WORDS_WEIGHT * words + named + measured

    def measures_like(self, text: str, entry: ObjectiveEntry) -> frozenset[str]:
        """Ids of the entry's measures whose names speak of what the text speaks of."""
        found = [m for i in (*entry.lag, *entry.lead) if (m := self._library.measures.get(i))]
        likeness = embed([m.name for m in found]) @ embed([text])[0]
        return frozenset(m.id for m, like in zip(found, likeness, strict=True) if like >= SPEAKS_OF)

    def alike(self, one: ObjectiveEntry, other: ObjectiveEntry) -> float:
        """How nearly two objectives say the same, 0 to 1."""
        i, j = (self._index.places[e.id] for e in (one, other))
        names = self._index.vectors[self._index.starts[[i, j]]]
        return float(names[0] @ names[1])

    def fitting(self) -> list[ObjectiveEntry]:
        return [e for e, fits in zip(self._index.entries, self._fits, strict=True) if fits]

    def likenesses(self, text: str) -> dict[str, float]:
        return {e.id: float(v) for e, v in zip(self._index.entries, self.likeness(text), strict=True)}


@dataclass(frozen=True)
class _Index:
    entries: Sequence[ObjectiveEntry]
    vectors: Vectors
    starts: np.ndarray
    places: dict[str, int]
    measure_names: dict[str, str]
    """Every name of every measure, in lower case, to its id."""

    def measures_named(self, text: str) -> set[str]:
        padded = f" {re.sub(r'[^a-z0-9&%-]+', ' ', text)} "
        return {measure for name, measure in self.measure_names.items() if f" {name} " in padded}


@functools.lru_cache(maxsize=4)
def _index(library: Library) -> _Index:
    entries = list(library.objectives.values())
    texts: list[str] = []
    starts: list[int] = []
    general = library.sectors["general"]
    for entry in entries:
        starts.append(len(texts))
        measures = [library.measures[i].name for i in (*entry.lag, *entry.lead) if i in library.measures]
        texts += [general.say(entry.name), *entry.signs, *measures]
    return _Index(
        entries, embed(texts), np.array(starts), {e.id: i for i, e in enumerate(entries)}, _measure_names(library)
    )


def _measure_names(library: Library) -> dict[str, str]:
    return {
        re.sub(r"[^a-z0-9&%-]+", " ", name.lower()).strip(): measure.id
        for measure in library.measures.values()
        for name in (measure.name, *measure.other_names)
        if len(name) > 2
    }


def _said(sign: str, text: str) -> float:
    """How nearly the sign stands in the text, word for word."""
    sign = sign.lower()
    if sign in text:
        return 1.0
    score = fuzz.token_set_ratio(sign, text) / 100
    return max(0.0, (score - 0.5) * 2) if len(sign.split()) > 1 else max(0.0, (score - 0.8) * 3)


def _fits(entry: ObjectiveEntry, sector: Sector) -> bool:
    if entry.kinds and sector.kind not in entry.kinds:
        return False
    return not (entry.only_in_sectors and sector.id not in entry.sectors)


def _prior(entry: ObjectiveEntry, sector: Sector, organization: Organization) -> float:
    bonus = SECTOR_BONUS * entry.sectors.get(sector.id, 0.0)
    if entry.sectors and sector.id not in entry.sectors:
        bonus += FOREIGN_SECTOR
    proposition = organization.value_proposition
    if proposition and proposition in entry.propositions:
        bonus += PROPOSITION_BONUS
    return bonus
