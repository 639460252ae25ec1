"""How long people wait: ``uv run python tests/benchmarks/run.py``. Prints seconds and percentiles; judges nothing."""

import asyncio
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path
from statistics import median, quantiles

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

FIRST = (
    "We are Northwind Analytics, a SaaS company. Our vision is to be the tool every finance team opens first. Our"
    " priorities: Win the mid-market; Double ARR by 2028; Cut churn from 4.5 % to 2 % by end of 2027; Ship faster"
)
TALK = (
    "rename F1 to Grow recurring revenue and put Maria on it", "set the target of P1a to 40 by Q3 2027", "undo", "redo",
    "why is C1 here?", "how many kpis should we have?", "what is a lag measure?", "check", "explain BSC401", "show F1",
    "add an objective Launch faster to internal", "what changed?", "delete C3", "undo", "who won the cup?",
)  # fmt: skip


def page_up(data: Path) -> float:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    started = time.perf_counter()
    command = [sys.executable, "-m", "chainlit", "run", "app.py", "-h", "--port", str(port)]
    environment = {**os.environ, "BSC_DATA_DIR": str(data)}
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:
        while time.perf_counter() - started < 90:
            try:
                urllib.request.urlopen(f"http://localhost:{port}/health", timeout=1).close()
                break
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.05)
        took = time.perf_counter() - started
        server.terminate()
    return took


async def talk(data: Path) -> tuple[float, float, list[float]]:
    """Seconds to make the index, to draft, and of each later turn."""
    from agent.session import open_agent
    from agent.settings import Settings

    async with open_agent(Settings(data_dir=data)) as agent:
        started = time.perf_counter()
        await agent.prepare()
        prepared = time.perf_counter() - started
        times = []
        for text in (FIRST, *TALK):
            started = time.perf_counter()
            async for _ in agent.turn("bench", text):
                pass
            times.append(time.perf_counter() - started)
    return prepared, times[0], times[1:]


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        prepared, draft, turns = asyncio.run(talk(Path(folder)))
        pages = [page_up(Path(folder)) for _ in range(3)]
    print(f"page answers after start   median {median(pages):.1f} s of {len(pages)}")
    print(f"index made and warmed up   {prepared:.1f} s")
    print(f"turn with the first draft  {draft * 1000:.0f} ms")
    print(
        f"later turns                median {median(turns) * 1000:.0f} ms, p95 {quantiles(turns, n=20)[-1] * 1000:.0f} ms"
    )


if __name__ == "__main__":
    main()
