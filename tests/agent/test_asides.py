"""What is said beside a wish is no part of it."""

import pytest

from agent.guided.understanding.asides import without_asides


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("churn to 3, 2.5 isn't realistic with these margins", "churn to 3"),
        ("And the team says 14 days is way too slow, so target 9", "so target 9"),
        ("uptime 99.4 (not 99.2), churn 1.9", "uptime 99.4, churn 1.9"),
        ("Following the board of 19 November, the target of C1a is 4 %", "the target of C1a is 4 %"),
        ("As agreed at Tuesday's review, C1a goes to 4", "C1a goes to 4"),
    ],
)
def test_judged_values_old_values_and_occasions_are_left_aside(said: str, meant: str) -> None:
    assert without_asides(said) == meant


@pytest.mark.parametrize(
    "said",
    [
        "12 is too high",  # all that it says
        "the target of 12 is too low",
        "set C1a to 5 by 19 November 2027",
        "C1a is 5, which is low, and C2a 7",
        "after Easter, start the first of them",
    ],
)
def test_what_may_be_the_wish_itself_stays(said: str) -> None:
    assert without_asides(said) == said
