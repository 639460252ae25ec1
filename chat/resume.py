"""Coming back to a conversation: the stored page is brought up to date before it is shown."""

from typing import TYPE_CHECKING

from chainlit.types import ThreadDict

from chat.board import NAME, adopt, board_props
from chat.buttons import bring_back
from chat.passing import show_in_passing
from chat.texts import say

if TYPE_CHECKING:  # at run time the agent is imported in the background, see chat.room
    from agent.session import Agent


async def resume(agent: "Agent", thread: ThreadDict) -> None:
    """Repaint the board from the repository, say where we were, and put the buttons back."""
    boards = [e for e in thread.get("elements") or [] if e.get("type") == "custom" and e.get("name") == NAME]
    if boards:
        adopt(thread, boards[-1], await board_props(agent, thread["id"]))
    await bring_back(thread)
    if recap := await agent.recap(thread["id"]):
        show_in_passing(thread, say("welcome_back", recap=recap))
