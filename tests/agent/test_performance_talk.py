"""Living with the scorecard: values by talk, how it stands, what is due."""

from datetime import date

import pytest
from living import living

from scorecard.clock import as_of


@pytest.fixture
async def lived(talk):
    with as_of(date(2027, 5, 5)):
        await talk.say("show the scorecard", scorecard=living())
        yield talk


async def test_several_values_of_a_period_are_recorded_at_once(lived):
    result = await lived.say("March: churn 2.1 %, NPS 41 and first-call resolution was 71%")
    recorded = {e["measure"]: (e["period"], e["value"]) for e in result.edits}
    assert recorded == {"C1a": ("2027-03", 2.1), "C1b": ("2027-03", 41), "P1a": ("2027-03", 71)}
    assert "C1a Churn is **green**: 2.1 % against 2 %" in result.text


async def test_a_measure_goes_by_its_initials(lived):
    await lived.say("rename C1b to Net promoter score")
    recorded = await lived.say("March: churn 2.1 %, NPS 41")
    assert [(e["measure"], e["value"]) for e in recorded.edits] == [("C1a", 2.1), ("C1b", 41)]
    assert [e["measure"] for e in (await lived.say("targets for 2028: churn 1.5 %, NPS 50")).edits] == ["C1a", "C1b"]


async def test_a_share_beyond_the_whole_is_recorded_and_questioned_at_once(lived):
    await lived.say("rename L1a to Share of agents certified")
    result = await lived.say("March: L1a 530 %")
    assert [e["value"] for e in result.edits] == [530]
    assert "530 % cannot be" in result.text
    assert "cannot be" not in (await lived.say("March: L1a 53 %")).text


@pytest.mark.parametrize(
    ("said", "measure", "period", "value"),
    [
        ("Q1: revenue 10.9m", "F1a", "2027-Q1", 10.9),
        ("March: revenue 10.9", "F1a", "2027-Q1", 10.9),  # March closes the quarter
        ("for April: NPS 38", "C1b", "2027-04", 38),
        ("record NPS 44 for February", "C1b", "2027-02", 44),
        ("here are the numbers for last month: agents certified 52 %", "L1a", "2027-04", 52),
    ],
)
async def test_a_period_is_read_as_people_say_it_and_fitted_to_the_frequency(lived, said, measure, period, value):
    result = await lived.say(said)
    assert [(e["measure"], e["period"], e["value"]) for e in result.edits] == [(measure, period, value)]


@pytest.mark.parametrize(
    ("said", "measure", "values"),
    [
        ("January to March this year: churn 3.1, 3.0 and 2.8 %", "C1a", {"2027-01": 3.1, "2027-02": 3.0, "2027-03": 2.8}),
        ("churn was 3.1 in February, 3.0 in March and 2.8 in April", "C1a", {"2027-02": 3.1, "2027-03": 3.0, "2027-04": 2.8}),
        ("Q3 and Q4 2026: revenue 10.4m and 10.9m", "F1a", {"2026-Q3": 10.4, "2026-Q4": 10.9}),
        ("NPS: March 33, April 36", "C1b", {"2027-03": 33, "2027-04": 36}),
        ("January to March: revenue 3.4m, 3.5m and 3.6m", "F1a", {"2027-01": 3.4, "2027-02": 3.5, "2027-03": 3.6}),
    ],
)  # fmt: skip
async def test_several_periods_of_one_measure_are_recorded_each_with_its_value(lived, said, measure, values):
    result = await lived.say(said)
    assert {e["kind"] for e in result.edits} == {"record_actual"}
    assert {e["period"]: e["value"] for e in result.edits if e["measure"] == measure} == values


async def test_fewer_values_than_periods_are_asked_about_before_anything_is_recorded(lived):
    result = await lived.say("January to March: churn 3.1 and 2.8 %")
    assert result.edits == []
    assert "3 periods and 2 values for C1a Churn" in result.text


async def test_a_name_that_fits_no_measure_is_asked_about_before_anything_is_recorded(lived):
    result = await lived.say("March: churn 2.1 %, quantum flux 7")
    assert result.edits == []
    assert result.asks
    assert "quantum flux" in result.text


async def test_rows_pasted_from_a_table_are_recorded_as_they_stand(lived):
    result = await lived.say("measure,period,value\nC1a,2027-03,3.7\nNPS,2027-04,33\nFirst-call resolution,2027-04,66")
    assert [(e["measure"], e["period"], e["value"]) for e in result.edits] == [
        ("C1a", "2027-03", 3.7), ("C1b", "2027-04", 33), ("P1a", "2027-04", 66),
    ]  # fmt: skip


async def test_a_pasted_row_of_no_measure_holds_back_the_rest(lived):
    result = await lived.say("Churn;2027-03;3.7\nQuantum flux;2027-03;9")
    assert result.edits == []
    assert "“Quantum flux, 2027-03”" in result.text


async def test_a_value_that_turns_red_is_asked_about_and_the_answer_kept(lived):
    await lived.say("March: churn 2.1 %")
    red = await lived.say("April: churn 4.4 %")
    assert "C1a Churn is **red**: 4.4 % against 2 % (was green)" in red.text
    assert red.asks
    assert "What happened?" in red.text
    noted = await lived.say("because two big accounts left after the outage")
    assert noted.edits[0]["note"] == "two big accounts left after the outage"
    assert not noted.asks


@pytest.mark.parametrize(
    ("said", "note"),
    [
        ("two people left in March", "two people left in March"),
        ("Our supplier raised prices by 10 % and we lost an account", None),
        ("Because of the strike.", "the strike."),
    ],
)
async def test_what_happened_is_kept_with_the_red_value_whatever_its_wording(lived, said, note):
    await lived.say("April: churn 4.4 %")
    kept = await lived.say(said)
    assert [(e["kind"], e["measure"], e["value"], e["note"]) for e in kept.edits] == [
        ("record_actual", "C1a", 4.4, note or said)
    ]
    assert "is **red**" not in kept.text  # it was said a turn ago


@pytest.mark.parametrize(
    ("said", "period", "value"),
    [
        ("oops, that was the budget figure. The real one is 3.9", "2027-04", 3.9),
        ("Maria has counted 4.1", "2027-04", 4.1),
        ("too high, it should have been 4.2", "2027-04", 4.2),
        ("scratch that, put 4 back", "2027-04", 4),
        ("wrong month, it belongs to February", "2027-02", 4.4),
        ("that was for March", "2027-03", 4.4),
    ],
)
async def test_what_puts_the_value_right_is_no_reason_for_it(lived, said, period, value):
    await lived.say("April: churn 4.4 %")
    right = await lived.say(said)
    churn = right.scorecard["perspectives"][1]["objectives"][0]["measures"][0]
    assert [(a["period"], a["value"], a["note"]) for a in churn["actuals"]] == [(period, value, "")]


@pytest.mark.parametrize(
    "said", ["sorry, we had to let 12 agents go", "only 4 of five shops were open", "it was April"]
)
async def test_a_reason_with_a_figure_in_it_is_still_one(lived, said):
    await lived.say("April: churn 4.4 %")
    kept = await lived.say(said)
    assert [(e["value"], e["note"]) for e in kept.edits] == [(4.4, said)]


@pytest.mark.parametrize("said", ["skip", "I don't know", "no idea yet"])
async def test_a_reason_nobody_knows_is_left_open(lived, said):
    await lived.say("April: churn 4.4 %")
    left = await lived.say(said)
    assert (left.text, left.edits) == ("Left without a note.", [])


@pytest.mark.parametrize(
    "said", ["what drives retention?", "rename C1 to Keep accounts", "May: churn 3.9 %", "thanks", "undo"]
)
async def test_what_is_no_reason_is_not_kept_as_one(lived, said):
    await lived.say("April: churn 4.4 %")
    after = await lived.say(said)
    churn = after.scorecard["perspectives"][1]["objectives"][0]["measures"][0]
    assert [a["note"] for a in churn["actuals"] if a["note"]] == []


async def test_only_the_next_thing_said_is_taken_for_what_happened(lived):
    await lived.say("April: churn 4.4 %")
    await lived.say("rename C1 to Keep accounts")
    later = await lived.say("the loyalty card costs 120,000 euro")
    assert "record_actual" not in [e["kind"] for e in later.edits]


async def test_two_reds_are_explained_one_after_the_other(lived):
    both = await lived.say("April: churn 4.4 %, NPS 12")
    assert "C1a has turned red. What happened?" in both.text
    first = await lived.say("two big accounts left")
    assert "C1b NPS is red and has no note yet. What happened?" in first.text
    second = await lived.say("the survey went out during the outage")
    assert (second.edits[0]["measure"], second.edits[0]["note"]) == ("C1b", "the survey went out during the outage")
    assert not second.asks


@pytest.mark.parametrize(
    ("said", "value", "note"),
    [
        ("Correct March churn to 3.9 %, the first count included trials", 3.9, "the first count included trials"),
        ("Correct March churn to 3.9 %, one shop was counted twice", 3.9, "one shop was counted twice"),
        ("March churn was 3.9 % (trials had been counted), thanks", 3.9, "trials had been counted"),
        ("no, 3.9 %: trials had been counted", 3.9, "trials had been counted"),
        ("The first count included trials, so correct March churn to 3.9 %", 3.9, "The first count included trials"),
        ("Correct March churn to 3.9 %, please", 3.9, ""),
    ],
)
async def test_a_correction_keeps_the_reason_given_with_it(lived, said, value, note):
    await lived.say("March: churn 2.6 %")
    await lived.say("skip")
    result = await lived.say(said)
    assert [(e["period"], e["value"], e.get("note", "")) for e in result.edits] == [("2027-03", value, note)]


async def test_the_words_of_a_reason_name_no_measure(lived):
    await lived.say("add KPI At-risk customers won back before leaving to C1")
    result = await lived.say("correct March churn to 3.7 because two leavers came back")
    assert [(e["measure"], e["value"], e["note"]) for e in result.edits] == [("C1a", 3.7, "two leavers came back")]


async def test_a_correction_says_what_stood_there_before(lived):
    await lived.say("March: churn 2.6 %")
    result = await lived.say("March: churn 2.1 % because late returns came in")
    assert "2027-03 is 2.1 % (was 2.6) — late returns came in" in result.text


async def test_the_overview_shows_mean_and_worst_reds_and_what_is_missing(lived):
    await lived.say("April: churn 4.4 %, NPS 44, first-call resolution 71 %")
    result = await lived.say("how are we doing?")
    assert "worst is C1a at 4" in result.text
    assert "- **Customer**: red, 49 on average" in result.text  # (4 + 93.3) / 2
    assert (
        "P1a First-call resolution: 71 % in 2027-04, target 80 % by 31 Dec 2027; 55 % of the way, on an even pace"
        in result.text
    )
    assert "no data" in result.text
    assert "**no initiative on it**" in result.text
    assert result.edits == []


async def test_without_values_the_overview_asks_for_a_first_one(lived):
    result = await lived.say("how are we doing?")
    assert "No value has been recorded yet" in result.text


async def test_a_measure_is_shown_with_its_line_trend_forecast_and_rule(lived):
    for month, value in zip(["2026-12", "2027-01", "2027-02", "2027-03", "2027-04"], [60, 61, 63, 64, 66], strict=True):
        await lived.say(f"{month}: first-call resolution {value} %")
    result = await lived.say("will we reach the first-call resolution target?")
    assert "▁" in result.text
    assert "getting better" in result.text
    assert "80 % confidence" in result.text
    assert "green from 90 %, amber from 75 %, of the way from baseline to target" in result.text


async def test_what_is_due_names_values_reviews_and_actions(lived):
    await lived.say("January: churn 4 %")
    result = await lived.say("what is due?")
    assert "C1a (2027-02 to 2027-03)" in result.text
    assert "C1a (2027-04)" in result.text  # just over, not late
    assert "Never recorded: F1a, C1b, P1a, L1a" in result.text


async def test_the_gap_between_red_and_what_is_being_done_is_shown(lived):
    await lived.say("add initiative Coach the supervisors to L1")
    await lived.say("April: churn 4.4 %")
    result = await lived.say("show our initiatives")
    assert "**nobody owns it**" in result.text
    assert "C1a Churn is red and no initiative is under way for C1" in result.text


async def test_next_years_targets_are_shown_beside_where_things_are_and_set_in_one_line(lived):
    with as_of(date(2027, 11, 20)):
        asked = await lived.say("set next year's targets")
        assert asked.text.startswith("**Targets for 2028**: 0 of 5 measures have one.")
        assert "- C1a Churn: open; now" in asked.text
        assert asked.asks
        done = await lived.say("targets for 2028: churn 1.5 %, NPS 50 and revenue 15.5m")
    assert {(e["measure"], e["value"], e["due"]) for e in done.edits} == {
        ("C1a", 1.5, "2028-12-31"), ("C1b", 50.0, "2028-12-31"), ("F1a", 15.5, "2028-12-31"),
    }  # fmt: skip
    customer = done.scorecard["perspectives"][1]["objectives"][0]
    assert [t["value"] for t in customer["measures"][0]["targets"]] == [2, 1.5]


async def test_a_name_that_is_no_measure_sets_no_target_at_all(lived):
    result = await lived.say("targets for 2028: churn 1.5 %, happiness 5")
    assert "“happiness”" in result.text
    assert result.edits == []


async def test_the_reason_stands_with_the_red_that_was_asked_about_and_not_with_what_was_recorded_after_it(lived):
    asked = await lived.say("April: churn 4.6 %, NPS 44")
    assert "C1a has turned red" in asked.text or "C1a is red" in asked.text
    reason = await lived.say("because two large customers left")
    assert (reason.edits[0]["measure"], reason.edits[0]["note"]) == ("C1a", "two large customers left")


@pytest.mark.parametrize(
    "said",
    [
        "what's not going well?",
        "where are we losing ground?",
        "what needs attention?",
        "where are we behind?",
        "what is off track?",
        "status update please",
    ],
)
async def test_asked_what_needs_attention_it_shows_how_things_stand(lived, said):
    await lived.say("April: churn 4.4 %")
    result = await lived.say(said)
    assert result.text.startswith("**How you are doing**, as of 5 May 2027")


@pytest.mark.parametrize(
    "said",
    [
        "who still owes me figures?",
        "any KPI that hasn't been reported?",
        "what is late?",
        "what's overdue?",
        "which figures are missing?",
    ],
)
async def test_asked_what_is_late_it_shows_what_is_due(lived, said):
    assert (await lived.say(said)).text.startswith("**What is due**")


async def test_values_before_there_is_a_scorecard_name_nothing_and_are_not_lost_on_a_profile(talk):
    early = await talk.say("March: churn 2.1 %, NPS 41")
    assert early.text.startswith("Values find their place once there is a scorecard")
    assert early.edits == []
    assert early.asks
    assert early.scorecard["organization"]["name"] == ""


async def test_an_initiative_part_of_which_is_done_is_active_and_one_that_is_done_is_done_in_full(lived):
    await lived.say("add initiative CRM rollout to C1 from January 2027 to December 2027")
    under_way = await lived.say("the CRM initiative is at 40 %")
    (rollout,) = under_way.scorecard["perspectives"][1]["objectives"][0]["initiatives"]
    assert (rollout["start"], rollout["due"]) == ("2027-01-01", "2027-12-31")
    assert (rollout["status"], rollout["percent_done"]) == ("active", 40)
    done = await lived.say("the CRM rollout is done")
    (rollout,) = done.scorecard["perspectives"][1]["objectives"][0]["initiatives"]
    assert (rollout["status"], rollout["percent_done"]) == ("done", 100)


@pytest.mark.parametrize(
    "said", ["how does churn look?", "is churn on track for 2027?", "where is churn heading?", "churn trend"]
)
async def test_one_measure_is_asked_about_in_many_words(lived, said):
    await lived.say("April: churn 4.4 %")
    assert (await lived.say(said)).text.startswith("**C1a Churn** — red")


async def test_what_is_weakest_is_answered_from_the_values(lived):
    await lived.say("April: churn 4.4 %")
    assert "worst is C1a" in (await lived.say("which objective is weakest and why?")).text


@pytest.mark.parametrize(
    "said",
    ["which reds has nobody picked up?", "initiatives that serve nothing?", "how much are we spending on initiatives?"],
)
async def test_initiatives_are_asked_about_in_many_words(lived, said):
    await lived.say("add initiative Coach the supervisors to L1")
    await lived.say("Coach the supervisors costs 20,000 euro")
    await lived.say("April: churn 4.4 %")
    told = (await lived.say(said)).text
    assert "Budget in all: 20,000 EUR, over 1 initiative with one." in told
    assert "C1a Churn is red and no initiative is under way for C1" in told


@pytest.mark.parametrize("said", ["Which reds has nobody picked up?", "which initiatives support nothing?"])
async def test_who_asks_for_the_gaps_is_told_them_first(lived, said):
    await lived.say("add initiative Coach the supervisors to L1")
    await lived.say("April: churn 4.4 %")
    told = (await lived.say(said)).text
    assert told.index("C1a Churn is red and no initiative is under way") < told.index("Coach the supervisors (L1)")
    told = (await lived.say("our initiatives")).text
    assert told.index("Coach the supervisors (L1)") < told.index("C1a Churn is red and no initiative is under way")


@pytest.mark.parametrize("said", ["C1 is owned by Anna from next year", "from 2028 Anna owns C1"])
async def test_an_owner_from_a_day_on_is_told_that_no_day_is_kept(lived, said):
    named = await lived.say(said)
    assert [e["owner"] for e in named.edits] == ["Anna"]
    assert "An owner is kept without a date" in named.text
    assert "did not understand" not in named.text


async def test_work_named_by_its_dates_alone_is_an_initiative_with_its_steps(lived):
    made = await lived.say("New loyalty card for C1 from June 2027 to September 2027, owner Anna")
    (card,) = made.scorecard["perspectives"][1]["objectives"][0]["initiatives"]
    assert (card["name"], card["start"], card["due"], card["owner"]) == (
        "Loyalty card",
        "2027-06-01",
        "2027-09-30",
        "Anna",
    )
    assert made.scorecard["perspectives"][1]["objectives"][0]["owner"] == ""
    await lived.say("the loyalty card costs 120,000 euro")
    await lived.say("add milestone pilot in Leeds by 30 July 2027 to the loyalty card")
    done = await lived.say("the pilot in Leeds is done")
    (card,) = done.scorecard["perspectives"][1]["objectives"][0]["initiatives"]
    assert (card["budget"]["value"], card["budget"]["currency"]) == (120000.0, "EUR")
    assert [(m["name"], m["due"], m["done"]) for m in card["milestones"]] == [("Pilot in Leeds", "2027-07-30", True)]


async def test_a_part_done_of_what_is_an_objective_is_asked_about_and_no_value(lived):
    asked = await lived.say("training of service agents is 40 % done")
    assert "is no initiative here; L1 Train service agents is an objective" in asked.text
    assert asked.edits == []
    (made,) = (await lived.say(asked.choices[0].text)).edits
    assert (made["name"], made["objective"], made["percent_done"]) == ("Training of service agents", "L1", 40)


async def test_one_initiative_for_two_objectives_is_listed_twice_or_moved_as_the_person_says(lived):
    await lived.say("new initiative: CRM rollout for P1, Jonas, 15 January 2027 to 30 September 2027")
    asked = await lived.say("the CRM rollout also serves C1")
    assert "**N1 CRM rollout** stands under P1" in asked.text
    assert asked.edits == []
    (made,) = (await lived.say(asked.choices[0].text)).edits
    assert (made["objective"], made["name"], made["owner"], made["due"]) == ("C1", "CRM rollout", "Jonas", "2027-09-30")
    assert "stands under C1 already" in (await lived.say("the CRM rollout also serves C1")).text


async def test_work_without_an_objective_asks_which_it_serves(lived):
    asked = await lived.say("New loyalty card from June 2027 to September 2027, owner Anna")
    assert "Which objective shall **loyalty card** serve?" in asked.text
    made = await lived.say(asked.choices[1].text)
    assert made.scorecard["perspectives"][1]["objectives"][0]["initiatives"][0]["name"] == "Loyalty card"


@pytest.mark.parametrize("said", ["judge churn on the target itself", "use the ClearPoint rule for churn"])
async def test_the_rule_of_a_measures_colour_is_chosen_by_talk_and_named(lived, said):
    (edit,) = (await lived.say(said)).edits
    assert (edit["kind"], edit["id"], edit["rag_rule"]) == ("update_measure", "C1a", "target")
    await lived.say("April: churn 2.1 %")
    assert "of the target itself" in (await lived.say("how is churn doing?")).text
    (back,) = (await lived.say("judge churn on the way from its baseline")).edits
    assert back["rag_rule"] == "progress"


@pytest.mark.parametrize(
    ("said", "begins"),
    [
        ("what do we expect churn to be by year end?", "**C1a Churn** — red"),
        ("how far are we from our churn target?", "**C1a Churn** — red"),
        ("what did churn do over the year?", "**C1a Churn** — red"),
        ("show me everything that is green", "**How you are doing**"),
        ("compare this quarter with the last", "**How you are doing**"),
        ("what is the fastest lever for revenue?", "**What drives F1"),
        ("why should we care about training?", "**What L1 Train service agents does for the rest**"),
    ],
)
async def test_a_question_is_known_by_a_word_and_the_item_it_names(lived, said, begins):
    await lived.say("April: churn 4.4 %")
    assert (await lived.say(said)).text.startswith(begins)


@pytest.mark.parametrize("said", ["how many KPIs should we have?", "how should we set targets?"])
async def test_a_question_of_the_field_is_answered_from_the_library(lived, said):
    await lived.say("April: churn 4.4 %")
    assert (await lived.say(said)).citations


@pytest.mark.parametrize("said", ["from 2028 NPS is measured quarterly", "starting next year we measure NPS quarterly"])
async def test_a_rhythm_is_changed_at_once_and_that_is_said_where_a_date_was_named(lived, said):
    result = await lived.say(said)
    assert [(e["id"], e["frequency"]) for e in result.edits] == [("C1b", "quarterly")]
    assert "How often something is measured is kept without a date" in result.text
    assert "did not understand" not in result.text


@pytest.mark.parametrize("said", ["April: footfall 5,000", "March: attrition of nurses 5 %, footfall 5,000"])
async def test_a_value_of_what_is_not_on_the_scorecard_is_asked_about_and_not_explained(lived, said):
    result = await lived.say(said)
    assert result.text.startswith("I find no KPI for “")
    assert result.text.endswith("so nothing is recorded yet. Which do you mean?")
    assert (result.edits, result.citations) == ([], [])


@pytest.mark.parametrize("said", ["which initiatives do we have?", "what projects are there?"])
async def test_asked_for_the_initiatives_it_lists_them(lived, said):
    await lived.say("add initiative Coach the supervisors to L1")
    assert (await lived.say(said)).text.startswith("**Initiatives** (1)")


async def test_asked_for_work_that_serves_nothing_it_says_that_there_can_be_none(lived):
    await lived.say("add initiative Coach the supervisors to L1")
    told = await lived.say("which initiatives support nothing?")
    assert told.text.startswith("None: an initiative cannot stand alone here")
    assert "Coach the supervisors (L1)" in told.text


@pytest.mark.parametrize(
    ("said", "unit"),
    [
        ("March 2026: churn 12 days", "in %"),
        ("churn was 12 days in March 2026", "in %"),
        ("March 2026: revenue 12 %", "in EUR m"),
        ("January to March 2026: NPS 40, 41 and 42; churn 3, 4 and 5 hours", "in %"),
    ],
)
async def test_a_value_in_a_unit_that_its_kpi_cannot_have_is_asked_about(lived, said, unit):
    asked = await lived.say(said)
    assert unit in asked.text
    assert (asked.asks, asked.edits) == (True, [])


async def test_a_score_told_in_percent_is_a_score(lived):
    assert [e["value"] for e in (await lived.say("March 2026: NPS 41 %")).edits] == [41]


async def test_periods_said_once_are_those_of_each_kpi(lived):
    told = await lived.say("January to March 2026: NPS 40, 41 and 42; churn 3, 3.1 and 2.9 %")
    assert [(e["measure"], e["period"][-2:], e["value"]) for e in told.edits] == [
        ("C1b", "01", 40), ("C1b", "02", 41), ("C1b", "03", 42), ("C1a", "01", 3), ("C1a", "02", 3.1), ("C1a", "03", 2.9),
    ]  # fmt: skip


async def test_a_figure_settles_the_unit_of_a_kpi_whose_unit_is_open(talk):
    card = living()
    card["perspectives"][2]["objectives"][0]["measures"].append({"id": "P1b", "name": "No-shows", "unit": "amount"})
    await talk.say("show the scorecard", scorecard=card)
    told = await talk.say("March 2026: no-shows 12 %, NPS 41")
    assert [e["kind"] for e in told.edits] == ["update_measure", "record_actual", "record_actual"]
    assert (told.edits[0]["id"], told.edits[0]["unit"]) == ("P1b", "%")
    assert "P1b “No-shows”: 2026-03 is 12 %" in told.text
    later = await talk.say("April 2026: no-shows 12 days")
    assert "is measured in %" in later.text
    assert later.edits == []
