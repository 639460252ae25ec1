"""Which measures and objectives a scorecard can best do without."""

from scorecard.models import Baseline, Link, Measure, Objective, Perspective, Scorecard, Target
from scorecard.trimming import bare_measures, dispensable, dispensable_objectives

FULL = {"baseline": Baseline(value=5), "targets": [Target(value=9, due="2027-12-31")], "owner": "Ada"}


def _card(**measures):
    objectives = [Objective(id=i, name=f"Improve {i}", measures=ms) for i, ms in measures.items()]
    return Scorecard(perspectives=[Perspective(id="customer", name="Customer", objectives=objectives)])


def _measure(item, **known):
    return Measure(id=item, name=f"Rate {item}", unit="%", **known)


def test_a_measure_of_which_nothing_is_known_goes_before_one_with_numbers():
    card = _card(C1=[_measure("C1a", **FULL), _measure("C1b")])
    assert [(d.measure, d.reason) for d in dispensable(card, 1)] == [("C1b", "empty")]


def test_a_measure_without_a_target_goes_before_one_with_it():
    card = _card(C1=[_measure("C1a", baseline=Baseline(value=5)), _measure("C1b", **FULL)])
    assert [(d.measure, d.reason) for d in dispensable(card, 1)] == [("C1a", "no_target")]


def test_every_objective_keeps_its_last_measure():
    card = _card(C1=[_measure("C1a"), _measure("C1b")], C2=[_measure("C2a")])
    assert [d.measure for d in dispensable(card, 0)] == ["C1b"]


def test_nothing_goes_where_there_are_no_more_than_should_stay():
    assert dispensable(_card(C1=[_measure("C1a"), _measure("C1b")]), 2) == []


def test_as_many_stay_as_something_is_known_of_and_one_for_each_objective():
    assert (
        bare_measures(_card(C1=[_measure("C1a", **FULL), _measure("C1b")], C2=[_measure("C2a"), _measure("C2b")])) == 2
    )


def test_the_objective_that_is_linked_to_nothing_goes_first_and_a_perspective_keeps_two():
    card = _card(C1=[_measure("C1a", **FULL)], C2=[_measure("C2a", **FULL)], C3=[_measure("C3a")])
    linked = card.model_copy(update={"links": [Link(source="C2", target="C1")]})
    assert dispensable_objectives(linked, 2) == ["C3"]
    assert dispensable_objectives(linked, 1) == ["C3"]
