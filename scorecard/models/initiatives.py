"""Initiatives: the work that moves an objective."""

from datetime import date
from typing import Literal

from pydantic import Field

from scorecard.models.base import NumberSource, Part, Provenance, Text

Status = Literal["planned", "active", "done", "stopped"]


class Budget(Part):
    value: float = Field(ge=0)
    currency: Text = ""
    source: NumberSource = "user"


class Milestone(Part):
    """A step of an initiative; within one initiative its name tells it apart."""

    name: Text
    due: date | None = None
    done: bool = False


class Initiative(Part):
    id: Text
    name: Text
    description: Text = ""
    owner: Text = ""
    start: date | None = None
    due: date | None = None
    status: Status = "planned"
    percent_done: float | None = Field(default=None, ge=0, le=100)
    """As its owner states it; unknown where nobody has."""
    budget: Budget | None = None
    milestones: list[Milestone] = []
    rationale: Text = ""
    provenance: Provenance = Provenance()
