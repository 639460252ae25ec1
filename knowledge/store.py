"""Finds the passages that answer a question: by meaning (Chroma), by words (BM25) and by letters, joined.

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
from knowledge.lexical import Scores
from knowledge.library import Library
from knowledge.matching import Matcher, chance, read_weights
from knowledge.models import PerspectiveId
from knowledge.passages import Document, Indexed, Kind, Passage, article_source, indexed_texts

if TYPE_CHECKING:
    from chromadb.api.models.Collection import Collection

    from knowledge.index import VectorIndex

CANDIDATES = 200
"""How many of the closest vectors are asked for; the others count as far as the last of these."""
FEW_TEXTS, SMALL_SHARE = 2000, 0.1
"""Chroma gathers every text that passes a filter before it looks for the closest. Where that would be more than these,
more of the closest are asked for instead, and those that do not pass are left out."""
IN_SCOPE = 0.5
LONGEST_QUESTION = 400
"""Words read of a question; a page pasted into the chat has its subject at the beginning."""


class Hit(BaseModel):
    model_config = ConfigDict(frozen=True)

    passage: Passage
    score: float = Field(ge=0, le=1)
    """The chance that the document answers the question."""


class KnowledgeStore:
    """The search over one library. The index is built on first use if :meth:`build` was not called before."""

    def __init__(self, path: Path, library: Library, url: str = "") -> None:
        self._library = library
        self._path, self._url = path, url
        self.texts: list[Indexed] = list(indexed_texts(library))
        self._weights = read_weights()
        self._matcher = Matcher(self.texts)
        self._rows: dict[str, int] = {}
        self._collection: Collection | None = None
        self._made: VectorIndex | None = None
        self._lock = threading.Lock()

    def ready(self) -> bool:
        """Whether the index of the present knowledge is there and can be read."""
        with self._lock:
            return self._open(self._index())

    def build(self, progress: Callable[[str], None] | None = None) -> None:
        """Bring the index up to date; a damaged one is replaced. ConnectionError when a server does not answer."""
        with self._lock:
            index = self._index()
            if self._open(index):
                return
            if progress:
                progress(f"Preparing the search index over {len(self.texts)} texts")
            synced = index.build()
            if not self._open(index):
                raise RuntimeError("The search index cannot be read after it was built")
            if progress:
                progress(f"The search index is ready: {synced.added} texts added, {synced.removed} removed")

    def search(
        self,
        query: str,
        k: int = 3,
        kind: Kind | None = None,
        sector: str | None = None,
        perspective: PerspectiveId | None = None,
    ) -> list[Hit]:
        """The ``k`` documents that fit best, each by its best passage.

        ``sector`` keeps what is for that sector or for any; ``perspective`` what belongs to that one only.
        """
        query = " ".join(query.split()[:LONGEST_QUESTION])
        corrected = self._matcher.wording.correct(query)
        allowed = self._allowed(kind, sector, perspective)
        if not corrected or k < 1 or not allowed.any():
            return []
        cosines = self._cosines(corrected, kind, perspective)
        signs, by_words = self._matcher.signs(corrected, cosines)
        documents = self._best_documents(self._matcher.order(signs, self._weights), allowed, k)
        clues = self._matcher.clues(query, corrected)
        by_row = cosines + by_words
        return [
            Hit(passage=self._best_passage(number, by_row), score=chance(signs[number], clues, self._weights))
            for number in documents
        ]

    def in_scope(self, query: str, hits: Iterable[Hit]) -> bool:
        """Whether the question is one for this coach at all; ``hits`` are those found for it."""
        return next((hit.score for hit in hits), 0.0) >= IN_SCOPE

    def document(self, doc_id: str) -> Document:
        """The whole document a passage was taken from; KeyError for an id that is not known."""
        if article := self._library.articles.get(doc_id):
            short, rest = article.parts
            return Document(title=article.title, short=short, rest=rest, source=article_source(article))
        for indexed in self.texts:
            if indexed.passage.doc_id == doc_id:
                passage = indexed.passage
                return Document(title=passage.title, short=passage.text, source=passage.source)
        raise KeyError(doc_id)

    def close(self) -> None:
        """Let go of the index; it is opened again by the next search."""
        with self._lock:
            self._collection = None
            if self._made is not None:
                self._made.close()

    def _index(self) -> "VectorIndex":
        from knowledge.index import VectorIndex  # Chroma takes seconds to import: not before it is needed

        self._made = self._made or VectorIndex(self._path, self.texts, self._url)
        return self._made

    def _open(self, index: "VectorIndex") -> bool:
        if self._collection is None:
            self._collection = index.open()
            self._rows = index.rows(self.texts)
        return self._collection is not None

    def _cosines(self, query: str, kind: str | None, perspective: str | None) -> Scores:
        """One cosine per text; those beyond the candidates get the value of the last candidate."""
        from knowledge.index import where

        if self._collection is None:
            self.build()
        assert self._collection is not None
        passing = int(self._allowed(kind, None, perspective)[self._matcher.document_of].sum())
        by_chroma = passing <= max(FEW_TEXTS, SMALL_SHARE * len(self.texts))
        wanted = CANDIDATES if by_chroma else CANDIDATES * len(self.texts) // passing
        found = self._collection.query(
            query_embeddings=[embedding.embed_one(query)],
            n_results=min(wanted, len(self.texts)),
            where=where(kind, perspective) if by_chroma else None,
            include=["distances"],
        )
        distances = np.array((found["distances"] or [[]])[0], dtype=np.float32)
        cosines = np.full(len(self.texts), 1 - distances.max() if distances.size else 0.0, dtype=np.float32)
        # On a server another coach may have written texts that this one does not know.
        rows = [(self._rows[i], n) for n, i in enumerate(found["ids"][0]) if i in self._rows]
        if rows:
            cosines[[row for row, _ in rows]] = 1 - distances[[n for _, n in rows]]
        return cosines

    def _allowed(self, kind: str | None, sector: str | None, perspective: str | None) -> NDArray[np.bool_]:
        """One truth per document: whether it passes the filters."""
        matcher = self._matcher
        allowed = np.ones(len(matcher.passages), dtype=bool)
        if kind:
            allowed &= matcher.kinds == kind
        if perspective:
            allowed &= matcher.perspectives == perspective
        if sector:
            allowed &= np.array([not p.sectors or sector in p.sectors for p in matcher.passages])
        return allowed

    def _best_documents(self, scores: Scores, allowed: NDArray[np.bool_], k: int) -> NDArray[np.intp]:
        numbers = np.flatnonzero(allowed)
        strongest = numbers[np.argpartition(-scores[numbers], min(k, len(numbers)) - 1)[:k]]
        return strongest[np.argsort(-scores[strongest], kind="stable")]

    def _best_passage(self, document: int, by_row: Scores) -> Passage:
        rows = np.flatnonzero(self._matcher.document_of == document)
        return self.texts[rows[np.argmax(by_row[rows])]].passage
