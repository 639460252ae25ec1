from typing import Any

from scorecard.apply import apply
from scorecard.compare import compare
from scorecard.edits import EDITS
from scorecard.importing import as_edits
from scorecard.models import Measure, Objective, Perspective, Scorecard, Target

BEFORE = apply(
    Scorecard(),
    as_edits(
        Scorecard(
            perspectives=[
                Perspective(
                    id="financial",
                    name="Financial",
                    objectives=[
                        Objective(
                            id="F1",
                            name="Grow sales",
                            measures=[Measure(id="F1a", name="Sales", targets=[Target(value=5)])],
                        ),
                        Objective(id="F2", name="Cut waste"),
                    ],
                )
            ]
        )
    ),
).scorecard


def changed(*edits: dict[str, Any]) -> list[str]:
    return compare(BEFORE, apply(BEFORE, EDITS.validate_python(list(edits))).scorecard)


def test_the_same_scorecard_has_no_differences() -> None:
    assert compare(BEFORE, BEFORE.model_copy(deep=True)) == []


def test_a_field_shows_what_it_was_and_what_it_is() -> None:
    assert changed({"kind": "update_objective", "id": "F1", "owner": "Ann"}) == ["F1 “Grow sales”: owner none → Ann"]


def test_a_target_shows_its_number_and_date() -> None:
    edit = {"kind": "set_target", "measure": "F1a", "value": 7, "due": "2028-12-31"}
    assert changed(edit) == ["F1a “Sales”: targets 5 → 7 by 2028-12-31"]


def test_a_value_of_a_period_comes_by_its_name() -> None:
    assert changed({"kind": "record_actual", "measure": "F1a", "period": "2026-Q1", "value": 3}) == [
        "F1a in 2026-Q1 is back"
    ]


def test_what_went_and_what_came_is_named_with_its_links() -> None:
    linked = apply(BEFORE, EDITS.validate_python([{"kind": "add_link", "source": "F2", "target": "F1"}])).scorecard
    without = apply(linked, EDITS.validate_python([{"kind": "remove_objective", "id": "F2"}])).scorecard
    assert compare(linked, without) == ["F2 “Cut waste” is gone", "Link F2 → F1 is gone"]
    assert compare(without, linked) == ["F2 “Cut waste” is back", "Link F2 → F1 is back"]
