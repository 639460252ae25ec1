"""Names as they are typed in haste are names, and what is only told of people makes nobody an owner."""

import pytest

from agent.guided.understanding.hearsay import without_hearsay
from agent.guided.understanding.names_typed import with_names
from agent.guided.weighing.slips import months_mended
from scorecard.models import Scorecard


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("jo's on it", "Jo owns it"),
        ("let's say 30 by dec, thats marcus's", "let's say 30 by dec, Marcus owns it"),
        ("that's down to jo", "Jo owns it"),
        ("C1 is Augusta's", "Augusta owns C1"),
        ("give C1 to marcus", "give C1 to Marcus"),
        ("jo looks after that one", "Jo looks after that one"),
    ],
)
def test_somebody_is_told_of_in_small_letters(typed: str, meant: str, card: Scorecard) -> None:
    assert with_names(typed, card) == meant


@pytest.mark.parametrize(
    "text",
    [
        "it's on track",
        "that's for reporting",
        "it's down to luck",
        "it is monday's",
        "marketing runs it",
        "we're on it",
    ],
)
def test_a_word_that_is_no_name_makes_nobody_an_owner(text: str, card: Scorecard) -> None:
    assert with_names(text, card) == text


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("make it 60, Owen's happy enough with that", "make it 60"),
        ("Gareth's been at me: churn down to 2", "churn down to 2"),
        ("churn at 2 from now on, Ines is sick of it glowing red at her", "churn at 2 from now on"),
        ("Ana's snowed under, so give C1 to Ben", "so give C1 to Ben"),
        ("no, the other one, silly me", "no, the other one"),
    ],
)
def test_what_people_think_is_no_part_of_the_request(text: str, rest: str, card: Scorecard) -> None:
    assert without_hearsay(text, card) == rest


@pytest.mark.parametrize(
    "text",
    [
        "Joy said she'd have it",
        "Ana has agreed to own C1",
        "Owen said 5,400",
        "Ana's swamped, somebody else has to take C1 off her",
        "Ruth's been on at me about the churn objective. Go on, hers",
        "Ana is happy with that",
    ],
)
def test_who_is_to_have_something_or_names_a_figure_is_heard(text: str, card: Scorecard) -> None:
    assert without_hearsay(text, card) == text


@pytest.mark.parametrize("text", ["give C1 to Marcus", "by Marcel", "Augusta owns it", "thats marcus's"])
def test_a_name_like_a_month_is_no_month(text: str) -> None:
    assert months_mended(text) == text


def test_a_misspelt_month_beside_a_day_is_one() -> None:
    assert months_mended("end of setpember") == "end of September"
    assert months_mended("decemebr 2028") == "December 2028"
