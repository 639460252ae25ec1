"""The period of a value told is that of the next one where it is pointed at."""

import pytest

from agent.guided.same_period import with_period

pytestmark = pytest.mark.usefixtures("on_that_day")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Last week churn was 2.1, and deals won of the same week 40", "Last week churn was 2.1, and deals won in Last week 40"),
        ("churn 2.1 in October; same month, deals won at 40", "churn 2.1 in October; in October, deals won at 40"),
        ("churn 2.1 in Q3, test wins in that same quarter 12", "churn 2.1 in Q3, test wins in Q3 12"),
        ("churn 2.1 in Q3, test wins in the same month 12", "churn 2.1 in Q3, test wins in the same month 12"),
        ("keep reporting October in the same month", "keep reporting October in the same month"),
        ("Week 46: churn 2.1, deals won 40 %", "churn 2.1 in Week 46; deals won 40 % in Week 46"),
        ("last month: churn 2.1; deals won 40", "churn 2.1 last month; deals won 40 last month"),
        ("October: churn target 2, deals won 40", "October: churn target 2, deals won 40"),
        ("churn 2026-W46: 2.1", "churn week 46: 2.1"),
        ("churn 2025-W46: 2.1", "churn 2025-W46: 2.1"),
    ],
)  # fmt: skip
def test_the_same_period_is_the_one_told(text: str, said: str) -> None:
    assert with_period(text) == said
