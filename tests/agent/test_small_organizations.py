"""What small organizations are, whom they serve and what they want, in the few words they give for it."""

import pytest

from agent.guided.profile import read_profile
from agent.guided.sectors import guess_sector
from knowledge.library import library
from scorecard.models import Organization

LIBRARY = library()


@pytest.mark.parametrize(
    ("said", "sector_id"),
    [
        ("We are a riding stable with 40 riders and 12 horses.", "leisure"),
        ("We are Hollow Farm, a riding stable with 40 riders.", "leisure"),
        ("We run a livery yard near Bath.", "leisure"),
        ("We are a judo club with 200 members.", "club"),
        ("We are a brass band of 30 players.", "culture"),
        ("We are a film club in Ghent.", "club"),
        ("We look after 120 allotments.", "club"),
        ("We are a pilates studio.", "leisure"),
        ("We are a microbrewery, 6 people.", "food"),
        ("We are a dog school.", "training"),
        ("We are two plumbers in Leeds, a plumbing business.", "construction"),
        ("We run a women's refuge.", "social_care"),
        ("We run the village hall.", "ngo"),
        ("We are an amateur sports club with three paid coaches.", "club"),
        ("We are an allotment society with 180 plots.", "club"),
        ("We are a parish of four villages.", "parish"),
        ("I lead the choir school of a cathedral.", "culture"),
        ("We are a professional association of 900 surveyors.", "association"),
    ],
)
def test_what_they_are_gives_the_nearest_sector(said: str, sector_id: str) -> None:
    told = read_profile(said, Organization(), LIBRARY, "about")
    assert told.get("sector_id") == sector_id, told


@pytest.mark.parametrize("adjective", ["We want a stable income.", "A stable team is what we need."])
def test_stable_is_no_stable(adjective: str) -> None:
    guess = guess_sector(adjective, LIBRARY)
    assert guess is None or guess.sector_id != "leisure" or not guess.sure


@pytest.mark.parametrize(
    ("said", "customers"),
    [
        ("We are a training provider. We teach 40 nurses a year.", "nurses"),
        ("We are a choir. We coach 60 singers.", "singers"),
        ("We are a riding stable with 40 riders and 12 horses.", "riders"),
    ],
)
def test_whom_they_teach_or_have_is_whom_they_serve(said: str, customers: str) -> None:
    assert read_profile(said, Organization(), LIBRARY, "about").get("customers") == customers


def test_riders_of_a_courier_work_there() -> None:
    told = read_profile("We are a courier firm with 40 riders.", Organization(), LIBRARY, "about")
    assert "customers" not in told


WISHES = ["tenants to stay", "fewer neglected plots", "be known for friendly neighbours"]


@pytest.mark.parametrize("question", ["vision", "mission", "name", "customers", "priorities", ""])
def test_a_list_of_wishes_is_one_whatever_was_asked(question: str) -> None:
    told = read_profile(", ".join(WISHES), Organization(sector="allotments", sector_id="club"), LIBRARY, question)
    assert told.get("priorities") == WISHES, told
    assert not {"name", "vision", "mission", "customers"} & {*told}


def test_a_vision_with_commas_stays_one() -> None:
    said = "The yard where children learn to ride, to care for a horse, and to trust themselves"
    told = read_profile(said, Organization(name="A", sector="riding stable"), LIBRARY, "vision")
    assert told.get("vision") == said


def test_a_mixed_sentence_gives_three_wishes_and_the_figure_of_one() -> None:
    said = "only 49 % of our learners pass, we want 58; people wait too long for a lesson; and instructors leave us"
    told = read_profile(
        said, Organization(name="A", sector="driving school", sector_id="training"), LIBRARY, "priorities"
    )
    every = [*told.get("priorities", []), *told.get("goals", [])]
    assert len(every) == 3, told


@pytest.mark.parametrize(
    ("said", "sector"),
    [
        ("We are a falconry with 12 birds.", "falconry"),
        ("We run a small apiary near Kent.", "apiary"),
        ("We're a glassworks, 8 people.", "glassworks"),
        ("We are a glassworks, 8 people, selling to restaurants.", "glassworks"),
    ],
)
def test_a_line_of_work_no_list_knows_is_one_all_the_same(said: str, sector: str) -> None:
    assert read_profile(said, Organization(), LIBRARY, "about").get("sector") == sector


@pytest.mark.parametrize(
    "said", ["We are a small team.", "We are a bit lost with our strategy.", "We are a family business."]
)
def test_what_says_nothing_of_their_work_is_no_sector(said: str) -> None:
    assert read_profile(said, Organization(), LIBRARY, "about").get("sector", "") in ("", "family business")


def test_a_house_that_is_named_in_the_telling_has_its_name() -> None:
    said = "We run the Old Mill Theatre, a small theatre with 180 seats and 14 staff."
    assert read_profile(said, Organization(), LIBRARY, "about").get("name") == "Old Mill Theatre"


@pytest.mark.parametrize("question", ["about", "name", "vision", "mission"])
@pytest.mark.parametrize(
    ("said", "field", "told"),
    [
        ("Our vision, Bergen 2030, is that every child has sat in a boat.", "vision", "every child has sat in a boat"),
        ('Our vision "Growing Together" is a plot for every family.', "vision", "a plot for every family"),
        ("Our mission, from the statutes of 1921, is to sing.", "mission", "to sing"),
    ],
)
def test_what_a_vision_is_called_is_nobodys_name(said: str, field: str, told: str, question: str) -> None:
    assert read_profile(said, Organization(), LIBRARY, question) == {field: told}


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("I'm the secretary of an allotment society, Greenacre Allotments in Leeds, 180 plots", "Greenacre Allotments"),
        ("I run three food trucks, Taco Nord, in Oslo with 11 people", "Taco Nord"),
        ("I'm Jo, treasurer of St. Olav's parish, 2,300 members", "St. Olav's parish"),
        ("Our staff, mostly part-timers, are tired", ""),
    ],
)
def test_the_name_stands_beside_what_they_are(said: str, name: str) -> None:
    assert read_profile(said, Organization(), LIBRARY, "about").get("name", "") == name


def test_who_helps_is_wished_for_like_all_else() -> None:
    said = "we'd like fewer neglected plots, members who help on work days, and money for the pipes"
    told = read_profile(said, Organization(name="A", sector="allotments", sector_id="club"), LIBRARY, "name")
    assert told["priorities"] == ["fewer neglected plots", "members who help on work days", "money for the pipes"]


def test_how_many_sing_is_how_large_they_are_and_no_goal() -> None:
    said = "I lead a choir school; 64 singers aged 9 to 18 and four staff."
    told = read_profile(said, Organization(), LIBRARY, "about")
    assert told["size"] == "64 singers aged 9 to 18 and four staff"
    assert "goals" not in told


def test_a_figure_among_the_priorities_is_one_goal() -> None:
    told = read_profile("we have 64 singers, want 80 by 2028", Organization(name="A"), LIBRARY, "priorities")
    assert told == {"goals": ["we have 64 singers, want 80 by 2028"]}


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ("80 % of the trainers trained in safety by 2028", "goals"),
        ("we want 400 members by 2029", "goals"),
        ("60 % from the council, by 2030 we want half and half", "funding"),
        ("members, mostly", "funding"),
    ],
)
def test_a_goal_is_no_funding_though_that_was_asked(said: str, field: str) -> None:
    assert {
        *read_profile(said, Organization(name="A", sector="sports club", sector_id="club"), LIBRARY, "funding")
    } == {field}


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Hello, Revd Anna Lloyd here, I look after St Brannoc's parish in Devon", "St Brannoc's parish"),
        ("Dr Ann Bray here, I lead the Sensor Lab in Lund", "Sensor Lab"),
        ("Bonjour, Château Rieux, we are a vineyard of 14 hectares, I'm Claire", "Château Rieux"),
    ],
)
def test_neither_a_greeting_nor_who_writes_is_the_name(said: str, name: str) -> None:
    assert read_profile(said, Organization(), LIBRARY, "").get("name") == name


def test_what_goes_wrong_before_a_wish_is_not_lost() -> None:
    said = "queues at lunch are too long, staff quit after a summer, trucks break down, we want a fourth truck"
    told = read_profile(said, Organization(name="A", sector="food truck", sector_id="restaurant"), LIBRARY, "vision")
    assert told["goals"] == ["queues at lunch are too long", "staff quit after a summer", "trucks break down"]
    assert told["priorities"] == ["a fourth truck"]
