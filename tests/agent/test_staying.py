"""What is taken back on the way, to stay as it was, is not meant; what only stays beside it changes nothing."""

import pytest

from agent.guided.understanding.corrections import with_a_pause
from agent.guided.understanding.staying import without_what_stays


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("waste to 3.5 and households 2600, ach no, leave the households be, just the waste", "waste to 3.5"),
        ("churn 2, findings 2, no wait findings stay, but Ana gets F3", "churn 2, but Ana gets F3"),
        ("C1a 60. C2a 5 - actually keep C2a as is", "C1a 60"),
        ("recycling 56 and potholes 9, on reflection not the potholes", "recycling 56"),
        ("drop potholes and set recycling to 58, no wait, keep potholes", "set recycling to 58"),
        ("recycling to 56 and sickness to 8, no wait, leave that one", "recycling to 56"),
        ("bin retention, hang on, keep that, bin churn and give F3 to Ana", "bin churn and give F3 to Ana"),
        ("begin N2 a quarter later, but the end date stays put", "begin N2 a quarter later"),
        ("N3 is due in May - the start won't change", "N3 is due in May"),
    ],
)
def test_what_is_to_stay_after_all_is_not_asked_for(text: str, meant: str) -> None:
    assert without_what_stays(text) == meant


@pytest.mark.parametrize(
    "text",
    [
        "recycling 56, and completion stays where it is",
        "set P1a to 92 by June, no wait, keep the date",
        "P1a by June, no, P1a by May is fine",
        "remove P2a. No wait, keep it",
        "attendance 94, sorry, completion 94",
    ],
)
def test_what_takes_nothing_back_is_left_as_it_is(text: str) -> None:
    assert without_what_stays(text) == text


def test_a_no_before_a_figure_is_no_number() -> None:
    assert with_a_pause("start at 80, hmm no 82") == "start at 80, hmm no, 82"
