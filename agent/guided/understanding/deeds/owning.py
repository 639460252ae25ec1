"""Somebody and what is to be theirs, by who does what to which."""

from collections.abc import Iterable

from agent.guided.understanding.deeds.parsed import Deed, Part
from agent.guided.understanding.frames.assigning import objective_of
from agent.guided.understanding.frames.owners import person_of
from agent.guided.understanding.outcome import UnclearError
from agent.guided.understanding.pieces.gathering import Pieces
from agent.guided.understanding.work import Work
from scorecard.edits import Edit

Done = tuple[list[Edit], frozenset[str], bool]

KINDS = ("frees", "takes", "replaces", "puts", "gives", "goes", "keeps")
"""The classes of verbs that it is said by."""
_TO = ("to", "dative", "with", "by", "on", "onto", "for", "over", "under", "into")
_ABOUT = ("object", "on", "onto", "for", "of", "behind", "over", "after", "at", "to", "with", "in", "by", "from")
_LIGHT = frozenset(
    """owner ownership responsibility responsible accountable accountability charge lead eye hand hands task job duty care
    question thing matter topic subject place gap over up on off down after rather instead than busy free enough plate""".split()
)


def read(deed: Deed, pieces: Pieces, work: Work) -> Done | None:
    people = [p for p in deed.of("person") if p.role != "from"]
    if deed.negated or not people or not deed.of("item"):
        return None
    pairs: list[tuple[Part, Part | None]] = []
    if (
        ((said := deed.does("frees")) and (pairs := _freed(deed)))
        or ((said := deed.does("takes")) and (pairs := _taken(deed)))
        or ((said := deed.does("replaces")) and (pairs := _taken(deed, instead=True)))
        or ((said := deed.does("puts")) and (pairs := _put(deed)))
        or ((said := deed.does("gives") | deed.does("goes")) and (pairs := _given(deed)))
    ):
        pass
    elif deed.does("keeps"):
        return [], frozenset(), True
    if not pairs or {id(p) for p, _ in pairs} != {id(p) for p in deed.of("item")}:
        return None
    return _edits(pairs, said, pieces, work)


def _freed(deed: Deed) -> list[tuple[Part, Part | None]]:
    if not deed.of("person", "object") or deed.of("person", "to", "with", "by"):
        return []
    return [(item, None) for item in deed.of("item", "off", "from", "of", "on")]


def _taken(deed: Deed, *, instead: bool = False) -> list[tuple[Part, Part | None]]:
    """By the subject: "Grace picks up the potholes"."""
    by = deed.of("person", "subject")
    others = [p for p in deed.of("person") if p not in by and p.role != "from"]
    if len(by) != 1 or (others and not instead):
        return []
    return [(item, by[0]) for item in deed.of("item", *_ABOUT)]


def _put(deed: Deed) -> list[tuple[Part, Part | None]]:
    """On something: "stick Helen on the infections"."""
    put = deed.of("person", "object")
    if len(put) != 1 or len([p for p in deed.of("person") if p.role != "from"]) != 1:
        return []
    return [(item, put[0]) for item in deed.of("item", *(r for r in _ABOUT if r not in ("object", "from")))]


def _given(deed: Deed) -> list[tuple[Part, Part | None]]:
    """To the person named next, or just before: "hand lessons to Leah and development to Ian"."""
    giver = deed.of("person", "subject")
    parts = [p for p in deed.parts if not p.denied and p.role != "from" and p not in giver]
    parts = [p for p in parts if p.span.kind in ("item", "person")]
    first_person = bool(parts) and parts[0].span.kind == "person"
    pairs: list[tuple[Part, Part | None]] = []
    waiting: list[Part] = []
    for part in parts if not first_person else reversed(parts):
        if part.span.kind == "item":
            waiting.append(part)
        elif part.role in _TO and waiting:
            pairs += [(item, part) for item in waiting]
            waiting = []
        else:
            return []
    return pairs if not waiting else []


def _edits(pairs: Iterable[tuple[Part, Part | None]], said: frozenset[str], pieces: Pieces, work: Work) -> Done | None:
    edits: list[Edit] = []
    sure = True
    for item, person in pairs:
        ids, clear = _meant(item, work)
        ids = [objective_of(i, item.span, pieces.clause, work) for i in ids]
        who = _name(str(person.span.value), pieces) if person else ""
        sure = sure and clear
        sure = sure and (not who or " " in who or bool(set(who.lower().split()) & pieces.known))
        edits += [work.update(i, owner=who) for i in ids if not _has(i, who, work)]
        work.named += ids
    work.frame = "owner"
    return edits, said | _LIGHT, sure


def _meant(item: Part, work: Work) -> tuple[list[str], bool]:
    """What an item's words mean, and whether beyond doubt. Of an objective and its own measure, the one that the words fit better: who is given one may see to the other."""
    try:
        return work.many([item.span]), item.span.value.sure or item.span.value.clear_any
    except UnclearError as unclear:
        close = [o.value for o in unclear.ask.options]
        home = {h.id for i in close if (h := work.scorecard.objective(i) or work.scorecard.objective_of(i))}
        if sum(work.scorecard.measure(i) is not None for i in close) > 1:
            raise  # of two measures only the user knows which
        if len(home) != 1 or not any(map(work.scorecard.objective, close)) or not item.span.value.candidates:
            raise
        return [item.span.value.candidates[0].item], True


def _has(item: str, who: str, work: Work) -> bool:
    owner = getattr(work.refs.get(item), "owner", "")
    return bool(who) and set(who.lower().split()) <= set(owner.lower().split())


def _name(said: str, pieces: Pieces) -> str:
    known = bool(set(said.lower().split()) & pieces.known)
    return said.title() if said.islower() and known else person_of(said, strict=False) or said
