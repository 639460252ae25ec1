"""An objective's measure is known by it: what is said of both is said of each by its id."""

import pytest

from agent.guided.its_measure import with_its_measure
from scorecard.apply import apply
from scorecard.edits import RemoveMeasure, UpdateObjective
from scorecard.models import Scorecard

pytestmark = pytest.mark.usefixtures("on_that_day")


@pytest.mark.parametrize(
    ("text", "focus", "said"),
    [
        ("C1 goes to Ana, and so does its measure", "", "C1 goes to Ana, and so does C1a"),
        ("Ana looks after F1 and the kpi under it", "", "Ana looks after F1 and the kpi under it"),
        ("hand F1 with both its measures to Leo", "", "hand F1 with F1a and F1b to Leo"),
        ("its owner is Ana; its measure is hers too", "C1", "C1's owner is Ana; C1a is hers too"),
        ("remove C1 and its measure", "", "remove C1 and its measure"),
        ("its measure is weekly", "", "its measure is weekly"),
        ("C1 needs its measure called Calm", "", "C1 needs its measure called Calm"),
    ],
)
def test_its_measure_is_that_of_the_objective_named(text: str, focus: str, said: str, card: Scorecard) -> None:
    one = apply(card, [RemoveMeasure(id="C1b")]).scorecard
    assert with_its_measure(text, one, focus) == said


def test_its_first_measure_is_of_the_objective_just_named_and_not_of_what_was_spoken_of_last(card: Scorecard) -> None:
    said = "Ana Silva owns the churn objective and its first measure"
    assert with_its_measure(said, card, "P2a") == "Ana Silva owns the churn objective and C1a"
    assert with_its_measure("Leo has C2 and its second measure", card, "P2a") == "Leo has C2 and C2b"
    assert with_its_measure("C2 and its third measure", card, "P2a") == "C2 and the third measure of C2"
    assert with_its_measure("its first measure to 60", card, "P2a") == "its first measure to 60"


def test_its_measure_is_known_by_a_word_of_its_name(card: Scorecard) -> None:
    assert with_its_measure("Leo takes C1 and its churn measure", card, "") == "Leo takes C1 and C1a"
    assert with_its_measure("Leo takes C1 and its uptime measure", card, "") == "Leo takes C1 and its uptime measure"


def test_what_moves_to_somebody_stays_where_it_is(card: Scorecard) -> None:
    owned = apply(card, [UpdateObjective(id="F1", owner="Ana Silva")]).scorecard
    said = "C1 moves to Ana, as do its two measures"
    assert with_its_measure(said, owned, "") == "C1 moves to Ana, as do C1a and C1b"
    assert with_its_measure(said, card, "") == said
