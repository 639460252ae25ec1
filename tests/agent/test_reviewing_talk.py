"""The rhythm of reviews, by talking."""

from datetime import date
from pathlib import Path

import pytest
from living import living

from scorecard.clock import as_of


def _content(path):
    return Path(path).read_text()


@pytest.fixture
async def lived(talk):
    with as_of(date(2027, 4, 12)):
        await talk.say("show the scorecard", scorecard=living())
        await talk.say("March: churn 4.2 %, NPS 44, first-call resolution 79 %")
        yield talk


@pytest.mark.parametrize(
    "said", ["prepare our quarterly review", "Prepare the strategy review", "can you prepare the next review meeting"]
)
async def test_the_pack_has_agenda_standing_questions_and_says_how_to_go_on(lived, said):
    result = await lived.say(said)
    assert result.text.startswith("**Quarterly strategy review**, 12 Apr 2027")
    for part in (
        "**Agenda** (120 minutes)",
        "- Customer: ",
        "By theme:",
        "1. C1a “Churn” is red and nothing is under way",
        "eight common periods",
    ):
        assert part in result.text
    assert "this is the first one" in result.text
    assert result.edits == []


async def test_the_pack_comes_as_slides_and_as_pdf_by_its_buttons(lived):
    pack = await lived.say("prepare our quarterly review")
    assert [choice.label for choice in pack.choices] == ["As slides", "As PDF"]
    for choice, ending in zip(pack.choices, (".pptx", ".pdf"), strict=True):
        (path,) = (await lived.say(choice.text)).files
        assert Path(path).name == f"Northwind Services Quarterly strategy review 2027-04-12{ending}"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("export the review pack as PDF", "Quarterly strategy review 2027-04-12.pdf"),
        ("give me slides for the monthly review", "Operational review 2027-04-12.pptx"),
        ("put the annual review into PowerPoint", "Yearly test-and-adapt review 2027-04-12.pptx"),
    ],
)
async def test_the_pack_is_asked_for_in_other_words(lived, said, name):
    (path,) = (await lived.say(said)).files
    assert Path(path).name == f"Northwind Services {name}"


async def test_monthly_and_yearly_have_packs_of_their_own(lived):
    assert (await lived.say("prepare the monthly review")).text.startswith("**Operational review**")
    assert "Objectives to retire, replace or add" in (await lived.say("prepare the yearly review")).text
    adapt = await lived.say("prepare the yearly test-and-adapt review")
    assert adapt.text.startswith("**Yearly test-and-adapt review**")


async def test_decisions_and_actions_come_back_with_owner_date_and_review(lived):
    await lived.say("plan the quarterly review for 20 April 2027")
    decided = await lived.say("we decided to keep the churn target")
    assert (decided.edits[0]["text"], decided.edits[0]["review"]) == ("Keep the churn target", "R1")
    action = await lived.say("action: Ben to call lost customers by 15 May")
    assert {k: action.edits[0][k] for k in ("owner", "text", "due", "review")} == {
        "owner": "Ben", "text": "Call lost customers", "due": "2027-05-15", "review": "R1",
    }  # fmt: skip
    await lived.say("A1 is done")
    listed = await lived.say("what did we decide?")
    assert "D1 Keep the churn target" in listed.text
    assert "A1 Call lost customers — Ben, due 15 May 2027 ✓" in listed.text


async def test_the_next_pack_says_what_has_changed_since_the_review_was_held(lived):
    await lived.say("the review was held")
    with as_of(date(2027, 7, 12)):
        await lived.say("June: churn 2.1 %")
        result = await lived.say("prepare our quarterly review")
    assert "**Since the review of 12 Apr 2027**" in result.text
    assert "- C1a “Churn”: red → green" in result.text


async def test_a_retired_objective_leaves_the_map_and_comes_back(lived):
    gone = await lived.say("retire L1 because all agents are certified")
    assert gone.edits[0]["reason"] == "all agents are certified"
    assert gone.scorecard["retired"][0]["objective"]["id"] == "L1"
    back = await lived.say("bring back L1")
    assert back.scorecard["retired"] == []


async def test_opening_a_conversation_says_what_is_due(lived, agent):
    await lived.say("action: Ben to call lost customers by 15 April")
    with as_of(date(2027, 6, 20)):
        recap = await agent.recap(lived.thread)
    assert "one action overdue" in recap
    assert "values late" in recap


async def test_reviews_and_actions_come_as_a_calendar_file(lived):
    await lived.say("plan the quarterly review for 20 April 2027")
    result = await lived.say("give me the calendar file")
    (path,) = result.files
    assert path.endswith(".ics")
    assert "DTSTART;VALUE=DATE:20270420" in _content(path)


@pytest.mark.parametrize(
    "said",
    [
        "retire C1 because it is too broad, and replace it with win back lost customers",
        "replace objective C1 by Win back lost customers",
        "We no longer pursue C1; from next year it is “Win back lost customers”",
        "Keeping business customers is no longer our aim. Instead we want to win back lost customers",
        "From next year C1 gives way to winning back lost customers",
    ],
)
async def test_an_objective_is_replaced_and_its_history_and_place_on_the_map_are_kept(lived, said):
    result = await lived.say(said)
    assert [e["kind"] for e in result.edits] == ["add_objective", "retire_objective", "add_link", "add_link"]
    (retired,) = result.scorecard["retired"]
    assert (retired["objective"]["id"], retired["replaced_by"]) == ("C1", "C2")
    assert retired["objective"]["measures"][0]["actuals"][0]["value"] == 4.2
    assert {(k["source"], k["target"]) for k in result.scorecard["links"]} == {("L1", "P1"), ("P1", "C2"), ("C2", "F1")}


async def test_the_pack_says_which_hypotheses_hold_and_which_are_shaken(talk):
    trained = [40, 43, 42, 48, 55, 53, 60, 66, 63, 70, 75, 73, 80, 82]
    solved = [60, 60, 60, *[value / 2 + 40 for value in trained[:-3]]]
    lost = [4.6, 4.6, *[4.0 + value / 100 for value in solved[:-2]]]
    card = living()
    measures = {m["id"]: m for p in card["perspectives"] for o in p["objectives"] for m in o["measures"]}
    for item, values in (("L1a", trained), ("P1a", solved), ("C1a", lost)):
        months = [f"{2026 + n // 12}-{n % 12 + 1:02d}" for n in range(len(values))]
        measures[item]["actuals"] = [{"period": m, "value": v} for m, v in zip(months, values, strict=True)]
    with as_of(date(2027, 4, 12)):
        pack = await talk.say("prepare our quarterly review", scorecard=card)
    assert "- L1->P1 holds: L1a “Agents certified” and P1a “First-call resolution” move together" in pack.text
    assert "- P1->C1 is shaken: P1a “First-call resolution” and C1a “Churn” do not move together" in pack.text


async def test_the_pack_tells_a_link_that_enough_values_leave_open(talk):
    card = living()
    for p, values in (
        (2, [60, 61, 62, 64, 63, 66, 68, 69, 71, 72]),
        (1, [4.5, 4.6, 4.4, 4.3, 4.1, 4.0, 4.1, 3.8, 3.6, 3.5]),
    ):
        card["perspectives"][p]["objectives"][0]["measures"][0]["actuals"] = [
            {"period": f"2026-{n:02d}", "value": v} for n, v in enumerate(values, 1)
        ]
    with as_of(date(2027, 4, 12)):
        pack = await talk.say("prepare our quarterly review", scorecard=card)
    assert "- P1->C1 stays open: P1a “First-call resolution” and C1a “Churn” show no clear association" in pack.text


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("get me ready for Thursday's board meeting", "**Quarterly strategy review**"),
        ("what should we talk about in the review?", "**Quarterly strategy review**"),
        ("prepare the monthly operations meeting", "**Operational review**"),
        ("get the yearly pack ready", "**Yearly test-and-adapt review**"),
    ],
)
async def test_a_meeting_is_prepared_in_whatever_words_it_is_asked_for(lived, said, title):
    assert (await lived.say(said)).text.startswith(title)


@pytest.mark.parametrize(
    ("said", "text", "owner", "due"),
    [
        ("Ben will call the ten biggest leavers before Christmas", "Call the ten biggest leavers", "Ben", "2027-12-24"),
        ("Sue will write the coaching guide by 20 November", "Write the coaching guide", "Sue", "2027-11-20"),
        ("action: Ben calls lost customers by next Friday", "Call lost customers", "Ben", "2027-04-16"),
        ("action: call lost customers by Wednesday (Ben)", "Call lost customers", "Ben", "2027-04-14"),
    ],
)
async def test_who_does_what_by_when_is_kept_as_it_is_said(lived, said, text, owner, due):
    (edit,) = (await lived.say(said)).edits
    assert (edit["kind"], edit["text"], edit["owner"], edit["due"]) == ("add_action", text, owner, due)


async def test_what_was_agreed_is_a_decision_unless_it_is_a_change_of_the_scorecard(lived):
    (decided,) = (await lived.say("we agreed to raise technician pay by 5 % from January")).edits
    assert (decided["kind"], decided["text"]) == ("add_decision", "Raise technician pay by 5 % from January")
    (changed,) = (await lived.say("we agreed to set the churn target to 1.8 %")).edits
    assert changed["kind"] == "set_target"


async def test_what_has_changed_since_the_last_review_is_told_from_its_day_on(lived):
    with as_of(date(2027, 4, 20)):
        await lived.say("we had our quarterly review yesterday")
        await lived.say("rename L1 to Train every agent")
        told = await lived.say("what changed since the last review?")
    assert "Train every agent" in told.text
    assert "2027-03" not in told.text


async def test_an_objective_is_replaced_by_its_id_alone_and_the_reason_kept(lived):
    result = await lived.say("replace L1 by Grow our own agents because hiring fails")
    (retired,) = result.scorecard["retired"]
    assert (retired["objective"]["id"], retired["reason"], retired["replaced_by"]) == ("L1", "hiring fails", "L2")
    told = await lived.say("what did we retire?")
    assert "- L1 Train service agents — 12 Apr 2027; hiring fails; L2 Grow our own agents took its place" in told.text


async def test_reviews_are_put_into_the_calendar_in_other_words(lived):
    await lived.say("plan the quarterly review for next Thursday")
    (path,) = (await lived.say("put our reviews into my calendar")).files
    assert (await lived.say("calendar please")).files
    assert "DTSTART;VALUE=DATE:20270415" in _content(path)


async def test_an_action_gets_another_day_and_another_person(lived):
    await lived.say("action: Ben to call lost customers by 15 May")
    assert [e["due"] for e in (await lived.say("move A1 to next Friday")).edits] == ["2027-04-16"]
    assert [e["owner"] for e in (await lived.say("give A1 to Sue")).edits] == ["Sue"]
    assert "- A1, due 16 Apr 2027: Call lost customers (Sue)" in (await lived.say("what is due?")).text
    assert "A1 Call lost customers — Sue, due 16 Apr 2027" in (await lived.say("who has to do what by when?")).text


async def test_a_rhythm_is_planned_for_the_year_and_the_next_meetings_are_told(lived):
    monthly = await lived.say("schedule monthly reviews on the first Monday of each month")
    assert [e["on"] for e in monthly.edits][:3] == ["2027-05-03", "2027-06-07", "2027-07-05"]
    assert len(monthly.edits) == 12
    told = (await lived.say("when is the next review?")).text
    assert "- R1: monthly review, 3 May 2027 (planned)" in told
    assert "… and 8 more planned" in told


async def test_each_kind_of_review_holds_what_it_is_about(lived):
    monthly = (await lived.say("get ready for the monthly")).text
    assert "- C1a Churn: 4.2 % in 2027-03" in monthly
    assert "C1a Churn is red and no initiative is under way for C1" in monthly
    assert "Hypotheses" not in monthly
    yearly = (await lived.say("prepare the yearly review")).text
    assert "**Targets for 2028**: 0 of 5 measures have one." in yearly
    assert "**Hypotheses**" in yearly


@pytest.mark.parametrize("said", ["summarise the quarter for the board", "what did we learn this quarter?"])
async def test_looking_back_on_a_quarter_is_its_review(lived, said):
    assert (await lived.say(said)).text.startswith("**Quarterly strategy review**")


@pytest.mark.parametrize(
    ("said", "reason"),
    [("retire L1, we will follow it elsewhere", "we will follow it elsewhere"), ("we no longer pursue L1", "")],
)
async def test_what_is_no_longer_pursued_is_retired_and_not_removed(lived, said, reason):
    gone = await lived.say(said)
    assert [(e["kind"], e.get("reason", "")) for e in gone.edits] == [("retire_objective", reason)]


async def test_an_objective_to_come_without_a_name_of_its_own_is_asked_for_one(lived):
    asked = await lived.say("Next year we replace keeping business customers with delighting them")
    assert "What shall the objective be called that takes the place of C1" in asked.text
    assert asked.edits == []


async def test_a_file_is_of_the_pack_shown_last_unless_another_is_named(lived):
    await lived.say("prepare the monthly review")
    assert "operational" in Path((await lived.say("as slides")).files[0]).name.lower()
    assert "operational" in Path((await lived.say("review pack as PDF")).files[0]).name.lower()
    assert "operational" not in Path((await lived.say("quarterly review pack as slides")).files[0]).name.lower()


@pytest.mark.parametrize(
    "said",
    [
        "we decided to hire a second crew, Tom Briggs is responsible",
        "decision: hire a second crew, owner: Tom Briggs",
        "the board decided to hire a second crew; Tom Briggs sees to it",
    ],
)
async def test_a_decision_knows_who_is_responsible(lived, said):
    (edit,) = (await lived.say(said)).edits
    assert (edit["kind"], edit["text"], edit["owner"]) == ("add_decision", "Hire a second crew", "Tom Briggs")


@pytest.mark.parametrize("said", ["plan the quarterly review for 15 January", "prepare our quarterly review"])
async def test_before_there_is_a_scorecard_there_is_nothing_to_review_and_the_interview_goes_on(talk, said):
    early = await talk.say(said)
    assert "nothing to review yet" in early.text
    assert "organization" in early.text
    assert early.edits == []
