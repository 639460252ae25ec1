"""An objective split in two: what is said to go with the new half goes there, and nothing else."""

import pytest

from agent.guided.understanding.halves import shared_out
from scorecard.edits import AddObjective, Edit, MoveMeasure, UpdateObjective
from scorecard.models import Scorecard

pytestmark = pytest.mark.usefixtures("on_that_day")

SPLIT: list[Edit] = [UpdateObjective(id="C1", name="Lose nobody"), AddObjective(perspective="customer", id="C4", name="Win them back")]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "goes"),
    [
        ('Divide C1: C1 becomes "Lose nobody", and a new "Win them back" stands beside it, with the churn', ["C1a"]),
        ('cut C1 in two: "Lose nobody", which keeps customer churn, and "Win them back"', []),
        ('Split C1: "Win them back" takes the customer churn, "Lose nobody" keeps C1b', ["C1a"]),
        ('break C1 up: it becomes "Lose nobody", customer churn moves to a new "Win them back"', ["C1a"]),
        ('split C1 into "Lose nobody" and "Win them back" with C1b', ["C1b"]),
    ],
)
def test_what_goes_with_the_new_half(said: str, goes: list[str], card: Scorecard) -> None:
    guessed = [*SPLIT, MoveMeasure(id="C1a" if goes == [] else "C1b", objective="C4")]
    moved = [e.id for e in shared_out(guessed, said, card) if isinstance(e, MoveMeasure)]
    assert moved == goes


def test_what_is_not_said_stays_as_it_was_read(card: Scorecard) -> None:
    guessed = [*SPLIT, MoveMeasure(id="C1b", objective="C4")]
    assert shared_out(guessed, 'split C1 into "Lose nobody" and "Win them back"', card) == guessed
