"""Where something belongs, by the preposition that leads to its place."""

from agent.guided.understanding.deeds.owning import Done
from agent.guided.understanding.deeds.parsed import Deed
from agent.guided.understanding.pieces.gathering import Pieces, meant
from agent.guided.understanding.work import Work
from scorecard.edits import Edit, MoveInitiative, MoveMeasure, MoveObjective

KIND = "belongs"
"""The class of verbs that it is said by."""
_UNDER = ("under", "in", "into", "to", "below", "beneath", "within", "with", "among", "beside", "at")
_LIGHT = frozenset("under better rather more really actually place home naturally perspective objective side".split())


def read(deed: Deed, pieces: Pieces, work: Work) -> Done | None:
    said = deed.does(KIND)
    moved = deed.of("item", "object", "subject")
    if not said or deed.negated or pieces.people or len(moved) != 1:
        return None
    homes, sides = deed.of("item", *_UNDER), deed.of("perspective", *_UNDER)
    item = meant(moved[0].span, work, "any") if moved[0].span in pieces.items else work.many([moved[0].span])[0]
    if not item or len(homes) + len(sides) != 1 or len(deed.of("item")) != 1 + len(homes):
        return None
    edit = _moved(
        item, [h for p in homes if (h := meant(p.span, work, "objective"))], [p.span.value for p in sides], work
    )
    work.named = [item]
    return ([edit], said | _LIGHT, moved[0].span.value.sure) if edit else None


def _moved(item: str, homes: list[str], sides: list[str], work: Work) -> Edit | None:
    kind = work.kind(item)
    if kind == "objective":
        here = work.scorecard.perspective_of(item)
        return MoveObjective(id=item, perspective=sides[0]) if sides and here and here.id != sides[0] else None
    held = work.scorecard.objective_of(item)
    if not homes or held is None or held.id == homes[0] or work.kind(homes[0]) != "objective":
        return None
    return (MoveMeasure if kind == "measure" else MoveInitiative)(id=item, objective=homes[0])
