"""The scorecards above and below the one we are in: the one of a unit, and what has happened above."""

from scorecard.cascade import affected
from scorecard.models import Scorecard
from scorecard.repository import Repository
from scorecard.shelf import Listed
from tools.context import Context

Moved = tuple[str, str, list[str]]
"""The objective below, the one above that it supports, and what was changed there, oldest first."""


def moved_above(repository: Repository, below: Listed, above: Listed) -> list[Moved]:
    """Values recorded above are no change of what the unit supports."""
    if above.changed <= below.changed:
        return []
    parent = repository.head(above.scorecard_id).scorecard
    texts: dict[str, list[str]] = {}
    for revision in reversed(repository.revisions(above.scorecard_id)):
        if revision.at <= below.changed:
            continue
        recorded = {e.measure for e in revision.edits if e.kind == "record_actual"}
        for change in revision.changes:
            objective = parent.objective_of(change.item)
            if change.item not in recorded:
                texts.setdefault(objective.id if objective else change.item, []).append(change.text)
    child = {below.scorecard_id: repository.head(below.scorecard_id).scorecard}
    return [(own, item, texts[item]) for _, own, item in affected(above.scorecard_id, texts, child)]


def unit_scorecard(unit: str, context: Context) -> Scorecard | None:
    """The one of the family that goes by that name, with or without the article."""
    family = context.repository.shelf.family(context.scorecard_id)
    said = unit.strip().casefold().removeprefix("the ").removeprefix("our ")
    return next((card for card in family.values() if said in (card.unit.casefold(), card.title.casefold())), None)
