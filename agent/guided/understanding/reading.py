"""One clause read: by the frames in turn, cut once more where a reading leaves something out, or by what fits together."""

import copy
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from agent.guided.understanding.clauses import Clause
from agent.guided.understanding.coverage import left_out
from agent.guided.understanding.fitting import fitted, plainly_given
from agent.guided.understanding.frames import readers_for
from agent.guided.understanding.frames.owners import person_of
from agent.guided.understanding.frames.slots import line_with
from agent.guided.understanding.lexicon import all_words, words
from agent.guided.understanding.outcome import NotMineError, Option, TroubleError, UnclearError
from agent.guided.understanding.pieces.gathering import gather
from agent.guided.understanding.references import ALL_OF
from agent.guided.understanding.spans import Span
from agent.guided.understanding.work import Work
from agent.texts import phrase
from scorecard.edits import Edit, RemoveInitiative, RemoveMeasure, RemoveObjective, SetTarget

_MOST_CUTS = 2
"""How often one clause is cut again: each cut reads both its halves anew."""
_JOINT = re.compile(r" (?:,|and|but|\+|&|;|-|–|—|:|then|plus|also|while|\()(?: (?:,|and|but|then|also|so))* ")
_EXCEPT = re.compile(
    r"(?: ,)? \b(?:except(?: for)?|but not|apart from|other than|excluding|save for|without|with the exception of)\b"
)


_GONE = (RemoveInitiative, RemoveMeasure, RemoveObjective)


@dataclass(frozen=True)
class Reading:
    edits: list[Edit]
    unread: str = ""
    """The words that the edits leave out; all of the clause where nothing of it may be done unasked."""
    undated: str = ""
    """What those words are the day of, "owner" or "frequency", where they are understood but the scorecard keeps no date with it."""


def read_clause(clause: Clause, work: Work) -> Reading:
    """The edits of a clause, taken over into the work; what the best reading leaves out is named."""
    edits = _best(clause, work)
    edits = _of_one_or_other(clause, [*edits, *_its_owner(clause, edits, work)], work)
    edits = _without_the_spared(clause, edits, work)
    missing = left_out(clause, edits, work) if edits else []
    if edits and (_overlooks(clause, edits, work) or (missing and any(isinstance(e, _GONE) for e in edits))):
        return Reading([], clause.text)
    work.take(edits)
    return Reading(edits, _stretch(clause, missing[0]) if missing else "", _undated(missing, edits))


def _undated(missing: Sequence[Span], edits: Sequence[Edit]) -> str:
    if not missing or missing[0].kind != "date":
        return ""
    return next((field for field in ("owner", "frequency") if all(getattr(e, field, None) for e in edits)), "")


_OR = re.compile(r"(<I\d+>)(?: ,)? or (?:maybe |perhaps |the )*(<I\d+>)")


def _of_one_or_other(clause: Clause, edits: list[Edit], work: Work) -> list[Edit]:
    """ "Remove M2a or C2b": one of the two is meant, and only the user knows which."""
    either = _OR.search(clause.line.text)
    if not either or not edits:
        return edits
    pair = [ids[0] for m in either.groups() if len(ids := work.refs.many(clause.line.span(m).value)) == 1]
    done = [{v for v in e.model_dump().values() if isinstance(v, str)} & set(pair) for e in edits]
    if len(set(pair)) != 2 or set().union(*done) != set(pair):
        return edits
    options = [Option(i, work.label(i)) for i in pair]
    meant = work.ask(
        f"which {' or '.join(pair)}", phrase("one_or_other", items=" or ".join(map(work.label, pair))), options
    )
    return edits if ALL_OF in meant else [e for e, ids in zip(edits, done, strict=True) if not ids or meant in ids]


def _without_the_spared(clause: Clause, edits: list[Edit], work: Work) -> list[Edit]:
    """ "Everything of Ines goes to Petra, except P2": of several, what the message says must stay is left out."""
    ids = [str(getattr(e, "id", "") or getattr(e, "measure", "")) for e in edits]
    if len(set(ids)) < 2 or not work.spared:
        return edits
    named = {c.item for s in clause.of("item") if s.value.how == "id" for c in s.value.candidates}
    stays: set[str] = set()
    for mention in work.spared:
        fits = [c for c in mention.candidates if c.item in ids and c.item not in named]
        stays |= {fits[0].item} if fits else set()
    work.kept |= stays
    return [e for e, i in zip(edits, ids, strict=True) if i not in stays]


def _its_owner(clause: Clause, edits: list[Edit], work: Work) -> list[Edit]:
    """ "Nadia Karim is doing it until june": who is to have the one item that the clause says something else of."""
    changed = {
        i
        for e in edits
        if not isinstance(e, _GONE)
        for i in (getattr(e, "measure", ""), getattr(e, "id", ""))
        if i and work.kind(i)
    }
    if len(changed) != 1 or any("owner" in e.model_fields_set for e in edits):
        return []
    pieces = gather(clause, work)
    said = " ".join(str(v) for e in edits for v in (getattr(e, "name", ""), getattr(e, "data_source", "")) if v).lower()
    if len(pieces.people) != 1 or pieces.negated or pieces.says("saying"):
        return []
    who = str(pieces.people[0].value)
    if not pieces.says("owning") and not _set_off(clause, pieces.people[0], pieces.known):
        return []
    if re.search(r"\bputs <I\d+> at <N", clause.body):
        return []  # "the analytics team puts churn at 3 %" says whose figure it is
    owner = getattr(work.refs.get(next(iter(changed))), "owner", "")
    if set(who.lower().split()) <= set(owner.lower().split()):
        return []  # "Imran's e-prescribing is on hold" names who has it already
    if who.lower() in said or any(e.kind.startswith(("add_", "remove")) for e in edits):
        return []
    return [work.update(changed.pop(), owner=person_of(who, strict=False) or who)]


_NAMED_APART = re.compile(r"(?:^|<I\d+>(?: ,| :| =| -| →| ->| to)+ )(?:the |our )?<W\d+>(?= [,;:–-]| and\b|$)")


def _set_off(clause: Clause, person: Span, known: frozenset[str]) -> bool:
    """ "Potholes: Dennis, 12 days by March": a name between two signs is whose it is to be."""
    sure = " " in str(person.value) or str(person.value).lower() in known
    return sure and bool(_NAMED_APART.search(line_with(clause, [person])[1]))


def _best(clause: Clause, work: Work, cuts: int = _MOST_CUTS) -> list[Edit]:
    """The first reading that leaves nothing out, else the first."""
    clause = _without_the_excepted(clause, work)
    work.words = clause.text
    if re.search(r"\bsame (?:due |target )?(?:date|deadline|day)\b|\bsame$", clause.text.lower()):
        work.due = next((e.due for e in reversed(work.edits) if isinstance(e, SetTarget) and e.due), work.due)
    work.pair = None if any(s.value.firm for s in clause.of("item")) else work.pair
    state = work.state()
    first: tuple[list[Edit], dict[str, object]] | None = None
    for reader in (plainly_given, *readers_for(clause)):
        work.named = []
        try:
            edits = reader(clause, work)
        except NotMineError:
            work.restore(state)
            continue
        except (TroubleError, UnclearError):
            if first is not None:
                work.restore(state)
                continue
            if (
                (found := fitted(clause, work))
                and found.sure
                and found.edits
                and not left_out(clause, found.edits, work)
            ):
                return found.edits
            work.restore(state)
            if cuts and _recut(clause, work, clause.last, cuts - 1):
                return []
            raise
        if first is None or _does_as_told(clause, edits):
            if not edits or not left_out(clause, edits, work):
                return edits
            if first is None and cuts and _recut(clause, work, left_out(clause, edits, work)[0].first, cuts - 1):
                return []
        first = first or (edits, work.state())
        work.restore(state)
    if first is None:
        if cuts and clause.joint and clause.fields and _recut(clause, work, clause.last, cuts - 1):
            return []  # "..., reported weekly, with Tom as owner": what goes on may be several things
        raise NotMineError
    work.restore(first[1])
    return first[0]


_DEEDS: dict[str, tuple[str, ...]] = {
    "remove": ("remove", "retire", "set_binned"),
    "unlink": ("remove_link",),
    "rename": ("name",),
    "merge": ("remove", "move"),
    "split": ("add",),
}


def _does_as_told(clause: Clause, edits: list[Edit]) -> bool:
    """Whether the edits do what the verb of a command says: nobody is made owner by "remove C3 and ..."."""
    if clause.mood != "command" or not clause.groups or not clause.groups <= _DEEDS.keys():
        return True
    wanted = tuple(d for g in clause.groups for d in _DEEDS[g])
    cleared = "remove" in clause.groups
    return any(
        e.kind.startswith(wanted)
        or ("name" in wanted and "name" in e.model_fields_set)
        or (cleared and any(getattr(e, f) in ("", "stopped", []) for f in e.model_fields_set))
        for e in edits
    )


def _recut(clause: Clause, work: Work, missing: int, cuts: int) -> bool:
    """Take the clause as two, where the first reading leaves out what stands behind a joint."""
    text = clause.line.text
    joints = [m for m in _JOINT.finditer(text) if m.start() > 2 and m.end() < len(text)]
    starts = [clause.line.tokens(m.end(), len(text))[0] for m in joints]
    # The joint right before what is missing is the likeliest.
    for match, first in sorted(zip(joints, starts, strict=True), key=lambda j: (j[1] > missing, abs(j[1] - missing))):
        last = clause.line.tokens(0, match.start())[1]
        if last <= clause.first:
            continue
        kept = copy.copy(work)
        kept.edits, kept.recent, kept.group = [*work.edits], [*work.recent], [*work.group]
        left = Clause(clause.whole, clause.first, last, clause.joint, clause.asked, clause.before)
        right = Clause(clause.whole, first, clause.last, match[0].strip(), clause.asked, left)
        if all(_whole(part, kept, cuts) for part in (left, right)):
            vars(work).update(vars(kept))
            return True
    return False


def _whole(clause: Clause, work: Work, cuts: int) -> bool:
    """Whether the clause could be read, with nothing left out; then its edits are taken."""
    done = len(work.edits)
    try:
        edits = _best(clause, work, cuts)
        if len(work.edits) > done:
            return True  # cut once more, and taken
        if left_out(clause, edits, work) or _overlooks(clause, edits, work):
            raise NotMineError
    except (NotMineError, TroubleError, UnclearError):
        try:
            found = fitted(clause, work)
        except UnclearError:
            return False
        if found is None or not found.sure or left_out(clause, found.edits, work):
            return False
        edits = found.edits
    try:
        work.take(edits)
    except TroubleError:
        return False
    return bool(edits)


def _stretch(clause: Clause, missing: Span) -> str:
    """The words from the last joint before a place to the end of the clause; only those of the place without a joint."""
    first = -1
    for match in _JOINT.finditer(clause.line.text):
        place = clause.line.tokens(match.end(), len(clause.line.text))[0]
        if place <= missing.first:
            first = place
    return clause.whole.words(*((first, clause.last) if first > 0 else (missing.first, missing.last)))


def _without_the_excepted(clause: Clause, work: Work) -> Clause:
    """The clause up to "except ...", which says what stays as it is."""
    work.excepted = set()
    match = _EXCEPT.search(clause.body)
    if not match or "remove" in clause.groups:
        return clause
    spans = [s for s in clause.of("item") if clause.offset(s) > match.start()]
    if not spans or not any(s.value.how in ("group", "plural") for s in clause.of("item") if s not in spans):
        return clause
    for item in work.refs.many(spans[0].value) + [i for s in spans[1:] for i in work.refs.many(s.value)]:
        holder = work.scorecard.objective(item)
        work.excepted |= {item, *(m.id for m in holder.measures)} if holder else {item}
    return replace(clause, last=clause.place(match.start() + 1), groups=set())


def _overlooks(clause: Clause, edits: list[Edit], work: Work) -> bool:
    """Whether the edits leave out a quote, or change an item for good that the clause pairs with another: misread."""
    said = " ".join(e.model_dump_json() for e in edits).lower()
    if any(isinstance(e, _GONE) for e in edits) and re.search(r"<Q\d+> (?:from|out of|in|of) .*<I\d+>", clause.body):
        return True  # something of the item is to go, and not the item
    themes = {o.theme.lower() for o in work.scorecard.objectives()}
    quotes = [q for s in clause.of("quote") if (q := s.value.lower().strip(" .")) not in themes]
    if any(q not in said.replace('\\"', '"') and json.dumps(q)[1:-1] not in said for q in quotes):
        return not any(
            e.kind.startswith(("restore", "remove")) or "name" in getattr(e, "model_fields_set", ()) for e in edits
        )
    if any(_names_an_id(e, work) for e in edits):
        return True
    gone = [e for e in edits if isinstance(e, _GONE)]
    if gone and (_LINK.search(clause.text) or ("remove" in clause.groups and _says_more(clause))):
        return True
    linked = re.search(r"<I\d+> (?:->|→) <I\d+>", clause.body)
    return bool(gone) and bool(linked)


def _names_an_id(edit: Edit, work: Work) -> bool:
    """Whether it gives something a name with an id of the scorecard in it: then a sentence was taken for a name."""
    name = str(getattr(edit, "name", "") or "")
    return bool(set(re.findall(r"\b[A-Z]\d{1,2}[a-z]?\b", name)) & {i.id for i in work.refs.items()})


_LINK = re.compile(r"\b(?:links?|arrows?|connections?|relationships?|dependency|influences?)\b", re.IGNORECASE)
"""Who speaks of a link does not want what it ties together removed."""


def _says_more(clause: Clause) -> bool:
    """Whether what is to go is not the item itself: "scrap the review of P2", "drop what I said about P2"."""
    before = re.match(r"[^<]*(?=<I)", clause.body)
    said = re.findall(r"[^\W\d_]{2,}", before[0] if before else "")
    known = all_words() | words("small") | words("filler") | words("generic")
    return any(w not in known for w in said[1:])
