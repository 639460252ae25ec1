"""Search by words (BM25 over stems) and by letters (shared trigrams): two inverted indexes in numpy."""

import functools
import math
import threading
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import numpy as np
import snowballstemmer
from numpy.typing import NDArray

from knowledge.wording import words

Scores = NDArray[np.float32]
K1 = 1.2
B = 0.4
"""Below the usual 0.75: a title of three words should not beat every paragraph."""


class _Stemmer(threading.local):
    """One for each thread: a stemmer holds the word it works on."""

    def __init__(self) -> None:
        self.stem = snowballstemmer.stemmer("english").stemWord


_stemmer = _Stemmer()


@functools.lru_cache(maxsize=200_000)
def _stem(word: str) -> str:
    return _stemmer.stem(word)


class Lexical:
    """Finds texts by their words; it never changes, so threads may share it."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._size = len(texts)
        counts = [Counter(map(_stem, words(text))) for text in texts]
        lengths = np.array([count.total() for count in counts], dtype=np.float32)
        norm = K1 * (1 - B + B * lengths / max(float(lengths.mean()) if self._size else 1.0, 1.0))
        postings: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for row, count in enumerate(counts):
            for stem, times in count.items():
                postings[stem].append((row, times))
        self._rows = {stem: np.array([row for row, _ in pairs], dtype=np.int32) for stem, pairs in postings.items()}
        self._gains = {stem: _gains(pairs, norm) for stem, pairs in postings.items()}

    def scores(self, text: str) -> Scores:
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


class Letters:
    """Finds short texts that look alike, whatever their endings and mistakes."""

    def __init__(self, texts: Iterable[str]) -> None:
        grams = [_grams(text) for text in texts]
        postings: dict[str, list[int]] = defaultdict(list)
        for row, found in enumerate(grams):
            for gram in found:
                postings[gram].append(row)
        self._sizes = np.array([len(found) for found in grams], dtype=np.float32)
        self._rows = {gram: np.array(rows, dtype=np.int32) for gram, rows in postings.items()}

    def scores(self, text: str) -> Scores:
        """The share of trigrams that a text and ``text`` have in common, 0 to 1."""
        asked = _grams(text)
        common = np.zeros(len(self._sizes), dtype=np.float32)
        for gram in asked & self._rows.keys():
            common[self._rows[gram]] += 1
        either = np.maximum(self._sizes + len(asked) - common, 1)
        return (common / either).astype(np.float32)


def _grams(text: str) -> set[str]:
    padded = f" {text} "
    return {padded[start : start + 3] for start in range(len(padded) - 2)}


def _gains(pairs: list[tuple[int, int]], norm: Scores) -> Scores:
    rows = np.array([row for row, _ in pairs])
    counts = np.array([count for _, count in pairs], dtype=np.float32)
    gains: Scores = (counts * (K1 + 1) / (counts + norm[rows])).astype(np.float32)
    return gains
