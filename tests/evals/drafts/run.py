"""Prints how good drafts are: ``uv run python tests/evals/drafts/run.py [--misses]``; misses of the tuned part only."""

import sys
import time
from pathlib import Path

# The project is not installed as a package, so the path comes first and the imports after it (E402).
sys.path[:0] = [str(Path(__file__).parents[3]), str(Path(__file__).parent)]

from draft_scoring import cases, pairs, score


def main() -> None:
    every = cases()
    tuned, held_out = [c for c in every if not c.held_out], [c for c in every if c.held_out]
    found, aside = score(tuned), score(held_out)
    say(f"{'':36}{'tuned':>8}{'held out':>10}")
    say(f"{'organizations':36}{len(tuned):8}{len(held_out):10}")
    for what in found.counts:
        say(f"{what:36}{found.share(what):8.2f}{aside.share(what):10.2f}")
    say("objectives in common, of two of one sector:")
    for one, other, share in pairs(every):
        say(f"  {share:.2f}  {one.name} and {other.name} ({one.sector_id})")
    times = []
    for case in every:
        started = time.perf_counter()
        case.draft()
        times.append(1000 * (time.perf_counter() - started))
    say(f"a draft takes {sorted(times)[len(times) // 2]:.0f} ms (median), {max(times):.0f} ms at most")
    if "--misses" in sys.argv:
        for complaint in found.complaints:
            say(complaint)


def say(line: str) -> None:
    sys.stdout.write(line + "\n")


main()
