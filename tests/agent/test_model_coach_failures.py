"""What the user is told when the endpoint fails."""

from typing import Any

import pytest
from langchain_core.messages import HumanMessage
from model_turns import decide, settings_for, state_of
from scripted_server import Cut, Garbage, Hang, Say, ScriptedServer, Status

from agent.coach import ModelFailed
from agent.model.coach import ModelCoach
from tools.all_tools import TOOLS
from tools.context import Context


@pytest.mark.parametrize(
    ("step", "reason"),
    [
        (Status(401, "Incorrect API key provided: sk-12345"), "did not accept the API key"),
        (Status(403), "may not use the model"),
        (Status(404), "knows no model “small”"),
        (Status(429), "over its limit just now"),
        (Status(429, retry_after="30"), "over its limit and asks to wait 30 seconds"),
        (Status(503), "a fault of its own (status 503)"),
        (Status(400, "This model's maximum context length is 8192 tokens"), "too long for the model"),
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
async def test_a_failing_endpoint_is_told_in_one_plain_sentence(model_context: Context, step: Any, reason: str) -> None:
    with pytest.raises(ModelFailed, match=reason.replace("(", r"\(").replace(")", r"\)")) as failure:
        await decide([step], model_context)
    assert "sk-" not in str(failure.value)
    assert str(failure.value).count(".") == 1


@pytest.mark.parametrize("step", [Hang(), Hang("Let me think")])
async def test_silence_ends_after_the_time_set(model_context: Context, step: Any) -> None:
    with pytest.raises(ModelFailed, match=r"no answer in 0\.5 seconds"):
        await decide([step], model_context, patience=0.5)


async def test_nobody_listening_is_told(model_context: Context) -> None:
    with ScriptedServer([]) as endpoint:
        url = endpoint.url
    with pytest.raises(ModelFailed, match="cannot be reached"):
        await ModelCoach(settings_for(url), TOOLS).decide(state_of(HumanMessage("Hi")), model_context, lambda _: None)
