"""The questions worth a meeting's time, the gravest first."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from scorecard.models import Scorecard
from scorecard.performance import Performance, forecast

WORTH = 3
_STRENGTHS = ("strong", "medium", "weak")

Kind = Literal[
    "red_idle", "red_working", "cause_green_effect_red", "forecast", "blind", "overdue", "assumption", "untested"
]


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to decide; ``items`` name what it is about, and fill the words for it."""

    kind: Kind
    items: tuple[str, ...]
    figures: dict[str, str] = field(default_factory=dict[str, str])


def questions(scorecard: Scorecard, state: Performance, today: date) -> list[Question]:
    """At most three, each about something else."""
    found: list[Question] = []
    about: set[str] = set()
    for question in _all(scorecard, state, today):
        if about.isdisjoint(question.items):
            found.append(question)
            about.update(question.items)
    if found and len(found) < WORTH:
        found += _untested(scorecard)
    return found[:WORTH]


def _all(scorecard: Scorecard, state: Performance, today: date) -> Iterator[Question]:
    yield from _reds(scorecard, state, idle=True)
    yield from _broken_promise(scorecard, state)
    yield from _reds(scorecard, state, idle=False)
    yield from _forecasts(scorecard, state)
    yield from _blind(scorecard, state)
    yield from _overdue(scorecard, today)
    yield from _assumptions(scorecard)


def _reds(scorecard: Scorecard, state: Performance, *, idle: bool) -> Iterator[Question]:
    """Red measures, the lowest score first, with nothing under way or with something that does not work yet."""
    red = sorted((s for s in state.measures.values() if s.rag == "red"), key=lambda s: s.score or 0.0)
    for standing in red:
        objective = scorecard.objective_of(standing.measure)
        working = objective is not None and any(i.status in ("planned", "active") for i in objective.initiatives)
        if objective and working != idle:
            yield Question("red_idle" if idle else "red_working", (standing.measure, objective.id))


def _broken_promise(scorecard: Scorecard, state: Performance) -> Iterator[Question]:
    """The cause is green and the effect red: the link, or the delay, is in doubt."""
    for link in scorecard.links:
        cause, effect = state.objectives.get(link.source), state.objectives.get(link.target)
        if cause and effect and cause.rag == "green" and effect.worst_rag == "red" and link.sign == "+":
            yield Question("cause_green_effect_red", (link.source, link.target, link.id))


def _forecasts(scorecard: Scorecard, state: Performance) -> Iterator[Question]:
    for measure in scorecard.measures():
        if state.measures[measure.id].rag in ("green", "amber"):
            found = forecast(measure)
            if found and found.verdict == "unlikely":
                yield Question("forecast", (measure.id,), {"value": f"{found.value:.3g}", "due": found.due.isoformat()})


def _blind(scorecard: Scorecard, state: Performance) -> Iterator[Question]:
    blind = [o.id for o in scorecard.objectives() if o.measures and state.objectives[o.id].covered == 0]
    if blind:
        yield Question("blind", tuple(blind))


def _overdue(scorecard: Scorecard, today: date) -> Iterator[Question]:
    for one in scorecard.initiatives():
        if one.status in ("planned", "active") and one.due and one.due < today:
            yield Question("overdue", (one.id,), {"due": one.due.isoformat()})


def _untested(scorecard: Scorecard) -> list[Question]:
    """The strongest link that is an assumption still: what a meeting with little to mend can ask of its strategy."""
    assumed = [k for k in scorecard.links if k.evidence == "assumed"]
    strongest = min(assumed, key=lambda k: _STRENGTHS.index(k.strength), default=None)
    return [Question("untested", (strongest.source, strongest.target, strongest.id))] if strongest else []


def _assumptions(scorecard: Scorecard) -> Iterator[Question]:
    for measure in scorecard.measures():
        if any(t.source == "assumption" for t in measure.targets):
            yield Question("assumption", (measure.id,))
