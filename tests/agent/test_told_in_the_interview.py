"""What people say in the interview as they speak: in one breath, with spans of years, and what they have not at hand."""

import pytest

from agent.guided.profile import read_profile
from agent.guided.profile.declined import without_declined
from knowledge.library import library
from scorecard.models import Organization


@pytest.mark.parametrize(
    ("said", "wishes"),
    [
        ("hey Tom Reyes here I've got a driving school in Tucson around 20 instructors and what I want is more students passing and no empty cars midday and instructors that don't run off to the competition because they do",
         ["more students passing", "no empty cars midday", "instructors that don't run off to the competition"]),
        ("um hi so Petra Olsen here I head a food bank down in Odense we're about 15 staff plus 90 helpers and what we need is to reach more families and waste less food and find drivers who stay and not hang on one single donor because that one might quit",
         ["reach more families", "waste less food", "find drivers who stay", "not hang on one single donor"]),
        ("yeah Lou Kerr speaking from a payroll software shop with 30 folks and what counts for us is holding on to clients and shipping faster and getting paid sooner",
         ["hold on to clients", "ship faster", "get paid sooner"]),
        ("good morning I'm Ed and I look after a city library with 40 staff and what matters is that children read and fewer people leave and longer opening hours",
         ["children read", "fewer people leave", "longer opening hours"]),
    ],
)  # fmt: skip
def test_wishes_spoken_in_one_breath_are_several(said: str, wishes: list[str]) -> None:
    read = read_profile(said, Organization(), library())
    assert read["priorities"] == wishes
    assert read["sector"]
    assert not read.get("goals")
    assert not read.get("name")


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("right so this is Nora Quist I manage a water utility over in Skane", None),
        ("we're Paysmith I left that out", "Paysmith"),
        ("We are Hill & Sons. I run it.", "Hill & Sons"),
    ],
)
def test_who_speaks_is_no_part_of_the_name(said: str, name: str | None) -> None:
    assert read_profile(said, Organization(), library(), "about").get("name") == name


@pytest.mark.parametrize(
    "said",
    [
        "within eight years we'd like to be the first call of every family in need, more or less",
        "by 2035 we want to be the first call of every family in need",
        "In five years or so we hope to be the first call of every family in need, that's all really.",
    ],
)
def test_when_a_vision_comes_true_is_no_wish(said: str) -> None:
    read = read_profile(said, Organization(name="X", sector="food bank", sector_id="ngo"), library(), "vision")
    assert read["vision"].rstrip(".").endswith("be the first call of every family in need")
    assert {*read} == {"vision"}


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("for the mission I lack the paper right now, carry on please", ""),
        ("The mission statement hangs in the hall, I cannot quote it. Do carry on.", ""),
        ("no budget figures here, they're at the office, so don't wait for those", ""),
        ("sorry, I don't have that at hand", ""),
        ("the wording escapes me, go ahead", ""),
        ("our vision is on the wall in the lobby and I forgot it", ""),
        ("as for the figures, my deputy has them", ""),
        ("I left the plan at home, but our customers are young families", "our customers are young families"),
        ("I haven't got the mission with me. We serve small farms.", "We serve small farms."),
    ],
)
def test_what_is_not_at_hand_is_no_answer(said: str, left: str) -> None:
    assert without_declined(said) == (left, True)


@pytest.mark.parametrize(
    "said",
    [
        "We don't have enough drivers",
        "the trucks are at the office too long",
        "carry on the good work of our founders",
        "no numbers game, we want happier guests",
        "we lack staff",
    ],
)
def test_what_is_lacking_in_their_work_is_told(said: str) -> None:
    assert without_declined(said) == (said, False)


def test_a_wish_and_what_it_comes_from_are_both_kept() -> None:
    said = "oh and i want the crew to stop burning out, we lost 4 of 9 technicians last year"
    read = read_profile(said, Organization(sector="theatre"), library())
    assert read["priorities"] == ["the crew to stop burning out"]
    assert read["goals"] == ["we lost 4 of 9 technicians last year"]


def test_whom_they_mainly_serve_is_no_mission() -> None:
    read = read_profile("mainly homeowners, some landlords", Organization(sector="kitchens"), library(), "mission")
    assert read == {"customers": "homeowners, some landlords"}


def test_households_and_cafes_are_whom_they_serve() -> None:
    read = read_profile("mainly households, some cafes", Organization(sector="bakery"), library(), "vision")
    assert read == {"customers": "households, some cafes"}


@pytest.mark.parametrize("said", ["not sure about the mission, skip", "no idea what to put for the mission, sorry", "i'm not really sure, skip it"])  # fmt: skip
def test_not_to_be_sure_is_no_answer(said: str) -> None:
    assert without_declined(said) == ("", True)
