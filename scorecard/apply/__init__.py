"""The one way a scorecard changes: ``apply(scorecard, edits)``.

All edits of a call are performed on a copy, in order, or none is: the first that cannot be done
raises :class:`EditError` with a sentence for the user, and the scorecard given is untouched.
"""

import pickle
from collections.abc import Sequence

from pydantic import BaseModel

from scorecard.apply import (
    cascading,
    initiatives,
    links,
    measures,
    objectives,
    organization,
    perspectives,
    retiring,
    reviews,
)
from scorecard.apply.change import Change, EditError, Handler
from scorecard.edits import Edit
from scorecard.models import Scorecard

__all__ = ["Applied", "Basis", "Change", "EditError", "apply"]

_HANDLERS: dict[type, Handler] = {
    **organization.HANDLERS,
    **perspectives.HANDLERS,
    **objectives.HANDLERS,
    **retiring.HANDLERS,
    **cascading.HANDLERS,
    **measures.HANDLERS,
    **initiatives.HANDLERS,
    **links.HANDLERS,
    **reviews.HANDLERS,
}


class Applied(BaseModel):
    """The new scorecard and what a person would say has changed; ``changes`` is empty when nothing did."""

    scorecard: Scorecard
    changes: list[Change]
    idle: list[Edit] = []
    """The edits that asked for what was so already."""


def apply(scorecard: Scorecard, edits: Sequence[Edit]) -> Applied:
    return Basis(scorecard).apply(edits)


class Basis:
    """A scorecard as it is now, for several ways of going on from it to be tried one by one."""

    def __init__(self, scorecard: Scorecard) -> None:
        # A copy in half the time that a deep copy takes; applying is much of what a turn does.
        self._kept = pickle.dumps(scorecard)

    def apply(self, edits: Sequence[Edit]) -> Applied:
        work: Scorecard = pickle.loads(self._kept)
        changes: list[Change] = []
        idle: list[Edit] = []
        for edit in edits:
            told = [*_HANDLERS[type(edit)](work, edit)]
            changes.extend(told)
            idle += [] if told else [edit]
        return Applied.model_construct(scorecard=work, changes=changes, idle=idle)
