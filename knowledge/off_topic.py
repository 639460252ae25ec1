"""Questions of other fields, to hold a question against."""

import functools
from pathlib import Path

import numpy as np

from knowledge import embedding
from knowledge.lexical import Letters
from knowledge.prose import read_yaml
from knowledge.wording import words

FILE = Path(__file__).with_name("off_topic.yaml")


class OffTopic:
    """How close a question is to the closest of ``questions``, in meaning and in letters."""

    def __init__(self, questions: list[str]) -> None:
        self._questions = questions
        self._letters = Letters(" ".join(words(question)) for question in questions)

    def nearness(self, question: str) -> tuple[float, float]:
        """Cosine and share of trigrams, both up to 1; ``question`` as it was typed.

        One of the questions themselves is held against the others only, so that they can be learned from.
        """
        others = np.array([known != question for known in self._questions])
        cosines = self._vectors @ embedding.embed_one(" ".join(words(question)))
        letters = self._letters.scores(" ".join(words(question)))
        return float(cosines[others].max()), float(letters[others].max())

    @functools.cached_property
    def _vectors(self) -> embedding.Vectors:
        return embedding.embed(self._questions)


@functools.cache
def off_topic() -> OffTopic:
    return OffTopic(read_yaml(FILE.read_text(encoding="utf-8")))
