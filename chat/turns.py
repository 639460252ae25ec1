"""From what the user says to what the page shows."""

import asyncio
from collections.abc import Sequence

import chainlit as cl

from chat.board import refresh_board
from chat.buttons import remove_choices
from chat.reply import AUTHOR, Reply
from chat.room import Room
from chat.texts import say
from chat.uploads import dropped_files


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
    await _wait_for_knowledge(room)
    reply = Reply()
    try:
        async for event in room.agent.turn(cl.context.session.thread_id, text, files=files):
            await reply.show(event)
    finally:
        await reply.close()
    await refresh_board(room.agent, reply.message_id)


async def _wait_for_knowledge(room: Room) -> None:
    notice = None
    if room.preparing and not room.agent.index_ready():
        notice = await cl.Message(say("preparing"), author=AUTHOR).send()
    await room.prepared()
    if notice:
        await notice.remove()
