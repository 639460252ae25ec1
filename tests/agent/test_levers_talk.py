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
    assert "C1a Churn −0.75 to −1.1 %" in result.text  # half the way; strong 60-90 % of it; of 2.5 points
    assert "F1a Revenue +0.72 to +1.6 EUR m" in result.text
    assert "P1->C1: strong, read as 60–90 %" in result.text
    assert "Everything else stays as it is" in result.text
    assert (result.edits, result.version) == ([], before)


async def test_a_what_if_to_a_level_counts_from_where_the_measure_is(lived):
    result = await lived.say("what if first-call resolution goes up to 70 %?")
    assert "goes up by 10 %" in result.text


async def test_a_what_if_without_an_amount_asks_for_it(lived):
    result = await lived.say("what if we improve first-call resolution?")
    assert result.asks
    assert "By how much" in result.text


async def test_too_few_values_give_no_verdict_but_what_would_settle_it(lived):
    result = await lived.say("test our hypotheses")
    assert "no verdict below 8" in result.text
    assert result.edits == []


async def test_a_supported_link_is_graded_only_after_a_yes(talk):
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
    graded = await talk.say(result.choices[0].text)
    assert graded.edits == [{"kind": "update_link", "source": "P1", "target": "C1", "evidence": "data"}]


async def test_what_is_not_called_so_here_is_found_by_what_people_call_it(lived):
    for words in ("retention", "customer loyalty"):
        assert "**What drives C1 Keep business customers**" in (await lived.say(f"what drives {words}?")).text


async def test_drivers_of_what_is_not_on_the_scorecard_come_from_the_library_and_it_says_so(lived):
    result = await lived.say("what drives innovation?")
    assert result.text.startswith("No objective or KPI here is about “innovation”")
    assert result.citations
