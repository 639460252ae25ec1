"""Asking the map: what drives what, what if, and do the links hold."""

import pytest
from living import living


@pytest.fixture
async def lived(talk):
    await talk.say("show the scorecard", scorecard=living())
    return talk


@pytest.mark.parametrize(
    "question",
    [
        "what drives revenue?",
        "Which levers should we pull to grow revenue?",
        "what are the main drivers of F1",
        "levers for revenue",
    ],
)
async def test_levers_come_ranked_with_path_strength_delay_and_evidence(lived, question):
    result = await lived.say(question)
    lines = [line for line in result.text.splitlines() if line[:2] in ("1.", "2.", "3.")]
    assert [line.split("**")[1][:2] for line in lines] == ["C1", "P1", "L1"]
    assert "strong (0.9), directly; felt after some 6 months; assumed so far" in lines[0]
    assert "by way of P1 and C1; felt after some 11 months" in lines[2]
    assert "practitioner judgement" in result.text
    assert result.edits == []
    assert sorted(result.lit) == ["C1->F1", "L1->P1", "P1->C1"]


async def test_nothing_is_lit_once_something_else_is_said(lived):
    assert (await lived.say("what does C1 lead to?")).lit == ["C1->F1"]
    assert (await lived.say("thanks")).lit == []


@pytest.mark.parametrize(
    "question",
    ["what does training do for us?", "what does L1 lead to?", "what is the effect of training service agents"],
)
async def test_the_reverse_says_what_an_objective_does_for_the_rest(lived, question):
    result = await lived.say(question)
    assert "**P1 Resolve calls at first contact** — medium (0.6), directly" in result.text
    assert "F1 Grow revenue" in result.text


@pytest.mark.parametrize(
    "question",
    [
        "what if we raise first-call resolution by 10 points?",
        "What happens if P1a goes up by 10?",
        "suppose first-call resolution improves by 10 points",
    ],
)
async def test_a_what_if_gives_ranges_and_its_assumptions_and_writes_nothing(lived, question):
    before = (await lived.say("show F1")).version
    result = await lived.say(question)
    assert "C1a Churn −0.75 to −1.1 points" in result.text  # half the way; strong 60-90 % of it; of 2.5 points
    assert "F1a Revenue +0.72 to +1.6 EUR m" in result.text
    assert (
        "- P1->C1 “Solved at once, they stay”: strong, so if P1a covered all of its way (60 → 80 %), C1a would cover"
        " 60–90 % of its own (4.5 → 2 %); delay 2 months; assumed so far." in result.text
    )
    assert "practitioner judgement, not data" in result.text
    assert "Everything else stays as it is" in result.text
    assert (result.edits, result.version) == ([], before)


async def test_a_what_if_to_a_level_counts_from_where_the_measure_is(lived):
    result = await lived.say("what if first-call resolution goes up to 70 %?")
    assert "goes up by 10 points" in result.text


@pytest.mark.parametrize(
    ("question", "moves"),
    [
        ("if first-call resolution got ten points better, what would happen to revenue?", "P1a First-call resolution goes up by 10 points"),
        ("what happens to revenue if churn doubles?", "C1a Churn goes up by 4.5 points"),
        ("suppose churn falls by a third", "C1a Churn goes down by 1.5 points"),
        ("and if NPS drops 5 points?", "C1b NPS goes down by 5 points"),
        ("what if churn takes 3 % instead of 4.5?", "C1a Churn goes down by 1.5 points"),
        ("if we certify 20 % more agents, what happens to churn?", "L1a Agents certified goes up by 20 points"),
    ],
)  # fmt: skip
async def test_a_what_if_is_asked_in_many_words(lived, question, moves):
    assert (await lived.say(question)).text.startswith(f"**If {moves}**")


@pytest.mark.parametrize(
    ("question", "about"),
    [
        ("where do I need to push if I want fewer customers to leave?", "What drives C1"),
        ("what would it take to get churn to 1.5 %?", "What drives C1"),
        ("what should we work on first to get revenue up?", "What drives F1"),
        ("how can we reduce churn?", "What drives C1"),
        ("why is churn so high?", "What drives C1"),
        ("what needs to happen for NPS to improve?", "What drives C1"),
        ("what breaks if agents keep leaving?", "What L1"),
        ("what do we get from training?", "What L1"),
        ("does training pay off?", "What L1"),
    ],
)
async def test_levers_and_effects_are_asked_for_in_many_words(lived, question, about):
    assert (await lived.say(question)).text.startswith(f"**{about}")


async def test_what_the_map_does_not_speak_of_is_said_with_what_comes_nearest(lived):
    result = await lived.say("what does innovation do for us?")
    assert result.text.startswith("No objective or KPI here is about “innovation”")
    assert (await lived.say(result.choices[0].text)).text.startswith("**What ")


@pytest.mark.parametrize(
    "question",
    [
        "which of our links are just guesses?",
        "do the numbers back up our map?",
        "what's the weakest link on the map?",
        "how sure are we of our hypotheses?",
    ],
)
async def test_asked_how_sure_the_map_is_it_counts_the_grades_and_names_the_weakest(lived, question):
    result = await lived.say(question)
    assert "By evidence: 3 links assumed. Weakest: L1->P1, medium and assumed so far." in result.text


@pytest.mark.parametrize(
    "question",
    [
        "how sure are we that P1 drives C1?",
        "what would disprove P1 -> C1?",
        "explain the link between P1 and C1",
        "how sure are we that resolving calls keeps customers?",
        "is the link between first-call resolution and churn true?",
        "what speaks for P1 -> C1?",
    ],
)
async def test_one_link_is_told_with_its_reason_strength_delay_grade_and_test(lived, question):
    result = await lived.say(question)
    assert (
        "**P1 Resolve calls at first contact → C1 Keep business customers**: “Solved at once, they stay.”"
        in result.text
    )
    assert "Strength strong; felt after some 2 months; assumed so far." in result.text
    assert "What would prove it wrong is not written down yet" in result.text
    assert "0 common monthly periods of P1a First-call resolution and C1a Churn" in result.text


async def test_a_link_that_is_not_there_is_not_talked_about(lived):
    assert "There is no link L1->F1 on the map" in (await lived.say("how sure are we that L1 drives F1?")).text


@pytest.mark.parametrize(
    "question", ["is any objective hanging in the air?", "check the map for broken chains", "which outcome depends on a single lever?"]
)  # fmt: skip
async def test_asked_whether_the_chains_hold_it_tells_what_the_rules_find_in_the_links_alone(lived, question):
    found = (await lived.say(question)).text
    assert "F1 (Grow revenue from existing customers) hangs on C1 alone." in found
    assert "owner" not in found
    await lived.say("add objective Cut cost to serve to financial")
    assert "(Cut cost to serve) is not linked to any other objective." in (await lived.say(question)).text


async def test_a_what_if_without_an_amount_asks_for_it(lived):
    result = await lived.say("what if we improve first-call resolution?")
    assert result.asks
    assert "By how much" in result.text


async def test_too_few_values_give_no_verdict_but_what_would_settle_it(lived):
    result = await lived.say("test our hypotheses")
    assert "no verdict below 8" in result.text
    assert result.edits == []


@pytest.mark.parametrize("said", ["", "yes", "do it"])
async def test_a_supported_link_is_graded_only_after_a_yes(said, talk):
    card = living()
    up = [61, 63, 62, 65, 64, 67, 66, 69, 68, 71]
    p1, c1 = card["perspectives"][2]["objectives"][0], card["perspectives"][1]["objectives"][0]
    p1["measures"][0]["actuals"] = [{"period": f"2027-{n:02d}", "value": v} for n, v in enumerate(up, 1)]
    c1["measures"][0]["actuals"] = [{"period": f"2027-{n + 2:02d}", "value": 10 - v / 10} for n, v in enumerate(up, 1)]
    await talk.say("show the scorecard", scorecard=card)
    result = await talk.say("does first-call resolution really drive churn?")
    assert "**P1->C1** is supported: over 10 monthly periods" in result.text
    assert result.asks
    assert result.edits == []
    graded = await talk.say(said or result.choices[0].text)
    assert graded.edits == [{"kind": "update_link", "source": "P1", "target": "C1", "evidence": "data"}]


async def test_what_is_not_called_so_here_is_found_by_what_people_call_it(lived):
    for words in ("retention", "customer loyalty"):
        assert "**What drives C1 Keep business customers**" in (await lived.say(f"what drives {words}?")).text


async def test_drivers_of_what_is_not_on_the_scorecard_come_from_the_library_and_it_says_so(lived):
    result = await lived.say("what drives innovation?")
    assert result.text.startswith("No objective or KPI here is about “innovation”")
    assert result.citations


@pytest.mark.parametrize(
    ("said", "fields"),
    [
        (
            "P1->C1 is wrong if churn stays although more is solved",
            {"disproof": "Churn stays although more is solved."},
        ),
        ("the link P1->C1 takes 2 quarters", {"lag_months": 6}),
        ("the link between first contact calls and keeping business customers takes 4 months", {"lag_months": 4}),
        ("P1->C1 is tested by first-call resolution and NPS", {"cause_measure": "P1a", "effect_measure": "C1b"}),
        (
            "each 5 points of first-call resolution bring 1.3 points of NPS",
            {"coefficient": 0.26, "cause_measure": "P1a", "effect_measure": "C1b", "coefficient_source": "user"},
        ),
    ],
)
async def test_what_is_known_of_a_link_is_told_and_changes_nothing_else(lived, said, fields):
    (edit,) = (await lived.say(said)).edits
    assert edit == {"kind": "update_link", "source": "P1", "target": "C1", **fields}


async def test_a_what_if_rests_on_what_was_stated_of_a_link(lived):
    await lived.say("each 5 points of first-call resolution bring 1.3 points of NPS")
    result = await lived.say("what if we raise first-call resolution by 10 points?")
    assert "C1b NPS +2.6 points" in result.text
    assert "C1b moves by 0.26 for each unit of P1a, as you stated it" in result.text


@pytest.mark.parametrize(
    ("said", "direction"),
    [("what if we get churn down by 1 point?", "goes down by 1"), ("what if we get first-call resolution up by 10 points?", "goes up by 10")],
)  # fmt: skip
async def test_of_a_verb_that_says_no_way_the_word_beside_it_does(lived, said, direction):
    assert direction in (await lived.say(said)).text


async def test_a_what_if_about_work_is_thought_through_and_stops_it_only_after_a_yes(lived):
    await lived.say("new initiative: call coaching for P1, Jonas, 1 March to 30 September 2027")
    thought = await lived.say("what if we stop the call coaching?")
    assert "**N1 Call coaching** is the only work under way for P1" in thought.text
    assert "follows to C1, F1" in thought.text
    assert thought.edits == []
    assert [e["status"] for e in (await lived.say(thought.choices[0].text)).edits] == ["stopped"]


@pytest.mark.parametrize(
    ("said", "measure"),
    [("what if we solve calls 3 days faster?", "P1a"), ("what if we drop churn?", "C1a")],
)
async def test_an_amount_that_cannot_be_of_this_kpi_is_asked_for(lived, said, measure):
    asked = await lived.say(said)
    assert asked.text.startswith(f"By how much should {measure}")
    assert (asked.asks, asked.edits) == (True, [])


async def test_half_a_point_is_no_half(lived):
    assert "goes down by 0.5 points" in (await lived.say("what if churn falls by half a point?")).text


async def test_a_what_if_never_becomes_an_order(lived):
    before = await lived.say("show the scorecard")
    for said in (
        "what if we set the target of churn to 1 %?",
        "imagine Anna owns C1",
        "suppose we add an objective “Delight everyone” to customer",
    ):
        thought = await lived.say(said)
        assert thought.edits == [], said
        assert thought.version == before.version


async def test_what_matters_most_is_what_reaches_furthest_along_the_links(lived):
    result = await lived.say("which two objectives matter most and why?")
    ranked = [line for line in result.text.splitlines() if line[:2] in ("1.", "2.", "3.")]
    assert [line.split("**")[1][:2] for line in ranked] == ["P1", "L1"]
    assert "hypothesis" in result.text
    assert "L1->P1" in result.lit
    assert result.edits == []


async def test_dropping_an_objective_in_thought_says_what_hangs_on_it_and_retires_it_only_after_a_yes(lived):
    thought = await lived.say("What if we drop C1?")
    assert "it leads to F1" in thought.text
    assert "leads to it now: P1" in thought.text
    assert "F1 would be left without any lever" in thought.text
    assert thought.edits == []
    assert (await lived.say("no")).edits == []
    await lived.say("what if we gave up training service agents?")
    assert [(e["kind"], e["id"]) for e in (await lived.say("yes")).edits] == [("retire_objective", "L1")]


@pytest.mark.parametrize(
    ("said", "grade"),
    [
        ("L1->P1 is judged by our experts", "judged"),
        ("the link from L1 to P1 is supported by data", "data"),
        ("we have data for L1->P1", "data"),
        ("the link from training to first-call resolution is based on experience", "judged"),
        ("set the evidence of L1->P1 to judged", "judged"),
    ],
)
async def test_a_link_is_graded_in_peoples_words(lived, said, grade):
    graded = await lived.say(said)
    assert graded.edits == [{"kind": "update_link", "source": "L1", "target": "P1", "evidence": grade}]
    back = await lived.say("the link from L1 to P1 is only assumed")
    assert back.edits == [{"kind": "update_link", "source": "L1", "target": "P1", "evidence": "assumed"}]
    assert (await lived.say("L1->P1 is just a guess")).edits == []


async def test_supported_alone_does_not_say_by_what_so_it_is_asked(lived):
    asked = await lived.say("L1->P1 is supported")
    assert (asked.asks, asked.edits, len(asked.choices)) == (True, [], 2)
    graded = await lived.say(asked.choices[1].label)
    assert [e["evidence"] for e in graded.edits] == ["judged"]
    doubted = await lived.say("L1->P1 is contested")
    assert [e["kind"] for e in (await lived.say(doubted.choices[1].label)).edits] == ["remove_link"]


async def test_a_question_whether_a_link_is_supported_grades_nothing(lived):
    assert (await lived.say("is L1->P1 supported?")).edits == []


async def test_a_what_if_about_what_no_kpi_measures_says_so(lived):
    asked = await lived.say("what if no-shows fall by 3 points?")
    assert "No KPI here is about “no-shows”" in asked.text
    assert asked.edits == []


async def test_a_link_that_was_shown_is_what_is_spoken_of(lived):
    await lived.say("show me the link from P1 to C1")
    result = await lived.say("Weak, rather. And four months, not two.")
    (edit,) = result.edits
    assert (edit["source"], edit["target"], edit["strength"], edit["lag_months"]) == ("P1", "C1", "weak", 4)
    gone = await lived.say("take it out")
    assert [e["kind"] for e in gone.edits] == ["remove_link"]
    assert (await lived.say("make it strong")).edits == []
