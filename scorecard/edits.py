"""The one vocabulary of changes. Everything that happens to a scorecard is a list of these.

An edit says what is wanted, in terms a person would use; :func:`scorecard.apply.apply` performs it.
In the ``update_*`` edits a field left out stays as it is and an empty string clears it.
"""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from scorecard.models import (
    Evidence,
    Frequency,
    MeasureKind,
    NumberSource,
    Polarity,
    Provenance,
    RagRule,
    Status,
    Strength,
    Text,
    ValueProposition,
)


class EditBase(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class SetOrganization(EditBase):
    kind: Literal["set_organization"] = "set_organization"
    name: Text | None = None
    sector: Text | None = None
    sector_id: Text | None = None
    mission: Text | None = None
    vision: Text | None = None
    priorities: list[Text] | None = None
    goals: list[Text] | None = None
    customers: Text | None = None
    value_proposition: ValueProposition | None = None
    funding: Text | None = None
    size: Text | None = None


class SetTitle(EditBase):
    kind: Literal["set_title"] = "set_title"
    title: Text


class AddPerspective(EditBase):
    kind: Literal["add_perspective"] = "add_perspective"
    id: Text = ""
    """Made from the name where empty."""
    name: Text
    question: Text = ""
    position: int | None = None
    """0 is the top of the map; the bottom where left out."""


class UpdatePerspective(EditBase):
    kind: Literal["update_perspective"] = "update_perspective"
    id: Text
    name: Text | None = None
    question: Text | None = None


class MovePerspective(EditBase):
    kind: Literal["move_perspective"] = "move_perspective"
    id: Text
    position: int


class RemovePerspective(EditBase):
    kind: Literal["remove_perspective"] = "remove_perspective"
    id: Text


class AddObjective(EditBase):
    kind: Literal["add_objective"] = "add_objective"
    perspective: Text
    id: Text = ""
    """The next free id of the perspective where empty."""
    name: Text
    description: Text = ""
    theme: Text = ""
    owner: Text = ""
    rationale: Text = ""
    provenance: Provenance = Provenance()


class UpdateObjective(EditBase):
    kind: Literal["update_objective"] = "update_objective"
    id: Text
    name: Text | None = None
    description: Text | None = None
    theme: Text | None = None
    owner: Text | None = None
    rationale: Text | None = None


class MoveObjective(EditBase):
    """Moves an objective to another perspective, or within its own; its id stays, so that links and history hold."""

    kind: Literal["move_objective"] = "move_objective"
    id: Text
    perspective: Text
    position: int | None = None


class RemoveObjective(EditBase):
    """Takes its measures, initiatives and links with it."""

    kind: Literal["remove_objective"] = "remove_objective"
    id: Text


class AddMeasure(EditBase):
    kind: Literal["add_measure"] = "add_measure"
    objective: Text
    id: Text = ""
    name: Text
    definition: Text = ""
    formula: Text = ""
    unit: Text = ""
    polarity: Polarity = "higher"
    frequency: Frequency = "monthly"
    measure_kind: MeasureKind = "lag"
    data_source: Text = ""
    owner: Text = ""
    weight: float = Field(default=1, ge=0)
    rag_rule: RagRule = "progress"
    gaming: Text = ""
    rationale: Text = ""
    provenance: Provenance = Provenance()


class UpdateMeasure(EditBase):
    kind: Literal["update_measure"] = "update_measure"
    id: Text
    name: Text | None = None
    definition: Text | None = None
    formula: Text | None = None
    unit: Text | None = None
    polarity: Polarity | None = None
    frequency: Frequency | None = None
    measure_kind: MeasureKind | None = None
    data_source: Text | None = None
    owner: Text | None = None
    weight: float | None = Field(default=None, ge=0)
    rag_rule: RagRule | None = None
    gaming: Text | None = None
    rationale: Text | None = None


class MoveMeasure(EditBase):
    """Moves a measure under another objective; its id stays."""

    kind: Literal["move_measure"] = "move_measure"
    id: Text
    objective: Text


class RemoveMeasure(EditBase):
    kind: Literal["remove_measure"] = "remove_measure"
    id: Text


class SetTarget(EditBase):
    """Sets the target for a due date; one already there for that date is replaced.

    Without ``due`` the measure's only target keeps its date; with several, one without date is added.
    """

    kind: Literal["set_target"] = "set_target"
    measure: Text
    value: float
    upper: float | None = None
    due: date | None = None
    source: NumberSource = "user"
    note: Text = ""


class RemoveTarget(EditBase):
    """Removes the target with that due date, or all targets where no date is given."""

    kind: Literal["remove_target"] = "remove_target"
    measure: Text
    due: date | None = None


class SetBaseline(EditBase):
    kind: Literal["set_baseline"] = "set_baseline"
    measure: Text
    value: float
    as_of: date | None = None
    source: NumberSource = "user"
    note: Text = ""


class RemoveBaseline(EditBase):
    kind: Literal["remove_baseline"] = "remove_baseline"
    measure: Text


class RecordActual(EditBase):
    """Records the value of a period; a value already there is corrected."""

    kind: Literal["record_actual"] = "record_actual"
    measure: Text
    period: Text
    value: float
    note: Text = ""


class RemoveActual(EditBase):
    kind: Literal["remove_actual"] = "remove_actual"
    measure: Text
    period: Text


class AddInitiative(EditBase):
    kind: Literal["add_initiative"] = "add_initiative"
    objective: Text
    id: Text = ""
    name: Text
    owner: Text = ""
    start: date | None = None
    due: date | None = None
    status: Status = "planned"
    rationale: Text = ""
    provenance: Provenance = Provenance()


class UpdateInitiative(EditBase):
    kind: Literal["update_initiative"] = "update_initiative"
    id: Text
    name: Text | None = None
    owner: Text | None = None
    start: date | None = None
    due: date | None = None
    status: Status | None = None


class RemoveInitiative(EditBase):
    kind: Literal["remove_initiative"] = "remove_initiative"
    id: Text


class AddLink(EditBase):
    """Links a cause (source) to an effect (target); one already there is updated."""

    kind: Literal["add_link"] = "add_link"
    source: Text
    target: Text
    hypothesis: Text = ""
    sign: Literal["+", "-"] = "+"
    strength: Strength = "medium"
    lag_months: int | None = None
    evidence: Evidence = "assumed"
    disproof: Text = ""
    provenance: Provenance = Provenance()


class UpdateLink(EditBase):
    kind: Literal["update_link"] = "update_link"
    source: Text
    target: Text
    hypothesis: Text | None = None
    sign: Literal["+", "-"] | None = None
    strength: Strength | None = None
    lag_months: int | None = None
    evidence: Evidence | None = None
    disproof: Text | None = None


class RemoveLink(EditBase):
    kind: Literal["remove_link"] = "remove_link"
    source: Text
    target: Text


class IgnoreFinding(EditBase):
    """Sets a finding aside, with the reason; ``item`` empty means the finding on the whole scorecard."""

    kind: Literal["ignore_finding"] = "ignore_finding"
    code: Text
    item: Text = ""
    reason: Text = ""


class Restore(EditBase):
    """Brings the content of an earlier version back (undo, redo and "restore version 3").

    ``content`` is that version's scorecard in the public form, so that the journal stands on its own.
    """

    kind: Literal["restore"] = "restore"
    version: int
    content: dict[str, Any]


Edit = Annotated[
    SetOrganization
    | SetTitle
    | AddPerspective
    | UpdatePerspective
    | MovePerspective
    | RemovePerspective
    | AddObjective
    | UpdateObjective
    | MoveObjective
    | RemoveObjective
    | AddMeasure
    | UpdateMeasure
    | MoveMeasure
    | RemoveMeasure
    | SetTarget
    | RemoveTarget
    | SetBaseline
    | RemoveBaseline
    | RecordActual
    | RemoveActual
    | AddInitiative
    | UpdateInitiative
    | RemoveInitiative
    | AddLink
    | UpdateLink
    | RemoveLink
    | IgnoreFinding
    | Restore,
    Field(discriminator="kind"),
]

EDITS: TypeAdapter[list[Edit]] = TypeAdapter(list[Edit])
