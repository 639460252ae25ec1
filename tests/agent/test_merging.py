"""Two objectives that are to be one are said so in many ways."""

import pytest

from agent.guided.understanding.merging import merged_plainly
from scorecard.models import Scorecard

pytestmark = pytest.mark.usefixtures("on_that_day")


@pytest.mark.parametrize(
    ("said", "plainly"),
    [
        ("squash F2 and F3 together, call it Earn more, spend less", "merge F2 and F3 as “Earn more, spend less”"),
        ("put L1 and L2 together as 'Try things on one platform'", "merge L1 and L2 as “Try things on one platform”"),
        ("can C1 and C2 become one objective: Be loved and kept", "merge C1 and C2 as “Be loved and kept”"),
        ("P1 and P2 are basically the same thing, can we just have one of them?", "merge P1 and P2"),
        ("lump reduce churn and C3 together", "merge C1 and C3"),
        ("combine L1 with L3, keep the name of L3", "fold L1 into L3"),
        ("C2 and C3 overlap, so combine them and keep C3", "fold C2 into C3"),
        ("C2 and C3 are the same thing if you ask me. roll C2 away and retain C3", "fold C2 into C3"),
        ("merge L1 and L3 and drop L1", "fold L1 into L3"),
        ("merge L1 and L3; L1 goes", "fold L1 into L3"),
        ("fuse P1 and P2, P2 is the one that stays", "fold P1 into P2"),
    ],
)
def test_it_is_said_plainly(said: str, plainly: str, card: Scorecard) -> None:
    assert merged_plainly(said, card) == plainly


@pytest.mark.parametrize(
    "said",
    [
        "link L1 with P2",
        "put C1 and C2 on the agenda of the next review",
        "C1a and C2a are the same colour, only one of them should be red",
        "merge C1, C2 and C3",
        "C1 and C2 are the same size",
        "fold L3 into L1",
        "C1 and C2 are the same colour, keep C2 green",
        "should we merge C1 and C2 and keep C2?",
    ],
)
def test_other_wishes_stay_as_they_are(said: str, card: Scorecard) -> None:
    assert merged_plainly(said, card) == said
