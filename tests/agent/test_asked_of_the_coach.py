"""What is asked of the coach in the interview is answered, and never noted as what the organization wishes."""

import pytest

from agent.guided.requests.to_the_coach import asks_for_the_notes, asks_the_coach, without_asked


@pytest.mark.parametrize(
    "asked",
    [
        "please repeat my aims to me",
        "could I hear what you took down as our wishes",
        "which of my wishes have you kept?",
        "would you mind reading our points back to me",
        "ok before we go on, what's on your list now",
        "just to be sure, did you catch the bit about drivers",
        "I've lost track, what have we covered",
        "run me through what you've got please",
        "I need a quick look at the notes before I answer",
        "please go back over the things we asked for",
        "you wouldn't happen to have my goals written down?",
        "do you still remember my second wish",
        "read that back to us",
    ],
)
def test_whoever_asks_for_the_notes_hears_them(asked: str) -> None:
    assert asks_for_the_notes(asked)


@pytest.mark.parametrize(
    "asked",
    ["tell me how long this will take", "can you explain why you ask this", "what are you going to put on the map"],
)
def test_what_else_is_asked_of_the_coach_is_no_answer(asked: str) -> None:
    assert asks_the_coach(asked)
    assert not asks_for_the_notes(asked)


@pytest.mark.parametrize(
    "told",
    [
        "tell customers sooner when a lesson is cancelled",
        "can we get more learners",
        "list on the stock exchange by 2030",
        "we want to hear what our customers think",
        "could you note that we want fewer leaks",
        "our list of suppliers is too long",
        "what you need to know is that we lose drivers",
        "do your best for every guest",
        "how about more regulars and less waste",
        "we forgot to say: shorter queues",
    ],
)
def test_what_is_told_of_the_organization_is_no_question(told: str) -> None:
    assert not asks_the_coach(told)


def test_what_is_told_beside_a_question_is_kept() -> None:
    said = "Feed more families, waste less food. And could you read my list back to me?"
    assert without_asked(said) == ("Feed more families, waste less food.", "And could you read my list back to me?")
