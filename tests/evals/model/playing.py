"""Plays organizations and utterances through the agent, and keeps count."""

import hashlib
import json
import re
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from utterance_cases import Case, all_cases
from utterance_play import TODAY, play

from agent.model.numbers import numbers_in
from agent.session import Agent
from agent.turn import TurnFinished, TurnResult
from scorecard.clock import as_of
from scorecard.models import Scorecard

HERE = Path(__file__).parent
ROWS: list[dict[str, Any]] = [
    json.loads(line)
    for line in (HERE.parents[1] / "examples/organizations.jsonl").read_text(encoding="utf-8").splitlines()
]
MOST_TURNS = 10


@dataclass
class Tally:
    """What came of a part of the evaluation."""

    name: str
    turns: int = 0
    caught: int = 0
    """Turns that the guided coach had to finish."""
    calls: int = 0
    tokens: int = 0
    seconds: float = 0
    right: list[int] = field(default_factory=lambda: [0, 0])
    """Exact edits, of how many; for organizations: those that end in a valid scorecard."""
    errors: int = 0
    invented: list[str] = field(default_factory=list)
    cited: list[int] = field(default_factory=lambda: [0, 0])
    """Citations that lead to a passage, of how many."""
    notes: list[str] = field(default_factory=list)
    why: Counter[str] = field(default_factory=Counter[str])
    """Why the net had to finish a turn, and how often."""

    async def note(self, result: TurnResult, agent: Agent, told: Sequence[str], base: Scorecard) -> None:
        self.turns += 1
        self.caught += result.coach == "guided"
        self.calls += result.calls
        self.tokens += result.tokens
        self.seconds += result.elapsed_ms / 1000
        self.errors += sum(f.severity == "error" for f in result.findings)
        self.invented += invented(Scorecard.model_validate(result.scorecard), told, base)
        if result.coach == "guided":
            self.why[result.text.removeprefix("_").split(" The guided coach")[0][:90]] += 1
        print(
            f"{self.name}, turn {self.turns}: {result.coach}, {result.calls} calls, {result.elapsed_ms / 1000:.0f} s",
            file=sys.stderr,
        )
        for citation in result.citations:
            self.cited[0] += await agent.passage(citation.id) is not None
            self.cited[1] += 1


def invented(scorecard: Scorecard, told: Sequence[str], base: Scorecard) -> list[str]:
    """Numbers that stand as facts on the scorecard and that nobody gave; what is marked as an assumption is none."""
    said, had = numbers_in(told), {value for _, value in _facts(base)}
    moved = {h + s for h in had for s in said} | {h - s for h in had for s in said}
    moved |= {h * (1 + s / 100) for h in had for s in said} | {h * (1 - s / 100) for h in had for s in said}
    given = {round(n, 6) for n in said | had | moved}  # "two points more" than what stands there is their number too
    return [f"{item} {value:g}" for item, value in _facts(scorecard) if round(value, 6) not in given]


def _facts(scorecard: Scorecard) -> list[tuple[str, float]]:
    found: list[tuple[str, float]] = []
    for measure in scorecard.measures():
        marked = [(measure.baseline.value, measure.baseline.source)] if measure.baseline else []
        marked += [(n, t.source) for t in measure.targets for n in (t.value, t.upper) if n is not None]
        found += [(measure.id, n) for n, source in marked if source != "assumption"]
        found += [(measure.id, a.value) for a in measure.actuals]
        found += [(measure.id, float(n)) for n in re.findall(r"(?<![\w-])\d+(?:\.\d+)?(?= ?%)", measure.name)]
    return found


def sample(most: int) -> list[Case]:
    """The first by a hash of the id, so that nobody picks them."""
    return sorted(all_cases(), key=lambda c: hashlib.sha256(c.id.encode()).hexdigest())[:most]


async def play_organization(agent: Agent, row: dict[str, Any], tally: Tally) -> None:
    """Somebody who knows the row and nothing else answers what is asked, and at last says "just draft it"."""
    known = {
        "name|call|who": f"{row['name']}, {row['sector']}",
        "vision": f"Our vision: {row['vision']}",
        "mission": f"Our mission: {row['mission']}",
        "priorit|strateg": "Our priorities:\n" + "\n".join(f"- {s}" for s in row["strategy"]),
    }
    told, message = ["Build my scorecard"], "Build my scorecard"
    for _ in range(MOST_TURNS):
        result = await say(agent, row["name"], message)
        await tally.note(result, agent, told, Scorecard())
        if any(p["objectives"] for p in result.scorecard["perspectives"]):
            break
        message = _answer(result.text, known, told) if len(told) < MOST_TURNS - 1 else "just draft it"
        told.append(message)
    ended = Scorecard.model_validate(result.scorecard)
    valid = any(True for _ in ended.measures()) and not any(f.severity == "error" for f in result.findings)
    tally.right = [tally.right[0] + valid, tally.right[1] + 1]
    if not valid:
        tally.notes.append(f"{row['name']}: no valid scorecard after {MOST_TURNS} turns")


def _answer(reply: str, known: dict[str, str], told: Sequence[str]) -> str:
    """What is asked for, however often; else what was not said yet; at last what gets a draft in any case."""
    asked = next((line for line in reversed(reply.splitlines()) if "?" in line), "").lower()
    named = (answer for words, answer in known.items() if re.search(words, asked))
    unsaid = (answer for answer in known.values() if answer not in told)
    return next(named, None) or next(unsaid, None) or "just draft it"


async def play_utterances(agent: Agent, cases: Sequence[Case], tally: Tally) -> None:
    for case in cases:
        played = await play(agent, case)
        texts = [case.text, *(e.text for e in case.before), *([case.then.text] if case.then else [])]
        await tally.note(played.turn.result, agent, texts, played.base)
        tally.right = [tally.right[0] + played.exact, tally.right[1] + 1]


async def say(agent: Agent, thread: str, text: str, **given: Any) -> TurnResult:
    with as_of(TODAY):
        async for event in agent.turn(thread, text, **given):
            if isinstance(event, TurnFinished):
                return event.result
    raise RuntimeError(f"The turn {text!r} never finished.")


def print_tallies(tallies: Sequence[Tally]) -> None:
    head = ["part", "turns", "finished by the net", "calls", "tokens", "seconds", "right", "error findings", "invented numbers", "citations that hold"]  # fmt: skip
    print("\n| " + " | ".join(head) + " |\n|" + "---|" * len(head))
    for t in tallies:
        right = f"{t.right[0]} of {t.right[1]}" if t.right[1] else ""
        cited = f"{t.cited[0]} of {t.cited[1]}"
        cells = [
            t.name,
            t.turns,
            t.caught,
            t.calls,
            t.tokens,
            round(t.seconds),
            right,
            t.errors,
            len(t.invented),
            cited,
        ]
        print("| " + " | ".join(map(str, cells)) + " |")
    for why, times in sum((t.why for t in tallies), Counter[str]()).most_common():
        print(f"- the net, {times} times: {why}")
    for line in (line for t in tallies for line in (*t.notes, *(f"invented: {i}" for i in t.invented[:10]))):
        print(f"- {line}")
