"""Edits: all or none, each with a sentence of what changed, and a scorecard survives its JSON."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scorecard.apply import EditError, apply
from scorecard.edits import (
    EDITS,
    AddAction,
    AddDecision,
    AddInitiative,
    AddLink,
    AddMeasure,
    AddObjective,
    AddPerspective,
    AddReview,
    MoveMeasure,
    MoveObjective,
    RecordActual,
    ReinstateObjective,
    RemoveMeasure,
    RemoveObjective,
    RemovePerspective,
    RemoveReview,
    RetireObjective,
    SetBaseline,
    SetMilestone,
    SetSupport,
    SetTarget,
    SetUnit,
    UpdateAction,
    UpdateInitiative,
    UpdateLink,
    UpdateMeasure,
    UpdateObjective,
    UpdatePerspective,
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


def test_two_perspectives_renamed_alike_survive_a_copy():
    alike = apply(START, [UpdatePerspective(id="customer", name="Financial")]).scorecard
    assert apply(Scorecard(), as_edits(alike)).scorecard == alike


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
        AddPerspective(name="customer"),
        AddLink(source="C1", target="C1"),
        RemoveMeasure(id="C9z"),
    ],
)
def test_what_cannot_be_done_is_refused_with_a_sentence(edit):
    with pytest.raises(EditError, match=r"\w+ .*\."):
        apply(START, [edit])


def test_a_retired_objective_leaves_the_map_and_can_come_back_with_its_values_and_links():
    lived = apply(START, [RecordActual(measure="C1a", period="2027-01", value=3)]).scorecard
    applied = apply(lived, [RetireObjective(id="C1", on=date(2027, 12, 31), reason="reached")])
    assert applied.changes[0].text == "C1 “Keep customers” retired (reached); its values are kept"
    retired = applied.scorecard
    assert retired.objective("C1") is None
    assert retired.links == []
    assert retired.retired[0].objective.measures[0].actuals[0].value == 3
    more = apply(retired, [AddObjective(perspective="customer", name="Win customers")]).scorecard
    assert more.objective("C2") is not None  # the id of what is retired is not given away again
    back = apply(retired, [ReinstateObjective(id="C1")]).scorecard
    assert back == lived


def test_a_correction_says_what_the_value_was_and_why_it_changed():
    lived = apply(START, [RecordActual(measure="C1a", period="2027-01", value=3)]).scorecard
    corrected = apply(lived, [RecordActual(measure="C1a", period="2027-01", value=2.5, note="late returns taken out")])
    assert corrected.changes[0].text == "C1a “Churn”: 2027-01 is 2.5 % (was 3) — late returns taken out"


def test_a_number_and_a_date_can_be_made_unknown_again():
    edits = [
        UpdateMeasure(id="C1a", red_flag=5),
        AddInitiative(objective="C1", name="Call back", due=date(2027, 5, 1), percent_done=40),
        UpdateMeasure(id="C1a", red_flag=""),
        UpdateInitiative(id="N1", due="", percent_done=0),
    ]
    applied = apply(START, edits)
    assert applied.scorecard.measure("C1a").red_flag is None
    assert applied.scorecard.initiative("N1").due is None
    assert [c.text for c in applied.changes[2:]] == [
        "C1a “Churn”: red flag cleared (was 5)",
        "N1 “Call back”: due date cleared (was 1 May 2027)",
        "N1 “Call back”: percent done 40 → 0",
    ]


def test_milestones_are_told_apart_by_their_names():
    edits = [
        AddInitiative(objective="C1", name="Call back"),
        SetMilestone(initiative="N1", name="Pilot", due=date(2027, 6, 1)),
        SetMilestone(initiative="N1", name="pilot", done=True),
    ]
    applied = apply(START, edits)
    assert [m.model_dump(mode="json") for m in applied.scorecard.initiative("N1").milestones] == [
        {"name": "Pilot", "due": "2027-06-01", "done": True}
    ]
    assert applied.changes[-1].text == "Milestone “Pilot” of N1: done"


@pytest.mark.parametrize(
    ("drafted", "given", "kept"),
    [
        ("C1 gets better, and F1 shows no change within 6 months.", {}, "C1 gets better, and F1 shows no change within 9 months."),
        ("No change within 6 months of the launch.", {}, "No change within 6 months of the launch."),
        ("C1 gets better, and F1 shows no change within 6 months.", {"disproof": "Sales fall."}, "Sales fall."),
    ],
)  # fmt: skip
def test_a_drafted_disproof_goes_along_with_the_delay_that_it_names(drafted, given, kept):
    linked = apply(START, [AddLink(source="C1", target="F1", lag_months=6, disproof=drafted)]).scorecard
    moved = apply(linked, [UpdateLink(source="C1", target="F1", lag_months=9, **given)]).scorecard
    assert moved.link("C1", "F1").disproof == kept


def test_a_link_is_tested_by_a_pair_of_its_own_measures_only():
    with pytest.raises(EditError, match="no measure of F1"):
        apply(START, [UpdateLink(source="C1", target="F1", effect_measure="C1a")])
    paired = apply(START, [UpdateLink(source="C1", target="F1", cause_measure="C1a")]).scorecard
    assert apply(paired, [MoveMeasure(id="C1a", objective="F1")]).scorecard.links[0].cause_measure == ""


def test_support_needs_a_scorecard_above_and_own_takes_the_place_of_what_was_said():
    with pytest.raises(EditError, match="which scorecard is above"):
        apply(START, [SetSupport(objective="C1", parent_objective="C2")])
    above = apply(
        START, [SetUnit(unit="Sales", level="unit", parent="s1"), SetSupport(objective="C1", parent_objective="C2")]
    )
    assert above.changes[-1].text == "C1 “Keep customers” contributes to C2 above"
    own = apply(above.scorecard, [SetSupport(objective="C1", support="own")]).scorecard
    assert [s.kind for s in own.objective("C1").supports] == ["own"]


def test_a_review_leads_to_decisions_and_actions_that_outlive_it():
    edits = [
        AddReview(on=date(2027, 4, 20)),
        AddDecision(text="Keep the target", review="R1", owner="Ana"),
        AddAction(text="Call lost customers", review="R1", owner="Ben", due=date(2027, 5, 15)),
        UpdateAction(id="A1", done=True),
    ]
    applied = apply(START, edits)
    assert [c.text for c in applied.changes] == [
        "R1 strategy review planned for 20 Apr 2027",
        "D1 decided: Keep the target (Ana)",
        "A1 to do: Call lost customers (Ben), due 15 May 2027",
        "Action A1 “Call lost customers”: done",
    ]
    without = apply(applied.scorecard, [RemoveReview(id="R1")]).scorecard
    assert without.actions[0].review == ""
    assert apply(Scorecard(), as_edits(applied.scorecard)).scorecard == applied.scorecard


EDIT = st.one_of(
    st.builds(AddObjective, perspective=st.sampled_from(["financial", "customer"]), name=st.text(min_size=1, max_size=20)),
    st.builds(UpdateObjective, id=st.sampled_from(["F1", "C1", "C2"]), name=st.text(min_size=1, max_size=20), owner=st.text(max_size=9)),
    st.builds(RemoveObjective, id=st.sampled_from(["F1", "C1", "C2"])),
    st.builds(AddMeasure, objective=st.sampled_from(["F1", "C1"]), name=st.text(min_size=1, max_size=20)),
    st.builds(SetTarget, measure=st.sampled_from(["C1a", "F1a"]), value=st.floats(-1e6, 1e6), due=st.none() | st.dates()),
    st.builds(SetBaseline, measure=st.just("C1a"), value=st.floats(-1e6, 1e6)),
    st.builds(RecordActual, measure=st.just("C1a"), period=st.sampled_from(["2027-01", "2027-02"]), value=st.floats(-1e6, 1e6)),
    st.builds(AddLink, source=st.sampled_from(["C1", "F1", "C2"]), target=st.sampled_from(["F1", "C1"])),
    st.builds(RetireObjective, id=st.sampled_from(["F1", "C1", "C2"]), replaced_by=st.sampled_from(["", "F1", "C2"])),
    st.builds(ReinstateObjective, id=st.sampled_from(["F1", "C1", "C2"])),
    st.builds(RemovePerspective, id=st.just("customer")),
    st.builds(AddInitiative, objective=st.sampled_from(["F1", "C1"]), name=st.text(min_size=1, max_size=9)),
    st.builds(SetMilestone, initiative=st.just("N1"), name=st.sampled_from(["Pilot", "End"]), due=st.none() | st.dates(), done=st.none() | st.booleans()),
    st.builds(AddAction, text=st.text(min_size=1, max_size=9), due=st.none() | st.dates(), review=st.sampled_from(["", "R1"])),
    st.builds(AddReview, on=st.dates()),
    st.builds(SetSupport, objective=st.sampled_from(["F1", "C1"]), parent_objective=st.sampled_from(["", "X1"]), scorecard=st.sampled_from(["", "s1"])),
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
