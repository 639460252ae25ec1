"""Prints how well the coach does with a model: ``uv run python tests/evals/model/run.py``.

The endpoint is what the environment names (``OPENAI_BASE_URL``, ``OPENAI_API_KEY``, ``BSC_MODEL``). It plays the example
organizations, a sample of the utterances (``--all``: every one) and forty turns of talk, the last beside the stock agent
of the framework. ``--talk`` plays only the talk. Without an endpoint the talk alone is played, against one that counts
the tokens of every request and answers as a model that makes no mistake.
"""

import argparse
import asyncio
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

# The project is not installed as a package, so the path comes first and the imports after it (E402).
_HERE = Path(__file__).parent
sys.path[:0] = [str(p) for p in (_HERE.parents[2], _HERE, _HERE.parent / "utterances", _HERE.parents[1] / "agent")]

from beside import beside_stock
from counting import TALK, CountingServer
from playing import ROWS, Tally, play_organization, play_utterances, print_tallies, sample
from utterance_cases import Case, all_cases

from agent.session import Agent, open_agent
from agent.settings import Settings

SAMPLE = 24


def options(given: Sequence[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--organizations", type=int, default=len(ROWS), help="how many of the example organizations")
    parser.add_argument("--utterances", type=int, default=SAMPLE, help="how many utterances, the same ones each time")
    parser.add_argument("--all", action="store_true", help="every utterance")
    parser.add_argument("--turns", type=int, default=len(TALK), help="how many turns of the talk; 0: none")
    parser.add_argument("--talk", action="store_true", help="only the talk beside the stock agent")
    return parser.parse_args(given)


async def evaluate(settings: Settings, args: argparse.Namespace) -> None:
    async with open_agent(settings) as agent:
        await agent.prepare()
        if not args.talk:
            await _play(agent, ROWS[: args.organizations], all_cases() if args.all else sample(args.utterances))
        if args.turns:
            await beside_stock(agent, settings, args.turns)


async def _play(agent: Agent, rows: Sequence[dict[str, Any]], cases: Sequence[Case]) -> None:
    """Tells what there is also where it is stopped: with a small model on a small machine this takes hours."""
    organizations, utterances = Tally("organizations"), Tally("utterances")
    try:
        for row in rows:
            await play_organization(agent, row, organizations)
        await play_utterances(agent, cases, utterances)
    finally:
        print_tallies([organizations, utterances])


def main(given: Sequence[str] | None = None) -> None:
    args = options(given)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        own = {"data_dir": Path(folder), "database_url": "", "chroma_url": ""}
        if Settings(**own).has_model:
            asyncio.run(evaluate(Settings(**own), args))
            return
        args.talk = True
        with CountingServer() as server:
            os.environ.pop("OPENAI_API_KEY", None)
            asyncio.run(evaluate(Settings(**own, base_url=server.url), args))


if __name__ == "__main__":
    main()
