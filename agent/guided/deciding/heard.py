"""A message as it is decided about: what was said, of which scorecard, and what was made of it so far."""

from dataclasses import dataclass
from datetime import date

from agent.guided.requests.request import Request
from agent.guided.understanding.outcome import Understanding
from scorecard.models import Scorecard


@dataclass(frozen=True)
class Heard:
    text: str
    card: Scorecard
    focus: str
    """The item spoken of last."""
    today: date
    understood: Understanding
    """What the patterns read."""
    request: Request | None = None
    """What it asks for where it changes nothing."""
