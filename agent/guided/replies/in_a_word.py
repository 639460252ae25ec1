"""The answer in one sentence before the sheet: "Yes: 4 % by 30 Jun 2028."."""

from datetime import date

from agent.guided.requests.target_asked import asks_the_target, asks_whether
from agent.texts import phrase
from scorecard.apply.change import amount
from scorecard.models import Measure, Scorecard
from tools.describing_performance import day_words


def in_a_word(asked: str, item: str, scorecard: Scorecard) -> str:
    """What was asked of the item shown; "" where its sheet as a whole was asked for."""
    measure, objective = scorecard.measure(item), scorecard.objective(item)
    measures = [measure] if measure else objective.measures if objective else []
    if not measures or not asks_the_target(asked):
        return ""
    aimed = [m for m in measures if m.targets]
    if not aimed:
        label = f"{item} “{measure.name if measure else objective.name if objective else ''}”"
        return phrase("target_none_yet" if not asks_whether(asked) else "target_none", item=label)
    told = "; ".join(_told(m, several=len(aimed) > 1 or not measure) for m in aimed)
    return phrase("target_yes" if asks_whether(asked) else "target_is", target=told)


def _told(measure: Measure, *, several: bool) -> str:
    steps = sorted(measure.targets, key=lambda t: t.due or date.max)
    aims = phrase("and_then").join(
        phrase("aim_by", value=_value(measure, t.value, t.upper), day=day_words(t.due))
        if t.due
        else _value(measure, t.value, t.upper)
        for t in steps
    )
    return phrase("aim_of", measure=f"{measure.id} “{measure.name}”", aims=aims) if several else aims


def _value(measure: Measure, value: float, upper: float | None) -> str:
    lower = amount(value, measure.unit)
    return lower if upper is None else phrase("aim_band", lower=lower, upper=amount(upper, measure.unit))
