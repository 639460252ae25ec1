"""What people ask of the scorecard in front of them, and what they order as people do who have just met it."""

import pytest
from living import living

from agent.guided.explaining import explanation
from agent.guided.requests import own_card
from agent.guided.requests.profile import asks_what_is_noted
from agent.guided.speaking import called, with_my_name
from agent.guided.understanding.ordered_plainly import ordered_plainly
from agent.state import Pending
from scorecard.models import Scorecard


@pytest.mark.parametrize(
    ("text", "name", "args"),
    [
        ("Show me the whole scorecard then please love, all the measures", "show_scorecard", {}),
        ("No, not that one, I mean the lot.", "show_scorecard", {}),
        ("Can you list every objective with its measures?", "show_scorecard", {}),
        ("show me the whole thing please, with the measures and the mission", "show_scorecard", {"profile": True}),
        ("no i mean show me my scorecard", "show_scorecard", {}),
        ("what objectives do we have now", "list_items", {"kind": "objective"}),
        ("which of mine are lead", "list_items", {"kind": "measure", "role": "lead"}),
        ("which measures are lagging?", "list_items", {"kind": "measure", "role": "lag"}),
        ("Is my scorecard not too much about the results and too little about what we do?", "list_items", {"kind": "measure", "role": "lag"}),
    ],
)  # fmt: skip
def test_it_is_their_own_card_that_they_ask_about(text: str, name: str, args: dict[str, str], card: Scorecard) -> None:
    request = own_card.read(text, card, "")
    assert request
    assert (request.name, request.args) == (name, args)


@pytest.mark.parametrize(
    "text", ["what measures should we have", "what is a lead measure", "what measures do we have to choose from"]
)
def test_a_question_of_the_field_is_none_of_their_card(text: str, card: Scorecard) -> None:
    assert own_card.read(text, card, "") is None


async def test_the_leads_are_listed_as_what_they_are(talk, card: Scorecard) -> None:
    await talk.say("show me the scorecard", scorecard=card.model_dump(mode="json"))
    result = await talk.say("diff between lead and lag measure? and which of mine are lead")
    leads = [m for m in card.measures() if m.kind == "lead"]
    assert result.citations
    assert f"{len(leads)} measures lead:" in result.text
    assert all(m.id in result.text for m in leads)


async def test_what_is_asked_behind_a_change_is_answered_too(talk, card: Scorecard) -> None:
    await talk.say("show me the scorecard", scorecard=card.model_dump(mode="json"))
    result = await talk.say("call C1 Happy owners. now show me all the measures")
    assert [e["kind"] for e in result.edits] == ["update_objective"]
    assert all(m.id in result.text for m in card.measures())
    result = await talk.say("move L1 to the customer perspective, and send me the whole thing as excel")
    assert [e["kind"] for e in result.edits] == ["move_objective"]
    assert ".xlsx" in result.text


@pytest.mark.parametrize(
    ("text", "plainly"),
    [
        ("add objective be more italian in financial, measured by ebitda margin",
         "Add an objective called “Be more italian” to {financial}. Add a measure called “Ebitda margin” to it"),
        ("Please add a goal that the graves are well kept, with the measure complaints of relatives per year",
         "Add an objective called “The graves are well kept”. Add a measure called “Complaints of relatives per year” to it"),
        ("can you split C1 in two: less food thrown away, and income that isn't all one funder.",
         "split C1 into “Less food thrown away” and “Income that isn't all one funder”"),
        ("get churn to 8%, giulia (head of cs) owns both", "get churn to 8%, giulia owns both"),
        ("set C1a to 84000 now, target 0 by July 2027", "C1a is 84000 now, target 0 by July 2027"),
        ("what's our debt now? it's down to 210k", "what's our debt now? it is 210k now"),
        ("the deficit is down to 71k", "the deficit is 71k now"),
        ("Priya looks after that one, no hang on, make that Dawn", "Dawn looks after that one"),
        ("add objective X", "add objective X"),
        ("reduce C1a from 10 to 8 by june", "reduce C1a from 10 to 8 by june"),
    ],
)  # fmt: skip
def test_orders_are_put_plainly(text: str, plainly: str, card: Scorecard) -> None:
    financial = next(p.name for p in card.perspectives if p.id == "financial")
    assert ordered_plainly(text, card) == plainly.replace("{financial}", financial)


@pytest.mark.parametrize(
    ("text", "plainly"),
    [
        ("make me the owner of F1", "Bev owns F1"),
        ("Karen owns F2, I own L1", "Karen owns F2, Bev owns L1"),
        ("L1 is mine not Karens", "Bev owns L1"),
        ("assign C1 to me", "Bev owns C1"),
        ("Rename F1 to Hold the budget and it shall be me who is responsible", "Rename F1 to Hold the budget. Bev owns it"),
        ("show me C1", "show me C1"),
        ("I own a bakery", "I own a bakery"),
    ],
)  # fmt: skip
def test_i_and_me_are_who_speaks(text: str, plainly: str) -> None:
    assert with_my_name(text, "Bev") == plainly


def test_who_speaks_says_so() -> None:
    assert called("I am Henrik, the head of parks") == "Henrik"
    assert called("hey, im dario, we make software") == "Dario"
    assert not called("I'm Tired of this") or called("I'm happy, really") == ""


async def test_a_name_is_asked_for_once(talk, card: Scorecard) -> None:
    await talk.say("show me the scorecard", scorecard=card.model_dump(mode="json"))
    assert not (await talk.say("make me the owner of C1")).edits
    assert [e["owner"] for e in (await talk.say("Bev")).edits] == ["Bev"]
    assert [e["owner"] for e in (await talk.say("and I own L1")).edits] == ["Bev"]


async def test_a_name_asked_for_may_be_refused(talk, card: Scorecard) -> None:
    await talk.say("show me the scorecard", scorecard=card.model_dump(mode="json"))
    await talk.say("make me the owner of C1")
    assert not (await talk.say("nevermind")).edits


async def test_a_new_measure_has_the_unit_and_the_direction_of_its_words(talk, card: Scorecard) -> None:
    await talk.say("show me the scorecard", scorecard=card.model_dump(mode="json"))
    [added, *_] = (await talk.say("add measure complaints per visit to C1, target 10% by 2028")).edits
    assert (added["name"], added["unit"], added["polarity"]) == ("Complaints per visit", "%", "lower")


async def test_where_it_stands_today_is_no_target(talk, card: Scorecard) -> None:
    await talk.say("show me the scorecard", scorecard=card.model_dump(mode="json"))
    assert [e["kind"] for e in (await talk.say("C1a is 8 now")).edits] == ["set_baseline"]


async def test_an_order_that_nothing_was_made_of_is_told(talk, card: Scorecard) -> None:
    await talk.say("show me the scorecard", scorecard=card.model_dump(mode="json"))
    result = await talk.say("Rename F1 to Hold the budget. Its owner is Henrik Holm, the chief gardener Mette takes C1")
    renamed = any(e.get("name") for e in result.edits)
    assert renamed or "Rename F1 to Hold the budget" in result.text


def test_what_was_noted_may_be_asked_beside_something_else() -> None:
    assert asks_what_is_noted("The council pays 65 %. what have you noted?") == (True, "The council pays 65 %.")
    assert asks_what_is_noted("What have you noted until now?") == (True, "")
    assert asks_what_is_noted("we noted a drop in sales") == (False, "we noted a drop in sales")


@pytest.mark.parametrize("said", ["cut it to {n} measures", "too many measures, {n} is enough"])
async def test_a_cut_that_is_agreed_to_is_made(said: str, talk, card: Scorecard) -> None:
    stay = len([*card.measures()]) - 2
    await talk.say("show me the scorecard", scorecard=card.model_dump(mode="json"))
    assert "take out" in (await talk.say(said.format(n=stay))).text
    result = await talk.say("Yes, and rename C1 to Happy owners")
    left = talk.agent.own_scorecard(talk.thread).scorecard
    assert len([*left.measures()]) == stay
    assert left.objective("C1").name == "Happy owners"
    assert {e["kind"] for e in result.edits} == {"remove_measure", "update_objective"}
    await talk.say("undo")
    assert talk.agent.own_scorecard(talk.thread).scorecard.model_dump(mode="json") == card.model_dump(mode="json")


@pytest.mark.parametrize(
    "text",
    [
        "no the churn target stays 2, 9 is what it was. undo that one",
        "its 9 people not 9 percent! change the unit",
        "two big accounts went to a rival",
    ],
)
def test_a_correction_is_no_reason_of_a_red(text: str) -> None:
    lived = living()
    lived["perspectives"][1]["objectives"][0]["measures"][0]["actuals"] = [{"period": "2026-10", "value": 9}]
    pending = Pending(text="", focus="C1a", answers={}, key="note C1a 2026-10", options=[], open=True)
    found = explanation(text, pending, Scorecard.model_validate(lived))
    assert bool(found) == text.startswith("two big accounts")


@pytest.mark.parametrize("said", ["Our values are openness and safety", "our core values: fair play, joy", "We value fairness and joy above all"])  # fmt: skip
async def test_values_have_no_place_and_that_is_said(said: str, talk, card: Scorecard) -> None:
    for start in (card, Scorecard()):
        answered = await talk.say(said, scorecard=start.model_dump(mode="json"))
        assert not answered.edits
        assert "say how you work" in answered.text


async def test_what_is_noted_about_us_is_the_profile(talk, card: Scorecard) -> None:
    told = card.model_copy(deep=True)
    told.organization = told.organization.model_copy(update={"vision": "every child has sat in a boat once"})
    answered = await talk.say("what have you noted about us?", scorecard=told.model_dump(mode="json"))
    assert "every child has sat in a boat once" in answered.text


async def test_the_card_is_the_scorecard(talk, card: Scorecard) -> None:
    answered = await talk.say("show the card", scorecard=card.model_dump(mode="json"))
    assert all(o.name in answered.text for o in card.objectives())


def test_who_speaks_may_be_the_second_of_two() -> None:
    said = with_my_name("Astrid is responsible for L1 and me for F1", "Tove")
    assert said == "Astrid is responsible for L1 and Tove for F1"


@pytest.mark.parametrize(
    "said",
    ["remove the objective that has least to do with us", "delete the objective that matters least", "please drop the least useful objective"],
)  # fmt: skip
async def test_which_objective_counts_least_is_for_them_to_say(said: str, talk, card: Scorecard) -> None:
    shown = await talk.say("show C1", scorecard=card.model_dump(mode="json"))
    assert not shown.edits
    answered = await talk.say(said)
    assert not answered.edits
    assert "only you can say" in answered.text
