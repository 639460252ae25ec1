"""Lists behind words that say they are wished for, and levels that meet the figure of the same thing."""

from typing import Any

import pytest

from agent.guided.profile import read_profile
from agent.guided.profile.lists import split_list
from agent.guided.profile.names import find_name, find_size
from knowledge.library import library
from scorecard.models import Organization

LIBRARY = library()


def read(text: str) -> dict[str, Any]:
    return read_profile(text, Organization(), LIBRARY, "")


@pytest.mark.parametrize(
    ("text", "priorities", "goals"),
    [
        ("A secondary school. Our plan: safe corridors, strong basics in maths, teachers who stay, and every pupil an internship.",
         ["safe corridors", "strong basics in maths", "teachers who stay", "every pupil an internship"], []),
        ("A police district. The commissioner's priorities are: visible in neighbourhoods, cybercrime, officers supported.",
         ["visible in neighbourhoods", "cybercrime", "officers supported"], []),
        ("A diocese. We hope to see: parishes that grow; buildings used all week; children at the heart.",
         ["parishes that grow", "buildings used all week", "children at the heart"], []),
        ("Landscape gardening in Kent. Want steady work all year, maintenance contracts from 20% to 50% of sales, no injuries",
         ["steady work all year", "no injuries"], ["maintenance contracts from 20% to 50% of sales"]),
        ("An arts centre. we want: café to break even, new seats, 55k visitors by 2028",
         ["café to break even", "new seats"], ["55k visitors by 2028"]),
        ("A vet. I would like to open a second location in 2028 but first get the basics right: phones answered, days off kept, and a margin of 15%.",
         ["phones answered", "days off kept"], ["open a second location in 2028", "a margin of 15%"]),
    ],
)  # fmt: skip
def test_whatever_stands_in_such_a_list_is_wished_for(text: str, priorities: list[str], goals: list[str]) -> None:
    told = read(text)
    assert (told["priorities"], told.get("goals", [])) == (priorities, goals)


@pytest.mark.parametrize(
    ("text", "priorities"),
    [
        ("A credit union. What do I want? More loans to young families, a decent app.", ["More loans to young families", "a decent app"]),
        ("A blood service. First, halve expiry. Second, win young donors. Third, never run out of O negative.",
         ["halve expiry", "win young donors", "never run out of O negative"]),
        ("A grocer. Needs to happen: waste halved, own bakery, use 30% less water.",
         ["halve waste", "own bakery", "reduce water use by 30%"]),
        ("A library. The rector's expectations: open science, half of the print stock moved to storage.",
         ["open science", "raise the share of print stock moved to storage to 50 %"]),
        ("An agency. I'd love to have ten clients, none above 25%, and a product of our own.",
         ["10 clients", "depend less on the biggest client (at most 25%)", "a product of our own"]),
        ("A physio. We need: first appointment within a week, less paperwork.", ["first appointment within a week", "less paperwork"]),
    ],
)  # fmt: skip
def test_other_ways_of_wishing_come_into_the_form_the_draft_knows(text: str, priorities: list[str]) -> None:
    assert read(text)["priorities"] == priorities


def test_what_it_was_is_no_goal_of_its_own() -> None:
    assert read("A bike shop. Margin 31%, was 36. We want mechanics who stay.")["goals"] == ["Margin 31% now"]


def test_how_it_went_is_no_target_and_a_cut_by_a_share_stays_one() -> None:
    told = read(
        "A sports club. Youth members down from 900 to 720. I also need to cut energy by a quarter and win sponsors."
    )
    assert told["goals"] == ["Youth members 720 now"]
    assert told["priorities"] == ["cut energy by a quarter", "win sponsors"]


def test_of_several_things_to_be_the_fullest_is_the_vision() -> None:
    told = read(
        "A hospital group. The group wants to be paperless, to stop agency staff by 2029 and to be the first choice for mothers."
    )
    assert told["vision"] == "be the first choice for mothers"
    assert told["priorities"] == ["be paperless", "stop agency staff by 2029"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("I lead a hospice in Yorkshire. One in three wait.", ""),
        ("The Diocese of Marlow looks after 212 parishes.", "Diocese of Marlow"),
        ("I run a veterinary practice in Ghent, 4 vets and 9 assistants.", ""),
        ("Zentrum für Physiotherapie Brandt, 3 sites, 27 therapists.", "Zentrum für Physiotherapie Brandt"),
        ("Wind farm operator, Nordvind AS. 48 turbines.", "Nordvind AS"),
        ("Strategy 2026-2029 of the Municipality of Halden. Every child reads.", "Municipality of Halden"),
    ],
)  # fmt: skip
def test_a_place_is_no_name(text: str, name: str) -> None:
    assert read(text).get("name", "") == name


def test_a_mark_before_the_list_stays_with_its_figure() -> None:
    told = read("A clinic. No-shows are 12 %, want under 8, fewer complaints and nurses who stay.")
    assert told["goals"] == ["No-shows are 12 %, want under 8"]
    assert told["priorities"] == ["fewer complaints", "nurses who stay"]


@pytest.mark.parametrize(
    ("text", "goals"),
    [
        ("A warehouse. Cost per case 0.41 EUR, pick accuracy 99.2. Needs: cost per case 0.36, accuracy 99.8, all by 2028.",
         ["Cost per case 0.41 EUR now, want 0.36 by 2028", "pick accuracy 99.2 now, want 99.8 by 2028"]),
        ("A joinery. EBIT 3.8%. Deliveries on time 71%. We'd like to earn 8% EBIT, deliver on time (95%), hire apprentices.",
         ["EBIT 3.8% now, want 8%", "Deliveries on time 71% now, want 95%"]),
    ],
)  # fmt: skip
def test_a_level_wished_for_meets_the_figure_of_the_same_thing(text: str, goals: list[str]) -> None:
    assert read(text)["goals"] == goals


def test_a_level_that_could_be_of_two_things_stays_a_wish() -> None:
    told = read("A shop. Online sales 12 %. Store sales 40 %. Needs: sales 50 %, happier staff.")
    assert "sales 50 %" in told["goals"]
    assert not any("want" in goal for goal in told["goals"])


def test_a_level_never_meets_the_opposite_of_its_thing() -> None:
    told = read("An archive. 60% of our holdings are not catalogued. Needs: catalogued holdings 85%, new roof.")
    assert told["goals"] == ["60% of our holdings are not catalogued", "catalogued holdings 85%"]


def test_rather_is_said_once() -> None:
    told = read("A food bank. The board wants dignity: families choosing themselves rather than getting a parcel.")
    assert told["priorities"] == ["dignity: families choosing themselves rather than getting a parcel"]


def test_what_one_wishes_to_be_stands_apart_from_what_one_wishes_for() -> None:
    told = read(
        "A library. We wish to be the living room of the town, that children read before school, "
        "and to keep all branches open in spite of the cut of 5%."
    )
    assert told["vision"] == "We wish to be the living room of the town"
    assert told["priorities"] == ["children read before school", "keep all branches open in spite of the cut of 5%"]


def test_both_are_the_two_told_of_before() -> None:
    told = read("A laundry. Two big clients tender next year. Must keep both, halve lost items, win two hospitals.")
    assert told["priorities"][0] == "keep both big clients"


def test_wishes_among_figures_are_not_lost() -> None:
    told = read(
        "A maker of catheters. Sales 88m EUR, MDR certificates for all products, time to market under 30 months, scrap halved, no open warning letter."
    )
    assert "no open warning letter" in told["priorities"]
    assert "MDR certificates for all products" in told["priorities"]
    assert "time to market under 30 months" in told["goals"]
    assert "Sales 88m EUR now" in told["goals"]


def test_wishes_behind_that_are_wishes() -> None:
    told = read("A library. We wish that children read before school and that newcomers learn the language with us.")
    assert told["priorities"] == ["children read before school", "newcomers learn the language with us"]


def test_a_body_one_works_for_is_named() -> None:
    told = read("I am responsible for strategy at the municipal library of Aarau, 9 branches, 84 staff.")
    assert told["name"] == "Municipal library of Aarau"


def test_a_wish_that_says_how_far_and_by_when_is_still_one_of_a_list():
    told = (
        "cut waiting time for a first appointment from 9 to 4 weeks by the end of 2027, fewer no-shows, keep our nurses"
    )
    assert len(split_list(told)) == 3


def test_a_department_that_speaks_for_itself_is_called_by_its_own_name():
    assert find_name("We are the works department of the City of Ashford.") == "Works department of the City of Ashford"
    assert find_name("We are the City of Ashford.") == "City of Ashford"


@pytest.mark.parametrize(
    ("text", "priorities", "goals"),
    [
        ("We want shorter waits (from 16 to 7 days), more patients finishing their plan, and less staff turnover, from 24 to 12 %.",
         ["shorter waits (from 16 to 7 days)", "more patients finishing their plan"], ["staff turnover, from 24 to 12 %"]),
        ("We want more regulars, less waste (from 9 to 5 %) and happier staff.",
         ["more regulars", "less waste (from 9 to 5 %)", "happier staff"], []),
    ],
)  # fmt: skip
def test_wishes_that_say_from_where_to_where_are_told_apart(text: str, priorities: list[str], goals: list[str]) -> None:
    told = read(f"We are a physiotherapy group of 5 practices in Leeds with 38 staff. {text}")
    assert (told["priorities"], told.get("goals", [])) == (priorities, goals)
    assert told["size"] == "38 staff"


def test_what_is_wished_twice_of_somebody_is_said_of_them_twice() -> None:
    told = "patients to get well faster and to come back to us with the next injury, more referrals"
    assert split_list(told) == [
        "patients to get well faster",
        "patients to come back to us with the next injury",
        "more referrals",
    ]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("my firm Kine Leie rents out physio gear in Bergen, 14 staff", "Kine Leie"),
        ("i run a riding stable, Hof Lindau, with 40 riders", "Hof Lindau"),
        ("I'm Mara, and Singing Lane is my choir school in Leeds", "Singing Lane"),
        ("our practice, the Fjord Physio, has 12 people", "Fjord Physio"),
        ("Our customers, the Scouts, are happy", ""),
    ],
)
def test_a_name_beside_what_it_is_the_name_of_is_heard(said: str, name: str) -> None:
    assert find_name(said) == name


def test_what_they_call_themselves_and_how_many_work_there_are_told_from_the_town():
    assert find_name("We call ourselves Kirkholm Libraries.") == "Kirkholm Libraries"
    assert find_size("a library in a town of 60,000 people, 42 staff, three branches") == "42 staff"
    assert find_size("a firm of 60 people") == "60 people"
