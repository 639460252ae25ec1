"""Edits of cause-and-effect links."""

from typing import Literal

from scorecard.edits.base import Cleared, EditBase, NumberOrClear
from scorecard.models import Evidence, NumberSource, Provenance, Sign, Strength, Text


class AddLink(EditBase):
    """Links a cause (source) to an effect (target); one already there is updated."""

    kind: Literal["add_link"] = "add_link"
    source: Text
    target: Text
    hypothesis: Text = ""
    sign: Sign = "+"
    strength: Strength = "medium"
    lag_months: int | None = None
    evidence: Evidence = "assumed"
    disproof: Text = ""
    cause_measure: Text = ""
    effect_measure: Text = ""
    coefficient: float | None = None
    coefficient_source: NumberSource = "user"
    provenance: Provenance = Provenance()


class UpdateLink(EditBase):
    kind: Literal["update_link"] = "update_link"
    source: Text
    target: Text
    hypothesis: Text | None = None
    sign: Sign | None = None
    strength: Strength | None = None
    lag_months: int | Cleared | None = None
    evidence: Evidence | None = None
    disproof: Text | None = None
    cause_measure: Text | None = None
    effect_measure: Text | None = None
    coefficient: NumberOrClear = None
    coefficient_source: NumberSource | None = None


class RemoveLink(EditBase):
    kind: Literal["remove_link"] = "remove_link"
    source: Text
    target: Text
