"""What is said not to be wanted is not done."""

import pytest

from agent.guided.understanding.forbidden import forbids
from scorecard.models import Scorecard


@pytest.mark.parametrize(
    "text",
    [
        "don't remove C1",
        "I wouldn't drop L1",
        "nobody is saying we should scrap C1, just letting off steam",
        "please don't rename F1 to Money",
        "I'm not asking you to give L1 to Anna",
        "C1 must not be deleted",
        "I don't want F1 removed",
        "keep F1 as it is",
        "do not delete L1 until the board has met",
        "we are not dropping L1",
        "we won't be removing C1a",
        "we have no plans to retire C1",
    ],
)
def test_what_is_only_forbidden_asks_for_nothing(text: str, card: Scorecard) -> None:
    assert forbids(text, card)


@pytest.mark.parametrize(
    "text",
    [
        "don't remove C1, rename it to Happy customers",
        "don't drop L1 but F1",
        "don't forget to give L1 to Anna",
        "I'm not asking to drop C1, just give it to Anna",
        "F1 must never drop below 90",
        "leave F1 alone it is C1 that goes",
        "why not drop L1",
        "don't delete C1. L1 can go",
    ],
)
def test_what_goes_on_to_ask_for_something_is_read(text: str, card: Scorecard) -> None:
    assert not forbids(text, card)
