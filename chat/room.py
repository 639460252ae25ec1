"""The agent as the page holds it: loaded, opened and prepared in the background, while the page is there already."""

import asyncio
import sys
import time
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from agent.settings import Settings
from agent.starting import collector_at_rest

if TYPE_CHECKING:
    from agent.session import Agent

# Chainlit takes the project's folder off the path once app.py is loaded; what is imported later needs it.
sys.path.append(str(Path(__file__).resolve().parents[1]))


WARMED = ("pptx", "onepage", "png", "docx", "xlsx")
"""Those whose first file takes longer than a second."""
BREATH = 0.5
"""Seconds between two of them, in which whoever writes is answered."""
HEAD_START = 1.0
"""Seconds in which those who wrote while the coach was coming in are answered before it gets ready for a draft."""


class Room:
    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._stack = AsyncExitStack()
        self._agent: Agent | None = None
        self._prepared: asyncio.Task[None] | None = None
        self._checking: asyncio.Task[str] | None = None
        self._warming: asyncio.Task[None] | None = None
        self._writers: asyncio.Task[None] | None = None
        self.building = False
        """True while the knowledge index is made, which takes seconds on the first start only."""

    def open(self) -> None:
        """Begin; :meth:`agent` waits for the end."""
        self._prepared = asyncio.create_task(self._prepare())

    async def agent(self) -> "Agent":
        """The agent, ready for a turn. A preparation that failed is tried again by whoever asks next."""
        if self._prepared is None or _failed(self._prepared):
            self.open()
        assert self._prepared is not None
        await asyncio.shield(self._prepared)
        assert self._agent is not None
        return self._agent

    @property
    def preparing(self) -> bool:
        return self._prepared is None or not self._prepared.done()

    def warm_writers(self) -> None:
        """Once a scorecard is there, its files may be asked for: get what writes them ready while the user reads."""
        if self._writers is None:
            self._writers = asyncio.create_task(asyncio.to_thread(_warm_writers))

    async def close(self) -> None:
        for task in (self._prepared, self._checking, self._warming, self._writers):
            if task:
                task.cancel()
        await self._stack.aclose()

    async def _prepare(self) -> None:
        with collector_at_rest():
            if self._agent is None:
                open_agent = await asyncio.to_thread(_load)
                self._agent = await self._stack.enter_async_context(open_agent(self._settings))
            self.building = not await asyncio.to_thread(self._agent.index_ready)
            await self._agent.prepare()
            self.building = False
        self._warming = asyncio.create_task(_warm_up(self._agent))


async def _warm_up(agent: "Agent") -> None:
    await asyncio.sleep(HEAD_START)
    with collector_at_rest():
        await agent.warm_up()


def _warm_writers() -> None:
    """The first file of a kind takes seconds, most of them to import its library and to read its fonts."""
    from scorecard.formats.export import FORMATS
    from scorecard.formats.writing.edition import Edition
    from scorecard.models import Objective, Perspective, Scorecard

    smallest = Scorecard(
        perspectives=[Perspective(id="financial", name="F", objectives=[Objective(id="F1", name="Grow")])]
    )
    for format_id in WARMED:
        FORMATS[format_id].write(smallest, Edition())
        time.sleep(BREATH)


def _load() -> "Callable[[Settings], AbstractAsyncContextManager[Agent]]":
    """Import the agent, which takes seconds, after the server is up."""
    from agent.session import open_agent

    return open_agent


def _failed(task: asyncio.Task[None]) -> bool:
    return task.done() and (task.cancelled() or task.exception() is not None)
