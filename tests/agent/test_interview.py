"""The interview: one question a turn, never what was told, never a trap."""

import re
from typing import Any

import pytest

from agent.guided.profile.put_right import line_of_work
from agent.guided.requests.words import without_draft_request
from agent.texts import phrase


def questions(text: str) -> list[str]:
    """The questions put to the user: the reasons and examples in italics ask nothing."""
    plain = re.sub(r"_Why I ask:.*?_(?:\n|$)", "", text, flags=re.DOTALL)
    return re.findall(r"[^.?!\n]*\?", plain)


def organization(result: Any) -> dict[str, Any]:
    return result.scorecard["organization"]


def drafted(result: Any) -> bool:
    return any(p["objectives"] for p in result.scorecard["perspectives"])


async def test_a_first_message_with_name_sector_vision_and_priorities_is_drafted_at_once(talk):
    result = await talk.say(
        "We are easyJet, an airline. Our vision is to be Europe's preferred short-haul airline. "
        "Our priorities: Build strong positions at primary airports; Use structural cost advantage; Fly on time"
    )
    assert drafted(result)
    assert organization(result)["name"] == "easyJet"


async def test_a_request_to_draft_at_the_end_is_obeyed_and_is_no_priority(talk):
    result = await talk.say("We run a bakery. Priorities: fresh bread, loyal staff. Please draft it now")
    assert drafted(result)
    assert organization(result)["priorities"] == ["fresh bread", "loyal staff"]


@pytest.mark.parametrize(
    "said",
    [
        "Many thanks, this will do for the moment I believe, please write the draft",
        "Super, this is all from me, write the draft please",
        "Thank you, that is everything we have, please draft the scorecard",
        "Perfect, nothing else from our side. Go ahead and draft.",
    ],
)
async def test_thanks_around_the_draft_asked_for_are_no_wish(talk, said):
    told = organization(await talk.say("We run a bakery. Priorities: fresh bread, loyal staff."))
    result = await talk.say(said)
    assert drafted(result)
    assert organization(result) == told


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("More regulars, less bread thrown away, that's all, write the draft please", "More regulars, less bread thrown away"),
        ("That's it for now. We believe in good bread. Draft it please", "We believe in good bread."),
        ("We want safe stations, that is all about trust, draft it", "We want safe stations, that is all about trust"),
        ("fewer breakdowns, no more overtime, draft it", "fewer breakdowns, no more overtime"),
    ],
)  # fmt: skip
def test_what_is_told_beside_a_draft_asked_for_stays(text, left):
    assert without_draft_request(text) == (left, True)


async def test_two_wishes_at_the_very_start_are_enough_for_the_draft_asked_for(talk):
    result = await talk.say("fuller buses and fewer breakdowns. Then draft it.")
    assert drafted(result)
    assert organization(result)["priorities"] == ["fuller buses", "fewer breakdowns"]


async def test_a_favour_asked_of_the_coach_is_no_priority(talk):
    result = await talk.say("write my balance sheet")
    assert result.edits == []
    assert "outside my field" in result.text


async def test_what_is_on_it_is_answered_before_there_is_anything(talk):
    result = await talk.say("What is on it?")
    assert "no scorecard yet" in result.text
    assert result.citations == []


async def test_several_answers_in_one_message_are_all_taken(talk):
    result = await talk.say("we're a 40-person SaaS firm that wants to double ARR by 2028 by winning the mid-market")
    profile = organization(result)
    assert profile["sector_id"] == "software"
    assert profile["size"] == "40-person"
    assert profile["goals"] == ["double ARR by 2028"]
    assert profile["priorities"] == ["win the mid-market"]


async def test_every_turn_asks_one_question_with_its_reason_and_an_example(talk):
    for message in ("Build my scorecard", "Riverside Clinic, a dental clinic", "skip", "skip"):
        result = await talk.say(message)
        assert len(questions(result.text)) <= 1, result.text
        assert result.asks
        assert "Why I ask" in result.text
        assert "For example" in result.text


async def test_what_was_told_is_not_asked_again(talk):
    await talk.say("We are Harbour Foods, a food company. Our vision is to feed our city well.")
    asked = []
    for _ in range(6):
        result = await talk.say("I don't know")
        asked += questions(result.text)
        if drafted(result):
            break
    words = " ".join(asked).lower()
    assert "vision" not in words
    assert "sector" not in words


async def test_a_question_in_the_middle_is_answered_and_the_place_is_kept(talk):
    await talk.say("Build my scorecard")
    before = await talk.say("Harbour Foods, a food company")
    result = await talk.say("what is a lag measure?")
    assert result.citations
    assert questions(result.text)[-1] == questions(before.text)[-1]


async def test_skip_and_just_draft_it_always_work(talk):
    await talk.say("Build my scorecard")
    await talk.say("Harbour Foods, a food company")
    await talk.say("skip")
    result = await talk.say("just draft it")
    assert drafted(result)


async def test_just_draft_it_with_nothing_known_asks_for_the_least_it_needs(talk):
    result = await talk.say("just draft it")
    assert not drafted(result)
    assert result.asks


async def test_go_back_opens_the_question_before_and_takes_a_new_answer(talk):
    await talk.say("Build my scorecard")
    await talk.say("Harbour Foods, a food company")
    await talk.say("To be the best.")
    back = await talk.say("go back")
    assert "vision" in back.text
    result = await talk.say("To feed our city well.")
    assert organization(result)["vision"] == "To feed our city well"


async def test_a_pasted_strategy_page_fills_the_profile(talk):
    result = await talk.say(
        "City of Porto Novo\n\nSector: city\n\nVision\nThe most liveable city on the coast.\n\n"
        "Strategic priorities\n- Affordable housing for families\n- Safe streets at night\n- Carbon neutral by 2035\n"
    )
    profile = organization(result)
    assert profile["sector_id"] == "city"
    assert profile["vision"] == "The most liveable city on the coast"
    assert len(profile["priorities"]) == 3


async def test_values_given_for_priorities_are_challenged_once_and_then_respected(talk):
    await talk.say("Build my scorecard")
    await talk.say("Hill Hospital, a hospital")
    await talk.say("skip")
    await talk.say("skip")
    challenged = await talk.say("Equity\nCourage\nCollaboration with patients")
    assert "values" in challenged.text
    result = await talk.say("we don't have one written down")
    assert "values" not in result.text
    assert organization(result)["priorities"] == ["Equity", "Courage", "Collaboration with patients"]


async def test_a_nonprofit_is_asked_about_funding(talk):
    await talk.say("Build my scorecard")
    asked = []
    result = await talk.say("Clean Rivers, an NGO")
    while not drafted(result):
        asked += questions(result.text)
        result = await talk.say("I don't know")
    assert any("funds" in q for q in asked)


@pytest.mark.parametrize(
    "text", ["", "   ", "\x00\x00", "🙂🙂🙂", "<script>alert(1)</script>", "שלום עולם", "x" * 200_000]
)
async def test_bad_input_gets_a_clear_sentence_and_loses_nothing(talk, text):
    await talk.say("We are Harbour Foods, a food company.")
    result = await talk.say(text)
    assert result.text
    assert organization(result)["name"] == "Harbour Foods"


@pytest.mark.parametrize("text", ["No-shows 12% " * 15_000, "x " * 100_000], ids=["figures", "letters"])
async def test_a_text_without_an_end_is_no_vision_and_no_sector(talk, text):
    await talk.say("We are Corvane.")
    read = organization(await talk.say(text))
    assert (read["name"], read["sector"], read["vision"]) == ("Corvane", "", "")


async def test_a_long_message_about_a_scorecard_is_read_in_part_and_says_so(drafted):
    answer = await drafted.say("a, " * 6_000)
    assert "I read the first part" in answer.text
    assert answer.edits == []


async def test_start_over_clears_and_undo_brings_it_back(drafted):
    cleared = await drafted.say("start over")
    assert not cleared.scorecard["perspectives"]
    back = await drafted.say("undo")
    assert any(p["objectives"] for p in back.scorecard["perspectives"])


@pytest.mark.parametrize("text", ["Ask a question", "What can I ask you?", "help"])
async def test_the_starters_are_not_taken_for_answers(talk, text):
    result = await talk.say(text)
    assert organization(result)["name"] == ""
    assert result.edits == []


@pytest.mark.parametrize(
    ("text", "sector_id"),
    [
        ("We are Kestrel, a B2B SaaS for dental clinics", "software"),
        ("We are a logistics company, we transport cold food for supermarkets", "logistics"),
        ("I work for a dental clinic", "clinic"),
    ],
)
async def test_the_sector_is_the_organizations_not_its_customers(talk, text, sector_id):
    assert organization(await talk.say(text))["sector_id"] == sector_id


async def test_labels_with_a_hyphen_are_read(talk):
    result = await talk.say(
        "Hill Academy, a secondary school\nMission - every child thrives\nVision - the first choice in town\n"
        "Priorities - attendance; reading in year 7; staff wellbeing"
    )
    profile = organization(result)
    assert (profile["mission"], profile["vision"]) == ("every child thrives", "the first choice in town")
    assert profile["priorities"] == ["attendance", "reading in year 7", "staff wellbeing"]


async def test_a_question_without_its_mark_is_answered_and_not_taken_for_a_priority(talk):
    await talk.say("Harbour Foods, a food company")
    result = await talk.say("how many kpis should we have")
    assert result.citations
    assert organization(result)["priorities"] == []


@pytest.mark.parametrize(
    "text", ["Hi, we are Hill Hospital, a hospital", "Hill Hospital, a hospital", "Hello! This is Hill Hospital."]
)
async def test_a_greeting_does_not_swallow_what_follows_it(talk, text):
    assert organization(await talk.say(text))["name"] == "Hill Hospital"


@pytest.mark.parametrize(
    "said",
    [
        "rename F1 to Grow sales",
        "make Eva the owner of L1",
        "it was 13.2 % in october",
        "actually half of what it is now",
        "someone needs to own C1",
        "the waiting kpi should be monthly",
        "P2 target 40 by march",
        "customer bits only pls",
        "show me the owners",
    ],
)
async def test_a_change_to_an_item_that_is_not_there_yet_is_no_answer(talk, said):
    told = organization(await talk.say("We are Harbour Foods, a food company."))
    result = await talk.say(said)
    assert "no scorecard yet" in result.text
    assert organization(result) == told


async def test_what_was_told_and_not_taken_up_is_said_and_a_button_takes_it(talk):
    told = await talk.say("Bergwald Hotel, 86 rooms. Occupancy 58%. Regional food. Trainees that stay after exams.")
    assert "“Regional food”; “Trainees that stay after exams”" in told.text
    button = next(c for c in told.choices if c.label == phrase("unplaced_button"))
    taken = await talk.say(button.text)
    assert taken.scorecard["organization"]["priorities"] == ["Regional food", "Trainees that stay after exams"]
    assert "I did not know where to put" not in taken.text


@pytest.mark.parametrize("said", ["just draft it", "Draft it please", "go ahead and draft"])
async def test_a_draft_takes_what_was_offered_as_priorities_just_before(talk, said):
    await talk.say("Bergwald Hotel, 86 rooms. Occupancy 58%. Regional food. Trainees that stay after exams.")
    drafted = await talk.say(said)
    assert drafted.scorecard["organization"]["priorities"] == ["Regional food", "Trainees that stay after exams"]
    assert "Here is the first draft" in drafted.text


async def test_what_was_not_taken_up_is_said_before_a_draft_too(talk):
    drafted = await talk.say(
        "We are Common Ground, a food bank. Nurses earn less than in the supermarket. We want more donors. Just draft it"
    )
    assert drafted.text.startswith("I did not know where to put “Nurses earn less than in the supermarket”")
    assert "Here is the first draft" in drafted.text


async def test_what_happens_is_named_and_no_button_makes_a_wish_of_it(talk):
    told = await talk.say("Ashgrove, contract machining. Scrap 6.1%. Customers grumble about quotes.")
    assert "“Customers grumble about quotes”" in told.text
    assert phrase("unplaced_button") not in [c.label for c in told.choices]


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("Oak Dental, a clinic, just draft it: Fill the chairs on Fridays; Keep our hygienists", "Fill the chairs on Fridays"),
        ("Oak Dental, a clinic, just draft it. We want to keep our hygienists", "Keep our hygienists"),
        ("Just draft it please: Oak Dental, a clinic. We want to keep our hygienists.", "Keep our hygienists"),
    ],
)  # fmt: skip
async def test_a_draft_asked_for_amid_what_is_told_comes_at_once(talk, said, wanted):
    result = await talk.say(said)
    assert "Here is the first draft for **Oak Dental**" in result.text
    names = [o["name"] for p in result.scorecard["perspectives"] for o in p["objectives"]]
    assert wanted in names


@pytest.mark.parametrize(
    ("said", "sector", "wanted"),
    [
        ("We run a bakery in Ulm and want more regulars", "bakery", ["more regulars"]),
        (
            "We run a swimming club, 300 members, want more juniors and a roof that does not leak",
            "swimming club",
            ["more juniors", "a roof that does not leak"],
        ),
        ("I run a museum and need a balanced scorecard", "museum", []),
        ("We are Harrow & Pine, a furniture workshop of 22 people in Leeds", "furniture workshop", []),
        ("We are a swimming club and want more juniors", "swimming club", ["more juniors"]),
    ],
)
async def test_what_they_are_and_what_they_want_in_one_sentence(talk, said, sector, wanted):
    profile = organization(await talk.say(said))
    assert (profile["sector"], profile["priorities"]) == (sector, wanted)


async def test_the_vision_stands_without_the_word_that_leads_to_it(talk):
    profile = organization(await talk.say("Our vision is that nobody in Kent waits for a vet"))
    assert profile["vision"] == "nobody in Kent waits for a vet"


async def test_a_name_told_late_is_no_vision(talk):
    await talk.say("hi")
    told = await talk.say(
        "We run two swimming pools, a charity, and want fuller lessons, lifeguards who stay and bills that fall."
    )
    assert organization(told)["priorities"] == ["fuller lessons", "lifeguards who stay", "bills that fall"]
    profile = organization(await talk.say("Leeds Pools Trust"))
    assert (profile["name"], profile["vision"]) == ("Leeds Pools Trust", "")


async def test_what_was_not_placed_is_taken_when_it_is_said_to_be_theirs(talk):
    await talk.say("hi")
    told = await talk.say("We are Sandra, a driving school. Newer cars. Trainees that stay after exams.")
    assert "I did not know where to put “Trainees that stay after exams”" in told.text
    result = await talk.say(
        "no, Sandra is me not the business! the school is called Midway Driving. and yes both of those are my priorities"
    )
    profile = organization(result)
    assert (profile["name"], profile["vision"]) == ("Midway Driving", "")
    assert profile["priorities"] == ["Newer cars", "Trainees that stay after exams"]
    assert "I did not know where to put" not in result.text


@pytest.mark.parametrize(
    ("said", "sector"),
    [
        ("we are a company, a driving school, not a school or charity", "driving school"),
        ("change the sector to driving lessons. its a private company that makes profit", "driving lessons"),
        ("we're a bakery, not a supermarket", "bakery"),
    ],
)
async def test_the_line_of_work_is_put_right_whatever_was_asked(talk, said, sector):
    await talk.say("We are Midway, a school.")
    profile = organization(await talk.say(said))
    assert (profile["sector"], profile["vision"], profile["mission"]) == (sector, "", "")


async def test_the_line_of_work_put_right_after_the_draft_offers_or_makes_another(talk):
    await talk.say("We are Midway, a school. Priorities: newer cars, instructors who stay. Draft it")
    noted = await talk.say("change the sector to driving lessons. its a private company that makes profit")
    assert organization(noted)["sector_id"] == "training"
    assert [c.text for c in noted.choices] == ["draft it again"]
    again = await talk.say("we are a company, a driving school, not a school or charity. draft it again for that")
    assert "Here is the first draft for **Midway**" in again.text
    assert organization(again)["priorities"] == ["newer cars", "instructors who stay"]


@pytest.mark.parametrize("said", ["our sector is shrinking", "we are a school, not happy with it", "we are a school"])
def test_what_they_only_tell_of_their_sector_puts_none_right(said):
    assert line_of_work(said) == ""


async def test_one_page_wished_for_among_the_wishes_is_answered(talk):
    result = await talk.say(
        "We are Hillside, a bakery. We want more regulars and less waste. and i need it on one page for my meeting on thursday"
    )
    assert phrase("on_one_page") in result.text
    assert organization(result)["priorities"] == ["more regulars", "less waste"]


async def test_how_many_they_are_is_their_size_and_neither_a_goal_nor_left_over(talk):
    result = await talk.say(
        "yo, tom here, workshop manager at a bus company in leeds. 80 drivers, roughly 30 mechanics n we run 12 lines"
    )
    assert (organization(result)["size"], organization(result)["goals"]) == ("80 drivers", [])
    assert "I did not know where to put" not in result.text
