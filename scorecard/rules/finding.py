"""What the linter says about a scorecard, and what it knows about each of its rules."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

from scorecard.edits import Edit

Severity = Literal["error", "warning", "advice"]


class Finding(BaseModel):
    """One thing to look at, and, where a safe repair exists, the edits that make it."""

    model_config = ConfigDict(frozen=True)

    code: str
    severity: Severity
    item: str = ""
    """The id of the item; ``L1->P1`` for a link; empty for the whole scorecard."""
    message: str
    fix: list[Edit] = []
    fix_label: str = ""
    """What a button says, such as "Remove link C1->L2"."""


class RuleInfo(BaseModel):
    """What the catalogue says about a rule."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    code: str
    title: str
    severity: Severity
    message: str
    """A template; the rule fills it."""
    why: str
    source: str
    seed_mistake: bool = False
    """True for the common mistakes the field warns of first."""
