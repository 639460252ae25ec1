"""A short question that names nothing is of what was shown last; a question about the field is not."""

import pytest

from agent.guided.requests.of_the_focus import read
from scorecard.models import Scorecard

pytestmark = pytest.mark.usefixtures("on_that_day")


@pytest.mark.parametrize(
    ("asked", "tool"),
    [
        ("baseline here?", "show_item"),
        ("and the owner?", "show_item"),
        ("Who is responsible for this figure at the moment?", "show_item"),
        ("From which number we started here?", "show_item"),
        ("And by when are the seven million to be reached?", "show_item"),
        ("tell me more from this", "show_item"),
        ("why 18?", "why_here"),
        ("and this is here because…?", "why_here"),
        ("who dreamed this one up and what were they thinking", "why_here"),
    ],
)
def test_it_is_answered_of_what_was_shown(asked: str, tool: str, card: Scorecard) -> None:
    request = read(asked, card, "C1a")
    assert request
    assert (request.name, request.args) == (tool, {"item": "C1a"})


@pytest.mark.parametrize(
    "asked",
    ["what is a baseline?", "who should own a measure?", "how many KPIs should we have?", "the owner is Tom", "and P3, who owns that?"],
)  # fmt: skip
def test_others_are_not(asked: str, card: Scorecard) -> None:
    assert read(asked, card, "C1a") is None
    assert read("baseline here?", card, "") is None
