"""What is said of something new at the end of the sentence that adds it: place, due date, target, owner, rhythm, unit."""

import re
from typing import Any

from agent.guided.understanding.clauses import Clause
from agent.guided.understanding.cues import TAIL
from agent.guided.understanding.frames.owners import person_of
from agent.guided.understanding.frames.sheet import LIKE_A_UNIT, unit_of
from agent.guided.understanding.frames.timing import first_day
from agent.guided.understanding.lexicon import classes
from agent.guided.understanding.line import Line
from agent.guided.understanding.people import known_people
from agent.guided.understanding.spans import Span
from agent.guided.understanding.work import Work

KINDS = {w: kind for kind in ("objective", "measure", "initiative") for w in classes("nouns")[kind]}
NOUN = "|".join(sorted(KINDS, key=len, reverse=True))
DEST = r"(?:about|to|too|under|for|in|into|on|onto|at|within|of|below|as part of|serving|supporting|on the|inside)"
_TAILS: list[tuple[str, str]] = [
    ("span", r"(?:,|and)? ?(?:(?:which )?(?:runs?|running|lasts?|lasting|goes|planned) )?(?:(?:from|between) )?(?P<x><D\d+>)(?: (?:to|until|till|through|up to|and|-|–))? (?P<until><D\d+>)$"),
    ("due", r"(?:,|and)? ?(?:which is |to be )?(?:<E\d+>|due|finished|done|ready|completed?|ending|until)?(?: by| on| until)? ?(?P<x><D\d+>)$"),
    ("start", r"(?:,|and)? ?(?:(?:starting|starts?|to start|beginning|begins?|as)(?: in| on| from| as)? )?(?P<x><D\d+>)(?: on| onwards?)?$"),
    ("target", r"(?:,|and|with|at)* ?(?:an? |the |its |set (?:its |the )?)?<F\d+>(?: of| to| is| :| =| at| be)* (?P<x><N\d+>)$"),
    ("enum", r"(?:,|and)? ?(?:which is |to be )?(?:measured|reported|tracked|reviewed|checked|counted)? ?(?P<x><E\d+>)$"),
    ("enum", r"(?:,|and)? ?as an? (?P<x><E\d+>)(?: (?:measure|indicator|kpi|metric|one))?$"),
    ("owner", r"(?:,|and|with)* ?(?:the )?<F\d+>(?: is| :| =| be)? (?P<x>[^<,]+?)$|,? (?:owned|led|run|managed|handled) by (?P<y>[^<,]+?)$|,? (?P<z>\w+) (?:owns|leads|runs|leading)(?: it)?$|,? with (?P<w>[^<,]+?) (?:as (?:the )?<F\d+>|in the lead|in charge|leading(?: it)?)$|, (?P<v>[^<,]{2,40})$"),
    ("unit", r"(?:,? (?:measured |counted |given |shown |expressed |stated |reported )?in(?: the)?| ,| \(|,? (?:the )?<F\d+>(?: is| :)?|,) (?P<x>(?:<E\d+>|per [\d,]+ [^<,()]{1,24}?|(?!in |measured |counted )[^<,()]{1,24}?|% of [^<,()]{1,24}?))(?: \))?$"),
    ("noun", rf" as (?:an? |the )?(?:(?:new|further|first|second|third|another|additional) )?(?P<x>{NOUN})$"),
    ("dest", r" , (?P<x><I\d+>)$"),
    ("dest", rf",? (?:(?:which |it |that )?(?:belongs?|goes|should go|sits) )?{DEST} (?:the |our )?(?P<x><[IP]\d+>)(?: perspective)?$"),
]  # fmt: skip

_BEGINS = re.compile(r"\b(?:start|beg[iu]n|onward)")
_FROM = re.compile(r"(?:from|since|as of)\b", re.IGNORECASE)
""" "From January" tells where it begins, and nothing of its end."""
_TAIL_PATTERNS = [(name, re.compile(pattern)) for name, pattern in _TAILS]


def stripped(line: Line, clause: Clause, work: Work) -> tuple[str, dict[str, Any]]:
    """The clause without what is said at its end of due date, target, owner, rhythm and place."""
    body = TAIL.sub("", line.text[clause.start :]).rstrip(" .!?,;")
    tail: dict[str, Any] = {}
    date: Span | None = None
    changed = True
    while changed:
        changed = False
        for name, pattern in _TAIL_PATTERNS:
            match = pattern.search(body)
            if not match or match.start() == 0:
                continue
            said = next(g for g in match.groups() if g)
            if not _took(name, said, match, line, clause, tail, date, work):
                continue
            if name == "due":
                date = line.span(said)
                tail["due"] = date.value.day
            body, changed = body[: match.start()].rstrip(" ,"), True
    if "target" in tail and "due" in tail:
        tail["target"] = (tail["target"][0], tail.pop("due"))
    return body, tail


def _took(
    name: str,
    said: str,
    match: re.Match[str],
    line: Line,
    clause: Clause,
    tail: dict[str, Any],
    date: Span | None,
    work: Work,
) -> bool:
    if name == "due":
        if _FROM.match(line.span(said).text):
            return False
        spell = re.match(r"(?:with)?in \d+ (?:days?|hours?|minutes?)$", line.span(said).text.lower())
        if re.search(r"\b(?:starts?|starting|begins?|beginning|kicks? off)$", match.string[: match.start()]):
            return False
        return date is None and not (spell and match[0].strip() == said)  # "readmissions within 30 days" is a name
    if name == "span":
        if "due" in tail or "start" in tail:
            return False
        tail |= {"start": first_day(line.span(said)), "due": line.span(match["until"]).value.day}
        return True
    if name == "start":
        if not (_BEGINS.search(match[0]) or _FROM.match(line.span(said).text)):
            return False
        tail["start"] = first_day(line.span(said))
        return True
    if name == "noun":
        tail["noun"] = KINDS[said]
        return True
    if name == "dest":
        span = line.span(said)
        item_unsure = span.kind == "item" and not span.value.sure and re.search(r"\b(?:for|on|of|in|at)\b", match[0])
        if "dest" in tail or item_unsure:
            return False
        tail["dest"] = span
        return True
    if name == "target":
        field = re.search(r"<F\d+>", match[0])
        kind = line.span(field[0]).value if field else ""
        if kind not in ("target", "baseline"):
            return False
        tail[kind] = (line.span(said), None) if kind == "target" else line.span(said)
        return True
    if name == "enum":
        return _took_value(line.span(said), match[0], tail)
    if name == "owner":
        return _took_owner(said, match, line, clause, tail, work)
    typed = _typed(said, match, line, clause)
    field = re.search(r"<F\d+>", match[0])
    counted = re.match(r" ?,? ?(?:measured|counted|expressed|stated) in ", match[0])
    told = counted or (re.match(r" ?, in ", match[0]) and typed[:1].islower())  # "…, in dB" can be nothing else
    unit = unit_of(typed) or (typed if LIKE_A_UNIT.fullmatch(typed) or (told and " " not in typed) else "")
    if not unit or (field and line.span(field[0]).value != "unit"):
        return False
    tail["unit"] = unit
    return True


def _typed(said: str, match: re.Match[str], line: Line, clause: Clause) -> str:
    start = clause.start + match.start() + match[0].index(said)
    return clause.whole.words(*line.tokens(start, start + len(said)))


def _took_value(span: Span, said: str, tail: dict[str, Any]) -> bool:
    kind, value = span.value
    if kind not in ("frequency", "status", "polarity") and not (kind == "measure_kind" and " as " in said):
        return False
    apart = re.match(r"\s*(?:,|and\b|which|to be|measured|reported|tracked|reviewed|checked|counted)", said)
    if not apart and (kind == "status" or span.text.startswith("per ")):
        return False  # "projects finished", "visits per month": words of the name
    tail[kind] = value
    return True


def _took_owner(said: str, match: re.Match[str], line: Line, clause: Clause, tail: dict[str, Any], work: Work) -> bool:
    fields = re.search(r"<F\d+>", match[0])
    if "owner" in tail or (fields and line.span(fields[0]).value != "owner"):
        return False
    typed = _typed(said, match, line, clause)
    parts = typed.split()
    bare = match.groupdict().get("v") == said
    if bare and not (
        set(typed.lower().split()) <= known_people(work)
        or (len(parts) in (2, 3) and all(p[0].isupper() for p in parts))
    ):
        return False
    if who := person_of(typed, strict=False):
        tail["owner"] = who
    return bool(who)
