"""Owners and days that stand at each other change places; what says more, or something else, is left to other readers."""

from datetime import date

import pytest

from agent.guided.understanding.changed_places import places_changed
from scorecard.apply import apply
from scorecard.edits import Edit, UpdateInitiative, UpdateMeasure, UpdateObjective
from scorecard.models import Scorecard

TODAY = date(2026, 11, 24)
MARCH, JUNE = date(2027, 3, 31), date(2027, 6, 30)

pytestmark = pytest.mark.usefixtures("on_that_day")


@pytest.fixture(scope="module")
def owned(card: Scorecard) -> Scorecard:
    edits: list[Edit] = [
        UpdateObjective(id="C1", owner="Mai Tran"),
        UpdateObjective(id="P1", owner="Leo Marsh"),
        UpdateMeasure(id="P1a", owner="Leo Marsh"),
        UpdateInitiative(id="N1", due=MARCH),
        UpdateInitiative(id="N3", due=JUNE),
    ]
    return apply(card, edits).scorecard


@pytest.mark.parametrize(
    "text",
    [
        "C1 and P1 have each other's owners, switch them",
        "the leads of C1 and P1 are the wrong way about",
        "could you exchange the owners of C1 and P1",
        "Mai and Leo swap: he reduces churn, she keeps the platform up",
        "owners C1/P1: flipped, other way round",
    ],
)
def test_owners_change_places(text: str, owned: Scorecard) -> None:
    found = places_changed(text, owned, TODAY)
    assert found is not None
    assert {(e.id, e.owner) for e in found.edits if isinstance(e, UpdateObjective)} == {("C1", "Leo Marsh"), ("P1", "Mai Tran")}  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["the deadlines of N1 and N3 got mixed up, please swap", "switch the end dates of N1 and the skill map"],
)
def test_days_change_places(text: str, owned: Scorecard) -> None:
    found = places_changed(text, owned, TODAY)
    assert found is not None
    assert {(e.id, e.due) for e in found.edits if isinstance(e, UpdateInitiative)} == {("N1", JUNE), ("N3", MARCH)}


@pytest.mark.parametrize(
    "text",
    [
        "swap C1 and P1",
        "do not swap the owners of C1 and P1",
        "are the owners of C1 and P1 the wrong way round?",
        "swap the owners of C1 and P1 and drop N1",
        "swap the owners of C1 and L2",
        "swap the owners of C1, P1 and C2",
        "swap the start dates of N1 and N3",
        "Mai and Ana swap C1 and P1",
    ],
)
def test_what_says_more_or_leaves_it_open_is_left(text: str, owned: Scorecard) -> None:
    assert places_changed(text, owned, TODAY) is None
