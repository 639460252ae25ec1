"""What the board sends back: input like any other, read, checked and refused with a sentence where it cannot be."""

import json
import math
from collections.abc import Iterator, Sequence
from typing import Any

from pydantic import ValidationError

from agent.texts import phrase
from agent.turn import Refused
from scorecard.edits import EDITS, Edit
from scorecard.models import Scorecard
from scorecard.repository import Head, Repository, Revision

MOST_CHARACTERS = 8_000
NOT_FROM_THE_BOARD = frozenset({"restore", "set_organization"})
"""A restore carries a whole scorecard: the history sends the number of the version instead, in words."""


def read_edits(given: object) -> list[Edit]:
    """The edits in what the page sent. Raises :class:`Refused`."""
    try:
        too_long = len(json.dumps(given, allow_nan=False)) > MOST_CHARACTERS
        edits = EDITS.validate_python(given)
    except (ValidationError, ValueError, TypeError) as error:
        raise Refused(phrase("edit_unreadable")) from error
    if too_long:
        raise Refused(phrase("edit_too_long"))
    if not edits or any(e.kind in NOT_FROM_THE_BOARD for e in edits) or not all(map(_is_finite, edits)):
        raise Refused(phrase("edit_unreadable"))
    return edits


def refuse_stale(edits: Sequence[Edit], seen: int, head: Head, repository: Repository) -> None:
    """Two tabs on one scorecard: nobody overwrites what they have not seen.

    ``seen`` is the version the page showed when the edit was begun. What has changed elsewhere since
    then is no hindrance.
    """
    if seen > head.version:
        raise Refused(phrase("edit_unreadable"))
    touched = {i for e in edits for i in _touched(e, head.scorecard)}
    newer = repository.revisions(head.scorecard_id, limit=head.version - seen) if seen < head.version else []
    for revision in newer:
        if clash := _clash(revision, touched):
            raise Refused(phrase("edit_stale", change=clash))


def _clash(revision: Revision, touched: set[str]) -> str:
    """The change that concerns the same item; one without an item concerns them all."""
    whole = any(e.kind == "restore" for e in revision.edits)
    return next((c.text for c in revision.changes if whole or c.item in touched), "")


def _touched(edit: Edit, scorecard: Scorecard) -> Iterator[str]:
    named: dict[str, Any] = edit.model_dump(include={"id", "measure", "source", "target", "item"})
    if "source" in named and "target" in named:
        yield f"{named['source']}->{named['target']}"
        return
    item = str(named.get("id") or named.get("measure") or named.get("item") or "")
    yield item
    if edit.kind == "remove_objective" and (objective := scorecard.objective(item)):
        yield from (part.id for part in [*objective.measures, *objective.initiatives])


def _is_finite(edit: Edit) -> bool:
    return all(math.isfinite(v) for v in edit.model_dump().values() if isinstance(v, float))
