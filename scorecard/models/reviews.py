"""Reviews, and what they led to."""

from datetime import date
from typing import Literal

from scorecard.models.base import Part, Text

ReviewKind = Literal["operational", "strategy", "yearly"]
"""Monthly operational, quarterly strategy, and yearly test-and-adapt (Kaplan & Norton, HBR Jan 2008)."""


class Review(Part):
    id: Text
    kind: ReviewKind = "strategy"
    on: date
    held: bool = False
    note: Text = ""


class Decision(Part):
    id: Text
    text: Text
    owner: Text = ""
    on: date | None = None
    review: Text = ""
    """The id of the review that took it; empty for one taken outside a review."""


class Action(Part):
    id: Text
    text: Text
    owner: Text = ""
    due: date | None = None
    done: bool = False
    review: Text = ""
