"""The model coach against a scripted endpoint: words, tool calls, repairs, failures."""

import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from langchain_core.messages import AIMessage, HumanMessage, ToolMessage
from pydantic import SecretStr

from agent.coach import Decision, ModelFailed
from agent.model.coach import ModelCoach
from agent.settings import Settings
from agent.state import CoachState, new_interview
from knowledge.library import library
from scorecard.edits import AddMeasure, AddObjective, AddPerspective, SetOrganization
from scorecard.repository import Repository
from tools.all_tools import TOOLS
from tools.context import Context


def _sibling(name: str) -> Any:
    """importlib mode puts no test folder on the path."""
    if name not in sys.modules:
        spec = importlib.util.spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
        assert spec is not None
        assert spec.loader is not None
        sys.modules[name] = module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
    return sys.modules[name]


server = _sibling("scripted_server")
Say, Call, Status, Garbage, Cut, Hang = (
    server.Say, server.Call, server.Status, server.Garbage, server.Cut, server.Hang,
)  # fmt: skip
PROFILE = SetOrganization(name="Brookfield Dental", sector="dental clinic", sector_id="clinic")
START = [
    PROFILE,
    AddPerspective(id="financial", name="Financial"),
    AddObjective(perspective="financial", id="F1", name="Grow revenue"),
    AddMeasure(objective="F1", id="F1a", name="Revenue", unit="EUR"),
]


@pytest.fixture
def context(tmp_path: Path) -> Iterator[Context]:
    repository = Repository(f"sqlite:///{tmp_path / 's.db'}")
    repository.commit("s1", START)
    yield Context(repository, library(), None, "t1", "s1")  # type: ignore[arg-type]  no test here searches
    repository.close()


def _state(*messages: Any) -> CoachState:
    return CoachState(
        messages=list(messages), scorecard_id="s1", focus="F1", interview=new_interview(), schema_version=1
    )


def _settings(url: str, timeout: float = 5, key: str = "") -> Settings:
    return Settings(base_url=url, api_key=SecretStr(key), model="small", model_timeout=timeout)


async def _decide(
    script: list[Any], context: Context, *messages: Any, patience: float = 5
) -> tuple[Decision, str, list[dict[str, Any]]]:
    pieces: list[str] = []
    with server.ScriptedServer(script) as endpoint:
        coach = ModelCoach(_settings(endpoint.url, patience), TOOLS)
        try:
            state = _state(*(messages or [HumanMessage("Raise the target of F1a to 12,500 by the end of 2027")]))
            decision = await coach.decide(state, context, pieces.append)
        finally:
            context_requests.append(endpoint.requests)
        endpoint.assert_complete()
    return decision, "".join(pieces), endpoint.requests


context_requests: list[list[dict[str, Any]]] = []


def _edits(*edits: dict[str, Any]) -> Any:
    return Call("edit_scorecard", {"edits": list(edits)})


def _target(value: float) -> Any:
    return _edits(
        {"kind": "set_target", "measure": "F1a", "value": value, "upper": None, "due": "2027-12-31", "words": "12,500"}
    )


async def test_words_stream_in_pieces_and_make_the_message(context: Context) -> None:
    decision, streamed, requests = await _decide([Say("Whom do you serve above all?", tokens=42)], context)
    assert decision.message.text == streamed == "Whom do you serve above all?"
    assert (context.log.calls, context.log.tokens) == (1, 42)
    assert requests[0]["model"] == "small"
    assert {t["function"]["name"] for t in requests[0]["tools"]} == {t.name for t in TOOLS}


async def test_fragments_of_a_tool_call_become_edits_of_the_domain(context: Context) -> None:
    decision, _, _ = await _decide([Say("On it.", [_target(12500)])], context)
    (call,) = decision.message.tool_calls
    (edit,) = call["args"]["edits"]
    assert edit["kind"] == "set_target"
    assert (edit["value"], edit["due"], edit["source"]) == (12500, "2027-12-31", "user")


async def test_a_number_nobody_gave_is_an_assumption(context: Context) -> None:
    decision, _, _ = await _decide([Say(calls=[_target(777)])], context)
    assert decision.message.tool_calls[0]["args"]["edits"][0]["source"] == "assumption"


async def test_an_actual_nobody_gave_is_refused_and_can_be_mended(context: Context) -> None:
    actual = {"kind": "record_actual", "measure": "F1a", "period": "2027-03", "value": 9.1}
    decision, streamed, requests = await _decide([Say(calls=[_edits(actual)]), Say("What was March?")], context)
    assert streamed == "What was March?"
    assert not decision.message.tool_calls
    assert "not given 9.1" in requests[1]["messages"][-1]["content"]


async def test_ids_are_fresh_where_a_server_sends_none_or_the_same(context: Context) -> None:
    first, _, _ = await _decide([Say(calls=[Call("undo", {}), Call("redo", {})], call_id="")], context)
    ids = [c["id"] for c in first.message.tool_calls]
    assert len({*ids}) == 2
    assert all(ids)


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (Call("edit_scorecard", '{"edits": [{"kind": '), "not valid JSON"),
        (Call("fly", {}), "no tool 'fly'"),
        (Call("show_item", {}), "do not fit"),
        (Call("edit_scorecard", {"edits": [{"kind": "remove", "item": "Z9"}]}), "no item 'Z9'"),
    ],
)
async def test_a_wrong_call_goes_back_and_is_mended(context: Context, call: Any, told: str) -> None:
    decision, _, requests = await _decide([Say(calls=[call]), Say(calls=[Call("show_scorecard", {})])], context)
    assert [c["name"] for c in decision.message.tool_calls] == ["show_scorecard"]
    assert told in requests[1]["messages"][-1]["content"]
    assert context.log.calls == 2


async def test_two_repairs_are_enough(context: Context) -> None:
    with pytest.raises(ModelFailed, match="cannot be made"):
        await _decide([Say(calls=[Call("fly", {})])] * 3, context)
    assert len(context_requests[-1]) == 3


@pytest.mark.parametrize(
    ("step", "reason"),
    [
        (Status(401, "Incorrect API key provided: sk-12345"), "did not accept the API key"),
        (Status(403), "may not use the model"),
        (Status(404), "knows no model “small”"),
        (Status(429), "over its limit"),
        (Status(503), "a fault of its own (status 503)"),
        (Status(400, "This model's maximum context length is 8192 tokens"), "too long for the model"),
        (Status(400, "small does not support tools"), "cannot use tools"),
        (Garbage(), "is no answer"),
        (Garbage("<html>Welcome</html>"), "is no answer|empty answer"),
        (Garbage('data: {"error": {"message": "overloaded"}}\n\n'), "is no answer"),
        (Garbage('data: {"choices": null}\n\n'), "is no answer|empty answer"),
        (Cut(), "broke off"),
        (Cut(politely=True), "broke off"),
        (Say(""), "empty answer"),
        (Say("Well", finish="content_filter"), "held its answer back"),
    ],
)
async def test_a_failing_endpoint_is_told_in_one_plain_sentence(context: Context, step: Any, reason: str) -> None:
    with pytest.raises(ModelFailed, match=reason.replace("(", r"\(").replace(")", r"\)")) as failure:
        await _decide([step], context)
    assert "sk-" not in str(failure.value)
    assert str(failure.value).count(".") == 1


@pytest.mark.parametrize("step", [Hang(), Hang("Let me think")])
async def test_silence_ends_after_the_time_set(context: Context, step: Any) -> None:
    with pytest.raises(ModelFailed, match=r"no answer in 0\.5 seconds"):
        await _decide([step], context, patience=0.5)


async def test_nobody_listening_is_told(context: Context) -> None:
    with server.ScriptedServer([]) as endpoint:
        url = endpoint.url
    with pytest.raises(ModelFailed, match="cannot be reached"):
        await ModelCoach(_settings(url), TOOLS).decide(_state(HumanMessage("Hi")), context, lambda _: None)


async def test_a_local_server_needs_no_key_and_a_key_is_sent(context: Context) -> None:
    with server.ScriptedServer([Say("Yes?"), Say("Yes?")]) as endpoint:
        for key in ("", "sk-mine"):
            coach = ModelCoach(_settings(endpoint.url, key=key), TOOLS)
            await coach.decide(_state(HumanMessage("Hi")), context, lambda _: None)
    assert [h["Authorization"] for h in endpoint.headers] == ["Bearer none", "Bearer sk-mine"]


async def test_thoughts_of_a_local_model_are_not_shown(context: Context) -> None:
    decision, streamed, _ = await _decide([Say("<think>They want\nmore</think>\n\nHello.")], context)
    assert decision.message.text == streamed == "Hello."


async def test_a_call_left_open_by_a_stopped_turn_is_closed(context: Context) -> None:
    call = {"name": "undo", "args": {}, "id": "c1", "type": "tool_call"}
    history = [HumanMessage("undo"), AIMessage("", tool_calls=[call]), HumanMessage("hello?")]
    stray = ToolMessage("late", tool_call_id="c9")
    _, _, requests = await _decide([Say("Here.")], context, *history, stray)
    roles = [m["role"] for m in requests[0]["messages"]]
    assert roles == ["system", "user", "assistant", "tool", "user"]
    assert "stopped" in requests[0]["messages"][3]["content"]


async def test_the_model_sees_its_own_arguments_again(context: Context) -> None:
    said = HumanMessage("Raise the target of F1a to 12,500 by the end of 2027")
    first, _, _ = await _decide([Say(calls=[_target(12500)])], context, said)
    done = ToolMessage("Done.", tool_call_id=first.message.tool_calls[0]["id"], name="edit_scorecard")
    _, _, requests = await _decide([Say("It is set.")], context, said, first.message, done)
    sent = requests[0]["messages"][2]["tool_calls"][0]["function"]["arguments"]
    assert '"words"' in sent
    assert '"source"' not in sent


async def test_a_long_conversation_costs_no_more(context: Context) -> None:
    talk = [m for n in range(50) for m in (HumanMessage(f"q{n}"), AIMessage(f"a{n}"))]
    _, _, requests = await _decide([Say("Fine.")], context, *talk, HumanMessage("x" * 100_000))
    assert len(requests[0]["messages"]) == 9
    assert len(requests[0]["messages"][-1]["content"]) < 13_000


async def test_a_question_with_buttons_is_the_reply_without_another_call(context: Context) -> None:
    call = {"name": "ask_user", "args": {}, "id": "c1", "type": "tool_call"}
    asked = [AIMessage("", tool_calls=[call]), ToolMessage("Which one?", tool_call_id="c1", name="ask_user")]
    decision, streamed, requests = await _decide([], context, HumanMessage("change it"), *asked)
    assert decision.message.text == streamed == "Which one?"
    assert requests == []


async def test_tools_that_keep_refusing_end_the_models_turn(context: Context) -> None:
    turn: list[Any] = [HumanMessage("remove F9")]
    for n in range(3):
        call = {"name": "show_item", "args": {}, "id": f"c{n}", "type": "tool_call"}
        turn += [AIMessage("", tool_calls=[call]), ToolMessage("Not done", tool_call_id=f"c{n}", status="error")]
    with pytest.raises(ModelFailed, match="cannot be made"):
        await _decide([], context, *turn)
