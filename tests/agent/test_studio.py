"""``langgraph.json`` names a graph that can be opened, and talked to."""

import importlib
import json
from pathlib import Path

import pytest
from langchain_core.messages import HumanMessage

from agent.settings import Settings

ROOT = Path(__file__).parents[2]


async def test_the_graph_that_studio_opens_takes_a_turn(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BSC_DATA_DIR", str(settings.data_dir))
    path, name = json.loads((ROOT / "langgraph.json").read_text())["graphs"]["coach"].split(":")
    module = importlib.import_module(path.removeprefix("./").removesuffix(".py").replace("/", "."))
    graph = getattr(module, name)()
    assert {"coach", "act", "finish"} <= {n.split(":")[-1] for n in graph.get_graph(xray=1).nodes}
    state = await graph.ainvoke({"messages": [HumanMessage("We are Brookfield Dental, a dental clinic.")]})
    assert "?" in state["messages"][-1].text
    assert state["scorecard_id"]
