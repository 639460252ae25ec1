"""Cascading by talk: a short interview, a scorecard for the unit, and how the two line up."""

from datetime import date

import pytest
from living import living

from scorecard.clock import as_of


@pytest.fixture
async def lived(talk):
    await talk.say("show the scorecard", scorecard=living())
    return talk


async def _sales(lived):
    first = await lived.say("cascade this to Sales")
    second = await lived.say("C1 and first contact calls")
    third = await lived.say("C1: Keep our accounts with us")
    built = await lived.say("Win back ten lost accounts a year")
    return first, second, third, built


async def test_one_question_a_turn_and_then_a_scorecard_for_the_unit(lived):
    first, second, third, built = await _sales(lived)
    assert "Let us cascade this to **Sales**. Which of these objectives does it move most?" in first.text
    assert "How would people in Sales say it?" in second.text
    assert "Is there one thing only Sales wants to achieve" in third.text
    assert all(turn.asks and turn.choices for turn in (first, second, third))
    assert "C1 Keep our accounts with us — contributes to C1 “Keep business customers” above" in built.text
    assert "Win back ten lost accounts a year — its own" in built.text
    assert "L1 came along, so that the chain of causes is whole" in built.text
    assert built.version == first.version  # the scorecard above is as it was


async def test_the_buttons_lead_through_as_well(lived):
    result = await lived.say("cascade this to the call centre")
    for _ in range(3):
        result = await lived.say(result.choices[0].text)
    assert "**Call centre** has a scorecard of its own: 4 objectives, 5 KPIs, 3 links." in result.text


async def _through(lived, *turns):
    for said in turns:
        result = await lived.say(said)
    return result


async def test_a_name_may_be_a_persons_or_a_branchs_so_it_asks(lived):
    asked = await lived.say("cascade to Anna")
    assert "Is **Anna** a person, a team or a unit?" in asked.text
    assert [c.text for c in asked.choices] == ["A person", "A team", "A unit"]
    built = await _through(lived, "A person", "C1", "Know every account by name", "finish my sales diploma")
    assert "**Anna** has a personal scorecard: 2 objectives" in built.text
    assert "Finish my sales diploma — an aim of Anna alone" in built.text
    assert (await lived.say("open Anna")).scorecard["level"] == "person"


async def test_whoever_owns_something_here_is_a_person_and_offered_what_they_own(lived):
    await lived.say("Maria Weiss owns C1")
    asked = await lived.say("cascade this to Maria")
    assert [(c.label, c.text) for c in asked.choices] == [("C1, which Maria owns", "C1")]


async def test_a_person_keeps_to_a_few_objectives(lived):
    asked = await _through(lived, "cascade this to our CFO", "all of them")
    assert "more than CFO can answer for" in asked.text
    assert asked.asks


async def test_down_to_teams_and_people_is_taken_one_at_a_time(lived):
    asked = await lived.say("cascade this down to team and person")
    assert "Which unit, team or person comes first?" in asked.text
    assert (
        "Let us cascade this to **Billing team**. Which of these objectives does it move most?"
        in (await lived.say("the billing team")).text
    )


async def test_naming_objectives_answers_the_question_after_the_one_about_the_level(lived):
    asked = await _through(lived, "cascade this to Leeds", "C1 and P1")
    assert "How would people in Leeds say it?" in asked.text


async def test_a_shared_objective_keeps_its_kpis_without_numbers_and_another_gets_a_draft(lived):
    await _through(lived, "cascade this to Sales", "C1 and P1", "P1: Answer every account in one call", "nothing more")
    sales = (await lived.say("open Sales")).scorecard
    measures = {o["id"]: o["measures"] for p in sales["perspectives"] for o in p["objectives"]}
    assert [(m["id"], m["name"], m["baseline"], m["targets"], m["actuals"]) for m in measures["C1"]] == [
        ("C1a", "Churn", None, [], []), ("C1b", "NPS", None, [], []),
    ]  # fmt: skip
    assert measures["P1"]
    assert "First-call resolution" not in [m["name"] for m in measures["P1"]]
    assert all(m["baseline"] is None and m["targets"] == [] for m in measures["P1"])
    assert all(m["provenance"]["kind"] in ("library", "user") for m in measures["P1"])


async def test_a_no_to_other_words_keeps_the_names(lived):
    for said in ("cascade this to Sales", "C1", "no", "no"):
        built = await lived.say(said)
    assert "- C1 Keep business customers — shared with C1 above" in built.text


async def test_talking_of_something_else_leaves_the_interview(lived):
    await lived.say("cascade this to Sales")
    away = await lived.say("what drives revenue?")
    assert "strongest first" in away.text
    later = await lived.say("C1")
    assert "How would people in Sales say it" not in later.text


async def test_stop_builds_nothing(lived):
    await lived.say("cascade this to Sales")
    assert "nothing was built" in (await lived.say("never mind")).text
    assert "no scorecard above or below" in (await lived.say("show the alignment")).text


async def test_alignment_portfolio_and_the_way_down_and_up(lived):
    await _sales(lived)
    alignment = await lived.say("show the alignment")
    assert "| C1 Keep business customers | contributing |" in alignment.text
    assert "**Nobody supports**: F1." in alignment.text
    for asked in ("where are the gaps and overlaps?", "how deep does the red go?"):
        assert (await lived.say(asked)).text == alignment.text
    tree = await lived.say("show the portfolio")
    assert "    - **Sales** (no. 2, unit)" in tree.text
    down = await lived.say("open Sales")
    assert down.scorecard["unit"] == "Sales"
    changed = await lived.say("rename P2 to Win back lost accounts")
    assert changed.scorecard["unit"] == "Sales"
    up = await lived.say("go back up")
    assert up.scorecard["unit"] == ""


async def test_a_change_above_says_whom_it_touches_below(lived):
    await _sales(lived)
    result = await lived.say("rename C1 to Keep business customers longer")
    assert "Below, this touches Sales: C1 supports C1." in result.text


async def test_okrs_come_with_ids_that_trace_back(lived):
    result = await lived.say("derive our OKRs")
    assert "/C1/C1a Churn: from 4.5 %" in result.text


@pytest.mark.parametrize(
    ("said", "ref"),
    [
        ("give me okrs", "2027-Q2/C1/C1a"),
        ("OKRs for next quarter", "2027-Q3/C1/C1a"),
        ("our OKRs for Q1", "2028-Q1/C1/C1a"),
        ("show the OKRs for Q4 2027", "2027-Q4/C1/C1a"),
    ],
)
async def test_okrs_are_those_of_the_quarter_that_was_named(lived, said, ref):
    with as_of(date(2027, 5, 5)):
        result = await lived.say(said)
    assert f"{ref} Churn: from 4.5 %" in result.text
    assert result.edits == []


async def test_okrs_of_a_unit_come_from_its_own_scorecard(lived):
    await _sales(lived)
    assert "handed off from Sales" in (await lived.say("OKRs for Sales for next quarter")).text
    assert "no scorecard of “Purchasing”" in (await lived.say("OKRs for Purchasing")).text


async def test_words_that_begin_like_a_refusal_are_the_units_words(lived):
    built = await _through(
        lived, "cascade this to Sales", "C1", "Keep every caller", "No caller waits longer than a minute"
    )
    assert "C1 Keep every caller — contributes to C1" in built.text
    assert "No caller waits longer than a minute — its own" in built.text


@pytest.mark.parametrize(
    ("said", "unit"),
    [
        ("cascade this to Anna (person)", "Anna"),
        ("I want a scorecard for the Field Service department", "Field Service department"),
        ("give the billing team its own scorecard", "Billing team"),
    ],
)
async def test_who_gets_a_scorecard_is_read_as_people_say_it(lived, said, unit):
    assert (
        f"Let us cascade this to **{unit}**. Which of these objectives does it move most?"
        in (await lived.say(said)).text
    )


async def test_every_department_is_taken_one_at_a_time(lived):
    assert (
        "Which unit, team or person comes first?" in (await lived.say("give every department its own scorecard")).text
    )


@pytest.mark.parametrize(
    "said",
    [
        "how do the units line up?",
        "what is not covered by any department?",
        "do Sales and Field Service overlap?",
        "are the teams pulling in the same direction?",
    ],
)
async def test_the_alignment_is_shown_however_it_is_asked_for(lived, said):
    await _through(lived, "cascade this to Sales", "C1", "Keep the names", "nothing more")
    assert (await lived.say(said)).text.startswith("**Alignment** of Northwind Services with Sales")


async def test_opening_a_unit_tells_what_has_changed_above_since_it_was_last_worked_on(lived):
    await _through(lived, "cascade this to Sales", "C1", "Keep the names", "nothing more")
    target = await _through(lived, "rename C1 to Keep every account", "set the target of churn to 1.5 % by end of 2027")
    assert "Below, this touches Sales: C1 supports C1" in target.text
    await lived.say("April 2026: churn 4 %")  # a value is no change of what the unit supports
    opened = await lived.say("open Sales")
    line = next(line for line in opened.text.splitlines() if line.startswith("- C1 here supports C1 there"))
    assert "→ “Keep every account”" in line
    assert "target 1.5 %" in line
    assert "2026-04" not in line
    await _through(lived, "rename C1 to Keep each account", "go back up")
    assert "has changed" not in (await lived.say("open Sales")).text


async def test_okrs_of_a_unit_in_a_quarter_are_those_of_the_unit(lived):
    await _through(lived, "cascade this to Sales", "C1", "Keep the names", "nothing more")
    for said in ("OKRs for Sales, Q2 2031", "OKRs for Sales for Q2 2031"):
        assert "**OKRs for 2031-Q2**, handed off from Sales" in (await lived.say(said)).text


async def test_the_next_unit_is_named_in_passing(lived):
    await _through(lived, "cascade this to Sales", "C1", "Keep the names", "nothing more")
    assert (
        "Let us cascade this to **Marketing**. Which of these objectives does it move most?"
        in (await lived.say("and to Marketing")).text
    )


async def test_how_a_unit_is_doing_is_told_from_its_own_scorecard(lived):
    await _through(lived, "cascade this to Sales", "C1", "Keep the names", "nothing more")
    told = await lived.say("how is Sales doing?")
    assert told.text.startswith("From the scorecard of **Sales**")
    assert told.scorecard["organization"]["name"] == "Northwind Services"  # we have not moved
    for said in ("which unit is worst?", "how are all my scorecards doing?"):
        assert "(no. 2, unit)" in (await lived.say(said)).text


async def test_a_unit_with_none_below_shows_what_it_supports_above(lived):
    await _through(lived, "cascade this to Sales", "C1", "Keep every account", "Win back lost accounts", "open Sales")
    told = (await lived.say("show the alignment")).text
    assert told.startswith("**Alignment** of Sales with Northwind Services above:")
    assert "- C1 Keep every account — contributes to C1 “Keep business customers” above" in told
    assert "Win back lost accounts — its own" in told


@pytest.mark.parametrize("said", ["turn Sales into OKRs for Q2 2031", "what would Sales' OKRs be for Q2 2031?"])
async def test_a_units_objectives_become_okrs_in_other_words(lived, said):
    await _through(lived, "cascade this to Sales", "C1", "Keep the names", "nothing more")
    assert "**OKRs for 2031-Q2**, handed off from Sales" in (await lived.say(said)).text


UP = [
    "go back up",
    "open the parent",
    "open the parent scorecard",
    "go back to the scorecard above",
    "one level up",
    "show me the scorecard above this one",
]
TOP = ["go to the top", "back to the company scorecard", "open the top scorecard"]


async def test_from_a_team_it_goes_up_to_its_unit_or_to_the_top_above_which_there_is_nothing(lived):
    await _sales(lived)
    await _through(lived, "open Sales", "cascade this to the inside sales team", "C1", "keep the names", "nothing more")
    for said in UP:
        await lived.say("open Inside sales team")
        assert (await lived.say(said)).scorecard["unit"] == "Sales", said
    for said in TOP:
        await lived.say("open Inside sales team")
        assert (await lived.say(said)).scorecard["unit"] == "", said
    assert "stands at the top" in (await lived.say("go back up")).text


@pytest.mark.parametrize("said", ["keep their words", "leave the names as they are"])
async def test_names_that_are_kept_are_no_names(lived, said):
    built = await _through(lived, "cascade this to Sales", "C1", said, "nothing more")
    assert "C1 Keep business customers — " in built.text


async def test_words_that_no_objective_is_called_by_are_asked_again_once_and_the_interview_goes_on(lived):
    await lived.say("cascade this to Reception")
    again = await lived.say("no-shows and friendly faces")
    assert again.text.startswith("I find no objective like that")
    assert "How would people in Reception say it" in (await lived.say("C1")).text


async def test_a_unit_called_like_a_kpi_is_opened_by_its_name_and_gets_no_kpi_of_odd_words(lived):
    for said in ("cascade this to Churn", "C1", "keep the names", "Every caller hears a human voice"):
        built = await lived.say(said)
    assert "Agreed steps to every caller" not in built.text
    assert (await lived.say("open Churn")).text.startswith("This is **Churn** now")


async def test_the_version_that_stands_is_not_brought_back_so_an_undo_takes_nothing_else(lived):
    now = await lived.say("rename C1 to Hold business customers")
    again = await lived.say(f"restore version {now.version}")
    assert "stands now" in again.text
    assert again.edits == []
