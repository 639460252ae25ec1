"""Values told of months gone by are values of those months, whatever stands first."""

from datetime import date

import pytest

from agent.guided.understanding.over_periods import values_over_periods
from scorecard.models import Scorecard

DAY = date(2026, 11, 24)
pytestmark = pytest.mark.usefixtures("on_that_day")


@pytest.mark.parametrize(
    ("said", "values"),
    [
        ("customer churn was 2.9 in june 2026", {("C1a", "2026-06"): 2.9}),
        ("in june 2026 the customer churn was 3.1, no wait 2.9", {("C1a", "2026-06"): 2.9}),
        ("With the customer churn it was 3.1 % in January 2026, 2.9 in February and 2.8 in March, and the deals won on performance were 63 % in March",
         {("C1a", "2026-01"): 3.1, ("C1a", "2026-02"): 2.9, ("C1a", "2026-03"): 2.8, ("C2a", "2026-Q1"): 63}),
        ("C1a was 3.4 in march 2025, 3.3 in april and 3.2 in may", {("C1a", "2025-03"): 3.4, ("C1a", "2025-04"): 3.3, ("C1a", "2025-05"): 3.2}),
    ],
)  # fmt: skip
def test_each_value_is_of_the_month_beside_it(said: str, values: dict[tuple[str, str], float], card: Scorecard) -> None:
    told = values_over_periods(said, card, DAY)
    assert told is not None
    assert {(e.measure, e.period): e.value for e in told.edits if e.kind == "record_actual"} == values


@pytest.mark.parametrize(
    "said",
    [
        "C1a was 66 in june but should be 80 by june 2027", "was C1a 3 in june?", "customer churn should be 2 in june 2027",
        "the baseline of C1a was 3 in june", "we had 3 meetings in june",
    ],
)  # fmt: skip
def test_what_says_more_or_asks_is_left_to_others(said: str, card: Scorecard) -> None:
    assert values_over_periods(said, card, DAY) is None
