"""The period of a value told is that of the next one where it is pointed at."""

from datetime import date

import pytest

from agent.guided.same_period import with_period
from agent.guided.understanding.periods import period_in

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
        ("Churn W46 was 2.1, deals won 40 that week, and N1 is done", "Churn week 46 was 2.1, deals won 40 in week 46, and N1 is done"),
        ("churn 2.1 wk46", "churn 2.1 in week 46"),
        ("waiting 2.1 w 46 %", "waiting 2.1 w 46 %"),
        ("churn 2.1, deals won 40, both w46. Uptime oct 99", "churn was 2.1 in week 46; deals won was 40 in week 46. Uptime oct 99"),
        ("the news: churn down to 2.1 and over-30-days 12, both October", "churn was 2.1 in October; over-30-days was 12 in October."),
        ("churn sep 2.1, deals won: 40, queue 3 min, all of them last month", "churn was 2.1 last month; deals won was 40 last month; queue was 3 min last month."),
        ("P1a 30, P1b 12, both june 28 targets", "the target of P1a is 30 by june 28; the target of P1b is 12 by june 28."),
        ("churn 2.1 in Sept. Uptime 99, also Oct", "churn 2.1 in Sept. Uptime 99 in Oct"),
        ("churn target 2, deals won 40, both October", "churn target 2, deals won 40, both October"),
        ("churn 2.1, deals won 40, both by December 2028", "churn 2.1, deals won 40, both by December 2028"),
        ("Anna takes churn and Ben deals won, both from October", "Anna takes churn and Ben deals won, both from October"),
    ],
)  # fmt: skip
def test_the_same_period_is_the_one_told(text: str, said: str) -> None:
    assert with_period(text) == said


def test_a_period_of_values_that_nothing_is_known_of_is_not_shared() -> None:
    text = "apples 2, pears 4, both October"
    assert with_period(text, lambda words: False) == text


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("customers at risk 37 week 46", "2026-W46"),
        ("customers at risk 37 wk46", "2026-W46"),
        ("within 8 weeks 46", ""),
        ("the 8 week 46 rule", ""),
    ],
)
def test_a_week_behind_a_value_is_its_period(text: str, period: str) -> None:
    assert period_in(text, date(2026, 11, 24)) == period
