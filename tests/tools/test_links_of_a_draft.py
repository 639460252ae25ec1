"""The reasons a draft gives its links: they make sense of what both ends say, or they say that no reason is known."""

import pytest

from knowledge.library import library
from scorecard.apply import apply
from scorecard.models import Organization, Scorecard
from tools.drafting.draft import draft_edits

COST = "takes cost and idle time out of the work"


def reasons(sector_id: str, *priorities: str) -> list[str]:
    start = Scorecard(organization=Organization(name="A", sector_id=sector_id, priorities=list(priorities)))
    return [k.hypothesis for k in apply(start, draft_edits(start, library())).scorecard.links]


@pytest.mark.parametrize(
    ("sector", "wishes", "begins", "says"),
    [
        ("utility", ("every household to have clean water", "finance pipes from own funds"), "Giving every household clean water", COST),
        ("utility", ("save energy", "the tariff to stay stable"), "Reducing energy use", "something they could not get before"),
        ("general", ("prices to remain affordable", "cut rework"), "Keeping prices affordable", "worth its price"),
        ("retail", ("waste less food", "become better known in the region"), "Wasting less food", "felt directly"),
    ],
)  # fmt: skip
def test_no_reason_is_given_that_makes_no_sense_of_its_cause(
    sector: str, wishes: tuple[str, ...], begins: str, says: str
) -> None:
    said = [r for r in reasons(sector, *wishes) if r.startswith(begins)]
    assert said
    assert not [r for r in said if says in r]


def test_what_saves_helps_to_hold_a_price() -> None:
    said = reasons("utility", "save energy", "the tariff to stay stable")
    assert "Reducing energy use takes cost out of the work, which helps to keep the tariff stable." in said
