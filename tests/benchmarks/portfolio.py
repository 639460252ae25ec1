"""How long the tree, the alignment and the rules of many scorecards take, and how much memory.

``uv run python tests/benchmarks/portfolio.py`` prints one line a size: 250, 500 and 1,000 scorecards of 20
measures. The scorecards are in memory already; reading them from the database is timed beside it. On a machine that
is busy with other work, look at the processor time.
"""

import sys
import tempfile
import time
import tracemalloc
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from scorecard.cascade import align, portfolio
from scorecard.cascade.portfolio import children_of
from scorecard.importing import as_edits
from scorecard.models import (
    Actual,
    Baseline,
    Link,
    Measure,
    Objective,
    Organization,
    Perspective,
    Scorecard,
    Support,
    Target,
)
from scorecard.repository import Repository

TODAY = date(2027, 6, 15)
BRANCHES = 10
PLACES = {"financial": "F", "customer": "C", "internal": "P", "learning": "L"}
VERBS = ["Grow", "Keep", "Shorten", "Train"]


def measure(item: str, number: int) -> Measure:
    return Measure(
        id=item, name=f"Share of {item} number {number}", unit="%", kind="lead" if item.endswith("a") else "lag",
        baseline=Baseline(value=40, as_of=date(2026, 12, 31)), targets=[Target(value=80, due=date(2027, 12, 31))],
        actuals=[Actual(period=f"2027-{month:02d}", value=40 + (number * month) % 40) for month in range(1, 6)],
    )  # fmt: skip


def scorecard(number: int) -> Scorecard:
    """Eight objectives, twenty measures, ten links; the parent is the one at a tenth of its number."""
    parent = f"s{(number - 1) // BRANCHES}" if number else ""
    perspectives: list[Perspective] = []
    for place, (perspective, letter) in enumerate(PLACES.items()):
        objectives = [
            Objective(
                id=f"{letter}{n}",
                name=f"{VERBS[place]} the {perspective} part {n} of unit {number}",
                supports=[Support(scorecard=parent, objective=f"{letter}{n}")] if parent else [],
                measures=[measure(f"{letter}{n}{c}", number) for c in ("abc" if n == 1 else "ab")],
            )
            for n in (1, 2)
        ]
        perspectives.append(Perspective(id=perspective, name=perspective.title(), objectives=objectives))
    pairs = [("L1", "P1"), ("L2", "P2"), ("L2", "P1"), ("P1", "C1"), ("P2", "C2"), ("P2", "C1"), ("C1", "F1"), ("C2", "F2"), ("C2", "F1"), ("P1", "F2")]  # fmt: skip
    links = [Link(source=a, target=b, hypothesis="One brings about the other.", lag_months=3) for a, b in pairs]
    unit = f"Unit {number}"
    return Scorecard(
        unit=unit, level="unit" if number else "organization", parent=parent, organization=Organization(name="Firm"),
        perspectives=perspectives, links=links,
    )  # fmt: skip


def one_size(number: int) -> str:
    family = {f"s{n}": scorecard(n) for n in range(number)}
    portfolio({"s0": family["s0"]}, TODAY)  # the rules' word lists are read once
    started, worked = time.perf_counter(), time.process_time()
    roots = portfolio(family, TODAY)
    rows = sum(len(align(i, family[i], below).matrix) for i, below in children_of(family).items())
    seconds, worked = time.perf_counter() - started, time.process_time() - worked
    tracemalloc.start()
    portfolio(family, TODAY)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(roots) == 1
    return f"{number:5} scorecards: {seconds:5.2f} s ({worked:.2f} s of processor time, {1000 * worked / number:.2f} ms each), {rows} rows aligned, peak {peak / 1e6:.0f} MB"


def reading(number: int) -> str:
    with tempfile.TemporaryDirectory() as folder:
        repository = Repository(f"sqlite:///{folder}/s.db")
        for n in range(number):
            repository.commit(f"s{n}", as_edits(scorecard(n)))
        started = time.perf_counter()
        found = repository.shelf.family("s0")
        seconds = time.perf_counter() - started
        repository.shelf.family("s0")
        again = time.perf_counter() - started - seconds
        repository.close()
    return (
        f"{len(found):5} scorecards read from SQLite: {seconds:5.2f} s; once more, none of them changed: {again:.2f} s"
    )


if __name__ == "__main__":
    for size in (250, 500, 1000):
        print(one_size(size))
    print(reading(1000))
