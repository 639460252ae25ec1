"""The targets of a year in words: what stands, what is open, and how to say the rest."""

from datetime import date

from scorecard.apply.change import amount
from scorecard.models import Measure, Scorecard, Target
from scorecard.performance import stand
from tools.describing_performance import target_words
from tools.texts import say


def targets_text(scorecard: Scorecard, year: int, today: date) -> str:
    measures = list(scorecard.measures())
    have = [m for m in measures if _of(m, year)]
    if not measures:
        return say("performance", "targets_no_measure")
    head = say("performance", "targets_title", year=year, have=len(have), all=len(measures))
    lines = [_line(m, year, today) for m in measures]
    open_ = [m for m in measures if m not in have]
    if not open_:
        return "\n".join([head, "", *lines])
    example = ", ".join(f"{m.id} …" for m in open_[:2])
    return "\n".join([head, "", *lines, "", say("performance", "targets_how", year=year, example=example)])


def _of(measure: Measure, year: int) -> Target | None:
    return next((t for t in measure.targets if t.due and t.due.year == year), None)


def _line(measure: Measure, year: int, today: date) -> str:
    standing, target = stand(measure, today), _of(measure, year)
    now = amount(standing.value, measure.unit) if standing.value is not None else say("performance", "targets_unknown")
    earlier = target_words(measure, standing)
    return say(
        "performance",
        "targets_line",
        id=measure.id,
        name=measure.name,
        target=amount(target.value, measure.unit) if target else say("performance", "targets_open"),
        now=now,
        earlier=say("performance", "targets_earlier", target=earlier) if earlier and not target else "",
    )
