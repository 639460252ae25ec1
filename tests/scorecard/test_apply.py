"""Edits: all or none, each with a sentence of what changed, and a scorecard survives its JSON."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scorecard.apply import EditError, apply
from scorecard.edits import (
    EDITS,
    AddLink,
    AddMeasure,
    AddObjective,
    AddPerspective,
    MoveObjective,
    RecordActual,
    RemoveMeasure,
    RemoveObjective,
    SetBaseline,
    SetTarget,
    UpdateObjective,
)
from scorecard.importing import as_edits
from scorecard.models import Scorecard

START = apply(
    Scorecard(),
    [
        AddPerspective(id="financial", name="Financial"),
        AddPerspective(id="customer", name="Customer"),
        AddObjective(perspective="financial", name="Grow revenue"),
        AddObjective(perspective="customer", name="Keep customers"),
        AddMeasure(objective="C1", name="Churn", unit="%", polarity="lower"),
        AddLink(source="C1", target="F1", hypothesis="Customers who stay buy more."),
    ],
).scorecard


def test_removing_an_objective_says_what_goes_with_it():
    applied = apply(START, [RemoveObjective(id="C1")])
    assert applied.changes[0].text == "C1 “Keep customers” removed, and with it 1 measure, 1 link"
    assert applied.scorecard.links == []


def test_the_scorecard_given_is_never_touched():
    before = START.model_dump()
    apply(START, [RemoveObjective(id="C1"), UpdateObjective(id="F1", name="Other")])
    assert START.model_dump() == before


def test_a_date_given_later_completes_the_target():
    once = apply(START, [SetTarget(measure="C1a", value=2)]).scorecard
    both = apply(once, [SetTarget(measure="C1a", value=2, due="2027-12-31")]).scorecard
    assert [t.due.isoformat() for t in both.measure("C1a").targets] == ["2027-12-31"]


def test_an_id_that_was_removed_at_the_end_can_come_back_but_never_clashes():
    more = apply(START, [AddObjective(perspective="customer", name="Win customers")]).scorecard
    assert {o.id for o in more.objectives()} == {"F1", "C1", "C2"}


def test_a_moved_objective_keeps_its_id_and_its_links():
    moved = apply(START, [MoveObjective(id="C1", perspective="financial")]).scorecard
    assert moved.link("C1", "F1")
    assert moved.perspective_of("C1").id == "financial"


@pytest.mark.parametrize(
    "edit",
    [
        UpdateObjective(id="X9", name="Nothing"),
        AddObjective(perspective="nowhere", name="Lost"),
        AddObjective(perspective="customer", name="keep customers"),
        AddLink(source="C1", target="C1"),
        RemoveMeasure(id="C9z"),
    ],
)
def test_what_cannot_be_done_is_refused_with_a_sentence(edit):
    with pytest.raises(EditError, match=r"\w+ .*\."):
        apply(START, [edit])


EDIT = st.one_of(
    st.builds(AddObjective, perspective=st.sampled_from(["financial", "customer"]), name=st.text(min_size=1, max_size=20)),
    st.builds(UpdateObjective, id=st.sampled_from(["F1", "C1", "C2"]), name=st.text(min_size=1, max_size=20), owner=st.text(max_size=9)),
    st.builds(RemoveObjective, id=st.sampled_from(["F1", "C1", "C2"])),
    st.builds(AddMeasure, objective=st.sampled_from(["F1", "C1"]), name=st.text(min_size=1, max_size=20)),
    st.builds(SetTarget, measure=st.sampled_from(["C1a", "F1a"]), value=st.floats(-1e6, 1e6), due=st.none() | st.dates()),
    st.builds(SetBaseline, measure=st.just("C1a"), value=st.floats(-1e6, 1e6)),
    st.builds(RecordActual, measure=st.just("C1a"), period=st.sampled_from(["2027-01", "2027-02"]), value=st.floats(-1e6, 1e6)),
    st.builds(AddLink, source=st.sampled_from(["C1", "F1", "C2"]), target=st.sampled_from(["F1", "C1"])),
    st.builds(MoveObjective, id=st.sampled_from(["F1", "C1"]), perspective=st.sampled_from(["financial", "customer"])),
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(EDIT, max_size=12))
def test_any_edits_leave_a_scorecard_that_holds_together(edits):
    scorecard = START
    for edit in edits:
        try:
            scorecard = apply(scorecard, [edit]).scorecard
        except EditError:
            continue
    ids = [o.id for o in scorecard.objectives()]
    assert len(ids) == len(set(ids))
    measures = [m.id for m in scorecard.measures()]
    assert len(measures) == len(set(measures))
    assert all(k.source in ids and k.target in ids for k in scorecard.links)
    assert Scorecard.model_validate_json(scorecard.model_dump_json()) == scorecard
    assert apply(Scorecard(), as_edits(scorecard)).scorecard == scorecard
    assert EDITS.validate_json(EDITS.dump_json(edits)) == edits
