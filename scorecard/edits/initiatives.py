"""Edits of initiatives and their milestones."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from scorecard.edits.base import Cleared, DateOrClear, EditBase
from scorecard.models import Budget, Milestone, Provenance, Status, Text


class AddInitiative(EditBase):
    kind: Literal["add_initiative"] = "add_initiative"
    objective: Text
    id: Text = ""
    name: Text
    description: Text = ""
    owner: Text = ""
    start: date | None = None
    due: date | None = None
    status: Status = "planned"
    percent_done: float | None = Field(default=None, ge=0, le=100)
    budget: Budget | None = None
    milestones: list[Milestone] = []
    rationale: Text = ""
    provenance: Provenance = Provenance()


class UpdateInitiative(EditBase):
    kind: Literal["update_initiative"] = "update_initiative"
    id: Text
    name: Text | None = None
    description: Text | None = None
    owner: Text | None = None
    start: DateOrClear = None
    due: DateOrClear = None
    status: Status | None = None
    percent_done: Annotated[float, Field(ge=0, le=100)] | Cleared | None = None
    budget: Budget | Cleared | None = None
    rationale: Text | None = None


class RemoveInitiative(EditBase):
    kind: Literal["remove_initiative"] = "remove_initiative"
    id: Text


class MoveInitiative(EditBase):
    """Moves an initiative under another objective; its id stays."""

    kind: Literal["move_initiative"] = "move_initiative"
    id: Text
    objective: Text


class SetMilestone(EditBase):
    """Adds a milestone to an initiative, or changes the one of that name; a field left out stays as it is."""

    kind: Literal["set_milestone"] = "set_milestone"
    initiative: Text
    name: Text
    due: DateOrClear = None
    done: bool | None = None


class RemoveMilestone(EditBase):
    kind: Literal["remove_milestone"] = "remove_milestone"
    initiative: Text
    name: Text
