"""One person in the place of another: with what is named, or else with what the one has, of which the user may choose."""

import re
from collections.abc import Sequence

from agent.guided.understanding.frames.owners import person_of
from agent.guided.understanding.frames.slots import line_with
from agent.guided.understanding.outcome import NotMineError, Option, TroubleError
from agent.guided.understanding.pieces.gathering import Found, Pieces, meant
from agent.guided.understanding.references import ALL_OF, label_of
from agent.guided.understanding.work import Work
from agent.texts import phrase
from scorecard.edits import Edit

_A, _B = r"(?P<old><W\d+>)", r"(?P<new><W\d+>)"
_OUT = r"(?: 's| is| are| goes| comes| steps)? (?:now )?(?:out|off|leaving|gone|away|leaves|retires|retiring)"
_IN = r"(?: 's| is| comes| steps| goes)? (?:now )?in"
_INSTEAD = [re.compile(p) for p in (
    rf"{_A}{_OUT}\b.*?{_B}{_IN}\b",
    rf"{_B}{_IN}\b.*?{_A}{_OUT}\b",
    rf"\bout (?:with )?{_A}.*?\bin (?:with |comes )?{_B}",
    rf"\b(?:replace|replacing|swap|exchange|substitute) {_A} (?:with|by|for) {_B}",
    rf"{_A} (?:is|gets|will be|shall be|should be|to be|was) (?:now )?(?:replaced|succeeded|followed) by {_B}",
    rf"{_B} (?:replaces|succeeds|follows|will replace|should replace|to replace|stands in for|fills in for|steps in for) {_A}",
    rf"{_B} (?:takes over|is taking over|will take over|inherits|takes it all|takes everything) (?:everything )?from {_A}",
    rf"{_A} hands (?:it all |everything |it |all |things )?over to {_B}",
    rf"{_B} (?:instead of|rather than|in place of|not) {_A}",
    rf"\bnot {_A} but {_B}",
    rf"{_A}(?: ->| →|->|→) {_B}",
)]  # fmt: skip
_EVERYTHING = re.compile(rf"{_A}.*\b(?:everything|all|the lot)\b.*?\b(?:to|by|with) {_B}")
_HERE = re.compile(r"\b(?:here|on (?:this|it)(?: one)?)\W*$", re.IGNORECASE)
_SOME = re.compile(
    rf"{_A}.*\b(?:gives?|hands?|pass(?:es)?|moves?|let|spread|share) (?:\w+ )?(?:one|some|something|a few|a couple|two|part|half|a bit)\b(?: of \w+)?.*? (?:over )?(?:to|with) {_B}"
)
""" "He cannot do all of this, give one to Yasmin": which of what he has, only the user knows."""
_SWAP = re.compile(
    rf"\b(?:swap|switch|exchange|interchange) (?:the owners? )?{_A} (?:and|with|&|/) {_B}"
    rf"|(?P<one><W\d+>) (?:and|with|&|/|<->) (?P<two><W\d+>)(?: ,| :| can| should| could| shall| must| will| would| are| have| wish| want| like| agreed| to)* (?:swap\w*|switch\w*|change (?:over|places|seats)|trade\w*|exchange\w*|the other way (?:round|around))\b"
)
_TOO_MUCH = re.compile(
    r"\b(?:less|too (?:much|many)|overloaded|overworked|swamped|snowed under|stretched|leaving|leaves|left us|has left|retir\w+|quits?|resign\w*|enough on|plate|fewer|relieve|burn\w* out|drowning)\b"
)


_TITLES = frozenset("mr mrs ms miss dr prof frau herr sister sir madam".split())


def read(pieces: Pieces, work: Work) -> Found | None:
    people = [p for p in pieces.people if set(str(p.value).lower().split()) & pieces.known]
    clause = pieces.clause
    if not people or clause.of("number") or clause.of("quote") or clause.fields not in ([], ["owner"]):
        return None
    line, text = line_with(clause, pieces.people)
    named = [str(line.span(m).value) for m in re.findall(r"<W\d+>", text)]
    if match := _SWAP.search(text):
        one, other = (str(line.span(m).value) for m in match.groups() if m)
        return _swapped(one, other, pieces, work)
    if (match := _SOME.search(text)) and not pieces.items:
        return _instead(str(line.span(match["old"]).value), str(line.span(match["new"]).value), pieces, work)
    if (match := _EVERYTHING.search(text)) and not pieces.items:
        new = str(line.span(match["new"]).value)
        held = [i.id for i in work.refs.items() if _has(i.id, str(line.span(match["old"]).value), work)]
        return Found([work.update(i, owner=_proper(new)) for i in held], sure=True) if held else None
    if match := next((m for p in _INSTEAD if (m := p.search(text))), None):
        return _instead(str(line.span(match["old"]).value), str(line.span(match["new"]).value), pieces, work)
    if len(named) == 1 and _TOO_MUCH.search(text) and not pieces.items and not pieces.pronouns:
        return _relieved(named[0], work)
    return None


def _instead(old: str, new: str, pieces: Pieces, work: Work) -> Found:
    ids = _about(old, pieces, work) or [i for i in work.recent[-1:] if _has(i, old, work)]
    if not ids and work.focus and _HERE.search(pieces.clause.text) and _has(work.focus, old, work):
        ids = [work.focus]
    if not ids:
        ids = _chosen(old, phrase("held_who_takes", who=_full(old, work), new=_proper(new)), work)
    work.named, work.frame = ids, "owner"
    return Found([work.update(i, owner=_proper(new)) for i in ids], sure=True)


def _swapped(one: str, other: str, pieces: Pieces, work: Work) -> Found:
    ids = list(dict.fromkeys(_about(one, pieces, work) + _about(other, pieces, work)))
    if not ids:
        question = phrase("held_swap", who=_full(one, work), other=_full(other, work))
        ids = _chosen(one, question, work, other)
    work.named, work.frame = ids, "owner"
    edits: list[Edit] = [work.update(i, owner=_full(other if _has(i, one, work) else one, work)) for i in ids]
    return Found(edits, sure=True)


def _relieved(who: str, work: Work) -> Found:
    edits: list[Edit] = []
    for item in _chosen(who, phrase("held_too_much", who=_full(who, work)), work):
        new = work.ask(f"owner {item}", f"Who should own {work.label(item)}?", open_=True)
        edits.append(work.update(item, owner=person_of(new, strict=False) or new))
    return Found(edits, sure=True)


def _about(who: str, pieces: Pieces, work: Work) -> list[str]:
    """What the clause names, and what a person has of it where it may be several things."""
    found: list[str] = []
    for span in pieces.items:
        fitting = [c.item for c in span.value.candidates if _has(c.item, who, work)]
        item = meant(span, work, "any")
        found += [item] if item and (_has(item, who, work) or not fitting) else fitting[:1]
    return list(dict.fromkeys(found))


def _chosen(who: str, question: str, work: Work, other: str = "") -> list[str]:
    held = [i for i in work.refs.items() if _has(i.id, who, work) or (other and _has(i.id, other, work))]
    if not held:
        raise TroubleError(phrase("owns_nothing", who=_proper(who)))
    if len(held) == 1:
        return [held[0].id]
    options = [Option(i.id, label_of(i)) for i in held[:6]]
    options.append(Option(ALL_OF.join(i.id for i in held), phrase("held_all")))
    return _ids(work.ask(f"hands of {who.lower()}", question, options), [i.id for i in held])


def _ids(answer: str, held: Sequence[str]) -> list[str]:
    found = [i for i in answer.split(ALL_OF) if i in held]
    if not found:
        raise NotMineError
    return found


def _has(item: str, who: str, work: Work) -> bool:
    said = set(who.lower().replace(".", "").split()) - _TITLES
    return bool(said) and said <= set(getattr(work.refs.get(item), "owner", "").lower().split())


def _full(who: str, work: Work) -> str:
    """The name as the scorecard has it."""
    return next((i.owner for i in work.refs.items() if _has(i.id, who, work)), _proper(who))


def _proper(who: str) -> str:
    return who.title() if who.islower() else who
