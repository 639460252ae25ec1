"""The evaluation with a model counts what it says it counts."""

import sys
from pathlib import Path

import pytest

_HERE = Path(__file__).parent
sys.path[:0] = [str(p) for p in (_HERE, _HERE.parent / "utterances", _HERE.parents[1] / "agent")]

from beside import beside_stock, growth
from counting import TALK, CountingServer
from playing import invented, sample

from agent.session import open_agent
from agent.settings import Settings
from scorecard.models import Measure, Objective, Perspective, Scorecard, Target


def test_a_number_nobody_gave_is_invented_unless_it_is_called_an_assumption() -> None:
    measure = Measure(id="F1a", name="Revenue", targets=[Target(value=12, source="user"), Target(value=13, source="assumption")])  # fmt: skip
    objective = Objective(id="F1", name="Grow", measures=[measure])
    card = Scorecard(perspectives=[Perspective(id="financial", name="Financial", objectives=[objective])])
    assert invented(card, ["Grow a lot"], Scorecard()) == ["F1a 12"]
    assert invented(card, ["Grow by 12 %"], Scorecard()) == []
    assert invented(card, ["Grow a lot"], card) == []


def test_the_sample_is_the_same_each_time_and_the_talk_has_forty_turns() -> None:
    assert [c.id for c in sample(5)] == [c.id for c in sample(9)][:5]
    assert len(TALK) == 40


def test_growth_is_the_slope_of_the_tokens() -> None:
    assert growth([100, 150, 200]) == 50
    assert growth([70, 70, 70]) == 0


async def test_the_talk_is_played_beside_the_stock_agent(settings: Settings, capsys: pytest.CaptureFixture[str]) -> None:  # fmt: skip
    with CountingServer() as server:
        with_model = settings.model_copy(update={"base_url": server.url, "model": "counting"})
        async with open_agent(with_model) as agent:
            await agent.prepare()
            await beside_stock(agent, with_model, turns=2)
    shown = capsys.readouterr().out
    assert "| 2 | " in shown
    assert "| talk | 2 | 0 |" in shown
    assert "failed" not in shown
