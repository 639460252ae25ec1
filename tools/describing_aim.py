"""What is known of a target that is asked about: how far it is from where it began, by when, and what the values say."""

from datetime import date

from scorecard.apply.change import amount, number
from scorecard.models import Measure, Scorecard, Target
from scorecard.performance import stand
from scorecard.performance.series import latest
from tools.describing_performance import day_words, outlook, score_words
from tools.texts import say

_MOST_VALUES = 4
_DAYS_IN_MONTH = 30.44


def aim_text(scorecard: Scorecard, item: str, today: date) -> str:
    """For the measure, or each measure of the objective that has a target; no opinion is made up."""
    measure, objective = scorecard.measure(item), scorecard.objective(item)
    measures = [measure] if measure else objective.measures if objective else []
    aimed = [m for m in measures if m.targets] or measures[:1]
    if not aimed:
        return say("aim", "no_measure", id=item) if objective else ""
    return "\n\n".join([*(_of(m, today) for m in aimed), say("aim", "judge")])


def _of(measure: Measure, today: date) -> str:
    slots = {"id": measure.id, "name": measure.name}
    target = stand(measure, today)
    aimed = next((t for t in measure.targets if t.due == target.due), next(iter(measure.targets), None))
    if aimed is None:
        return f"{say('aim', 'no_target', **slots)} {_values(measure, today)}".strip()
    return " ".join([_way(measure, aimed, today), _values(measure, today)])


def _way(measure: Measure, target: Target, today: date) -> str:
    """ "From 0.62 to 0.55 kWh, which is 11 % less, by 31 Dec 2027, 13 months from now"."""
    slots = {
        "id": measure.id,
        "name": measure.name,
        "target": amount(target.value, measure.unit),
        "by": _by(target, today),
    }
    start = measure.baseline.value if measure.baseline else None
    if start is None:
        return say("aim", "no_baseline", **slots)
    if start == target.value:
        return say("aim", "kept", **slots)
    step = abs(target.value - start)
    share = say("aim", "share", percent=number(float(f"{100 * step / abs(start):.2g}"))) if start else ""
    way = say("aim", "more" if target.value > start else "less", step=amount(round(step, 6), measure.unit))
    return say("aim", "way", **slots, start=amount(start, measure.unit), way=way, share=share)


def _by(target: Target, today: date) -> str:
    if target.due is None:
        return say("aim", "no_day")
    months = round((target.due - today).days / _DAYS_IN_MONTH)
    return say("aim", "by", due=day_words(target.due), left=say("aim", "left", months=months) if months > 0 else "")


def _values(measure: Measure, today: date) -> str:
    if latest(measure) is None:
        return say("aim", "no_values")
    told = sorted(measure.actuals, key=lambda a: a.period)[-_MOST_VALUES:]
    listed = ", ".join(f"{amount(a.value, measure.unit)} ({a.period})" for a in told)
    standing = stand(measure, today)
    lines = [say("aim", "values", values=listed, score=score_words(measure, standing)), *outlook(measure)[:1]]
    return " ".join(lines)
