"""Says it at once where a value was put on that cannot be: what belongs to the people's words is done, and questioned."""

from agent.texts import phrase
from scorecard.apply.change import amount
from scorecard.models import Scorecard
from scorecard.rules.measure_signs import bounded_share
from tools.context import Context


def cannot_be(scorecard: Scorecard, context: Context) -> str:
    """A line for each share that was put below nothing or above the whole in this turn; "" where none was."""
    lines = []
    for edit in context.log.edits:
        measure = scorecard.measure(str(edit.get("measure", "")))
        value = edit.get("value")
        if measure and isinstance(value, int | float) and not 0 <= value <= 100 and bounded_share(measure):
            said = phrase("cannot_be", value=amount(value, measure.unit), id=measure.id, name=measure.name)
            lines.append(said)
    return "\n\n".join(dict.fromkeys(lines))
