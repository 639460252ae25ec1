"""The stock agent of the framework: the same model and tools, and the whole history in every request."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import openai
from langchain.agents import create_agent
from langchain_core.messages import AIMessage, HumanMessage
from langchain_core.runnables import RunnableConfig
from langgraph.checkpoint.memory import InMemorySaver

from agent.model.client import connect
from agent.settings import Settings
from knowledge.library import library
from knowledge.store import KnowledgeStore
from scorecard.importing import as_edits
from scorecard.models import Scorecard
from scorecard.repository import Repository
from tools.all_tools import TOOLS
from tools.context import Context

PROMPT = "You are a balanced scorecard coach. Help the user with their scorecard. Only tools change it; never invent a number."


@dataclass(frozen=True)
class Answered:
    tokens: int
    calls: int
    failed: str = ""


class StockAgent:
    def __init__(self, settings: Settings, start: dict[str, Any]) -> None:
        self._repository = Repository(f"sqlite:///{Path(settings.data_dir) / 'stock.db'}")
        self._repository.commit("stock", as_edits(Scorecard.model_validate(start)))
        self._store = KnowledgeStore(settings.index_dir, library())
        self._files = settings.files_dir
        self._agent: Any = create_agent(
            connect(settings, streaming=True),
            TOOLS,
            system_prompt=PROMPT,
            context_schema=Context,
            checkpointer=InMemorySaver(),
        )
        self._seen = 0

    async def say(self, text: str) -> Answered:
        """One turn. An endpoint that refuses it, mostly for its length, is noted: the stock agent has no net."""
        config = cast(RunnableConfig, {"configurable": {"thread_id": "stock"}, "recursion_limit": 30})
        context = Context(self._repository, library(), self._store, "stock", "stock", text, files_dir=self._files)
        try:
            state = await self._agent.ainvoke({"messages": [HumanMessage(text)]}, config, context=context)
        except openai.APIError as error:
            return Answered(0, 0, str(error)[:80])
        new = [m for m in state["messages"][self._seen :] if isinstance(m, AIMessage)]
        self._seen = len(state["messages"])
        return Answered(sum(m.usage_metadata["total_tokens"] for m in new if m.usage_metadata), len(new))

    def close(self) -> None:
        self._repository.close()
