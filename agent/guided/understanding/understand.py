"""From a message to edits: annotated once, cut into clauses, each read by what it asks for; all of them or none."""

import re
from datetime import date

from agent.guided.understanding.annotate import annotate, known_of
from agent.guided.understanding.clauses import Clause, clauses_of
from agent.guided.understanding.corrections import corrected
from agent.guided.understanding.frames import readers_for
from agent.guided.understanding.outcome import NotMineError, TroubleError, UnclearError, Understanding
from agent.guided.understanding.periods import period_in
from agent.guided.understanding.work import Work
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
    found = annotate(text, known, day)
    found = corrected(found, known, day)
    return _run(text, clauses_of(found), work)


def _run(text: str, clauses: list[Clause], work: Work) -> Understanding:
    problems: list[str] = []
    rest: list[str] = []
    asking = False
    for clause in clauses:
        asking = clause.mood == "question" or (asking and bool(clause.joint) and clause.mood != "command")
        if clause.mood == "hands off":
            continue
        if asking:
            rest.append(clause.text)
            continue
        try:
            work.take(_edits(clause, work))
        except UnclearError as unclear:
            if not _speaks_of_it(clause) and not unclear.ask.key.startswith(("trim", "better ", "name ")):
                rest.append(clause.text)
                continue
            return Understanding(ask=unclear.ask)
        except (TroubleError, EditError) as trouble:
            if _speaks_of_it(clause):
                problems.append(str(trouble))
            else:
                rest.append(clause.text)
        except NotMineError:
            rest.append(clause.text)
            _mention(clause, work)
    if problems:
        return Understanding(problems=problems, rest=". ".join(rest))
    if not work.edits and not work.calls:
        return Understanding(rest=text)
    return Understanding(edits=work.edits, calls=work.calls, notes=work.notes, rest=". ".join(rest))


def _edits(clause: Clause, work: Work) -> list[Edit]:
    work.words, frame = clause.text, work.frame
    for reader in readers_for(clause):
        work.named = []
        try:
            return reader(clause, work)
        except NotMineError:
            work.frame = frame
    raise NotMineError


def _speaks_of_it(clause: Clause) -> bool:
    """Whether the clause is plainly about this scorecard, so that a question back is no nuisance."""
    wishes = re.match(
        r"(?:and |but )?(?:we|i|the \w+|our \w+) (?:also )?(?:wants?|aims?|plans?|hopes?|intends?|need)\b",
        clause.text.lower(),
    )
    if clause.mood in ("command", "terse") and not wishes:
        return True
    certain = [s for s in clause.of("item") if s.value.firm and s.value.how != "pronoun"]
    return bool(certain) or bool(clause.fields and clause.of("item"))


def _mention(clause: Clause, work: Work) -> None:
    """Items named in words that ask for nothing are what "it" may mean: "F1 is too long, just call it Profit"."""
    work.period = period_in(clause.text, work.today) or work.period
    work.field = next((f for f in clause.fields if f in ("target", "baseline", "owner")), "")
    spoken = [
        s.value.candidates[0].item
        for s in clause.of("item")
        if s.value.how in ("id", "name") and s.value.candidates and s.value.candidates[0].score > 0.3
    ]
    certain = [
        s.value.candidates[0].item
        for s in clause.of("item")
        if s.value.sure and s.value.how in ("id", "name") and s.value.candidates
    ]
    work.recent += certain
    if len(spoken) > 1:
        work.group = spoken
