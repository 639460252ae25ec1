"""A measure that gives way to another, two made one, one made two: what is counted anew has none of the old numbers."""

import pytest

from agent.guided.deciding.effects import effect_of
from agent.guided.understanding.exchanged import exchanged
from agent.guided.understanding.understand import understand
from scorecard.edits import AddMeasure, RemoveMeasure, UpdateMeasure
from scorecard.models import Scorecard

pytestmark = pytest.mark.usefixtures("on_that_day")


@pytest.mark.parametrize(
    "said",
    [
        "replace C1a w “Customers who buy again”",
        "churn tells us little, use “Customers who buy again” instead",
        "C1a is past its use. Put “Customers who buy again” in its place, in %",
        "customer churn can go, I want “Customers who buy again” there",
    ],
)
def test_another_measure_in_its_place_is_no_new_name(said: str, card: Scorecard) -> None:
    renamed = [UpdateMeasure(id="C1a", name="Customers who buy again")]
    gone, new = exchanged(renamed, card, said)
    assert gone == RemoveMeasure(id="C1a")
    assert isinstance(new, AddMeasure)
    assert (new.objective, new.name) == ("C1", "Customers who buy again")
    assert effect_of(card, [gone, new])[0]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("call C1a “Customers lost” instead", "Customers lost"),
        ("instead of Customer churn write “Customers lost”", "Customers lost"),
        ("C1a: “Customers lost”", "Customers lost"),
        ("replace “Customer churn” with “Customers churn”", "Customers churn"),
    ],
)
def test_another_name_is_no_other_measure(said: str, name: str, card: Scorecard) -> None:
    renamed = [UpdateMeasure(id="C1a", name=name)]
    assert exchanged(renamed, card, said) == renamed


def test_the_unit_that_is_said_is_kept(card: Scorecard) -> None:
    renamed = [UpdateMeasure(id="L1a", name="Waits for a release")]
    _, new = exchanged(renamed, card, "replace L1a with “Waits for a release”, in days")
    assert isinstance(new, AddMeasure)
    assert new.unit == "days"


@pytest.mark.parametrize(
    ("said", "done"),
    [
        ("fold C1b into C1a, one of them is enough", [("remove_measure", "C1b", "")]),
        ("merge customer churn into median years a customer stays", [("remove_measure", "C1a", "")]),
        (
            "merge L1a and L1b into “Speed of the platform”",
            [("update_measure", "L1a", "Speed of the platform"), ("remove_measure", "L1b", "")],
        ),
        (
            "I want C1a as two measures: “Churn of small firms” and “Churn of large firms”",
            [("update_measure", "C1a", "Churn of small firms"), ("add_measure", "", "Churn of large firms")],
        ),
        (
            "customer churn needs to be two: “Churn at home” and “Churn abroad”",
            [("update_measure", "C1a", "Churn at home"), ("add_measure", "", "Churn abroad")],
        ),
    ],
)
def test_measures_are_merged_and_split_among_themselves(
    said: str, done: list[tuple[str, ...]], card: Scorecard
) -> None:
    edits = understand(said, card).edits
    assert [(e.kind, getattr(e, "id", ""), getattr(e, "name", None) or "") for e in edits] == done


def test_a_measure_named_after_the_halves_of_an_objective_is_not_split(card: Scorecard) -> None:
    said = "P1 is two. Cut it in two: “Keep the platform up” keeps the failure measure, and “Change it safely” is new"
    assert "add_measure" not in [e.kind for e in understand(said, card).edits]


def test_objectives_are_still_merged(card: Scorecard) -> None:
    kinds = [e.kind for e in understand("merge C1 into C3", card).edits]
    assert "remove_objective" in kinds
