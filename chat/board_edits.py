"""What the user does on the board: an edit that is answered in the chat, or refused where it was made."""

from typing import TYPE_CHECKING, Any

import chainlit as cl

from agent.turn import Refused
from chat.board import refresh_board
from chat.reply import AUTHOR

if TYPE_CHECKING:  # at run time the agent is imported in the background, see chat.room
    from agent.session import Agent

EDIT = "edit"


async def edited(agent: "Agent", action: cl.Action) -> dict[str, Any]:
    """The answer is for the board: the new version."""
    seen = action.payload.get("version")
    try:
        thread = cl.context.session.thread_id
        result = await agent.edit(thread, action.payload.get("edits"), seen if isinstance(seen, int) else 0)
    except Refused:
        await refresh_board(agent)  # what was refused may be about what this page has not seen
        raise
    await refresh_board(agent)
    await cl.Message(result.text, author=AUTHOR, metadata={"on_board": True}).send()
    return {"version": result.version}
