"""The one vocabulary of changes. Everything that happens to a scorecard is a list of these.

An edit says what is wanted, in terms a person would use; :func:`scorecard.apply.apply` performs it.
In the ``update_*`` edits a field left out stays as it is and an empty string clears it.
"""

from typing import Annotated

from pydantic import Field, TypeAdapter

from scorecard.edits.initiatives import (
    AddInitiative,
    MoveInitiative,
    RemoveInitiative,
    RemoveMilestone,
    SetMilestone,
    UpdateInitiative,
)
from scorecard.edits.links import AddLink, RemoveLink, UpdateLink
from scorecard.edits.measures import (
    AddMeasure,
    MoveMeasure,
    RecordActual,
    RemoveActual,
    RemoveBaseline,
    RemoveMeasure,
    RemoveTarget,
    SetBaseline,
    SetTarget,
    UpdateMeasure,
)
from scorecard.edits.profile import IgnoreFinding, Restore, SetBinned, SetOrganization, SetTitle, SetUnit
from scorecard.edits.reviews import (
    AddAction,
    AddDecision,
    AddReview,
    RemoveAction,
    RemoveDecision,
    RemoveReview,
    UpdateAction,
    UpdateDecision,
    UpdateReview,
)
from scorecard.edits.structure import (
    AddObjective,
    AddPerspective,
    MoveObjective,
    MovePerspective,
    ReinstateObjective,
    RemoveObjective,
    RemovePerspective,
    RemoveSupport,
    RetireObjective,
    SetSupport,
    UpdateObjective,
    UpdatePerspective,
)

Edit = Annotated[
    SetOrganization
    | SetTitle
    | SetUnit
    | SetBinned
    | IgnoreFinding
    | Restore
    | AddPerspective
    | UpdatePerspective
    | MovePerspective
    | RemovePerspective
    | AddObjective
    | UpdateObjective
    | MoveObjective
    | RemoveObjective
    | RetireObjective
    | ReinstateObjective
    | SetSupport
    | RemoveSupport
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
    | MoveInitiative
    | SetMilestone
    | RemoveMilestone
    | AddLink
    | UpdateLink
    | RemoveLink
    | AddReview
    | UpdateReview
    | RemoveReview
    | AddDecision
    | UpdateDecision
    | RemoveDecision
    | AddAction
    | UpdateAction
    | RemoveAction,
    Field(discriminator="kind"),
]

EDITS: TypeAdapter[list[Edit]] = TypeAdapter(list[Edit])

__all__ = [
    "EDITS",
    "AddAction",
    "AddDecision",
    "AddInitiative",
    "AddLink",
    "AddMeasure",
    "AddObjective",
    "AddPerspective",
    "AddReview",
    "Edit",
    "IgnoreFinding",
    "MoveInitiative",
    "MoveMeasure",
    "MoveObjective",
    "MovePerspective",
    "RecordActual",
    "ReinstateObjective",
    "RemoveAction",
    "RemoveActual",
    "RemoveBaseline",
    "RemoveDecision",
    "RemoveInitiative",
    "RemoveLink",
    "RemoveMeasure",
    "RemoveMilestone",
    "RemoveObjective",
    "RemovePerspective",
    "RemoveReview",
    "RemoveSupport",
    "RemoveTarget",
    "Restore",
    "RetireObjective",
    "SetBaseline",
    "SetBinned",
    "SetMilestone",
    "SetOrganization",
    "SetSupport",
    "SetTarget",
    "SetTitle",
    "SetUnit",
    "UpdateAction",
    "UpdateDecision",
    "UpdateInitiative",
    "UpdateLink",
    "UpdateMeasure",
    "UpdateObjective",
    "UpdatePerspective",
    "UpdateReview",
]
