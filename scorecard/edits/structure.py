"""Edits of perspectives and objectives."""

from datetime import date
from typing import Literal

from scorecard.edits.base import EditBase
from scorecard.models import Provenance, Support, SupportKind, Text


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
    supports: list[Support] = []
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


class RetireObjective(EditBase):
    """Takes an objective off the map and keeps it, with its measures, values and links, for the record."""

    kind: Literal["retire_objective"] = "retire_objective"
    id: Text
    on: date | None = None
    reason: Text = ""
    replaced_by: Text = ""


class ReinstateObjective(EditBase):
    """Brings a retired objective back to its perspective, with those of its links whose other end still stands."""

    kind: Literal["reinstate_objective"] = "reinstate_objective"
    id: Text


class SetSupport(EditBase):
    """Says which objective of the scorecard above an objective supports, and how; one already said is replaced.

    With kind ``own`` the objective is the unit's alone, and what was said before goes.
    """

    kind: Literal["set_support"] = "set_support"
    objective: Text
    scorecard: Text = ""
    parent_objective: Text = ""
    support: SupportKind = "contributing"


class RemoveSupport(EditBase):
    """Removes what was said about one objective above, or all of it where none is named."""

    kind: Literal["remove_support"] = "remove_support"
    objective: Text
    parent_objective: Text = ""
