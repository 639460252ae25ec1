"""What recorded values say of a link: lagged association, and never a verdict on too few periods.

Two series that both drift upward go together whatever drives them, and in half of such cases their changes agree a
little as well. So there is a verdict only where the levels go together *and* their changes from period to period do,
each more clearly than chance explains.
"""

import math
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import NormalDist
from typing import Literal

import numpy as np

from scorecard.edits import Edit, RemoveLink, UpdateLink
from scorecard.links.pairs import pair
from scorecard.models import Frequency, Link, Measure, Scorecard
from scorecard.performance.series import end_of, ordered
from scorecard.periods import bounds

FEWEST_PERIODS = 8
CHANCE = 0.1
"""An association that chance alone would bring about this often proves nothing."""

MONTHS: dict[Frequency, float] = {
    "daily": 12 / 365, "weekly": 12 / 52, "monthly": 1, "quarterly": 3, "half-yearly": 6, "yearly": 12,
}  # fmt: skip
_COARSENESS: list[Frequency] = list(MONTHS)

Verdict = Literal["no_pair", "too_few", "open", "supported", "contradicted"]


@dataclass(frozen=True, slots=True)
class Trial:
    """A link put to its values."""

    link: str
    verdict: Verdict
    cause_measure: str = ""
    effect_measure: str = ""
    lag_months: int = 0
    """The delay the series were shifted by; 0 where none is stated."""
    frequency: Frequency = "monthly"
    """The coarser of the two: finer values are averaged over its periods."""
    periods: int = 0
    """Periods in which both have a value, the effect's taken the delay later."""
    missing: int = 0
    """Periods still needed for a verdict: for an open one those that would do if the values went on as they have, 0 where
    no number of them would."""
    association: float | None = None
    """Spearman's rank correlation, turned so that positive agrees with the hypothesis."""
    of_changes: float | None = None
    chance: float | None = None
    """How often chance alone would give as much, in the levels or in the changes, whichever is less certain."""


def try_links(scorecard: Scorecard) -> list[Trial]:
    return [try_link(scorecard, link) for link in scorecard.links]


def try_link(scorecard: Scorecard, link: Link) -> Trial:
    cause, effect = pair(scorecard, link)
    if cause is None or effect is None or "within" in (cause.polarity, effect.polarity):
        return Trial(link.id, "no_pair", cause.id if cause else "", effect.id if effect else "")
    frequency = max(cause.frequency, effect.frequency, key=_COARSENESS.index)
    lag = link.lag_months or 0
    xs, ys = _aligned(cause, effect, frequency, round(lag / MONTHS[frequency]))
    trial = Trial(link.id, "open", cause.id, effect.id, lag, frequency, len(xs))
    if len(xs) < FEWEST_PERIODS:
        return replace(trial, verdict="too_few", missing=FEWEST_PERIODS - len(xs))
    levels, by_chance = _spearman(xs, ys)
    changes, steps_by_chance = _spearman(_steps(xs), _steps(ys))
    if levels is None or changes is None or by_chance is None or steps_by_chance is None:
        return trial
    wanted, chance = _wanted_sign(link, cause, effect), max(by_chance, steps_by_chance)
    levels, changes = levels * wanted, changes * wanted
    verdict = _verdict(levels, changes, chance)
    missing = _still_needed(levels, changes, len(xs)) if verdict == "open" else 0
    return replace(trial, verdict=verdict, missing=missing, association=levels, of_changes=changes, chance=chance)


def proposal(link: Link, trial: Trial) -> list[Edit]:
    """The change of grade that a verdict suggests; the user decides."""
    ends = {"source": link.source, "target": link.target}
    if trial.verdict == "supported" and link.evidence != "data":
        return [UpdateLink.model_validate({**ends, "evidence": "data"})]
    if trial.verdict == "contradicted" and link.evidence != "assumed":
        return [UpdateLink.model_validate({**ends, "evidence": "assumed"})]
    if trial.verdict == "contradicted":
        return [RemoveLink.model_validate(ends)]
    return []


def _wanted_sign(link: Link, cause: Measure, effect: Measure) -> int:
    """Whether the raw values should rise together: better with better, whichever way better is."""
    signs = [link.sign == "+", cause.polarity == "higher", effect.polarity == "higher"]
    return 1 if sum(signs) % 2 else -1


def _aligned(cause: Measure, effect: Measure, frequency: Frequency, shift: int) -> tuple[list[float], list[float]]:
    xs, ys = _by_period(cause, frequency), _by_period(effect, frequency)
    common = [p for p in sorted(xs) if p + shift in ys]
    return [xs[p] for p in common], [ys[p + shift] for p in common]


def _by_period(measure: Measure, frequency: Frequency) -> dict[int, float]:
    """The mean of each period, by a number that counts the periods."""
    found: dict[int, list[float]] = {}
    for actual in ordered(measure):
        start, _ = bounds(end_of(actual.period), frequency)
        months = start.year * 12 + start.month - 1
        number = {"daily": start.toordinal(), "weekly": (start.toordinal() - 1) // 7}.get(frequency)
        place = number if number is not None else months // int(MONTHS[frequency])
        found.setdefault(place, []).append(actual.value)
    return {place: sum(values) / len(values) for place, values in found.items()}


def _steps(values: list[float]) -> list[float]:
    return [b - a for a, b in pairwise(values)]


def _spearman(xs: list[float], ys: list[float]) -> tuple[float | None, float | None]:
    from scipy.stats import spearmanr  # here: it takes half a second to import, and most turns test nothing

    if len(set(xs)) < 2 or len(set(ys)) < 2:
        return None, None
    value, chance = (float(np.asarray(part)) for part in spearmanr(xs, ys))
    return (None, None) if math.isnan(value) else (value, chance)


def _verdict(levels: float, changes: float, chance: float) -> Verdict:
    if chance > CHANCE:
        return "open"
    if levels > 0 and changes > 0:
        return "supported"
    return "contradicted" if levels < 0 and changes < 0 else "open"


def _still_needed(levels: float, changes: float, periods: int) -> int:
    """Periods until as weak an association would be clear, by Fisher's approximation for rank correlations."""
    weaker = min(abs(levels), abs(changes))
    if levels * changes <= 0 or weaker == 1:
        return 0
    needed = 3 + 1.06 * (NormalDist().inv_cdf(1 - CHANCE / 2) / math.atanh(weaker)) ** 2
    return max(1, math.ceil(needed) + 1 - periods)  # as many values have one change less
