"""A measure gets an objective of its own, in one message or in answer to how an objective is to be split."""

import pytest

from agent.guided.understanding.split_off import split_off
from scorecard.models import Scorecard
from tests.conftest import Talk

pytestmark = pytest.mark.usefixtures("on_that_day")


@pytest.mark.parametrize(
    ("said", "name", "measure"),
    [
        ("churn stays there, at-risk customers go into a new one called Win back who leaves", "Win back who leaves", "C1b"),
        ("At-risk customers won back gets its own objective beside it called Win back who leaves", "Win back who leaves", "C1b"),
        ("can you split up C1? keep that one and put at-risk customers into a new objective called Win them back", "Win them back", "C1b"),
        ("customer churn goes into a new one, Lose nobody. the rest stays", "Lose nobody", "C1a"),
        ("customer churn goes into its own one, call it Lose nobody", "Lose nobody", "C1a"),
    ],
)  # fmt: skip
def test_it_moves_to_a_new_objective(said: str, name: str, measure: str, card: Scorecard) -> None:
    added, moved = (e.model_dump(exclude_unset=True) for e in split_off(said, card, "C1"))
    assert (added["perspective"], added["id"], added["name"]) == ("customer", "C4", name)
    assert moved == {"id": measure, "objective": "C4"}


@pytest.mark.parametrize(
    "said",
    ["churn goes to P3", "add a new objective called Win them back", "the report goes into a new one called Board paper", "churn gets a new owner, Tom"],
)  # fmt: skip
def test_nothing_else_is_split(said: str, card: Scorecard) -> None:
    assert split_off(said, card, "") == []


async def test_it_answers_how_an_objective_is_to_be_split(card: Scorecard, talk: Talk) -> None:
    await talk.say("I want to split C1 in two", scorecard=card.model_dump(mode="json"))
    done = await talk.say("customer churn goes into its own one, call it Lose nobody")
    assert [e["kind"] for e in done.edits] == ["add_objective", "move_measure"]
