"""Questions of other fields, to hold a question against."""

import functools
from pathlib import Path

import numpy as np

from knowledge import embedding
from knowledge.lexical import Letters, Lexical
from knowledge.prose import read_yaml
from knowledge.wording import words

FILE = Path(__file__).with_name("off_topic.yaml")


class OffTopic:
    """How close a question is to the closest of ``questions``, in meaning, in letters and in words."""

    def __init__(self, questions: list[str]) -> None:
        self.questions = questions
        self._letters = Letters(" ".join(words(question)) for question in questions)
        self._lexical = Lexical(questions)

    def nearness(self, question: str) -> tuple[float, float, float]:
        """Cosine, share of trigrams and share of the words by weight, each up to about 1; ``question`` with its spelling mended.

        One of the questions themselves is held against the others only, so that they can be learned from.
        """
        others = np.array([known != question for known in self.questions])
        cosines = self._vectors @ embedding.embed_one(" ".join(words(question)))
        letters = self._letters.scores(" ".join(words(question)))
        by_words = self._lexical.scores(question)
        return float(cosines[others].max()), float(letters[others].max()), float(by_words[others].max())

    @functools.cached_property
    def _vectors(self) -> embedding.Vectors:
        return embedding.embed(self.questions)


@functools.cache
def off_topic() -> OffTopic:
    return OffTopic(read_yaml(FILE.read_text(encoding="utf-8")))
