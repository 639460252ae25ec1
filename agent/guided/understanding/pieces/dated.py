"""A date and nothing else, said of the initiative last spoken of: "Inspection has slipped. End of July."."""

from agent.guided.understanding.pieces.gathering import Found, Pieces
from agent.guided.understanding.work import Work
from scorecard.edits import UpdateInitiative


def read(pieces: Pieces, work: Work) -> Found | None:
    clause = pieces.clause
    dates = clause.of("date")
    others = [s for s in clause.spans if s.kind != "date"]
    if len(dates) != 1 or others or pieces.people or pieces.rest or pieces.negated or clause.sides:
        return None
    spoken = next((i for i in [*reversed(work.recent), work.focus] if i), "")
    day = dates[0].value.day
    if work.kind(spoken) != "initiative" or day <= work.today:
        return None
    work.named = [spoken]
    return Found([UpdateInitiative(id=spoken, due=day)], sure=True)
