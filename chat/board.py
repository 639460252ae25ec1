"""The board beside the chat: one side element per conversation, updated and never sent anew.

Every update opens the panel again though the user closed it, and on a phone it covers the chat. Hence
an update only when what it shows has changed, and a second, invisible element, the door, which keeps
the panel shut until it is wanted and holds the button that opens it (``public/elements/BoardDoor.jsx``).
"""

import uuid
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import chainlit as cl
from chainlit.element import ElementDict
from chainlit.session import ws_sessions_id
from chainlit.types import ThreadDict

from chat.memory import memory, memory_of

if TYPE_CHECKING:  # at run time the agent is imported in the background, see chat.room
    from agent.session import Agent

NAME = "Scorecard"
DOOR = "BoardDoor"


async def refresh_board(agent: "Agent", message_id: str = "", lit: Sequence[str] = ()) -> None:
    """Bring the board up to date, in other tabs too; the first time it is attached to the given message.

    ``lit`` are the links that the answer speaks of; they are dark again with the next answer.
    """
    props = await board_props(agent, cl.context.session.thread_id, lit)
    element = memory().board
    if element is None and message_id and _has_content(props["scorecard"]):
        await _door().send(for_id=message_id, persist=False)
        element = cl.CustomElement(name=NAME, display="side", props=props)
        memory().board = element
        await element.send(for_id=message_id)
    elif element is not None and element.props != props:
        element.props = props
        await element.update()
        await _show_elsewhere(props)


async def board_props(agent: "Agent", thread: str, lit: Sequence[str] = ()) -> dict[str, Any]:
    return {**(await agent.board(thread)).model_dump(mode="json"), "lit": list(lit)}


def adopt(thread: ThreadDict, stored: ElementDict, props: dict[str, Any]) -> None:
    """Take over the element of a resumed conversation, so that later turns update the same one."""
    stored["props"] = props
    memory().board = cl.CustomElement(
        id=stored.get("id", ""),
        name=NAME,
        display="side",
        props=props,
        for_id=stored.get("forId"),
        thread_id=stored.get("threadId") or cl.context.session.thread_id,
    )
    door = _door()
    door.for_id = stored.get("forId")
    (thread["elements"] or []).append(door.to_dict())


async def _show_elsewhere(props: dict[str, Any]) -> None:
    here = cl.context.session
    for session in list(ws_sessions_id.values()):
        board = memory_of(session).board
        if session is not here and session.thread_id == here.thread_id and board:
            board.props = props
            emit: Any = (
                session.emit
            )  # Chainlit types its callback as a plain field, which nothing could be awaited from
            await emit("element", board.to_dict())


def _door() -> cl.CustomElement:
    """Not stored with the conversation: it is the same for all, and put in anew when one is resumed."""
    return cl.CustomElement(id=str(uuid.uuid4()), name=DOOR, display="inline")


def _has_content(scorecard: dict[str, Any]) -> bool:
    """An empty panel helps nobody."""
    return any(scorecard["organization"].values()) or any(p["objectives"] for p in scorecard["perspectives"])
