"""Perspectives: their names, their order, one more, one less."""

import re
from typing import Any

from agent.guided.understanding.clauses import Clause
from agent.guided.understanding.frames.common import name_of
from agent.guided.understanding.lexicon import forms_of
from agent.guided.understanding.line import Line
from agent.guided.understanding.outcome import NotMineError
from agent.guided.understanding.spans import Span
from agent.guided.understanding.work import Work
from scorecard.edits import AddPerspective, Edit, MovePerspective, RemovePerspective, UpdatePerspective

_P, _NOUN = r"<P\d+>", r"(?:perspectives?|dimension|section|quadrant|layer|row)"
_TO = r"(?: to be| to| as| into| by| with| :| =| is| read)"
_RENAMES = [re.compile(p) for p in (
    rf"^(?P<p>{_P})(?: {_NOUN})? (?:should|must|shall|has to|needs to|is to|is better|will|is|are|gets) (?:now |henceforth |hereafter |in future )?(?:be )?(?:called|named|entitled|titled|known as|renamed(?: to)?|designated(?: as)?|labelled|read) (?:simply |just )?(?P<name>\S.*)$",
    rf"\b(?:{forms_of('rename')}|change|make|set) (?:the )?(?:<F\d+> of )?(?P<p>{_P})(?: 's)?(?: {_NOUN})?(?: <F\d+>)?(?:{_TO})* (?P<name>\S.*)$",
    rf"^(?P<p>{_P})(?: {_NOUN})? (?:->|→|=) (?P<name>\S.*)$",
    rf"^(?:(?:i|we)(?:'d| would)? )?(?:rather )?(?:prefer|say|use) (?P<name>\S.*?) (?:than|instead of|over|rather than|to|not) (?P<p>{_P})(?: {_NOUN})?$",
    rf"^(?P<p>{_P})(?: {_NOUN})? (?:should|must|shall)(?: in future| henceforth| now| from now on)? (?:have|get|bear|carry) the <F\d+> (?P<name>\S.*)$",
    rf"^(?:the )?<F\d+> of (?P<p>{_P})(?: {_NOUN})?(?: should be| shall be|{_TO})+ (?P<name>\S.*)$",
)]  # fmt: skip
_ADD = re.compile(
    rf"^(?:{forms_of('add')}|make|we need|we want|i want|i'd like|there should be)? ?(?:us |me )?(?:an?|another|one more|the|new|further|additional|fifth|sixth|fourth|third|extra|5th|\s)* ?(?P<pre>\S+(?: \S+){{0,2}}? )??{_NOUN}(?: (?P<rest>.*))?$"
)
_AS = re.compile(
    rf"^(?:{forms_of('add')}) (?P<name>.+?) as (?:an?|another|the)?(?: new| fifth| additional| further)* {_NOUN}(?: (?P<rest>.*))?$"
)
_MOVE = re.compile(
    rf"\b(?:{forms_of('move')}|put|stick|pop|chuck|take|switch|set|have|make|get|push|raise)\b|\b(?:should|must|goes|go|belongs|comes?|stands?|be)\b"
)
_WHERE = re.compile(rf"(?P<where>to (?:the )?(?:very )?(?:top|bottom|end|start|front)|(?:on|at) (?:the )?(?:very )?(?:top|bottom)|first|second|third|fourth|last|one up|one down|up|down)\b|(?P<rel>above|before|on top of|over|below|beneath|under|after)(?: the)? (?P<other>{_P})")  # fmt: skip
_QUESTION = re.compile(rf"^(?:set|change|make)? ?(?:the )?question (?:of|for) (?P<p>{_P})(?:{_TO})+ (?P<text>.+)$")


def read(clause: Clause, work: Work) -> list[Edit]:
    if clause.of("number"):
        raise NotMineError
    sides = [s for s in clause.sides if s.text] or ([s for s in clause.sides if _alone(clause, s)])
    if not any(s.text for s in sides):
        sides = sorted([*_spoken_of(clause, work), *sides], key=lambda s: s.first)
    spans = [s for s in clause.spans if all(s.last <= p.first or p.last <= s.first for p in sides)] + sides
    line = Line(clause.whole.tokens, sorted(spans, key=lambda s: s.first), clause.first, clause.last)
    body = line.text[clause.start :].rstrip(" .!?,;")
    if name := _better_name(clause, work):
        work.frame = "side"
        return [UpdatePerspective(id=work.side, name=name_of(name))]
    if not re.search(rf"{_P}|{_NOUN}", body) or (
        re.search(r"<I\d+>", body) and not re.search(rf"\b(?:rename|call)|^{_P}(?: {_NOUN})? (?:->|→|=) ", body)
    ):
        raise NotMineError
    if swap := re.match(
        rf"(?:swap|switch|exchange|interchange)(?: the)?(?: places of| order of)? ({_P})(?: {_NOUN})? (?:and|with) (?:the )?({_P})",
        body,
    ):
        order = [p.id for p in work.scorecard.perspectives]
        return _swapped(order, [_side(line, swap[1]), _side(line, swap[2])])
    for reader in (_order, _question, _renamed, _removed, _moved, _added):
        if (found := reader(clause, work, line, body)) is not None:
            work.frame = "side"
            return found
    raise NotMineError


_BETTER = re.compile(
    r"<Q\d+> (?:(?:would|might|could|is|sounds?|reads?|feels?|seems?|serves?|works?|fits?|does|be|serve|work|fit|sound|read|say|says)\b.*)?\b(?:better|best|[a-z]+er|nicer|more|rather|it|well|what we mean)\b.*|(?:(?:i|we)(?:'d| would)? )?(?:(?:prefer|rather|say|use|like|have|take|call it|make it)\b ?)+<Q\d+>(?: instead)?"
)


def _better_name(clause: Clause, work: Work) -> str:
    """ "“How We Work” is a touch informal; “Operations” would serve the board better": the quote is the new name of the
    perspective just spoken of."""
    quotes = clause.of("quote")
    spoken = work.side and work.frame == "side named" and not clause.of("item")
    return (
        str(quotes[0].value)
        if spoken and len(quotes) == 1 and _BETTER.fullmatch(clause.line.text.rstrip(" .!?"))
        else ""
    )


def _spoken_of(clause: Clause, work: Work) -> list[Span]:
    """ "I don't love How We Work, call it Operations": the pronoun stands for the perspective."""
    items = clause.of("item")
    if not work.side or work.frame not in ("side", "side named") or len(items) != 1 or items[0].value.how != "pronoun":
        return []
    return [Span("perspective", items[0].first, items[0].last, work.side, "explicit")]


def _alone(clause: Clause, side: Span) -> bool:
    item = clause.whole.at(side.first)
    return item is None or (
        item.kind == "item" and item.value.how == "name" and item.last - item.first <= side.last - side.first
    )


def _said(clause: Clause, line: Line, start: int, end: int) -> str:
    return clause.whole.words(*line.tokens(clause.start + start, clause.start + end)) if start < end else ""


def _side(line: Line, placeholder: str) -> str:
    return line.span(placeholder).value


def _order(clause: Clause, work: Work, line: Line, body: str) -> list[Edit] | None:
    """ "The order should be customer, financial, internal, learning"."""
    found = re.findall(_P, body)
    if not re.search(r"\border\b|\bsequence\b|\breorder\b|\barrange\b|\bsort\b", body) or len(found) < 2:
        return None
    ids = list(dict.fromkeys(_side(line, p) for p in found))
    ids += [p.id for p in work.scorecard.perspectives if p.id not in ids]
    return [MovePerspective(id=i, position=n) for n, i in enumerate(ids)]


def _question(clause: Clause, work: Work, line: Line, body: str) -> list[Edit] | None:
    if match := _QUESTION.match(body):
        return [
            UpdatePerspective(
                id=_side(line, match["p"]), question=_said(clause, line, *match.span("text")).strip("“”\"' ")
            )
        ]
    return None


def _renamed(clause: Clause, work: Work, line: Line, body: str) -> list[Edit] | None:
    for pattern in _RENAMES:
        match = pattern.search(body)
        if match and not re.match(
            r"(?:first|last|second|third|up|down|on top|the top|top|above|below|at the)\b", match["name"]
        ):
            if re.match(r"(?:change|make|set)", match[0]) and not re.search(
                r"[“\"‘'A-Z]", _said(clause, line, *match.span("name"))[:1]
            ):
                continue
            quoted = re.search(r"<Q\d+>", match["name"])
            name = str(line.span(quoted[0]).value) if quoted else _said(clause, line, *match.span("name"))
            return [UpdatePerspective(id=_side(line, match["p"]), name=_bare(name))]
    return None


def _removed(clause: Clause, work: Work, line: Line, body: str) -> list[Edit] | None:
    sides = re.findall(_P, body)
    needless = re.match(rf"(?:we |i )?(?:don't|do not|no longer) (?:need|want) (?:the )?{_P}", body)
    if not sides or not ("remove" in clause.groups or needless) or not all(line.span(s).text for s in sides):
        return None
    return [RemovePerspective(id=_side(line, s)) for s in dict.fromkeys(sides)]


def _moved(clause: Clause, work: Work, line: Line, body: str) -> list[Edit] | None:
    match, first = _WHERE.search(body), re.search(_P, body)
    terse = re.match(rf"(?:the )?{_P}(?: {_NOUN})?(?: ->| →| ,| :)? (?:to|at|on|first|last)\b", body)
    wanted = match and re.search(r"top|bottom", match["where"] or "") and re.search(r"\b(?:want|see|like)\b", body)
    if not match or not first or not (_MOVE.search(body) or terse or wanted) or first.start() > match.start():
        return None
    moved = _side(line, first[0])
    order = [p.id for p in work.scorecard.perspectives]
    if swap := re.search(rf"\b(?:swap|switch|exchange)\b.*{_P}.*{_P}", body):
        return _swapped(order, [_side(line, p) for p in re.findall(_P, swap[0])])
    if match["rel"]:
        rest = [i for i in order if i != moved]
        other = rest.index(_side(line, match["other"])) if _side(line, match["other"]) in rest else 0
        return [
            MovePerspective(
                id=moved, position=other + (0 if match["rel"] in ("above", "before", "on top of", "over") else 1)
            )
        ]
    return [MovePerspective(id=moved, position=_position(match["where"], order.index(moved), len(order)))]


def _swapped(order: list[str], pair: list[str]) -> list[Edit]:
    one, other = sorted(pair[:2], key=order.index)
    return [MovePerspective(id=other, position=order.index(one)), MovePerspective(id=one, position=order.index(other))]


def _position(where: str, here: int, count: int) -> int:
    if re.search(r"top|first|start|front", where):
        return 0
    if re.search(r"bottom|last|end", where):
        return count - 1
    if where in ("second", "third", "fourth"):
        return {"second": 1, "third": 2, "fourth": 3}[where]
    return max(0, min(count - 1, here + (-1 if "up" in where else 1)))


def _added(clause: Clause, work: Work, line: Line, body: str) -> list[Edit] | None:
    if not (
        "add" in clause.groups
        or re.match(
            r"(?:an?|another|one more|new|\d(?:st|nd|rd|th)|fourth|fifth|sixth|we need|we want|there should)\b", body
        )
    ):
        return None
    if re.search(r"\b(?:objective|goal|kpi|measure|metric|initiative|project)\b", body):
        return None
    match = _AS.match(body) or _ADD.match(body)
    if not match:
        return None
    rest, offset = match["rest"] or "", match.start("rest")
    place: dict[str, Any] = {}
    if where := re.search(rf",? ?\b(?:and (?:put|place) it )?(?:(?:at|on|to) (?:the )?(?P<edge>top|bottom)|(?:right |just |directly |immediately )?(?P<rel>above|before|below|under|after|beneath|on top of) (?:the )?(?P<other>{_P})(?: {_NOUN})?)$", rest):  # fmt: skip
        order = [p.id for p in work.scorecard.perspectives]
        if where["edge"] == "top":
            place = {"position": 0}
        elif where["other"]:
            here = order.index(_side(line, where["other"]))
            place = {"position": here + (0 if where["rel"] in ("above", "before", "on top of") else 1)}
        rest = rest[: where.start()]
    skip = re.match(r"(?:called|named|for|on|about|titled|:|,|-|–|with the name|to the \w+| )+ ", f"{rest} ")
    begin = skip.end() if skip and skip.end() <= len(rest) else 0
    groups = match.groupdict()
    name = _said(clause, line, offset + begin, offset + len(rest)) if rest[begin:].strip() else ""
    if quoted := re.search(r"<Q\d+>", rest):
        name = str(line.span(quoted[0]).value)
    if not name and (said := groups.get("name") or groups.get("pre")):
        part = "name" if groups.get("name") else "pre"
        name = (
            ""
            if said.strip() in ("new", "fifth", "extra")
            else _said(clause, line, match.start(part), match.start(part) + len(said.strip()))
        )
    if not name:
        name = work.ask("name perspective", "What should the new perspective be called?", open_=True)
    return [AddPerspective(name=_bare(name), **place)]


def _bare(name: str) -> str:
    return name_of(re.sub(rf"^(?:the|an?)\s+(?=\w)|\s+{_NOUN}$", "", name.strip(), flags=re.IGNORECASE))
