"""Where things stand: measures under objectives, objectives in perspectives, and their order."""

import re

from agent.guided.understanding.clauses import Clause
from agent.guided.understanding.cues import TAIL
from agent.guided.understanding.frames.common import items_in
from agent.guided.understanding.line import Line
from agent.guided.understanding.outcome import NotMineError, TroubleError
from agent.guided.understanding.spans import Span
from agent.guided.understanding.work import Work
from agent.texts import phrase
from scorecard.edits import Edit, MoveInitiative, MoveMeasure, MoveObjective

_PREP = r"(?:to|under|into|in|within|below|beneath|onto|on|at|with|from|inside|among|toward|towards)"
_PLACE = re.compile(r"\b(?P<where>to the (?:very )?(?:top|bottom|end|start|front|beginning)|on top|first|last|up|down|before|after|above|below|ahead of|behind)\b")  # fmt: skip
_BELONGS = re.compile(r"<I\d+> (?:really |actually |rather |should |must |better |has to |have to |needs to |could )*(?:belongs?|goes|go|be|sits?|fits?|be moved|is|live|hangs?|reports?|stands?|comes?|moves?)(?: better| rather| really)? (?:to|under|in|into|with)\b")  # fmt: skip
_MOVES = frozenset({"move", "set"})


_SOMETHING_NEW = re.compile(
    r"(?:put|place|bring|get|set) (?:an?|another|one more) (?:new )?(?:[a-z-]+ ){0,2}<I\d+>(?: [a-z-]+)? (?:under|to|into|in|with|for) "
)
""" "Put a waste complaints count under P2" moves nothing that is there."""


def read(clause: Clause, work: Work) -> list[Edit]:
    body = clause.body
    if (found := _placed(clause, work)) is not None:
        return found
    moves = clause.groups & _MOVES or _BELONGS.search(body) or (clause.gap and work.frame == "move")
    terse = clause.mood == "terse" and re.match(rf"<I\d+>(?: {_PREP}| ->| →| :)+", body)
    if (not moves and not terse) or clause.of("number"):
        raise NotMineError
    spans = items_in(clause)
    side = _side(clause)
    if side is not None:
        return _to_perspective(clause, work, spans, side)
    if not clause.fields and (place := _placing(body)) and (found := _within(clause, work, spans, place)):
        return found
    if _SOMETHING_NEW.match(body):
        raise NotMineError
    if len(spans) >= 2:
        return _to_objective(clause, work, spans)
    if "move" in clause.groups and clause.mood == "command" and len(spans) == 1 and not clause.fields:
        return _asked(work, spans[0])
    raise NotMineError


_MORE = r"(?: really| actually| more| rather| much| clearly| better| also| now)*"
_KINDLY = r"(?:thing|topic|matter|issue|objective|question|one|concern|business|theme|subject)"
_PLACED = [re.compile(p) for p in (
    rf"^(?:i |we )?(?:would |'d |could |should )?(?:see|view|consider|regard|count|prefer|want|have|keep) <I\d+>{_MORE} (?:in|under|within|as part of|to|with|as|among) (?:an? |the )?<P\d+>",
    rf"<I\d+> (?:is|are|'s|seems|feels|sounds){_MORE}(?: of)?(?: an?| the)? <P\d+> {_KINDLY}",
    r"^<I\d+>(?: from (?:the )?<P\d+>)? (?:to|into|under|in|->|→) (?:the )?<P\d+>$",
    r"^(?:the )?perspective (?:of|for) <I\d+>(?: is| should be| :| =| to)+ (?:the )?<P\d+>$",
    rf"^<I\d+>(?: could| should| must| would| might| can| shall| has to)*{_MORE} (?:be )?(?:sit|be|go|live|stand|belong|come|fit|placed?|moved?)(?:s|ed|d)?{_MORE} (?:in|with|under|to|into|within|among) (?:the )?<P\d+>",
    r"^(?:move|shift|transfer|put|bring|take) <I\d+> (?:over |out |across |away )*(?:from <P\d+> )?(?:to|into|under) (?:the )?<P\d+>$",
)]  # fmt: skip
_IN_ORDER = re.compile(r"^(?:within|in|under|inside) (?:the )?<P\d+>(?: ,)? (?:put |place |move )?(?P<item><I\d+>)(?: (?:should|must|shall|to|has to|can|goes?|comes?|be|come|go|stand|stands))* (?P<where>first|last|(?:on|at|to) (?:the )?(?:top|bottom))$")  # fmt: skip
_NEXT_TO = re.compile(r"^(?:put |place |move )?<I\d+>(?: (?:should|must|shall|has to|goes|go|comes|come|be|stands?))* (?:before|after|above|below|ahead of|behind) <I\d+>$")  # fmt: skip


def _placed(clause: Clause, work: Work) -> list[Edit] | None:
    """Where something stands, said rather than commanded: "F3 is more of a Services topic"."""
    if clause.of("number") or clause.fields or clause.of("quote"):
        return None
    sides = [s for s in clause.sides if s.text or not _within_a_name(clause, s)]
    spans = [s for s in clause.spans if all(s.last <= p.first or p.last <= s.first for p in sides)] + sides
    line = Line(clause.whole.tokens, sorted(spans, key=lambda s: s.first), clause.first, clause.last)
    body = TAIL.sub("", line.text).rstrip(" .!?,;")
    body = (
        re.sub(r"^(?:could|can|may|might|would|should|will) ", "", body) if clause.requested else body[clause.start :]
    )
    if _NEXT_TO.match(body) and (place := _PLACE.search(body)):
        return _within(clause, work, items_in(clause), place)
    if match := _IN_ORDER.match(body):
        found = _PLACE.search(f" {match['where']}") or _PLACE.search(f"to the {match['where'].split()[-1]}")
        return _within(clause, work, [line.span(match["item"])], found) if found else None
    if not sides or not any(p.search(body) for p in _PLACED):
        return None
    named = [s for s in spans if s.kind == "item"]
    side = line.span(re.findall(r"<P\d+>", body)[-1])
    ids = work.many(named[:1], "objective")
    if any(work.kind(i) != "objective" for i in ids):
        return None
    work.frame = "move"
    return [MoveObjective(id=i, perspective=side.value) for i in ids]


def _placing(body: str) -> re.Match[str] | None:
    """A place in the order; "first" and "last" are one only at the end, as they are words of names too."""
    place = _PLACE.search(body)
    if (
        place
        and place["where"] in ("first", "last")
        and not re.search(r"(?:first|last)(?: (?:in|of|under|among|within) .*)?$", body)
    ):
        return None
    return place


def _within_a_name(clause: Clause, side: Span) -> bool:
    item = clause.whole.at(side.first)
    return (
        item is not None
        and item.kind == "item"
        and item.value.how == "name"
        and item.last - item.first > side.last - side.first
    )


def _side(clause: Clause) -> Span | None:
    """The perspective that a preposition leads to."""
    tokens = clause.whole.tokens
    for side in reversed(clause.sides):
        before = side.first - 1
        while before >= clause.first and tokens[before].low in ("the", "our", "a"):
            before -= 1
        item = clause.whole.at(side.first)
        longer = item is not None and item.kind == "item" and item.last > side.last and not side.text
        if before >= clause.first and re.fullmatch(rf"{_PREP}|->|→|:", tokens[before].low) and not longer:
            if tokens[before].low == "from":
                continue
            return side
    return None


def _to_perspective(clause: Clause, work: Work, spans: list[Span], side: Span) -> list[Edit]:
    moved = [s for s in spans if s.last <= side.first]
    work.frame = "move"
    if not moved and "move" not in clause.groups:
        raise NotMineError
    ids = work.many(moved, "any") if moved else [work.focused("objective")]
    if any(work.kind(i) != "objective" for i in ids):
        name = work.label(next(i for i in ids if work.kind(i) != "objective"))
        raise TroubleError(
            f"Only objectives stand in a perspective; {name} belongs to an objective. Name the objective to move it to."
        )
    place = _PLACE.search(clause.body)
    first = place and place["where"] in ("first", "to the top", "on top")
    position = {"position": 0} if first else {}
    return [MoveObjective.model_validate({"id": i, "perspective": side.value, **position}) for i in ids]


def _to_objective(clause: Clause, work: Work, spans: list[Span]) -> list[Edit]:
    last = spans[-1]
    before = clause.body[: clause.offset(last)].rstrip()
    if not re.search(rf"\b{_PREP}(?: the| objective)?$|->$|→$|:$", before):
        raise NotMineError
    target = work.one(last, "any")
    if work.kind(target) != "objective":
        raise NotMineError
    ids = work.many(spans[:-1], "any")
    work.frame = "move"
    work.named = ids
    return [edit for i in ids for edit in _under(work, i, target)]


def _under(work: Work, item_id: str, objective: str) -> list[Edit]:
    if work.kind(item_id) == "measure":
        return [MoveMeasure(id=item_id, objective=objective)]
    if found := work.scorecard.initiative(item_id):
        return [MoveInitiative(id=found.id, objective=objective)]
    raise NotMineError


def _within(clause: Clause, work: Work, spans: list[Span], place: re.Match[str]) -> list[Edit]:
    """A new place among the objectives of a perspective."""
    where = place["where"]
    if not spans:
        raise NotMineError
    moved = work.one(spans[0], "objective")
    held = work.scorecard.perspective_of(moved)
    if held is None or work.kind(moved) != "objective":
        raise NotMineError
    order = [o.id for o in held.objectives]
    here = order.index(moved)
    if where in ("before", "after", "above", "below", "ahead of", "behind"):
        if len(spans) < 2:
            return []
        other = work.one(spans[1], "objective")
        there = work.scorecard.perspective_of(other) or held
        if there is not held:
            sides = {"here": held.name, "there": there.name}
            raise TroubleError(phrase("two_sides", item=work.label(moved), other=work.label(other), id=moved, **sides))
        rest = [o.id for o in held.objectives if o.id != moved]
        position = rest.index(other) + (1 if where in ("after", "below", "behind") else 0)
        return [MoveObjective(id=moved, perspective=held.id, position=position)]
    if where in ("up", "down"):
        position = min(max(here + (-1 if where == "up" else 1), 0), len(order) - 1)
    else:
        position = len(order) - 1 if re.search(r"bottom|end|last", where) else 0
    return [MoveObjective(id=moved, perspective=held.id, position=position)]


def _asked(work: Work, span: Span) -> list[Edit]:
    from agent.guided.understanding.outcome import Option

    item = work.one(span)
    if work.frame == "move" and any(isinstance(e, MoveObjective) and e.id == item for e in work.edits):
        return []  # "it is more of a Customer thing, move it": done
    if work.kind(item) == "objective":
        options = [
            Option(p.id, p.name) for p in work.scorecard.perspectives if p is not work.scorecard.perspective_of(item)
        ]
        here = work.scorecard.perspective_of(item)
        if work.side and here is not None and work.side != here.id:
            return [MoveObjective(id=item, perspective=work.side)]
        where = work.ask(f"move {item}", f"Which perspective should {work.label(item)} go to?", options)
        return [MoveObjective(id=item, perspective=where)]
    where = work.ask(f"move {item}", f"Which objective should {work.label(item)} go to?", open_=True)
    return _under(work, item, where)
