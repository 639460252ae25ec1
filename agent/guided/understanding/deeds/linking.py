"""One objective works on another, by which of them is the subject."""

from agent.guided.understanding.deeds.owning import Done
from agent.guided.understanding.deeds.parsed import Deed, Part
from agent.guided.understanding.pieces.gathering import Pieces, meant
from agent.guided.understanding.work import Work
from scorecard.edits import AddLink, RemoveLink

KINDS = ("works_on", "hangs_on")
"""The classes of verbs that it is said by."""
_LIGHT = frozenset(
    """also nothing effect impact influence link connection bearing contribution lot much directly difference strong
    better higher lower faster safer easier more less fewer""".split()
)
_ON = ("object", "to", "for", "on", "in", "with", "into", "onto", "off", "from", "of", "upon", "dative")


def read(deed: Deed, pieces: Pieces, work: Work) -> Done | None:
    if pieces.people or len(deed.of("item")) != 2:
        return None
    one, other = deed.of("item", "subject"), deed.of("item", *_ON)
    if len(one) != 1 or len(other) != 1:
        return None
    if said := deed.does("works_on"):
        source, target = _objective(one[0], work), _objective(other[0], work)
    elif said := deed.does("hangs_on"):
        target, source = _objective(one[0], work), _objective(other[0], work)
    else:
        return None
    if not source or not target or source == target:
        return None
    here = work.scorecard.link(source, target)
    if deed.negated:
        return ([RemoveLink(source=source, target=target)], said | _LIGHT, False) if here else None
    if here:
        return None
    work.named = [source, target]
    return [AddLink(source=source, target=target, provenance=work.provenance)], said | _LIGHT, False


def _objective(part: Part, work: Work) -> str:
    found = meant(part.span, work, "objective")
    return found if work.kind(found) == "objective" else ""
