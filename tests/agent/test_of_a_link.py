"""The link that was shown or drawn last is what "it" is: how strong, how soon, why, and that it is to go."""

from datetime import date
from typing import Any

import pytest

from agent.guided.understanding.of_a_link import link_asked, link_called, of_the_link
from scorecard.edits import AddLink
from scorecard.models import Scorecard

TODAY = date(2026, 11, 24)


def _said(text: str, card: Scorecard) -> list[dict[str, Any]]:
    link = link_called("L3->P1", card)
    assert link
    edits = of_the_link(text, link, card, TODAY)
    told = [e.model_dump(exclude_unset=True) for e in edits]
    assert all({t.pop("source"), t.pop("target")} == {"L3", "P1"} for t in told)
    return told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Medium, I think. And four months, not six.", {"strength": "medium", "lag_months": 4}),
        ("weaker than strong: medium", {"strength": "medium"}),
        ("the delay should be two quarters, like the one from P1 to C1", {"lag_months": 6}),
        ("not six months but a year", {"lag_months": 12}),
        ("and the reason there should read: experts find the fault sooner.", {"hypothesis": "experts find the fault sooner"}),
        ("it holds because experts find the fault sooner", {"hypothesis": "experts find the fault sooner"}),
        ("it is wrong if outages stay as they are for a year", {"disproof": "outages stay as they are for a year"}),
        ("please take that arrow out again", {}),
        ("That arrow is not credible at all; take it away.", {}),
        ("silly, rub that arrow out", {}),
        ("Put a hypothesis on it: experts find the fault sooner", {"hypothesis": "experts find the fault sooner"}),
    ],
)  # fmt: skip
def test_more_is_said_of_it(text: str, told: dict[str, Any], card: Scorecard) -> None:
    assert _said(text, card) == [told]


def test_it_is_turned_round(card: Scorecard) -> None:
    link = link_called("L3->P1", card)
    assert link
    gone, drawn = of_the_link("turn it round please", link, card, TODAY)
    assert gone.kind == "remove_link"
    assert isinstance(drawn, AddLink)
    assert (drawn.source, drawn.target, drawn.lag_months) == ("P1", "L3", 6)


@pytest.mark.parametrize(
    "text",
    ["drop C1", "strong, and P2 goes to Ana", "why is it strong?", "make it monthly", "the reason for the target is cost", "undo", "add a target of 3 months", "give it to Ana"],
)  # fmt: skip
def test_what_is_said_of_anything_else_is_not_of_it(text: str, card: Scorecard) -> None:
    assert _said(text, card) == []


def test_a_link_is_known_by_its_name(card: Scorecard) -> None:
    assert link_called("L3", card) is None
    assert link_called("F1->L3", card) is None


@pytest.mark.parametrize(
    ("asked", "link"),
    [("how strong is the link from L3 to P1?", "L3->P1"), ("how are L3 and P1 linked?", "L3->P1"), ("what does L3 lead to?", "L3->P1"), ("what does P1 lead to?", ""), ("who owns L3 and P1?", "")],
)  # fmt: skip
def test_a_question_about_a_link_says_which_it_is(asked: str, link: str, card: Scorecard) -> None:
    assert link_asked(asked, card) == link
