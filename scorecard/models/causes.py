"""Cause-and-effect links."""

from typing import Literal

from scorecard.models.base import NumberSource, Part, Provenance, Text

Strength = Literal["strong", "medium", "weak"]
Sign = Literal["+", "-"]
Evidence = Literal["assumed", "judged", "data"]


class Link(Part):
    """A cause-and-effect hypothesis from a cause (lower) to an effect (higher on the map)."""

    source: Text
    target: Text
    hypothesis: Text = ""
    sign: Sign = "+"
    strength: Strength = "medium"
    lag_months: int | None = None
    """The usual delay; an assumption as long as ``evidence`` is ``assumed``."""
    evidence: Evidence = "assumed"
    disproof: Text = ""
    """What would show that the hypothesis is wrong."""
    cause_measure: Text = ""
    """The measure of the cause whose values test the hypothesis, with ``effect_measure`` beside it."""
    effect_measure: Text = ""
    coefficient: float | None = None
    """How far the effect's measure moves for one unit of the cause's measure, where somebody has said so."""
    coefficient_source: NumberSource = "user"
    provenance: Provenance = Provenance()

    @property
    def id(self) -> str:
        return f"{self.source}->{self.target}"
