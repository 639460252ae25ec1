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
        (Status(404, "The model `small` does not exist"), "knows no model “small”"),
        (Status(404, "Not Found"), "nothing at the endpoint's address"),
        (Status(429), "over its limit just now"),
        (Status(429, retry_after="30"), "over its limit and asks to wait 30 seconds"),
        (Status(429, retry_after="3600"), "over its limit and asks to wait 60 minutes"),
        (Status(429, retry_after="Wed, 21 Oct 2099 07:28:00 GMT"), "over its limit and asks to wait"),
        (Status(429, retry_after="soon"), "over its limit just now"),
        (Status(429, "You exceeded your current quota", retry_after="1"), "nothing left to spend"),
        (Status(503), "a fault of its own (status 503)"),
        (Status(503, "Loading model"), "still loading the model"),
        (Status(400, "Azure OpenAI's content management policy"), "content filter"),
        (Status(400, "This model's maximum context length is 8192 tokens"), "too long for the model"),
        (Garbage(), "is no answer"),
        (Garbage("<html>Welcome</html>"), "is no answer|empty answer"),
        (Garbage('data: {"error": {"message": "overloaded"}}\n\n'), "is no answer"),
        (Garbage('data: {"choices": null}\n\n'), "is no answer|empty answer"),
        (Cut(), "broke off"),
        (Cut(politely=True), "broke off"),
        (Say(""), "empty answer"),
        (Say("Well", finish="content_filter"), "held its answer back"),
        (Say(declines="I cannot help with that."), "declined to answer"),
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


async def test_an_endpoint_over_its_limit_is_asked_again_after_the_short_time_it_names(model_context: Context) -> None:
    turn = await decide([Status(429, retry_after="0.05"), Say("Whom do you serve?")], model_context)
    assert turn.message.text == "Whom do you serve?"
    assert "asks to wait 1 second; I wait that long" in turn.streamed
    assert model_context.log.calls == 1


async def test_it_is_asked_again_only_once(model_context: Context) -> None:
    with pytest.raises(ModelFailed, match="asks to wait 1 second"):
        await decide([Status(429, retry_after="0.05")] * 2, model_context)


async def test_a_model_that_declines_in_one_piece_is_told_too(model_context: Context) -> None:
    with ScriptedServer([Say(declines="I cannot help with that.")], ("streaming",)) as endpoint:
        coach = ModelCoach(settings_for(endpoint.url), TOOLS)
        with pytest.raises(ModelFailed, match="declined to answer"):
            await coach.decide(state_of(HumanMessage("Hi")), model_context, lambda _: None)
