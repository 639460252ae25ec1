"""One item and a name in quotes."""

from agent.guided.understanding.frames.common import follows_what_misses, name_of
from agent.guided.understanding.pieces.gathering import Found, Pieces
from agent.guided.understanding.work import Work

_ELSEWHERE = frozenset({"add", "remove", "merge", "split", "swap", "own", "move", "record"})


def read(pieces: Pieces, work: Work) -> Found | None:
    clause = pieces.clause
    quotes = clause.of("quote")
    if len(quotes) != 1 or clause.of("number") or pieces.people or clause.groups & _ELSEWHERE:
        return None
    if set(clause.fields) - {"name"} or (follows_what_misses(clause) and not pieces.items):
        return None
    spans = [s for s in pieces.items if s.value.sure or s.value.clear_any]
    ids = list(dict.fromkeys(work.many(spans))) if spans else [i for i in work.recent if work.kind(i)][-1:]
    if len(ids) != 1:
        return None
    work.frame = "rename"
    return Found([work.update(ids[0], name=name_of(str(quotes[0].value)))], True)
