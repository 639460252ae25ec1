"""An objective says what was meant: nothing of the wish is dropped that it cannot do without."""

import pytest

from knowledge.library import library
from tools.drafting.composing import compose
from tools.drafting.stated import stated_numbers
from tools.drafting.wording import read_shape, thing_name
from tools.language.figures import find_figures


@pytest.mark.parametrize(
    ("wish", "name"),
    [
        ("Be number one or two in each region", "Be number one or two in each region"),
        ("Combining day care, counselling and housing", "Combine day care, counselling and housing"),
        ("Three promises: fair prices, fresh bread, friendly faces", "Balance fair prices, fresh bread and friendly faces"),
        ("tenants can influence decisions on their homes", "Help tenants influence decisions on their homes"),
        ("4 % energy savings a year required of every plant", "Raise energy savings"),
        ("Stay local", "Stay local"),
        ("lowest cost per seat", "Have the lowest cost per seat"),
        ("loyal crews", "Keep loyal crews"),
        ("domestic violence victims safe", "Keep domestic violence victims safe"),
        ("visible in neighbourhoods", "Be visible in neighbourhoods"),
        ("schools programme back", "Bring back schools programme"),
        ("café to break even", "Bring café to break even"),
        ("our brewers to stay", "Keep brewers"),
        ("customers able to do everything online", "Enable customers to do everything online"),
        ("every pupil an internship", "Give every pupil an internship"),
        ("every child reads by age eight", "Help every child read by age eight"),
        ("every piece traceable", "Make every piece traceable"),
        ("children at the heart", "Put children at the heart"),
        ("caseworkers not burning out", "Keep caseworkers from burning out"),
        ("nurses who do not burn out", "Keep nurses from burning out"),
        ("readers who come back", "Get readers to come back"),
        ("one firm instead of 18 shops", "Become one firm"),
        ("better projects, not more", "Improve projects"),
        ("a regulator who is happy with us", "Have a regulator who is happy with us"),
    ],
)  # fmt: skip
def test_a_wish_becomes_an_objective_in_its_own_words(wish: str, name: str) -> None:
    assert read_shape(wish).name == name


@pytest.mark.parametrize(
    ("thing", "name"),
    [
        ("Solid balance sheet", "Keep a solid balance sheet"),
        ("Trusted brand", "Build a trusted brand"),
        ("cybercrime", "Reduce cybercrime"),
        ("first shop in Lisbon", "Open a first shop in Lisbon"),
        ("referrals from GPs", "Win referrals from GPs"),
        ("opening hours people can rely on", "Offer opening hours people can rely on"),
        ("waiting times under an hour", "Keep waiting times under an hour"),
        ("Courage to say what is wrong", "Strengthen courage to say what is wrong"),
        ("One connected system linking wards, labs and clinics of the whole city and beyond", "Offer one connected system"),
    ],
)  # fmt: skip
def test_a_thing_gets_the_verb_that_goes_with_it(thing: str, name: str) -> None:
    assert thing_name(read_shape(thing), "customer", "Offer") == name


def test_partners_who_are_not_named_are_called_partners() -> None:
    wish = "Partnership across the county"
    made = compose(wish, read_shape(wish), "customer", library().sector("hospital"))
    assert made["lag"].name == "Joint results reached with partners across the county"


def test_both_numbers_in_one_aside_tell_how_things_are() -> None:
    figures = find_figures("Serve firms of every size (more than 41,000 clients in about 30 states at May 2024)")
    assert [(f.baseline, f.target) for f in figures] == [(41000, None), (30, None)]


def test_the_title_of_a_paper_is_no_measure_and_no_date() -> None:
    found = stated_numbers("Our vision 2021/2033: 12-16 bakeries in the valley")
    assert [(s.name, s.value, s.upper, s.due) for s in found] == [("Bakeries in the valley", 12, 16, None)]
