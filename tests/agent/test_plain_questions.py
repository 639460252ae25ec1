"""A question asked in the manner of a letter is the plain one, and a sentence that asks nothing stays as it is."""

import pytest

from agent.guided.requests import asked_plainly
from agent.guided.requests.questions import asks_to_be_told


@pytest.mark.parametrize(
    ("asked", "plain"),
    [
        ("Would you be so good as to remind me who is accountable for waste?", "who is accountable for waste?"),
        ("Could you tell me what the target for churn is?", "what is the target for churn?"),
        ("In what ways might the first pass yield be manipulated?", "how could the first pass yield be gamed?"),
        ("In which manner could a teacher cheat with the attendance?", "how could the attendance be gamed?"),
        ("Could you clarify the rationale for the pipeline coverage?", "why do we have the pipeline coverage?"),
        ("I would like to know whether churn is on track", "is churn on track?"),
        ("Would you be good enough to review the scorecard for weaknesses?", "check the scorecard"),
        ("Would it be possible to obtain the scorecard as a PDF?", "export the scorecard as a PDF?"),
        ("Please explain how the waiting time might be massaged by ward managers.", "how could the waiting time be gamed?"),
        ("Till when is running the campaign?", "when is the campaign due?"),
        ("when's the new clinic meant to wrap up?", "when is the new clinic due?"),
        ("Since when does the pilot run?", "when does the pilot start?"),
        ("when is the rollout supposed to get going", "when does the rollout start?"),
        ("To what does uptime lead?", "what does uptime lead to?"),
    ],
)  # fmt: skip
def test_a_question_of_a_letter_is_the_plain_one(asked: str, plain: str) -> None:
    assert asked_plainly(asked) == plain


@pytest.mark.parametrize(
    "said",
    [
        "The target for waiting should be brought forward.",
        "The owner of P3 shall be Tom",
        "Could you set the target of churn to 2 %?",
        "Would you please tell Leah Stone to own C4?",
        "I would like to add a KPI for churn",
        "what is a strategy map?",
        "when we are done, drop N2",
        "when are we done?",
    ],
)
def test_what_is_no_such_question_stays_as_it_is(said: str) -> None:
    assert asked_plainly(said) == said


def test_a_question_for_the_kpi_to_cut_names_none_and_leaves_no_gap_that_another_reader_would_fill():
    assert asked_plainly("which KPI would you cut?") == "take out the least needed KPI"


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("remind me what churn was in week 46", True),
        ("do you know when N1 is done?", True),
        ("by which year is P2 to be finished?", True),
        ("how'd churn look in May?", True),
        ("what about 5 for churn?", False),
        ("why not give C1 to Ana?", False),
        ("tell me who owns C1 and then give it to Ana", False),
        ("when P2 is done set C1a to 4", False),
        ("set churn to 4?", False),
    ],
)
def test_who_only_wants_to_be_told_changes_nothing(text: str, asks: bool) -> None:
    assert asks_to_be_told(text) is asks
