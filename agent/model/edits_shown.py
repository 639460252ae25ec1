"""The edits as a chat model is shown them: fewer, flatter and without defaults.

The domain's edits are made for every caller; a model does better with few kinds and no dictionaries.
:mod:`agent.model.edit_schema` shows them, :mod:`agent.model.translate` turns them into the domain's.
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from scorecard.models import Frequency, MeasureKind, Polarity, ReviewKind, Strength, SupportKind

Words = Annotated[str, Field(description="The user's words it comes from, verbatim.")]
Reason = Annotated[str, Field(description="Why, in one line.")]


class ShownEdit(BaseModel):
    model_config = ConfigDict(extra="forbid")


class SetProfileIn(ShownEdit):
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
        description="In the user's words: one entry; for priorities and goals the complete list. "
        "value_proposition: low_total_cost, product_leadership, customer_solutions or lock_in."
    )


class SetTitleIn(ShownEdit):
    kind: Literal["set_title"]
    title: str


class AddPerspectiveIn(ShownEdit):
    kind: Literal["add_perspective"]
    id: str = Field(
        description="The new id: C3 for an objective, C3a for a measure, one lower-case word for a perspective."
    )
    name: str


class AddObjectiveIn(ShownEdit):
    kind: Literal["add_objective"]
    perspective: str
    id: str
    name: str = Field(description="Of an objective: a verb and what it acts on, no number in it.")
    reason: Reason = ""
    words: Words = ""


class AddMeasureIn(ShownEdit):
    kind: Literal["add_measure"]
    objective: str
    id: str
    name: str
    unit: str = ""
    polarity: Polarity
    frequency: Frequency
    measure_kind: MeasureKind
    formula: str = ""
    data_source: str = ""
    reason: Reason = ""
    words: Words = ""


class AddInitiativeIn(ShownEdit):
    kind: Literal["add_initiative"]
    objective: str
    name: str
    owner: str = ""
    due: date | None = None


class ChangeIn(ShownEdit):
    """One field of any item."""

    kind: Literal["change"]
    item: str = Field(description="An id; L1->P2 for a link.")
    field: Literal[
        "name", "question", "description", "theme", "owner", "rationale", "definition", "formula", "unit", "polarity",
        "frequency", "measure_kind", "data_source", "weight", "gaming", "status", "start", "due", "target_kind", "band",
        "rag_rule", "green_from", "amber_from", "red_flag", "percent_done", "budget", "hypothesis", "sign", "strength",
        "lag_months", "evidence", "disproof", "cause_measure", "effect_measure", "coefficient", "on", "held", "note", "text", "done",
    ]  # fmt: skip
    value: str = Field(
        description="For set_target, set_baseline, record_actual: a number the user gave. For change: text; empty clears; "
        "a budget as 40000 EUR; target_kind reach, keep or milestone; rag_rule progress or target."
    )


class MoveIn(ShownEdit):
    """An objective to another perspective, a measure to another objective."""

    kind: Literal["move"]
    item: str
    to: str


class RemoveIn(ShownEdit):
    kind: Literal["remove"]
    item: str


class ClearNumberIn(ShownEdit):
    """Makes it unknown again."""

    kind: Literal["clear_number"]
    measure: str
    what: Literal["targets", "baseline"]


class SetTargetIn(ShownEdit):
    kind: Literal["set_target"]
    measure: str
    value: float
    upper: float | None = Field(None, description="The upper end of a band.")
    due: date | None = None
    words: Words = ""


class SetBaselineIn(ShownEdit):
    kind: Literal["set_baseline"]
    measure: str
    value: float
    as_of: date | None = None
    words: Words = ""


class RecordActualIn(ShownEdit):
    kind: Literal["record_actual"]
    measure: str
    period: str = Field(description="2027, 2027-Q1 or 2027-03.")
    value: float
    note: str = Field("", description="Why, as the user said it.")


class LinkIn(ShownEdit):
    kind: Literal["link"]
    source: str = Field(description="The cause.")
    target: str = Field(description="The effect.")
    hypothesis: str = Field(description="If ..., then ..., because ...")
    strength: Strength = "medium"


class RetireIn(ShownEdit):
    """Off the map, its history kept."""

    kind: Literal["retire"]
    objective: str
    reason: str
    replaced_by: str = ""


class MilestoneIn(ShownEdit):
    """Added or changed."""

    kind: Literal["milestone"]
    initiative: str
    name: str
    due: date | None = None
    done: bool = False


class SupportIn(ShownEdit):
    """The objective of the scorecard above that this one supports."""

    kind: Literal["support"]
    objective: str
    parent_objective: str = Field("", description="Its id on the scorecard above.")
    support: SupportKind


class PlanReviewIn(ShownEdit):
    kind: Literal["plan_review"]
    review_kind: ReviewKind
    on: date


class DecideIn(ShownEdit):
    kind: Literal["decide"]
    text: str
    owner: str = ""
    review: str = ""


class ActionIn(ShownEdit):
    """Somebody is to take it."""

    kind: Literal["action"]
    text: str
    owner: str = ""
    due: date | None = None
    review: str = ""


class IgnoreFindingIn(ShownEdit):
    kind: Literal["ignore_finding"]
    code: str
    item: str = ""
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
    | RetireIn
    | MilestoneIn
    | SupportIn
    | PlanReviewIn
    | DecideIn
    | ActionIn
    | IgnoreFindingIn,
    Field(discriminator="kind"),
]


class EditsIn(ShownEdit):
    edits: list[EditIn] = Field(min_length=1)
