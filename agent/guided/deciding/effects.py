"""What edits would change, in words: two ways of reading a message come to the same where these are the same."""

from collections.abc import Sequence

from scorecard.apply import EditError, apply
from scorecard.edits import Edit
from scorecard.models import Scorecard


def changes_of(card: Scorecard, edits: Sequence[Edit]) -> list[str]:
    """Empty where the edits change nothing or cannot be done."""
    try:
        return [c.text for c in apply(card, edits).changes]
    except EditError:
        return []
