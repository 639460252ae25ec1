"""Which objectives of the library a person's words call for."""

import functools
import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from rapidfuzz import fuzz
from rapidfuzz.process import cdist

from knowledge.embedding import Vectors, embed, embed_one
from knowledge.library import Library
from knowledge.models import MeasureEntry, ObjectiveEntry, Sector
from scorecard.models import MeasureKind, Organization, Polarity
from tools.drafting.words import coverage, stems

SECTOR_BONUS = 0.22
FOREIGN_SECTOR = -0.06
PROPOSITION_BONUS = 0.06
CLUSTER_BONUS = 0.12
NAME_WEIGHT = 0.25
MEASURE_BONUS = 0.5
"""Where the words name a measure of the objective, such as "NPS of 50"."""
WORDS_WEIGHT = 0.35
GOOD = 0.52
"""From here on a library objective says what the person said; measured on the example statements."""
FIT_LIKENESS, FIT_WORDS = 0.36, 0.6
"""A library objective lends its measures to a wish that is this like it, with this share of the wish's words in it."""
NAMED = 0.7
"""A catalogue measure that holds this share of a wish's words, by weight, measures the wish ..."""
MEANT = 0.34
"""... where its name also means about the same;"""
MEANT_ALONE = 0.5
"""a single word is held by many a measure of something else."""


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
        self._sector = sector
        self._served = {
            s
            for key in ("customer", "customers", "staff", "staff_member", "organization")
            for s in stems(sector.vocabulary[key])
        }
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
        words = np.maximum.reduceat(self._index.said_in(low), self._index.sign_starts)
        named = np.array([CLUSTER_BONUS if e.cluster in low else 0.0 for e in self._index.entries])
        measures = self._index.measures_named(low)
        measured = np.array([MEASURE_BONUS if measures & {*e.lead, *e.lag} else 0.0 for e in self._index.entries])
        return (1 - WORDS_WEIGHT) * meaning + WORDS_WEIGHT * words + named + measured

    def fits(self, text: str, subject: str, entry: ObjectiveEntry) -> bool:
        """Whether an objective of the library says what a wish says of its subject, so that its measures are right."""
        place = self._index.places[entry.id]
        held = self._index.held(stems(subject) or stems(text), self._index.objective_stems[place])
        likeness = float(self.likeness(text)[place])
        return likeness >= FIT_LIKENESS and held >= FIT_WORDS

    def speaks_of(self, measure: MeasureEntry, text: str) -> float:
        """How far a measure, by its names and definition, is about what the text is about; 0 to 1."""
        wanted = stems(text)
        named, defined = self._index.measure_stems[measure.id]
        by_name = self._index.held(wanted, named)
        return max(by_name, 0.8 * self._index.held(wanted, named | defined))

    def measures_of(self, text: str, kind: MeasureKind, polarity: Polarity | None) -> list[MeasureEntry]:
        """Measures of the catalogue that are about what the text is about, best first."""
        if not stems(text) - self._served:
            return []  # "guests come for us" names nobody but those who are served anyway
        meaning = self._index.measure_vectors @ embed([text])[0]
        meant = MEANT if len(stems(text)) > 1 else MEANT_ALONE
        found: list[tuple[float, MeasureEntry]] = []
        for i, measure in enumerate(self._index.measures):
            if measure.kind != kind or (measure.sectors and self._sector.id not in measure.sectors):
                continue
            if polarity and measure.polarity not in (polarity, "within"):
                continue
            spoken = self.speaks_of(measure, text)
            if spoken >= NAMED and meaning[i] >= meant:
                found.append((spoken + float(meaning[i]), measure))
        return [m for _, m in sorted(found, key=lambda f: (-f[0], f[1].id))]

    def alike(self, one: ObjectiveEntry, other: ObjectiveEntry) -> float:
        """How nearly two objectives say the same, 0 to 1."""
        i, j = (self._index.places[e.id] for e in (one, other))
        names = self._index.vectors[self._index.starts[[i, j]]]
        return float(names[0] @ names[1])

    def between(self, text: str, others: Sequence[str]) -> list[float]:
        """Likeness of meaning of a text to each of some others."""
        return [float(embed_one(text) @ embed_one(other)) for other in others]

    def votes(self, text: str) -> dict[str, float]:
        """How like a statement the best objective of each cluster is, sector and value proposition counted in."""
        scores = np.where(self._fits, self.likeness(text) + self._prior, 0.0)
        found: dict[str, float] = {}
        for entry, score in zip(self._index.entries, scores, strict=True):
            found[entry.cluster] = max(found.get(entry.cluster, 0.0), float(score))
        return found

    def fitting(self) -> list[ObjectiveEntry]:
        return [e for e, fits in zip(self._index.entries, self._fits, strict=True) if fits]

    def like(self, text: str, entry: ObjectiveEntry) -> float:
        """Likeness of a statement to one objective of the library."""
        return float(self.likeness(text)[self._index.places[entry.id]])


@dataclass(frozen=True)
class _Index:
    entries: Sequence[ObjectiveEntry]
    vectors: Vectors
    starts: np.ndarray
    places: dict[str, int]
    measure_names: dict[str, str]
    """Every name of every measure, in lower case, to its id."""
    objective_stems: Sequence[frozenset[str]]
    measures: Sequence[MeasureEntry]
    measure_vectors: Vectors
    measure_stems: dict[str, tuple[frozenset[str], frozenset[str]]]
    """The content words of each measure's names, and of its definition."""
    rarity: dict[str, float]
    """Weight of a content word: the fewer entries hold it, the more it says."""
    rarest: float
    signs: Sequence[str]
    single: np.ndarray
    """Which signs are one word."""
    sign_starts: np.ndarray

    def said_in(self, text: str) -> np.ndarray:
        """How nearly each sign stands in the text, word for word; a single word must fit more closely."""
        score = cdist([text], self.signs, scorer=fuzz.token_set_ratio)[0] / 100
        near = np.where(self.single, (score - 0.8) * 3, (score - 0.5) * 2)
        verbatim = np.array([sign in text for sign in self.signs])
        return np.where(verbatim, 1.0, np.maximum(0.0, near))

    def held(self, wanted: frozenset[str], words: frozenset[str]) -> float:
        return coverage(wanted, words, self.rarity, self.rarest)

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
    measures = list(library.measures.values())
    measure_stems = {
        m.id: (stems(" ".join([m.name, *m.other_names])), stems(general.say(m.definition))) for m in measures
    }
    objective_stems = [_objective_stems(e, library) for e in entries]
    signs = [sign.lower() for e in entries for sign in e.signs]
    rarity = _rarity([*objective_stems, *(named | defined for named, defined in measure_stems.values())])
    return _Index(
        entries,
        embed(texts),
        np.array(starts),
        {e.id: i for i, e in enumerate(entries)},
        _measure_names(library),
        objective_stems,
        measures,
        embed([m.name for m in measures]),
        measure_stems,
        rarity,
        max(rarity.values()),
        signs,
        np.array([" " not in sign for sign in signs]),
        np.cumsum([0, *(len(e.signs) for e in entries[:-1])]),
    )


def _objective_stems(entry: ObjectiveEntry, library: Library) -> frozenset[str]:
    general = library.sectors["general"]
    measures = [library.measures[i].name for i in (*entry.lag, *entry.lead) if i in library.measures]
    return stems(" ".join([general.say(entry.name), general.say(entry.description), *entry.signs, *measures]))


def _rarity(texts: Sequence[frozenset[str]]) -> dict[str, float]:
    counts = Counter(word for text in texts for word in text)
    return {word: math.log(len(texts) / count) for word, count in counts.items()}


def _measure_names(library: Library) -> dict[str, str]:
    return {
        re.sub(r"[^a-z0-9&%-]+", " ", name.lower()).strip(): measure.id
        for measure in library.measures.values()
        for name in (measure.name, *measure.other_names)
        if len(name) > 2
    }


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
