"""What people complain of, take back and answer in the first minutes, put down as they mean it."""

import pytest

from agent.guided.profile import read_profile
from agent.guided.profile.complaints import wanted
from agent.guided.profile.put_right import taken_off
from agent.guided.sectors import guess_sector
from agent.guided.speaking import called
from agent.guided.spelling import well_spelt
from agent.texts import phrase
from knowledge.library import library
from scorecard.models import Organization


@pytest.mark.parametrize(
    ("complaint", "wish"),
    [
        ("we have too many sick days", "fewer sick days"),
        ("the suppliers complain too much about our quality and this must go down", "fewer complaints from suppliers about quality"),
        ("our staff gets old so we need younger ones", "younger staff"),
        ("there are far too few volunteers", "more volunteers"),
        ("our lead times are too long", "shorter lead times"),
        ("the garden centre must come out of the loss", "the garden centre must come out of the loss"),
    ],
)  # fmt: skip
def test_what_is_complained_of_is_wanted_otherwise(complaint: str, wish: str) -> None:
    assert wanted(complaint) == wish


def test_one_long_sentence_of_wishes_and_complaints_is_a_list() -> None:
    said = "I want that more of our people find jobs, the shop must come out of the loss, we have too many sick days, and our staff gets old so we need younger ones."
    assert read_profile(said, Organization(), library())["priorities"] == [
        "more of our people find jobs", "the shop must come out of the loss", "fewer sick days", "younger staff",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "goals"),
    [
        ("money wise i need private income to be a third of turnover by 2028, its about 12% now", ["private income to be a third of turnover by 2028 (now 12%)"]),
        ("Real ones: first-attempt delivery 91.5 now, want 96 by June, Dan owns it. Rider churn 38% annualised, want under 25, no actually under 22, Sofia.",
         ["first-attempt delivery 91.5 now, want 96 by June", "Rider churn 38% annualised, want under 22"]),
    ],
)  # fmt: skip
def test_a_figure_put_right_in_the_same_breath_is_the_one_meant(said: str, goals: list[str]) -> None:
    read = read_profile(said, Organization(), library())
    assert (read["goals"], read.get("priorities", [])) == (goals, [])


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("drop 'less noise' from the priorities", ["lower cost per drop", "safer riders"]),
        ("lol drop that priority, it's not one.", ["lower cost per drop", "safer riders"]),
        ("drop the first priority", ["safer riders", "less noise"]),
        ("safer riders is not a priority", ["lower cost per drop", "less noise"]),
        ("And remove “lower cost” from my list", ["safer riders", "less noise"]),
    ],
)
def test_a_priority_is_taken_off_the_notes(said: str, left: list[str]) -> None:
    had = Organization(priorities=["lower cost per drop", "safer riders", "less noise"])
    assert taken_off(said, had) == ("", {"priorities": left})


def test_what_is_a_wish_is_taken_off_nothing() -> None:
    had = Organization(priorities=["lower cost per drop"])
    assert taken_off("drop the price of our starter plan", had) == ("drop the price of our starter plan", {})


async def test_any_sentence_answers_what_they_are_there_for(talk) -> None:
    await talk.say("Lindenhof Werkstätten, a sheltered workshop. We want fewer sick days and younger staff.")
    await talk.say("skip")
    result = await talk.say(
        "We give people with disabilities work and we help them on the way into the normal labour market"
    )
    assert result.scorecard["organization"]["mission"].startswith("We give people with disabilities work")


async def test_a_list_of_wishes_in_the_place_of_a_vision_leaves_no_vision(talk) -> None:
    await talk.say("We are Lindenhof Werkstätten, a sheltered workshop.")
    result = await talk.say(
        "I want that more people find jobs, the shop must come out of the loss, we have too many sick days. The board meets in January and wants one page."
    )
    assert len(result.scorecard["organization"]["priorities"]) == 3
    assert not result.scorecard["organization"]["vision"]


@pytest.mark.parametrize(
    ("said", "name", "speaker"),
    [("Priya here, COO of Pedalpost, 60 people. I know KPIs, don't need the lecture.", "Pedalpost", "Priya"), ("I am Farida, owner of Rowan Pharmacies, three shops in Leeds", "Rowan Pharmacies", "Farida")],
)  # fmt: skip
def test_who_speaks_and_what_they_answer_for_are_told_apart(said: str, name: str, speaker: str) -> None:
    read = read_profile(said, Organization(), library())
    assert (read["name"], called(said)) == (name, speaker)
    assert "priorities" not in read


def test_two_words_are_the_one_that_the_scorecard_has() -> None:
    own = frozenset({"stock", "writeoffs"})
    assert well_spelt("write offs were 1650", own) == "writeoffs were 1650"
    assert well_spelt("write them off", own) == "write them off"


@pytest.mark.parametrize(
    ("said", "noted"),
    [
        ("i own 4 pharmacies in fife, 38 staff. want people to come to us first not the gp, vaccinations up, staff not burnt out",
         {"priorities": ["people to come to us first not the gp", "vaccinations up", "staff not burnt out"], "sector_id": "retail"}),
        ("hi, I'm the founder of Orchard Hill, we make cider, 40 people", {"name": "Orchard Hill", "sector": "manufacturer of cider", "sector_id": "food"}),
        ("I run a school of driving. we want shorter waits, more passes at the first try, instructors leave to go self employed",
         {"priorities": ["shorter waits", "more passes at the first try", "stop instructors leaving to go self employed"]}),
        ("it's a drinks business, not farming", {"sector": "a drinks business"}),
        ("best product i guess? taste.", {"value_proposition": "product_leadership"}),
    ],
)  # fmt: skip
def test_what_is_told_in_passing_is_noted(said: str, noted: dict[str, object]) -> None:
    read = read_profile(said, Organization(), library())
    assert {field: read.get(field) for field in noted} == noted


@pytest.mark.parametrize(
    ("words", "sector"),
    [("hair salon", "leisure"), ("power company", "utility"), ("data centre", "telecom"), ("printing company", "manufacturing"), ("restaurnt", "restaurant")],
)  # fmt: skip
def test_a_line_of_business_is_not_taken_for_one_that_is_only_spelt_alike(words: str, sector: str) -> None:
    guess = guess_sector(words, library())
    assert guess is not None
    assert guess.sector_id == sector


def test_words_like_those_of_no_sector_are_of_none() -> None:
    assert guess_sector("crowdfunding portal", library()) is None


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("hi im Sandra, I run a driving school, 5 branches in the midlands, 28 instructors", ""),
        ("hello, my name is tom and i run a bakery in leeds", ""),
        ("Hi Karl here, we make windows", ""),
        ("hey its marco, i own two restaurants", ""),
        ("this is Anna, I manage a hotel", ""),
        ("im Petra from Halden Transport, a bus company", "Halden Transport"),
        ("my name is lena and our museum is called Haus Nord", "Haus Nord"),
        ("This is Halden Transport, we run buses", "Halden Transport"),
        ("Kinderland here, eleven nurseries in Vienna", "Kinderland"),
    ],
)
def test_who_writes_is_not_what_the_organization_is_called(said: str, name: str) -> None:
    assert read_profile(said, Organization(), library(), "about").get("name", "") == name


def test_what_comes_with_who_writes_is_still_told() -> None:
    read = read_profile("im Sandra, I run a driving school, 28 instructors", Organization(), library())
    assert (read["sector_id"], read["size"]) == ("training", "28 instructors")


@pytest.mark.parametrize(
    ("said", "sector"),
    [
        ("I run a driving school, 5 branches in the midlands", "training"),
        ("we are Lingua Nova, a language school in Porto", "training"),
        ("we run four private nurseries", "training"),
        ("we teach coding in a twelve week bootcamp", "training"),
        ("we sell software for driving schools", "software"),
        ("we run a secondary school", "school"),
    ],
)
def test_those_who_sell_lessons_are_a_business_and_no_state_school(said: str, sector: str) -> None:
    assert read_profile(said, Organization(), library(), "about")["sector_id"] == sector


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("invoices go out weeks late", "invoices go"),
        ("fuel eats our margin", "fuel"),
        ("quality varies between sites", "quality var"),
        ("Nobody picks up the phone", "pick"),
        ("staff turnover is killing us", "staff turnover"),
        ("our drivers leave after a year", "our drivers leave after a year"),
        ("my worry is that the oven breaks down every week", "oven breaks down every week"),
        ("the thing is, judges are drowning in files", "judges drown"),
        ("our problem: too many returns", "fewer returns"),
    ],
)
def test_what_troubles_them_is_kept(said: str, kept: str) -> None:
    read = read_profile(said, Organization(name="Halden", sector="bus company"), library())
    assert any(kept in item or kept in item.replace("going", "go") for item in (*read.get("goals", []), *read.get("priorities", [])))  # fmt: skip


def test_worries_named_in_a_list_are_wished_otherwise() -> None:
    said = "What keeps me up at night: cash in February, the roof of hall 2, and two key people over 60."
    assert read_profile(said, Organization(), library())["priorities"] == [
        "secure cash in February", "secure the roof of hall 2", "secure two key people over 60",
    ]  # fmt: skip


def test_each_trouble_of_a_sentence_is_kept() -> None:
    said = "Repairs take too long, we lose money on new bikes, and I can't find mechanics."
    read = read_profile(said, Organization(name="Halden", sector="bike shop"), library(), "vision")
    assert len([*read.get("goals", []), *read.get("priorities", [])]) == 3
    assert "vision" not in read


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("about", "the fleet has two depots"),
        ("about", "we never use plastic"),
        ("about", "our clients are small firms"),
        ("vision", "nobody in the valley is without a doctor"),
        ("vision", "we will never turn anyone away"),
        ("mission", "we help people who cannot help themselves"),
        ("value_proposition", "customers stay because we never let them wait"),
        ("about", "no problem, it is fine"),
    ],
)
def test_what_is_only_so_or_hoped_for_is_no_trouble(question: str, said: str) -> None:
    read = read_profile(said, Organization(name="Halden", sector="bus company"), library(), question)
    assert not read.get("priorities")
    assert not read.get("goals")


def test_words_that_only_begin_are_no_part_of_what_is_told() -> None:
    said = "Further: sewer overflows are too many (about 38 per 100 km a year)"
    assert read_profile(said, Organization(), library())["goals"] == [said.removeprefix("Further: ")]


async def test_what_a_trouble_was_taken_as_is_said(talk) -> None:
    result = await talk.say("Ashgrove, contract machining. Customers grumble about quotes.")
    assert "“Customers grumble about quotes”" in result.text
    assert phrase("unplaced_button") not in [c.label for c in result.choices]


def test_what_was_told_before_is_a_list_and_what_the_document_should_be_is_no_wish() -> None:
    said = "i told you them already: first time passes, keeping instructors from going self employed, newer cars. and i need it on one page for my meeting on thursday"
    read = read_profile(said, Organization(name="Midway", sector="driving school"), library(), "priorities")
    assert read["priorities"] == ["first time passes", "keeping instructors from going self employed", "newer cars"]


@pytest.mark.parametrize("junk", ["word " * 40_000, "lorem ipsum dolor sit amet " * 200], ids=["one word", "filler"])
async def test_pages_of_nothing_are_no_vision(junk: str, talk) -> None:
    asked = await talk.say("We are Fjord Physio, a physio practice in Bergen with 12 people.")
    assert "vision" in asked.text
    turn = await talk.say(junk)
    assert not turn.edits
    assert not turn.scorecard["organization"]["vision"]


@pytest.mark.parametrize("wish", ["Shorter waits for an appointment", "shorter waits for an appointment"])
def test_a_capital_makes_no_trouble_of_a_wish(wish: str) -> None:
    said = f"{wish}, vets who stay, owners who come back"
    assert read_profile(said, Organization(), library())["priorities"][0] == wish
