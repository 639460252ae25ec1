"""How an initiative stands, told in whatever words."""

import re

from agent.guided.understanding.pieces.gathering import Found, Pieces, meant
from agent.guided.understanding.work import Work
from scorecard.edits import UpdateInitiative
from scorecard.models import Status

_TOLD: list[tuple[str, Status]] = [("finishing", "done"), ("stopping", "stopped"), ("starting", "active")]
_PAST = re.compile(
    r"\b(?:has|have|had|is|are|was|were|'s|'ve|been|finally|now|just|already)\b|\w(?:ed|pt)\b", re.IGNORECASE
)
_STOPS = re.compile(
    r"\W*(?:we|i)(?:'ll| will| have to| must)? (?:stop|pause|cancel|abandon|shelve|end|freeze)\b", re.IGNORECASE
)
_FINISHED = re.compile(
    r"\b(?:finished|complete[d]?|done|delivered|wrapped|closed|concluded|ended|accomplished|landed|rolled|over)\b",
    re.IGNORECASE,
)
_PARTS = {"half": 50.0, "quarter": 25.0, "third": 33.0, "two thirds": 67.0, "three quarters": 75.0}
_PART = re.compile(r"\b(two thirds|three quarters|half|quarter|third)(?: of the way)?(?:[- ]?way)?\b.*\b(?:through|done|finished|there|complete)\b|\b(two thirds|three quarters|half|quarter|third) of the way\b|\b(?:is|are|now|at|about|already|around|roughly) (half)[- ]?way\b(?! (?:between|down|up|back))", re.IGNORECASE)  # fmt: skip


def read(pieces: Pieces, work: Work) -> Found | None:
    clause = pieces.clause
    named = [i for s in pieces.items if (i := meant(s, work, "initiative"))]
    if len(set(named)) != 1 or pieces.negated or pieces.people or clause.of("quote") or pieces.says("saying"):
        return None
    work.named = named[:1]
    if part := _PART.search(clause.text):
        return Found(
            [UpdateInitiative(id=named[0], percent_done=_PARTS[(part[1] or part[2] or part[3]).lower()])], sure=True
        )
    if clause.of("number") or set(clause.fields) - {"budget"}:
        return None
    past = _PAST.search(clause.text) or _STOPS.match(clause.text)
    told = next((to for kind, to in _TOLD if pieces.says(kind)), "") if past else ""
    if told == "done" and not _FINISHED.search(clause.text):
        return None  # "it finishes whenever it finishes"
    status = clause.enum("status") or told
    if not status:
        return None
    return Found(
        [UpdateInitiative.model_validate({"id": named[0], "status": status})],
        not pieces.strange("finishing", "stopping", "starting", "wishing"),
    )
