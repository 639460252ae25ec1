"""What is asked for in words that no pattern has is known by what others say who ask for it; a wish for a change is left alone."""

from datetime import date

import pytest
from living import living

from agent.guided.requests import read_after_edits, read_request
from agent.guided.requests.asking import read
from agent.guided.requests.asking.likeness import NOT_ASKED, learned
from agent.guided.requests.asking.masking import examples
from agent.guided.wanting import tells_a_value
from scorecard.clock import as_of
from scorecard.models import Scorecard


@pytest.mark.parametrize(
    ("text", "name", "args"),
    [
        ("customer churn: how could my salespeople fudge it?", "show_item", {"item": "C1a"}),
        ("please set out the ways customer churn could be fudged by the sales team", "show_item", {"item": "C1a"}),
        ("carry out a quality check across the entire map, ahead of the trustees' visit", "check_scorecard", {}),
        ("customer churn opening figure, remind me", "show_item", {"item": "C1a"}),
        ("who came up with P2 and what on earth for", "why_here", {"item": "P2"}),
        ("C1 is stuck, what should we push", "show_levers", {"item": "C1"}),
        ("pls tear it to pieces before the board sees it", "check_scorecard", {}),
        ("our accountant only opens Excel, would that be feasible", "export_scorecard", {"format": "xlsx"}),
        ("I am sorry, that was wrong of me, take both back", "undo", {"steps": 2}),
        ("no no, the change was right the first time, again please", "redo", {"steps": 1}),
        ("could the Lyon branch get a scorecard of its own out of this?", "start_cascade", {"unit": "Lyon branch", "level": "unit"}),
        ("phew, what a morning", "thanks", {}),
    ],
)  # fmt: skip
def test_it_is_known_by_what_it_sounds_like(text: str, name: str, args: dict[str, object], card: Scorecard) -> None:
    request = read_request(text, card, "") or read_after_edits(text, card, "")
    assert request is not None
    assert (request.name, request.args) == (name, args)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("I liked Friday's better, put that one up again", "2026-11-20"),
        ("everything since this morning out again", "2026-11-23"),
        ("kindly reinstate the version of last Thursday", "2026-11-19"),
    ],
)
def test_a_state_is_asked_for_by_its_day(text: str, day: str, card: Scorecard) -> None:
    with as_of(date(2026, 11, 24)):
        request = read(text, card, "")
    assert request is not None
    assert (request.name, request.args) == ("restore_version", {"day": day})


@pytest.mark.parametrize(
    "text",
    ["churn down to 2 by june", "put Tom on P2", "scrap L3", "C1 should be stronger", "how many KPIs are too many?", "train times to York"],
)  # fmt: skip
def test_a_wish_for_a_change_and_a_question_of_the_field_are_no_request(text: str, card: Scorecard) -> None:
    assert read(text, card, "") is None


def test_a_remark_of_the_coach_is_explained_though_its_words_might_be_a_change(card: Scorecard) -> None:
    request = read_request("Kindly set out your warning that our measures have no owner", card, "")
    assert request is not None
    assert (request.name, request.args) == ("explain_finding", {"code": "BSC316"})


def test_the_weights_know_every_request_that_there_is_an_example_for():
    assert {name for name, _ in examples()} == {*learned().names}
    assert {*NOT_ASKED} < {*learned().names}


@pytest.mark.parametrize(("text", "tells"), [("write-offs 2.5", True), ("nurses: 10", True), ("pi to 20 digits", False), ("how many is 5?", False)])  # fmt: skip
def test_a_name_with_a_number_is_a_value_of_something(text: str, tells: bool) -> None:
    assert tells_a_value(text) is tells


async def test_cancel_takes_back_what_was_just_changed_and_nothing_else(talk):
    begun = await talk.say("show the scorecard", scorecard=living())
    changed = await talk.say("put Ada Byron on F1")
    assert changed.scorecard != begun.scorecard
    cancelled = await talk.say("actually cancel that")
    assert cancelled.scorecard["perspectives"] == begun.scorecard["perspectives"]
    kept = await talk.say("put Ada Byron on F1")
    await talk.say("what is a strategy map?")
    after = await talk.say("oh, never mind")
    assert after.scorecard == kept.scorecard
    assert "left everything as it is" in after.text


async def test_a_value_of_nothing_known_is_asked_about_and_not_called_outside_the_field(talk):
    await talk.say("show the scorecard", scorecard=living())
    turn = await talk.say("write-offs 2.5")
    assert turn.asks
    assert "I find no measure like “write-offs”" in turn.text


def test_a_finding_that_is_known_is_set_aside(card: Scorecard) -> None:
    request = read_request("BSC301 on L3 is known to us; please set it aside.", card, "")
    edit = {"kind": "ignore_finding", "code": "BSC301", "item": "L3", "reason": ""}
    assert request is not None
    assert (request.name, request.args) == ("edit_scorecard", {"edits": [edit]})


def test_a_value_put_right_mends_no_findings(card: Scorecard) -> None:
    text = "Please correct October's churn to 2.3 % and lower the target for it to 2 %."
    request = read_request(text, card, "")
    assert request is None or request.name != "fix_findings"


@pytest.mark.parametrize(
    "text",
    [
        "Mr Moss will answer for the measure of customer churn",
        "Svenja will look after C2a",
        "C2 is to pass from Marta to Jonas, whichever day suits",
        "Svenja shall oversee the two measures of C1",
    ],
)
def test_to_have_what_is_on_the_card_is_no_action(text: str, card: Scorecard) -> None:
    request = read_after_edits(text, card, "")
    assert request is None or request.name != "edit_scorecard"


def test_what_somebody_will_do_is_one(card: Scorecard) -> None:
    request = read_after_edits("Svenja will look after the caterers by Friday", card, "")
    assert request is not None
    assert request.args["edits"][0]["kind"] == "add_action"
