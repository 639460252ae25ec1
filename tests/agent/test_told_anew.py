"""What the organization says of itself anew once there is a scorecard: how many they are, their name, whom they serve, their vision."""

from typing import Any

import pytest

from agent.guided.understanding.themselves import told_anew, told_beside
from scorecard.models import Organization, Scorecard


@pytest.fixture
def firm(card: Scorecard) -> Scorecard:
    us = Organization(name="Bytewise", size="40 people", customers="small companies")
    return card.model_copy(update={"organization": us})


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("we are 46 people by now, not 40", "46 people"),
        ("There are 46 of us now.", "46 people"),
        ("our headcount is 46 since October, 40 was last year's figure", "46 people"),
        ("we have grown to 46 employees according to the October payroll", "46 employees"),
        ("I have to put something right: we're 46 staff, you have 40 there", "46 staff"),
        ("It's 46 of us, not 40.", "46 people"),
        ("We are 46 now, not 40", "46 people"),
        ("by the way, 46 people work here since the merger", "46 people"),
        ("please change our headcount from 40 to 46", "46 people"),
        ("In the profile you can write that we are 38 employees and 900 volunteers", "38 employees and 900 volunteers"),
        ("For the record, the council now serves 86,500 residents.", "86,500 residents"),
        ("we employ about 46 people, no longer 40", "about 46 people"),
    ],
)
def test_how_many_they_are(text: str, size: str, firm: Scorecard) -> None:
    assert told_anew(text, firm) == {"size": size}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("We now trade as Norrby Vatten AB", "Norrby Vatten AB"),
        ("we renamed the company, it is Paysmith AB since June", "Paysmith AB"),
        ("Since May we have been called Paysmith Nordic, not Bytewise.", "Paysmith Nordic"),
        ("our company is called Paysmith AB now", "Paysmith AB"),
        ("We've changed our name from Bytewise to Paysmith AB", "Paysmith AB"),
        ("please rename the company to Paysmith AB", "Paysmith AB"),
        ("Our name is now Paysmith, no longer Bytewise", "Paysmith"),
        ("the name of our firm should read “Paysmith AB”", "Paysmith AB"),
        ("we go by Paysmith AB these days", "Paysmith AB"),
        ("we're called Paysmith now", "Paysmith"),
        ("Our name is Park og Kirkegård, please write it in the top.", "Park og Kirkegård"),
    ],
)
def test_what_they_are_called(text: str, name: str, firm: Scorecard) -> None:
    assert told_anew(text, firm) == {"name": name}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Our customers are bakeries and hair salons, mostly with under twenty staff.", "bakeries and hair salons, mostly with under twenty staff"),
        ("our clients are mostly dental practices now", "dental practices"),
        ("We now sell to hospitals and care homes, no longer to small companies.", "hospitals and care homes"),
        ("the people we serve are families with young children", "families with young children"),
        ("set our customers to growing firms in the north", "growing firms in the north"),
    ],
)  # fmt: skip
def test_whom_they_serve(text: str, who: str, firm: Scorecard) -> None:
    assert told_anew(text, firm) == {"customers": who}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Change our vision so it says: every small company pays its people right the first time.", {"vision": "every small company pays its people right the first time"}),
        ("The mission should go as follows: pay everybody right and on time", {"mission": "pay everybody right and on time"}),
        ("The board has agreed a new vision: payroll nobody has to think about", {"vision": "payroll nobody has to think about"}),
        ("We reworded the mission in May. It now reads “Pay everybody right.”", {"mission": "Pay everybody right."}),
        ("our vision is now: software everyone loves", {"vision": "software everyone loves"}),
        ("As our mission please note: fair pay on the day", {"mission": "fair pay on the day"}),
        ("remove the mission", {"mission": ""}),
        ("clear our mission statement, it says something daft", {"mission": ""}),
        ("our mission is to give every child a good start and make sure they can read", {"mission": "to give every child a good start and make sure they can read"}),
    ],
)  # fmt: skip
def test_what_they_are_there_for(text: str, told: dict[str, Any], firm: Scorecard) -> None:
    assert told_anew(text, firm) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("There are 46 of us now and we call ourselves Paysmith Nordic.", {"size": "46 people", "name": "Paysmith Nordic"}),
        ("please correct the company: 46 staff, name Paysmith AB", {"size": "46 staff", "name": "Paysmith AB"}),
        ("We trade as Paysmith AB, and our customers are bakeries.", {"name": "Paysmith AB", "customers": "bakeries"}),
        ("We are 46 people. Our mission is: fair pay on the day. The board decided that in May.", {"size": "46 people", "mission": "fair pay on the day"}),
    ],
)  # fmt: skip
def test_two_facts_in_one_message(text: str, told: dict[str, Any], firm: Scorecard) -> None:
    assert told_anew(text, firm) == told


@pytest.mark.parametrize(
    "text",
    [
        "we are 46 people and want 50 by 2028",
        "we have 12 people on sick leave",
        "we have 46 patients in the queue",
        "we are at 46 % now, not 40",
        "we have 46 people who left last year",
        "our customers are unhappy with the prices",
        "our customers are leaving because of the fees",
        "our customers are the reason for this target",
        "we serve customers faster now",
        "we are called out at night too often",
        "our vision is too long",
        "our name is fine",
        "Please put down 46 employees and as of May 2026 Paysmith AB in the name of the fund",
        "what is our vision?",
        "is our name Paysmith?",
        "rename C1 to Paysmith AB",
        "The end of our mission statement should read “for everyone”.",
        "we go by bus",
        "we now trade in Norway",
        "the team is 12 short",
        "our staff is 80 % happy",
        "We trade as Paysmith AB, and set churn to 4 %",
    ],
)
def test_what_says_something_else_too_or_of_something_else(text: str, firm: Scorecard) -> None:
    assert told_anew(text, firm) == {}


def test_where_a_measure_counts_them_it_is_its_value(card: Scorecard) -> None:
    counted = next(iter(card.measures())).model_copy(update={"name": "Number of employees", "unit": "employees"})
    first = card.perspectives[0].objectives[0]
    objective = first.model_copy(update={"measures": [counted, *first.measures[1:]]})
    side = card.perspectives[0].model_copy(update={"objectives": [objective, *card.perspectives[0].objectives[1:]]})
    measured = card.model_copy(update={"perspectives": [side, *card.perspectives[1:]]})
    assert told_anew("we are 46 employees now", measured) == {}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Two corrections about the company: headcount is 46 now and the new name is Paysmith AB.", {"size": "46 people", "name": "Paysmith AB"}),
        ("the firm changed hands, it's called Norrlund Payroll since September", {"name": "Norrlund Payroll"}),
        ("our clientele has shifted: we mainly serve restaurants and hotels now", {"customers": "restaurants and hotels"}),
        ("we're not Bytewise any more but Paysmith AB", {"name": "Paysmith AB"}),
        ("you have the wrong name for us, it's Bytewise Nordic AB", {"name": "Bytewise Nordic AB"}),
        ("we've hired six more, so that makes 46 of us", {"size": "46 people"}),
        ("There's 52 of us these days, the 40 in there is from last spring", {"size": "52 people"}),
        ("We're 46, not 40 people", {"size": "46 people"}),
        ("we are Paysmith AB now", {"name": "Paysmith AB"}),
        ("Our customers are not small companies any longer but mid-sized retailers", {"customers": "mid-sized retailers"}),
    ],
)  # fmt: skip
def test_what_happened_to_them_leads_to_what_they_are_now(text: str, told: dict[str, Any], firm: Scorecard) -> None:
    assert told_anew(text, firm) == told


@pytest.mark.parametrize(
    ("text", "order", "told"),
    [
        ("set churn to 4 % by 2028 and by the way we're 46 people now", "set churn to 4 % by 2028", {"size": "46 people"}),
        ("Ana owns C1. We now trade as Paysmith AB.", "Ana owns C1.", {"name": "Paysmith AB"}),
        ("add an initiative to C1, there are 5 people in the team", "add an initiative to C1, there are 5 people in the team", {}),
    ],
)  # fmt: skip
def test_a_fact_beside_an_order_is_no_part_of_it(text: str, order: str, told: dict[str, Any], firm: Scorecard) -> None:
    assert told_beside(text, firm) == (order, told)


async def test_before_the_draft_what_is_noted_is_put_right_by_the_same_words(talk) -> None:
    await talk.say("We are Midway, a bakery with 40 employees in Leeds.")
    result = await talk.say("sorry, we are 46 employees, not 40")
    assert result.edits == [{"kind": "set_organization", "size": "46 employees"}]


async def test_after_the_draft_it_is_said_what_was_noted(talk, card: Scorecard) -> None:
    await talk.say("show C1a", scorecard=card.model_dump(mode="json"))
    result = await talk.say("There are 46 of us now and we call ourselves Paysmith Nordic.")
    assert result.edits == [{"kind": "set_organization", "size": "46 people", "name": "Paysmith Nordic"}]
    assert "Paysmith Nordic" in result.text
    assert "46 people" in result.text
