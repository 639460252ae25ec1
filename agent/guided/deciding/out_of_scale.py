"""Values that cannot be those of a measure: 21 million percentage points, a time of minus 24 hours."""

import re
from dataclasses import replace

from agent.guided.deciding.decide import Decision
from scorecard.edits import Edit
from scorecard.models import Scorecard

_SHARE = re.compile(r"%|percent|per cent|percentage points|points|score", re.IGNORECASE)
_TIME = re.compile(r"(?:second|minute|hour|day|week|month)s?\b", re.IGNORECASE)
_FAR = 10_000
"""No share, score or number of points comes near it."""
_BELOW = re.compile(r"[-−–+±]\s?\d|\bminus\b|\bbelow zero\b|\bnegative\b", re.IGNORECASE)


def in_scale(decision: Decision, text: str, card: Scorecard) -> Decision:
    """The same without the choices that put on such a value; of a message that has one, so much more is not meant."""
    kept = [c for c in decision.choices if not any(_beyond(e, text, card) for e in c.candidate.edits)]
    if len(kept) == len(decision.choices):
        return decision
    gone = sum(c.chance for c in decision.choices) - sum(c.chance for c in kept)
    return replace(decision, choices=kept, none=decision.none + gone)


def _beyond(edit: Edit, text: str, card: Scorecard) -> bool:
    measure = card.measure(str(getattr(edit, "measure", "")))
    values = [v for field in ("value", "upper") if isinstance(v := getattr(edit, field, None), int | float)]
    if measure is None or not values:
        return False
    if _SHARE.match(measure.unit) and max(map(abs, values)) >= _FAR:
        return True
    return bool(_TIME.match(measure.unit)) and min(values) < 0 and not _BELOW.search(text)
