"""What a message plainly wants of the item that was shown last and names by no word."""

from collections.abc import Sequence
from datetime import date

from agent.guided.understanding.hung_under import hung_under
from agent.guided.understanding.named_anew import named_anew
from agent.guided.understanding.rhythm_told import rhythm_told
from agent.guided.understanding.taken_off import taken_off
from scorecard.edits import Edit
from scorecard.models import Scorecard


def told_of_focus(
    text: str, card: Scorecard, focus: str, last: Sequence[Edit], changed: Sequence[str], today: date
) -> Edit | None:
    """``last`` are the edits made before it, ``changed`` the items they changed: "drop it" may mean such a change."""
    gone = None if focus in changed else taken_off(text, card, focus, today)
    return (
        gone
        or named_anew(text, card, focus, last)
        or rhythm_told(text, card, focus, today)
        or hung_under(text, card, focus)
    )
