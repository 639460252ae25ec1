"""A second sentence that only makes sense with the first is put with it."""

import pytest

from agent.guided.requests.looking import named_item
from agent.guided.understanding.said_of_two import put_as_one
from scorecard.models import Scorecard

pytestmark = pytest.mark.usefixtures("on_that_day")


@pytest.mark.parametrize(
    ("said", "plainly"),
    [
        ('"Reduce churn" sounds like jargon. I suggest "Lose no customer" and would be glad if you took it.', "rename C1 to “Lose no customer”"),
        ('“Let every team try new ideas” reads clumsy; we prefer “Try things”', "rename L2 to “Try things”"),
        ("Drop the link from P3 to F3, and upgrade the one from L3 to P3 to strong", "Drop the link from P3 to F3, and make the link from L3 to P3 strong"),
        ('N6 needs milestones. The first is "Pilot", due 3 May 2027.', "add the milestone “Pilot” to N6, due 3 May 2027."),
    ],
)  # fmt: skip
def test_it_is_put_as_one(said: str, plainly: str, card: Scorecard) -> None:
    assert put_as_one(said, lambda words: named_item(words, card, "")) == plainly


@pytest.mark.parametrize(
    "said",
    [
        '"Reduce churn" has no measure. I suggest "Customers lost"',
        '"Reduce churn" sounds fine. I suggest "Customers lost" as a measure',
        "give the one from Ann to Bob",
    ],
)
def test_other_wishes_stay_as_they_are(said: str, card: Scorecard) -> None:
    assert put_as_one(said, lambda words: named_item(words, card, "")) == said
