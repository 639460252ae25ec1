"""A finding set aside by what it is about, where no item is named: nothing else of the scorecard may change by it."""

import pytest

from agent.guided.requests import read_request
from scorecard.models import Scorecard


@pytest.mark.parametrize(
    "text",
    [
        "ignore the finding on owners because we decide that in January",
        "please ignore the warning about missing owners, we decide in January",
        "the hints about owners can stay, we decide in January",
    ],
)
def test_the_finding_is_looked_for_on_the_whole_card(text: str, card: Scorecard) -> None:
    request = read_request(text, card, "C1a")
    assert request
    if request.name == "ask_user":  # several speak of owners
        assert all("ignore BSC" in c["text"] and "January" in c["text"] for c in request.args["choices"])
    else:
        (edit,) = request.args["edits"]
        assert (edit["kind"], "January" in edit["reason"]) == ("ignore_finding", True)
