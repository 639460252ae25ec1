"""The edits as a chat model is shown them: fewer, flatter and without defaults.

The domain's edits are made for every caller; a model does better with few kinds, no dictionaries and
every field required. :mod:`agent.model.translate` turns these into those.
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from scorecard.models import Frequency, MeasureKind, Polarity, ReviewKind, Strength, SupportKind

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
    """Changes one field of a perspective, objective, measure, initiative, link, review, decision or action."""

    kind: Literal["change"]
    item: str = Field(description="Its id; L1->P2 for a link.")
    field: Literal[
        "name", "question", "description", "theme", "owner", "rationale", "definition", "formula", "unit", "polarity",
        "frequency", "measure_kind", "data_source", "weight", "gaming", "status", "start", "due", "target_kind", "band",
        "rag_rule", "green_from", "amber_from", "red_flag", "percent_done", "budget", "hypothesis", "sign", "strength",
        "lag_months", "evidence", "disproof", "cause_measure", "effect_measure", "coefficient", "on", "held", "note", "text", "done",
    ]  # fmt: skip
    value: str = Field(
        description="Empty clears the field. Dates as 2027-12-31; true or false; a budget as 40000 EUR. target_kind: reach, "
        "keep (above or below the target, by polarity) or milestone. rag_rule: progress from the baseline, or share of the target."
    )


class MoveIn(ShownEdit):
    """Moves an objective to another perspective, or a measure to another objective."""

    kind: Literal["move"]
    item: str
    to: str


class RemoveIn(ShownEdit):
    """Removes an item by its id, or a link such as L1->P2."""

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
    note: str = Field(description="Why it is so, or why it was corrected, as the user said it; empty if not said.")


class LinkIn(ShownEdit):
    """Says that one objective drives another; a link already there is updated."""

    kind: Literal["link"]
    source: str = Field(description="The cause's id.")
    target: str = Field(description="The effect's id.")
    hypothesis: str = Field(description="If ..., then ..., because ...")
    strength: Strength


class RetireIn(ShownEdit):
    """Takes an objective off the map and keeps its history."""

    kind: Literal["retire"]
    objective: str
    reason: str
    replaced_by: str = Field(description="The id of the objective that takes its place; empty if none.")


class MilestoneIn(ShownEdit):
    """Adds or changes a milestone of an initiative."""

    kind: Literal["milestone"]
    initiative: str
    name: str
    due: date | None
    done: bool


class SupportIn(ShownEdit):
    """Says which objective of the scorecard above an objective supports."""

    kind: Literal["support"]
    objective: str
    parent_objective: str = Field(
        description="Its id on the scorecard above; empty if the objective is the unit's own."
    )
    support: SupportKind


class PlanReviewIn(ShownEdit):
    kind: Literal["plan_review"]
    review_kind: ReviewKind = Field(description="Monthly operational, quarterly strategy, or yearly test-and-adapt.")
    on: date


class DecideIn(ShownEdit):
    """Records a decision."""

    kind: Literal["decide"]
    text: str
    owner: str = Field(description="Empty if unknown.")
    review: str = Field(description="The id of the review that took it; empty if none.")


class ActionIn(ShownEdit):
    """Records an action somebody is to take."""

    kind: Literal["action"]
    text: str
    owner: str = Field(description="Empty if unknown.")
    due: date | None
    review: str = Field(description="The id of the review it comes from; empty if none.")


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
    """Change the profile or the scorecard. All edits are done in order, or none. Never pass a number the user has not given."""

    edits: list[EditIn] = Field(min_length=1)
