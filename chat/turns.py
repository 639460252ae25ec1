"""From what the user says to what the page shows."""

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING

import chainlit as cl

from agent.turn import ScorecardChanged
from chat.board import refresh_board
from chat.buttons import remove_choices
from chat.memory import memory
from chat.reply import AUTHOR, Reply
from chat.room import Room
from chat.texts import say
from chat.uploads import dropped_files

if TYPE_CHECKING:
    from agent.session import Agent


async def typed(room: Room, message: cl.Message) -> None:
    await remove_choices()
    await _turn(room, message.content, dropped_files(message.elements))


async def clicked(room: Room, action: cl.Action) -> None:
    """A click says its sentence as if it had been typed."""
    await remove_choices()
    text = str(action.payload.get("text", ""))
    await cl.Message(text, type="user_message", author="You").send()
    # As the session's task, so that the page shows it running and its stop button reaches it.
    task = cl.context.session.current_task = asyncio.create_task(_turn(room, text))
    await cl.context.emitter.task_start()
    try:
        await asyncio.wait([task])
    finally:
        await cl.context.emitter.task_end()
    if not task.cancelled():
        task.result()


async def _turn(room: Room, text: str, files: Sequence[str] = ()) -> None:
    agent = await _ready_agent(room)
    await _tell_left_out(agent)
    reply, drawn = Reply(), False
    try:
        async for event in agent.turn(cl.context.session.thread_id, text, files=files):
            await reply.show(event)
            drawn = drawn or isinstance(event, ScorecardChanged)
            if isinstance(event, ScorecardChanged):
                await refresh_board(agent, reply.message_id, reply.lit)
    finally:
        await reply.close()
    await refresh_board(agent, reply.message_id, reply.lit)
    if drawn:
        room.warm_writers()
    await cl.send_window_message({"scorecardConversation": cl.context.session.thread_id})  # see public/places.js


async def _tell_left_out(agent: "Agent") -> None:
    """Once on each page: what of the user's own knowledge could not be used."""
    if agent.left_out and not memory().told_left_out:
        memory().told_left_out = True
        problems = "\n".join(f"- {problem}" for problem in agent.left_out)
        await cl.Message(say("left_out", problems=problems), author=AUTHOR).send()


async def _ready_agent(room: Room) -> "Agent":
    """The agent, with a word to the user where the first start makes them wait."""
    if not room.preparing:
        return await room.agent()
    notice = cl.Message(say("preparing" if room.building else "waking"), author=AUTHOR)
    await notice.send()
    try:
        return await room.agent()
    finally:
        await notice.remove()
