"""Whose a thing is to be, told as of another or as what it lacks, is put as an order; what says something else is left."""

import pytest

from agent.guided.understanding.plain.people import about_people
from agent.guided.understanding.plain.whose import about_whose


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("C2 goes over to Mai Tran, as does the win rate", "C2 goes over to Mai Tran, and the win rate to Mai Tran"),
        ("hand C1 to Leo, C1a likewise", "hand C1 to Leo, and C1a to Leo"),
        (
            "pass C1 to Leo from May, and the churn rate moves with it",
            "pass C1 to Leo from May, and the churn rate to Leo",
        ),
        ("Uptime, Mai has her hands full, so that one goes to Leo", "Uptime goes to Leo"),
        ("Mai will have C1, and the churn she gets too", "Mai will have C1, and the churn to Mai"),
        ("Leo hangs on to uptime; it's just churn that I'd pass to Mai", "give churn to Mai"),
        ("Uptime lacks a responsible person: Mai.", "give Uptime to Mai"),
        ("Safety wants a sponsor, put Mai down instead of Leo", "give Safety to Mai"),
        ("the hiring goal's still an orphan - that would be one for Leo", "give the hiring goal to Leo"),
        ("C3 has no kpis and no owner, so drop it", "drop C3"),
        ("the hiring goal is now for Leo", "give the hiring goal to Leo"),
        ("spare parts, that's Mai's to watch", "give spare parts to Mai"),
        ("whoever runs N2 from now on is Leo", "give N2 to Leo"),
    ],
)
def test_it_is_put_as_an_order(text: str, plain: str) -> None:
    assert about_whose(text) == plain


@pytest.mark.parametrize(
    "text",
    [
        "the deadline of N1 is now for March",
        "Leo keeps uptime, and only churn drops to 3",
        "C1 needs a target: 5",
        "set C1a to 4, C2a too",
        "the survey is for Customers",
        "Uptime, Mai has her hands full, so it goes to 99",
    ],
)
def test_what_says_something_else_is_left(text: str) -> None:
    assert about_whose(text) == text


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("C2 goes to her deputy in sales, Mai Tran", "C2 goes to Mai Tran"),
        ("give C2 to our new successor, Leo", "give C2 to Leo"),
        ("Mai has C2, that's the way we settled it", "Mai has C2"),
        ("Leo wishes to be freed of one of his measures in favour of Mai, which we support", "Mai should own"),
        ("give C2 to Leo, that is how churn is counted", "give C2 to Leo, that is how churn is counted"),
    ],
)
def test_what_somebody_is_and_what_was_agreed_is_left_out(text: str, plain: str) -> None:
    assert about_people(text) == plain
