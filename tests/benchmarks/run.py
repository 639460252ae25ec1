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

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "browser")]

from conftest import CHROMIUM, QUIET, visit
from steps import say

FIRST = (
    "We are Northwind Analytics, a SaaS company. Our vision is to be the tool every finance team opens first. Our"
    " priorities: Win the mid-market; Double ARR by 2028; Cut churn from 4.5 % to 2 % by end of 2027; Ship faster"
)
TALK = (
    "rename F1 to Grow recurring revenue and put Maria on it", "set the target of P1a to 40 by Q3 2027", "undo", "redo",
    "why is C1 here?", "how many kpis should we have?", "what is a lag measure?", "check", "explain BSC401", "show F1",
    "add an objective Launch faster to internal", "what changed?", "delete C3", "undo", "who won the cup?",
)  # fmt: skip


def start(data: Path, page: Page) -> tuple[float, float]:
    """Seconds from the command to a page that answers, and to the answer to a message sent as early as can be."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    url = f"http://localhost:{port}"
    started = time.perf_counter()
    command = [sys.executable, "-m", "chainlit", "run", "app.py", "-h", "--port", str(port)]
    with subprocess.Popen(
        command, cwd=ROOT, env=_environment(data), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:
        _wait_for(f"{url}/health")
        up = time.perf_counter() - started
        visit(page, url)
        say(page, "what is a lag measure?")
        answered = time.perf_counter() - started
        server.terminate()
    return up, answered


def _environment(data: Path) -> dict[str, str]:
    """As on a person's machine, where Python keeps what it compiled at the first start for the later ones."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "BSC_DATA_DIR": str(data)}


def _wait_for(url: str) -> None:
    give_up = time.perf_counter() + 90
    while time.perf_counter() < give_up:
        try:
            urllib.request.urlopen(url, timeout=1).close()
            return
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.05)


def starts(times: int) -> list[tuple[float, float]]:
    """The first start on an empty data folder, which makes the index; one nobody counts; then the later ones."""
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as data:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        took: list[tuple[float, float]] = []
        for _ in range(times + 2):
            page = browser.new_page()
            took.append(start(Path(data), page))
            page.context.close()  # a page left open goes on looking for its server, and takes time from the next
    return [took[0], *took[2:]]


async def talk(data: Path) -> tuple[float, float, list[float]]:
    """Seconds to make the index, to draft, and of each later turn."""
    from agent.session import open_agent
    from agent.settings import Settings

    async with open_agent(Settings(data_dir=data)) as agent:
        started = time.perf_counter()
        await agent.prepare()
        await agent.warm_up()
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
    first, *later = starts(5)
    print(f"first start: page answers {first[0]:.1f} s, first message is answered {first[1]:.1f} s")
    for what, seconds in zip(("page answers", "first message is answered"), zip(*later, strict=True), strict=True):
        print(f"later start: {what:<26} median {median(seconds):.1f} s, worst {max(seconds):.1f} s of {len(seconds)}")
    print(f"index made and warmed up   {prepared:.1f} s")
    print(f"turn with the first draft  {draft * 1000:.0f} ms")
    print(
        f"later turns                median {median(turns) * 1000:.0f} ms, p95 {quantiles(turns, n=20)[-1] * 1000:.0f} ms"
    )


if __name__ == "__main__":
    main()
