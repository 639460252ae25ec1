"""The judge sees the effect, not the way to it, and everything that happened beside it."""

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent))

from utterance_judge import collateral, differences
from utterance_play import start

from scorecard.apply import apply
from scorecard.edits import (
    AddMeasure,
    AddObjective,
    Edit,
    MoveObjective,
    RemoveMeasure,
    RemoveObjective,
    SetTarget,
    UpdateMeasure,
    UpdateObjective,
)
from scorecard.models import Scorecard

BASE = start("kestrel")


def after(*edits: Edit) -> Scorecard:
    return apply(BASE, list(edits)).scorecard


def test_two_ways_to_one_effect_are_equally_right() -> None:
    at_once = after(UpdateObjective(id="F3", name="Turn stock into cash", owner="Ana"))
    in_steps = after(UpdateObjective(id="F3", owner="Ana"), UpdateObjective(id="F3", name="turn stock into cash."))
    assert differences(BASE, at_once, in_steps) == []


def test_a_new_item_may_bring_what_the_library_knows_of_it() -> None:
    said = after(AddMeasure(objective="F2", name="Warranty cost"))
    enriched = after(AddMeasure(objective="F2", name="Warranty cost", unit="€k", polarity="lower", definition="Cost."))
    assert differences(BASE, said, enriched) == []
    assert differences(BASE, enriched, said) != []


@pytest.mark.parametrize(
    ("beside", "item"),
    [
        (UpdateMeasure(id="F2a", owner="Ana"), "measure:F2a"),
        (RemoveMeasure(id="F1b"), "measure:F1b"),
        (MoveObjective(id="P4", perspective="internal", position=0), "order:perspective:internal"),
        (AddObjective(perspective="customer", name="Other"), "objective:new other"),
    ],
)
def test_a_change_beside_the_one_asked_for_is_collateral(beside: Edit, item: str) -> None:
    wanted = SetTarget(measure="C2a", value=98)
    assert collateral(BASE, after(wanted), after(wanted, beside)) == [item]


def test_a_wrong_value_on_the_right_item_is_a_miss_but_not_collateral() -> None:
    wanted, got = after(SetTarget(measure="C2a", value=98)), after(SetTarget(measure="C2a", value=89))
    assert len(differences(BASE, wanted, got)) == 1
    assert collateral(BASE, wanted, got) == []


def test_a_wrong_removal_shows_with_all_that_went_with_it() -> None:
    stray = collateral(BASE, BASE, after(RemoveObjective(id="L3")))
    assert "link:objective:L3->objective:P3" in stray
    assert "initiative:N4" in stray
