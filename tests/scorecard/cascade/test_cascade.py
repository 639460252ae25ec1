"""Children, alignment, depth of red, the tree, and OKRs."""

from datetime import date

import pytest

from scorecard.apply import apply
from scorecard.cascade import affected, align, child_edits, portfolio, quarterly_okrs, whole_slice
from scorecard.cascade.alignment import depth_of_red
from scorecard.cascade.portfolio import children_of, states_of
from scorecard.edits import AddObjective, RemoveObjective, SetSupport
from scorecard.models import Actual, Baseline, Link, Measure, Objective, Organization, Perspective, Scorecard, Target
from scorecard.repository import Repository

TODAY = date(2027, 6, 15)
NAMES = {"F1": "financial", "C1": "customer", "C2": "customer", "P1": "internal", "P2": "internal", "L1": "learning"}


def parent() -> Scorecard:
    perspectives = [
        Perspective(
            id=p, name=p, objectives=[Objective(id=i, name=f"Objective {i}") for i, q in NAMES.items() if q == p]
        )
        for p in dict.fromkeys(NAMES.values())
    ]
    pairs = ["L1->P1", "P1->C1", "C1->F1", "P2->C2", "C2->F1"]
    links = [Link(source=a, target=b) for a, b in (pair.split("->") for pair in pairs)]
    return Scorecard(organization=Organization(name="Northwind"), perspectives=perspectives, links=links)


def child(*chosen, level="unit", names=None, own="", unit="Sales", parent_id="top") -> Scorecard:
    return apply(Scorecard(), child_edits(parent(), parent_id, unit, level, chosen, names or {}, own)).scorecard


def test_a_unit_gets_the_whole_chain_of_causes_below_what_it_moves():
    sales = child("C1")
    assert [o.id for o in sales.objectives()] == ["C1", "P1", "L1"]
    assert [k.id for k in sales.links] == ["L1->P1", "P1->C1"]
    assert (sales.unit, sales.parent, sales.level) == ("Sales", "top", "unit")
    assert list(sales.measures()) == []  # objectives are cascaded, not measures


def test_a_team_keeps_to_the_few_it_was_given():
    assert whole_slice(parent(), ["C1"], "team") == ["C1"]
    assert [p.id for p in child("C1", level="team").perspectives] == ["customer"]


def test_own_words_make_a_contribution_and_the_same_words_a_share():
    sales = child("C1", names={"C1": "Keep our accounts"}, own="Win back accounts")
    kinds = {o.name: o.supports[0].kind for o in sales.objectives()}
    assert kinds == {
        "Keep our accounts": "contributing",
        "Objective P1": "shared",
        "Objective L1": "shared",
        "Win back accounts": "own",
    }
    assert sales.objective("C1").provenance.words == "Keep our accounts"


def test_alignment_shows_coverage_gaps_overlaps_and_what_is_not_said():
    sales, care = child("C1"), child("P1", unit="Care")
    care = apply(care, [AddObjective(perspective="internal", name="Tidy up")]).scorecard
    found = align("top", parent(), {"sales": sales, "care": care})
    assert found.matrix["P1"] == {"sales": "shared", "care": "shared"}
    assert found.gaps == ("F1", "C2", "P2")
    assert found.coverage == 0.5
    assert found.overlaps == ("P1", "L1")
    assert found.unaligned == (("care", "P2"),)


def test_support_for_something_gone_is_said_and_a_change_above_names_whom_it_touches():
    sales = child("C1")
    above = apply(parent(), [RemoveObjective(id="C1")]).scorecard
    assert align("top", above, {"sales": sales}).dangling == (("sales", "C1", "C1"),)
    assert affected("top", ["P1"], {"sales": sales}) == [("sales", "P1", "P1")]
    assert affected("top", ["C2"], {"sales": sales}) == []


def test_a_support_of_another_kind_is_set_by_an_edit():
    sales = apply(child("C1"), [SetSupport(objective="C1", parent_objective="C2", support="contributing")]).scorecard
    assert {(s.objective, s.kind) for s in sales.objective("C1").supports} == {("C1", "shared"), ("C2", "contributing")}


def _with_value(scorecard: Scorecard, item: str, value: float) -> Scorecard:
    measure = Measure(
        id=f"{item}a", name=item, baseline=Baseline(value=0), targets=[Target(value=100, due=date(2027, 12, 31))],
        actuals=[Actual(period="2027-05", value=value)],
    )  # fmt: skip
    scorecard.objective(item).measures = [measure]
    return scorecard


def test_the_depth_of_a_red_is_the_levels_it_goes_down():
    top = _with_value(parent(), "C1", 20)
    sales = _with_value(child("C1"), "C1", 30)
    north = _with_value(child("C1", unit="North", parent_id="sales"), "C1", 95)
    family = {"top": top, "sales": sales, "north": north}
    children, states = children_of(family), states_of(family, TODAY)
    assert depth_of_red("C1", "top", children, states) == 2
    assert depth_of_red("C1", "north", children, states) == 0
    assert depth_of_red("P1", "top", children, states) == 0


def test_the_portfolio_is_a_tree_with_health_colour_and_coverage():
    family = {
        "top": _with_value(parent(), "C1", 20),
        "sales": child("C1"),
        "north": child("C1", unit="North", parent_id="sales"),
    }
    (root,) = portfolio(family, TODAY)
    assert (root.name, root.standing.rag, root.coverage) == ("Northwind", "red", 0.5)
    assert [(n.name, n.level) for n in root.children] == [("Sales", "unit")]
    assert [n.name for n in root.children[0].children] == ["North"]
    assert root.children[0].standing.rag == "none"


def test_okrs_trace_back_and_stand_where_an_even_pace_would():
    """From 40 at the end of March to 100 at the end of the year: a third of 275 days (91) by the end of June."""
    card = _with_value(parent(), "C1", 0)
    card.measure("C1a").actuals = [Actual(period="2027-03", value=40)]
    okr = next(o for o in quarterly_okrs(card, TODAY) if o.objective == "C1")
    (result,) = okr.results
    assert (okr.ref, result.ref) == ("2027-Q2/C1", "2027-Q2/C1/C1a")
    assert result.start == 40
    assert result.goal == pytest.approx(40 + 60 * 91 / 275)
    assert len(quarterly_okrs(card, TODAY)) == 5


def test_an_okr_without_a_target_stays_open_and_a_standard_is_kept():
    card = _with_value(parent(), "C1", 50)
    card.measure("C1a").targets = []
    assert quarterly_okrs(card, TODAY)[0].results[0].goal is None
    card.measure("C1a").targets = [Target(value=99)]
    card.measure("C1a").target_kind = "keep"
    result = quarterly_okrs(card, TODAY)[0].results[0]
    assert (result.goal, result.keep) == (99, True)


def test_the_repository_finds_the_family_of_a_scorecard_and_nobody_else(tmp_path):
    repository = Repository(f"sqlite:///{tmp_path / 's.db'}")
    top = repository.commit("top", child_edits(parent(), "", "Top", "organization", list(NAMES), {})).head.scorecard
    repository.commit("sales", child_edits(top, "top", "Sales", "unit", ["C1"], {}))
    repository.commit("north", child_edits(top, "sales", "North", "unit", ["C1"], {}))
    repository.commit("other", child_edits(parent(), "", "Other", "organization", ["C1"], {}))
    assert set(repository.shelf.family("north")) == {"top", "sales", "north"}
    assert set(repository.shelf.family("top")) == {"top", "sales", "north"}
    assert set(repository.shelf.family("other")) == {"other"}
    repository.close()
