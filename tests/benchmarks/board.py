"""How fast the board follows an edit at 60 objectives: ``uv run python tests/benchmarks/board.py``. Judges nothing.

Prints how long an edit made on the board takes until the page is sent what it then shows, waited and worked (processor
time, which other work on the machine does not lengthen; the goal is 200 ms), for edits that leave the map's arrows as
they are and for those that do not, and how many arrows of the map cross.
"""

import asyncio
import random
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median, quantiles
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests/scorecard/formats")]

from scorecards import crowded

from agent.session import open_agent
from agent.settings import Settings
from agent.starting import collector_at_rest
from scorecard.layout import PANEL, PHONE, crossings, layout
from scorecard.models import Link, Scorecard

EDITS = 40


def woven(objectives: int) -> Scorecard:
    """Each objective below the top helps one or two of the perspective above."""
    scorecard, chance = crowded(objectives), random.Random(5)
    scorecard.links = []
    for above, below in zip(scorecard.perspectives, scorecard.perspectives[1:], strict=False):
        for number, objective in enumerate(below.objectives):
            near = min(number, len(above.objectives) - 1)
            ends = (
                {near, min(max(0, near + chance.choice((-2, -1, 1))), len(above.objectives) - 1)}
                if number % 2
                else {near}
            )
            scorecard.links += [Link(source=objective.id, target=above.objectives[end].id) for end in sorted(ends)]
    for measure in scorecard.measures():  # some bands of the test scorecards are upside down on purpose
        measure.targets = [t for t in measure.targets if t.upper is None or t.upper >= t.value]
    return scorecard


def said(number: int) -> dict[str, Any]:
    return {"kind": "update_objective", "id": "F1", "owner": f"Owner {number}", "name": f"Earn {number} for renewal"}


def linked(number: int) -> dict[str, Any]:
    """Another arrow each time, and then it goes again."""
    ends = {"source": "CPL"[number // 2 % 3] + str(number // 6 % 3 + 1), "target": "F3"}
    return {"kind": "remove_link" if number % 2 else "add_link", **ends}


async def follow(scorecard: Scorecard, make: Callable[[int], dict[str, Any]]) -> list[tuple[float, float]]:
    """Milliseconds waited and worked, for each of EDITS edits."""
    times = []
    scorecard.links = [k for k in scorecard.links if k.target != "F3"]
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        async with open_agent(Settings(data_dir=Path(folder))) as agent:
            with collector_at_rest():  # as on the page
                async for _ in agent.turn("bench", "show it", scorecard=scorecard.model_dump(mode="json")):
                    pass
            board = await agent.board("bench")
            for number in range(EDITS):
                edit = make(number)
                waited, worked = time.perf_counter(), time.process_time()
                await agent.edit("bench", [edit], board.version)
                board = await agent.board("bench")
                board.model_dump(mode="json")
                times.append((1000 * (time.perf_counter() - waited), 1000 * (time.process_time() - worked)))
    return times


def shown(times: Sequence[float]) -> str:
    return f"median {median(times):4.0f} ms, p95 {quantiles(times, n=20)[-1]:4.0f} ms"


def main() -> None:
    for scorecard in (woven(12), woven(24), woven(60)):
        begun = time.process_time()
        wide = layout(scorecard, PANEL)
        laid = 1000 * (time.process_time() - begun)
        crossed = f"{crossings(wide.nodes, wide.edges)} crossings (phone {_crossed(scorecard)})"
        print(
            f"{len(list(scorecard.objectives())):3} objectives, {len(wide.edges):3} arrows, {crossed}, laid out in {laid:.0f} ms"
        )
        for what, make in (("words", said), ("links", linked)):
            waited, worked = zip(*asyncio.run(follow(scorecard, make)), strict=True)
            print(f"    {what}, edit to board: waited {shown(waited)}; worked {shown(worked)}", flush=True)


def _crossed(scorecard: Scorecard) -> int:
    narrow = layout(scorecard, PHONE)
    return crossings(narrow.nodes, narrow.edges)


if __name__ == "__main__":
    main()
