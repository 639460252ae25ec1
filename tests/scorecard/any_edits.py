"""Strategies for any edit at all, over ids that are there, that were there and that never were."""

from datetime import date
from typing import Any, get_args

from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from scorecard.apply import EditError, apply
from scorecard.edits import EDITS, Edit
from scorecard.models import Provenance, Scorecard

PERSPECTIVES = ["financial", "customer", "internal", "stewardship"]
OBJECTIVES = ["F1", "F2", "C1", "C2", "I1"]
MEASURES = ["F1a", "F1b", "C1a", "C2a"]
INITIATIVES = ["N1", "N2", "N3"]
REST = ["R1", "R2", "D1", "A1", ""]

days = st.dates(date(2026, 1, 1), date(2029, 12, 31))
numbers = st.floats(-1e9, 1e9) | st.integers(-1000, 1000).map(float)
words = st.text(max_size=12) | st.sampled_from(["Grow revenue", "Keep customers", "grow revenue"])
names = words.filter(bool)
objectives = st.sampled_from(OBJECTIVES)
shares = st.none() | st.floats(0, 100)

BY_FIELD: dict[str, st.SearchStrategy[Any]] = {
    "perspective": st.sampled_from(PERSPECTIVES),
    "objective": objectives,
    "parent_objective": objectives,
    "source": objectives,
    "target": objectives,
    "replaced_by": objectives | st.just(""),
    "measure": st.sampled_from(MEASURES),
    "initiative": st.sampled_from(INITIATIVES),
    "review": st.sampled_from(["R1", "R2", ""]),
    "period": st.sampled_from(["2027", "2027-Q1", "2027-03", "2027-W05"]),
    "value": numbers,
    "position": st.none() | st.integers(-1, 6),
    "name": names,
    "text": names,
    "title": words,
    "note": words,
    "weight": st.floats(0, 10),
    "band": st.floats(0.5, 50),
    "percent_done": shares,
    "lag_months": st.none() | st.integers(0, 36),
    "provenance": st.just(Provenance()),
    "supports": st.just([]),
    "budget": st.none() | st.just({"value": 1000, "currency": "€"}),
    "milestones": st.lists(st.fixed_dictionaries({"name": st.sampled_from(["Start", "End"])}), max_size=2),
    "owner": words,
    "due": st.none() | days,
    "start": st.none() | days,
    "on": days,
}
OF_THE_NUMBER = {"set_target", "set_baseline"}
IDS = {"perspective": PERSPECTIVES, "objective": OBJECTIVES, "measure": MEASURES, "initiative": INITIATIVES}


def _field(kind: str, name: str, annotation: Any) -> st.SearchStrategy[Any]:
    if name == "id":
        pool = next((ids for part, ids in IDS.items() if kind.endswith(part)), REST)
        return st.sampled_from([*pool, "", "F1", "N1"] if kind.startswith("add_") else pool)
    if name == "source" and kind in OF_THE_NUMBER:
        return st.just("user")
    if name == "upper":
        return st.none() | numbers
    return BY_FIELD[name] if name in BY_FIELD else st.from_type(annotation)


@st.composite
def edits(draw: st.DrawFn) -> Edit | None:
    """One edit with some of its fields; None where the draw made none that is valid by itself."""
    shape: type[BaseModel] = draw(st.sampled_from([t for t in KINDS if t.__name__ != "Restore"]))
    kind = shape.model_fields["kind"].default
    given_ = {"kind": kind}
    for name, info in shape.model_fields.items():
        if name != "kind" and (info.is_required() or draw(st.booleans())):
            given_[name] = draw(_field(kind, name, info.annotation))
    try:
        return EDITS.validate_python([given_])[0]
    except ValidationError:
        return None


KINDS: tuple[type[BaseModel], ...] = get_args(get_args(Edit)[0])
edit_lists = st.lists(edits(), max_size=25).map(lambda found: [e for e in found if e is not None])


def performed(scorecard: Scorecard, wanted: list[Edit]) -> tuple[Scorecard, list[Edit]]:
    """What becomes of the scorecard, and those of the edits that could be done."""
    done: list[Edit] = []
    for edit in wanted:
        try:
            scorecard = apply(scorecard, [edit]).scorecard
        except EditError:
            continue
        done.append(edit)
    return scorecard, done
