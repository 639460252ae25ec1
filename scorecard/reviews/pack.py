"""What goes into a review: how things stand, what has changed since the last one, what to talk about."""

from dataclasses import dataclass
from datetime import date

from scorecard.links import Trial, try_links
from scorecard.models import Action, Decision, Review, ReviewKind, Scorecard
from scorecard.performance import Performance, Rag, perform
from scorecard.reviews.questions import Question, questions

AGENDA: dict[ReviewKind, tuple[tuple[str, int], ...]] = {
    "operational": (("actions", 10), ("reds", 25), ("initiatives", 20), ("decisions", 5)),
    "strategy": (("actions", 10), ("standing", 15), ("questions", 45), ("hypotheses", 20), ("decisions", 30)),
    "yearly": (("standing", 30), ("hypotheses", 60), ("environment", 45), ("objectives", 60), ("targets", 45)),
}
"""Items and minutes; the questions that are worth the meeting's time get most of it. Practitioner judgement."""


@dataclass(frozen=True, slots=True)
class Moved:
    """A measure whose colour has changed since the last review."""

    measure: str
    was: Rag
    now: Rag


@dataclass(frozen=True, slots=True)
class ReviewPack:
    kind: ReviewKind
    today: date
    since: Review | None
    """The last review of the kind that was held; ``None`` for the first."""
    performance: Performance
    moved: tuple[Moved, ...]
    """Empty as well where there is no earlier state to compare with."""
    agenda: tuple[tuple[str, int], ...]
    questions: tuple[Question, ...]
    trials: tuple[Trial, ...]
    """Links that their values support or contradict."""
    open_actions: tuple[Action, ...]
    decisions: tuple[Decision, ...]
    """Taken since the last review."""


def last_held(scorecard: Scorecard, kind: ReviewKind) -> Review | None:
    held = [r for r in scorecard.reviews if r.kind == kind and r.held]
    return max(held, key=lambda r: r.on, default=None)


def prepare(scorecard: Scorecard, kind: ReviewKind, today: date, earlier: Scorecard | None = None) -> ReviewPack:
    """``earlier`` is the scorecard as it was at the last review, for what has changed."""
    since = last_held(scorecard, kind)
    now = perform(scorecard, today)
    before = perform(earlier, since.on if since else today) if earlier else None
    trials = [t for t in try_links(scorecard) if t.verdict in ("supported", "contradicted", "open")]
    return ReviewPack(
        kind=kind,
        today=today,
        since=since,
        performance=now,
        moved=tuple(_moved(scorecard, before, now)) if before else (),
        agenda=AGENDA[kind],
        questions=tuple(questions(scorecard, now, today)),
        trials=tuple(trials),
        open_actions=tuple(a for a in scorecard.actions if not a.done),
        decisions=tuple(d for d in scorecard.decisions if since is None or d.on is None or d.on >= since.on),
    )


def _moved(scorecard: Scorecard, before: Performance, now: Performance) -> list[Moved]:
    found: list[Moved] = []
    for measure in scorecard.measures():
        old, new = before.measures.get(measure.id), now.measures[measure.id]
        if old is not None and old.rag != new.rag:
            found.append(Moved(measure.id, old.rag, new.rag))
    return found
