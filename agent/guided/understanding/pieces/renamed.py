"""One item and a name in quotes, or after a colon, where it is asked about."""

import re

from agent.guided.understanding.frames.common import follows_what_misses, name_of
from agent.guided.understanding.pieces.gathering import Found, Pieces
from agent.guided.understanding.work import Work

_ELSEWHERE = frozenset({"add", "remove", "merge", "split", "swap", "own", "move", "record"})


def read(pieces: Pieces, work: Work) -> Found | None:
    clause = pieces.clause
    if found := _after_a_colon(pieces, work):
        return found
    quotes = clause.of("quote")
    if len(quotes) != 1 or clause.of("number") or pieces.people or clause.groups & _ELSEWHERE:
        return None
    if re.search(r"\ban? (?:new )?(?:project|initiative|programme|kpi|measure|metric|indicator) <Q", clause.body):
        return None  # something new by that name
    if set(clause.fields) - {"name"} or (follows_what_misses(clause) and not pieces.items):
        return None
    spans = [s for s in pieces.items if s.value.sure or s.value.clear_any]
    ids = list(dict.fromkeys(work.many(spans))) if spans else [i for i in work.recent if work.kind(i)][-1:]
    if len(ids) != 1:
        return None
    work.frame = "rename"
    return Found([work.update(ids[0], name=name_of(str(quotes[0].value)))], True)


def _after_a_colon(pieces: Pieces, work: Work) -> Found | None:
    """ "C1: shorter waits for surgery" may be its new name."""
    clause = pieces.clause
    match = re.match(r"(?P<item><I\d+>) : (?P<name>[a-z<][^:;,.]+)$", clause.body)
    if not match or clause.of("number") or clause.of("date") or clause.of("quote") or pieces.people or clause.groups:
        return None
    mention = clause.line.span(match["item"]).value
    name = clause.words_of(match, "name")
    if mention.how != "id" or not mention.candidates or not 3 <= len(name.split()) <= 9:
        return None
    item = mention.candidates[0].item
    if work.kind(item) != "objective" or set(clause.fields) - {"data_source"} or clause.of("enum"):
        return None
    work.frame = "rename"
    return Found([work.update(item, name=name_of(name))], sure=False)
