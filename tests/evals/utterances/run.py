"""Prints how well the coach understands people: ``uv run python tests/evals/utterances/run.py``.

``--misses`` prints the misses of the tuned cases (never of those kept aside, so that nobody tunes to them), ``--aside``
only the figures of those, ``--intent NAME``, ``--set NAME`` and ``--only TEXT`` choose cases, ``--coach model`` asks the endpoint that
the environment names.
"""

import argparse
import asyncio
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

# The project is not installed as a package, so the path comes first and the imports after it (E402).
sys.path[:0] = [str(Path(__file__).parents[3]), str(Path(__file__).parent)]

from utterance_cases import Case, all_cases
from utterance_play import Played, agent_settings, play_all

from agent.session import open_agent
from agent.settings import Settings


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--aside", action="store_true", help="only the figures of those kept aside")
    parser.add_argument("--misses", action="store_true", help="print what went wrong in the tuned cases")
    parser.add_argument("--intent", default="", help="only cases of this intent")
    parser.add_argument("--only", default="", help="only cases whose id begins so")
    parser.add_argument(
        "--set", default="", dest="set_", metavar="NAME", help="only this set of practice/, by its file's name"
    )
    parser.add_argument("--coach", choices=("guided", "model"), default="guided")
    return parser.parse_args()


def chosen(args: argparse.Namespace) -> list[Case]:
    return [
        case
        for case in all_cases()
        if (case.aside or not args.aside)
        and (not args.intent or case.intent == args.intent)
        and case.id.startswith(args.only)
        and case.set_ == (args.set_ or case.set_)
    ]


async def play_cases(cases: Sequence[Case], coach: str) -> list[Played]:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        settings = Settings(**agent_settings(Path(folder), coach))
        if coach == "model" and not settings.has_model:
            sys.exit("Set OPENAI_BASE_URL or OPENAI_API_KEY (and BSC_MODEL) for the model coach.")
        async with open_agent(settings) as agent:
            await agent.prepare()
            return await play_all(agent, cases)


def main() -> None:
    args = options()
    started = time.perf_counter()
    played = asyncio.run(play_cases(chosen(args), args.coach))
    if args.misses:
        for one in played:
            if not one.case.aside and (one.misses or one.collateral):
                print_miss(one)
    for part in ("tuned", "practice", "unmended", "aside"):
        print_part(part, [p for p in played if p.case.part == part])
    print(f"\n{len(played)} cases in {time.perf_counter() - started:.0f} s")


def print_part(name: str, played: Sequence[Played]) -> None:
    if not played:
        return
    print(f"\n{name:<22}{'n':>5}{'exact':>8}{'collateral':>12}{'asked of due':>14}{'needless':>10}")
    for title, key in (("intent", lambda p: [p.case.intent]), ("kind", lambda p: p.case.traits), ("voice", lambda p: [p.case.voice])):  # fmt: skip
        print(f"by {title}")
        for value in sorted({v for p in played for v in key(p)}):
            print_row(f"  {value}", [p for p in played if value in key(p)])
    print_row(f"{name}: all", played)


def print_row(label: str, played: Sequence[Played]) -> None:
    due = [p for p in played if p.case.asks]
    asked = f"{sum(p.turn.result.asks and not p.turn.result.edits for p in due)}/{len(due)}" if due else ""
    exact = sum(p.exact for p in played) / len(played)
    stray = sum(len(p.collateral) for p in played)
    print(
        f"{label:<22}{len(played):>5}{exact:>8.1%}{stray:>12}{asked:>14}{sum(p.asked_needlessly for p in played):>10}"
    )


def print_miss(one: Played) -> None:
    print(f"\n{one.case.id} [{one.case.voice}, {one.case.intent}] {one.case.text!r}")
    for earlier in one.case.before:
        print(f"    before: {earlier.text!r}")
    for line in one.misses:
        print(f"    {line}")
    for key in one.collateral:
        print(f"    COLLATERAL {key}")
    did = one.turn.result.edits or [name for name, _ in one.turn.tools]
    print(f"    did {did}")
    print(f"    said {one.turn.result.text[:300]!r}")


if __name__ == "__main__":
    main()
