"""An item that a message may speak of."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Named:
    item: str
    score: float
    """How much of its name is said, from 0 to 1."""
    how: str
    """``id``, ``name``, a way of pointing, ``focus`` for what was last shown, or how it is known without its name."""
    place: int
    """The token where it is named, -1 where it is only in focus; items of one place rule each other out."""
