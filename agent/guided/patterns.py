"""What the patterns alone read in a message about a scorecard."""

from agent.guided.understanding.outcome import Understanding
from agent.guided.understanding.people import no_name
from agent.guided.understanding.reasons import before_reason, with_reason
from agent.guided.understanding.understand import understand
from scorecard import clock
from scorecard.models import Scorecard


def by_patterns(text: str, scorecard: Scorecard, focus: str, group: list[str] | None = None) -> Understanding:
    """What changes; of a value told with its reason the value alone, for the reason may speak of anything."""
    today = clock.today()
    if head := before_reason(text):
        told = understand(head, scorecard, focus, group=group)
        if [e.kind for e in told.edits] == ["record_actual"]:
            return with_reason(told, text, scorecard, today)
    told = understand(text, scorecard, focus, group=group)
    if told.edits and any(no_name(str(getattr(e, "owner", None) or "")) for e in told.edits):
        told = Understanding()  # "of these, drop the second": a word was taken for a person, and all of it misread
    return with_reason(told, text, scorecard, today)
