"""The agent as the page holds it: opened with the server, its index prepared in the background."""

import asyncio
from contextlib import AsyncExitStack

from agent.session import Agent, open_agent
from agent.settings import Settings


class Room:
    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._stack = AsyncExitStack()
        self._agent: Agent | None = None
        self._prepared: asyncio.Task[None] | None = None

    @property
    def agent(self) -> Agent:
        if self._agent is None:
            raise RuntimeError("the agent is asked for before the server has started")
        return self._agent

    async def open(self) -> None:
        self._agent = await self._stack.enter_async_context(open_agent(self._settings))
        self._prepared = asyncio.create_task(self.agent.prepare())

    async def close(self) -> None:
        if self._prepared:
            self._prepared.cancel()
        await self._stack.aclose()

    @property
    def preparing(self) -> bool:
        return self._prepared is not None and not self._prepared.done()

    async def prepared(self) -> None:
        """Wait for the index. A failed build is tried again by whoever asks next."""
        if self._prepared is None or _failed(self._prepared):
            self._prepared = asyncio.create_task(self.agent.prepare())
        await asyncio.shield(self._prepared)


def _failed(task: asyncio.Task[None]) -> bool:
    return task.done() and (task.cancelled() or task.exception() is not None)
