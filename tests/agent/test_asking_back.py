"""A message that wants a change but leaves open which is asked about; a question gets its answer, or a list."""

from datetime import date

import pytest

from agent.guided.answering import read_answer
from agent.guided.requests import asked_plainly, read_after_edits, read_request
from agent.guided.understanding.second_thoughts import amended
from agent.guided.understanding.understand import understand
from agent.guided.wanting import wants_a_change
from agent.state import Pending
from scorecard.apply import apply
from scorecard.edits import SetTarget, UpdateObjective
from scorecard.models import Scorecard

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    "text",
    [
        "the target of the churn thing should be raised",
        "owner?",
        "make it smaller please",
        "one of the platform objectives could go",
        "the churn one isn't right",
        "adjust the numbers",
    ],
)
def test_what_wants_a_change_is_asked_about(text: str, card: Scorecard) -> None:
    assert wants_a_change(text, card)


@pytest.mark.parametrize(
    "text",
    [
        "what makes a good objective",
        "how do I set a target?",
        "can you fix my printer, it's broken",
        "write me a poem",
        "I'm tired",
    ],
)
def test_questions_and_other_talk_are_not(text: str, card: Scorecard) -> None:
    assert not wants_a_change(text, card)


@pytest.mark.parametrize(
    ("text", "name", "args"),
    [
        ("which objectives have no owner?", "list_items", {"kind": "objective", "missing": "owner"}),
        ("what measures have no target", "list_items", {"kind": "measure", "missing": "target"}),
        ("which measures are weekly?", "list_items", {"kind": "measure", "frequency": "weekly"}),
        ("what exactly do we have under Customer?", "list_items", {"kind": "any", "perspective": "customer"}),
        ("chek if evrything is ok", "check_scorecard", {}),
        ("what did I just change?", "show_history", {}),
        ("Please make it back like before", "undo", {"steps": 1}),
        ("which measures can we not measure today?", "list_items", {"kind": "measure", "missing": "baseline"}),
        ("what would you ask my team before you sign this?", "check_scorecard", {}),
        ("which of these numbers did you make up?", "show_numbers", {}),
        ("which objectives rest on my words and which on your library?", "show_numbers", {}),
        ("what would a sceptical council member ask?", "check_scorecard", {}),
        ("who has to deliver the data for all this?", "show_owners", {}),
        ("shwo me evrything under C1", "show_item", {"item": "C1"}),
    ],
)
def test_a_request_is_known_by_what_it_means(text: str, name: str, args: dict[str, object], card: Scorecard) -> None:
    request = read_request(text, card, "") or read_after_edits(text, card, "")
    assert request is not None
    assert (request.name, request.args) == (name, args)


@pytest.mark.parametrize("text", ["ok do that", "what would your colleagues say to all this?"])
def test_a_word_that_points_shows_the_last_item_only_where_it_is_what_is_asked_about(
    text: str, card: Scorecard
) -> None:
    assert read_after_edits(text, card, "C1a") is None


def test_which_one_would_go_first_is_answered_with_one_and_a_reason(card: Scorecard) -> None:
    asked = asked_plainly("It may be worth dropping one of the financial KPIs; which one would you cut?")
    ask = understand(asked, card, today=TODAY).ask
    assert ask is not None
    assert "Shall I?" in ask.question
    (gone,) = understand(asked, card, today=TODAY, answers={ask.key: "yes"}).edits
    assert gone.kind == "remove_measure"
    assert gone.id.startswith("F")


@pytest.mark.parametrize("text", ["how many KPIs should a scorecard have", "what is the customer perspective?"])
def test_a_question_about_the_method_is_left_to_the_knowledge(text: str, card: Scorecard) -> None:
    assert read_after_edits(text, card, "") is None


def test_a_part_that_is_not_understood_holds_up_the_rest_until_it_is_settled(card: Scorecard) -> None:
    text = "delete F1b and put “Reserve months” there"
    ask = understand(text, card, today=TODAY).ask
    assert ask is not None
    assert [o.value for o in ask.options] == ["yes", "no"]
    done = understand(text, card, today=TODAY, answers={ask.key: "yes"})
    assert [e.kind for e in done.edits] == ["remove_measure"]


def test_a_second_thought_puts_the_last_value_right(card: Scorecard) -> None:
    last = [SetTarget(measure="C1a", value=5)]
    after = apply(card, last).scorecard
    thought = amended("no, make that 4.5", last, card, 1, after, TODAY)
    assert thought is not None
    assert [(e.kind, e.model_dump()["value"]) for e in thought.edits] == [("set_target", 4.5)]


def test_a_second_thought_about_the_person_keeps_the_item(card: Scorecard) -> None:
    last = [UpdateObjective(id="C1", owner="Maria")]
    after = apply(card, last).scorecard
    thought = amended("sorry, Jon", last, card, 1, after, TODAY)
    assert thought is not None
    assert [(e.kind, e.model_dump()["owner"]) for e in thought.edits] == [("update_objective", "Jon")]


@pytest.mark.parametrize("text", ["wait, no, Jon. She has plenty", "no, Jon – he has the time"])
def test_why_it_is_somebody_else_is_no_part_of_the_name(text: str, card: Scorecard) -> None:
    last = [UpdateObjective(id="C1", owner="Maria")]
    thought = amended(text, last, card, 1, apply(card, last).scorecard, TODAY)
    assert thought is not None
    assert [(e.kind, e.model_dump()["owner"]) for e in thought.edits] == [("update_objective", "Jon")]


def test_a_value_put_right_is_of_the_size_of_the_one_before(card: Scorecard) -> None:
    last = [SetTarget(measure="C1a", value=310_000)]
    thought = amended(
        "on reflection 305; the last five were wishful", last, card, 1, apply(card, last).scorecard, TODAY
    )
    assert thought is not None
    assert [e.model_dump()["value"] for e in thought.edits] == [305_000]


def test_what_was_done_is_meant_for_another_line(card: Scorecard) -> None:
    last = [SetTarget(measure="C1a", value=70)]
    text = "Sorry, I have read the wrong line, this was for the head-to-head test wins."
    thought = amended(text, last, card, 1, apply(card, last).scorecard, TODAY)
    assert thought is not None
    assert [e.kind for e in thought.edits] == ["restore", "set_target"]
    assert thought.edits[1].model_dump()["measure"] == "C2b"


def test_a_new_wish_is_no_second_thought(card: Scorecard) -> None:
    last = [UpdateObjective(id="C1", owner="Maria")]
    assert amended("rename C2 to Be loved", last, card, 1, apply(card, last).scorecard, TODAY) is None


@pytest.mark.parametrize(
    ("said", "answer"),
    [("No, keep it", ("cancel", "")), ("no, keep it", ("cancel", "")), ("Yes, take it out", ("value", "yes"))],
)
def test_the_words_of_a_button_that_declines_take_nothing_out(
    said: str, answer: tuple[str, str], card: Scorecard
) -> None:
    options = [{"value": "yes", "label": "Yes, take it out"}, {"value": "no", "label": "No, keep it"}]
    pending = Pending(text="which KPI would you cut?", focus="", answers={}, key="trim", options=options, open=False)
    assert read_answer(said, pending, card, TODAY) == answer


@pytest.mark.parametrize(
    "text", ["can we really get churn to 1?", "churn: Helen says nine is doable", "could we get the churn to 12?"]
)
def test_what_is_said_or_doubted_of_a_kpi_neither_names_it_nor_cuts_others(text: str, card: Scorecard) -> None:
    understood = understand(text, card, today=TODAY)
    assert not any(getattr(e, "name", None) for e in understood.edits)
    assert not (understood.ask and "take out" in understood.ask.question)


@pytest.mark.parametrize(
    "said", ["Name is Night cleaning", "the name will be Night cleaning", "its name is Night cleaning"]
)
def test_the_words_that_lead_to_a_name_are_no_part_of_it(said: str, card: Scorecard) -> None:
    pending = Pending(
        text="a new initiative for C1", focus="", answers={}, key="name initiative", options=[], open=True
    )
    assert read_answer(said, pending, card, TODAY) == ("value", "Night cleaning")
