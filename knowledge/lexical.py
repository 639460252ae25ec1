"""Search by words: BM25 over stems, forgiving about spelling."""

import functools
import math
import re
import threading
from collections import Counter, defaultdict
from collections.abc import Sequence

import numpy as np
import snowballstemmer
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import OSA

K1 = 1.2
B = 0.4
"""Below the usual 0.75: a title of three words should not beat every paragraph."""
SHORTEST_CORRECTED = 4
LIKENESS = 0.75
"""Share of the letters in place; two neighbours swapped count as one mistake."""


class _Stemmer(threading.local):
    """One for each thread: a stemmer holds the word it works on."""

    def __init__(self) -> None:
        self.stem = snowballstemmer.stemmer("english").stemWord


_stemmer = _Stemmer()


@functools.lru_cache(maxsize=50_000)
def _stem(word: str) -> str:
    return _stemmer.stem(word)


def words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", text.lower().replace("'", ""))


class Lexical:
    """An inverted index of ``texts``; it never changes, so threads may share it."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._size = len(texts)
        postings: dict[str, list[tuple[int, int]]] = defaultdict(list)
        vocabulary: Counter[str] = Counter()
        lengths = np.zeros(self._size, dtype=np.float32)
        for row, text in enumerate(texts):
            found = words(text)
            vocabulary.update(found)
            lengths[row] = len(found)
            for stem, count in Counter(map(_stem, found)).items():
                postings[stem].append((row, count))
        self._words = sorted(word for word in vocabulary if len(word) >= SHORTEST_CORRECTED)
        self._counts = vocabulary
        norm = K1 * (1 - B + B * lengths / max(float(lengths.mean()) if self._size else 1.0, 1.0))
        self._rows = {stem: np.array([row for row, _ in pairs]) for stem, pairs in postings.items()}
        self._gains = {stem: _gains(pairs, norm) for stem, pairs in postings.items()}
        self.correct_word = functools.lru_cache(maxsize=4096)(self._correct_word)

    def knows(self, word: str) -> bool:
        return _stem(word) in self._rows

    def correct(self, text: str) -> str:
        """``text`` in lower case, each unknown word replaced by the most similar known one, if any is similar."""
        return " ".join(self.correct_word(word) for word in words(text))

    def _correct_word(self, word: str) -> str:
        if len(word) < SHORTEST_CORRECTED or self.knows(word) or word.isdigit():
            return word
        found = process.extract(word, self._words, scorer=OSA.normalized_similarity, score_cutoff=LIKENESS, limit=5)
        # People rarely mistake the first letter; among equals the word used most is the likeliest.
        found = [hit for hit in found if hit[0][0] == word[0]]
        return max(found, key=lambda hit: (round(hit[1], 1), self._counts[hit[0]]))[0] if found else word

    def scores(self, text: str) -> NDArray[np.float32]:
        """One score per text, near 1 where it holds every word asked for, 0 where it holds none."""
        total = np.zeros(self._size, dtype=np.float32)
        asked = 0.0
        for stem in {_stem(word) for word in words(text)}:
            rows = self._rows.get(stem)
            weight = self._idf(0 if rows is None else len(rows))
            asked += weight
            if rows is not None:
                total[rows] += weight * self._gains[stem]
        return total / asked if asked else total

    def _idf(self, holders: int) -> float:
        return math.log(1 + (self._size - holders + 0.5) / (holders + 0.5))


def _gains(pairs: list[tuple[int, int]], norm: NDArray[np.float32]) -> NDArray[np.float32]:
    rows = np.array([row for row, _ in pairs])
    counts = np.array([count for _, count in pairs], dtype=np.float32)
    gains: NDArray[np.float32] = (counts * (K1 + 1) / (counts + norm[rows])).astype(np.float32)
    return gains
