"""``python -m agent``: the same agent without a browser."""

import argparse
import asyncio
import sys
from pathlib import Path

from agent.headless import new_thread, read_scorecard, run_json, run_terminal
from agent.session import open_agent
from agent.settings import Settings
from agent.turn import BadFile


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m agent", description="The balanced scorecard coach in a terminal.")
    parser.add_argument("--data-dir", type=Path, help="keep everything under this folder")
    parser.add_argument("--thread", help="continue this conversation")
    parser.add_argument(
        "--scorecard",
        type=Path,
        metavar="FILE",
        help="start from this scorecard: .json, .xlsx, .csv, .docx, .pptx, .md",
    )
    parser.add_argument("--json", action="store_true", help="one line per turn in, one JSON object per line out")
    return parser.parse_args()


async def _main(arguments: argparse.Namespace) -> None:
    settings = Settings(data_dir=arguments.data_dir) if arguments.data_dir else Settings()
    scorecard = read_scorecard(arguments.scorecard) if arguments.scorecard else None
    run = run_json if arguments.json else run_terminal
    async with open_agent(settings) as agent:
        await run(agent, sys.stdin, arguments.thread or new_thread(), scorecard)


def main() -> int:
    try:
        asyncio.run(_main(_arguments()))
    except BadFile as error:
        sys.stderr.write(f"{error}\n")
        return 2
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
