"""Plays the first talks of ``talks.yaml`` and prints which of their expectations hold: ``uv run python tests/evals/first_talks/run.py``.

``--held`` and ``--unseen`` play those of ``held.yaml`` and ``unseen.yaml``, which nobody who mends the coach reads, and print only how
many hold. Every turn goes on from what the turns before it came to, as with a person; what a turn misses is printed below it.
"""

import asyncio
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parents[2]), str(HERE.parent / "utterances")]

from utterance_play import Turn, agent_settings, say

from agent.session import open_agent
from agent.settings import Settings

DAY = date(2026, 11, 24)


def talks(name: str = "talks") -> list[dict[str, Any]]:
    return yaml.safe_load((HERE / f"{name}.yaml").read_text(encoding="utf-8"))["talks"]


def held(expected: dict[str, Any], turn: Turn) -> Iterator[tuple[str, bool]]:
    """Each expectation of a turn in words, and whether it holds."""
    card, text, edits = turn.scorecard, turn.result.text, turn.result.edits
    names = " ".join(o.name for o in card.objectives()).lower()
    for field, words in expected.get("profile", {}).items():
        yield f"{field} holds “{words}”", words.lower() in str(getattr(card.organization, field)).lower()
    if least := expected.get("priorities"):
        told = [*card.organization.priorities, *card.organization.goals]
        yield f"{least} priorities", len(told) >= least
    for words in expected.get("objectives", []):
        yield f"an objective of “{words}”", words.lower() in names
    for wanted in expected.get("edits", []):
        yield f"{wanted}", any(_tells(edit, wanted) for edit in edits)
    for kind in expected.get("never", []):
        yield f"no {kind}", all(edit["kind"] != kind for edit in edits)
    for words in expected.get("says", []):
        yield f"says “{words}”", words.lower() in text.lower()
    for words in expected.get("never_says", []):
        yield f"does not say “{words}”", words.lower() not in text.lower()


def _tells(edit: dict[str, Any], wanted: dict[str, Any]) -> bool:
    return all(str(edit.get(field)).lower() == str(value).lower() or (isinstance(value, int | float) and edit.get(field) == value) for field, value in wanted.items())  # fmt: skip


async def play(talk: dict[str, Any]) -> list[tuple[str, list[tuple[str, bool]]]]:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        async with open_agent(Settings(**agent_settings(Path(folder), "guided"))) as agent:
            await agent.prepare()
            return [(t["say"], [*held(t, await say(agent, "talk", t["say"], DAY))]) for t in talk["turns"]]


def main() -> None:
    right = every = 0
    name = next((n for n in ("held", "unseen") if f"--{n}" in sys.argv), "talks")
    for talk in talks(name):
        turns = asyncio.run(play(talk))
        judged = [ok for _, expected in turns for _, ok in expected]
        print(f"{talk['who']}: {sum(judged)} of {len(judged)}")
        for text, expected in turns:
            missed = [words for words, ok in expected if not ok]
            if missed and name == "talks":
                print(f"  > {text[:90]}\n      not: {'; '.join(missed)}")
        right, every = right + sum(judged), every + len(judged)
    print(f"{right} of {every} expectations hold")


if __name__ == "__main__":
    main()
