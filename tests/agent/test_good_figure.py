"""A figure that is asked about is never set, and the coach says that it has no figures of others."""

from pathlib import Path

import pytest

from agent.guided.requests import read_request
from scorecard.models import Scorecard

CARD = Scorecard.model_validate_json((Path(__file__).parent / "understanding_scorecard.json").read_text("utf-8"))


@pytest.mark.parametrize(
    "asked",
    [
        "is 30 minutes to get a bed a good goal for a town our size",
        "would 4 % staff turnover be realistic for a clinic like ours, what do you think",
        "is 12 % a normal figure for people leaving",
        "what do other hospitals reach with patient satisfaction",
        "how do we compare with others on waiting time",
        "what's a usual turnover rate for small firms",
        "do you think 20 complaints is enough",
        "where would similar clinics be on no-shows",
    ],
)
def test_a_figure_asked_about_is_not_set(asked: str) -> None:
    request = read_request(asked, CARD, "")
    assert request
    assert request.name in ("good_figure", "show_aim")


@pytest.mark.parametrize(
    "said",
    [
        "could you set patient satisfaction to 90 %, that would be good",
        "is 4 measures for an objective too many",
        "set the target to 5 % and tell me if it is realistic",
        "how good are our measures",
    ],
)
def test_an_order_or_a_question_on_the_card_itself_is_none(said: str) -> None:
    request = read_request(said, CARD, "")
    assert not request or request.name != "good_figure"
