"""Reading a clause that no frame takes, by what stands in it: the kinds of its places, and what its other words speak for.

A frame knows the order in which something is said; here only what fits together counts. One person and one objective
are an owner, two objectives and a word of effect are a link, a value in a measure's own unit is a target. What fits but
for a word that nobody knows is proposed, and done only after a yes.
"""

from agent.guided.understanding.clauses import Clause
from agent.guided.understanding.outcome import NotMineError, TroubleError, UnclearError
from agent.guided.understanding.pieces import added, linked, merged, moved, owned, progressed, removed, renamed, valued
from agent.guided.understanding.pieces.gathering import Found, gather
from agent.guided.understanding.work import Work

_READERS = (
    merged.read,
    linked.read,
    added.read,
    renamed.read,
    owned.read,
    progressed.read,
    valued.read,
    moved.read,
    removed.read,
)


def fitted(clause: Clause, work: Work) -> Found | None:
    """What the places of the clause make together, None where they make nothing or several things."""
    pieces = gather(clause, work)
    if pieces.asks or clause.mood == "hands off":
        return None
    for read in _READERS:
        work.named = []
        try:
            if found := read(pieces, work):
                return found
        except (NotMineError, TroubleError, UnclearError):
            continue
    return None


__all__ = ["Found", "fitted"]
