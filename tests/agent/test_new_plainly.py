"""Something new is named and placed in many orders."""

import pytest

from agent.guided.patterns import by_patterns
from agent.guided.requests.looking import named_item
from agent.guided.understanding.added_outright import added_outright
from agent.guided.understanding.new_plainly import new_plainly
from scorecard.models import Scorecard

pytestmark = pytest.mark.usefixtures("on_that_day")


@pytest.mark.parametrize(
    ("said", "plainly"),
    [
        ("Under reduce churn add a project, Welcome calls, running March to May.", "Add a project called “Welcome calls” to reduce churn, running March to May."),
        ("let's have a project called Welcome Calls under the churn objective, Ann runs it", "Add a project called “Welcome Calls” to the churn objective, Ann runs it"),
        ("In the Finance perspective, one more objective, colon, Waste nothing we bought, and Ann owns it.", "Add an objective called “Waste nothing we bought” to Finance perspective, and Ann owns it."),
        ('Under C1 I\'d like a measure called "Members under 25", as they leave first', "Add a measure called “Members under 25” to C1, as they leave first"),
        ("For C1, a fresh measure, Calls answered, target sixty.", "Add a measure called “Calls answered” to C1, target sixty."),
        ("C1: Farewell talks held, talks, target 12 by june 2027", "Add a measure called “Farewell talks held” to C1, in talks, target 12 by june 2027"),
        ('The board resolved on Monday to add to the Customers perspective an objective worded "Answer every call".', "Add an objective called “Answer every call” to the Customers perspective."),
        ("Make Ann the owner of L2 and give there also a project with name Idea mornings, until end of June 2027.", "Make Ann the owner of L2. Add a project called “Idea mornings” to L2, due end of June 2027."),
    ],
)  # fmt: skip
def test_it_is_ordered_plainly(said: str, plainly: str, card: Scorecard) -> None:
    assert new_plainly(said, lambda words: named_item(words, card, "")) == plainly


@pytest.mark.parametrize(
    "said",
    [
        "In the Finance perspective, which objective has no measure, Ann asked",
        "Under C1 remove the measure, Customer churn, please",
        "C1a: target 12 by june 2027",
        "C1: Customer churn, percents, target 2 by june 2027",
        'add a measure "Calls answered" to C1',
    ],
)
def test_other_wishes_stay_as_they_are(said: str, card: Scorecard) -> None:
    assert new_plainly(said, lambda words: named_item(words, card, "")) == said


@pytest.mark.parametrize(
    ("said", "outright"),
    [
        ("add a measure called “Calls answered” to C1, target 60", True),
        ("add an objective “Answer every call” to Customers, and a measure “Calls answered” under it, target 60", True),
        ("rename C1 to “Answer every call”", False),
        ("add something called “Calls answered” to C1", False),
    ],
)
def test_what_is_said_outright_is_not_weighed(said: str, outright: bool, card: Scorecard) -> None:
    assert added_outright(by_patterns(said, card, ""), said) is outright
