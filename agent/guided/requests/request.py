"""What a message may ask for, apart from edits and profile facts."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from scorecard.models import Scorecard


@dataclass(frozen=True)
class Request:
    """``name`` is what is asked: a word that always works, or the name of a tool; ``args`` are the tool's."""

    name: str
    args: dict[str, Any] = field(default_factory=dict)
    further: tuple[dict[str, Any], ...] = ()
    """The arguments of further calls of the same tool."""


Reader = Callable[[str, Scorecard, str], Request | None]
"""Reads a message (text, scorecard, id of the item in focus); None where it asks for something else."""
