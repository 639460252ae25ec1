"""Edits of the profile and of the scorecard as a whole."""

from typing import Any, Literal

from scorecard.edits.base import EditBase
from scorecard.models import Level, Provenance, Text, ValueProposition


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
    provenance: dict[Text, list[Provenance]] | None = None
    """By field, where the statements stand that come from a document."""


class SetTitle(EditBase):
    kind: Literal["set_title"] = "set_title"
    title: Text


class SetUnit(EditBase):
    """Says for which unit, team or person the scorecard is, and which scorecard is above it."""

    kind: Literal["set_unit"] = "set_unit"
    unit: Text | None = None
    level: Level | None = None
    parent: Text | None = None
    """The id of the scorecard above; empty cuts it loose."""


class SetBinned(EditBase):
    """Puts the scorecard into the bin, or takes it out. Nothing of it is lost in there."""

    kind: Literal["set_binned"] = "set_binned"
    binned: bool = True


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
