"""The model coach in the whole agent: it changes the scorecard, and the guided coach stands under it."""

import asyncio
from typing import Any

import pytest
from model_turns import edits
from pydantic import SecretStr
from scripted_server import Call, Cut, Hang, Say, ScriptedServer, Status, Step

from agent.session import Agent, open_agent
from agent.settings import Settings
from agent.turn import TextPiece, TurnFinished, TurnResult

NAME = edits({"kind": "set_profile", "field": "name", "values": ["Brookfield Dental"]})
SECTOR = edits({"kind": "set_profile", "field": "sector", "values": ["dental clinic"]})


async def _talk(settings: Settings, script: list[Step], *said: str) -> tuple[list[TurnResult], list[str], Any]:
    results, pieces = [], []
    with ScriptedServer(script) as endpoint:
        with_model = settings.model_copy(update={"base_url": endpoint.url, "api_key": SecretStr("k"), "model": "small"})
        async with open_agent(with_model) as agent:
            for text in said:
                async for event in agent.turn("t", text):
                    if isinstance(event, TextPiece):
                        pieces.append(event.text)
                    elif isinstance(event, TurnFinished):
                        results.append(event.result)
        endpoint.assert_complete()
    return results, pieces, endpoint.requests


async def test_a_turn_with_a_tool_changes_the_scorecard_and_answers(settings: Settings) -> None:
    script: list[Step] = [Say("Noted.", [NAME]), Say("What does Brookfield do?"), Say("And your vision?")]
    (first, second), pieces, requests = await _talk(settings, script, "We are Brookfield Dental", "A dental clinic")
    assert first.coach == second.coach == "model"
    assert first.text == "What does Brookfield do?"
    assert first.asks
    assert first.scorecard["organization"]["name"] == "Brookfield Dental"
    assert [e["kind"] for e in first.edits] == ["set_organization"]
    assert (first.calls, first.tokens) == (2, 60)
    assert "".join(pieces).startswith("Noted.\n\nWhat does Brookfield do?")
    assert "Brookfield Dental" in requests[1]["messages"][0]["content"]


async def test_a_refusal_of_the_tool_comes_back_to_the_model(settings: Settings) -> None:
    wrong = edits({"kind": "set_target", "measure": "F9a", "value": 5, "upper": None, "due": None, "words": "5"})
    (turn,), _, requests = await _talk(settings, [Say(calls=[wrong]), Say("There is no F9a yet.")], "F9a to 5")
    assert turn.text == "There is no F9a yet."
    assert turn.edits == []
    assert "Not done" in requests[1]["messages"][-1]["content"]


@pytest.mark.parametrize("failure", [Status(401), Status(503), Cut("Let me"), Say("")])
async def test_the_guided_coach_finishes_what_the_model_cannot(settings: Settings, failure: Step) -> None:
    (turn,), _, _ = await _talk(settings, [failure], "We are Brookfield Dental, a dental clinic")
    assert turn.coach == "guided"
    assert "The guided coach goes on" in turn.text
    assert turn.scorecard["organization"]["name"] == "Brookfield Dental"
    assert turn.asks


async def test_a_failure_after_a_change_keeps_the_change(settings: Settings) -> None:
    (turn,), _, _ = await _talk(
        settings, [Say(calls=[NAME, SECTOR]), Status(503)], "Hi from Brookfield Dental, a clinic"
    )
    assert turn.coach == "guided"
    assert turn.scorecard["organization"]["sector_id"] == "clinic"
    assert turn.text


async def test_buttons_end_the_turn(settings: Settings) -> None:
    choices = [{"label": "F1", "text": "Change F1"}, {"label": "F2", "text": "Change F2"}]
    ask = Call("ask_user", {"question": "Which one?", "choices": choices})
    (turn,), _, _ = await _talk(settings, [Say(calls=[ask])], "change it")
    assert turn.text == "Which one?"
    assert [c.label for c in turn.choices] == ["F1", "F2"]


async def test_a_model_that_never_stops_calling_tools_is_stopped(settings: Settings) -> None:
    script: list[Step] = [Say(calls=[Call("show_history", {"most": n})]) for n in range(1, 8)]
    (turn,), _, _ = await _talk(settings, script, "show me the scorecard")
    assert turn.coach == "guided"
    assert "kept calling tools" in turn.text


async def test_the_same_call_again_and_again_is_carried_out_once(settings: Settings) -> None:
    script: list[Step] = [Say(calls=[NAME])] * 4
    (turn,), _, requests = await _talk(settings, script, "We are Brookfield Dental")
    assert turn.coach == "guided"
    assert "kept asking for the same thing" in turn.text
    assert "already done in this turn" in requests[2]["messages"][-1]["content"]
    assert len(turn.edits) == 1


async def test_a_turn_that_is_stopped_leaves_a_conversation_that_goes_on(settings: Settings) -> None:
    script: list[Step] = [Say("Noted.", [NAME]), Hang("And what"), Say("What does Brookfield do?")]
    with ScriptedServer(script) as endpoint:
        with_model = settings.model_copy(update={"base_url": endpoint.url, "model": "small"})
        async with open_agent(with_model) as agent:
            begun = asyncio.Event()
            stopped = asyncio.create_task(_listen(agent, "We are Brookfield Dental", begun))
            await begun.wait()
            stopped.cancel()
            with pytest.raises(asyncio.CancelledError):
                await stopped
            results = [e.result async for e in agent.turn("t", "Go on") if isinstance(e, TurnFinished)]
        endpoint.assert_complete()
    assert results[0].coach == "model"
    assert results[0].text == "What does Brookfield do?"
    assert results[0].scorecard["organization"]["name"] == "Brookfield Dental"
    sent = endpoint.requests[2]["messages"]
    asked = [c["id"] for m in sent for c in m.get("tool_calls", ())]
    assert asked == [m["tool_call_id"] for m in sent if m["role"] == "tool"]


async def _listen(agent: Agent, text: str, begun: asyncio.Event) -> None:
    """As the page does, until the answer after the change has begun."""
    async for event in agent.turn("t", text):
        if isinstance(event, TextPiece) and "And" in event.text:
            begun.set()
