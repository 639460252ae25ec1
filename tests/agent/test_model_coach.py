"""The model coach against a scripted endpoint: words, tool calls, repairs."""

from typing import Any

import pytest
from langchain_core.messages import AIMessage, HumanMessage, ToolMessage
from model_turns import REQUEST, decide, edits, settings_for, state_of, target
from scripted_server import Call, Say, ScriptedServer

from agent.coach import ModelFailed
from agent.model.coach import ModelCoach
from tools.all_tools import TOOLS
from tools.context import Context


async def test_words_stream_in_pieces_and_make_the_message(model_context: Context) -> None:
    turn = await decide([Say("Whom do you serve above all?", tokens=42)], model_context)
    assert turn.message.text == turn.streamed == "Whom do you serve above all?"
    assert (model_context.log.calls, model_context.log.tokens) == (1, 42)
    assert turn.requests[0]["model"] == "small"
    assert {"edit_scorecard", "draft_scorecard", "look"} <= {t["function"]["name"] for t in turn.requests[0]["tools"]}


async def test_fragments_of_a_tool_call_become_edits_of_the_domain(model_context: Context) -> None:
    turn = await decide([Say("On it.", [target(12500)])], model_context)
    (call,) = turn.message.tool_calls
    (edit,) = call["args"]["edits"]
    assert edit["kind"] == "set_target"
    assert (edit["value"], edit["due"], edit["source"]) == (12500, "2027-12-31", "user")


async def test_a_number_nobody_gave_is_an_assumption(model_context: Context) -> None:
    turn = await decide([Say(calls=[target(777)])], model_context)
    assert turn.message.tool_calls[0]["args"]["edits"][0]["source"] == "assumption"


async def test_an_actual_nobody_gave_is_refused_and_can_be_mended(model_context: Context) -> None:
    actual = {"kind": "record_actual", "measure": "F1a", "period": "2027-03", "value": 9.1, "note": ""}
    turn = await decide([Say(calls=[edits(actual)]), Say("What was March?")], model_context)
    assert turn.streamed == "What was March?"
    assert not turn.message.tool_calls
    assert "not given 9.1" in turn.requests[1]["messages"][-1]["content"]


async def test_ids_are_fresh_where_a_server_sends_none_or_the_same(model_context: Context) -> None:
    first = await decide([Say(calls=[Call("undo", {}), Call("redo", {})], call_id="")], model_context)
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
async def test_a_wrong_call_goes_back_and_is_mended(model_context: Context, call: Any, told: str) -> None:
    turn = await decide([Say(calls=[call]), Say(calls=[Call("show_scorecard", {})])], model_context)
    assert [c["name"] for c in turn.message.tool_calls] == ["show_scorecard"]
    assert told in turn.requests[1]["messages"][-1]["content"]
    assert model_context.log.calls == 2


async def test_two_repairs_are_enough(model_context: Context) -> None:
    with pytest.raises(ModelFailed, match="cannot be made"):
        await decide([Say(calls=[Call("fly", {})])] * 3, model_context)


async def test_a_local_server_needs_no_key_and_a_key_is_sent(model_context: Context) -> None:
    with ScriptedServer([Say("Yes?"), Say("Yes?")]) as endpoint:
        for key in ("", "sk-mine"):
            coach = ModelCoach(settings_for(endpoint.url, key=key), TOOLS)
            await coach.decide(state_of(HumanMessage("Hi")), model_context, lambda _: None)
    assert [h["authorization"] for h in endpoint.headers] == ["Bearer none", "Bearer sk-mine"]


async def test_thoughts_of_a_local_model_are_not_shown(model_context: Context) -> None:
    turn = await decide([Say("<think>They want\nmore</think>\n\nHello.")], model_context, HumanMessage("Hi there"))
    assert turn.message.text == turn.streamed == "Hello."


async def test_a_call_left_open_by_a_stopped_turn_is_closed(model_context: Context) -> None:
    call = {"name": "undo", "args": {}, "id": "c1", "type": "tool_call"}
    history = [HumanMessage("undo"), AIMessage("", tool_calls=[call]), HumanMessage("hello?")]
    stray = ToolMessage("late", tool_call_id="c9")
    turn = await decide([Say("Here.")], model_context, *history, stray)
    roles = [m["role"] for m in turn.requests[0]["messages"]]
    assert roles == ["system", "user", "assistant", "tool", "user"]
    assert "stopped" in turn.requests[0]["messages"][3]["content"]


async def test_the_model_sees_its_own_arguments_again(model_context: Context) -> None:
    said = HumanMessage(REQUEST)
    first = await decide([Say(calls=[target(12500)])], model_context, said)
    done = ToolMessage("Done.", tool_call_id=first.message.tool_calls[0]["id"], name="edit_scorecard")
    turn = await decide([Say("It is set.")], model_context, said, first.message, done)
    sent = turn.requests[0]["messages"][2]["tool_calls"][0]["function"]["arguments"]
    assert '"words"' in sent
    assert '"source"' not in sent


async def test_a_question_with_buttons_is_the_reply_without_another_call(model_context: Context) -> None:
    call = {"name": "ask_user", "args": {}, "id": "c1", "type": "tool_call"}
    asked = [AIMessage("", tool_calls=[call]), ToolMessage("Which one?", tool_call_id="c1", name="ask_user")]
    turn = await decide([], model_context, HumanMessage("change it"), *asked)
    assert turn.message.text == turn.streamed == "Which one?"
    assert turn.requests == []


async def test_tools_that_keep_refusing_end_the_models_turn(model_context: Context) -> None:
    said: list[Any] = [HumanMessage("remove F9")]
    for n in range(3):
        call = {"name": "show_item", "args": {}, "id": f"c{n}", "type": "tool_call"}
        said += [AIMessage("", tool_calls=[call]), ToolMessage("Not done", tool_call_id=f"c{n}", status="error")]
    with pytest.raises(ModelFailed, match="cannot be made"):
        await decide([], model_context, *said)
