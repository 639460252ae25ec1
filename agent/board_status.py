"""How things stand, as the board marks it."""

from pydantic import BaseModel

from scorecard.performance import Rag, RollUp
from scorecard.performance.trend import Direction


class Status(BaseModel):
    """How a measure, an objective or a whole scorecard stands today; only for what has a value to judge."""

    rag: Rag
    score: int
    """Percent."""
    hides_red: str = ""
    """The red measure below where the mean looks better."""
    trend: Direction = "unknown"


def status_of(rolled: RollUp) -> Status | None:
    if rolled.mean is None or rolled.rag == "none":
        return None
    return Status(rag=rolled.rag, score=round(rolled.mean), hides_red=rolled.worst_item if rolled.hides_red else "")
