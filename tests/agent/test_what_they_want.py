"""What people want, however they begin: heard from four who had never used the coach, in the words they typed."""

from typing import Any

import pytest

from agent.guided.profile import read_profile
from knowledge.library import library
from scorecard.models import Organization

LIBRARY = library()


def read(text: str, question: str = "") -> dict[str, Any]:
    return read_profile(text, Organization(), LIBRARY, question)


@pytest.mark.parametrize(
    ("text", "priorities"),
    [
        ("We are Leeside Vets. We want fewer no shows and vets who stay", ["fewer no shows", "vets who stay"]),
        ("We are X Ltd, a bakery. We want fewer complaints and more regulars.", ["fewer complaints", "more regulars"]),
        ("We are X Ltd, a farm. we want to use less water and no pesticides", ["use less water", "no pesticides"]),
        ("We are X Ltd, a bakery. We want shorter waits and a balanced budget", ["shorter waits", "a balanced budget"]),
        ("We are X, a school. I'd also like parents to feel listened to and the budget not to be in deficit.",
         ["parents to feel listened to", "the budget not to be in deficit"]),
        ("We are X Ltd, a bakery. We want to grow online sales, use less flour and waste no bread",
         ["grow online sales", "use less flour", "waste no bread"]),
    ],
)  # fmt: skip
def test_two_wishes_are_two(text: str, priorities: list[str]) -> None:
    assert read(text)["priorities"] == priorities


@pytest.mark.parametrize(
    "wish",
    [
        "more bread and butter sales",
        "better food and drink",
        "more trust among patients and staff",
        "faster and better service",
    ],
)
def test_one_wish_with_an_and_in_it_stays_one(wish: str) -> None:
    assert read(f"We are X Ltd, a bakery. We want {wish}")["priorities"] == [wish]


@pytest.mark.parametrize(
    ("text", "priorities"),
    [
        ("Hiya, right so I'm Grace, I run a food bank network here in Leeds. What I really care about is that nobody gets turned away hungry, that's the heart of it, "
         "and then that people don't need us again within a year. I'd love volunteers who actually stay, oh and less food thrown away, and money that isn't all from one funder.",
         ["nobody gets turned away hungry", "people don't need us again within a year", "volunteers who actually stay", "less food thrown away", "money that isn't all from one funder"]),
        ("So to say it again a bit plainer: nobody turned away hungry, volunteers who stay, less food thrown away.",
         ["nobody turned away hungry", "volunteers who stay", "less food thrown away"]),
        ("I'm Bev, head of a primary school. What matters most to me is that children read well by the time they leave us, that fewer of them miss school, and that teachers stay.",
         ["children read well by the time they leave us", "fewer children miss school", "teachers stay"]),
        ("We're a small theatre in Ghent. What we need is fuller houses in the week, a roof that doesn't leak and younger people in the seats.",
         ["fuller houses in the week", "a roof that doesn't leak", "younger people in the seats"]),
        ("We are X, a school. Parents need to feel listened to and we cant carry on with the deficit, its £84k at the moment",
         ["parents to feel listened to", "less deficit (now £84k)"]),
        ("they are the main thing! reading well by year 6, fewer kids missing school and teachers staying",
         ["reading well by year 6", "fewer kids missing school", "teachers staying"]),
    ],
)  # fmt: skip
def test_what_matters_is_a_wish_however_it_begins(text: str, priorities: list[str]) -> None:
    assert read(text, "name")["priorities"] == priorities


def test_nobody_is_called_by_a_greeting() -> None:
    assert "name" not in read("Hiya, right so I'm Grace, I run a food bank network here in Leeds")


def test_a_department_is_named_by_what_it_is() -> None:
    told = read("I am Henrik, the head of parks in a Danish city. It is the department Park og Kirkegård in Odense.")
    assert told["name"] == "Park og Kirkegård"


def test_a_name_told_anew_takes_the_place_of_the_old() -> None:
    told = read_profile("Ha, no love, we're called Leeds Food Bank Network.", Organization(name="Hiya"), LIBRARY, "")
    assert told["name"] == "Leeds Food Bank Network"


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("In 2029 every citizen in Odense has a green place in 300 meters from his door.", "vision"),
        ("And the vision, well, a Leeds where nobody needs a food bank.", "vision"),
        ("we want to be profitable by 2028", "goals"),
        ("we want to be the best bakery in Milan by 2030", "vision"),
        ("Money comes from the government per pupil plus pupil premium", "funding"),
    ],
)
def test_what_it_will_be_is_told_from_what_is_to_be_reached(text: str, field: str) -> None:
    assert field in read(text, "name")


async def test_a_skip_with_more_behind_it_skips_and_hears_the_rest(talk) -> None:
    await talk.say("We are Southcoates Primary, a primary school, 62 staff. We want teachers who stay.")
    result = await talk.say("skip that one, dont really have one thats not waffle. attendance is 91% and we want 95")
    organization = talk.agent.own_scorecard(talk.thread).scorecard.organization
    assert not organization.vision
    assert not organization.mission
    assert organization.goals
    assert "**vision**" not in result.text


async def test_a_mission_that_was_none_is_taken_out(talk) -> None:
    await talk.say(
        "We are Southcoates Primary, a primary school. We want teachers who stay. Our mission: waffle and more"
    )
    assert talk.agent.own_scorecard(talk.thread).scorecard.organization.mission
    await talk.say("no thats not our mission!! take the mission out")
    assert not talk.agent.own_scorecard(talk.thread).scorecard.organization.mission


async def test_what_was_noted_is_told_and_the_draft_waits(talk) -> None:
    await talk.say("We are Leeside Vets, 34 staff. We want fewer no shows and vets who stay")
    result = await talk.say(
        "Before we go on, can you tell me what you've got down as my priorities, because I gave you two?"
    )
    assert "fewer no shows; vets who stay" in result.text
    assert not [*talk.agent.own_scorecard(talk.thread).scorecard.objectives()]


async def test_what_was_placed_is_not_said_to_be_lost(talk) -> None:
    result = await talk.say(
        "We run a small brewery in Porto, called Boa Vista. We want bars that reorder. we cant carry on with the debt, its €240k at the moment"
    )
    assert "did not know where to put" not in result.text


async def test_what_was_noted_is_told_beside_a_skip(talk) -> None:
    await talk.say("We are Boa Vista, a brewery. We want bars that reorder and brewers who stay")
    result = await talk.say("skip it, no idea. what have you noted?")
    assert "bars that reorder; brewers who stay" in result.text
    assert "**mission**" in result.text
