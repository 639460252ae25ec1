"""One person and what there is to own."""

import re

from agent.guided.understanding.clauses import Clause
from agent.guided.understanding.frames.owners import person_of
from agent.guided.understanding.people import together
from agent.guided.understanding.pieces.gathering import Found, Pieces, gather
from agent.guided.understanding.spans import Span
from agent.guided.understanding.work import Work


def read(pieces: Pieces, work: Work) -> Found | None:
    clause = pieces.clause
    ahead = any(s.value.day > work.today for s in clause.of("date"))
    if pieces.negated or clause.of("number") or clause.of("quote") or ahead or _says_something(pieces):
        return None
    if any(f not in ("owner", "name") for f in clause.fields) or clause.enum("status") or not pieces.people:
        return None
    ids = _owned(pieces, work)
    new = _new(pieces, work, ids)
    if not ids or new is None:
        return None
    who = str(new.value)
    if all(set(who.lower().split()) <= set(getattr(work.refs.get(i), "owner", "").lower().split()) for i in ids):
        return Found([], True)  # "Piet keeps P2"
    known = bool(set(who.lower().split()) & pieces.known)
    sure = (known or " " in who) and not [w for w in pieces.strange("owning") if not _WE_SAY.search(pieces.clause.text)]
    work.frame = "owner"
    name = who.title() if who.islower() and known else person_of(who, strict=False) or who
    return Found([work.update(i, owner=name) for i in ids], sure)


_WE_SAY = re.compile(
    r"\b(?:i|we)(?:'d| would| should|'ll)?(?: \w+ly)? (?:like|propose|suggest|recommend|say|think|want|prefer|see|ask|write)\b(?: \w+){0,3}$|\b(?:you|please|kindly) write\b",
    re.IGNORECASE,
)


def _says_something(pieces: Pieces) -> bool:
    """Whether the person says or feels something; what we say of them is a wish."""
    return pieces.says("saying") and not _WE_SAY.search(pieces.clause.text)


def named_for(clause: Clause, work: Work) -> str:
    """Who is named, where a clause says nothing but who it should be: "my suggestion is Ben Tucker"."""
    pieces = gather(clause, work)
    people = together(clause, pieces.people)
    other = (
        pieces.items or pieces.negated or pieces.asks or clause.of("number") or clause.of("quote") or clause.of("date")
    )
    if len(people) != 1 or other or _says_something(pieces) or pieces.strange("owning", "saying"):
        return ""
    return str(people[0].value)


def _owned(pieces: Pieces, work: Work) -> list[str]:
    if pieces.items:
        if len(pieces.people) == 2 and (held := _held_by_one(pieces, work)):
            return held
        if pieces.pronouns and all(map(_barely_named, pieces.items)):
            return work.many(pieces.pronouns)
        return work.many([s for s in pieces.items if s.value.sure or s.value.clear_any] or pieces.items)
    if pieces.pronouns:
        return work.many(pieces.pronouns)
    spoken = [i for i in work.recent if work.kind(i)] or ([work.focus] if _only_who(pieces) else [])
    return spoken[-1:]


_EITHER = re.compile(r"\bor\b", re.IGNORECASE)
_BARELY = 0.4


def _barely_named(span: Span) -> bool:
    """ "Keeps an eye on it" holds a word of "Keep neighbourhoods clean"."""
    mention = span.value
    return mention.how == "name" and all(c.score < _BARELY for c in mention.candidates)


_ONLY = re.compile(
    r"\W*(?:(?:ok|okay|well|right|fine|so|then|no|yes|and|go for|go with|make it|let['’]?s say|has to be|should be|it['’]?s|is|that['’]?s|give it to|put|say) ?,? ?)*"
    r"<who>(?:,? (?:then|please|pls|plz|now|instead|it is|can have it|has it|takes it|thanks|i think|i guess|i['’]d say|as owner))*\W*",
    re.IGNORECASE,
)


def _only_who(pieces: Pieces) -> bool:
    """ "Gareth then", right after it was asked who has it: nobody is named but for what is spoken of."""
    clause, people = pieces.clause, pieces.people
    if len(people) != 1:
        return False
    person = people[0]
    known = bool({*str(person.value).lower().split()} & pieces.known)
    whole = clause.whole
    around = f"{whole.words(clause.first, person.first)} <who> {whole.words(person.last, clause.last)}".strip()
    return known and around != "<who>" and bool(_ONLY.fullmatch(around))


def _held_by_one(pieces: Pieces, work: Work) -> list[str]:
    """ "Piet instead of Claire on families": of what the words fit, what one of the two has."""
    words = [set(str(p.value).lower().split()) for p in pieces.people]
    fitting = [c.item for s in pieces.items for c in s.value.candidates]
    held = [i for i in fitting if any(w <= set(getattr(work.refs.get(i), "owner", "").lower().split()) for w in words)]
    return held if len(held) == 1 else []


def _new(pieces: Pieces, work: Work, ids: list[str]) -> Span | None:
    """Of two persons, the one who does not own it yet."""
    if len(joined := together(pieces.clause, pieces.people)) == 1:
        return joined[0]
    if len(pieces.people) > 1 and _EITHER.search(pieces.clause.text):
        return None  # "Yasmin or Piet": which of them is to be asked
    owners = {w for i in ids for w in getattr(work.refs.get(i), "owner", "").lower().split()}
    others = [p for p in pieces.people if not set(str(p.value).lower().split()) & owners]
    return others[0] if len(others) == 1 else None
