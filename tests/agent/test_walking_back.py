"""A step back, and the way back to how it all was, in the words people have for it."""

import pytest

from agent.guided.requests import read_request
from agent.guided.requests.walking import read
from scorecard.models import Scorecard


@pytest.mark.parametrize(
    "said",
    [
        "no no, wrong one, how it was before pls",
        "put it back as if i'd said nothing",
        "Too ambitious. Back to what it was.",
    ],
)
def test_the_last_change_is_taken_back(said: str, card: Scorecard) -> None:
    request = read(said, card, "")
    assert request
    assert (request.name, request.args) == ("undo", {"steps": 1})


@pytest.mark.parametrize(
    "said", ["both of those were daft, undo them", "back to before both of those, council overruled"]
)
def test_both_are_taken_back(said: str, card: Scorecard) -> None:
    request = read(said, card, "")
    assert request
    assert (request.name, request.args) == ("undo", {"steps": 2})


@pytest.mark.parametrize(
    "said",
    [
        "put it all back how it was before I started fiddling",
        "let's have it how it was when I came in",
        "take me back to how the board looked before all of that",
        "can we go back to how it all was at the start? yes do that",
        "rewind the lot to last night",
        "go back to yesterdays version plz",
    ],
)
def test_the_day_before_is_brought_back(said: str, card: Scorecard) -> None:
    request = read(said, card, "")
    assert request
    assert request.name == "restore_version"


def test_a_question_about_the_past_takes_no_step(card: Scorecard) -> None:
    request = read_request("How was it in the last three months?", card, "C1a")
    assert request is None or request.name not in ("undo", "restore_version")
