"""What was just given to somebody is somebody else's: the reason that is told changes nothing."""

import pytest

from agent.guided.understanding.another_owner import another_owner
from agent.guided.understanding.repeating import gives_to_another
from scorecard.apply import apply
from scorecard.edits import AddInitiative, Edit, UpdateObjective
from scorecard.models import Scorecard

LAST: list[Edit] = [UpdateObjective(id="L2", owner="Leo Marsh")]


@pytest.fixture(scope="module")
def owned(card: Scorecard) -> Scorecard:
    return apply(card, [UpdateObjective(id="C1", owner="Mai Tran"), *LAST]).scorecard


@pytest.mark.parametrize(
    "text",
    [
        "no, Mai; she knows the churn people",
        "hm, mai. mai runs customers and platform things",
        "make it Mai actually, he has too little time",
        "wait, Mai should take that, not him",
        "Mai instead please",
    ],
)
def test_it_is_somebody_elses(text: str, owned: Scorecard) -> None:
    found = another_owner(text, LAST, owned)
    assert found
    assert found.edits == [UpdateObjective(id="L2", owner="Mai Tran")]


@pytest.mark.parametrize(
    "text",
    ["Mai", "no, Mai; she should have L3 too", "no, C3", "make it 5", "Mai instead?", "no, Mai gets C2", "no, churn"],
)
def test_what_says_more_or_something_else_is_not(text: str, owned: Scorecard) -> None:
    assert another_owner(text, LAST, owned) is None


def test_what_was_just_added_is_given_to_somebody_else(owned: Scorecard) -> None:
    added: list[Edit] = [AddInitiative(objective="L2", name="Open days", owner="Leo Marsh")]
    after = apply(owned, added).scorecard
    found = another_owner("no, Mai should run that, not him", added, after)
    assert found
    assert [e.model_dump(exclude_unset=True) for e in found.edits] == [{"id": "N7", "owner": "Mai Tran"}]


def test_more_is_not_given_to_who_is_named_no_more(owned: Scorecard) -> None:
    assert gives_to_another("Mai; she takes L3", LAST, owned)
    assert not gives_to_another("Leo's L3", LAST, owned)
