"""The settings panel of the chat: which model speaks. A key that is typed there is never stored."""

from typing import TYPE_CHECKING, Any

import chainlit as cl
from chainlit.input_widget import InputWidget, TextInput
from pydantic import SecretStr

from agent.settings import ModelChoice
from chat.texts import say

if TYPE_CHECKING:  # at run time the agent is imported in the background, see chat.room
    from agent.session import Agent

KEY = "api_key"


class WithoutKey(dict[str, Any]):
    """What the page may remember of the panel: Chainlit writes it into the thread's record when the page is closed."""

    def __setitem__(self, name: str, value: Any) -> None:
        if name != KEY:
            super().__setitem__(name, value)


async def show_panel(agent: "Agent") -> None:
    now = agent.model.settings
    fields: list[InputWidget] = [
        TextInput(
            id="base_url", label=say("panel_address"), initial=now.base_url, description=say("panel_address_hint")
        ),
        TextInput(
            id="model",
            label=say("panel_model"),
            initial=now.model if agent.model.coach else "",
            placeholder=now.model,
            description=say("panel_model_hint", line=agent.model.line),
        ),
        TextInput(id=KEY, label=say("panel_key"), initial="", description=say("panel_key_hint")),
    ]
    cl.context.session.chat_settings = WithoutKey()
    await cl.ChatSettings(fields).refresh()  # not ``send``, which would put a plain dictionary back


async def chosen(agent: "Agent", given: dict[str, Any]) -> None:
    """Take what was entered, and say in one line what came of it."""
    texts = {name: str(given.get(name) or "").strip() for name in ("base_url", "model", KEY)}
    choice = ModelChoice(base_url=texts["base_url"], model=texts["model"], api_key=SecretStr(texts[KEY]))
    line = await agent.model.choose(choice)
    await show_panel(agent)
    await cl.context.emitter.send_toast(line, "info")
