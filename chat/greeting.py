"""A new conversation: what is overdue on the user's scorecards, and the panel for the model."""

import asyncio

import chainlit as cl

from agent.turn import Choice
from chat.buttons import choice_buttons, kept_with
from chat.errors import guarded
from chat.memory import memory
from chat.model_panel import WithoutKey, show_panel
from chat.reply import AUTHOR
from chat.room import Room
from chat.turns import clicked


def greet(room: Room) -> None:
    """As soon as the agent is there; whoever waits for it in the chat's own task keeps the user from typing."""
    cl.context.session.chat_settings = WithoutKey()

    async def come_in() -> None:
        agent = await room.agent()
        opening = await agent.opening()
        if opening and not cl.context.session.has_first_interaction:  # who has begun to talk is not interrupted
            message = cl.Message(opening.text, author=AUTHOR, actions=_buttons(opening.choices, room))
            message.metadata = kept_with(opening.choices, [])
            await message.send()
        await show_panel(agent)

    memory().offering = asyncio.create_task(come_in())


def _buttons(choices: list[Choice], room: Room) -> list[cl.Action]:
    """A conversation that begins by a click is listed under the button's name, so each is named as what it says."""

    @guarded
    async def say(action: cl.Action) -> None:
        await clicked(room, action)

    buttons = choice_buttons(choices)
    for button, choice in zip(buttons, choices, strict=True):
        button.name = choice.text
        cl.action_callback(choice.text)(say)
    return buttons
