"""What is named as the only one to stay has the others go, and "the one on …" is one of those under what was named."""

import pytest

from agent.guided.understanding.one_of_its import with_the_one_meant
from agent.guided.understanding.only_kept import others_gone
from scorecard.models import Scorecard

pytestmark = pytest.mark.usefixtures("on_that_day")


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("keep only customer churn in C1", "remove C1b"),
        ("F1 should have just one measure, the recurring revenue share", "remove F1b"),
        ("We want to keep a single measure for P1, namely changes that cause a failure.", "remove P1a"),
        ("of the two measures under L1 only systems on the target platform remains", "remove L1a"),
        ("leave nothing but deals won on performance in C2", "remove C2b"),
    ],
)
def test_the_others_go(text: str, gone: str, card: Scorecard) -> None:
    assert others_gone(text, card) == gone


@pytest.mark.parametrize(
    "text",
    [
        "just keep customer churn in C1 as it is",
        "keep only an eye on customer churn in C1",
        "C1 needs only one more measure, customer churn",
        "in C1 only customer churn should stay monthly",
        "in C1 only customer churn has an owner",
        "only customer churn stays in C2",
        "should we keep only customer churn in C1?",
        "just keep customer churn",
    ],
)
def test_other_words_have_nothing_go(text: str, card: Scorecard) -> None:
    assert others_gone(text, card) == text


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("C1 has too many numbers, lose the one on winning back", "C1 has too many numbers, lose C1b"),
        ("F3 is crowded; the one about payback can go", "F3 is crowded; F3a can go"),
        ("L1 is fine but give the one that measures time to Ana", "L1 is fine but give the one that measures time to Ana"),
        ("drop the one on payback", "drop the one on payback"),
        ("C2 is crowded, drop the one on payback", "C2 is crowded, drop the one on payback"),
    ],
)  # fmt: skip
def test_the_one_is_of_what_was_named(text: str, meant: str, card: Scorecard) -> None:
    assert with_the_one_meant(text, card) == meant
