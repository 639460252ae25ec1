"""What the tests share: an agent with its own data folder and a way to talk to it."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from agent.session import Agent, open_agent
from agent.settings import Settings
from agent.turn import TurnFinished, TurnResult


class Talk:
    """One conversation with the agent."""

    def __init__(self, agent: Agent, thread: str) -> None:
        self.agent, self.thread = agent, thread

    async def say(self, text: str, **given: Any) -> TurnResult:
        result: TurnResult | None = None
        async for event in self.agent.turn(self.thread, text, **given):
            if isinstance(event, TurnFinished):
                result = event.result
        assert result is not None
        return result


@pytest.fixture(scope="session")
def index_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The knowledge index, built once for all tests of a worker."""
    return tmp_path_factory.mktemp("knowledge")


@pytest.fixture
def settings(tmp_path: Path, index_dir: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """The guided coach on an empty data folder, whatever the machine's environment says."""
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "BSC_DATABASE_URL", "CHROMA_URL"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "index").symlink_to(index_dir)
    monkeypatch.chdir(tmp_path)  # a .env of the developer is not read from here
    return Settings(data_dir=tmp_path)


@pytest_asyncio.fixture
async def agent(settings: Settings) -> AsyncIterator[Agent]:
    async with open_agent(settings) as agent:
        await agent.prepare()
        yield agent


@pytest.fixture
def talk(agent: Agent) -> Talk:
    return Talk(agent, "conversation-1")


FULL_FIRST_MESSAGE = (
    "We are Northwind Analytics, a SaaS company. Our vision is to be the tool every finance team opens first. "
    "Our priorities: Win the mid-market; Double ARR by 2028; Cut churn from 4.5 % to 2 % by end of 2027; "
    "Ship features faster; Keep our best engineers"
)


@pytest_asyncio.fixture
async def drafted(talk: Talk) -> Talk:
    """A conversation that has its first draft."""
    await talk.say(FULL_FIRST_MESSAGE)
    return talk
