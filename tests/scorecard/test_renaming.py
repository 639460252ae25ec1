"""What was drafted about an objective by its name goes along with a new name; what a person wrote stays."""

import pytest

from scorecard.apply import apply
from scorecard.edits import (
    AddInitiative,
    AddLink,
    AddMeasure,
    AddObjective,
    AddPerspective,
    UpdateLink,
    UpdateObjective,
)
from scorecard.gerunds import gerund
from scorecard.models import Provenance, Scorecard

DRAFTED = Provenance(kind="library", ref="usual pattern")
REASON = "Training pump mechanics puts people on the job who know it well enough to avoid sewer overflows."


def card(reason: str = REASON, provenance: Provenance = DRAFTED) -> Scorecard:
    edits = [
        AddPerspective(id="internal", name="Internal"),
        AddPerspective(id="learning", name="Learning"),
        AddObjective(perspective="internal", id="P1", name="Avoid sewer overflows", rationale="Ours."),
        AddObjective(
            perspective="learning",
            id="L1",
            name="Train pump mechanics",
            rationale=f"Proposed. It leads to P1: {REASON}",
        ),
        AddMeasure(
            objective="P1", id="P1a", name="Agreed steps to avoid sewer overflows done on time", provenance=DRAFTED
        ),
        AddInitiative(
            objective="L1",
            id="N1",
            name="Plan",
            rationale="A first step towards L1 “Train pump mechanics”.",
            provenance=DRAFTED,
        ),
        AddLink(source="L1", target="P1", hypothesis=reason, provenance=provenance),
    ]
    return apply(Scorecard(), edits).scorecard


def renamed(item: str, name: str, start: Scorecard | None = None) -> Scorecard:
    return apply(start or card(), [UpdateObjective(id=item, name=name)]).scorecard


@pytest.mark.parametrize(
    ("item", "name", "reason"),
    [
        ("L1", "Win apprentices", "Winning apprentices puts people on the job who know it well enough to avoid sewer overflows."),
        ("P1", "Halve pipe bursts", "Training pump mechanics puts people on the job who know it well enough to halve pipe bursts."),
        ("L1", "Enough mechanics", "“Enough mechanics” puts people on the job who know it well enough to avoid sewer overflows."),
        ("P1", "No wet cellars", "Training pump mechanics puts people on the job who know it well enough to reach “No wet cellars”."),
    ],
)  # fmt: skip
def test_a_drafted_reason_follows_the_new_name_of_either_end(item: str, name: str, reason: str) -> None:
    assert renamed(item, name).links[0].hypothesis == reason


def test_a_name_that_was_no_deed_is_found_again() -> None:
    there = renamed("P1", "No wet cellars", renamed("L1", "Enough mechanics"))
    back = renamed("L1", "Train pump mechanics", renamed("P1", "Avoid sewer overflows", there))
    assert back.links[0].hypothesis == REASON


def test_what_a_person_wrote_stays() -> None:
    own = card("Training pump mechanics is what the fitters ask for.", Provenance(kind="user", words="so they say"))
    assert renamed("L1", "Win apprentices", own).links[0].hypothesis == own.links[0].hypothesis
    reworded = apply(card(), [UpdateLink(source="L1", target="P1", hypothesis="Skilled hands see trouble early.")])
    assert (
        renamed("L1", "Win apprentices", reworded.scorecard).links[0].hypothesis == "Skilled hands see trouble early."
    )


def test_the_reasons_of_objectives_and_first_steps_follow_too() -> None:
    objective = renamed("L1", "Win apprentices").objective("L1")
    assert objective
    assert objective.rationale.startswith("Proposed. It leads to P1: Winning apprentices puts")
    assert objective.initiatives[0].rationale == "A first step towards L1 “Win apprentices”."


def test_a_drafted_measure_of_steps_is_called_by_the_new_name_and_that_is_told() -> None:
    told = apply(card(), [UpdateObjective(id="P1", name="Halve pipe bursts")])
    measure = told.scorecard.measure("P1a")
    assert measure
    assert measure.name == "Agreed steps to halve pipe bursts done on time"
    assert [c.item for c in told.changes] == ["P1", "P1a"]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Keep our brewers", "keeping our brewers"),
        ("Stop wasting bread", "no longer wasting bread"),
        ("I told you them already", "I told you them already"),
        ("Customers come back", "customers come back"),
        ("AI for every shop", "AI for every shop"),
    ],
)
def test_only_a_verb_has_a_gerund(name: str, said: str) -> None:
    assert gerund(name) == said
