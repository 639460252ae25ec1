"""Whole conversations with the model coach, as ``trajectories/*.yaml`` write them down: what is changed, found and called."""

import json
from collections.abc import AsyncIterator, Iterable
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
import yaml
from model_turns import settings_for
from scripted_server import Call, Cut, Garbage, Say, ScriptedServer, Status, Step

from agent.model.coach import ModelCoach
from agent.session import Agent, open_agent
from agent.settings import Settings
from agent.turn import TurnFinished, TurnResult
from scorecard.apply import apply
from scorecard.edits import AddLink, AddMeasure, AddObjective, AddPerspective, Edit, SetOrganization
from scorecard.models import Scorecard
from scorecard.rules import check
from tools.all_tools import TOOLS

PROFILE: list[Edit] = [
    SetOrganization(
        name="Brookfield Dental", sector="dental clinic", sector_id="clinic", vision="The practice families recommend",
        priorities=["Shorten the wait", "Keep our nurses", "Grow implant treatments"],
    ),
]  # fmt: skip
CLINIC: list[Edit] = [
    *PROFILE,
    AddPerspective(id="financial", name="Financial"),
    AddObjective(perspective="financial", id="F1", name="Grow revenue"),
    AddMeasure(objective="F1", id="F1a", name="Revenue", unit="EUR"),
    AddPerspective(id="customer", name="Customer"),
    AddObjective(perspective="customer", id="C1", name="Shorten the wait"),
    AddMeasure(objective="C1", id="C1a", name="Days to the next free appointment", unit="days", polarity="lower"),
    AddPerspective(id="learning", name="Learning & Growth"),
    AddObjective(perspective="learning", id="L1", name="Keep our nurses"),
    AddLink(source="L1", target="C1", hypothesis="If nurses stay, then more chairs are staffed"),
]
STARTS = {"profile": PROFILE, "clinic": CLINIC}
TALKS = [
    pytest.param(talk, id=f"{path.stem}: {talk['name']}")
    for path in sorted(Path(__file__).with_name("trajectories").glob("*.yaml"))
    for talk in yaml.safe_load(path.read_text(encoding="utf-8"))
]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def agent(tmp_path_factory: pytest.TempPathFactory, index_dir: Path) -> AsyncIterator[Agent]:
    folder = tmp_path_factory.mktemp("talks")
    (folder / "index").symlink_to(index_dir)
    settings = Settings(data_dir=folder, base_url="", database_url="", chroma_url="", model="")
    async with open_agent(settings) as agent:
        yield agent


def test_there_are_enough() -> None:
    assert len(TALKS) >= 25


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("talk", TALKS)
async def test_a_conversation_goes_as_written(agent: Agent, talk: dict[str, Any]) -> None:
    thread, begun = talk["name"], False
    script = [_step(s) for turn in talk["turns"] for s in turn["model"]]
    with ScriptedServer(script, talk.get("lacks", ())) as server:
        agent.model.coach = ModelCoach(settings_for(server.url, patience=60), TOOLS)
        open_before = _named(check(apply(Scorecard(), STARTS[talk["start"]]).scorecard)) if "start" in talk else set()
        for turn in talk["turns"]:
            given = {} if begun or "start" not in talk else {"scorecard": _start(talk["start"])}
            result = await _say(agent, thread, turn["user"], given)
            begun = True
            assert result.text
            _as_expected(result, open_before, turn["expect"])
            open_before = _named(result.findings)
        server.assert_complete()
    for request in server.requests:
        _every_call_is_answered(request["messages"])


def _start(name: str) -> dict[str, Any]:
    return apply(Scorecard(), STARTS[name]).scorecard.model_dump(mode="json")


async def _say(agent: Agent, thread: str, text: str, given: dict[str, Any]) -> TurnResult:
    results = [e.result async for e in agent.turn(thread, text, **given) if isinstance(e, TurnFinished)]
    return results[-1]


def _step(written: dict[str, Any]) -> Step:
    if "status" in written:
        return Status(written["status"], written.get("message", "scripted error"), written.get("retry_after", ""))
    if "garbage" in written:
        return Garbage(written["garbage"])
    if "endless" in written:
        return Say("word " * 100_000, piece=2_000)
    if "cut_call" in written:
        return Cut("", call=_call(written["cut_call"]))
    if "cut" in written:
        return Cut(written["cut"])
    calls = [_call(c) for c in written.get("calls", ())]
    return Say(written.get("say", ""), calls, finish=written.get("finish", ""), declines=written.get("declines", ""))


def _call(written: dict[str, Any]) -> Call:
    ((name, args),) = written.items()
    return Call(name, args if isinstance(args, str) else json.loads(json.dumps(args, default=str)))


def _named(findings: Iterable[Any]) -> set[str]:
    return {f"{f.code} {f.item}".strip() for f in findings}


def _as_expected(result: TurnResult, before: set[str], expected: dict[str, Any]) -> None:
    scorecard = Scorecard.model_validate(result.scorecard)
    found = _named(result.findings)
    checks: dict[str, Any] = {
        "coach": lambda v: result.coach == v,
        "edits": lambda v: [e["kind"] for e in result.edits] == v,
        "calls": lambda v: result.calls == v,
        "asks": lambda v: result.asks == v,
        "version": lambda v: result.version == v,
        "profile": lambda v: scorecard.organization.model_dump(mode="json", include=set(v)) == v,
        "citations": lambda v: [c.id for c in result.citations] == v,
        "choices": lambda v: [c.label for c in result.choices] == v,
        "files": lambda v: len(result.files) == v,
        "says": lambda v: v in result.text,
        "says_not": lambda v: v not in result.text,
        "found": lambda v: set(v) <= found - before,
        "gone": lambda v: set(v) <= before - found,
        "no_errors": lambda _: not [f for f in result.findings if f.severity == "error"],
        "items_not": lambda v: not any(scorecard.objective(i) or scorecard.measure(i) for i in v),
        "named": lambda v: all(o.name == v[o.id] for o in scorecard.objectives() if o.id in v),
        "objectives": lambda v: len(list(scorecard.objectives())) >= v,
        "objectives_most": lambda v: len(list(scorecard.objectives())) <= v,
        "target": lambda v: all(_target(scorecard, m) == t for m, t in v.items()),
    }
    for what, value in expected.items():
        assert checks[what](value), f"{what} is not {value!r}: {result.model_dump(exclude={'scorecard'})}"


def _target(scorecard: Scorecard, measure: str) -> list[Any]:
    found = scorecard.measure(measure)
    assert found
    return [found.targets[0].value, found.targets[0].source]


def _every_call_is_answered(messages: list[dict[str, Any]]) -> None:
    for place, message in enumerate(messages):
        ids = [c["id"] for c in message.get("tool_calls", ())]
        behind = messages[place + 1 : place + 1 + len(ids)]
        assert [m.get("tool_call_id") for m in behind] == ids
