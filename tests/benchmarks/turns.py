"""How long people wait for the guided coach: ``uv run python tests/benchmarks/turns.py [N]``.

Plays N of the utterances (150 where not said) one after another in one process and prints the time of each turn that
follows the import of the scorecard, and the processor time it took, which does not depend on what else the machine
does; the goal is 150 ms at p95 on two cores. Judges nothing.
"""

import asyncio
import os
import sys
import tempfile
import time
from pathlib import Path
from statistics import median, quantiles

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "evals" / "utterances")]

from utterance_cases import all_cases, given_scorecard
from utterance_play import TODAY, agent_settings, say

from agent.session import open_agent
from agent.settings import Settings

FIRST = "show me the scorecard"
"""Brings the scorecard in, so that the turn measured after it is one of a conversation under way."""


async def measure(most: int) -> list[tuple[float, float, str]]:
    cases = [case for case in all_cases() if not case.aside]  # the slowest are printed
    sample = cases[:: max(1, len(cases) // most)][:most]
    times: list[tuple[float, float, str]] = []
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        async with open_agent(Settings(**agent_settings(Path(folder), "guided"))) as agent:
            await agent.prepare()
            await agent.warm_up()
            for case in sample:
                await say(agent, case.id, FIRST, TODAY, scorecard=given_scorecard(case.scorecard))
                before = time.process_time()
                turn = await say(agent, case.id, case.text, TODAY, focus=case.focus)
                times.append((turn.result.elapsed_ms, 1000 * (time.process_time() - before), case.text))
    return times


def main() -> None:
    times = asyncio.run(measure(int(sys.argv[1]) if len(sys.argv) > 1 else 150))
    print(f"{len(times)} guided turns on a machine with load {os.getloadavg()[0]:.1f}")
    for label, took in (("waited", [w for w, _, _ in times]), ("worked", [c for _, c, _ in times])):
        print(
            f"  {label}: median {median(took):.0f} ms, p95 {quantiles(took, n=20)[-1]:.0f} ms, longest {max(took):.0f} ms"
        )
    for waited, _, text in sorted(times, reverse=True)[:5]:
        print(f"  {waited:5.0f} ms  {text[:90]}")


if __name__ == "__main__":
    main()
