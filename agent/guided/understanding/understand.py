"""From a message to edits: annotated once, cut into clauses, each read by what it asks for; all of them or none."""

import re
from dataclasses import replace
from datetime import date

from agent.guided.understanding.annotate import annotate
from agent.guided.understanding.clauses import Clause, clauses_of, sentences_of
from agent.guided.understanding.core import in_own_words, to_the_core
from agent.guided.understanding.corrections import corrected, with_a_pause
from agent.guided.understanding.disliked import disliked
from agent.guided.understanding.fitting import fitted
from agent.guided.understanding.frames.common import obliges
from agent.guided.understanding.frames.valueless import JUDGED, JUDGED_VALUE
from agent.guided.understanding.in_full import with_full_names
from agent.guided.understanding.known import basis_of, known_of
from agent.guided.understanding.lexicon import bases_of
from agent.guided.understanding.mentioned import certain, note_the_side, note_what_is_named
from agent.guided.understanding.minuted import without_who_resolved
from agent.guided.understanding.outcome import (
    Ask,
    NothingToDoError,
    NotMineError,
    Option,
    TroubleError,
    UnclearError,
    Understanding,
)
from agent.guided.understanding.people import persons
from agent.guided.understanding.pieces.owned import named_for
from agent.guided.understanding.reading import Reading, read_clause
from agent.guided.understanding.repeating import repeated
from agent.guided.understanding.staying import without_what_stays
from agent.guided.understanding.tokens import mended
from agent.guided.understanding.told_for_both import with_both_told
from agent.guided.understanding.work import Work
from agent.texts import phrase
from scorecard import clock
from scorecard.apply import EditError
from scorecard.edits import Edit
from scorecard.models import Scorecard


def understand(
    text: str,
    scorecard: Scorecard,
    focus: str = "",
    today: date | None = None,
    answers: dict[str, str] | None = None,
    group: list[str] | None = None,
) -> Understanding:
    """What the message wants changed; nothing where it is not plainly a request to change this scorecard.

    ``answers`` holds what was answered to earlier questions about the same message, by their keys; ``group`` the items
    that were changed together last.
    """
    known = known_of(scorecard)
    day = today or clock.today()
    work = Work(scorecard, known, focus, day, dict(answers or {}), group=list(group or []))
    if (mood := disliked(text, work)) is not None:
        return mood
    said = with_both_told(without_what_stays(with_a_pause(mended(without_who_resolved(text), known.names.vocabulary))))
    found = annotate(said, known, day)
    meant = corrected(found, known, day)
    core = to_the_core(meant, known, day)
    understood = _run(text, clauses_of(core), work)
    return replace(understood, edits=[in_own_words(e, text) for e in understood.edits])


def _run(text: str, clauses: list[Clause], work: Work) -> Understanding:
    problems: list[str] = []
    maybe: list[Ask] = []
    missed: list[Clause] = []
    rest: list[str] = []
    unread: list[str] = []
    answering: list[Clause] = []
    asking = wanted = lost = settled = False
    reading, begun = Reading([]), work.scorecard
    coming = _about_the_others(clauses, work)
    work.kept = {i for c in coming if c.mood == "hands off" for s in c.of("item") if (i := certain(s.value, work))}
    work.spared = [s.value for c in coming if c.mood == "hands off" for s in c.of("item")]
    for place, clause in enumerate(coming):
        if clause in answering:
            continue
        if (lost or maybe) and _only_points(clause):
            return Understanding(ask=maybe[0]) if maybe else Understanding(rest=text, request=True)
        asking = clause.mood == "question" or (asking and bool(clause.joint) and clause.mood != "command")
        if clause.mood == "hands off":
            work.recent += [i for s in clause.of("item") if s.value.how != "pronoun" and (i := certain(s.value, work))]
            continue
        if asking:
            rest.append(clause.text)
            note_what_is_named(clause, work)
            continue
        try:
            if (clause.joint or _AGAIN.search(clause.line.text)) and (again := _once_more(clause, reading, work)):
                work.take(again)
                continue
            reading = _read(clause, coming[place + 1 :], work, answering)
            if reading.unread and not reading.edits:
                unread.append(clause.text)
                continue
            if reading.unread:
                kind = f"{reading.undated}_undated" if reading.undated else "clause_left_out"
                work.notes.append(phrase(kind, words=reading.unread.strip(" ,.;:")))
            note_the_side(clause, work)
        except UnclearError as unclear:
            if not (_speaks_of_it(clause) or obliges(clause, work)) and not unclear.ask.key.startswith(
                ("trim", "better ", "name ", "owns ", "hands of ", *(("kind ",) if clause.start else ()))
            ):
                rest.append(clause.text)
                continue
            return Understanding(ask=unclear.ask)
        except (TroubleError, EditError) as trouble:
            settled = settled or isinstance(trouble, NothingToDoError)
            if settled or _speaks_of_it(clause):
                problems.append(str(trouble))
            else:
                rest.append(clause.text)
                note_what_is_named(clause, work)
        except NotMineError:
            if _fits(clause, work, maybe):
                continue
            rest.append(clause.text)
            wanted = wanted or _wants_a_change(clause)
            lost = lost or clause.mood == "command" or bool(clause.spans and _WISHES.match(clause.text))
            missed.append(clause)
            if _asks_for_something(clause):
                unread.append(clause.text)
            note_what_is_named(clause, work)
    if problems:
        return Understanding(problems=problems, settled=settled and not work.edits, rest=". ".join(rest))
    if not work.edits and not work.calls and not _fit_sentences(clauses, work, maybe):
        return Understanding(ask=maybe[0]) if maybe else Understanding(rest=text, request=wanted or bool(unread))
    if left := [words for words in unread if _key(words) not in work.answers]:
        return Understanding(ask=_without(left[0]), rest=". ".join(rest))
    _say_what_was_missed(missed, unread, work)
    edits = with_full_names(work.edits, begun)
    return Understanding(edits=edits, calls=work.calls, notes=work.notes, rest=". ".join(rest))


def _read(clause: Clause, following: list[Clause], work: Work, answering: list[Clause]) -> Reading:
    """A clause read; what it would be asked for may be what comes next: "the clean-up wants an owner. Sofia."."""
    try:
        return read_clause(clause, work)
    except UnclearError as unclear:
        said = _bare_answer(unclear.ask, following[0], work) if following else ""
        if not said:
            raise
        work.answers[unclear.ask.key] = said
        answering.append(following[0])
        return read_clause(clause, work)


_ONLY_ANOTHER = re.compile(
    r"(?:(?:the )?same (?:for|with|on) )?(?:the |our )?<I\d+>(?: too| as well| also| likewise| the same)?"
)


_AGAIN = re.compile(
    r"<I\d+> (?:too|as well|also|likewise)[ .!]*$|^\W*(?:the )?same (?:for|with|on) (?:the |our )?<I\d+>[ .!]*$"
)
""" "Joy gets L2. L3 too", "same for L3": a sentence of its own goes on with the one before."""


def _once_more(clause: Clause, before: Reading, work: Work) -> list[Edit]:
    """ "F3 to Peter, L3 too": what the clause before asked for, for another item."""
    if not before.edits or not _ONLY_ANOTHER.fullmatch(clause.line.text.strip(" .!")):
        return []
    last = _of_the_same(before.edits, work.edits) if clause.text.lower().lstrip().startswith("same ") else before.edits
    again = repeated(clause.text, last, work.scorecard, work.focus, work.today)
    return again.edits if again else []


def _of_the_same(last: list[Edit], edits: list[Edit]) -> list[Edit]:
    """What the message has asked for of the item that it spoke of last: "Ben owns it, monthly. Same for churn"."""
    changed = {getattr(e, "measure", "") or getattr(e, "id", "") for e in last}
    return [e for e in edits if (getattr(e, "measure", "") or getattr(e, "id", "")) in changed]


def _bare_answer(ask: Ask, clause: Clause, work: Work) -> str:
    """A name where somebody is asked for, a quote where words are: what a clause holds that says nothing else."""
    kinds = {"owner": "person", "name": "quote", "says": "quote"}
    spans = [*persons(clause, work), *clause.spans]
    plain = len(spans) == 1 and spans[0].kind == kinds.get(ask.key.split()[0])
    if ask.key.startswith("owner ") and (who := named_for(clause, work)):
        return who
    alone = plain and spans[0].last - spans[0].first == len([t for t in clause.whole.tokens[clause.first : clause.last] if t.low[0].isalnum() or t.quoted])  # fmt: skip
    return str(spans[0].value) if alone else ""


def _fits(clause: Clause, work: Work, maybe: list[Ask]) -> bool:
    """Take what the places of a clause make together; what is less than sure is kept, to be asked about."""
    try:
        found = fitted(clause, work)
    except UnclearError as unclear:
        maybe.append(unclear.ask)
        return False
    if found is None:
        return False
    key = f"fits {clause.text.lower()}"
    try:
        if found.sure or key in work.answers:
            work.kept |= {*work.named} if not found.edits else set()
            work.take(found.edits)
            return True
        changes = basis_of(work.scorecard).apply(found.edits).changes
    except (TroubleError, EditError):
        return False
    question = phrase("fits_perhaps", what="; ".join(c.text for c in changes))
    maybe.append(Ask(question, key, [Option("yes", phrase("fits_yes")), Option("no", phrase("partly_no"))]))
    return False


def _fit_sentences(clauses: list[Clause], work: Work, maybe: list[Ask]) -> bool:
    """The same of whole sentences, where the clauses they were cut into say too little."""
    done = [_fits(sentence, work, maybe) for sentence in sentences_of(clauses)]
    return any(done)


_WISHES = re.compile(r"\W*(?:and |but |so )?(?:i|we)(?:'d| would| should| could| want| need)\b", re.IGNORECASE)


def _say_what_was_missed(missed: list[Clause], unread: list[str], work: Work) -> None:
    """A clause that names an item which nothing of the message changed is not passed over in silence."""
    touched = {v for e in work.edits for v in e.model_dump().values() if isinstance(v, str)} | {*work.kept}
    for clause in missed:
        if JUDGED_VALUE.search(clause.body):
            continue
        unsure = _may_fit(clause, work)
        named = {i for s in clause.of("item") if s.value.firm and (i := certain(s.value, work))}
        near = {o.id for i in touched if (o := work.scorecard.objective_of(i))} | touched
        wishes = clause.mood == "command" or _SHALL.search(clause.body)
        more = clause.mood in ("command", "terse") and (
            clause.fields or clause.of("number") or _ORDERS.search(clause.body)
        )
        more = more and not JUDGED.search(clause.body)
        if (unsure or more or (named and wishes and not named & near)) and clause.text not in unread:
            work.notes.append(phrase("clause_left_out", words=clause.text.strip(" ,.;:")))


def _may_fit(clause: Clause, work: Work) -> bool:
    try:
        return fitted(clause, work) is not None
    except UnclearError:
        return len(persons(clause, work)) > 1  # "Fiona has enough on" only says why


_ORDERS = re.compile(rf"<I\d+> : (?:{bases_of('move', 'set', 'add', 'remove', 'rename', 'raise', 'lower')})\b")
"""What comes after a colon is to be done with what stands before it."""
_SHALL = re.compile(r"\b(?:should|shall|must|will|would|is to|are to|ought|needs?|has to|have to|want|becomes?|assigned|moved|goes|gets)\b")  # fmt: skip


_DUE_ALL = re.compile(
    r"(?:,? ?(?:and )?(?:both|all|each|<I\d+>)(?: of (?:them|these|those))?(?: (?:two|three))?(?: due| are due)? (?P<a><D\d+>)|(?P<b><D\d+>),?(?: for)? (?:both|all|each|<I\d+>)(?: of (?:them|these))?)$"
)
_WITH_A_HALF = re.compile(
    r"^(?:and |but )?(?:the |our )?(?P<what><I\d+>)(?: (?:kpi|measure|metric|indicator|figure|number))? (?:should |must |shall |will |can )?(?:stays?|go(?:es)?|remains?|belongs?|moves?|comes?|fits?|is|be)(?: (?:with|to|in|into|under|on|at|part of))+ (?P<which>(?:the )?\S+(?: one| half| part)?)$"
)
_HALF = {"first": 0, "former": 0, "old": 0, "second": 1, "latter": 1, "new": 1, "other": 1, "last": 1}
_AS_BASELINE = re.compile(
    r"(?:(?:take|use|treat|set|make|have|put|consider|let|record|enter|note|register|keep|regard|log|save) (?:us )?(?:this|that|it|<I\d+>) (?:be |as )?"
    r"|(?:this|that|it|<I\d+>) (?:is|was|shall be|should be|will be|serves as|becomes) )(?:the |our |its |a |my )?<F\d+>$"
)  # fmt: skip


def _about_the_others(clauses: list[Clause], work: Work) -> list[Clause]:
    """The clauses that ask for something themselves; what one says of all the others is noted."""
    found = []
    for clause in clauses:
        body = clause.body.rstrip(" .!")
        date = _DUE_ALL.search(body)
        named = re.search(r"<I\d+>", date[0]) if date else None
        if named and clause.line.span(named[0]).value.how != "plural":
            date = None
        if date and len(clauses) > 1:
            work.due = clause.line.span(date["a"] or date["b"]).value.day
        half = _WITH_A_HALF.match(body) if found and "split" in found[-1].groups else None
        nth = re.search(rf"\b({'|'.join(_HALF)})\b", clause.words_of(half, "which").lower()) if half else None
        if half and nth:
            work.halves.append((clause.line.span(half["what"]), _HALF[nth[1]]))
        elif "baseline" in clause.fields and _AS_BASELINE.match(body) and found:
            work.taken_as_baseline = True
        elif not (date and date.start() == 0):
            found.append(clause)
    return found


_REMARK = re.compile(
    r"\b(?:is|are|was|were|sounds?|reads?|looks?|feels?) (?:just |simply |really )?(?:too|very|rather|quite|so|a bit|far) (?!<)\w+$"
)
"""``The name of C1 is too soft``: why something is asked for, and not what."""


def _asks_for_something(clause: Clause) -> bool:
    """Whether a clause that could not be read is a request all the same: then nothing of the message is done unasked."""
    if JUDGED_VALUE.search(clause.body):
        return False
    if _REMARK.search(clause.body) and not (clause.of("number") or clause.of("quote")):
        return False
    named = any(s.value.firm and s.value.how != "pronoun" for s in clause.of("item"))
    if named and clause.fields and clause.joint:
        return True
    if clause.mood == "command" and clause.groups - {"leave"}:
        joined = bool(clause.joint and clause.of("item"))
        return named or joined or bool(clause.fields or clause.of("quote"))
    return (
        clause.mood == "terse"
        and named
        and bool(clause.fields or clause.of("number") or re.fullmatch(r"<I\d+> \w+(?<!ed)", clause.body))
    )


def _only_points(clause: Clause) -> bool:
    """ "... and set its target to 5 %": whose, the clause before says; where that was not read, nobody knows."""
    items = clause.of("item")
    if not items:
        return bool(clause.joint) and not clause.of("quote") and not clause.sides
    return all(s.value.how == "pronoun" for s in items)


def _wants_a_change(clause: Clause) -> bool:
    if clause.mood == "command":
        return bool(clause.groups - _IDLE and (clause.of("item") or clause.fields or clause.sides))
    firm = any(s.value.firm and s.value.how != "pronoun" for s in clause.of("item"))
    return firm and (clause.mood == "terse" or bool(clause.groups or clause.fields or clause.of("number")))


_IDLE = frozenset({"leave", "find", "measure"})


def _key(words: str) -> str:
    return f"without {words.lower()}"


def _without(words: str) -> Ask:
    question = phrase("partly_understood", words=words.strip(" ,.;:")).strip()
    return Ask(question, _key(words), [Option("yes", phrase("partly_yes")), Option("no", phrase("partly_no"))])


def _speaks_of_it(clause: Clause) -> bool:
    """Whether the clause is plainly about this scorecard, so that a question back is no nuisance."""
    wishes = re.match(
        r"(?:and |but )?(?:we|i|the \w+|our \w+) (?:also )?(?:wants?|aims?|plans?|hopes?|intends?|need)\b",
        clause.text.lower(),
    )
    if clause.mood in ("command", "terse") and not wishes:
        return True
    if clause.of("enum") and any(s.value.how == "pronoun" and s.value.want != "any" for s in clause.of("item")):
        return True  # "that KPI can be quarterly"
    certain = [s for s in clause.of("item") if s.value.firm and s.value.how != "pronoun"]
    return bool(certain) or bool(clause.fields and clause.of("item"))
