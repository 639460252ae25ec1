"""Words as the search compares them: spelling mended, one word for what people use as the same."""

import functools
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.prose import read_yaml

SHORTEST_CORRECTED = 3
LIKENESS = 0.75
"""Share of the letters in place; two neighbours swapped count as one mistake."""
FILE = Path(__file__).with_name("wording.yaml")


def words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", text.lower().replace("'", "").replace("’", ""))


class Wording:
    """Knows the words of ``texts``: what is spelled otherwise in a question is taken for the most similar of them.

    ``others`` are texts of other fields, whose words are right as they are too: a "lawer" is a lawyer, not "lower".
    """

    def __init__(self, texts: Iterable[str], others: Iterable[str] = ()) -> None:
        self._counts = Counter(word for text in texts for word in words(text))
        self._spelled = self._counts.keys() | {word for text in others for word in words(text)}
        lengths: dict[int, list[str]] = {}
        for word in sorted(self._spelled):
            if len(word) >= SHORTEST_CORRECTED and word.isalpha():
                lengths.setdefault(len(word), []).append(word)
        self._by_length = lengths
        data = read_yaml(FILE.read_text(encoding="utf-8"))
        self._kept = {other: group[0] for group in data["same"] for other in group[1:]}
        longest_first = sorted(self._kept, key=len, reverse=True)
        self._same = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")
        self._fillers = frozenset(data["fillers"].split())
        self.correct_word = functools.lru_cache(maxsize=4096)(self._correct_word)

    def correct(self, text: str) -> str:
        """``text`` in lower case, each unknown word replaced by the most similar known one, if any is similar."""
        return " ".join(self.correct_word(word) for word in words(text))

    def canonical(self, text: str) -> str:
        """``text`` in lower case, with one word for what means the same."""
        return self._same.sub(lambda found: self._kept[found[0]], " ".join(words(text)))

    def subject(self, canonical: str) -> str:
        """A canonical text without the words that say nothing about its subject; unchanged when it has no other."""
        return " ".join(word for word in canonical.split() if word not in self._fillers) or canonical

    def known_share(self, text: str) -> float:
        """Share of the words of the subject that occur in the texts, as they are spelled; 0 to 1."""
        asked = [word for word in words(text) if word not in self._fillers]
        return sum(word in self._counts for word in asked) / len(asked) if asked else 0.0

    def _correct_word(self, word: str) -> str:
        if len(word) < SHORTEST_CORRECTED or word in self._spelled or not word.isalpha():
            return word
        # No word that differs by more than these letters can be similar enough; people rarely mistake the first letter.
        near = range(int(len(word) * LIKENESS), int(len(word) / LIKENESS) + 1)
        candidates = [known for length in near for known in self._by_length.get(length, ()) if known[0] == word[0]]
        found = process.extract(word, candidates, scorer=OSA.normalized_similarity, score_cutoff=LIKENESS, limit=5)
        if len(word) == SHORTEST_CORRECTED:  # two of three letters swapped: too far apart by share, but often meant
            found += [(known, LIKENESS, 0) for known in candidates if sorted(known) == sorted(word)]
        # Among equals the word used most is the likeliest.
        return max(found, key=lambda hit: (round(hit[1], 2), self._counts[hit[0]]))[0] if found else word
