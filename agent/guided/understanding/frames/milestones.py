"""Milestones of initiatives: set, dated, reached, taken out."""

import re
from typing import Any

from rapidfuzz import fuzz

from agent.guided.understanding.clauses import Clause
from agent.guided.understanding.cues import TAIL
from agent.guided.understanding.frames.common import name_of
from agent.guided.understanding.line import Line
from agent.guided.understanding.outcome import NotMineError, TroubleError
from agent.guided.understanding.work import Work
from agent.texts import phrase
from scorecard.edits import Edit, RemoveMilestone, SetMilestone
from scorecard.models import Initiative

_WORD = re.compile(r"\b(?:milestones?|checkpoint|interim step)\b")
_DONE = re.compile(r"\b(?:done|reached|achieved|completed?|finished|met|passed|delivered|ticked off)\b")
_NOT_DONE = re.compile(r"\b(?:not|isn't|wasn't|un)\b")
_GOES = re.compile(r"\b(?:remove|delete|drop|cancel|take out|scrap|get rid of|no longer)\b")
_SMALL = (
    r"(?:please|add|set|put|create|insert|include|new|an?|the|another|first|second|third|next|last|final|milestones?|checkpoint|called|named"
    r"|to|of|for|on|in|under|is|has been|have|has|was|with|due|by|date|at|:|,|-|–|should be|mark|as|it|gets|needs|wants|requires|deserves|lacks|remove|delete|drop|move|done|reached|achieved"
    r"|completed?|finished|met|passed|delivered|from|must be|will be|be|we|reach|plan|get|give|also|and|until|our|into|out|take|scrap|cancel|initiative|project|programme)"
)


def read(clause: Clause, work: Work) -> list[Edit]:
    if not _WORD.search(clause.text.lower()):
        raise NotMineError
    spans = [s for s in clause.spans if s.kind in ("item", "date", "quote")]
    spans = [s for s in spans if s.kind != "item" or s.value.how in ("id", "pronoun") or s.value.clear_any]
    line = Line(clause.whole.tokens, spans, clause.first, clause.last)
    body = TAIL.sub("", line.text).rstrip(" .!?,;")
    initiative = _initiative(work, line, body)
    said = _name(clause, line, body)
    known = next((m.name for m in initiative.milestones if fuzz.token_set_ratio(m.name.lower(), said.lower()) >= 85), "") if said else ""  # fmt: skip
    if _GOES.search(body):
        return [RemoveMilestone(initiative=initiative.id, name=_sure(known, said, initiative, work))]
    dates = [s for s in spans if s.kind == "date"]
    fields: dict[str, Any] = {"due": dates[-1].value.day} if dates else {}
    if _DONE.search(body) and not dates:
        fields["done"] = not _NOT_DONE.search(body)
        return [SetMilestone(initiative=initiative.id, name=_sure(known, said, initiative, work), **fields)]
    name = (
        known
        or name_of(said)
        or name_of(
            work.ask(
                f"name milestone {initiative.id}", phrase("milestone_name", item=work.label(initiative.id)), open_=True
            )
        )
    )
    return [SetMilestone(initiative=initiative.id, name=name, **fields)]


def _initiative(work: Work, line: Line, body: str) -> Initiative:
    for mark in re.findall(r"<I\d+>", body):
        for item in work.refs.many(line.span(mark).value):
            if found := work.scorecard.initiative(item):
                work.named.append(item)
                return found
            if (holder := work.scorecard.objective(item)) and len(holder.initiatives) == 1:
                return holder.initiatives[0]
    if re.search(r"<I\d+>", body):
        raise NotMineError
    found = work.scorecard.initiative(work.focused("initiative"))
    if found is None:
        raise NotMineError
    return found


def _name(clause: Clause, line: Line, body: str) -> str:
    if quoted := re.search(r"<Q\d+>", body):
        return str(line.span(quoted[0]).value)
    best = (0, 0)
    for match in re.finditer(r"[^<>,:;]+(?=<|$|[,:;])", re.sub(r"<[A-Z]\d+>", lambda m: "<" * len(m[0]), body)):
        lead = re.match(rf"(?: *{_SMALL}(?= |$))* *", match[0])
        first = match.start() + (lead.end() if lead else 0)
        last = match.start() + len(re.sub(rf"(?: +{_SMALL})* *$", "", f" {match[0].rstrip()}")) - 1
        if last - first > best[1] - best[0]:
            best = (first, last)
    return clause.whole.words(*line.tokens(*best)).strip(" ,:;-") if best[1] > best[0] else ""


def _sure(known: str, said: str, initiative: Initiative, work: Work) -> str:
    if known:
        return known
    if not said and len(initiative.milestones) == 1:
        return initiative.milestones[0].name
    raise TroubleError(phrase("milestone_unknown", item=work.label(initiative.id), name=said))
