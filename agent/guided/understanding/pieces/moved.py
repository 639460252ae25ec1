"""A measure or an initiative and the objective it belongs under; an objective and its perspective."""

from agent.guided.understanding.pieces.gathering import Found, Pieces, evidence, meant
from agent.guided.understanding.work import Work
from scorecard.edits import MoveInitiative, MoveMeasure, MoveObjective

_PLAIN = frozenset(
    {
        "place",
        "belong",
        "sit",
        "fit",
        "move",
        "home",
        "shift",
        "slot",
        "file",
        "park",
        "house",
        "transfer",
        "drag",
        "live",
    }
)


def read(pieces: Pieces, work: Work) -> Found | None:
    clause = pieces.clause
    if clause.of("number") or clause.of("quote") or pieces.people or clause.of("date") or clause.fields:
        return None
    if not any(w.lemmas & (_PLAIN & evidence("moving")) for w in pieces.rest):
        return None
    sure = not pieces.strange("moving")
    ids = list(dict.fromkeys(i for s in pieces.items if (i := meant(s, work, "any"))))
    if not ids:
        return None
    moving, *others = ids
    work.named = [moving]
    homes = list(dict.fromkeys(i for s in pieces.items[1:] if (i := meant(s, work, "objective")) and i != moving))
    if work.kind(moving) == "objective":
        sides = [s.value for s in clause.sides if s.text or not others]
        home = work.scorecard.perspective_of(moving)
        sides = [s for s in dict.fromkeys(sides) if home is None or s != home.id]
        return Found([MoveObjective(id=moving, perspective=sides[0])], sure) if len(sides) == 1 and not homes else None
    if len(homes) != 1 or (held := work.scorecard.objective_of(moving)) is None or held.id == homes[0]:
        return None
    edit = MoveMeasure if work.kind(moving) == "measure" else MoveInitiative
    return Found([edit(id=moving, objective=homes[0])], sure)
