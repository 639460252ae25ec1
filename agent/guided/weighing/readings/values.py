"""Values: targets, baselines, actuals, and targets put off or brought forward."""

import re
from collections.abc import Iterator
from datetime import date

from dateutil.relativedelta import relativedelta

from agent.guided.understanding.figures import Figure
from agent.guided.understanding.outcome import TroubleError
from agent.guided.understanding.values import converted, relative, values_of
from agent.guided.weighing.readings.reading import Choice, Reading, choices, likeness
from agent.guided.weighing.readings.shifting import shifted
from agent.guided.weighing.slots import Slots
from scorecard.edits import Edit, RecordActual, RemoveActual, RemoveTarget, SetBaseline, SetTarget, UpdateMeasure
from scorecard.models import Measure
from scorecard.periods import closing
from tools.language.dates import month_end

_LESS = re.compile(
    r"\b(?:less|lower|fewer|down|reduce|cut|drop|below|minus|shorter|sooner|take away|lower\w*|fall\w*)\b|-\s*\d",
    re.IGNORECASE,
)


def read(slots: Slots) -> Iterator[Reading]:
    for choice in choices(slots, "measure", 4):
        measure = slots.card.measure(choice.item)
        if measure is None:
            continue
        for place, figure in enumerate(slots.figures):
            value = value_of(figure, measure, slots.text)
            if value is not None:
                yield from _valued(slots, choice, measure, place, figure, value)
            yield from _by_points(slots, choice, measure, place, figure)
        yield from _put_off(slots, choice, measure)
        if measure.targets:
            yield Reading("remove_target", (RemoveTarget(measure=measure.id),), choice)
        if slots.period:
            period = _period(slots, measure)
            known = any(a.period == period for a in measure.actuals)
            yield Reading(
                "remove_actual",
                (RemoveActual(measure=measure.id, period=period),),
                choice,
                frozenset({("period", 0)}),
                {"known": float(known)},
            )


_TIME = re.compile(r"(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b", re.IGNORECASE)


def value_of(figure: Figure, measure: Measure, text: str) -> float | None:
    """In the measure's unit; ``None`` where that is of another kind, or there is nothing to work a change out from."""
    if measure.unit.strip() == "%" and _TIME.match(figure.unit):
        return None  # churn of 12 days
    if figure.relation == "absolute":
        return converted(figure, measure)
    less = figure.less if figure.less is not None else bool(_LESS.search(text))
    try:
        return relative(figure, measure, less=less, of_target=not figure.base)
    except TroubleError:
        return None


def traits_of(figure: Figure, measure: Measure, value: float) -> dict[str, float]:
    targets = [t.value for t in measure.targets]
    known = [*targets, *(a.value for a in measure.actuals)]
    known += [measure.baseline.value] if measure.baseline else []
    alike = likeness(value, known)
    unit, own = figure.unit.lower().rstrip("s"), measure.unit.lower()
    return {
        "alike": alike,
        "implausible": float(alike < 0.1),
        "unit fits": float(bool(unit) and unit in own),
        "unit differs": float(bool(unit) and unit not in own),
        "is the target": float(value in targets),
        "relative": float(figure.relation != "absolute"),
    }


def _period(slots: Slots, measure: Measure) -> str:
    try:
        return closing(slots.period, measure.frequency)
    except ValueError:
        return slots.period


def _valued(
    slots: Slots, choice: Choice, measure: Measure, place: int, figure: Figure, value: float
) -> Iterator[Reading]:
    traits = traits_of(figure, measure, value) | {"last": float(place == len(slots.figures) - 1)}
    used = frozenset({("figure", place)})

    def reading(act: str, edit: Edit, *also: tuple[str, int | str], **more: float) -> Reading:
        return Reading(act, (edit,), choice, used | {*also}, traits | more)

    if value > 0 and _SHORT.search(slots.text) and min(values_of(measure), default=0) < 0:
        value = -value  # "3.9 million under"
        traits["below zero"] = 1.0
    upper = converted(figure, measure, upper=True) if figure.upper is not None else None
    if upper is None and value and any(t.upper is not None for t in measure.targets):
        around = SetTarget(measure=measure.id, value=-abs(value), upper=abs(value))
        yield reading("set_target", around, around=float(bool(_AROUND.search(slots.text))))
    if sum(t.due is not None for t in measure.targets) < 2:  # which of several is meant is to be asked
        yield reading("set_target", SetTarget(measure=measure.id, value=value, upper=upper))
    for at, due in enumerate(slots.dates):
        if due > slots.today:
            dated = SetTarget(measure=measure.id, value=value, upper=upper, due=due)
            yield reading("set_target", dated, ("date", at), dated=1.0)
            if len(measure.targets) == 1 and (old := measure.targets[0].due) and old != due:
                moved: tuple[Edit, ...] = (dated, RemoveTarget(measure=measure.id, due=old))
                yield Reading("target.due", moved, choice, used | {("date", at)}, traits | {"and value": 1.0})
    yield reading("set_baseline", SetBaseline(measure=measure.id, value=value))
    for at, day in enumerate(slots.dates):
        past = day if day <= slots.today else _year_before(day)
        if past <= slots.today:
            yield reading("set_baseline", SetBaseline(measure=measure.id, value=value, as_of=past), ("date", at))
    if slots.period:
        for period in {_period(slots, measure), slots.period}:
            actual = RecordActual(measure=measure.id, period=period, value=value)
            yield reading("record_actual", actual, ("period", 0), closing=float(period != slots.period))
    if figure.relation == "absolute":
        yield reading("measure.red_flag", UpdateMeasure(id=measure.id, red_flag=value))


_SHORT = re.compile(
    r"\b(?:minus|under|short|deficit|loss|lost|in the red|negative|behind)\b|[-−–] ?[€$£]?\d", re.IGNORECASE
)
_AROUND = re.compile(r"\b(?:plus|minus|either side|either way|within|corridor|tolerance|both ways)\b|±|\+ ?/ ?-", re.IGNORECASE)  # fmt: skip


def _year_before(day: date) -> date:
    new = day + relativedelta(years=-1)
    return month_end(new.year, new.month) if day == month_end(day.year, day.month) else new


_POINTS = re.compile(r"\b(?:points?|pp)\b", re.IGNORECASE)
_UP = re.compile(
    r"\b(?:up|more|higher|rais\w*|ris\w*|increas\w*|lift\w*|add|plus|above|over|nudge|bump)\b|\+", re.IGNORECASE
)


def _by_points(slots: Slots, choice: Choice, measure: Measure, place: int, figure: Figure) -> Iterator[Reading]:
    """ "Five points up" is a change even where it is not put as one."""
    if not (_POINTS.search(figure.unit) or _POINTS.search(figure.words)) or not measure.targets:
        return
    says_up, says_down = bool(_UP.search(slots.text)), bool(_LESS.search(slots.text))
    for way, fits in ((1, says_up and not says_down), (-1, says_down and not says_up)):
        target = SetTarget(measure=measure.id, value=round(measure.targets[-1].value + way * figure.value, 6))
        yield Reading(
            "set_target", (target,), choice, frozenset({("figure", place)}), {"points": 1.0, "way fits": float(fits)}
        )


def _put_off(slots: Slots, choice: Choice, measure: Measure) -> Iterator[Reading]:
    """The one target there is, on another day."""
    if len(measure.targets) != 1:
        return
    target = measure.targets[0]

    def moved(due: date, used: tuple[str, int], **traits: float) -> Reading:
        edits: tuple[Edit, ...] = (SetTarget(measure=measure.id, value=target.value, upper=target.upper, due=due),)
        if target.due:
            edits += (RemoveTarget(measure=measure.id, due=target.due),)
        return Reading("target.due", edits, choice, frozenset({used}), traits)

    for at, due in enumerate(slots.dates):
        if due > slots.today and due != target.due:
            yield moved(due, ("date", at))
    if target.due:
        for at, due, traits in shifted(slots, target.due):
            yield moved(due, ("figure", at), **traits)
