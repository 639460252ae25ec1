"""The other scorecards of the user, as the board lists them."""

from collections.abc import Iterator

from pydantic import BaseModel

from agent.board_status import Status, status_of
from agent.judging import Judgements
from scorecard.cascade import Node, portfolio
from scorecard.clock import today
from scorecard.repository import Repository
from scorecard.shelf import on_the_shelf

MOST_SHOWN = 40
UNNAMED = "Unnamed scorecard"


class Shelved(BaseModel):
    """A scorecard in the tree of them all."""

    number: int
    name: str
    level: str
    depth: int
    """Below the top of its tree."""
    here: bool
    standing: Status | None
    objectives: int
    measures: int
    points: int
    """How soundly it is built, of 100."""
    coverage: int | None
    """Percent of its objectives that are supported below; none where nothing is below."""


class Binned(BaseModel):
    number: int
    name: str


def shelf_of(repository: Repository, here: str, judgements: Judgements) -> tuple[list[Shelved], list[Binned]]:
    """The tree row by row, the family of ``here`` first, and the bin; no tree where there is but one."""
    listed = repository.shelf.listed()
    binned = [Binned(number=one.number, name=one.name or UNNAMED) for one in listed if one.binned]
    kept = on_the_shelf(listed, here)
    if len(kept) < 2:
        return [], binned
    numbers = {one.scorecard_id: one.number for one in kept}
    shown = kept[:MOST_SHOWN]
    scorecards = repository.shelf.scorecards(shown)
    known = {
        one.scorecard_id: judgements.of(one.scorecard_id, one.version, scorecards[one.scorecard_id]) for one in shown
    }
    roots = portfolio(scorecards, today(), known)
    return [row for root in roots for row in _rows(root, here, numbers, 0)], binned


def _rows(node: Node, here: str, numbers: dict[str, int], depth: int) -> Iterator[Shelved]:
    yield Shelved(
        number=numbers[node.scorecard_id],
        name=node.name or UNNAMED,
        level=node.level,
        depth=depth,
        here=node.scorecard_id == here,
        standing=status_of(node.standing),
        objectives=node.objectives,
        measures=node.measures,
        points=node.points,
        coverage=None if node.coverage is None else round(100 * node.coverage),
    )
    for child in node.children:
        yield from _rows(child, here, numbers, depth + 1)
