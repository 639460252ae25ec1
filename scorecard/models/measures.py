"""Measures and their numbers."""

from datetime import date
from typing import Literal

from pydantic import Field

from scorecard.models.base import NumberSource, Part, Provenance, Text

Polarity = Literal["higher", "lower", "within"]
TargetKind = Literal["reach", "keep", "milestone"]
Frequency = Literal["daily", "weekly", "monthly", "quarterly", "half-yearly", "yearly"]
MeasureKind = Literal["lead", "lag"]
RagRule = Literal["progress", "target"]

BAND = 5.0
"""Half the width of a band, in percent of its middle, where nobody has said otherwise."""


class Baseline(Part):
    value: float
    as_of: date | None = None
    source: NumberSource = "user"
    note: Text = ""


class Target(Part):
    value: float
    upper: float | None = None
    """The upper end where the target is a band from ``value`` to ``upper``."""
    due: date | None = None
    source: NumberSource = "user"
    note: Text = ""
    """The words the number came from."""


class Actual(Part):
    period: Text
    """``2027``, ``2027-H1``, ``2027-Q1``, ``2027-03``, ``2027-W05`` or ``2027-03-14``."""
    value: float
    note: Text = ""
    """Why it is what it is, or why it was corrected."""


class Measure(Part):
    """A measure (KPI in the page): the record sheet of Neely et al. 1997.

    ``polarity`` and ``target_kind`` together say what counts as good: ``reach`` with higher or lower is
    maximize or minimize, ``keep`` is keep above or keep below, ``within`` is keep within a band whatever
    the kind, and ``milestone`` is reached or not.
    """

    id: Text
    name: Text
    definition: Text = ""
    formula: Text = ""
    unit: Text = ""
    polarity: Polarity = "higher"
    target_kind: TargetKind = "reach"
    band: float = Field(default=BAND, gt=0)
    """For ``within``: percent of the target on either side, where the target names no upper end."""
    frequency: Frequency = "monthly"
    kind: MeasureKind = "lag"
    data_source: Text = ""
    owner: Text = ""
    weight: float = Field(default=1, ge=0)
    rag_rule: RagRule = "progress"
    green_from: float | None = None
    """Percent under the measure's rule from which it is green; the rule's usual limit where left out."""
    amber_from: float | None = None
    red_flag: float | None = None
    """In the measure's unit: the value that calls for a special meeting; anchors the 0-10 scale."""
    baseline: Baseline | None = None
    targets: list[Target] = []
    actuals: list[Actual] = []
    gaming: Text = ""
    """How the measure could be gamed, and what balances it."""
    rationale: Text = ""
    provenance: Provenance = Provenance()
