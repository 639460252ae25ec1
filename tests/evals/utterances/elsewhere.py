"""What is done about what is not there: ``uv run python tests/evals/utterances/elsewhere.py [N]`` (150 where not said).

Plays single changes of one scorecard, told by name, on another that has nothing of the kind, and prints how many of
them change something there all the same. Some rightly do: two of the scorecards may both have a gross margin. Judges
nothing; ``--all`` prints each that was done.
"""

import asyncio
import random
import re
import sys
import tempfile
from collections import Counter
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[3]), str(Path(__file__).parent)]

from utterance_cases import Case, all_cases, given_scorecard
from utterance_play import TODAY, agent_settings, say

from agent.session import Agent, open_agent
from agent.settings import Settings

INTENTS = frozenset(
    "target baseline actual frequency owner remove_measure unit weight polarity formula source due_date".split()
)
_ID = re.compile(r"\b[A-Z]\d[a-z]?\b", re.IGNORECASE)
FOCUS = "P1a"
"""What was shown last."""


def cases(most: int) -> list[Case]:
    found = [
        c for c in all_cases() if c.intent in INTENTS and not (c.aside or c.before or c.focus or _ID.search(c.text))
    ]
    return random.Random(7).sample(found, min(most, len(found)))


async def play(agent: Agent, case: Case, other: str) -> tuple[str, str]:
    """What came of it: done, asked or neither; and the reply."""
    turn = await say(agent, case.id, case.text, TODAY, scorecard=given_scorecard(other), focus=FOCUS)
    return "done" if turn.result.edits else "asked" if turn.result.asks else "neither", turn.result.text


async def main(most: int, every: bool) -> None:
    cards = sorted({c.scorecard for c in all_cases()})
    came: Counter[str] = Counter()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        async with open_agent(Settings(**agent_settings(Path(folder), "guided"))) as agent:
            await agent.prepare()
            for case in cases(most):
                other = cards[(cards.index(case.scorecard) + 3) % len(cards)]
                outcome, reply = await play(agent, case, other)
                came[outcome] += 1
                if every and outcome == "done":
                    print(f"  {other:11} {case.text[:90]}\n              {' '.join(reply.split())[:110]}")
    print(f"{came.total()} messages about what is not there: " + ", ".join(f"{n} {w}" for w, n in came.most_common()))


if __name__ == "__main__":
    numbers = [int(a) for a in sys.argv[1:] if a.isdigit()]
    asyncio.run(main(numbers[0] if numbers else 150, "--all" in sys.argv))
