"""The sentences and buttons of the import, kept as prose in YAML beside this file."""

import functools
from pathlib import Path
from typing import Any

from scorecard.edits import Edit
from scorecard.proposals import Option
from scorecard.prose import read_prose


@functools.cache
def _texts() -> dict[str, Any]:
    return read_prose(Path(__file__).with_name("texts.yaml"))


def text(key: str, **slots: object) -> str:
    return str(_texts()[key]).format(**slots)


def option(key: str, edits: list[Edit] | None = None, **slots: object) -> Option:
    """A button of the list, with what it does."""
    entry = _texts()[key]
    return Option(label=entry["label"].format(**slots), text=entry["text"].format(**slots), edits=edits or [])
