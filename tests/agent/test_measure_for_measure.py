"""A measure that gives way to another told with figures: they are the new one's, and the old one keeps none."""

import pytest

from agent.guided.understanding.measures_exchanged import measures_exchanged
from scorecard.models import Scorecard


@pytest.mark.parametrize(
    ("text", "plainly"),
    [
        (
            "swap P1a for stock write-offs, 12k now, want it under 5k by end of 2027",
            "Add a measure called “Stock write-offs” to P1, 12k now, want it under 5k by end of 2027. Remove P1a",
        ),
        (
            "replace P1a by “bugs per release”, we're at 12 and want 3 by 2028",
            "Add a measure called “Bugs per release” to P1, we're at 12 and want 3 by 2028. Remove P1a",
        ),
        (
            "swap the measure on P1 for calls missed, 12 now",
            "Remove one measure of P1. Add a measure called “Calls missed” to P1, 12 now",
        ),
        ("replace P1a with bugs found in the first 30 days", "replace P1a with “Bugs found in the first 30 days”"),
        ("replace P1a with calls missed", ""),
        ("swap the P1a target for 5 days", ""),
        ("swap C1 for C2", ""),
    ],
)
def test_the_figures_are_of_the_one_that_comes(text: str, plainly: str, card: Scorecard) -> None:
    assert measures_exchanged(text, card) == plainly
