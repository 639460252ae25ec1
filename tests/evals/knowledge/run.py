"""Prints how well the search does: ``uv run python tests/evals/knowledge/run.py [--misses]``."""

import sys
import tempfile
import time
from pathlib import Path

# The project is not installed as a package, so the path comes first and the imports after it (E402).
sys.path[:0] = [str(Path(__file__).parents[3]), str(Path(__file__).parent)]

from scoring import golden, present, rank, score  # noqa: E402

import knowledge.store  # noqa: E402
from knowledge.library import library  # noqa: E402
from knowledge.store import KnowledgeStore  # noqa: E402

WAYS = {
    "dense": (1.0, 0.0),
    "lexical": (0.0, knowledge.store.WHOLE_WEIGHT),
    "fused": (knowledge.store.DENSE_WEIGHT, knowledge.store.WHOLE_WEIGHT),
}
"""The weights of meaning and of the whole document's words."""


def main() -> None:
    lib = library()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        store = KnowledgeStore(Path(folder), lib)
        started = time.perf_counter()
        store.build()
        say(f"built in {time.perf_counter() - started:.1f} s")
        questions, waiting = present(golden(), {*lib.articles, *(f"measure:{m}" for m in lib.measures)})
        say(f"{len(questions)} questions; {len(waiting)} point to a document that does not exist yet")
        parts = {
            "tuned": [q for q in questions if not q.held_out],
            "held out": [q for q in questions if q.held_out],
        }
        say(f"{'':18}{'n':>5}{'hit@1':>8}{'hit@3':>8}{'MRR':>8}{'in ok':>8}{'out ok':>8}")
        for way, weights in WAYS.items():
            knowledge.store.DENSE_WEIGHT, knowledge.store.WHOLE_WEIGHT = weights
            for part, chosen in parts.items():
                s = score(store, chosen, lambda ask: store.search(ask, k=10))
                figures = (s.hit_at_1, s.hit_at_3, s.mrr, s.answered_in, s.declined_out)
                say(f"{way + ' ' + part:18}{s.questions:5}" + "".join(f"{f:8.2f}" for f in figures))
        times = []
        for question in questions:
            started = time.perf_counter()
            hits = store.search(question.ask + " ?")
            times.append(1000 * (time.perf_counter() - started))
            wrong = rank(question, hits) != 1 if question.documents else False
            if (
                "--misses" in sys.argv
                and not question.held_out
                and (wrong or store.in_scope(question.ask, hits) != bool(question.documents))
            ):
                found = ", ".join(f"{h.passage.doc_id} {h.score:.2f}" for h in hits)
                say(f"{question.ask}  [{', '.join(question.documents)}]  ->  {found}")
        times.sort()
        say(f"search: median {times[len(times) // 2]:.1f} ms, p95 {times[int(0.95 * len(times))]:.1f} ms")


def say(line: str) -> None:
    sys.stdout.write(line + "\n")


main()
