"""Which measures a scorecard can best do without, by rule, so that every objective keeps one."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from scorecard.models import Measure, Objective, Scorecard
from scorecard.rules import check

Reason = Literal["empty", "activity", "second_lag", "no_target", "no_owner", "last"]
"""Why a measure goes: nothing is known of it, it counts activity, it stands beside a fuller one, and so on."""

_ACTIVITY_RULES = frozenset({"BSC308", "BSC311", "BSC312"})
"""The same measure twice, easy to count rather than important, a milestone as a measure."""


@dataclass(frozen=True)
class Dispensable:
    measure: str
    reason: Reason


def dispensable(scorecard: Scorecard, keep: int) -> list[Dispensable]:
    """The measures to take out so that ``keep`` stay, the least needed first; fewer where each objective's last is reached."""
    return _measures_cut(scorecard, lambda left: sum(left) <= keep, least=1)


def dispensable_in_each(scorecard: Scorecard, most: int) -> list[Dispensable]:
    """The measures to take out so that no objective has more than so many, the least needed first."""
    return _measures_cut(scorecard, lambda left: max(left, default=0) <= most, least=max(1, most))


def _measures_cut(scorecard: Scorecard, enough: Callable[[list[int]], bool], least: int) -> list[Dispensable]:
    doubted = {f.item for f in check(scorecard) if f.code in _ACTIVITY_RULES}
    left = {o.id: list(o.measures) for o in scorecard.objectives()}
    gone: list[Dispensable] = []
    while not enough([*map(len, left.values())]):
        open_ = [(_worth(m, ms, doubted), m, o) for o, ms in left.items() if len(ms) > least for m in ms]
        if not open_:
            break
        _, measure, objective = min(open_, key=lambda c: c[0])
        gone.append(Dispensable(measure.id, _reason(measure, left[objective], doubted)))
        left[objective].remove(measure)
    return gone


def bare_measures(scorecard: Scorecard) -> int:
    """How many measures stay when those of which nothing is known go, as far as every objective keeps one."""
    total = 0
    for objective in scorecard.objectives():
        total += max(min(1, len(objective.measures)), sum(not _is_empty(m) for m in objective.measures))
    return total


def _is_empty(measure: Measure) -> bool:
    return not (measure.targets or measure.baseline or measure.actuals or measure.owner)


def _worth(measure: Measure, beside: list[Measure], doubted: set[str]) -> tuple[float, int]:
    """What is known of a measure and whose idea it was; of equals the one further down the list goes."""
    said = measure.provenance.kind in ("user", "document", "import")
    known = 2 * bool(measure.targets) + 2 * bool(measure.actuals) + bool(measure.baseline) + bool(measure.owner)
    alone = sum(m.kind == measure.kind for m in beside) == 1
    return known + 2 * said + 0.5 * alone + measure.weight - 3 * (measure.id in doubted), -beside.index(measure)


def _reason(measure: Measure, beside: list[Measure], doubted: set[str]) -> Reason:
    if measure.id in doubted:
        return "activity"
    if _is_empty(measure):
        return "empty"
    if not measure.targets:
        return "no_target"
    if measure.kind == "lag" and sum(m.kind == "lag" for m in beside) > 1:
        return "second_lag"
    return "last" if measure.owner else "no_owner"


def dispensable_objectives(scorecard: Scorecard, keep: int, least: int = 2) -> list[str]:
    """The objectives to take out so that ``keep`` stay: the least linked and least known; each perspective keeps ``least``."""
    return _objectives_cut(scorecard, lambda left: sum(left) <= keep, least)


def objectives_in_each(scorecard: Scorecard, most: int) -> list[str]:
    """The objectives to take out so that no perspective has more than so many."""
    return _objectives_cut(scorecard, lambda left: max(left, default=0) <= most, max(1, most))


def _objectives_cut(scorecard: Scorecard, enough: Callable[[list[int]], bool], least: int) -> list[str]:
    left = {p.id: list(p.objectives) for p in scorecard.perspectives}
    gone: list[str] = []
    while not enough([*map(len, left.values())]):
        open_ = [
            (_standing(scorecard, o), n, o, p) for p, os in left.items() if len(os) > least for n, o in enumerate(os)
        ]
        if not open_:
            break
        _, _, objective, home = min(open_, key=lambda c: (c[0], -c[1]))
        gone.append(objective.id)
        left[home].remove(objective)
    return gone


def _standing(scorecard: Scorecard, objective: Objective) -> float:
    links = sum(objective.id in (k.source, k.target) for k in scorecard.links)
    said = objective.provenance.kind in ("user", "document", "import")
    return links + 3 * said + sum(bool(m.targets or m.actuals) for m in objective.measures) + bool(objective.owner)
