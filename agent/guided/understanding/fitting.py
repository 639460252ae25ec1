"""What a clause that no frame takes makes all the same: by its grammar, or by what fits together in it."""

from agent.guided.understanding import deeds
from agent.guided.understanding.clauses import Clause
from agent.guided.understanding.outcome import NotMineError, TroubleError, UnclearError
from agent.guided.understanding.pieces import (
    added,
    dated,
    linked,
    merged,
    moved,
    owned,
    progressed,
    removed,
    renamed,
    valued,
)
from agent.guided.understanding.pieces.gathering import Found, gather
from agent.guided.understanding.work import Work
from scorecard.edits import Edit

_READERS = (
    merged.read,
    linked.read,
    added.read,
    renamed.read,
    owned.read,
    progressed.read,
    dated.read,
    valued.read,
    moved.read,
    removed.read,
)


def fitted(clause: Clause, work: Work) -> Found | None:
    """What the places of the clause make together, None where they make nothing or several things.

    Raises:
        UnclearError: who is to have something is clear, and only the user can say what.
    """
    pieces = gather(clause, work)
    if pieces.asks or clause.mood == "hands off":
        return None
    unsure: Found | None = None
    unclear: UnclearError | None = None
    for read in (deeds.read, deeds.changed_hands, *_READERS):
        work.named = []
        try:
            found = read(pieces, work)
        except UnclearError as error:
            if read is deeds.changed_hands:
                raise  # it is about who has what, and nothing else
            unclear = unclear or (error if read is deeds.read else None)
            continue
        except (NotMineError, TroubleError):
            continue
        if found and (found.sure or read is not deeds.read):
            return found
        unsure = unsure or found
    if unclear and unsure is None:
        raise unclear
    return unsure


def plainly_given(clause: Clause, work: Work) -> list[Edit]:
    """What a clause says of who has what, where its grammar leaves no doubt: no pattern reads a name out of that.

    Raises:
        NotMineError: it says nothing of it, or not beyond doubt.
    """
    pieces = gather(clause, work)
    if not pieces.people or pieces.asks or clause.mood == "hands off":
        raise NotMineError
    for read in (deeds.changed_hands, deeds.read):
        try:
            found = read(pieces, work)
        except (TroubleError, UnclearError):
            continue
        if found and found.sure and found.edits:
            return found.edits
    raise NotMineError
