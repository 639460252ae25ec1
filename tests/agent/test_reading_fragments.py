"""First messages as people type them: fragments, lists without "we want", aims apart from their figures; and what is left."""

from typing import Any

import pytest

from agent.guided.profile import read_profile
from agent.guided.profile.unplaced import unplaced
from knowledge.library import library
from scorecard.models import Organization

LIBRARY = library()


def read(text: str) -> dict[str, Any]:
    return read_profile(text, Organization(), LIBRARY, "")


@pytest.mark.parametrize(
    ("text", "priorities"),
    [
        ("Pixel Forge, a video game studio. Ship our next game on time, build a loyal community, less crunch, more revenue from our back catalogue",
         ["Ship our next game on time", "build a loyal community", "less crunch", "more revenue from our back catalogue"]),
        ("Nordlys, a folk high school. Fill all places (94 of 120 this year), more students who finish, renovate the dormitories, teachers who stay",
         ["Fill all places (94 of 120 this year)", "more students who finish", "renovate the dormitories", "teachers who stay"]),
        ("Ostermark, a water board. Also: zero boil notices, customers able to do everything online, apprentices from the region.",
         ["zero boil notices", "customers able to do everything online", "apprentices from the region"]),
        ("A theatre. We'd like a younger audience, volunteers who stay and a permanent exhibition that is finally finished.",
         ["a younger audience", "volunteers who stay", "a permanent exhibition that is finally finished"]),
        ("We are a physiotherapy practice in Leeds. Patients come back to us with the next injury, patients keep up their exercises, shorter waits, no burnt-out therapists",
         ["Patients come back to us with the next injury", "patients keep up their exercises", "shorter waits", "no burnt-out therapists"]),
        ("I'm head of a physiotherapy practice, 22 people. Shorter waits, patients who finish their treatment, therapists who stay, and enough margin for a second location.",
         ["Shorter waits", "patients who finish their treatment", "therapists who stay", "enough margin for a second location"]),
        ("A water utility, 120 staff. Cleaner drinking water, fewer leaks, bills people understand, and a budget that balances.",
         ["Cleaner drinking water", "fewer leaks", "bills people understand", "a budget that balances"]),
        ("Our school has 300 pupils. Better reading, parents involved, teachers not burnt out, a building that doesn't leak.",
         ["Better reading", "parents involved", "teachers not burnt out", "a building that doesn't leak"]),
        ("Tramline Dental, 3 sites. Calm patients, full chairs, no overtime, clear prices.",
         ["Calm patients", "full chairs", "no overtime", "clear prices"]),
    ],
)  # fmt: skip
def test_a_list_of_wishes_needs_no_word_of_wanting(text: str, priorities: list[str]) -> None:
    assert read(text)["priorities"] == priorities


@pytest.mark.parametrize(
    "text",
    [
        "We are a tool maker. Machines that cut steel, tools for carpenters, spare parts.",
        "We run a cafe. Two vans, a kitchen that seats 20, a shop.",
        "We run a bus company. A fleet that breaks down every week, drivers who leave, no money.",
    ],
)
def test_a_list_of_what_they_have_or_what_goes_wrong_is_none_of_wishes(text: str) -> None:
    assert not read(text).get("priorities")


def test_how_it_is_with_us_is_not_lost_behind_we_are() -> None:
    text = "I run a veterinary practice, 13 people. We are fully booked three weeks ahead, people phone and nobody picks up, and our best two assistants quit."
    told = read(text)
    assert unplaced(text, Organization(**told)) == ["We are fully booked three weeks ahead"]
    assert told["goals"] == ["our best two assistants quit"]
    assert told["priorities"] == ["have somebody pick up"]


def test_a_consultant_names_the_client_and_its_strategy() -> None:
    told = read(
        "I'm a strategy consultant, making a scorecard for a client: Halvorsen Pumper, Norwegian family-owned maker of fish-farm pumps, "
        "85 people. Strategy: sell uptime, spare parts within 24 hours, enter Chile, cut scrap rate from 6 to 3 %."
    )
    assert (told["name"], told["sector"], told["size"]) == ("Halvorsen Pumper", "maker of fish-farm pumps", "85 people")
    assert told["priorities"] == [
        "sell uptime",
        "spare parts within 24 hours",
        "enter Chile",
        "cut scrap rate from 6 to 3 %",
    ]


def test_short_forms_are_written_out_and_what_others_shall_do_is_wanted() -> None:
    told = read(
        "i own 3 vet practices nr cork. want owners to come back + follow treatment plans, night cover w/out burning out my vets, fewer no shows"
    )
    assert told["priorities"] == [
        "owners to come back and follow treatment plans",
        "night cover without burning out my vets",
        "fewer no shows",
    ]


@pytest.mark.parametrize(
    "said",
    [
        "In 2029 every citizen in Odense has a green place in 300 meters from his door",
        "We want to be able to afford a scanner in 3 years, and be the vets people trust with their animals",
    ],
)
def test_how_it_will_be_is_the_vision_where_that_was_asked(said: str) -> None:
    told = read_profile(said, Organization(name="A"), LIBRARY, "vision")
    assert told["vision"] == said
    assert not {"goals", "priorities"} & {*told}


@pytest.mark.parametrize(("said", "name"), [("leeside vets", "leeside vets"), ("a small bakery", None)])
def test_a_name_may_be_typed_small_where_a_word_of_it_is_no_word(said: str, name: str | None) -> None:
    assert read_profile(said, Organization(), LIBRARY, "name").get("name") == name


def test_a_complaint_about_the_question_is_no_name() -> None:
    assert "name" not in read_profile("I gave you that.", Organization(), LIBRARY, "name")


@pytest.mark.parametrize(
    ("text", "priorities"),
    [
        ("Hi, we're a 12-person bakery in Ghent, more regulars, less bread thrown away, bakers who stay", ["more regulars", "less bread thrown away", "bakers who stay"]),
        ("We're a hospice with 60 staff, families feel supported, fewer transfers at night, volunteers who stay", ["families feel supported", "fewer transfers at night", "volunteers who stay"]),
        ("Small law firm, 14 people, faster billing, no lost clients", ["faster billing", "no lost clients"]),
        ("We're a design studio in Oslo, design lamps, sell them to hotels", []),
        ("We are a museum, fewer visitors since covid, more debt every year", []),
    ],
)  # fmt: skip
def test_wishes_may_stand_in_the_sentence_that_says_who_they_are(text: str, priorities: list[str]) -> None:
    told = read(text)
    assert told.get("priorities", []) == priorities
    assert told["sector"]


def test_what_goes_wrong_is_no_wish_though_it_stands_beside_some() -> None:
    told = read("We are a dental practice. Patients wait too long, assistants leave, shorter waits, fewer complaints")
    assert "Patients wait too long" not in told.get("priorities", [])


def test_how_it_goes_with_us_is_not_lost_behind_who_we_are() -> None:
    text = "We are a museum, fewer visitors since covid, more debt every year"
    assert unplaced(text, Organization(**read(text))) == ["fewer visitors since covid", "more debt every year"]


def test_the_answer_to_the_vision_may_say_we_are() -> None:
    said = "We're the practice where the same vet sees your animal every time."
    assert read_profile(said, Organization(name="Leie"), LIBRARY, "vision")["vision"].startswith(
        "We're the practice where"
    )


def test_what_happens_is_no_wish() -> None:
    told = read("Pawgress, SaaS for vets. Support drowning. Want to move upmarket to hospital groups.")
    assert told["priorities"] == ["move upmarket to hospital groups"]


@pytest.mark.parametrize(
    ("text", "goals"),
    [
        ("Priorities: grow implants, keep our nurses. Wait is 24 days now, want under 10.", ["Wait is 24 days now, want under 10"]),
        ("The Tin Works, a museum. 62,000 visitors last year. We'd like 80,000 by 2028, a younger audience.",
         ["62,000 visitors last year, want 80,000 by 2028"]),
        ("Ashgrove, contract machining. Scrap 6.1%, on-time 72%. The owners would like scrap under 3 and on-time at 95.",
         ["Scrap 6.1% now, want under 3", "on-time 72% now, want at 95"]),
        ("Tallis makes brake parts. Cash conversion 92 days, EBITDA margin 9%. The board wants 70 days and 12% by 2028.",
         ["Cash conversion 92 days now, want 70", "EBITDA margin 9% now, want 12% by 2028"]),
        ("Brot & Glück, a bakery. And apprentices! We have 2 and need 6.", ["apprentices 2 now, need 6"]),
        ("Orbis, a school. Attendance 91%, national 95.", ["Attendance 91% now"]),
    ],
)  # fmt: skip
def test_a_figure_meets_its_aim_wherever_that_is_said(text: str, goals: list[str]) -> None:
    assert read(text)["goals"] == goals


@pytest.mark.parametrize(
    ("text", "name", "sector"),
    [
        ("I'm the practice manager at Dr. Oyelaran & Partners, a GP surgery in Bristol", "Dr. Oyelaran & Partners", "clinic"),
        ("We are a regional bus company, Linje 9, 410 drivers.", "Linje 9", "public_transport"),
        ("Lumen Lighting designs and sells lamps for hotels.", "Lumen Lighting", "manufacturing"),
        ("My client is a mid-size law firm (Harcourt Vale, 140 fee earners).", "Harcourt Vale", "professional_services"),
        ("We make pharmaceuticals packaging (Claripack, 520 ppl, Poland).", "Claripack", "manufacturing"),
        ("We're the water board of Ostermark, 210,000 connections.", "Water board of Ostermark", "utility"),
        ('food coop "Common Root", 2,300 members, 3 stores.', "Common Root", "cooperative"),
        ("Mid-sized freight forwarder, Osterlund Cargo, 260 people, Gothenburg.", "Osterlund Cargo", "logistics"),
        ("We're a charity running sailing courses for disabled people - Sail Free, Southampton.", "Sail Free", "ngo"),
        ("Hello, Kinderland, eleven nurseries in Vienna with 190 educators.", "Kinderland", "school"),
        ("Green Thumb Gardens, landscape gardening for private homes, 22 employees", "Green Thumb Gardens", "construction"),
    ],
)  # fmt: skip
def test_the_name_stands_where_people_put_it(text: str, name: str, sector: str) -> None:
    told = read(text)
    assert (told["name"], told["sector_id"]) == (name, sector)


def test_how_many_they_are_there_for_is_a_size_where_no_staff_is_counted() -> None:
    assert read("City of Vallby, 48,000 inhabitants.")["size"] == "48,000 inhabitants"
    assert read("Linje 9, a bus company, 410 drivers and 90,000 passengers")["size"] == "410 drivers"


def left_of(text: str) -> list[str]:
    return unplaced(text, Organization(**read(text)))


def test_what_was_told_and_not_taken_up_is_known() -> None:
    hotel = "Bergwald Hotel, 86 rooms. Occupancy 58%. Regional food. Trainees that stay after exams."
    assert left_of(hotel) == ["Regional food", "Trainees that stay after exams"]
    assert left_of("Common Ground, a food bank. Nurses earn less than in the supermarket. We want more donors.") == [
        "Nurses earn less than in the supermarket"
    ]


def test_nothing_is_left_of_a_message_that_was_read_whole() -> None:
    assert (
        left_of(
            "Hi! City of Vallby, 48,000 inhabitants. Priorities: one-stop permits, keep engineers. Leakage 22%, want 15."
        )
        == []
    )


def test_a_verb_without_what_it_is_about_is_no_wish() -> None:
    assert not read("the place every parent in Vienna hopes to get").get("priorities")
