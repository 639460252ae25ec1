"""A wish may be put in many ways; the draft reads it in one."""

import pytest

from tools.drafting.plain import in_plain, plain_wish
from tools.drafting.situations.reading import situation
from tools.drafting.stated import stated_numbers
from tools.drafting.wording import read_shape


@pytest.mark.parametrize(
    ("wish", "plain"),
    [
        ("scrap halved", "halve scrap"),
        ("must keep both plants", "keep both plants"),
        ("20% lower cost per ticket within two years", "reduce cost per ticket by 20% within two years"),
        ("10% more bookings", "increase bookings by 10%"),
        ("12% sales growth wanted", "grow sales by 12%"),
        ("see alcohol-free at a third of our volume by 2028", "raise the share of alcohol-free in volume to 33.3 % by 2028"),
        ("premium contracts for at least 25% of the grain", "raise the share of premium contracts in grain to 25%"),
        ("bring waste to under 3%", "waste to under 3%"),
        ("nitrogen down to 130 kg without losing yield", "nitrogen down to 130 kg"),
        ("heat without oil", "heat without oil"),
        ("move everything to the cloud by 2029", "move everything to the cloud by 2029"),
        ("the restaurant finally breaking even", "the restaurant to break even"),
        ("a permanent exhibition that is finally finished", "a permanent exhibition that is finally finished"),
        ("every club with a girls' team", "every club a girls' team"),
        ("work or school for every inmate", "provide work or school for every inmate"),
        ("safe water always", "safe water"),
        ("not burn out the team", "the team not burning out"),
        ("two customers are 60% of our revenue", "two customers are 60% of our revenue"),
        ("queues down", "shorten queues"),
        ("vaccinations up by 2028", "more vaccinations by 2028"),
        ("running costs down", "reduce running costs"),
        ("the lead times must come down", "shorten lead times"),
        ("sales up", "raise sales"),
        ("keep costs down", "keep costs down"),
        ("follow up", "follow up"),
        ("more of our people moving into ordinary jobs", "help more people move into ordinary jobs"),
        ("more apprentices finishing", "help more apprentices finish"),
        ("more volunteers staying", "volunteers who stay"),
        ("more staff training", "more staff training"),
        ("more children play areas", "more children play areas"),
        ("not to depend on the city's grant so much", "depend less on the city's grant"),
        ("stop relying so much on the supermarkets", "depend less on the supermarkets"),
        ("parents not in the dark", "fewer parents who are in the dark"),
        ("rooms not empty in winter", "fewer empty rooms in winter"),
        ("staff not burnt out", "staff not burning out"),
        ("guests not waiting at check in", "fewer guests who wait at check-in"),
        ("people to come to us first, not the doctor", "people to come to us first"),
    ],
)  # fmt: skip
def test_ways_of_wishing_come_to_one_form(wish: str, plain: str) -> None:
    assert plain_wish(wish) == plain
    assert plain_wish(plain) == plain


def test_words_without_a_figure_are_kept_as_they_are_put() -> None:
    assert in_plain("never run out of O negative") == "never run out of O negative"
    assert in_plain("waste halved") == "halve waste"


@pytest.mark.parametrize(
    ("wish", "name"),
    [
        ("safe prisons", "Keep prisons safe"),
        ("volunteers stay", "Keep volunteers"),
        ("every school in the city visits us once a year", "Help every school in the city visit us once"),
        ("release prepared six months ahead", "Prepare release six months ahead"),
        ("keep skilled engineers", "Keep skilled engineers"),
        ("renew 1.5% of the network annually", "Renew the network"),
        ("20,000 players by 2030", "Raise the number of players"),
        ("60 new young members", "Win new young members"),
        ("120 more drivers", "Recruit more drivers"),
        ("an own income of 50%", "Raise own income"),
        ("occupancy of at least 90%", "Keep occupancy high"),
        ("energy per hectolitre down from 42 to 30 kWh", "Reduce energy per hectolitre"),
        ("the garden centre must come out of the loss", "Bring the garden centre out of the loss"),
        ("café out of the red", "Bring the café out of the red"),
        ("Leeds out of the red", "Bring Leeds out of the red"),
        ("more children visiting us", "Get more children to visit us"),
        ("more parents who can read", "Help more parents read"),
        ("less burnout among nurses", "Reduce burnout among nurses"),
        ("patients turn to us early", "Get patients to turn to us early"),
        ("teachers not leaving after a year", "Keep teachers from leaving after a year"),
    ],
)
def test_an_objective_is_named_after_the_wish(wish: str, name: str) -> None:
    assert read_shape(plain_wish(wish)).name == name


@pytest.mark.parametrize(
    ("told", "wish", "lower"),
    [
        ("runway is 14 months", "Lengthen runway", False),
        ("trucks wait 3 hours", "Shorten the time trucks wait", True),
        ("lock-up 121 days now", "Shorten lock-up", True),
        ("we depend on state money for 70%", "Depend less on state money", True),
        ("cooks missing everywhere", "more cooks", False),
        ("we lack welders", "more welders", False),
        ("40% of bookings direct, want 60%", "Raise the share of bookings that are direct", False),
    ],
)
def test_what_is_told_says_which_way_is_better(told: str, wish: str, lower: bool) -> None:
    found = situation(told)
    assert found
    assert (found.wish, found.lower) == (wish, lower)


def test_less_time_is_better_for_what_is_waited_for() -> None:
    (trucks,) = stated_numbers("trucks in and out in 45 minutes")
    assert (trucks.value, trucks.unit, trucks.polarity) == (45, "minutes", "lower")


def test_a_share_of_something_done_is_named_by_the_deed() -> None:
    (renewed,) = stated_numbers("renew 1.5% of the network annually")
    assert (renewed.name, renewed.value) == ("Share of network renewed per year", 1.5)


def test_a_crew_that_stops_burning_out_is_one_that_does_not() -> None:
    assert plain_wish("the crew to stop burning out") == "the crew not burning out"
