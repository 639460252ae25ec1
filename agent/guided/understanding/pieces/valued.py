"""One measure and a value that may be one of it."""

import re

from agent.guided.understanding.figures import Figure
from agent.guided.understanding.frames.which_target import target_meant
from agent.guided.understanding.periods import is_over, period_in
from agent.guided.understanding.pieces.gathering import Found, Pieces, meant
from agent.guided.understanding.values import converted
from agent.guided.understanding.work import Work
from scorecard.edits import RecordActual, SetTarget
from scorecard.models import Measure
from scorecard.periods import closing

_NEAR = 12
"""How many times a value may be one that is known of the measure, to be plainly one of it."""
_CLOSE = 1.5
_TOLD = re.compile(r"\b(?:was|were|had|reached|hit|came|landed|ended|recorded|measured|counted|got)\b", re.IGNORECASE)
_TODAY = re.compile(r"\b(?:today|now|currently|at the moment|right now|so far)\b", re.IGNORECASE)


def read(pieces: Pieces, work: Work) -> Found | None:
    clause = pieces.clause
    numbers = [s.value for s in clause.of("number") if s.value.relation == "absolute"]
    if not numbers or len(clause.of("number")) > 2 or pieces.people or clause.of("quote") or pieces.negated:
        return None
    if set(clause.fields) - {"target", "due"} or clause.groups & {"add", "remove", "link"}:
        return None
    measure = _measure(pieces, work)
    if measure is None:
        return None
    figure, contrasted = _wanted(numbers, measure)
    if figure is None or not _may_be(figure, measure):
        return None
    work.named = [measure.id]
    period = period_in(clause.text, work.today)
    due = next((s.value.day for s in clause.of("date")), None)
    ahead = re.search(r"\b(?:by|until|till|next)\b", clause.text, re.IGNORECASE)
    if is_over(period, work.today) and not ahead and (_TOLD.search(clause.text) or len(period) > 4):
        actual = RecordActual(
            measure=measure.id, period=closing(period, measure.frequency), value=converted(figure, measure)
        )
        told = bool(_TOLD.search(clause.text)) and (not pieces.strange("wishing") or _is_near(figure, measure))
        return Found([actual], told or not pieces.strange())
    if _TOLD.search(clause.text) or _TODAY.search(clause.text) or (due and due <= work.today):
        return None
    wished = contrasted or pieces.says("wishing") or due or "target" in clause.fields
    wished = wished or bool(
        re.search(r"\b(?:should|let's|would|want|aim|need|must|wants)\b", clause.text, re.IGNORECASE)
    )
    if not wished and pieces.rest:
        return None
    target = SetTarget(
        measure=measure.id,
        value=converted(figure, measure),
        due=target_meant(clause, measure, due, work),
        note=clause.text,
    )
    return Found([target], contrasted or not pieces.strange("wishing"))


def _measure(pieces: Pieces, work: Work) -> Measure | None:
    named = list(dict.fromkeys(i for s in pieces.items if (i := meant(s, work, "measure"))))
    if len(named) == 1:
        return work.scorecard.measure(named[0])
    if pieces.items:
        return None
    spoken = next((i for i in [*reversed(work.recent), work.focus] if i and i not in work.kept), "")
    return work.scorecard.measure(spoken)


def _wanted(numbers: list[Figure], measure: Measure) -> tuple[Figure | None, bool]:
    """The value that is wanted; where two are named, the one that is not the target already: "5000 is dreaming, 4800"."""
    if len(numbers) == 1:
        return numbers[0], False
    targets = [t.value for t in measure.targets]
    new = [n for n in numbers if converted(n, measure) not in targets]
    return (new[0], True) if len(new) == 1 else (None, False)


def _is_near(figure: Figure, measure: Measure) -> bool:
    """Whether it is about what was measured last: then it is told of that, in whatever words."""
    last = max(measure.actuals, key=lambda a: a.period).value if measure.actuals else None
    stands = last if last is not None else measure.baseline.value if measure.baseline else None
    return bool(stands) and 1 / _CLOSE < converted(figure, measure) / stands < _CLOSE


def _may_be(figure: Figure, measure: Measure) -> bool:
    known = [*(t.value for t in measure.targets), *(a.value for a in measure.actuals)]
    known += [measure.baseline.value] if measure.baseline else []
    said = abs(converted(figure, measure))
    unit = figure.unit.lower().rstrip("s")
    if unit and measure.unit and unit not in measure.unit.lower() and len(unit) != 3:
        return False
    return not any(known) or any(v and 1 / _NEAR < said / abs(v) < _NEAR for v in known) or not said
