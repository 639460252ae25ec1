"""Plays the cases through the real agent, many conversations at once, and says how each went."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml
from utterance_cases import HERE, Case, Outcome, given_scorecard
from utterance_judge import collateral, differences

from agent.session import Agent
from agent.texts import phrase
from agent.turn import ToolStarted, TurnFinished, TurnResult
from scorecard.apply import EditError, apply
from scorecard.clock import as_of
from scorecard.importing import as_edits
from scorecard.models import Scorecard
from scorecard.rules import check

TODAY = date(2026, 11, 24)
"""The day all conversations take place: dates in the cases are meant as of this Tuesday."""
AT_ONCE = 4


@dataclass
class Turn:
    result: TurnResult
    tools: list[tuple[str, dict[str, Any]]]

    scorecard: Scorecard
    """The one the case began with, as it is after the turn: going on with another does not change it."""


@dataclass
class Played:
    case: Case
    base: Scorecard
    turn: Turn
    misses: list[str] = field(default_factory=list)
    collateral: list[str] = field(default_factory=list)

    @property
    def exact(self) -> bool:
        return not self.misses

    @property
    def asked(self) -> bool:
        return self.turn.result.asks and not self.turn.result.edits

    @property
    def asked_needlessly(self) -> bool:
        return self.asked and not self.exact and not any(o.asks for o in self.case.outcomes)


async def play_all(agent: Agent, cases: Sequence[Case]) -> list[Played]:
    places = asyncio.Semaphore(AT_ONCE)

    async def one(case: Case) -> Played:
        async with places:
            return await play(agent, case)

    return await asyncio.gather(*map(one, cases))


async def play(agent: Agent, case: Case) -> Played:
    stages = [start(case.scorecard)]
    given: dict[str, Any] | None = given_scorecard(case.scorecard)
    for earlier in case.before:
        turn = await say(agent, case.id, earlier.text, TODAY - timedelta(days=earlier.days_ago), scorecard=given)
        stages.append(turn.scorecard)
        given = None
    turn = await say(agent, case.id, case.text, TODAY, scorecard=given, focus=case.focus)
    verdicts = [judge(outcome, stages, turn) for outcome in case.outcomes]
    misses = min((missing for missing, _ in verdicts), key=len)
    stray = [key for key in verdicts[0][1] if all(key in touched for _, touched in verdicts)]
    played = Played(case, stages[-1], turn, misses, stray)
    if case.then and played.asked and not misses:  # an answer has its place only where a question was put
        await _answer(agent, case, played)
    return played


async def _answer(agent: Agent, case: Case, played: Played) -> None:
    assert case.then
    turn = await say(agent, case.id, case.then.text, TODAY)
    misses, stray = judge(Outcome(edits=case.then.edits), [played.base], turn)
    played.misses, played.collateral = [f"after the answer: {m}" for m in misses], stray


def start(name: str) -> Scorecard:
    """The scorecard a case begins with, as the agent imports it."""
    return apply(Scorecard(), as_edits(Scorecard.model_validate(given_scorecard(name)))).scorecard


async def say(agent: Agent, thread: str, text: str, day: date, **given: Any) -> Turn:
    tools: list[tuple[str, dict[str, Any]]] = []
    with as_of(day):
        async for event in agent.turn(thread, text, **given):
            if isinstance(event, ToolStarted):
                tools.append((event.name, event.args))
            elif isinstance(event, TurnFinished):
                own = agent.own_scorecard(thread).scorecard
                return Turn(event.result, tools, own)
    raise RuntimeError(f"The turn {text!r} never finished.")


_ELSEWHERE = {"copy_scorecard", "start_scorecard", "open_scorecard"}


def judge(outcome: Outcome, stages: Sequence[Scorecard], turn: Turn) -> tuple[list[str], list[str]]:
    """What is missing for the outcome, and what changed beside it. ``stages`` are the scorecards before the turn."""
    # A copy or a new one is another scorecard: the first stays as it was.
    base, got = stages[-1], stages[-1] if _ELSEWHERE & {name for name, _ in turn.tools} else turn.scorecard
    try:
        wanted = _wanted(outcome, stages)
    except EditError as error:  # a turn before it has already gone wrong
        return [f"cannot be done any more: {error}"], []
    misses = differences(base, wanted, got)
    if outcome.asks and (not turn.result.asks or _declined(turn)):
        misses.append("did not ask")
    if outcome.query or outcome.tells:
        misses += _unsaid(outcome, turn)
    if outcome.declines and not _declined(turn):
        misses.append("did not decline")
    if outcome.chats and (turn.result.citations or _declined(turn)):
        misses.append("did not simply answer")
    return misses, collateral(base, wanted, got)


def _wanted(outcome: Outcome, stages: Sequence[Scorecard]) -> Scorecard:
    if outcome.back_to is not None:
        return stages[outcome.back_to]
    if outcome.fixes:
        return _fixed(stages[-1], outcome.fixes)
    return apply(stages[-1], outcome.typed_edits).scorecard


def _fixed(scorecard: Scorecard, code: str) -> Scorecard:
    """After the fixes the rules offer themselves, for one code or for ``all``."""
    for _ in range(40):
        open_ = [f for f in check(scorecard, TODAY) if f.fix and code in ("all", f.code)]
        if not open_:
            break
        scorecard = apply(scorecard, open_[0].fix).scorecard
    return scorecard


KINDS: dict[str, list[str]] = yaml.safe_load((HERE / "kinds.yaml").read_text(encoding="utf-8"))
"""Which tools answer a kind of question; empty where any answer that says the right thing will do."""


def _unsaid(outcome: Outcome, turn: Turn) -> list[str]:
    text = turn.result.text
    misses = [
        f"does not say {words!r}" for words in (*outcome.says, *outcome.tells) if words.lower() not in text.lower()
    ]
    wanted = KINDS[outcome.query] if outcome.query else []
    if wanted and turn.result.coach == "guided":
        used = [args for name, args in turn.tools if name in wanted]
        if not used:
            misses.append(f"used {[name for name, _ in turn.tools]} instead of {' or '.join(wanted)}")
        elif outcome.item and not any(outcome.item in map(str, args.values()) for args in used):
            misses.append(f"looked at {used} instead of {outcome.item}")
    if outcome.query and _declined(turn):
        misses.append("declined")
    return misses


def _declined(turn: Turn) -> bool:
    if turn.result.coach == "model":
        return not turn.tools and not turn.result.citations
    return phrase("out_of_field") in turn.result.text


def agent_settings(folder: Path, coach: str) -> dict[str, Any]:
    """A folder of its own; for the guided coach nothing of the machine's environment."""
    own: dict[str, Any] = {"data_dir": folder, "database_url": "", "chroma_url": ""}
    return own if coach == "model" else own | {"api_key": "", "base_url": "", "_env_file": None}
