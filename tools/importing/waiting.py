"""What waits for the user's answer. A newer question is asked first; what waited before is asked again after it."""

import threading
from collections.abc import Callable

from scorecard.proposals import Proposal
from tools.context import Context

# The tools of one step run side by side.
_one_at_a_time = threading.Lock()


def ask(
    proposal: Proposal, context: Context, joined: Callable[[Proposal, Proposal], Proposal] | None = None
) -> Proposal:
    """The question as it is now open. ``joined`` makes one of two that are both about statements of documents."""
    with _one_at_a_time:
        waiting = context.repository.proposals.open(context.scorecard_id)
        if waiting is not None and waiting.source != proposal.source and waiting.facts and joined:
            proposal = joined(waiting, proposal).model_copy(update={"earlier": waiting.earlier})
        elif waiting is not None:
            again = waiting.source == proposal.source
            proposal = proposal.model_copy(update={"earlier": waiting.earlier if again else waiting})
        context.repository.proposals.put(context.scorecard_id, proposal)
    asked = {o.text for o in waiting.options} if waiting else set[str]()
    context.log.choices = [c for c in context.log.choices if c["text"] not in asked]
    offer(proposal, context)
    return proposal


def offer(proposal: Proposal, context: Context) -> None:
    context.log.asks = True
    context.log.choices += [{"label": o.label, "text": o.text} for o in proposal.options]
