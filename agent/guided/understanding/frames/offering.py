"""New things in whatever order they are said: a name, a place on the scorecard, and a word of wanting more."""

import re
from dataclasses import replace
from typing import Any

from agent.guided.understanding.clauses import Clause
from agent.guided.understanding.frames.attributes import KINDS, NOUN, stripped
from agent.guided.understanding.frames.common import name_of
from agent.guided.understanding.frames.making import New, made, names_of
from agent.guided.understanding.frames.slots import unexplained
from agent.guided.understanding.lexicon import forms_of
from agent.guided.understanding.line import Line
from agent.guided.understanding.outcome import NotMineError
from agent.guided.understanding.people import may_be_a_person
from agent.guided.understanding.spans import Span
from agent.guided.understanding.work import Work
from scorecard.edits import Edit

_WANTS = (
    rf"{forms_of('add')}|propos(?:e|ed|ing)|suggest(?:ed)?|recommend(?:ed)?|lack(?:s|ing)?|miss(?:es|ing)?|could use|benefits?|supplement(?:ed)?"
    r"|complement(?:ed)?|extend(?:ed)?|another|one more|further|additional|extra|new|second|third|fourth|fifth|sixth|uses?|takes?|launch(?:es|ed)?|runs?"
    r"|starts?|started|introduc(?:e|ed)|pop|chuck|nothing|something|anything|requires?|gives?|gets?|puts?|goes|belongs?|wants?|needs?|need|want"
    r"|following|namely|support(?:s|ing)?|track(?:s|ed)?|monitor(?:ed)?|measur(?:e|es|ed|ing)|include[sd]?|insert(?:ed)?|place[sd]?"
)
_EXPLAINED = rf"{_WANTS}|{NOUN}|yet|perspective|section|strategic"
_CUE = re.compile(rf"\b(?:{_WANTS})\b")
_RENAMES = re.compile(
    r"\b(?:re)?(?:nam(?:e|ed|ing)|call(?:ed)?|word(?:ed|ing)|phras(?:e|ed|ing)|titl(?:e|ed)|writ(?:e|ten)|label|term)\b"
    r"|\b(?:instead of|rather than|replace[sd]?|rename|change[sd]?|describes|swap(?:ped)?|into two|merge[sd]?|split|read|reads|milestones?|theme)\b|<F\d+>"
)
_DOTS = re.compile(r" (?::|-|–|—) (?=\S)")
_PLAIN = [re.compile(p) for p in (
    rf"^(?:(?:a |an )?(?:new )?)(?P<noun>{NOUN})(?: ,| :| -)? (?P<name>(?!<|for |on |of |to |under |is |are |should |needs? |called )[^<:]+)$",
    rf"^(?P<name>[^<:]+) as (?:an? |the )?(?:new )?(?P<noun>{NOUN})$",
    rf"^(?P<verb>put|add|have|include|track|measure|use|look at|monitor|watch|count) (?P<name>(?!<|an? |another |new |the |one |some |(?:{NOUN})\b)[^<:]+?)(?: in)?$",
)]  # fmt: skip
_ARROW = re.compile(r"^(?P<name>[^<:]+?) (?:->|→) (?P<side><P\d+>)$")
_MEASURED = re.compile(
    r"^(?:(?:we|i)(?: also)?(?:'d| would| should| could| can| will| want to)? (?:measure|track|monitor|gauge) (?P<dest><I\d+>)|(?P<dest2><I\d+>)(?: (?:is|are|should|can|could|will|to|must|be|best|now|also))* (?:measured|tracked|gauged)) (?:by|with|through|using|via|as) (?P<name>\S.*)$"
)
_LED = re.compile(r"^(?:for |under |to |in |on |within |at )?(?:the |our )?(?P<dest><[IP]\d+>)(?: perspective)?(?: ,| :| -| –)+ (?=\S)")  # fmt: skip


OF_A_SIDE = re.compile(
    r"\b(?:an?|new|another|fourth|fifth|sixth|extra|further|one more) (?:\w+ )?perspective\b(?! objective)"
)
"""Adds a perspective, not something in one."""
BETTER_NAMED = re.compile(
    r"<I\d+> (?:could|should|might|would|can) (?:be|read|sound) (?:(?:much|a bit|far) )?(?:\w+er|more|less|better)\b"
)
"""Asks for another name, not for another item."""


def read(clause: Clause, work: Work) -> list[Edit]:
    if clause.mood in ("question", "hands off") or len(clause.of("quote")) > 1:
        raise NotMineError
    if BETTER_NAMED.match(clause.body) or OF_A_SIDE.search(clause.body):
        raise NotMineError
    line = _line(clause)
    body, tail = stripped(line, clause, work)
    if (led := _LED.match(body)) and "dest" not in tail and len(body) > led.end():
        tail["dest"] = line.span(led["dest"])
        start = led.end()
    else:
        start = 0
    new = _quoted(clause, work, line, body, tail) or _dotted(clause, line, body, start, tail) or _plain(clause, line, body, start, tail)  # fmt: skip
    if (
        new is None
        or not _makes_sense(new)
        or ("dest" in tail and body.startswith("put ") and may_be_a_person(new.name, put_on=True))
    ):
        raise NotMineError
    for name, value in tail.items():
        if name in ("target", "baseline", "dest"):
            if name != "dest" or new.dest is None:
                setattr(new, name, value)
        elif name != "noun":
            new.fields[name] = value
    work.frame = "add"
    return [e for name in names_of(line, body, new.name) for e in made(clause, work, replace(new, name=name))]


def _makes_sense(new: New) -> bool:
    if re.match(r"(?:some|any)(?:one|body)\b", new.name, re.IGNORECASE):
        return False  # "put someone with more experience on C2"
    return len(new.name) > 2 and not re.match(r"(?:it|this|that|them|one|something|anything)$", new.name, re.IGNORECASE)


def _line(clause: Clause) -> Line:
    """The clause with every id and every perspective in it; other names are more likely words of the new one."""
    spans = [s for s in clause.spans if s.kind != "item" or s.value.how == "id"]
    spans += [s for s in clause.whole.inner if s.kind == "item" and clause.first <= s.first and s.last <= clause.last]
    spans += [s for s in clause.of("item") if s not in spans and s.value.how == "name" and s.value.firm and _led(clause, s)]  # fmt: skip
    taken = {n for s in spans for n in range(s.first, s.last)}
    dots = next(
        (n for n in range(clause.first, clause.last) if clause.whole.tokens[n].low in (":", "-", "–", "—")), clause.last
    )
    sides = [s for s in clause.sides if s.text or s.first < dots]  # what follows is the name
    spans += [s for s in sides if not taken & set(range(s.first, s.last))]
    return Line(clause.whole.tokens, sorted(spans, key=lambda s: s.first), clause.first, clause.last)


def _led(clause: Clause, span: Span) -> bool:
    before = clause.whole.tokens[span.first - 1].low if span.first > clause.first else ""
    return before in ("to", "under", "for", "in", "into", "support")


def _quoted(clause: Clause, work: Work, line: Line, body: str, tail: dict[str, Any]) -> New | None:
    quote = re.search(r"<Q\d+>", body)
    if quote is None:
        return None
    head = body[: quote.start()] + body[quote.end() :]
    if _RENAMES.search(head) or len(unexplained(head, _EXPLAINED)) > 2:
        return None
    noun, dest = _noun(head, tail), _dest(line, head, tail)
    placed = dest is not None and dest.kind == "perspective"
    if not (_CUE.search(head) or (placed and re.search(r"\b(?:to|in|into|under|within) (?:the |our )?<P", body))):
        return None
    if dest is None and not noun and work.side and "add" in clause.groups:
        dest = Span("perspective", quote.start(), quote.start(), work.side, "explicit")
    if dest is None and not noun:
        return None
    kind = noun or ("objective" if dest is not None and dest.kind == "perspective" else "measure")
    if not noun and not placed and dest is not None and dest.kind == "item" and not _CUE.search(head):
        return None
    return New(kind, name_of(str(line.span(quote[0]).value)), dest)


def _dotted(clause: Clause, line: Line, body: str, start: int, tail: dict[str, Any]) -> New | None:
    """ "One more for internal process: deliver within two hours"."""
    cut = next((m for m in _DOTS.finditer(body) if m.start() >= start), None)
    if cut is None:
        return None
    head, rest = body[: cut.start()], body[cut.end() :]
    headed = re.match(
        rf"(?:the |an? |new )*(?:{NOUN}) (?:for|on|under|of|to|in) (?:the |our )?<[IP]\d+>$", head[start:]
    )
    if _RENAMES.search(head) or not (_CUE.search(head) or headed) or unexplained(head, _EXPLAINED):
        return None
    noun, dest = _noun(head, tail), _dest(line, head, tail)
    if (dest is None and not noun) or re.match(r"<[FNED]\d+>|<I\d+>$", rest):
        return None
    kind = noun or ("objective" if dest is not None and dest.kind == "perspective" else "measure")
    return New(kind, name_of(_said(clause, line, cut.end(), len(body))), dest)


def _plain(clause: Clause, line: Line, body: str, start: int, tail: dict[str, Any]) -> New | None:
    if match := _ARROW.match(body):
        return New("objective", name_of(_said(clause, line, *match.span("name"))), line.span(match["side"]))
    if match := _MEASURED.match(body):
        if match["name"].startswith("<") and not match["name"].startswith("<Q"):
            return None
        dest = line.span(match["dest"] or match["dest2"])
        return New("measure", name_of(_said(clause, line, *match.span("name"))), dest)
    if "dest" not in tail:
        return None
    for pattern in _PLAIN:
        if not (match := pattern.match(body[start:])):
            continue
        groups = match.groupdict()
        noun = KINDS.get(groups.get("noun") or "", "") or tail.get("noun", "")
        if tail["dest"].kind == "perspective" and noun != "objective":
            return None
        first, last = match.span("name")
        return New(noun or "measure", name_of(_said(clause, line, start + first, start + last)), tail["dest"])
    return None


def _noun(head: str, tail: dict[str, Any]) -> str:
    found = re.findall(rf"(?<![\w-])(?:{NOUN})(?![\w-])", head)
    return tail.get("noun", "") or (KINDS[found[-1]] if found else "")


def _dest(line: Line, head: str, tail: dict[str, Any]) -> Span | None:
    if "dest" in tail:
        return tail["dest"]
    marks = list(dict.fromkeys(re.findall(r"<[PI]\d+>", head)))
    return line.span(marks[0]) if len(marks) == 1 else None


def _said(clause: Clause, line: Line, first: int, last: int) -> str:
    return clause.whole.words(*line.tokens(clause.start + first, clause.start + last)) if first < last else ""
