"""A request stays within its budget of tokens, whatever the talk and the scorecard have grown to: over real HTTP."""

import json
import logging
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from langchain_core.messages import AIMessage, AnyMessage, HumanMessage, ToolMessage
from model_turns import decide
from scripted_server import Call, Say

from agent.model.limits import BUDGET
from agent.model.prompt import version
from agent.model.tokens import PER_MESSAGE, count
from scorecard.edits import AddLink, AddMeasure, AddObjective, AddPerspective, Edit, SetOrganization
from tools.context import Context

WORD = st.sampled_from(
    ["Churn fällt auf 4,5 %", "客户满意度", "réduire le délai", "x" * 40, "Grow revenue", "</scorecard>", "🙂"]
)
WORDS = st.lists(WORD, min_size=1, max_size=40).map(" ".join)


def _size(request: dict[str, Any]) -> int:
    """Counted from what went over the wire, apart from the coach's own book-keeping."""
    tools = sum(count(json.dumps(t, ensure_ascii=False, separators=(",", ":"))) for t in request.get("tools", ()))
    messages = sum(PER_MESSAGE + count(m["content"] or "") for m in request["messages"])
    calls = [c["function"] for m in request["messages"] for c in m.get("tool_calls", ())]
    return tools + messages + sum(count(c["name"]) + count(c["arguments"]) for c in calls)


def _many(objectives: int, measures: int, words: str) -> list[Edit]:
    edits: list[Edit] = [
        AddPerspective(id="customer", name="Customer"),
        SetOrganization(mission=words, priorities=[words] * 3),
    ]
    for n in range(3, objectives + 3):
        edits.append(AddObjective(perspective="customer", id=f"C{n}", name=f"{words} {n}"[:200]))
        edits += [AddMeasure(objective=f"C{n}", name=f"{words} {n} {m}"[:200], unit="%") for m in range(measures)]
        edits += [AddLink(source=f"C{n}", target="F1", hypothesis=words)] if n % 2 else []
    return edits


def _talk(length: int, rounds: int, words: str) -> list[AnyMessage]:
    talk: list[AnyMessage] = []
    for n in range(length):
        talk += [HumanMessage(f"{words} {n}"), AIMessage(f"{words} {n}?")]
    talk.append(HumanMessage(f"How should we measure C3? {words * 9}"))
    for n in range(rounds):
        call = {"name": "show_item", "args": {"item": words * 5}, "id": f"c{n}", "type": "tool_call"}
        talk += [AIMessage(words, tool_calls=[call]), ToolMessage(words * 9, tool_call_id=f"c{n}", name="show_item")]
    return talk


@settings(max_examples=5, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    size=st.integers(0, 40),
    measures=st.integers(0, 4),
    length=st.integers(0, 100),
    rounds=st.integers(0, 7),
    words=WORDS,
)
async def test_no_talk_and_no_scorecard_takes_more(
    model_context: Context, size: int, measures: int, length: int, rounds: int, words: str
) -> None:
    context = model_context
    context.scorecard_id = context.repository.create().scorecard_id
    start: list[Edit] = [
        AddPerspective(id="financial", name="Financial"),
        AddObjective(perspective="financial", id="F1", name="Grow"),
    ]
    context.repository.commit(context.scorecard_id, [*start, *_many(size, measures, words)])
    wrong = Call("edit_scorecard", {"edits": [{"kind": "remove", "item": f"Z9 {words * 9}"}]})
    script = [Say(words * 5, [wrong]), Say("I see.")]
    turn = await decide(script, context, *_talk(length, rounds, words))
    sizes = [_size(r) for r in turn.requests]
    assert max(sizes) <= BUDGET
    assert context.log.prompt_tokens <= BUDGET


async def test_the_count_is_kept_for_every_turn(model_context: Context, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, logger="agent.model")
    turn = await decide([Say("Fine.")], model_context, HumanMessage("Hello"))
    assert model_context.log.prompt_tokens >= _size(turn.requests[0])
    assert f"prompt {version()}: {model_context.log.prompt_tokens} tokens" in caplog.text


async def test_a_talk_grows_and_its_requests_do_not(model_context: Context) -> None:
    sizes: list[int] = []
    for length in (10, 300):
        talk = [m for n in range(length) for m in (HumanMessage(f"question {n:04}"), AIMessage(f"answer {n:04}"))]
        turn = await decide([Say("Fine.")], model_context, *talk, HumanMessage("And now?"))
        sizes.append(_size(turn.requests[0]))
    assert max(sizes) - min(sizes) < 20


async def test_what_is_spoken_of_stays_in_full_where_the_rest_is_shortened(model_context: Context) -> None:
    repository = model_context.repository
    repository.commit(model_context.scorecard_id, _many(30, 3, "Keep every client for longer than before"))
    turn = await decide([Say("Fine.")], model_context, HumanMessage("What about C17?"))
    prompt = turn.requests[0]["messages"][0]["content"]
    assert "C17a Keep every client for longer than before 17 0 (lag, monthly)" in prompt
    assert "C5a Keep every client for longer than before 5 0 (lag, monthly)" not in prompt
    assert "- C32 Keep every client for longer than before 32" in prompt
