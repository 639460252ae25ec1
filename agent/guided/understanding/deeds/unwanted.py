"""What serves no purpose any more: removed once the user has said yes."""

from agent.guided.understanding.deeds.owning import Done
from agent.guided.understanding.deeds.parsed import Deed
from agent.guided.understanding.pieces.gathering import Pieces, meant
from agent.guided.understanding.work import Work
from scorecard.edits import RemoveInitiative, RemoveMeasure, RemoveObjective

_USE = frozenset("reason need purpose point use value sense merit justification worth place keep".split())
_LIGHT = (
    frozenset("see have serve earn deserve convince retain keep add make there be find any more anymore longer".split())
    | _USE
)
_NEEDS = frozenset({"need", "want", "use", "require"})
WORDS = _USE | _NEEDS
"""One of these stands in all that it reads."""
_REMOVES = {"objective": RemoveObjective, "measure": RemoveMeasure, "initiative": RemoveInitiative}


def read(deed: Deed, pieces: Pieces, work: Work) -> Done | None:
    named = deed.of("item")
    said = frozenset().union(*deed.words)
    if not deed.negated or len(named) != 1 or pieces.people or deed.of("perspective"):
        return None
    if not (said & _USE and deed.verbs & _LIGHT) and not deed.verbs & _NEEDS:
        return None
    item = meant(named[0].span, work, "any")
    if not item:
        return None
    work.named = [item]
    return [_REMOVES[work.kind(item)](id=item)], _LIGHT, False
