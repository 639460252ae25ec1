"""Changes of place, name and measure told in one are each an order of their own."""

import pytest

from agent.guided.understanding.arranged import arranged
from scorecard.composing import id_of_half
from scorecard.models import Scorecard


@pytest.mark.parametrize(
    ("said", "orders"),
    [
        ('Move C2 to Product & Processes and rename it "Be loved"', "move C2 to Product & Processes perspective. Rename C2 to “Be loved”"),
        ('Move C2 to the financial perspective as "Be loved".', "move C2 to Financial perspective. Rename C2 to “Be loved”."),
        ("put C1 and C2 in Product & Processes", "move C1 to Product & Processes perspective. move C2 to Product & Processes perspective"),
        ('Add a fifth perspective "Regulation" and put C1 and C2 in it.', "Add a fifth perspective “Regulation”. Move C1 to Regulation perspective. Move C2 to Regulation perspective."),
        ("Swap C2a and C2b for one measure: complaints per week", "remove C2a and C2b. Add to C2 a measure called complaints per week"),
        ("C2 measure should be first time pass rate, now 49%", "replace C2a with first time pass rate, now 49%"),
        ("set the baseline of customer churn to 4 and of deals won to 12", "set the baseline of customer churn to 4. Set the baseline of deals won to 12"),
        ("kill the platform one.. wait, no, leave it. i mean the churn one, rename it to keep customers", "Rename C1 to “keep customers”"),
        ("we already do P2, take it out, and P3 as well", "remove P2 and P3"),
        ("take P2 out, and P3 as well", "remove P2 and P3"),
        ("P2 is done already, remove it and P3 too", "remove P2 and P3"),
        ("that is covered: C2 can go, P3 too", "remove C2 and P3"),
        ("please drop C1a, and so can C2b and C3b too.", "remove C1a, C2b and C3b"),
        ("take P2 out and P3 in", "take P2 out and P3 in"),
        ("take C1a and C1b as well", "take C1a and C1b as well"),
        ("undo that one before as well, the C2 and C1 stuff", "undo"),
        ("put Maria on C1 and C2", "put Maria on C1 and C2"),
        ("move C1 up", "move C1 up"),
        ("C2 measure should be monthly", "C2 measure should be monthly"),
        ("put C1 and C2 in order", "put C1 and C2 in order"),
    ],
)  # fmt: skip
def test_each_is_said_for_itself(said: str, orders: str, card: Scorecard) -> None:
    assert arranged(said, card) == orders


@pytest.mark.parametrize(
    ("said", "orders"),
    [
        ("rename the thing about churn to Keep every client", "rename C1 to “Keep every client”"),
        ("add one from P1 to the churn one", "link P1 to C1"),
        ("put Dave down for churn", "Dave owns C1"),
        (
            "the churn one - measure that by share of clients who renew, 80% now",
            "add a measure called “share of clients who renew” to C1, 80% now",
        ),
        ("the dog one - measure that by walks a day", "add a measure called “walks a day” to the dog one"),
        ("an arrow from P1 to the churn one would be nice", "link P1 to C1"),
        ("the churn one is nobody's baby, Priya says she'll take it", "Priya owns C1"),
        ("C2 has no owner, Moss will take it on", "Moss owns C2"),
        (
            "split P1 into quick fixes and big jobs, Moss has the quick ones",
            "split P1 into “Quick fixes” and “Big jobs”. Moss owns P1",
        ),
        (
            "split P1 in two: quick fixes and big jobs. Moss takes the first, Ann the second",
            "split P1 into “Quick fixes” and “Big jobs”. Moss owns P1. Ann owns {half}",
        ),
        ("the churn one feels woolly, can you reword it so it's about loyalty", "reword the churn one"),
    ],
)
def test_what_is_named_by_words_is_arranged(said: str, orders: str, card: Scorecard) -> None:
    assert arranged(said, card) == orders.replace("{half}", id_of_half(card, "P1"))
