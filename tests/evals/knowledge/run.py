"""Prints how well the search does: ``uv run python tests/evals/knowledge/run.py [--misses]``.

``--misses`` lists the tuned questions that went wrong; those held out are never listed.
"""

import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

# The project is not installed as a package, so the path comes first and the imports after it (E402).
sys.path[:0] = [str(Path(__file__).parents[3]), str(Path(__file__).parent)]

from scoring import Question, golden, rank, score

from knowledge.library import library
from knowledge.store import KnowledgeStore

PARTS: dict[str, Callable[[Question], bool]] = {
    "tuned": lambda q: not q.held_out,
    "held out": lambda q: q.held_out and q.written != "third",
    "of it second": lambda q: q.held_out and q.written == "second",
    "third": lambda q: q.held_out and q.written == "third",
    **{v: lambda q, v=v: q.voice == v for v in ("formal", "terse", "colloquial", "misspelt", "non_native")},
}


def main() -> None:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        started = time.perf_counter()
        store = KnowledgeStore(Path(folder), library())
        store.build()
        say(f"built in {time.perf_counter() - started:.1f} s")
        questions = golden()
        say(f"{'':12}{'in':>5}{'out':>5}{'hit@1':>8}{'hit@3':>8}{'MRR':>8}{'in ok':>8}{'out ok':>8}")
        for part, belongs in PARTS.items():
            s = score(store, [q for q in questions if belongs(q)])
            figures = (s.hit_at_1, s.hit_at_3, s.mrr, s.answered_in, s.declined_out)
            say(f"{part:12}{s.inside:5}{s.outside:5}" + "".join(f"{f:8.3f}" for f in figures))
        if "--misses" in sys.argv:
            list_misses(store, [q for q in questions if not q.held_out])
        times = sorted(timed(store, question.ask + " ?") for question in questions)
        say(f"search: median {times[len(times) // 2]:.1f} ms, p95 {times[int(0.95 * len(times))]:.1f} ms")


def list_misses(store: KnowledgeStore, questions: Sequence[Question]) -> None:
    for question in questions:
        hits = store.search(question.ask)
        wrong = bool(question.documents) and rank(question, hits) != 1
        if wrong or store.in_scope(question.ask, hits) != bool(question.documents):
            found = ", ".join(f"{h.passage.doc_id} {h.score:.2f}" for h in hits)
            say(f"{question.ask}  [{', '.join(question.documents)}]  ->  {found}")


def timed(store: KnowledgeStore, ask: str) -> float:
    """Milliseconds of one search."""
    started = time.perf_counter()
    store.search(ask)
    return 1000 * (time.perf_counter() - started)


def say(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main()
