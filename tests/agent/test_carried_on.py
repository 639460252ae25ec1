"""The last change goes on to another item, or is told anew, in whatever words people find for it."""

from typing import Any

import pytest

from scorecard.models import Scorecard
from tests.conftest import Talk

pytestmark = pytest.mark.usefixtures("on_that_day")

_TOLD = ("measure", "id", "value", "due", "owner")


async def _after(before: str, said: str, card: Scorecard, talk: Talk) -> list[dict[str, Any]]:
    """What the second message sets; what goes with an old date is left out."""
    await talk.say(before, scorecard=card.model_dump(mode="json"))
    turn = await talk.say(said)
    return [{f: e[f] for f in _TOLD if e.get(f) is not None} for e in turn.edits if e["kind"] != "remove_target"]


@pytest.mark.parametrize(
    ("before", "said", "done"),
    [
        ("set the target of P1b to 5", "same for critical services, only it is 99 percent", [{"measure": "P1a", "value": 99}]),
        ("set the target of C2a to 40 by end of 2027", "the same date also for C2b please, 60", [{"measure": "C2b", "value": 60, "due": "2027-12-31"}]),
        ("make Ines the owner of C3b", "P3 too, and L2", [{"id": "P3", "owner": "Ines"}, {"id": "L2", "owner": "Ines"}]),
        ("F3 goes to Paul", "And customer churn as well, if you please.", [{"id": "C1a", "owner": "Paul"}]),
        ("set the target of C2a to 40", "same for the other one under there, no point treating them different", [{"measure": "C2b", "value": 40}]),
    ],
)  # fmt: skip
async def test_it_goes_on_to_another_item(
    before: str, said: str, done: list[dict[str, Any]], card: Scorecard, talk: Talk
) -> None:
    assert await _after(before, said, card, talk) == done


@pytest.mark.parametrize(
    ("said", "done"),
    [
        ("thats wrong, 44 not 40", {"value": 44}),
        ("42 better", {"value": 42}),
        ("end of september", {"value": 40, "due": "2027-09-30"}),
        ("march 29 that is", {"value": 40, "due": "2029-03-31"}),
        ("I beg your pardon, it should have been 45, and by March 2028.", {"value": 45, "due": "2028-03-31"}),
        ("sorry 40 by mid 2028 i meant", {"value": 40, "due": "2028-06-30"}),
    ],
)
async def test_a_target_is_told_anew(said: str, done: dict[str, Any], card: Scorecard, talk: Talk) -> None:
    assert await _after("set the target of C2a to 40", said, card, talk) == [{"measure": "C2a", **done}]


async def test_cents_told_anew_stay_cents(card: Scorecard, talk: Talk) -> None:
    assert await _after("the value of L2a in October was 0.58", "57 sorry", card, talk) == [
        {"measure": "L2a", "value": 0.57}
    ]


@pytest.mark.parametrize(
    "said", ["and what about churn?", "the weather is the same for everyone", "drop churn as well", "40 people came"]
)
async def test_a_word_that_is_about_something_else_is_no_carrying_on(said: str, card: Scorecard, talk: Talk) -> None:
    done = await _after("set the target of C2a to 40", said, card, talk)
    assert all("value" not in edit for edit in done)
