"""What is asked about the check, the journal and the map in words of all kinds is answered; what asks for a change is left alone."""

import pytest

from agent.guided.requests import changes_asked, flagged, judged, levers_of_it
from agent.guided.requests.asking.arguments import filled
from agent.guided.requests.asking.described import rule_meant
from agent.guided.requests.asking.masking import Masked
from scorecard.models import Scorecard


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("how come your checker grumbles that measures have no data source", "BSC317"),
        ("the tool keeps nagging about baselines. what's the point", "BSC403"),
        ("for what reason the review is objecting to links without a hypothesis?", "BSC510"),
        ("a lead measure taken yearly got flagged, so?", "BSC314"),
        ("measures without a formula, it says. Who cares?", "BSC309"),
        ("please explain the warning about an objective without a measure", "BSC301"),
    ],
)
def test_why_the_check_says_something_is_asked_of_its_rule(text: str, code: str, card: Scorecard) -> None:
    request = flagged.read(text, card, "")
    assert request is not None
    assert (request.name, request.args) == ("explain_finding", {"code": code})


@pytest.mark.parametrize(
    "text",
    [
        "why do customers complain so much",
        "it says C1a should be 5, put that in",
        "it complains that C1a has no owner, so give it to Tom, why not",
        "why do we count the complaints",
        "why is customer churn flagged red",
        "why do we have C1a",
    ],
)
def test_what_is_no_question_about_the_check_is_left_alone(text: str, card: Scorecard) -> None:
    assert flagged.read(text, card, "") is None


def test_a_rule_that_nothing_breaks_is_found_by_its_title(card: Scorecard) -> None:
    assert rule_meant("why is a circle of causes wrong", (), card) == "BSC505"


@pytest.mark.parametrize(
    "text",
    [
        "who altered the churn target, and when?",
        "Has anyone adjusted C1a lately?",
        "was churn always 4 or did you edit it",
        "Which amendments were made so far?",
        "when did the churn target become 3?",
        "First of all, could I see the audit log",
    ],
)
def test_what_was_changed_is_told_from_the_journal(text: str, card: Scorecard) -> None:
    request = changes_asked.read(text, card, "")
    assert request is not None
    assert request.name == "show_history"


@pytest.mark.parametrize(
    "text",
    [
        "could you change the owner to Tom?",
        "was it renamed? then rename it back to Growth",
        "who should update C1a",
        "has churn always been measured? set it to monthly",
        "are the targets adjusted for inflation?",
    ],
)
def test_a_change_is_no_question_of_the_journal(text: str, card: Scorecard) -> None:
    assert changes_asked.read(text, card, "") is None


@pytest.mark.parametrize(
    "text",
    [
        "quick check please, the trustees come at 4",
        "assess the map and tell us what is missing",
        "our CFO tears it to bits every time, where would he start",
        "would anything here make an auditor cringe?",
        "are there any gaps in the logic",
        "does the whole thing hang together?",
    ],
)
def test_whether_it_is_sound_is_checked(text: str, card: Scorecard) -> None:
    request = judged.read(text, card, "")
    assert request is not None
    assert request.name == "check_scorecard"


@pytest.mark.parametrize(
    "text",
    [
        "quick check, churn is 5 not 4",
        "check the target of churn",
        "the auditors will find fault with C1, give it to Tom",
        "does that add up to 100%?",
        "please check that churn is monthly",
    ],
)
def test_one_thing_to_be_looked_at_or_changed_is_no_check(text: str, card: Scorecard) -> None:
    assert judged.read(text, card, "") is None


@pytest.mark.parametrize(
    "text",
    [
        "customer churn hovers around 4, how could we lower it?",
        "The board only asks about customer churn. what drives it",
        "C1 is red; what can we do about it according to the map?",
    ],
)
def test_what_moves_a_thing_just_told_of_is_asked_of_the_map(text: str, card: Scorecard) -> None:
    request = levers_of_it.read(text, card, "")
    assert request is not None
    assert (request.name, request.args) == ("show_levers", {"item": "C1"})


@pytest.mark.parametrize(
    "text",
    [
        "customer churn was 4 in october, what is behind it?",
        "set C1a to 5. what drives it?",
        "what drives it?",
    ],
)
def test_a_value_and_a_change_beside_the_question_are_not_lost(text: str, card: Scorecard) -> None:
    assert levers_of_it.read(text, card, "") is None


def test_no_scorecard_is_thrown_away_without_a_word_of_it(card: Scorecard) -> None:
    assert filled("bin_scorecard", "the log of this scorecard, please", Masked("", ()), card) is None
    assert filled("bin_scorecard", "this scorecard can go", Masked("", ()), card) is not None
