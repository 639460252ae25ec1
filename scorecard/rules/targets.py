"""BSC4xx: the numbers. Baselines, targets, and whether they fit each other."""

import itertools
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date

from scorecard.clock import today
from scorecard.edits import Edit, RemoveTarget, SetTarget, UpdateMeasure
from scorecard.models import Measure, Polarity, Scorecard, Target
from scorecard.periods import covers
from scorecard.rules.measure_signs import better, bounded_share
from scorecard.rules.phrases import some
from scorecard.rules.registry import Hit, rule


def _counted(scorecard: Scorecard, applies: Callable[[Measure], bool]) -> Iterator[Hit]:
    """One finding for all measures concerned."""
    measures = list(scorecard.measures())
    found = [measure.id for measure in measures if applies(measure)]
    if found:
        yield Hit("", {"number": len(found), "total": len(measures), "items": some(found)})


@rule("BSC401")
def no_target(scorecard: Scorecard) -> Iterator[Hit]:
    yield from _counted(scorecard, lambda measure: not measure.targets)


@rule("BSC402")
def undated_target(scorecard: Scorecard) -> Iterator[Hit]:
    yield from _counted(scorecard, lambda measure: any(target.due is None for target in measure.targets))


@rule("BSC403")
def unknown_baseline(scorecard: Scorecard) -> Iterator[Hit]:
    yield from _counted(scorecard, lambda measure: measure.baseline is None)


def on_wrong_side(measure: Measure, target: Target, polarity: Polarity | None = None) -> bool:
    """Whether reaching the target would be a step back from the baseline."""
    if measure.baseline is None or target.upper is not None or measure.target_kind != "reach":
        return False
    step = target.value - measure.baseline.value
    return {"higher": step < 0, "lower": step > 0, "within": False}[polarity or measure.polarity]


@rule("BSC404")
def target_is_baseline(scorecard: Scorecard) -> Iterator[Hit]:
    for measure in scorecard.measures():
        last = final_target(measure)
        to_reach = last and last.upper is None and measure.target_kind == "reach"
        if measure.baseline and last and to_reach and last.value == measure.baseline.value:
            yield Hit(measure.id, {"name": measure.name, "value": f"{last.value:g}"})


def final_target(measure: Measure) -> Target | None:
    return max(measure.targets, key=lambda target: target.due or date.max, default=None)


@rule("BSC405")
def target_on_wrong_side(scorecard: Scorecard) -> Iterator[Hit]:
    for measure in scorecard.measures():
        wrong = next((target for target in measure.targets if on_wrong_side(measure, target)), None)
        if measure.baseline is None or wrong is None:
            continue
        params = {
            "name": measure.name,
            "value": f"{wrong.value:g}",
            "baseline": f"{measure.baseline.value:g}",
            "polarity": measure.polarity,
        }
        fix = _flip(measure)
        yield Hit(measure.id, params, fix, f"Make {fix[0].polarity} better for {measure.id}" if fix else "")


def _flip(measure: Measure) -> list[UpdateMeasure]:
    """Turn the polarity, unless the name or another target speaks against it."""
    turned: Polarity = "lower" if measure.polarity == "higher" else "higher"
    against = better(measure) == measure.polarity or any(on_wrong_side(measure, t, turned) for t in measure.targets)
    return [] if against else [UpdateMeasure(id=measure.id, polarity=turned)]


@rule("BSC406")
def unconfirmed_number(scorecard: Scorecard) -> Iterator[Hit]:
    yield from _counted(scorecard, _assumes)


def _assumes(measure: Measure) -> bool:
    numbers = [*measure.targets, *([measure.baseline] if measure.baseline else [])]
    return any(number.source == "assumption" for number in numbers)


@rule("BSC407")
def past_target_without_actual(scorecard: Scorecard) -> Iterator[Hit]:
    if not any(measure.actuals for measure in scorecard.measures()):
        return  # nothing recorded anywhere is one finding: BSC607
    for measure in scorecard.measures():
        past = [target.due for target in measure.targets if target.due and target.due < today()]
        unread = [due for due in past if not any(covers(actual.period, due) for actual in measure.actuals)]
        if unread:
            yield Hit(measure.id, {"name": measure.name, "due": max(unread).isoformat()})


@rule("BSC408")
def two_targets_for_a_date(scorecard: Scorecard) -> Iterator[Hit]:
    for measure in scorecard.measures():
        dues = Counter(target.due for target in measure.targets)
        doubled = [due for due, times in dues.items() if times > 1]
        if doubled:
            fix = _keep_last(measure) if None not in dues or len(dues) == 1 else []
            when = some([due.isoformat() if due else "no date" for due in doubled])
            params = {"name": measure.name, "due": when}
            yield Hit(measure.id, params, fix, f"Keep the last target of {measure.id} for each date" if fix else "")


def _keep_last(measure: Measure) -> list[Edit]:
    last = {target.due: target for target in measure.targets}
    return [RemoveTarget(measure=measure.id), *(_again(measure, target) for target in last.values())]


def _again(measure: Measure, target: Target) -> SetTarget:
    """The edit that sets this target; a band with its lower end first, as no other can be set."""
    fields = target.model_dump()
    if target.upper is not None:
        fields["value"], fields["upper"] = sorted((target.value, target.upper))
    return SetTarget.model_validate({"measure": measure.id, **fields})


@rule("BSC409")
def impossible_share(scorecard: Scorecard) -> Iterator[Hit]:
    for measure in scorecard.measures():
        wrong = next((value for value in _values(measure) if not 0 <= value <= 100), None)
        if wrong is not None and bounded_share(measure):
            yield Hit(measure.id, {"name": measure.name, "value": f"{wrong:g}"})


def _values(measure: Measure) -> Iterator[float]:
    if measure.baseline:
        yield measure.baseline.value
    for target in measure.targets:
        yield from (value for value in (target.value, target.upper) if value is not None)
    yield from (actual.value for actual in measure.actuals)


@rule("BSC410")
def band_upside_down(scorecard: Scorecard) -> Iterator[Hit]:
    for measure in scorecard.measures():
        wrong = [target for target in measure.targets if target.upper is not None and target.upper < target.value]
        if not wrong:
            continue
        params = {"name": measure.name, "value": f"{wrong[0].value:g}", "upper": f"{wrong[0].upper:g}"}
        fix = [_again(measure, target) for target in wrong] if _told_apart(measure, wrong) else []
        yield Hit(measure.id, params, fix, f"Swap the two ends of {measure.id}" if fix else "")


def _told_apart(measure: Measure, targets: list[Target]) -> bool:
    """Whether an edit can name each of these by its date alone."""
    if len(measure.targets) == 1:
        return True
    dues = [target.due for target in measure.targets]
    return all(target.due is not None and dues.count(target.due) == 1 for target in targets)


@rule("BSC411")
def band_without_within(scorecard: Scorecard) -> Iterator[Hit]:
    for measure in scorecard.measures():
        if measure.polarity != "within" and any(target.upper is not None for target in measure.targets):
            fix = [UpdateMeasure(id=measure.id, polarity="within")]
            params = {"name": measure.name, "is": measure.polarity}
            yield Hit(measure.id, params, fix, f"Keep {measure.id} within the band")


@rule("BSC412")
def later_target_easier(scorecard: Scorecard) -> Iterator[Hit]:
    for measure in scorecard.measures():
        if measure.target_kind != "reach":
            continue
        dated = sorted((t.due, t.value) for t in measure.targets if t.due and t.upper is None)
        for (_, earlier), (due, later) in itertools.pairwise(dated):
            if {"higher": later < earlier, "lower": later > earlier, "within": False}[measure.polarity]:
                values = {"later": f"{later:g}", "earlier": f"{earlier:g}"}
                yield Hit(measure.id, {"name": measure.name, "due": due.isoformat(), **values})
                break


@rule("BSC413")
def target_before_baseline(scorecard: Scorecard) -> Iterator[Hit]:
    for measure in scorecard.measures():
        start = measure.baseline.as_of if measure.baseline else None
        early = next((t.due for t in measure.targets if start and t.due and t.due <= start), None)
        if start and early:
            yield Hit(measure.id, {"name": measure.name, "due": early.isoformat(), "start": start.isoformat()})


@rule("BSC414")
def limits_upside_down(scorecard: Scorecard) -> Iterator[Hit]:
    for measure in scorecard.measures():
        green, amber = measure.green_from, measure.amber_from
        if green is not None and amber is not None and amber > green:
            fix: list[Edit] = [UpdateMeasure(id=measure.id, green_from=amber, amber_from=green)]
            params = {"name": measure.name, "green": f"{green:g}", "amber": f"{amber:g}"}
            yield Hit(measure.id, params, fix, f"Swap the limits of {measure.id}")


@rule("BSC415")
def red_flag_beyond_target(scorecard: Scorecard) -> Iterator[Hit]:
    for measure in scorecard.measures():
        flag, last = measure.red_flag, final_target(measure)
        if flag is None or last is None or measure.polarity == "within":
            continue
        beyond = flag >= last.value if measure.polarity == "higher" else flag <= last.value
        if beyond:
            yield Hit(measure.id, {"name": measure.name, "flag": f"{flag:g}", "value": f"{last.value:g}"})
