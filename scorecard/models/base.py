"""What all parts of a scorecard share: clean text, and where an item or a number comes from."""

import re
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict

NumberSource = Literal["user", "document", "import", "library", "assumption"]

_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff]")


def _clean(text: object) -> object:
    """Null bytes and halves of characters break databases and sheets; other control characters help nobody."""
    if isinstance(text, str):
        if text.isprintable():  # nearly all texts are, and this is the quicker way to know
            return text.strip()
        return _FORBIDDEN.sub("", text).strip()
    return text


Text = Annotated[str, BeforeValidator(_clean)]


class Part(BaseModel):
    """Base of all parts: unknown fields of other tools' files are left aside, not an error."""

    model_config = ConfigDict(extra="ignore", validate_assignment=True, allow_inf_nan=False)


class Provenance(Part):
    """Where an item comes from, so that "why is this here?" always has an answer."""

    kind: Literal["", "user", "library", "document", "import", "model"] = ""
    words: Text = ""
    """The user's own words, or the sentence of the document."""
    ref: Text = ""
    """The library entry, file and cell, or page."""
    place: Text = ""
    """File and page where the words stand, for an item that a library entry was found for."""

    @property
    def where(self) -> str:
        """The place in a file, as it is shown."""
        return self.place or (self.ref if self.kind in ("document", "import") else "")
