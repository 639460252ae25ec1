"""What an answer in the interview is taken for: by its own words first, and by the question only where these say nothing."""

from typing import Any

import pytest

from agent.guided.profile import read_profile
from knowledge.library import library
from scorecard.models import Organization
from tools.drafting.stated import stated_numbers

LIBRARY = library()


@pytest.mark.parametrize("nothing", ["I don't know really", "not sure yet, sorry", "no idea", "hard to say", "dunno"])
def test_not_to_know_is_no_answer(nothing: str) -> None:
    assert read_profile(nothing, Organization(), LIBRARY, "mission") == {}


@pytest.mark.parametrize(
    ("text", "question", "field", "value"),
    [
        ("we differ from the corporates because the same vet sees your animal every time", "mission", "value_proposition", "customer_solutions"),
        ("no-shows target should be 4% by mid 2027", "value_proposition", "goals", ["no-shows target should be 4% by mid 2027"]),
        ("stop losing nurses, and cut no-shows, 9% right now", "", "priorities", ["stop losing nurses", "cut no-shows (9% right now)"]),
        ("We run 12 gyms under the name FitHouse.", "", "name", "FitHouse"),
        ("We are a small museum of printing, run by a charitable trust.", "", "sector_id", "culture"),
        ("I run a group of four vet practices", "", "sector_id", "clinic"),
        ("This year it's about keeping partners, bringing billing days down, and not losing associates.", "", "priorities",
         ["keeping partners", "bringing billing days down", "not losing associates"]),
    ],
)  # fmt: skip
def test_an_answer_is_what_its_own_words_say(text: str, question: str, field: str, value: Any) -> None:
    assert read_profile(text, Organization(), LIBRARY, question)[field] == value


def test_how_things_are_is_no_goal() -> None:
    text = "Farmers want a fair milk price, supermarkets want carbon numbers, and our two creameries are 30 years old"
    read = read_profile(text, Organization(), LIBRARY, "")
    assert read["priorities"] == ["a fair milk price", "carbon numbers"]
    assert "goals" not in read


def test_what_should_be_is_a_goal_and_a_plain_complaint_beside_it_is_none() -> None:
    text = (
        "We are Cobalt Lane, an architecture studio. Right now we win 1 in 9 competitions, should be 1 in 4, projects"
        " overrun fees by 20%, and our two partners do everything."
    )
    read = read_profile(text, Organization(), LIBRARY, "")
    assert read.keys() == {"name", "sector", "sector_id", "goals"}
    [stated] = stated_numbers(read["goals"][0])
    assert (stated.name, stated.start, stated.value) == ("Share of competitions won", 11.1, 25)


@pytest.mark.parametrize(
    ("text", "question", "goals"),
    [
        ("Too many students drop out after the first semester: 23%. The ministry wants 15.", "priorities",
         ["Too many students drop out after the first semester: 23%, the ministry wants 15"]),
        ("We lose about 6% of members a year and the average age of members is 51", "mission",
         ["We lose about 6% of members a year", "the average age of members is 51"]),
        ("Two machines in ten are out of order, customers hate that. And our people at the counter aren't trained", "vision",
         ["Two machines in ten are out of order", "our people at the counter aren't trained"]),
        ("Our tenants tell us that repairs take too long and that they cannot reach us by phone.", "mission",
         ["repairs take too long", "Our tenants cannot reach us by phone"]),
        ("1) grow subscriptions from 3,400 to 9,000; 2) barista turnover is 45 % - bring it to 25", "",
         ["grow subscriptions from 3,400 to 9,000", "barista turnover is 45 % - bring it to 25"]),
    ],
)  # fmt: skip
def test_how_things_are_belongs_to_the_goals_whatever_was_asked(text: str, question: str, goals: list[str]) -> None:
    read = read_profile(text, Organization(name="Rowan", sector="firm"), LIBRARY, question)
    assert read["goals"] == goals
    assert question not in ("vision", "mission") or question not in read


@pytest.mark.parametrize(
    ("text", "question", "field", "value"),
    [
        ("we only have what the council gives, 41 million a year", "vision", "funding", "we only have what the council gives, 41 million a year"),
        ("differentiation through single-origin coffee and craft", "vision", "value_proposition", "product_leadership"),
        ("best product", "mission", "value_proposition", "product_leadership"),
        ("mostly students and families without a washing machine", "priorities", "customers", "students and families without a washing machine"),
        ('A scorecard for a fictional company "Northlight Roasters", a coffee roaster', "", "name", "Northlight Roasters"),
        ("we're a 60 people SaaS startup (Ledgerly) - accounting for freelancers", "", "name", "Ledgerly"),
    ],
)  # fmt: skip
def test_an_answer_to_another_question_finds_its_place(text: str, question: str, field: str, value: str) -> None:
    read = read_profile(text, Organization(), LIBRARY, question)
    assert read[field] == value
    assert question not in read


def test_whose_plan_a_page_is_stands_below_its_title() -> None:
    page = "Strategic plan 2027-2030\nArdmore Housing Association\n\nVision\nA warm home for all.\n\nStrategic objectives\n1. Build 350 homes"
    read = read_profile(page, Organization(), LIBRARY, "")
    assert (read["name"], read["vision"]) == ("Ardmore Housing Association", "A warm home for all")
    assert read["priorities"] == ["Build 350 homes"]


def test_those_who_want_something_are_not_the_name_of_the_organization() -> None:
    assert "name" not in read_profile("Surgeons want a second robot.", Organization(), LIBRARY, "vision")
    assert "name" not in read_profile("Lifeguards - we can't find any.", Organization(), LIBRARY, "vision")


def test_what_they_say_they_are_not_is_no_priority() -> None:
    read = read_profile(
        "lowest price is not our thing, we want to be the ones people trust", Organization(), LIBRARY, "mission"
    )
    assert "priorities" not in read


def test_a_list_that_ends_in_a_wish_is_taken_whole() -> None:
    text = (
        "Bikes that work (12% are broken on any day, should be under 5 by end of 2027), more rides per bike, and the city"
        " should see what it pays for"
    )
    read = read_profile(text, Organization(name="Trapp", sector="bike-share scheme"), LIBRARY, "mission")
    assert read["goals"] == ["Bikes that work (12% are broken on any day, should be under 5 by end of 2027)"]
    assert read["priorities"] == ["more rides per bike", "see what it pays for"]
    [figure] = stated_numbers(read["goals"][0])
    assert (figure.name, figure.start, figure.value) == ("Bikes that are broken", 12, 5)


def test_who_one_is_before_a_wish_is_no_wish() -> None:
    read = read_profile("Trapp, 35 staff, we want to grow rides by 10% by 2028", Organization(), LIBRARY, "")
    assert (read["name"], read["size"], read["goals"]) == ("Trapp", "35 staff", ["grow rides by 10% by 2028"])
    assert "priorities" not in read


def test_a_name_is_short() -> None:
    assert "name" not in read_profile("x" * 500, Organization(), LIBRARY, "name")


def test_whom_they_serve_is_nobodys_name() -> None:
    told = read_profile(
        "Drinks wholesalers in Franconia, and people who come to our beer garden.", Organization(), LIBRARY, "name"
    )
    assert "name" not in told
    assert told["customers"].startswith("Drinks wholesalers")


def test_a_list_of_wishes_stays_whole_though_one_of_them_tells_how_things_are() -> None:
    text = "Priorities: daytime availability of volunteers (only 6 at noon, need 12); youth brigade from 8 to 20 kids; a new engine"
    assert read_profile(text, Organization(), LIBRARY, "")["priorities"] == [
        "daytime availability of volunteers (only 6 at noon, need 12)", "youth brigade from 8 to 20 kids", "a new engine",
    ]  # fmt: skip


_LISTED_BEHIND_DOTS = [
    ("ok our wishes.. regulars who come daily, orders ready at seven, less stale bread, n not living off one hotel",
     ["regulars who come daily", "orders ready at seven", "less stale bread", "not living off one hotel"]),
    ("right so here is the wish list.. school classes that rebook, tours starting punctually, fewer broken audio sets",
     ["school classes that rebook", "tours starting punctually", "fewer broken audio sets"]),
    ("the priorities… milk price up, younger members, less paper", ["milk price up", "younger members", "less paper"]),
]  # fmt: skip


@pytest.mark.parametrize("question", ["name", "vision"])
@pytest.mark.parametrize(("text", "wanted"), _LISTED_BEHIND_DOTS)
def test_a_list_opened_by_two_dots_answers_no_other_question(text: str, wanted: list[str], question: str) -> None:
    told = read_profile(text, Organization(), LIBRARY, question)
    assert told["priorities"] == wanted
    assert question not in told


def test_dots_behind_who_they_are_open_no_list() -> None:
    assert "priorities" not in read_profile("we are a law firm.. forty people, two offices", Organization(), LIBRARY)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Please keep two more problems: we must secure succession for the electricians and pump mechanics, and we must inform customers in good time of planned shut-offs.",
         ["secure succession for the electricians and pump mechanics", "inform customers in good time of planned shut-offs"]),
        ("add three further points: fewer late invoices, a second van, happier bakers",
         ["fewer late invoices", "a second van", "happier bakers"]),
        ("we want full buses, our drivers remain with us, one finds nobody in this region, and money for new coaches",
         ["full buses", "our drivers remain with us", "money for new coaches"]),
        ("We need bakers who stay, nobody wants to work at night these days, fresh bread at six and a second van",
         ["bakers who stay", "fresh bread at six", "a second van"]),
        ("we want that nobody waits longer than a week, nobody leaves hungry, and fewer complaints",
         ["nobody waits longer than a week", "nobody leaves hungry", "fewer complaints"]),
    ],
)  # fmt: skip
def test_a_list_holds_what_is_wished_and_neither_its_opening_nor_a_reason(text: str, wanted: list[str]) -> None:
    assert read_profile(text, Organization(), LIBRARY)["priorities"] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "In 2030 I would like that we are the bakery which everyone in Ghent names first",
        "Until 2031 I would like that we are the bus company which people choose over the car",
        "We would like that nobody in the valley needs a second car",
    ],
)
def test_how_they_would_like_it_to_be_is_the_vision_asked_for(text: str) -> None:
    told = read_profile(text, Organization(), LIBRARY, "vision")
    assert told["vision"] == text
    assert "priorities" not in told


def test_several_things_they_would_like_are_no_vision() -> None:
    text = "we would like that invoices go out on time, complaints fall and drivers stay"
    assert "vision" not in read_profile(text, Organization(), LIBRARY, "vision")


def test_a_name_that_is_carried_is_the_name() -> None:
    assert read_profile("Our firm carries the name Linha Azul", Organization(), LIBRARY)["name"] == "Linha Azul"
