"""Whom a message only points at stands by name, where something is to be given to them; else its words stay as they are."""

import pytest

from agent.guided.named_again import with_names
from scorecard.apply import apply
from scorecard.edits import UpdateInitiative, UpdateObjective
from scorecard.models import Scorecard

pytestmark = pytest.mark.usefixtures("on_that_day")


@pytest.fixture(scope="module")
def owned(card: Scorecard) -> Scorecard:
    edits = [UpdateObjective(id="C1", owner="Mai Tran"), UpdateInitiative(id="N1", owner="Leo Marsh")]
    return apply(card, edits).scorecard


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("she could look after customer churn too", "give customer churn to Mai Tran"),
        ("and he'll run N2 as well please", " and give N2 to Mai Tran"),
        ("let her handle the head-to-head test wins as well", "give the head-to-head test wins to Mai Tran"),
        ("also put him down for L2", "give L2 to Mai Tran"),
        ("him for customer churn as well.", "give customer churn to Mai Tran."),
        ("and for P1? There him too.", "give P1 to Mai Tran."),
        ("C2a can be hers too", "give C2a to Mai Tran"),
        ("L3 under it too, same person", "give L3 to Mai Tran"),
        ("should that be him as well? The N3 project, I mean", "give The N3 project to Mai Tran"),
        ("she gets the churn one too", "give the churn one to Mai Tran"),
        ("have her own C2a, no, sorry, C2b", "give C2a to Mai Tran, no, sorry, C2b"),
    ],
)
def test_who_was_given_something_last_is_given_more(text: str, said: str, owned: Scorecard) -> None:
    assert with_names(text, owned, lambda: "Mai Tran").strip() == said.removeprefix(" and ").strip()


@pytest.mark.parametrize(
    "text",
    [
        "she gets a target of 60 on C2a",
        "he says churn should be 3",
        "Leo is back, so he takes C2",
        "give C2 to Xavier and let him have C3",
        "he takes too long",
        "her target is 5",
    ],
)
def test_who_else_is_spoken_of_is_nobody_from_before(text: str, owned: Scorecard) -> None:
    assert with_names(text, owned, lambda: "Mai Tran") == text


def test_whoever_has_another_is_its_owner_and_nobody_where_it_has_none(owned: Scorecard) -> None:
    assert with_names("give C3 to whoever runs N1", owned, str) == "give C3 to Leo Marsh"
    assert with_names("the person who owns C1 should take P1 too", owned, str) == "Mai Tran should take P1 too"
    assert with_names("give C3 to whoever has L2", owned, str) == "give C3 to whoever"


def test_nothing_is_said_of_somebody_nobody_knows(owned: Scorecard) -> None:
    assert with_names("she gets C2 too", owned, str) == "she gets C2 too"
