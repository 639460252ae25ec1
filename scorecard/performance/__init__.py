"""How the organization is doing: scores, colours, trends, and what waits for a value.

:func:`perform` is the whole picture as of a day; the other functions answer for one measure.
"""

from dataclasses import dataclass
from datetime import date

from scorecard import clock
from scorecard.models import Objective, Scorecard
from scorecard.performance.due import DueValue, due_of, due_values
from scorecard.performance.rating import Rag
from scorecard.performance.rollup import Member, RollUp, of_measure, of_rollup, roll_up
from scorecard.performance.series import Point, bars, sparkline
from scorecard.performance.standing import Standing, stand
from scorecard.performance.trend import Forecast, direction, forecast

__all__ = [
    "DueValue",
    "Forecast",
    "Performance",
    "Point",
    "Rag",
    "RollUp",
    "Standing",
    "bars",
    "direction",
    "due_of",
    "due_values",
    "forecast",
    "perform",
    "sparkline",
    "stand",
]


@dataclass(frozen=True, slots=True)
class Performance:
    """Each item by its id; themes by their name."""

    measures: dict[str, Standing]
    objectives: dict[str, RollUp]
    perspectives: dict[str, RollUp]
    themes: dict[str, RollUp]
    whole: RollUp


def perform(scorecard: Scorecard, today: date | None = None) -> Performance:
    """Score every measure and roll the scores up by stages: measures by their weights, the rest evenly."""
    day = today or clock.today()
    measures = {m.id: stand(m, day) for m in scorecard.measures()}
    objectives = {o.id: roll_up(o.id, _members(o, measures)) for o in scorecard.objectives()}
    in_use = [p for p in scorecard.perspectives if p.objectives]
    perspectives = {p.id: roll_up(p.id, [of_rollup(objectives[o.id]) for o in p.objectives]) for p in in_use}
    themes = list(dict.fromkeys(o.theme for o in scorecard.objectives() if o.theme))
    by_theme = {
        theme: roll_up(theme, [of_rollup(objectives[o.id]) for o in scorecard.objectives() if o.theme == theme])
        for theme in themes
    }
    whole = roll_up("", [of_rollup(perspectives[p.id]) for p in in_use])
    return Performance(measures, objectives, perspectives, by_theme, whole)


def _members(objective: Objective, standings: dict[str, Standing]) -> list[Member]:
    return [of_measure(standings[m.id], m.weight) for m in objective.measures]
