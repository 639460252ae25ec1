"""What the model says is held to how the coach talks, without another call."""

import pytest
from langchain_core.messages import AIMessage, HumanMessage, ToolMessage
from model_turns import decide
from scripted_server import Say

from agent.model.manners import mannered
from agent.model.prompt import MOST_WORDS
from tools.context import Context

SYNTHESIS = (
    "So you are a dental clinic in Leeds that wants shorter waits, keeps its nurses and grows with implants over the"
    " next three years, with families at the heart of all that you do."
)
LONG = " ".join(f"This is sentence {'x' * n} about how a scorecard is steered by few people." for n in range(1, 31))


def _said(text: str, *earlier: str, shows: bool = False, instead: str = "") -> str:
    return mannered(text, earlier, shows=shows, instead=lambda _: instead)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Noted. Whom do you serve?", "Noted. Whom do you serve?"),
        ("What is your vision? And whom do you serve above all?", "And whom do you serve above all?"),
        ("So you want growth? Good. How would a patient see it?", "Good. How would a patient see it?"),
        ("What comes first? Growth or margin?", "What comes first? Growth or margin?"),
        ("What comes first? For example, is it growth this year?", "What comes first? For example, is it growth this year?"),
        ("I need to know:\n1. What is your vision today?\n2. Who are your best customers?\n3. How large are you by now?", "I need to know:\n1. What is your vision today?"),
        ("Which of these is it?\n- Lower cost?\n- More growth?", "Which of these is it?\n- Lower cost?\n- More growth?"),
        ("You can ask “how are we doing?” or “what is due?” at any time. What next?", "You can ask “how are we doing?” or “what is due?” at any time. What next?"),
        ("Was ist Ihre Vision? Und für wen sind Sie vor allem da?", "Und für wen sind Sie vor allem da?"),
        ("愿景是什么？ 客户是谁呢？", "愿景是什么？ 客户是谁呢？"),
    ],
)  # fmt: skip
def test_one_question_is_put(text: str, said: str) -> None:
    assert _said(text) == said


@pytest.mark.parametrize(
    "leading",
    [
        "Wouldn't you agree that growth matters most?",
        "Don't you think that margin comes first?",
        "Growth matters most, doesn't it?",
    ],
)
def test_a_leading_question_goes_and_the_interview_goes_on(leading: str) -> None:
    assert _said(f"Noted. {leading}", instead="What comes first?") == "Noted.\n\nWhat comes first?"
    assert _said(f"{leading} What comes first for you?") == "What comes first for you?"
    assert _said(leading) == leading, "nothing is no reply"


def test_why_dont_we_is_an_offer() -> None:
    assert _said("Why don't we begin with the vision?") == "Why don't we begin with the vision?"


def test_a_question_put_twice_before_is_let_be() -> None:
    asked = "How would a patient see that?"
    assert _said(f"Noted. {asked}", asked) == f"Noted. {asked}"
    assert (
        _said(f"Noted. {asked}", asked, f"Well. {asked}", instead="What comes first?") == "Noted.\n\nWhat comes first?"
    )


def test_a_synthesis_is_given_once() -> None:
    assert _said(f"{SYNTHESIS}\n\nWhat comes first?", SYNTHESIS) == "What comes first?"
    assert _said(f"{SYNTHESIS}\n\n{SYNTHESIS}\n\nWhat comes first?") == f"{SYNTHESIS}\n\nWhat comes first?"
    assert _said(SYNTHESIS, SYNTHESIS, shows=True) == SYNTHESIS


def test_a_long_reply_ends_where_nobody_reads_on_and_still_asks_its_question() -> None:
    said = _said(f"{LONG} What comes first?")
    assert said.startswith("This is sentence x about")
    assert len(said.split()) <= MOST_WORDS
    assert said.endswith("ask, and I go on._\n\nWhat comes first?")
    assert _said(LONG, shows=True) == LONG


async def test_the_reply_and_the_memory_of_it_are_the_mannered_ones(model_context: Context) -> None:
    turn = await decide([Say(f"{LONG} Is it dear? Whom do you serve?")], model_context, HumanMessage("We are a clinic"))
    assert turn.message.text.count("?") == 1
    assert len(turn.message.text.split()) <= MOST_WORDS
    assert model_context.log.calls == 1


async def test_a_result_that_was_asked_for_is_shown_whole(model_context: Context) -> None:
    call = {"name": "show_scorecard", "args": {}, "id": "c1", "type": "tool_call"}
    looked = [AIMessage("", tool_calls=[call]), ToolMessage("...", tool_call_id="c1", name="show_scorecard")]
    turn = await decide([Say(LONG)], model_context, HumanMessage("show it"), *looked)
    assert turn.message.text == LONG
