"""What points at an item by what was shown or done last, or by what it has, stands for its id."""

import pytest

from agent.guided.pointing_back import with_ids
from scorecard.apply import apply
from scorecard.edits import SetTarget, UpdateObjective
from scorecard.models import Scorecard

pytestmark = pytest.mark.usefixtures("on_that_day")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("the second one of those should be weekly", "C2b should be weekly"),
        ("give the first to Leo and drop the second", "give C2a to Leo and drop C2b"),
        ("first of those monthly, the other stays weekly", "C2a monthly, C2b stays weekly"),
        ("the last one there goes to Ana", "C2b goes to Ana"),
    ],
)
def test_a_number_counts_in_what_was_shown(text: str, meant: str, card: Scorecard) -> None:
    assert with_ids(text, card, "C2", list) == meant


@pytest.mark.parametrize(
    "text",
    ["the first answer within a day", "by the last week of June", "the second one under P3 to Ana", "the last figure was 92", "to the first of May"],
)  # fmt: skip
def test_other_numbers_count_nothing_there(text: str, card: Scorecard) -> None:
    assert with_ids(text, card, "C2", list) == text


def test_the_other_is_the_one_that_was_not_shown(card: Scorecard) -> None:
    assert with_ids("and its sibling to 60", card, "C2a", list) == "and C2b to 60"


def test_the_former_is_of_the_last_two(card: Scorecard) -> None:
    assert with_ids("the former one year later", card, "C2b", lambda: ["C1a", "C2b"]) == "C1a one year later"
    assert with_ids("C1 and C2: the former to Ana, the latter to Leo", card, "", list) == "C1 and C2: C1 to Ana, C2 to Leo"  # fmt: skip


def test_whose_it_is_tells_the_only_one(card: Scorecard) -> None:
    owned = apply(card, [UpdateObjective(id="C1", owner="Mai Tran")]).scorecard
    assert with_ids("make Mai's objective belong to Joy", owned, "", list) == "make C1 belong to Joy"
    assert with_ids("churn is Mai's objective now", owned, "", list) == "churn is Mai's objective now"
    both = apply(owned, [UpdateObjective(id="C2", owner="Mai Tran")]).scorecard
    assert with_ids("make Mai's objective belong to Joy", both, "", list) == "make Mai's objective belong to Joy"


def test_a_value_tells_the_only_one_that_has_it(card: Scorecard) -> None:
    told = apply(card, [SetTarget(measure="C1a", value=3.75)]).scorecard
    assert with_ids("the 3.75 one goes to Victor", told, "", list) == "C1a goes to Victor"
