"""What a second value leaves out is taken from the first; what is resolved in a meeting is what is wanted."""

import pytest

from agent.guided.understanding.minuted import without_who_resolved
from agent.guided.understanding.told_for_both import with_both_told


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("scrap was 4.1 in march and yield 92", "scrap was 4.1 in march and yield was 92 in march"),
        ("last month uptime came in at 99.2% and the churn 3", "last month uptime came in at 99.2% and churn was 3 in last month"),
        ("Q2 should read sales 40,000 and returns 120", "Q2: sales 40,000 and returns 120"),
    ],
)  # fmt: skip
def test_a_value_without_a_period_is_of_that_told_before(text: str, meant: str) -> None:
    assert with_both_told(text) == meant


@pytest.mark.parametrize(
    "text",
    [
        "scrap was 4.1 and yield 92",
        "scrap was 4.1 in march and yield should be 92",
        "scrap was 4.1 in march and Anna owns yield",
        "scrap was 4.1 in march and the target is 3",
        "scrap to 3 and yield to 92 by march",
    ],
)
def test_a_wish_beside_a_value_stays_one(text: str) -> None:
    assert with_both_told(text) == text


def test_who_resolved_it_names_nothing() -> None:
    assert without_who_resolved("The works council resolved that Tom lead C1") == "Tom lead C1"
    assert without_who_resolved("Further resolved: drop L2") == "drop L2"
    assert without_who_resolved("Resolve complaints fast: owner Tom") == "Resolve complaints fast: owner Tom"
