"""How much of each part a request may show, from generous to tight.

A request has :data:`BUDGET` tokens, tool schemas included. Where it would take more, the next line of :data:`STEPS` is
tried, so that what is cut is always cut in the same order: first the earlier talk, then findings and further passages,
then the measures far from what is spoken of, then the rest of the scorecard's detail, then the workings of this turn, and
last the user's own message.
"""

from dataclasses import dataclass
from typing import Literal

BUDGET = 6_000

Detail = Literal["full", "near", "counted", "names"]
DETAILS: tuple[Detail, ...] = ("full", "near", "counted", "names")
"""Of the scorecard: everything; measures in full only near the focus; far ones counted; objectives by name alone."""


@dataclass(frozen=True)
class Limits:
    """All but the numbers of messages, findings, passages and rounds are tokens."""

    earlier: int
    """Messages before this turn."""
    each: int
    """Of each of these."""
    findings: int
    passages: int
    detail: Detail
    scorecard: int
    profile: int
    rounds: int
    """Rounds of tool calls in this turn, the last ones."""
    results: int
    """What all their answers take together, and what all their arguments take together."""
    told: int
    """Of the user's message."""


STEPS = (
    Limits(8, 300, 12, 3, "full", 2_000, 600, 8, 1_500, 3_000),
    Limits(6, 150, 8, 3, "full", 2_000, 500, 8, 1_200, 3_000),
    Limits(4, 100, 6, 2, "full", 1_800, 450, 8, 1_000, 2_400),
    Limits(2, 100, 4, 2, "near", 1_800, 400, 6, 800, 2_000),
    Limits(2, 80, 3, 1, "near", 1_400, 350, 4, 600, 1_600),
    Limits(2, 60, 3, 1, "counted", 1_100, 300, 4, 500, 1_200),
    Limits(2, 60, 2, 1, "names", 900, 250, 3, 400, 900),
    Limits(1, 60, 1, 1, "names", 600, 200, 2, 300, 600),
    Limits(0, 0, 0, 0, "names", 400, 150, 2, 200, 400),
)
"""The last leaves room to spare beside the largest set of tools; a test holds it to that."""

LONGEST_FINDING = 60
LONGEST_PASSAGE = 300
