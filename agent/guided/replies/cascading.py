"""What a change here touches in the scorecards below."""

from typing import Any

from scorecard.cascade import affected
from tools.context import Context
from tools.describing_cascade import card_name
from tools.texts import say

_MOST = 5


def affected_below(artifact: dict[str, Any], context: Context) -> str:
    """A line naming the objectives below that support what was changed; "" where none does."""
    recorded = {e.get("measure") for e in context.log.edits if e["kind"] == "record_actual"}
    changed = {c["item"] for c in artifact["changes"]} - recorded
    if not changed:
        return ""
    changed |= {o.id for item in changed if (o := context.head().scorecard.objective_of(item))}
    below = context.repository.shelf.below(context.scorecard_id)
    found = affected(context.scorecard_id, changed, below)
    names = [say("cascade", "affected_item", unit=card_name(below[c]), id=own, above=above) for c, own, above in found]
    return say("cascade", "affected", items="; ".join(names[:_MOST])) if names else ""
