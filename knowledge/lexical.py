"""Search by words (BM25 over stems) and by letters (shared trigrams): two inverted indexes in numpy."""

import functools
import math
import threading
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

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
        numbers: dict[str, int] = {}
        rows, stems, times = array("i"), array("i"), array("i")
        for row, text in enumerate(texts):
            count = Counter(map(_stem, words(text)))
            rows.extend([row] * len(count))
            stems.extend([numbers.setdefault(stem, len(numbers)) for stem in count])
            times.extend(count.values())
        self._numbers = numbers
        self._fill(len(texts), np.asarray(rows), np.asarray(stems), np.asarray(times))

    def joined(self, wholes: NDArray[np.intp], size: int) -> "Lexical":
        """The same over ``size`` larger texts; ``wholes`` says of each text in which of them it stands."""
        keys, back = np.unique(
            wholes[self._rows].astype(np.int64) * len(self._numbers) + self._stems, return_inverse=True
        )
        whole = Lexical([])
        whole._numbers = self._numbers
        whole._fill(size, keys // len(self._numbers), keys % len(self._numbers), np.bincount(back, self._times))
        return whole

    def _fill(self, size: int, rows: NDArray[Any], stems: NDArray[Any], times: NDArray[Any]) -> None:
        """One entry per text and stem in it: the text's number, the stem's number, and how many times it stands there."""
        order = np.argsort(stems, kind="stable")
        self._size = size
        self._rows, self._stems = rows[order].astype(np.int32), stems[order].astype(np.int32)
        self._times = times[order].astype(np.float32)
        self._starts = np.searchsorted(self._stems, np.arange(len(self._numbers) + 1))
        lengths = np.bincount(self._rows, self._times, minlength=size)
        norm = K1 * (1 - B + B * lengths / max(float(lengths.mean()) if size else 1.0, 1.0))
        self._gains: Scores = (self._times * (K1 + 1) / (self._times + norm[self._rows])).astype(np.float32)

    def scores(self, text: str) -> Scores:
        """One score per text, near 1 where it holds every word asked for, 0 where it holds none."""
        total = np.zeros(self._size, dtype=np.float32)
        asked = 0.0
        for stem in {_stem(word) for word in words(text)}:
            number = self._numbers.get(stem)
            held = slice(0, 0) if number is None else slice(self._starts[number], self._starts[number + 1])
            weight = self._idf(held.stop - held.start)
            asked += weight
            total[self._rows[held]] += weight * self._gains[held]
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
