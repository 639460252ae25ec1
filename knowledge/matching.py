"""What speaks for each document as the answer to a question, and how much each sign counts.

The weights in ``weights.yaml`` were learned from the tuned part of the golden questions
(``tests/evals/knowledge/train.py``); nothing here knows a question.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from knowledge.lexical import Letters, Lexical, Scores
from knowledge.off_topic import off_topic
from knowledge.passages import Indexed
from knowledge.prose import read_yaml
from knowledge.wording import Wording, words

SIGNS = (
    "meaning_of_question", "meaning_of_several", "meaning_of_prose", "words_of_question", "words_of_whole", "letters",
)  # fmt: skip
"""Closest in meaning among the texts worded as questions, the mean of the SEVERAL closest of these, and the closest among
the prose; the same by words; alike by letters."""
SEVERAL = 3
"""One text may be near a question by chance; that several of one document are is a better sign."""
KINDS = ("measure", "objective", "sector")
"""Kinds other than an article, each with its own handicap."""
CLUES = ("known_words", "field_word", "off_topic_meaning", "off_topic_letters", "off_topic_words")
"""Of the question alone: how many of its words occur at all, whether one hardly occurs outside the field, and how
close it is to what people ask of other fields."""
FIELD_WORDS = frozenset(
    "balanced scorecard bsc kpi kpis okr okrs objective objectives perspectives initiative initiatives strategy"
    " strategic cascade cascading measure measures indicator indicators target targets metric metrics".split()
)
FILE = Path(__file__).with_name("weights.yaml")


@dataclass(frozen=True)
class Weights:
    """How much each sign counts for the order, and for the chance that the best document answers at all."""

    order: NDArray[np.float32]
    """One per name in SIGNS, then one per name in KINDS."""
    chance: NDArray[np.float32]
    """One per name in SIGNS, then one per name in CLUES."""
    doubt: float
    """What the signs have to outweigh."""


def read_weights() -> Weights:
    data = read_yaml(FILE.read_text(encoding="utf-8"))
    return Weights(
        order=np.array([data["order"][name] for name in (*SIGNS, *KINDS)], dtype=np.float32),
        chance=np.array([data["chance"][name] for name in (*SIGNS, *CLUES)], dtype=np.float32),
        doubt=float(data["doubt"]),
    )


class Matcher:
    """The signs of each document of ``texts`` for a question. Documents are numbered in the order they come."""

    def __init__(self, texts: Sequence[Indexed]) -> None:
        self.texts = texts
        self.wording = Wording((indexed.text for indexed in texts), off_topic().questions)
        canonical = [self.wording.canonical(indexed.text) for indexed in texts]
        numbers: dict[str, int] = {}
        self.document_of = np.array(
            [numbers.setdefault(indexed.passage.doc_id, len(numbers)) for indexed in texts], dtype=np.intp
        )
        self._lexical = Lexical(canonical)
        self._whole = self._lexical.joined(self.document_of, len(numbers))
        self._asked = np.array([indexed.like_a_question for indexed in texts], dtype=bool)
        self._asked_rows = np.flatnonzero(self._asked)
        self._asked_of = self.document_of[self._asked_rows]
        """The document of each text worded as a question; the texts of one document stand together."""
        self._letters = Letters(self.wording.subject(canonical[row]) for row in self._asked_rows)
        first = {
            number: indexed.passage for number, indexed in reversed(list(zip(self.document_of, texts, strict=True)))
        }
        self.passages = [first[number] for number in range(len(numbers))]
        """The first passage of each document."""
        self.kinds = np.array([passage.kind for passage in self.passages])
        self.perspectives = np.array([passage.perspective for passage in self.passages])
        self.kind_signs = np.stack([self.kinds == kind for kind in KINDS], axis=1).astype(np.float32)
        """One row per document, one column per name in KINDS."""
        self._size = len(numbers)

    def signs(self, question: str, cosines: Scores) -> tuple[Scores, Scores]:
        """``question`` corrected, ``cosines`` one per text; one row of signs per document, one word score per text."""
        canonical = self.wording.canonical(question)
        by_words = self._lexical.scores(canonical)
        asked = self._asked_rows
        columns = (
            self._best(cosines[asked], asked),
            self._mean_of_several(cosines[asked]),
            self._best(np.where(self._asked, 0, cosines), None),
            self._best(by_words[asked], asked),
            self._whole.scores(canonical),
            self._best(self._letters.scores(self.wording.subject(canonical)), asked),
        )
        return np.stack(columns, axis=1), by_words

    def order(self, signs: Scores, weights: Weights) -> Scores:
        """One score per document; only their order means anything."""
        scores: Scores = np.concatenate([signs, self.kind_signs], axis=1) @ weights.order
        return scores

    def clues(self, question: str, corrected: str) -> Scores:
        field_word = not FIELD_WORDS.isdisjoint(words(corrected))
        strange = off_topic().nearness(corrected)
        known = (self.wording.known_share(question) + self.wording.known_share(corrected)) / 2
        return np.array([known, float(field_word), *strange], dtype=np.float32)

    def _mean_of_several(self, cosines: Scores) -> Scores:
        """Of each document, the mean of the SEVERAL highest of its ``cosines``, one per text worded as a question."""
        order = np.lexsort((-cosines, self._asked_of))
        documents, firsts, sizes = np.unique(self._asked_of, return_index=True, return_counts=True)
        place = np.arange(len(order)) - np.repeat(firsts, sizes)
        highest = order[place < SEVERAL]
        mean = np.zeros(self._size, dtype=np.float32)
        np.add.at(mean, self._asked_of[highest], cosines[highest])
        mean[documents] /= np.minimum(sizes, SEVERAL)
        return mean

    def _best(self, scores: Scores, rows: NDArray[np.intp] | None) -> Scores:
        best = np.zeros(self._size, dtype=np.float32)
        np.maximum.at(best, self.document_of if rows is None else self.document_of[rows], scores)
        return best


def chance(signs: Scores, clues: Scores, weights: Weights) -> float:
    """The chance, 0 to 1, that a document with these signs answers a question with these clues."""
    return float(1 / (1 + np.exp(weights.doubt - float(np.concatenate([signs, clues]) @ weights.chance))))
