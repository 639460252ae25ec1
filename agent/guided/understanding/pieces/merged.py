"""Two objectives that are said to be one."""

import re

from agent.guided.understanding.pieces.gathering import Found, Pieces, distinct
from agent.guided.understanding.work import Work
from scorecard.apply import EditError
from scorecard.composing import merged

_ONE = re.compile(
    r"\b(?:the same|duplicates?|overlap(?:s|ping)?|identical|one and the same|one thing|into one|as one|be one|a single|one objective|twins?|redundant|belong together)\b",
    re.IGNORECASE,
)


def read(pieces: Pieces, work: Work) -> Found | None:
    clause = pieces.clause
    if pieces.negated or pieces.people or clause.of("number") or clause.fields or not _ONE.search(clause.text):
        return None
    ends = distinct(pieces, work, "objective")
    quotes = clause.of("quote")
    if len(ends) != 2 or len(quotes) > 1 or any(work.kind(i) != "objective" for i in ends):
        return None
    work.named = ends[:1]
    try:
        return Found(merged(work.scorecard, ends[0], ends[1], str(quotes[0].value) if quotes else ""), sure=False)
    except EditError:
        return None
