"""Values: targets, baselines, actuals, and targets put off or brought forward."""

import re
from collections.abc import Callable, Iterator
from datetime import date

from dateutil.relativedelta import relativedelta

from agent.guided.understanding.figures import Figure
from agent.guided.understanding.outcome import TroubleError
from agent.guided.understanding.periods import is_over
from agent.guided.understanding.values import converted, relative, values_of, way_of
from agent.guided.weighing.readings.reading import Choice, Reading, choices, likeness
from agent.guided.weighing.readings.shifting import shifted
from agent.guided.weighing.slots import Slots
from scorecard.edits import Edit, RecordActual, RemoveActual, RemoveTarget, SetBaseline, SetTarget, UpdateMeasure
from scorecard.models import Measure
from scorecard.periods import closing, span
from tools.language.dates import find_dates, month_end

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
            for value in dict.fromkeys(_values(figure, measure, slots.text)):
                yield from _valued(slots, choice, measure, place, figure, value)
            yield from _by_points(slots, choice, measure, place, figure)
        yield from _put_off(slots, choice, measure)
        if measure.targets:
            yield Reading("remove_target", (RemoveTarget(measure=measure.id),), choice)
        yield from _dropped(slots, choice, measure)
        for at, told in enumerate(slots.periods):
            period = _period(told, measure)
            known = any(a.period == period for a in measure.actuals)
            yield Reading(
                "remove_actual",
                (RemoveActual(measure=measure.id, period=period),),
                choice,
                frozenset({("period", at)}),
                {"known": float(known)},
            )


def _dropped(slots: Slots, choice: Choice, measure: Measure) -> Iterator[Reading]:
    """One of several targets: "remove the June 2027 target", "drop the 7"."""
    dated = [t for t in measure.targets if t.due]
    for at, target in enumerate(dated if len(dated) > 1 else []):
        says = str(target.due and target.due.year) in slots.text or any(f.value == target.value for f in slots.figures)
        edit = RemoveTarget(measure=measure.id, due=target.due)
        yield Reading("remove_target", (edit,), choice, traits={"of several": 1.0, "says which": float(says), "first": float(at == 0)})  # fmt: skip


def _values(figure: Figure, measure: Measure, text: str) -> Iterator[float]:
    """What a figure may mean for a measure: "4x" is four times what it is now, or 4 where times are counted."""
    value = value_of(figure, measure, text)
    if value is not None:
        yield value
    if figure.relation == "multiple" and measure.unit.strip().lower() in ("×", "x", "times"):
        yield figure.value


_PER = re.compile(r"per (?P<of>[\d.,]+)", re.IGNORECASE)
_SECONDS = re.compile(r"sec", re.IGNORECASE)
_IN_SECONDS = {"s": 1, "sec": 1, "second": 1, "min": 60, "minute": 60, "h": 3600, "hour": 3600, "day": 86400}


def _in_its_unit(figure: Figure, measure: Measure) -> float | None:
    """What other units than those of the patterns come to: "150 seconds" in minutes, "2 per 10k" in so many per 1,000."""
    if of := _PER.match(figure.unit):
        own = _PER.search(measure.unit)
        return round(figure.value * float(own["of"].strip(".,").replace(",", "")) / float(of["of"]), 6) if own else None
    own = (measure.unit.lower().split() or [""])[0].rstrip("s") or measure.unit.lower()
    one = figure.unit.lower().rstrip("s")
    if one in _IN_SECONDS and own in _IN_SECONDS and (_SECONDS.match(one) or _SECONDS.match(own)):
        return round(figure.value * _IN_SECONDS[one] / _IN_SECONDS[own], 6)
    return converted(figure, measure)


_TIME = re.compile(r"(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b", re.IGNORECASE)


def value_of(figure: Figure, measure: Measure, text: str) -> float | None:
    """In the measure's unit; ``None`` where that is of another kind, or there is nothing to work a change out from."""
    if measure.unit.strip() == "%" and _TIME.match(figure.unit):
        return None  # churn of 12 days
    if figure.relation == "absolute":
        return _in_its_unit(figure, measure)
    less = figure.less
    if less is None and (less := way_of(text, measure)) is None:
        less = bool(_LESS.search(text))
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
        "is the start": float(bool(measure.baseline) and value == known[-1]),
        "is the latest": float(bool(measure.actuals) and value == max(measure.actuals, key=lambda a: a.period).value),
    }


_REJECTED = re.compile(r"\b(?:not|instead of|rather than|than|from|was|were|is|are|currently|now|hitherto|formerly|ignore|forget|never|no longer|isn['’]?t|wasn['’]?t|nor|over|with|at|the|old|previous|used to be) (?:(?:the|a|at|by|about|only|just|of|to|on|set|put) )*$", re.IGNORECASE)  # fmt: skip
_ANOTHERS = re.compile(r"\b(?:last (?:year|month|quarter|week)|the year before|back then|once|they have|competit\w+|peers?|rivals?|elsewhere|average|industry|sector|benchmark|national\w*|everyone else|others?)\b", re.IGNORECASE)  # fmt: skip
_UNFIT = re.compile(r"\b(?:too|unrealistic|never|greedy|tame|nonsense|wrong|unambitious|pie in the sky|optimistic|mad|silly|impossible|overdone|out of reach|no\b|typo|mistake|dream\w*|bonus|miracle|nice to have|icing)\b", re.IGNORECASE)  # fmt: skip
_WANTED = re.compile(r"\b(?:make (?:it|that)|should (?:be|read|say)|shall be|to|say|put|let['’]?s|settle for|go for|aim (?:for|at)?|target|goal|want|prefer|rather|correct(?:ed)?|actually|really|in fact|it['’]?s|no,?|sorry,?|wait,?|mean) (?:(?:the|a|at|by|about|only|just|of|is|be|to|on|in) )*$", re.IGNORECASE)  # fmt: skip
_SENTENCE = re.compile(r"[;?!]|\.(?!\d)|,(?!\d)|\b(?:but|so|and now)\b", re.IGNORECASE)


def _stands(slots: Slots, figure: Figure) -> dict[str, float]:
    """How a figure stands in the message, which tells the one that is wanted from one that is turned down."""
    before, after = slots.said[: figure.start], slots.said[figure.end :]
    ahead, behind = list(_SENTENCE.finditer(before)), _SENTENCE.search(after)
    clause = before[ahead[-1].end() if ahead else 0 :], after[: behind.start() if behind else len(after)]
    around = " ".join(clause)
    rejected, wanted = _REJECTED.search(clause[0]), _WANTED.search(before)
    return {
        "rejected": float(bool(rejected)),
        f"rejected {rejected[0].split()[0].lower()}" if rejected else "": float(bool(rejected)),
        "wanted": float(bool(wanted)),
        "another's": float(bool(_ANOTHERS.search(around))),
        "unfit": float(bool(_UNFIT.search(around))),
        "questioned": float(bool(behind) and after[behind.start() if behind else 0] == "?"),
        "first clause": float(not ahead),
        "last clause": float(not behind or not after[behind.end() :].strip()),
    }


def _place_of(slots: Slots, figure: Figure) -> dict[str, float]:
    """Whether it is the first or the last of several."""
    starts = sorted({f.start for f in slots.figures})
    if len(starts) < 2:
        return {}
    found = _stands(slots, figure)
    return found | {"first figure": float(figure.start == starts[0]), "last figure": float(figure.start == starts[-1])}


def _period(told: str, measure: Measure) -> str:
    try:
        return closing(told, measure.frequency)
    except ValueError:
        return told


def _valued(
    slots: Slots, choice: Choice, measure: Measure, place: int, figure: Figure, value: float
) -> Iterator[Reading]:
    traits = traits_of(figure, measure, value) | {"last": float(place == len(slots.figures) - 1)}
    traits |= _place_of(slots, figure)
    used = frozenset({("figure", place)})

    def reading(act: str, edit: Edit, *also: tuple[str, int | str], **more: float) -> Reading:
        return Reading(act, (edit,), choice, used | {*also}, traits | more)

    if (below := signed(value, slots, measure)) < value:
        value = below
        traits["below zero"] = 1.0
    upper = converted(figure, measure, upper=True) if figure.upper is not None else None
    if upper is None and value and any(t.upper is not None for t in measure.targets):
        size = abs(converted(figure, measure) if figure.relation == "change" else value)
        around = SetTarget(measure=measure.id, value=-size, upper=size)
        yield reading("set_target", around, around=float(bool(_AROUND.search(slots.text))))
    if sum(t.due is not None for t in measure.targets) < 2:  # which of several is meant is to be asked
        yield reading("set_target", SetTarget(measure=measure.id, value=value, upper=upper))
    else:
        yield from _of_several(slots, measure, value, reading)
    for at, due in enumerate(slots.dates):
        if due > slots.today and not _of_the_same_words(slots, figure, due):
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
    if slots.period and not any(d <= slots.today for d in slots.dates):
        known = span(slots.period)
        if known and known[1] <= slots.today and known[1] not in map(_year_before, slots.dates):
            yield reading("set_baseline", SetBaseline(measure=measure.id, value=value, as_of=known[1]), ("period", 0))
    begun = [(at, told) for at, told in enumerate(slots.periods) if is_over(told, slots.today)]
    for at, told in begun:  # of a period to come nothing is known yet
        for period in {_period(told, measure), told}:
            actual = RecordActual(measure=measure.id, period=period, value=value)
            several = {"later period": float(at > 0)} if len(slots.periods) > 1 else {}
            yield reading("record_actual", actual, ("period", at), closing=float(period != told), **several)
    if figure.relation == "absolute":
        yield reading("measure.red_flag", UpdateMeasure(id=measure.id, red_flag=value))


def _of_the_same_words(slots: Slots, figure: Figure, day: date) -> bool:
    """Whether it is only from the words of the value that the day comes: "fixed in a week" is no week from now."""
    said = [d for d in find_dates(slots.said, slots.today) if d.day == day]
    return bool(said) and all(d.start < figure.end and figure.start < d.end for d in said)


def _of_several(slots: Slots, measure: Measure, value: float, reading: Callable[..., Reading]) -> Iterator[Reading]:
    """Another value on the day of one of the targets: "the 2027 milestone at 7.5 rather", "7m is tame, make it 7.5"."""
    dated = [t for t in measure.targets if t.due and t.due not in slots.dates]
    nearest = min((abs(t.value - value) for t in dated), default=0.0)
    for at, target in enumerate(dated):
        traits = {
            "own day": 1.0,
            "says year": float(str(target.due and target.due.year) in slots.text),
            "says it": float(any(f.value == target.value for f in slots.figures)),
            "nearest": float(abs(target.value - value) == nearest),
            "nearer": float(at == 0),
        }
        yield reading("set_target", SetTarget(measure=measure.id, value=value, due=target.due), **traits)


_SHORT = re.compile(
    r"\b(?:minus|under|short|deficit|loss|lost|in the red|negative|behind)\b|[-−–] ?[€$£]?\d", re.IGNORECASE
)
_AROUND = re.compile(r"\b(?:plus|minus|either side|either way|within|corridor|tolerance|both ways)\b|±|\+ ?/ ?-", re.IGNORECASE)  # fmt: skip


def signed(value: float, slots: Slots, measure: Measure) -> float:
    """ "3.9 million under" is less than nothing, for what has been so before."""
    short = value > 0 and _SHORT.search(slots.text) and min(values_of(measure), default=0) < 0
    return -value if short else value


def _year_before(day: date) -> date:
    new = day + relativedelta(years=-1)
    return month_end(new.year, new.month) if day == month_end(day.year, day.month) else new


_POINTS = re.compile(r"\b(?:points?|pp)\b", re.IGNORECASE)
_UP = re.compile(
    r"\b(?:up|more|braver|bolder|higher|rais\w*|ris\w*|increas\w*|lift\w*|add|plus|above|over|nudge|bump)\b|\+",
    re.IGNORECASE,
)


def _by_points(slots: Slots, choice: Choice, measure: Measure, place: int, figure: Figure) -> Iterator[Reading]:
    """ "Five points up" is a change even where it is not put as one."""
    if not (_POINTS.search(figure.unit) or _POINTS.search(figure.words)) or not measure.targets:
        return
    says_up, says_down = bool(_UP.search(slots.text)), bool(_LESS.search(slots.text))
    if (way := way_of(slots.text, measure)) is not None:
        says_up, says_down = not way, way
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
