"""Why one thing is thought to lead to another: the link between the two that are named by words, or that there is none."""

import pytest

from agent.guided.requests import read_request, why_linked
from scorecard.models import Scorecard


@pytest.mark.parametrize(
    ("text", "item", "on"),
    [
        ("Why do you think that regular users lead to less churn?", "P3", "C1"),
        ("what makes you believe key technologies help keep the platform up", "L3", "P1"),
        ("why did you link new ideas to new subscribers", "L2", "P3"),
        ("what's the reasoning behind the link from churn to selling cost?", "C1", "F3"),
        ("how do you know L3 drives P1", "L3", "P1"),
        ("why would lower churn bring us a low selling cost", "C1", "F3"),
        ("why do you think the selling cost drives key technologies", "F3", "L3"),
    ],
)
def test_the_way_from_one_to_the_other_is_told(text: str, item: str, on: str, card: Scorecard) -> None:
    request = read_request(text, card, "F1a")
    assert request
    assert (request.name, request.args) == ("show_effects", {"item": item, "on": on})


def test_of_what_is_not_on_the_map_nothing_is_claimed(card: Scorecard) -> None:
    request = read_request("why do you think training leads to less churn?", card, "F1a")
    assert request
    assert request.args["words"].startswith("I do not claim that: nothing on your scorecard is about “training”")
    assert "P1 Keep the platform up whenever customers need it" in request.args["words"]


@pytest.mark.parametrize(
    "text",
    ["why is C1 here", "why does training improve morale", "why do leading indicators help", "what leads to churn", "link L2 to P3"],
)  # fmt: skip
def test_what_asks_for_no_link_of_theirs_is_left(text: str, card: Scorecard) -> None:
    assert why_linked.read(text, card, "C1a") is None
