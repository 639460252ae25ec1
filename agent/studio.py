"""The graph as LangGraph Studio opens it, by ``langgraph.json``: with the stores that the settings name."""

import uuid
from typing import cast

from langchain_core.runnables import RunnableConfig
from langgraph.graph import END, START, StateGraph
from langgraph.graph.state import CompiledStateGraph

from agent.chosen_model import ChosenModel
from agent.graph import build_graph
from agent.guided.coach import GuidedCoach
from agent.settings import Settings
from agent.state import CoachState, this_turn
from knowledge.library import library
from knowledge.store import KnowledgeStore
from scorecard.repository import Repository
from tools.all_tools import TOOLS
from tools.context import Context

StudioGraph = CompiledStateGraph[CoachState, None, CoachState, CoachState]


def make_graph() -> StudioGraph:
    """The conversation as one node, which Studio unfolds: its tools need stores that no web page can hand over."""
    settings = Settings()
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    repository = Repository(settings.scorecards_url)
    store = KnowledgeStore(settings.index_dir, library(), settings.chroma_url)
    model = ChosenModel(settings)
    conversation = build_graph(GuidedCoach(), lambda: model.coach, TOOLS, None)

    async def talk(state: CoachState, config: RunnableConfig) -> CoachState:
        thread = str(config.get("configurable", {}).get("thread_id") or uuid.uuid4())
        scorecard_id = state.get("scorecard_id") or thread
        context = Context(repository, library(), store, thread, scorecard_id, files_dir=settings.files_dir)
        context.said = this_turn(state)[0].text
        given = cast(CoachState, {**state, "scorecard_id": scorecard_id})
        return cast(CoachState, await conversation.ainvoke(given, context=context))

    graph = StateGraph(CoachState)
    graph.add_node("conversation", talk)
    graph.add_edge(START, "conversation")
    graph.add_edge("conversation", END)
    return cast(StudioGraph, graph.compile())
