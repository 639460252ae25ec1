"""A name in quotes, a word for what it is, and where it belongs: something new, in whatever order it is said."""

import re

from agent.guided.understanding.frames.attributes import KINDS, NOUN
from agent.guided.understanding.frames.common import name_of
from agent.guided.understanding.frames.making import New, made
from agent.guided.understanding.frames.sheet import unit_of
from agent.guided.understanding.frames.timing import first_day
from agent.guided.understanding.pieces.gathering import Found, Pieces
from agent.guided.understanding.work import Work

_ELSEWHERE = frozenset({"remove", "rename", "merge", "split", "swap", "unlink", "record"})
_NEW = re.compile(
    r"\b(?:new|add\w*|includ\w+|introduc\w+|creat\w+|launch\w*|start\w*|need\w*|want\w*|missing|lacks?|propos\w+|suggest\w*"
    r"|plan\w*|set(?:ting)? up|put(?:ting)? in|have|track\w*|measur\w+|complement\w*|further|another|additional\w*|extra)\b",
    re.IGNORECASE,
)
_STARTS = re.compile(r"\b(?:from|start\w*|beg[iau]n\w*|commenc\w+|kick\w*|as of)\b", re.IGNORECASE)


def read(pieces: Pieces, work: Work) -> Found | None:
    clause = pieces.clause
    quotes = clause.of("quote")
    if len(quotes) != 1 or pieces.negated or clause.of("number") or clause.groups & _ELSEWHERE:
        return None
    before = clause.before.text if clause.before and not clause.before.of("quote") else ""
    text = f"{before} {clause.text}".replace(quotes[0].text, " ")
    kinds = {KINDS[m.lower()] for m in re.findall(rf"\b({NOUN})\b", text, re.IGNORECASE)}
    kinds = kinds - {"objective"} if len(kinds) > 1 else kinds  # "a KPI for the objective P4"
    if len(kinds) != 1 or not _NEW.search(text) or set(clause.fields) - {"owner", "due", "start", "name"}:
        return None
    new = New(kinds.pop(), name_of(str(quotes[0].value)))
    homes = [s for s in pieces.items if s.value.sure and work.kind(work.refs.one(s.value)) == "objective"]
    if len(homes) > 1 or len(homes) != len(pieces.items) or len(pieces.people) > 1:
        return None
    new.dest = homes[0] if homes else clause.sides[0] if len(clause.sides) == 1 else None
    if new.kind == "objective" and new.dest is None:
        return None
    if pieces.people:
        new.fields["owner"] = str(pieces.people[0].value)
    for span in clause.of("date"):
        said = clause.whole.words(max(clause.first, span.first - 2), span.last)
        key = "start" if _STARTS.search(said) else "due"
        new.fields[key] = first_day(span) if key == "start" else span.value.day
    for span in clause.of("enum"):
        if span.value[0] in ("frequency", "polarity"):
            new.fields[span.value[0]] = span.value[1]
    if unit := re.search(r"\bin (?:the )?(per ?cent|percent|%|euros?|days|hours|weeks|months)", text, re.IGNORECASE):
        new.fields["unit"] = unit_of(unit[1])
    work.frame = "add"
    return Found(made(clause, work, new), sure=bool(homes or clause.sides or work.recent))
