"""The edits as a chat model is shown them: fewer, flatter and without defaults.

The domain's edits are made for every caller; a model does better with few kinds, no dictionaries and
every field required. :mod:`agent.model.translate` turns these into those.
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from scorecard.models import Frequency, MeasureKind, Polarity, Strength

Words = Annotated[str, Field(description="The user's own words it comes from; empty if none.")]
Reason = Annotated[str, Field(description="Why it belongs here, in one line.")]


class ShownEdit(BaseModel):
    model_config = ConfigDict(extra="forbid")


class SetProfileIn(ShownEdit):
    """Sets one field of the profile."""

    kind: Literal["set_profile"]
    field: Literal[
        "name",
        "sector",
        "mission",
        "vision",
        "priorities",
        "goals",
        "customers",
        "value_proposition",
        "funding",
        "size",
    ]
    values: list[str] = Field(
        description="In the user's own words. One entry; for priorities and goals the complete list. "
        "value_proposition: low_total_cost, product_leadership, customer_solutions or lock_in."
    )


class SetTitleIn(ShownEdit):
    kind: Literal["set_title"]
    title: str


class AddPerspectiveIn(ShownEdit):
    kind: Literal["add_perspective"]
    id: str = Field(description="One lower-case word, such as financial, customer, internal, learning or mission.")
    name: str


class AddObjectiveIn(ShownEdit):
    kind: Literal["add_objective"]
    perspective: str = Field(description="The perspective's id.")
    id: str = Field(description="The next free id of the perspective, such as C3.")
    name: str = Field(description="A verb and what it acts on; no number in it.")
    reason: Reason
    words: Words


class AddMeasureIn(ShownEdit):
    kind: Literal["add_measure"]
    objective: str = Field(description="The objective's id.")
    id: str = Field(description="The objective's id and the next free letter, such as C3a.")
    name: str
    formula: str
    unit: str
    polarity: Polarity
    frequency: Frequency
    measure_kind: MeasureKind
    data_source: str = Field(description="Where the data comes from; empty if unknown.")
    reason: Reason
    words: Words


class AddInitiativeIn(ShownEdit):
    kind: Literal["add_initiative"]
    objective: str
    name: str
    owner: str = Field(description="Empty if unknown.")
    due: date | None


class ChangeIn(ShownEdit):
    """Changes one field of a perspective, objective, measure or initiative."""

    kind: Literal["change"]
    item: str = Field(description="Its id.")
    field: Literal[
        "name", "question", "description", "theme", "owner", "rationale", "definition", "formula", "unit", "polarity",
        "frequency", "measure_kind", "data_source", "weight", "gaming", "status", "start", "due",
    ]  # fmt: skip
    value: str = Field(description="Empty clears the field. Dates as 2027-12-31.")


class MoveIn(ShownEdit):
    """Moves an objective to another perspective, or a measure to another objective."""

    kind: Literal["move"]
    item: str
    to: str


class RemoveIn(ShownEdit):
    """Removes a perspective, objective, measure or initiative by its id, or a link such as L1->P2."""

    kind: Literal["remove"]
    item: str


class ClearNumberIn(ShownEdit):
    """Makes a measure's targets or baseline unknown again."""

    kind: Literal["clear_number"]
    measure: str
    what: Literal["targets", "baseline"]


class SetTargetIn(ShownEdit):
    kind: Literal["set_target"]
    measure: str
    value: float = Field(description="Only a number the user gave.")
    upper: float | None = Field(description="The upper end of a band; null otherwise.")
    due: date | None
    words: Words


class SetBaselineIn(ShownEdit):
    kind: Literal["set_baseline"]
    measure: str
    value: float = Field(description="Only a number the user gave.")
    as_of: date | None
    words: Words


class RecordActualIn(ShownEdit):
    kind: Literal["record_actual"]
    measure: str
    period: str = Field(description="2027, 2027-Q1, 2027-03 or 2027-03-14.")
    value: float = Field(description="Only a number the user gave.")


class LinkIn(ShownEdit):
    """Says that one objective drives another; a link already there is updated."""

    kind: Literal["link"]
    source: str = Field(description="The cause's id.")
    target: str = Field(description="The effect's id.")
    hypothesis: str = Field(description="If ..., then ..., because ...")
    strength: Strength


class IgnoreFindingIn(ShownEdit):
    kind: Literal["ignore_finding"]
    code: str
    item: str = Field(description="The item's id; empty for the whole scorecard.")
    reason: str


EditIn = Annotated[
    SetProfileIn
    | SetTitleIn
    | AddPerspectiveIn
    | AddObjectiveIn
    | AddMeasureIn
    | AddInitiativeIn
    | ChangeIn
    | MoveIn
    | RemoveIn
    | ClearNumberIn
    | SetTargetIn
    | SetBaselineIn
    | RecordActualIn
    | LinkIn
    | IgnoreFindingIn,
    Field(discriminator="kind"),
]


class EditsIn(ShownEdit):
    """Change the profile or the scorecard. All edits are done in order, or none. Never pass a number the user has not given."""

    edits: list[EditIn] = Field(min_length=1)
