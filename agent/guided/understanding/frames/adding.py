"""New objectives, measures and initiatives, with what is said of them in the same breath."""

import re
from typing import Any

from agent.guided.understanding.clauses import Clause
from agent.guided.understanding.cues import TAIL
from agent.guided.understanding.frames.common import name_of
from agent.guided.understanding.frames.making import New, made
from agent.guided.understanding.frames.owners import person_of
from agent.guided.understanding.lexicon import classes, forms_of
from agent.guided.understanding.line import Line
from agent.guided.understanding.outcome import NotMineError
from agent.guided.understanding.spans import Span
from agent.guided.understanding.work import Work
from scorecard.edits import Edit

KINDS = {w: kind for kind in ("objective", "measure", "initiative") for w in classes("nouns")[kind]}
NOUN = "|".join(sorted(KINDS, key=len, reverse=True))
_ADD = rf"(?:{forms_of('add')}|make|put|get|give|write|use|suggest|i'd like|we could use|there should be|there is|there's|we need|we want|we should have|i want|i need|we're missing|we are missing|missing)"
_DET = r"(?:an?|another|one more|some|the|our|this|that|following|extra|third|second|fourth|fifth|new|further|additional|strategic|lead|lag|leading|lagging|key|good|proper|better|suitable|<E\d+>)"
_HEAD = re.compile(
    rf"^(?:(?:please )?{_ADD}(?: (?:in|up|me|us|have))*(?: (?:to|under|for|in|at|on) (?:the )?(?P<dest><[IP]\d+>))?(?: :)? )?(?:{_DET} )*(?:(?P<side><P\d+>) )?(?:{_DET} )*(?P<noun>{NOUN})\b"
)
_NAMED = re.compile(
    r"^(?:\s*(?:called|named|namely|titled|entitled|saying|that says|with the name|which is called|to read|:|,|-|–|—|=|is))+ "
)
_ABOUT = re.compile(
    r"^(?:on|about|around|regarding|for|concerning|of|covering|to do with|that (?:measures|tracks|covers|captures|is about)|to (?:measure|track|monitor|capture)|measuring|tracking) (?:the |our |how )?"
)
_DEST = r"(?:about|to|too|under|for|in|into|on|onto|at|within|of|below|as part of|serving|supporting|on the|inside)"
_AS = re.compile(
    rf"^(?:{_ADD}|track|include) (?P<name>.+?) as (?:{_DET} )*(?P<noun>{NOUN})(?: {_DEST} (?:the )?(?P<dest><[IP]\d+>))?$"
)
_MEASURED = re.compile(
    r"^(?:measure|track|monitor|gauge) (?:the )?(?P<dest><I\d+>) (?:by|with|through|using|via) (?P<name>.+)$"
)
_TRACK = re.compile(
    r"^(?:track|measure|monitor|add|put|include|use) (?P<name>.+?) (?:under|for|to|in|at|into|on) (?:the )?(?P<dest><[IP]\d+>)$"
)
_TRACKED = re.compile(r"^(?:track|measure|monitor) (?P<name>[^<].*)$")
_PROPOSED = re.compile(
    r"^(?:(?:i'd|i would|we could|i|we|let's) )?(?:propose|suggest|recommend|use|take|go with|go for|add) (?P<name><Q\d+>)$"
)
_PLACED = re.compile(
    rf"^(?:{_ADD}) (?:(?:to|under|in|into|for) )?(?:(?:one|something|an objective|one more)(?: about [\w ]+?)? (?:to|under|in) )?(?:the |a |another |an )?(?P<dest><[IP]\d+>)(?: (?:one|thing))?(?: :| -| –) ?(?P<name>\S.*)$|^(?:(?:{_ADD}) )?(?:an?|another|new|one more) (?P<dest2><P\d+>) one(?: :| -|,)+ (?P<name2>.+)$"
)
_FRONTED = re.compile(
    rf"^(?:under|to|for|in|at|on|within) (?:the )?(?P<dest><[IP]\d+>)(?: ,)? ?(?:(?:i|we|you|please) )?(?:(?:would|could|should|can|might|'d|want to|need to|like to|also) )*(?:add|put|have|track|include|measure|use)(?: as (?:{_DET} )*(?P<noun>{NOUN}))?(?: :)? (?P<name>\S.*)$"
)
_NEEDS = re.compile(
    rf"^(?:for )?(?P<dest><I\d+>) (?:also |still |really |urgently )*(?:(?:i|we) (?:also |would |'d )*)?(?:(?:want|need|like|love) to (?:see|track|have|measure|add|monitor)|requires?|needs?|should have|should get|gets?|lacks?|could use|wants?|has to have|must have|want|need|deserves?|like)(?: (?:{_DET}))*(?: (?P<noun>{NOUN}))?(?: :| called| named|,|-)* (?P<name>\S.*)$"
)
_SOMETHING = re.compile(
    rf"^(?:(?:{_ADD}) )?(?:something|anything|a thing|sth) (?:about|on|for|around|regarding|like|to do with) (?P<name>.+?)(?: in there| in it| there| on it| here| on the map)?$"
)
_LOOSE = re.compile(
    rf"^(?:add|create|introduce|include|insert|append|throw in|bring in|put in) (?:{_DET} )*(?P<name>.+)$"
)


def read(clause: Clause, work: Work) -> list[Edit]:
    if clause.mood == "question" or (
        clause.fields[:1] not in ([], ["name"], ["owner"]) and clause.of("field")[0].first <= _noun_place(clause)
    ):
        raise NotMineError
    line = _line(clause)
    body, tail = stripped(line, clause, work)
    new = _headed(clause, line, body) or _as(clause, line, body, tail)
    if new is None:
        raise NotMineError
    for name, value in tail.items():
        if name in ("target", "baseline", "dest"):
            if name != "dest" or new.dest is None:
                setattr(new, name, value)
        elif name == "noun":
            new.kind = value
        else:
            new.fields[name] = value
    work.frame = "add"
    return made(clause, work, new)


def _noun_place(clause: Clause) -> int:
    for n in range(clause.first, clause.last):
        if clause.whole.tokens[n].low in KINDS:
            return n
    return clause.last


def _line(clause: Clause) -> Line:
    """The clause with the perspectives in it that a preposition or a noun marks as such."""
    tokens = clause.whole.tokens
    spans = [s for s in clause.spans if s.kind != "item" or _points(s)]
    spans += [
        s
        for s in clause.whole.inner
        if clause.first <= s.first and s.last <= clause.last and clause.whole.at(s.first) not in spans
    ]
    spans += [s for s in clause.of("item") if s not in spans and _led(clause, s)]
    for side in clause.sides:
        before = tokens[side.first - 1].low if side.first > clause.first else ""
        before2 = tokens[side.first - 2].low if side.first > clause.first + 1 else ""
        after = tokens[side.last].low if side.last < clause.last else ""
        led = re.fullmatch(_DEST, before) or (before in ("the", "our") and re.fullmatch(_DEST, before2))
        ends = not after or after in (",", ":", "called", "named", ".", "?", "!")
        if (
            side.text
            or (led and ends and _placing(before, before2))
            or (
                (after in KINDS or after == "one")
                and before in ("a", "an", "new", "another", "one", "the", "first", "more", "add", "fourth", "third")
            )
        ):
            spans = [s for s in spans if s.last <= side.first or side.last <= s.first] + [side]
    spans.sort(key=lambda s: s.first)
    return Line(tokens, spans, clause.first, clause.last)


def _points(span: Span) -> bool:
    """Ids and "it" are places for what is added; parts of names are more likely words of the new name."""
    return span.value.how == "id" or (
        span.value.how == "pronoun" and not re.search(rf"\b(?:{NOUN})$", span.value.words.replace("objective", ""))
    )


def _led(clause: Clause, span: Span) -> bool:
    """A name at the end after a preposition, or before what it is to get: "to the loyalty objective"."""
    before = clause.whole.tokens[span.first - 1].low if span.first > clause.first else ""
    after = clause.whole.tokens[span.last].low if span.last < clause.last else ""
    named = span.value.how in ("name", "ordinal") and re.fullmatch(r"to|under|for|of|in|into|below|within", before)
    return (
        bool(named)
        and after in ("", ",", ":", "called", "named", ".", "with", "by")
        and not (span.value.how == "name" and before == "of")
    )


def _placing(before: str, before2: str) -> bool:
    """A place, not a part of the name: "to customer", but not "for our customers"."""
    return (before if before not in ("the", "our") else before2) in (
        "to",
        "under",
        "in",
        "into",
        "within",
        "onto",
        "about",
    ) and before != "our"


_TAILS: list[tuple[str, str]] = [
    ("due", r"(?:,|and)? ?(?:which is |to be )?(?:due|finished|done|ready|completed?|ending|until)?(?: by| on| until)? ?(?P<x><D\d+>)$"),
    ("start", r"(?:,|and)? ?(?:starting|starts?|to start|beginning|begins?)(?: in| on| from)? (?P<x><D\d+>)$"),
    ("target", r"(?:,|and|with|at)* ?(?:an? |the |its |set (?:its |the )?)?<F\d+>(?: of| to| is| :| =| at| be)* (?P<x><N\d+>)$"),
    ("enum", r"(?:,|and)? ?(?:which is |to be )?(?:measured|reported|tracked|reviewed|checked|counted)? ?(?P<x><E\d+>)$"),
    ("enum", r"(?:,|and)? ?as an? (?P<x><E\d+>)(?: (?:measure|indicator|kpi|metric|one))?$"),
    ("owner", r"(?:,|and|with)* ?(?:the )?<F\d+>(?: is| :| =| be)? (?P<x>[^<,]+?)$|,? (?:owned|led|run|managed|handled) by (?P<y>[^<,]+?)$|,? (?P<z>\w+) (?:owns|leads|runs) it$|,? with (?P<w>[^<,]+?) as (?:the )?<F\d+>$"),
    ("unit", r"(?:,? (?:measured |counted )?in| ,) (?P<x>kwh|kg|tonnes|tons|km|litres|m2|pieces|%|percent|per cent|days|hours|minutes|weeks|months|years|points|eur|euros|usd|dollars|gbp|pounds)$"),
    ("noun", rf" as (?:an? |the )?(?:new |further )?(?P<x>{NOUN})$"),
    ("dest", rf",? (?:(?:which |it |that )?(?:belongs?|goes|should go|sits) )?{_DEST} (?:the |our )?(?P<x><[IP]\d+>)(?: perspective)?$"),
]  # fmt: skip


def stripped(line: Line, clause: Clause, work: Work) -> tuple[str, dict[str, Any]]:
    """The clause without what is said at its end of due date, target, owner, rhythm and place."""
    body = TAIL.sub("", line.text[clause.start :]).rstrip(" .!?,;")
    tail: dict[str, Any] = {}
    date: Span | None = None
    changed = True
    while changed:
        changed = False
        for name, pattern in _TAILS:
            match = re.search(pattern, body)
            if not match or match.start() == 0:
                continue
            said = next(g for g in match.groups() if g)
            if not _took(name, said, match, line, clause, tail, date):
                continue
            if name == "due":
                date = line.span(said)
                tail["due"] = date.value.day
            body, changed = body[: match.start()].rstrip(" ,"), True
    if "target" in tail and "due" in tail:
        tail["target"] = (tail["target"][0], tail.pop("due"))
    return body, tail


def _took(
    name: str, said: str, match: re.Match[str], line: Line, clause: Clause, tail: dict[str, Any], date: Span | None
) -> bool:
    if name == "due":
        return date is None
    if name == "start":
        span = line.span(said)
        tail["start"] = (
            span.value.day.replace(day=1)
            if not re.search(r"\d{1,2}(?:st|nd|rd|th)? [a-z]{3}|\d-\d", span.text.lower())
            else span.value.day
        )
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
        kind, value = line.span(said).value
        if kind not in ("frequency", "status", "polarity") and not (kind == "measure_kind" and " as " in match[0]):
            return False
        tail[kind] = value
        return True
    if name == "owner":
        fields = re.search(r"<F\d+>", match[0])
        if fields and line.span(fields[0]).value != "owner":
            return False
        start = clause.start + match.start() + match[0].index(said)
        who = person_of(clause.whole.words(*line.tokens(start, start + len(said))), strict=False)
        if who:
            tail["owner"] = who
        return bool(who)
    tail["unit"] = {"percent": "%", "per cent": "%", "euros": "EUR", "eur": "EUR"}.get(said, said)
    return True


def _words(line: Line, clause: Clause, start: int, end: int) -> str:
    if start >= end:
        return ""
    return clause.whole.words(*line.tokens(clause.start + start, clause.start + end))


def _headed(clause: Clause, line: Line, body: str) -> New | None:
    """ "Add a KPI NPS", "new customer objective: Delight partners", "we need an initiative called X"."""
    match = _HEAD.match(body)
    adds = clause.groups & {"add"} or re.match(rf"(?:{_ADD}|an?|another|one more|new|{NOUN})\b", body)
    if not match or not adds or (clause.mood == "question"):
        return None
    listed = re.match(rf"(?:{NOUN}) {_DEST} (?:the )?<[IP]\d+> :", body)
    if not listed and not re.match(rf"(?:{_ADD}|an?|another|one more|new|additional|further)\b", body):
        return None
    new = New(KINDS[match["noun"]], "")
    if found := match["dest"] or match["side"]:
        new.dest = line.span(found)
    rest = body[match.end() :]
    offset = match.end()
    while rest.startswith(" "):
        rest, offset = rest[1:], offset + 1
    if new.dest is None and (
        led := re.match(rf"{_DEST} (?:the |our )?(?P<dest><[IP]\d+>)(?P<after> (?:called|named|:|,|-|–|<Q)|$)", rest)
    ):
        span = line.span(led["dest"])
        if span.kind == "perspective" or span.value.sure or led["after"]:
            new.dest = span
            end = led.start("after")
            rest, offset = rest[end:], offset + end
            while rest.startswith(" "):
                rest, offset = rest[1:], offset + 1
    for pattern in (_NAMED, _ABOUT):
        if skip := pattern.match(rest):
            rest, offset = rest[skip.end() :], offset + skip.end()
    new.name = _name(line, clause, body, offset)
    return new


def _name(line: Line, clause: Clause, body: str, offset: int) -> str:
    said = body[offset:]
    if quoted := re.search(r"<Q\d+>", said):
        return name_of(str(line.span(quoted[0]).value))
    words = _words(line, clause, offset, len(body))
    if re.match(r"(?:something|anything) (?:to|that|which|for|about)\b", words, re.IGNORECASE):
        return ""
    return name_of(re.sub(r"^(?:for|on|about|like|something like|:|to)\s+(?=\S)", "", words, flags=re.IGNORECASE))


def _as(clause: Clause, line: Line, body: str, tail: dict[str, Any]) -> New | None:
    for pattern in (
        _PROPOSED,
        _FRONTED,
        _PLACED,
        _NEEDS,
        _SOMETHING,
        _AS,
        _MEASURED,
        _TRACK,
        *([_TRACKED] if "dest" in tail else []),
        _LOOSE,
    ):
        match = pattern.match(body)
        if not match:
            continue
        groups = match.groupdict()
        kind = (
            KINDS[groups["noun"]]
            if groups.get("noun")
            else "measure"
            if pattern not in (_LOOSE, _PLACED, _SOMETHING)
            else ""
        )
        part = "name2" if groups.get("name2") else "name"
        if pattern is _PROPOSED and not {"unit", "frequency", "polarity", "measure_kind"} & set(tail):
            continue
        name = _name(line, clause, body[: match.end(part)], match.start(part))
        to = groups.get("dest") or groups.get("dest2")
        dest = line.span(to) if to else None
        if pattern is _NEEDS and (
            not re.match(r"(?:[“\"'‘]|<Q)", match["name"])
            and not groups.get("noun")
            and "want" not in match[0]
            and "like" not in match[0]
        ):
            continue
        if dest is not None and dest.kind == "perspective":
            kind = "objective"
        if pattern is _TRACK and dest is not None and dest.kind == "item" and not dest.value.sure:
            continue
        if pattern in (_LOOSE, _TRACK, _TRACKED, _PLACED) and re.match(
            r"(?:<[FNED]\d+>|<I\d+>$|<I\d+> (?:,|and))", match["name"]
        ):
            continue
        return New(kind, name, dest)
    return None
