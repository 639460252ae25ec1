"""One figure for how sound a scorecard is, from its findings alone, and how it is made up.

Each area of the rules is worth so many points, a hundred in all. A finding costs points of its area: an
error 8, a warning 3, advice 1, but no area loses more than it is worth, so that one gap that runs
through the whole scorecard (no targets yet, say) does not drown the rest. It judges how the scorecard
is built, never how the organization performs.
"""

from collections import Counter
from collections.abc import Sequence

from pydantic import BaseModel

from scorecard.models import Scorecard
from scorecard.rules.finding import Finding, Severity

COSTS: dict[Severity, int] = {"error": 8, "warning": 3, "advice": 1}

AREAS: dict[str, tuple[str, int]] = {
    "1": ("Structure", 20),
    "2": ("Wording", 10),
    "3": ("Measures", 25),
    "4": ("Targets", 15),
    "5": ("Cause and effect", 20),
    "6": ("Owners and initiatives", 10),
}
"""By the first digit of a rule's code: the name of the area and the points it is worth."""


class Area(BaseModel):
    name: str
    worth: int
    points: int
    """What is left of ``worth``."""
    counts: dict[Severity, int]


class Health(BaseModel):
    points: int
    """Of 100."""
    areas: list[Area]


def health(scorecard: Scorecard, findings: Sequence[Finding]) -> Health | None:
    """None as long as there is nothing to judge. ``findings`` are those of :func:`scorecard.rules.check`."""
    if not any(scorecard.objectives()):
        return None
    areas = [_area(digit, findings) for digit in AREAS]
    return Health(points=sum(a.points for a in areas), areas=areas)


def _area(digit: str, findings: Sequence[Finding]) -> Area:
    name, worth = AREAS[digit]
    counts: Counter[Severity] = Counter(f.severity for f in findings if f.code.removeprefix("BSC").startswith(digit))
    lost = sum(COSTS[severity] * n for severity, n in counts.items())
    return Area(name=name, worth=worth, points=max(worth - lost, 0), counts=dict(counts))
