"""Objectives, and what they support above."""

from datetime import date
from typing import Literal

from scorecard.models.base import Part, Provenance, Text
from scorecard.models.causes import Link
from scorecard.models.initiatives import Initiative
from scorecard.models.measures import Measure

SupportKind = Literal["shared", "contributing", "own"]
"""``shared``: the same objective as above; ``contributing``: helps the one above; ``own``: the unit's alone."""


class Support(Part):
    """What an objective does for a scorecard above; with kind ``own`` it is said to support nothing there."""

    scorecard: Text = ""
    """The id of the scorecard above."""
    objective: Text = ""
    """The objective's id there."""
    kind: SupportKind = "contributing"


class Objective(Part):
    id: Text
    name: Text
    description: Text = ""
    theme: Text = ""
    owner: Text = ""
    rationale: Text = ""
    provenance: Provenance = Provenance()
    supports: list[Support] = []
    measures: list[Measure] = []
    initiatives: list[Initiative] = []


class Retired(Part):
    """An objective that is no longer pursued, kept with its measures and values so that the past can be read."""

    objective: Objective
    perspective: Text
    on: date | None = None
    reason: Text = ""
    replaced_by: Text = ""
    """The id of the objective that took its place."""
    links: list[Link] = []
    """The links that went with it."""
