"""Edits of measures and their numbers."""

from datetime import date
from typing import Literal

from pydantic import Field

from scorecard.edits.base import EditBase, NumberOrClear
from scorecard.models import (
    BAND,
    Frequency,
    MeasureKind,
    NumberSource,
    Polarity,
    Provenance,
    RagRule,
    TargetKind,
    Text,
)


class AddMeasure(EditBase):
    kind: Literal["add_measure"] = "add_measure"
    objective: Text
    id: Text = ""
    name: Text
    definition: Text = ""
    formula: Text = ""
    unit: Text = ""
    polarity: Polarity = "higher"
    target_kind: TargetKind = "reach"
    band: float = Field(default=BAND, gt=0)
    frequency: Frequency = "monthly"
    measure_kind: MeasureKind = "lag"
    data_source: Text = ""
    owner: Text = ""
    weight: float = Field(default=1, ge=0)
    rag_rule: RagRule = "progress"
    green_from: float | None = None
    amber_from: float | None = None
    red_flag: float | None = None
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
    target_kind: TargetKind | None = None
    band: float | None = Field(default=None, gt=0)
    frequency: Frequency | None = None
    measure_kind: MeasureKind | None = None
    data_source: Text | None = None
    owner: Text | None = None
    weight: float | None = Field(default=None, ge=0)
    rag_rule: RagRule | None = None
    green_from: NumberOrClear = None
    amber_from: NumberOrClear = None
    red_flag: NumberOrClear = None
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
