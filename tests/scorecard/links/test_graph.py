"""The cause-and-effect map as a graph."""

from typing import Any

import pytest

from scorecard.links import cycles, effects, graph, levers, not_reaching_top, orphans, unreached_tops
from scorecard.models import Link, Objective, Perspective, Scorecard


def _map(*links: str, **fields: Any) -> Scorecard:
    places = {"financial": ["F1", "F2"], "customer": ["C1"], "internal": ["P1"], "learning": ["L1", "L2"]}
    perspectives = [
        Perspective(id=item, name=item, objectives=[Objective(id=o, name=o) for o in ids])
        for item, ids in places.items()
    ]
    ends = [link.split("->") for link in links]
    return Scorecard(perspectives=perspectives, links=[Link(source=a, target=b, **fields) for a, b in ends])


@pytest.fixture
def chain() -> Scorecard:
    scorecard = _map("L1->P1", "P1->C1", "C1->F1", strength="strong", lag_months=3)
    scorecard.links.append(Link(source="L1", target="F1", strength="weak", sign="-"))
    return scorecard


def test_objectives_carry_their_level(chain: Scorecard) -> None:
    assert [graph(chain).nodes[item]["level"] for item in ("F1", "C1", "P1", "L2")] == [0, 1, 2, 3]


def test_an_empty_perspective_is_no_level(chain: Scorecard) -> None:
    chain.perspectives.insert(0, Perspective(id="mission", name="Mission"))
    assert graph(chain).nodes["F1"]["level"] == 0


def test_links_to_nothing_and_to_itself_are_left_out() -> None:
    assert graph(_map("L1->P9", "L1->L1")).number_of_edges() == 0


def test_levers_are_ranked_by_the_best_path(chain: Scorecard) -> None:
    found = levers(chain, "F1")
    assert [(lever.objective, lever.strength) for lever in found] == [("C1", 0.9), ("P1", 0.81), ("L1", 0.729)]
    assert found[-1].path == ["L1", "P1", "C1", "F1"]
    assert (found[-1].lag_months, found[-1].sign) == (9, "+")


def test_effects_look_up_the_map(chain: Scorecard) -> None:
    assert [effect.objective for effect in effects(chain, "P1")] == ["C1", "F1"]
    assert effects(chain, "P1")[1].path == ["P1", "C1", "F1"]


def test_a_delay_is_unknown_as_soon_as_one_step_is(chain: Scorecard) -> None:
    chain.link("P1", "C1").lag_months = None
    assert [lever.lag_months for lever in levers(chain, "F1")] == [3, None, None]


def test_two_opposite_effects_make_one_that_goes_along() -> None:
    assert [lever.sign for lever in levers(_map("P1->C1", "C1->F1", sign="-"), "F1")] == ["-", "+"]


def test_an_unknown_objective_has_neither(chain: Scorecard) -> None:
    assert levers(chain, "X1") == effects(chain, "X1") == []


def test_the_stronger_of_two_equal_links_counts(chain: Scorecard) -> None:
    chain.links.append(Link(source="C1", target="F1", strength="weak"))
    assert levers(chain, "F1")[0].strength == 0.9


def test_gaps_in_the_chain_are_named(chain: Scorecard) -> None:
    assert orphans(graph(chain)) == ["F2", "L2"]
    assert not_reaching_top(graph(chain)) == ["L2"]
    assert unreached_tops(graph(chain)) == ["F2"]


def test_a_circle_is_opened_at_the_link_that_points_down(chain: Scorecard) -> None:
    chain.links.append(Link(source="C1", target="P1", strength="strong"))
    assert [found.cut for found in cycles(graph(chain))] == [("C1", "P1")]


def test_with_all_cuts_made_no_circle_is_left() -> None:
    tangled = _map("L1->L2", "L2->L1", "L1->P1", "P1->L2", "P1->L1", "P1->C1", "C1->P1")
    cuts = {found.cut for found in cycles(graph(tangled))}
    tangled.links = [link for link in tangled.links if (link.source, link.target) not in cuts]
    assert cuts
    assert cycles(graph(tangled)) == []


def test_one_perspective_alone_has_no_unreached_top() -> None:
    only = Scorecard(perspectives=[Perspective(id="financial", name="F", objectives=[Objective(id="F1", name="x")])])
    assert unreached_tops(graph(only)) == not_reaching_top(graph(only)) == []
