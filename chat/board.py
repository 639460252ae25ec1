"""The board beside the chat: one side element per conversation, updated and never sent anew.

A new side element would open the panel again though the user closed it, and so does an update;
hence an update only when what it shows has changed.
"""

from typing import TYPE_CHECKING, Any

import chainlit as cl
from chainlit.element import ElementDict

from chat.memory import memory

if TYPE_CHECKING:  # at run time the agent is imported in the background, see chat.room
    from agent.session import Agent

NAME = "Scorecard"


async def refresh_board(agent: "Agent", message_id: str = "") -> None:
    """Bring the board up to date; the first time it is attached to the given message."""
    props = await board_props(agent, cl.context.session.thread_id)
    element = memory().board
    if element is None and message_id and _has_content(props["scorecard"]):
        element = cl.CustomElement(name=NAME, display="side", props=props)
        memory().board = element
        await element.send(for_id=message_id)
    elif element is not None and element.props != props:
        await _update(element, props)


async def board_props(agent: "Agent", thread: str) -> dict[str, Any]:
    return (await agent.board(thread)).model_dump(mode="json")


def adopt(stored: ElementDict, props: dict[str, Any]) -> None:
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


async def _update(element: cl.CustomElement, props: dict[str, Any]) -> None:
    element.props = props
    await element.update()


def _has_content(scorecard: dict[str, Any]) -> bool:
    """An empty panel helps nobody and hides the chat on a phone."""
    return any(scorecard["organization"].values()) or any(p["objectives"] for p in scorecard["perspectives"])
