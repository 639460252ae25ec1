"""What all edits share."""

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict

Cleared = Literal[""]
NumberOrClear = float | Cleared | None
DateOrClear = date | Cleared | None
"""``None`` leaves a field as it is, the empty string makes it unknown."""


class EditBase(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)
