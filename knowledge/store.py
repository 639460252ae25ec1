"""Finds the passages that answer a question: by meaning (Chroma) and by words (BM25), joined.

Everything here is synchronous and may be shared by threads; in an event loop use ``asyncio.to_thread``.
"""

import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, Field

from knowledge import embedding
from knowledge.lexical import Lexical, words
from knowledge.library import Library
from knowledge.passages import Document, Indexed, Kind, Passage, article_source, indexed_texts

if TYPE_CHECKING:
    from chromadb.api.models.Collection import Collection

    from knowledge.index import VectorIndex

DENSE_WEIGHT = 0.5
WHOLE_WEIGHT = 0.15
"""How much the words of the whole document add to those of its best passage."""
CANDIDATES = 80
KIND_WEIGHT: dict[Kind, float] = {"article": 1.0, "measure": 0.9, "objective": 0.8, "sector": 0.8}
"""Questions are mostly about the method; a catalogue entry has to fit better than an article to win."""
IN_SCOPE_SCORE = 0.5
IN_SCOPE_SCORE_WITH_FIELD_WORD = 0.3
FIELD_WORDS = frozenset(
    "balanced scorecard bsc kpi kpis okr okrs objective objectives perspective perspectives initiative initiatives"
    " strategy strategic cascade cascading measure measures indicator indicators target targets metrics".split()
)
"""Words that hardly occur outside the field: with one of them a weaker hit is enough."""


class Hit(BaseModel):
    model_config = ConfigDict(frozen=True)

    passage: Passage
    score: float = Field(ge=0, le=1)
    """How well the passage fits: about 0.8 and more for a question it was written for, under 0.4 for chance."""


class KnowledgeStore:
    """The search over one library. The index is built on first use if :meth:`build` was not called before."""

    def __init__(self, path: Path, library: Library, url: str = "") -> None:
        self._library = library
        self._texts: list[Indexed] = list(indexed_texts(library))
        self._path, self._url = path, url
        self._lexical = Lexical([indexed.text for indexed in self._texts])
        whole: dict[str, list[str]] = {}
        for indexed in self._texts:
            whole.setdefault(indexed.passage.doc_id, []).append(indexed.text)
        self._whole = Lexical([" ".join(texts) for texts in whole.values()])
        numbers = {doc_id: number for number, doc_id in enumerate(whole)}
        self._document_of = np.array([numbers[indexed.passage.doc_id] for indexed in self._texts], dtype=np.intp)
        self._kinds = np.array([indexed.passage.kind for indexed in self._texts])
        self._weights = np.array([KIND_WEIGHT[indexed.passage.kind] for indexed in self._texts], dtype=np.float32)
        self._collection: Collection | None = None
        self._lock = threading.Lock()

    def ready(self) -> bool:
        """Whether the index of the present knowledge is there and can be read."""
        with self._lock:
            return self._open(self._index())

    def build(self, progress: Callable[[str], None] | None = None) -> None:
        """Build the index unless it is there; a damaged one is replaced."""
        with self._lock:
            index = self._index()
            if self._open(index):
                return
            if progress:
                progress(f"Building the search index over {len(self._texts)} texts")
            index.discard()
            index.build()
            if not self._open(index):
                raise RuntimeError(f"The search index {index.name} cannot be read after it was built")
            if progress:
                progress("The search index is ready")

    def search(self, query: str, k: int = 3, kind: Kind | None = None) -> list[Hit]:
        """The ``k`` documents that fit best, each by its best passage."""
        corrected = self._lexical.correct(query)
        if not corrected or k < 1 or not self._texts:
            return []
        passages = DENSE_WEIGHT * self._dense(corrected, kind) + (1 - DENSE_WEIGHT) * self._lexical.scores(corrected)
        whole = self._whole.scores(corrected)[self._document_of]
        return self._best(((1 - WHOLE_WEIGHT) * passages + WHOLE_WEIGHT * whole).astype(np.float32), k, kind)

    def in_scope(self, query: str, hits: Iterable[Hit]) -> bool:
        """Whether the question is one for this coach at all; ``hits`` are those found for it."""
        best = max((hit.score for hit in hits), default=0.0)
        has_field_word = not FIELD_WORDS.isdisjoint(words(self._lexical.correct(query)))
        return best >= (IN_SCOPE_SCORE_WITH_FIELD_WORD if has_field_word else IN_SCOPE_SCORE)

    def document(self, doc_id: str) -> Document:
        """The whole document a passage was taken from; KeyError for an id that is not known."""
        if article := self._library.articles.get(doc_id):
            return Document(title=article.title, text=article.body, source=article_source(article))
        for indexed in self._texts:
            if indexed.passage.doc_id == doc_id:
                passage = indexed.passage
                return Document(title=passage.title, text=passage.text, source=passage.source)
        raise KeyError(doc_id)

    def _index(self) -> "VectorIndex":
        from knowledge.index import VectorIndex  # Chroma takes seconds to import: not before it is needed

        return VectorIndex(self._path, self._texts, self._url)

    def _open(self, index: "VectorIndex") -> bool:
        self._collection = self._collection or index.open()
        return self._collection is not None

    def _dense(self, query: str, kind: Kind | None) -> NDArray[np.float32]:
        """One cosine per text; those beyond the candidates get the value of the last candidate."""
        if self._collection is None:
            self.build()
        assert self._collection is not None
        found = self._collection.query(
            query_embeddings=[embedding.embed_one(query)],
            n_results=min(CANDIDATES, len(self._texts)),
            where={"kind": kind} if kind else None,
            include=["distances"],
        )
        distances = np.array((found["distances"] or [[]])[0], dtype=np.float32)
        cosines = np.full(len(self._texts), 1 - distances.max() if distances.size else 0.0, dtype=np.float32)
        cosines[[int(row) for row in found["ids"][0]]] = 1 - distances
        return cosines

    def _best(self, scores: NDArray[np.float32], k: int, kind: Kind | None) -> list[Hit]:
        scores = scores * self._weights
        if kind:
            scores = np.where(self._kinds == kind, scores, -1)
        best: dict[str, Hit] = {}
        for row in np.argsort(-scores, kind="stable"):
            if len(best) == k or scores[row] < 0:
                break
            passage = self._texts[row].passage
            if passage.doc_id not in best:
                best[passage.doc_id] = Hit(passage=passage, score=min(float(scores[row]), 1.0))
        return list(best.values())
