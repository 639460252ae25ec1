"""Every edit a model can ask for does what it says."""

import typing
from typing import Any

import pytest
from model_turns import START

from agent.model.edit_schema import without_blanks
from agent.model.edits_shown import EditIn, EditsIn
from agent.model.numbers import numbers_in, source_of, strangers
from agent.model.translate import Translator
from knowledge.library import library
from scorecard.apply import apply
from scorecard.edits import EDITS, AddAction, AddInitiative, AddLink, AddObjective, SetBaseline, SetUnit
from scorecard.models import Scorecard

BASE = apply(
    Scorecard(),
    [
        *START,
        AddObjective(perspective="financial", id="F2", name="Lower the cost per visit"),
        AddInitiative(objective="F1", id="N1", name="Open a second chair"),
        AddLink(source="F2", target="F1"),
        SetBaseline(measure="F1a", value=10),
        AddAction(text="Call the supplier"),
        SetUnit(unit="North", parent="above"),
    ],
).scorecard
MEASURE = {
    "name": "Cost per visit", "formula": "cost / visits", "unit": "EUR", "polarity": "lower", "frequency": "monthly",
    "measure_kind": "lag", "data_source": "", "reason": "It shows the cost", "words": "",
}  # fmt: skip
CASES: list[tuple[list[dict[str, Any]], str]] = [
    ([{"kind": "set_profile", "field": "priorities", "values": ["Grow", "Keep staff"]}], "Grow; Keep staff"),
    ([{"kind": "set_profile", "field": "sector", "values": ["a software company"]}], "software"),
    ([{"kind": "set_title", "title": "Plan 2028"}], "Plan 2028"),
    ([{"kind": "add_perspective", "id": "learning", "name": "People"}], "People"),
    (
        [
            {"kind": "add_objective", "perspective": "financial", "id": "F3", "name": "Fill chairs", "reason": "r", "words": "w"},
            {"kind": "add_measure", "objective": "F3", "id": "F3a", **MEASURE},
            {"kind": "change", "item": "F3a", "field": "weight", "value": "2"},
        ],
        "F3a",
    ),
    ([{"kind": "add_initiative", "objective": "F1", "name": "Train", "owner": "Ana", "due": "2027-12-31"}], "Train"),
    ([{"kind": "change", "item": "F1", "field": "owner", "value": "Ana"}], "Ana"),
    ([{"kind": "change", "item": "N1", "field": "due", "value": "2027-12-31"}], "2027"),
    ([{"kind": "move", "item": "F1a", "to": "F2"}], "F1a"),
    ([{"kind": "remove", "item": "N1"}], "N1"),
    ([{"kind": "remove", "item": "F2→F1"}], "F2"),
    ([{"kind": "remove", "item": "financial"}], "Financial"),
    ([{"kind": "clear_number", "measure": "F1a", "what": "baseline"}], "F1a"),
    ([{"kind": "set_target", "measure": "F1a", "value": 12, "upper": None, "due": None, "words": "12"}], "12"),
    ([{"kind": "set_baseline", "measure": "F1a", "value": 12, "as_of": None, "words": ""}], "12"),
    ([{"kind": "record_actual", "measure": "F1a", "period": "2027-03", "value": 12, "note": "late"}], "late"),
    ([{"kind": "link", "source": "F2", "target": "F1", "hypothesis": "if", "strength": "strong"}], "F2"),
    ([{"kind": "change", "item": "F2->F1", "field": "lag_months", "value": "6"}], "6"),
    ([{"kind": "change", "item": "F1a", "field": "red_flag", "value": "12"}], "red flag"),
    ([{"kind": "change", "item": "N1", "field": "budget", "value": "12 EUR"}], "12 EUR"),
    ([{"kind": "change", "item": "A1", "field": "done", "value": "true"}], "done"),
    ([{"kind": "retire", "objective": "F2", "reason": "reached", "replaced_by": "F1"}], "retired"),
    ([{"kind": "milestone", "initiative": "N1", "name": "Chair bought", "due": None, "done": False}], "Chair bought"),
    ([{"kind": "support", "objective": "F1", "parent_objective": "F9", "support": "shared"}], "F9"),
    ([{"kind": "plan_review", "review_kind": "strategy", "on": "2027-04-20"}], "20 Apr 2027"),
    ([{"kind": "decide", "text": "Keep the target", "owner": "", "review": ""}], "Keep the target"),
    ([{"kind": "action", "text": "Hire", "owner": "Ana", "due": None, "review": ""}], "Hire"),
    ([{"kind": "ignore_finding", "code": "BSC101", "item": "", "reason": "later"}], "BSC101"),
]  # fmt: skip


@pytest.mark.parametrize(("shown", "told"), CASES)
def test_a_shown_edit_changes_the_scorecard(shown: list[dict[str, Any]], told: str) -> None:
    translator = Translator(BASE, library(), frozenset({12.0}), "w")
    edits = EDITS.validate_python(translator.edits(list(EditsIn.model_validate({"edits": shown}).edits)))
    changes = apply(BASE, edits).changes
    assert told in " ".join(c.text for c in changes)


def test_every_kind_has_a_case() -> None:
    kinds = {typing.get_args(m.model_fields["kind"].annotation)[0] for m in typing.get_args(typing.get_args(EditIn)[0])}
    assert kinds == {edit["kind"] for shown, _ in CASES for edit in shown}


@pytest.mark.parametrize(
    ("said", "value", "source"),
    [
        ("Cut churn from 4.5 % to 2 % by 2027", 4.5, "user"),
        ("Reach 12 %", 0.12, "user"),
        ("We earn €2m", 2_000_000, "user"),
        ("1,200 members", 1200, "user"),
        ("1.200 Mitglieder", 1200, "user"),
        ("Grow a lot", 15, "assumption"),
        ("Reach 12 %", 13, "assumption"),
    ],
)
def test_only_what_was_said_is_the_users_number(said: str, value: float, source: str) -> None:
    assert source_of(value, numbers_in([said])) == source


def _added(words: str, told: str, name: str = "Fill chairs") -> dict[str, Any]:
    shown = {"kind": "add_objective", "perspective": "financial", "id": "F3", "name": name, "words": words}
    translator = Translator(BASE, library(), frozenset({12.0}), told)
    return translator.edits(list(EditsIn.model_validate({"edits": [shown]}).edits))[0]


def test_words_are_the_users_only_where_the_user_said_them() -> None:
    told = "We want every chair filled by spring."
    assert _added("every chair filled", told)["provenance"] == {"kind": "user", "words": "every chair filled"}
    assert _added("our dentists are idle", told)["provenance"] == {"kind": "model", "words": ""}


def test_a_figure_nobody_gave_gets_into_no_name() -> None:
    assert _added("", "", "Fill 12 % of the chairs")["name"] == "Fill 12 % of the chairs"
    with pytest.raises(ValueError, match="Nobody has given 85 %"):
        _added("", "", "Fill 85 % of the chairs")


@pytest.mark.parametrize(
    ("said", "figures"),
    [
        ("Churn is 4.5 %, clinics reach 87 %.", ["87 %"]),
        ("F12 and C1a stand by 31 December 2027, see [how_many_kpis#15].", []),
        ("Two to 12 of 100 in 2028", []),
        ("1,250 patients, 40 EUR each", ["1,250", "40"]),
    ],
)
def test_figures_that_nobody_gave_are_found_in_a_sentence(said: str, figures: list[str]) -> None:
    assert strangers(said, numbers_in(["churn of 4.5 %"])) == figures


def test_a_number_of_a_document_is_said_to_be_one() -> None:
    assert source_of(31, numbers_in(["Reach 12 %"]), numbers_in(["Churn was 31 %"])) == "document"


def test_what_a_flat_form_leaves_blank_is_no_part_of_the_edit() -> None:
    sent = {"kind": "remove", "item": "N1", "name": "", "due": None, "values": [], "done": False}
    assert without_blanks(sent) == {"kind": "remove", "item": "N1"}
    assert without_blanks(sent | {"name": "x"}) == {"kind": "remove", "item": "N1", "name": "x"}
