"""After the draft: change by talking, ask, check, walk the history."""

import pytest


def objective(result, item):
    return next(o for p in result.scorecard["perspectives"] for o in p["objectives"] if o["id"] == item)


def measure(result, item):
    measures = [m for p in result.scorecard["perspectives"] for o in p["objectives"] for m in o["measures"]]
    return next(m for m in measures if m["id"] == item)


async def test_several_edits_in_one_message_are_made_and_named(drafted):
    result = await drafted.say("rename F1 to Grow recurring revenue and put Maria on it")
    assert (objective(result, "F1")["name"], objective(result, "F1")["owner"]) == ("Grow recurring revenue", "Maria")
    assert "Grow recurring revenue" in result.text
    assert "Maria" in result.text
    assert {e["kind"] for e in result.edits} == {"update_objective"}


async def test_what_was_so_already_is_named_beside_what_changed(talk, card):
    await talk.say("show the scorecard", scorecard=card.model_dump(mode="json"))
    await talk.say("C1a is reported yearly")
    result = await talk.say("C1a yearly, same for C2a")
    assert "C2a “Deals won on performance”: frequency" in result.text
    assert "As it was already: C1a “Customer churn” (yearly)." in result.text


async def test_whose_first_measure_it_is_is_told_by_the_message(talk, card):
    await talk.say("show the scorecard", scorecard=card.model_dump(mode="json"))
    result = await talk.say("Ana Silva owns the love objective and its first measure")
    touched = {e.get("measure") or e.get("id") for e in result.edits}
    assert touched <= {"C2", "C2a"}


async def test_an_unclear_reference_asks_with_buttons_and_changes_nothing(drafted):
    shown = await drafted.say("show the scorecard")
    two = next(o["id"] for p in shown.scorecard["perspectives"] for o in p["objectives"] if len(o["measures"]) == 2)
    result = await drafted.say(f"set the target of {two} to 12")
    assert result.asks
    assert len(result.choices) >= 2
    assert result.edits == []
    answered = await drafted.say(result.choices[0].text)
    assert [e["kind"] for e in answered.edits] == ["set_target"]


async def test_a_number_the_person_gives_is_theirs(drafted):
    result = await drafted.say("set the target of P1a to 12.5 by end of 2027")
    target = measure(result, "P1a")["targets"][0]
    assert (target["value"], target["due"], target["source"]) == (12.5, "2027-12-31", "user")


async def test_undo_and_redo_walk_back_and_forth(drafted):
    before = await drafted.say("show F1")
    await drafted.say("rename F1 to Something else entirely")
    undone = await drafted.say("undo")
    assert undone.scorecard == before.scorecard
    redone = await drafted.say("redo")
    assert objective(redone, "F1")["name"] == "Something else entirely"


async def test_each_undo_names_the_change_it_took_back(drafted):
    for name in ("Be loved", "Be quick"):
        await drafted.say(f"rename F1 to {name}")
        assert f"→ “{name}”" in (await drafted.say("undo")).text


@pytest.mark.usefixtures("on_that_day")
async def test_a_day_is_no_scorecard_and_keeping_it_no_question(drafted):
    assert "no scorecard yet on" in (await drafted.say("go back to Friday")).text
    assert "Then it stays as it is" in (await drafted.say("Yes, keep it")).text


async def test_an_earlier_version_can_be_restored(drafted):
    start = await drafted.say("show F1")
    await drafted.say("remove C1")
    await drafted.say("remove C2")
    restored = await drafted.say(f"restore version {start.version}")
    assert restored.scorecard == start.scorecard


async def test_as_before_today_is_as_it_was_made_where_it_was_made_today(drafted):
    start = await drafted.say("show F1")
    await drafted.say("remove F1")
    restored = await drafted.say("bring back the scorecard as it was this morning")
    assert restored.scorecard == start.scorecard
    assert "as it was made" in restored.text


async def test_what_changed_lists_the_journal(drafted):
    await drafted.say("rename F1 to Grow recurring revenue")
    result = await drafted.say("what changed?")
    assert "Grow recurring revenue" in result.text
    assert result.edits == []


async def test_why_is_answered_with_the_persons_own_words(drafted):
    result = await drafted.say("why is C1 here?")
    assert "Cut churn from 4.5 % to 2 %" in result.text


async def test_removing_says_what_goes_with_it_and_offers_undo(drafted):
    result = await drafted.say("delete C2")
    assert "measure" in result.text
    assert "undo" in result.text


async def test_a_rule_is_explained_with_its_source(drafted):
    result = await drafted.say("explain BSC203")
    assert "BSC203" in result.text
    assert "Source" in result.text


async def test_a_finding_that_can_be_fixed_has_a_button_that_fixes_it(drafted):
    await drafted.say("link F1 to L1")
    checked = await drafted.say("check")
    button = next(c for c in checked.choices if c.text.startswith("fix"))
    fixed = await drafted.say(button.text)
    assert not [f for f in fixed.findings if f.severity == "error"]
    assert fixed.edits[0]["kind"] == "remove_link"


async def test_a_finished_example_is_shown_and_start_over_leaves_it(talk):
    shown = await talk.say("Show me a finished example")
    assert shown.scorecard["title"].startswith("Example")
    assert not [f for f in shown.findings if f.severity == "error"]
    cleared = await talk.say("Build my scorecard")
    assert cleared.scorecard["perspectives"] == []
    assert cleared.scorecard["title"] == ""


@pytest.mark.parametrize(
    ("question", "article"),
    [
        ("What is a Balanced Scorecard?", "what_is_bsc"),
        ("Why is it called 'balanced'?", "why_balanced"),
        ("How many KPIs should a Balanced Scorecard include?", "how_many_kpis"),
        ("How does a Balanced Scorecard differ from OKRs?", "bsc_vs_okr"),
        ("How do I cascade the scorecard through my organization?", "how_to_cascade"),
        ("What are the four perspectives of a balanced scorecard?", "four_perspectives"),
        ("How do I build cause-and-effect linkages across perspectives?", "cause_and_effect_links"),
        ("What are common balanced scorecard implementation mistakes?", "common_mistakes"),
    ],
)
async def test_the_seed_pages_questions_are_answered_with_a_source_that_opens(talk, question, article):
    result = await talk.say(question)
    assert result.citations[0].id.split("#")[0] == article
    passage = await talk.agent.passage(result.citations[0].id)
    assert passage.text[:60] in result.text


@pytest.mark.parametrize(
    "text", ["who won the world cup?", "write me a poem about cats", "what's the weather tomorrow?"]
)
async def test_what_is_outside_the_field_is_declined_kindly(drafted, text):
    result = await drafted.say(text)
    assert result.edits == []
    assert result.citations == []
    assert "outside my field" in result.text


@pytest.mark.parametrize("text", ["add a KPI to L1", "add a measure"])
async def test_a_measure_without_a_name_is_asked_for_one(drafted, text):
    result = await drafted.say(text)
    assert result.edits == []
    assert result.asks
    assert "called" in result.text


async def test_a_second_draft_is_asked_about_and_keeps_what_was_changed(drafted):
    await drafted.say("rename F1 to Grow recurring revenue")
    asked = await drafted.say("just draft it")
    assert asked.edits == []
    assert asked.asks
    assert objective(asked, "F1")["name"] == "Grow recurring revenue"


async def test_a_draft_that_comes_out_the_same_can_be_undone(drafted):
    await drafted.say("draft it again")
    undone = await drafted.say("undo")
    assert "Undone" in undone.text
    again = await drafted.say("undo")
    assert again.scorecard["perspectives"] == []


async def test_a_finding_is_set_aside_with_its_reason(drafted):
    before = await drafted.say("check")
    code = before.findings[0].code
    result = await drafted.say(f"ignore {code} because it is decided in spring")
    assert code not in {f.code for f in result.findings if f.item == before.findings[0].item}
    assert result.scorecard["ignored"][0]["reason"] == "it is decided in spring"


async def test_a_figure_no_measure_speaks_of_is_offered_as_one(drafted):
    offered = await drafted.say("no-shows at demos are 12%, we want 6% by Q3 2027")
    assert offered.asks
    assert offered.edits == []
    result = await drafted.say(offered.choices[0].text)
    assert [e["kind"] for e in result.edits] == ["add_measure", "set_baseline", "set_target"]
    new = measure(result, result.edits[1]["measure"])
    assert (new["baseline"]["value"], new["targets"][0]["value"], new["targets"][0]["due"]) == (12, 6, "2027-09-30")


async def test_how_far_an_initiative_is_does_not_close_it(drafted):
    result = await drafted.say("N1 is 40 % done")
    [initiative] = [
        i
        for p in result.scorecard["perspectives"]
        for o in p["objectives"]
        for i in o["initiatives"]
        if i["id"] == "N1"
    ]
    assert (initiative["percent_done"], initiative["status"]) == (40, "active")


async def test_a_correction_without_a_value_before_it_changes_nothing(drafted):
    await drafted.say("put Maria on C1")
    result = await drafted.say("no, make that 5%")
    assert result.edits == []
    assert result.asks


async def test_a_correction_puts_the_last_value_right(drafted):
    await drafted.say("set the target of P1a to 4 by end of 2027")
    result = await drafted.say("no, make that 5")
    assert measure(result, "P1a")["targets"][0]["value"] == 5


async def test_the_last_change_is_made_to_another_item_too(drafted):
    await drafted.say("put Maria on C1")
    result = await drafted.say("same for F1")
    assert [(e["id"], e["owner"]) for e in result.edits] == [("F1", "Maria")]


async def test_who_owns_what_is_answered_from_the_scorecard(drafted):
    await drafted.say("Anna owns C1")
    result = await drafted.say("who owns what?")
    assert result.text.startswith("- **Anna**: C1 ")
    assert "- **Nobody yet**: objectives F1" in result.text
    assert result.citations == []


async def test_starting_over_clears_reviews_and_decisions_too_says_so_and_comes_back_whole(drafted):
    await drafted.say("plan a quarterly review for 15 January 2027")
    before = await drafted.say("we decided to hire two drivers")
    asked = await drafted.say("delete this whole scorecard, I want to begin again")
    assert (asked.asks, asked.edits, asked.choices[0].text) == (True, [], "start over")
    gone = await drafted.say("start over")
    assert gone.text.startswith("Everything cleared: ")
    assert "1 review, 1 decision. “undo” brings all of it back." in gone.text
    assert (gone.scorecard["perspectives"], gone.scorecard["reviews"], gone.scorecard["decisions"]) == ([], [], [])
    assert (await drafted.say("undo")).scorecard == before.scorecard


async def test_what_was_just_removed_comes_back_and_only_what_is_named(drafted):
    before = await drafted.say("show the scorecard")
    await drafted.say("remove C1a and C2a")
    back = await drafted.say("oops, only C2a should have gone. bring C1a back")
    assert {
        i for o in back.scorecard["perspectives"] for x in o["objectives"] for i in [m["id"] for m in x["measures"]]
    } >= {"C1a"}
    await drafted.say("undo 2")
    await drafted.say("remove C1a")
    kept = await drafted.say("actually nah, leave it in")
    assert kept.scorecard["perspectives"] == before.scorecard["perspectives"]


async def test_how_strong_a_link_is_may_follow_on_it(drafted):
    await drafted.say("link F1 to L1 as strong")
    weaker = await drafted.say("and a bit weaker, I would say medium")
    assert weaker.edits == [{"kind": "update_link", "source": "F1", "target": "L1", "strength": "medium"}]


@pytest.mark.parametrize("text", ["oh that is lovely thank you", "brilliant, that helps a lot", "Cheers, pal"])
async def test_thanks_in_other_words_are_thanks(drafted, text):
    said = await drafted.say(text)
    assert not said.citations
    assert said.edits == []
    assert "outside my field" not in said.text


async def test_a_few_words_about_an_item_are_asked_about_and_not_looked_up(drafted):
    said = await drafted.say("the churn thing please to make green")
    assert said.asks
    assert said.edits == []
    assert not said.citations


async def test_a_value_for_the_record_is_recorded_and_plans_no_review(drafted):
    said = await drafted.say("For the record, October's C1a was 2.5 %, not 2.4 %.")
    assert [e["kind"] for e in said.edits] == ["record_actual"]


async def test_a_command_while_a_name_is_asked_for_is_carried_out(drafted):
    await drafted.say("rename F1 to Win new customers and cut selling costs")
    asked = await drafted.say("split F1")
    assert [c.text for c in asked.choices] == ["“Win new customers” and “Cut selling costs”"]
    owned = await drafted.say("C1 should be owned by Sofie, our practice manager")
    assert objective(owned, "C1")["owner"] == "Sofie"
    assert owned.text
    await drafted.say("split F1")
    split = await drafted.say(asked.choices[0].text)
    assert objective(split, "F1")["name"] == "Win new customers"
    assert "Cut selling costs" in split.text


async def test_an_id_names_its_item_whatever_other_names_hold(drafted):
    await drafted.say("rename P1 to Reduce no-shows")
    assert (await drafted.say("show C1")).text.startswith("**C1 ·")


async def test_why_there_is_something_about_a_thing_is_answered_from_the_map(drafted):
    await drafted.say("rename P1 to Keep records whole")
    assert (await drafted.say("why is there an objective on records?")).text.startswith("**P1 · Keep records whole**")


async def test_where_the_numbers_come_from_is_said_of_each(drafted):
    await drafted.say("set the target of P1a to 12.5 by end of 2027")
    result = await drafted.say("which of these numbers did you make up?")
    yours = next(line for line in result.text.splitlines() if "Numbers from your words" in line)
    assert "P1a" in yours
    assert "I make up no number" in result.text
    assert result.edits == []


async def test_what_is_still_missing_right_after_the_draft_is_what_the_check_finds(drafted):
    assert "check finds" in (await drafted.say("what's still missing?")).text
