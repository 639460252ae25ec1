"""How long a search takes: ``uv run python tests/benchmarks/search.py [passages ...]``. Prints; judges nothing.

Without arguments it measures the library as it ships and 100,000 passages of generated text.
"""

import random
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median, quantiles

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "evals" / "knowledge")]

from scoring import golden

from knowledge.library import Library, library
from knowledge.models import Article
from knowledge.store import KnowledgeStore

PARAGRAPHS = 5
"""Passages of each generated article, which has one question besides."""
SIZES = (0, 100_000)
"""0 is the library as it ships."""
FILTERS = {
    "no filter": {},
    "one sector": {"sector": "hospital"},
    "articles only": {"kind": "article"},
    "measures only": {"kind": "measure"},
    "one perspective": {"perspective": "internal"},
}


def generated(passages: int) -> Library:
    """Articles in the words of the shipped ones, shuffled; word frequencies stay natural, meanings do not."""
    chance = random.Random(7)
    shipped = library()
    pool = [word for article in shipped.articles.values() for word in article.body.split()]
    articles = []
    for number in range(passages // (PARAGRAPHS + 1)):
        body = "\n\n".join(" ".join(chance.choices(pool, k=105)) for _ in range(PARAGRAPHS))
        title = " ".join(chance.choices(pool, k=7))
        articles.append(
            Article(id=f"generated_{number}", title=title, asks=[], topic="house", sources=["generated"], body=body)
        )
    return Library([], [], [], [], [], articles)


def main() -> None:
    sizes = [int(size) for size in sys.argv[1:]] or SIZES
    asks = [question.ask for question in golden()]
    for size in sizes:
        lib = generated(size) if size else library()
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            (_, built), (store, opened) = started(lib, Path(folder)), started(lib, Path(folder))
            print(f"{len(store.texts):7} texts, first start {built:.1f} s, later start {opened:.1f} s")
            for name, options in FILTERS.items():
                waited, worked = zip(*(search_times(store, ask, options) for ask in asks), strict=True)
                print(f"{'':14}{name:18} waited {shown(waited)}; processor {shown(worked)}", flush=True)


def started(lib: Library, folder: Path) -> tuple[KnowledgeStore, float]:
    """A store that has been asked once, and the seconds until then."""
    begun = time.perf_counter()
    store = KnowledgeStore(folder, lib)
    store.build()
    store.search("how many KPIs")
    return store, time.perf_counter() - begun


def search_times(store: KnowledgeStore, ask: str, options: dict[str, str]) -> tuple[float, float]:
    """Milliseconds waited, and milliseconds of processor time, which other work on the machine does not lengthen."""
    begun, worked = time.perf_counter(), time.process_time()
    store.search(f"{ask} ?", **options)
    return 1000 * (time.perf_counter() - begun), 1000 * (time.process_time() - worked)


def shown(times: Sequence[float]) -> str:
    return f"median {median(times):5.1f} ms, p95 {quantiles(times, n=20)[-1]:5.1f} ms"


if __name__ == "__main__":
    main()
