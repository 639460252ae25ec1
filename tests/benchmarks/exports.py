"""How long each file of a 24-measure scorecard takes: ``uv run python tests/benchmarks/exports.py``. Judges nothing.

The first column is the first file of its kind in a process, with the import of what writes it.
"""

import sys
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests/scorecard/formats")]

RUNS = 5


def main() -> None:
    from scorecards import clinic

    from scorecard.formats.export import FORMATS
    from scorecard.formats.writing.edition import Edition

    scorecard = clinic()
    print("format     first ms   median ms   kB")
    for form in FORMATS.values():
        times, size = [], 0
        for _ in range(RUNS):
            started = time.perf_counter()
            size = len(form.write(scorecard, Edition(version=1)))
            times.append((time.perf_counter() - started) * 1000)
        print(f"{form.id:9} {times[0]:9.0f} {median(times[1:]):11.0f} {size / 1000:6.0f}")


if __name__ == "__main__":
    main()
