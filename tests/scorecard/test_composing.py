"""Larger changes made of edits: merged, split and swapped objectives, a measure exchanged."""

import pytest

from scorecard.apply import EditError, apply
from scorecard.composing import merged, replaced_measure, split_in_two, swapped
from scorecard.models import Initiative, Link, Measure, Objective, Perspective, Scorecard, Target


@pytest.fixture
def card():
    goal = [Target(value=9, due="2027-12-31")]
    customer = [
        Objective(
            id="C1", name="Win clients", measures=[Measure(id="C1a", name="New clients", unit="clients", targets=goal)]
        ),
        Objective(
            id="C2",
            name="Keep clients",
            measures=[Measure(id="C2a", name="Churn", unit="%", targets=goal)],
            initiatives=[Initiative(id="N1", name="Exit talks")],
        ),
    ]
    internal = [Objective(id="P1", name="Answer fast")]
    financial = [Objective(id="F1", name="Grow income")]
    return Scorecard(
        perspectives=[
            Perspective(id="financial", name="Financial", objectives=financial),
            Perspective(id="customer", name="Customer", objectives=customer),
            Perspective(id="internal", name="Internal", objectives=internal),
        ],
        links=[
            Link(source="P1", target="C2", strength="strong", lag_months=3),
            Link(source="C2", target="F1", strength="medium"),
            Link(source="C1", target="F1", strength="medium"),
        ],
    )


def _pairs(scorecard):
    return {(k.source, k.target) for k in scorecard.links}


def test_a_merged_objective_takes_over_what_the_other_held_and_its_links(card):
    after = apply(card, merged(card, "C1", "C2", "Delight clients")).scorecard
    kept = after.objective("C1")
    assert after.objective("C2") is None
    assert kept.name == "Delight clients"
    assert [m.id for m in kept.measures] == ["C1a", "C2a"]
    assert [i.id for i in kept.initiatives] == ["N1"]
    assert _pairs(after) == {("P1", "C1"), ("C1", "F1")}
    assert after.link("P1", "C1").lag_months == 3


def test_objectives_linked_to_each_other_do_not_become_their_own_cause(card):
    after = apply(card, merged(card, "F1", "C2")).scorecard
    assert _pairs(after) == {("P1", "F1"), ("C1", "F1")}


def test_an_objective_cannot_be_merged_with_itself_or_with_one_that_is_not_there(card):
    for gone in ("C1", "C9"):
        with pytest.raises(EditError):
            merged(card, "C1", gone)


def test_the_first_half_of_a_split_keeps_measures_and_links_and_nothing_is_made_up_for_the_second(card):
    after = apply(card, split_in_two(card, "C2", "Keep large clients", "Keep small clients")).scorecard
    assert after.objective("C2").name == "Keep large clients"
    assert after.objective("C3").name == "Keep small clients"
    assert [m.id for m in after.objective("C2").measures] == ["C2a"]
    assert {("C2", "F1"), ("P1", "C2")} <= _pairs(after)
    assert not {pair for pair in _pairs(after) if "C3" in pair}


@pytest.mark.parametrize("pair", [("C1", "C2"), ("C2", "C1"), ("C2", "F1"), ("P1", "C1")])
def test_swapped_objectives_stand_where_the_other_stood(card, pair):
    def places(scorecard):
        return {o.id: (p.id, n) for p in scorecard.perspectives for n, o in enumerate(p.objectives)}

    before, after = places(card), places(apply(card, swapped(card, *pair)).scorecard)
    assert (after[pair[0]], after[pair[1]]) == (before[pair[1]], before[pair[0]])
    assert {i: p for i, p in after.items() if i not in pair} == {i: p for i, p in before.items() if i not in pair}


def test_numbers_of_a_replaced_measure_are_not_those_of_the_new_one(card):
    after = apply(card, replaced_measure(card, "C2a", {"name": "Net promoter score"})).scorecard
    (measure,) = after.objective("C2").measures
    assert measure.name == "Net promoter score"
    assert not measure.targets
