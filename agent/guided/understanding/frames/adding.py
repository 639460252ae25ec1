"""New objectives, measures and initiatives, with what is said of them in the same breath."""

import re
from dataclasses import replace
from typing import Any

from agent.guided.understanding.clauses import Clause
from agent.guided.understanding.frames.attributes import DEST, KINDS, NOUN, stripped
from agent.guided.understanding.frames.common import name_of
from agent.guided.understanding.frames.making import New, made, names_of
from agent.guided.understanding.frames.offering import BETTER_NAMED, OF_A_SIDE
from agent.guided.understanding.lexicon import classes, forms_of
from agent.guided.understanding.line import Line
from agent.guided.understanding.outcome import NotMineError
from agent.guided.understanding.people import may_be_a_person
from agent.guided.understanding.spans import Span
from agent.guided.understanding.work import Work
from scorecard.edits import Edit

_LONGEST = 12
_ADD = rf"(?:{forms_of('add')}|make|put|get|give|write|use|suggest|i'd like|we could use|there should be|there is|there's|we need|we want|we should have|i want|i need|we're missing|we are missing|missing)"
_DET = r"(?:an?|another|one more|some|the|our|this|that|following|extra|third|second|fourth|fifth|new|further|additional|strategic|lead|lag|leading|lagging|key|good|proper|better|suitable|two|three|four|<N\d+>|<E\d+>)"
_HEAD = re.compile(
    rf"^(?:(?:please )?{_ADD}(?: (?:in|up|me|us|have))*(?: (?:to|under|for|in|at|on) (?:the )?(?P<dest><[IP]\d+>))?(?: :)? )?(?:{_DET} )*(?:(?P<side><P\d+>) )?(?:{_DET} )*(?P<noun>{NOUN})\b"
)
_NAMED = re.compile(
    r"^(?:\s*(?:called|named|namely|titled|entitled|saying|that says|with the <F\d+>(?: of)?|which is called|to read|:|,|-|–|—|=|is))+ "
)
_ABOUT = re.compile(
    r"^(?:on|about|around|regarding|for|concerning|of|covering|to do with|that (?:measures|tracks|covers|captures|is about)|to (?:measure|track|monitor|capture)|measuring|tracking) (?:the |our |how )?"
)
_AS = re.compile(
    rf"^(?:{_ADD}|track|include) (?P<name>.+?) as (?:{_DET} )*(?P<noun>{NOUN})(?: {DEST} (?:the )?(?P<dest><[IP]\d+>))?$"
)
_MEASURED = re.compile(
    r"^(?:measure|track|monitor|gauge|complement|supplement) (?:the )?(?P<dest><I\d+>) (?:by|with|through|using|via) (?P<name>.+)$"
)
_TRACK = re.compile(
    r"^(?:track(?:ing)?|measur(?:e|ing)|monitor(?:ing)?|count(?:ing)?|add|put|include|use|stick|slot in|throw in|pop|have) (?P<name>.+?) (?:under|for|to|in|at|into|on) (?:the )?(?P<dest><[IP]\d+>)$"
)
_MEASURED_IN = re.compile(
    r"^(?:track|measure|monitor|count|see) (?:in|for|under|at|on) (?:the )?(?P<dest><I\d+>)(?: also)? (?P<name>\S.*)$"
)
_TRACKED = re.compile(
    r"^(?:track(?:ing)?|measur(?:e|ing)|monitor(?:ing)?|count(?:ing)?|stick|slot in|throw in|pop|have) (?P<name>[^<].*)$"
)
_PROPOSED = re.compile(
    r"^(?:(?:i'd|i would|we could|i|we|let's) )?(?:propose|suggest|recommend|use|take|go with|go for|add) (?P<name><Q\d+>)$"
)
_PLACED = re.compile(
    rf"^(?:{_ADD}) (?:(?:to|under|in|into|for) )?(?:(?:one|something|an objective|one more)(?: about [\w ]+?)? (?:to|under|in) )?(?:the |a |another |an )?(?P<dest><[IP]\d+>)(?: (?:one|thing))?(?: :| -| –) ?(?P<name>\S.*)$|^(?:(?:{_ADD}) )?(?:an?|another|new|one more) (?P<dest2><P\d+>) one(?: :| -|,)+ (?P<name2>.+)$"
)
_FRONTED = re.compile(
    rf"^(?:under|to|for|in|at|on|within) (?:the )?(?P<dest><[IP]\d+>)(?: ,)? ?(?:(?:i|we|you|please|let's|let us|i'd|we'd|you'd) )?(?:(?:would|could|should|can|might|'d|want to|need to|like to|also) )*(?:add|put|have|track|include|measure|use|count|monitor|propose|suggest|introduce|create|start|launch|make|need|plan|set up)(?:(?: as)?(?: {_DET})* (?P<noun>{NOUN}))?(?: :)? (?P<name>\S.*)$"
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


_FIELDS = frozenset(w for said in classes("fields").values() for w in said)


def read(clause: Clause, work: Work) -> list[Edit]:
    if clause.mood == "question" or (
        clause.fields[:1] not in ([], ["name"], ["owner"]) and clause.of("field")[0].first <= _noun_place(clause)
    ):
        raise NotMineError
    if BETTER_NAMED.match(clause.body) or OF_A_SIDE.search(clause.body):
        raise NotMineError
    line = _line(clause)
    body, tail = stripped(line, clause, work)
    new = _headed(clause, line, body) or _as(clause, line, body, tail)
    new = new or _at_place(clause, work, line, body) or _filling(clause) or _meant_as(clause, body, tail)
    if new is None or new.name.lower() in _FIELDS:
        raise NotMineError  # "the clean-up wants an owner" names nothing new
    if new.kind == "measure" and (only := _only_kind(body)):
        new.kind = only
    for name, value in tail.items():
        if name in ("target", "baseline", "dest"):
            if name != "dest" or new.dest is None:
                setattr(new, name, value)
        elif name == "noun":
            new.kind = value
        else:
            new.fields[name] = value
    work.frame = "add"
    return [e for name in names_of(line, body, new.name) for e in made(clause, work, replace(new, name=name))]


def _only_kind(body: str) -> str:
    """What "a new project called ..." says is added, where it speaks of nothing else."""
    said = {KINDS[m[1]] for m in re.finditer(rf"\b(?:new|another|further|an?|one more) (?:\w+ )?({NOUN})\b", body)}
    return said.pop() if len(said) == 1 else ""


_AT_PLACE = re.compile(
    rf"^(?P<dest><I\d+>)(?: ,| :| -)? (?:(?:an?|new|another|one more|extra|additional|further) )*(?P<noun>{NOUN})(?: :| called| named)? (?P<name>[^<].*)$"
    r"|^(?P<dest2><I\d+>)(?: ,| :| -)? (?P<name2>[^<\W][^<]* [^<]+)$"
)


def _at_place(clause: Clause, work: Work, line: Line, body: str) -> New | None:
    """ "P1: new initiative peer observations", "P3 KPI farms under contract": the place comes first."""
    match = _AT_PLACE.match(body) if not clause.groups - {"add", "measure"} else None
    if not match or re.search(r"\b(?:is|are|was|has|have|should|must|needs?|gets?)\b", body):
        return None
    dest = line.span(match["dest"] or match["dest2"])
    kind = KINDS[match["noun"]] if match["noun"] else dest.value.want
    holder = (
        dest.value.how == "id" and dest.value.candidates and work.kind(dest.value.candidates[0].item) == "objective"
    )
    if not holder or kind not in ("measure", "initiative"):
        return None
    part = "name" if match["noun"] else "name2"
    return New(kind, _name(line, clause, body, match.start(part)), dest)


def _meant_as(clause: Clause, body: str, tail: dict[str, Any]) -> New | None:
    """ "I suggest a buddy scheme as an initiative for L3"."""
    if not clause.start or clause.groups or not {"noun", "dest"} <= set(tail) or not re.match(r"[^<\W]", body):
        return None
    name = clause.whole.words(clause.place(0), clause.place(len(body) - 1) + 1)
    return New(tail["noun"], name_of(re.sub(r"^(?:an?|the) ", "", name, flags=re.IGNORECASE)))


_LACKS = re.compile(
    rf"(?P<dest><I\d+>) (?:still |also )?(?:has no|has not (?:got )?an?y?|lacks?(?: an?)?|needs?(?: an?)?|is missing(?: an?)?|misses(?: an?)?)(?: proper| good| real)* (?P<noun>{NOUN})$"
)
_WOULD_DO = re.compile(
    r"^(?P<name>\S.*?)(?P<do> (?:would|could|should|might|will) (?:do|be (?:good|fine|ok|a good one|right)|fit|work|suit))?$"
)


def _filling(clause: Clause) -> New | None:
    """ "L3 has no KPI. I propose the number of dashboards" """
    lack = _LACKS.search(clause.before.body.rstrip(" .!?,;")) if clause.before else None
    if not lack or not clause.before or clause.groups - {"add", "find"} or len(clause.body.split()) > _LONGEST:
        return None
    match = _WOULD_DO.match(clause.body.rstrip(" .!?,;"))
    if not match or not (match["do"] or clause.start):
        return None
    name = name_of(re.sub(r"^(?:the|an?) ", "", clause.words_of(match, "name"), flags=re.IGNORECASE))
    return New(KINDS[lack["noun"]], name, clause.before.line.span(lack["dest"]))


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
        led = re.fullmatch(DEST, before) or (before in ("the", "our") and re.fullmatch(DEST, before2))
        ends = not after or after in (",", ":", "called", "named", ".", "?", "!")
        if (
            side.text
            or (led and ends and _placing(before, before2) and before2 not in _COUNTED)
            or (
                (after in KINDS or after == "one")
                and before in ("a", "an", "new", "another", "one", "the", "first", "more", "add", "fourth", "third")
            )
        ):
            spans = [s for s in spans if s.last <= side.first or side.last <= s.first] + [side]
    spans.sort(key=lambda s: s.first)
    return Line(tokens, spans, clause.first, clause.last)


_COUNTED = frozenset("counted measured expressed stated reported shown".split())
"""What is "counted in people" is not placed in the perspective People."""


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
        and after in ("", ",", ":", "called", "named", ".", "with", "by", "a", "an")
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


def _words(line: Line, clause: Clause, start: int, end: int) -> str:
    if start >= end:
        return ""
    return clause.whole.words(*line.tokens(clause.start + start, clause.start + end))


def _headed(clause: Clause, line: Line, body: str) -> New | None:
    """ "Add a KPI NPS", "new customer objective: Delight partners", "we need an initiative called X"."""
    match = _HEAD.match(body)
    adds = clause.groups & {"add"} or re.match(
        rf"(?:{_ADD}|an?|another|one more|new|two|three|four|<N\d+>|{NOUN})", body
    )
    if not match or not adds or (clause.mood == "question"):
        return None
    listed = re.match(rf"(?:{NOUN}) {DEST} (?:the )?<[IP]\d+> :", body)
    if not listed and not re.match(
        rf"(?:(?:{_ADD}|an?|another|one more|new|additional|further|two|three|four)\b|<N\d+>)", body
    ):
        return None
    new = New(KINDS[match["noun"]], "")
    if found := match["dest"] or match["side"]:
        new.dest = line.span(found)
    rest = body[match.end() :]
    offset = match.end()
    while rest.startswith(" "):
        rest, offset = rest[1:], offset + 1
    if new.dest is None and (
        led := re.match(rf"{DEST} (?:the |our )?(?P<dest><[IP]\d+>)(?P<after> (?:called|named|:|,|-|–|<Q)|$)", rest)
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
        _MEASURED_IN,
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
        if pattern in (_TRACK, _TRACKED) and part == "name" and may_be_a_person(name):
            continue
        if re.match(r"(?:of|about|regarding) ", name, re.IGNORECASE):
            if any(s.kind == "quote" and s.first >= clause.last for s in clause.whole.spans):
                continue  # "P2 lacks a measure of bed use; I would add “Bed occupancy”"
            name = name_of(name.partition(" ")[2])
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
            r"(?:<[FNED]\d+>|<I\d+>$|<I\d+> (?:,|and|→|->))", match["name"]
        ):
            continue
        return New(kind, name, dest)
    return None
