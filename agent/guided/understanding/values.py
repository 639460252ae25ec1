"""The value that a figure means for a measure: in its unit, or worked out from what is there."""

import math
import re

from agent.guided.understanding.figures import Figure
from agent.guided.understanding.outcome import TroubleError
from scorecard.models import Measure
from tools.language.quantities import SCALES

_HOURS = {"minute": 1 / 60, "min": 1 / 60, "hour": 1.0, "day": 24.0, "week": 168.0}
_HUNDREDTHS = frozenset({"cent", "c", "ct"})
_MONEY = r"[€$£]|eur|usd|gbp|chf|dollar|pound"
_MONTHS = {"month": 1.0, "quarter": 3.0, "year": 12.0}


def converted(figure: Figure, measure: Measure, *, upper: bool = False) -> float:
    """A stated value in the measure's unit: "2 weeks" is 14 where days are counted."""
    value = figure.upper if upper and figure.upper is not None else figure.value
    return round(value * _factor(figure.unit, measure.unit) / _scale(figure, measure), 6)


_SCALE = r"(?P<scale>k|m|mn|mio|bn|b|thousand|million|billion)s?"


def _scale(figure: Figure, measure: Measure) -> float:
    """What a number said in full is divided by: "60m" is 60 where the unit is "€m"."""
    words, unit = figure.words, measure.unit
    own = re.search(
        rf"(?:[€$£]|\b(?:eur|usd|gbp|chf)) ?{_SCALE}\b|\b{_SCALE.replace('scale', 'word')} ?(?:€|eur|usd|gbp|\$)?$|^{_SCALE.replace('scale', 'first')}\b",
        unit.lower(),
    )
    said = re.search(rf"(?:\d|\ba|\bhundred) ?{_SCALE}\b", words.lower())
    if not own:
        return 1.0
    scale = SCALES[next(g for g in own.groups() if g)]
    return scale if said or _written_out(figure.value, scale, measure) else 1.0


def _written_out(value: float, scale: float, measure: Measure) -> bool:
    """Whether it is the number in full though no word says so: "$900,000" where some 620 $k are known."""
    known = [abs(v) for v in values_of(measure) if v]
    if abs(value) < scale or not known:
        return abs(value) >= scale
    near = sum(math.log(v) for v in known) / len(known)
    return abs(math.log(abs(value) / scale) - near) < abs(math.log(abs(value)) - near)


_CENTS = 5
"""Less than so much is told in cents, where it is money at all."""


def scale_of(said: float, told: float) -> float:
    """ "305" after 310,000 is so many thousands, "57" after 0.58 so many cents: what is put right is of the size of what was told."""
    sizes = [
        by
        for by in (1_000, 1_000_000, *([0.01] if abs(told) < _CENTS else []))
        if said and 1 / 3 < abs(told / said / by) < 3
    ]
    return sizes[0] if sizes else 1


def values_of(measure: Measure) -> list[float]:
    """What is known of it: where it started, what it is to reach, what it was."""
    start = [measure.baseline.value] if measure.baseline else []
    return [*start, *(t.value for t in measure.targets), *(a.value for a in measure.actuals)]


def _factor(stated: str, unit: str) -> float:
    one, other = stated.lower().rstrip("s"), (unit.lower().split() or [""])[0].rstrip("s")
    for table in (_HOURS, _MONTHS):
        if one in table and other in table:
            return table[one] / table[other]
    return 0.01 if one in _HUNDREDTHS and re.match(_MONEY, unit.lower()) else 1.0


_EASIER = re.compile(
    r"\b(?:relax\w*|ease|easier|loos\w+|soft\w+|milder|kinder|gentler|less (?:ambitious|demanding|strict|tight|tough|hard|stretching|challenging)|more (?:generous|lenient))\b",
    re.IGNORECASE,
)
_HARDER = re.compile(
    r"\b(?:tighte[nr]\w*|toughe[nr]\w*|stricter|harder|more (?:ambitious|demanding|strict|tight|tough|hard|stretching|challenging)|less (?:generous|lenient))\b",
    re.IGNORECASE,
)


def way_of(words: str, measure: Measure) -> bool | None:
    """Whether "one point less ambitious" goes down, which the measure says; None where no words of the kind are said."""
    if _EASIER.search(words):
        return measure.polarity != "lower"
    return measure.polarity == "lower" if _HARDER.search(words) else None


_TIMES = frozenset({"×", "x", "times"})


def relative(figure: Figure, measure: Measure, *, less: bool, of_target: bool) -> float:
    """What a change such as "by 10 %", "+5", "double" or "half of what it is now" leads to.

    Raises:
        TroubleError: there is no value to work it out from.
    """
    if figure.relation == "multiple" and measure.unit.strip().lower() in _TIMES and "time" in figure.words.lower():
        return figure.value  # a coverage of three times is no multiple of what it is now
    if figure.base == "share" and measure.unit.strip() == "%":
        return round(100 * figure.value, 2)
    if figure.base == "share" and measure.polarity == "higher" and not re.search(_MONEY, measure.unit.lower()):
        whole = (
            f"{measure.id} “{measure.name}” is counted in {measure.unit or 'numbers'}, and I do not know of how many."
        )
        raise TroubleError(f"{whole} Please tell me the number that “{figure.words}” would be.")
    base = _base(figure, measure, of_target)
    if figure.relation == "multiple":
        return round(base * figure.value, 6)
    sign = -1 if less else 1
    if figure.unit == "%":
        return round(base * (1 + sign * figure.value / 100), 6)
    return round(base + sign * converted(figure, measure), 6)


def _base(figure: Figure, measure: Measure, of_target: bool) -> float:
    latest = max(measure.actuals, key=lambda a: a.period).value if measure.actuals else None
    current = latest if latest is not None else measure.baseline.value if measure.baseline else None
    target = measure.targets[-1].value if measure.targets else None
    start = measure.baseline.value if measure.baseline else None
    if figure.base == "start":
        found, what = start, "baseline"
    elif figure.base == "current":
        found, what = current, "current value"
    elif figure.base == "target" or of_target:
        found, what = target, "target"
    elif figure.relation == "multiple":  # "halve the burn" is said of how things are
        found, what = current if current is not None else target, "value"
    else:
        found, what = target if target is not None else current, "value"
    if found is None:
        raise TroubleError(f"{measure.id} “{measure.name}” has no {what} yet, so I cannot work out “{figure.words}”.")
    return found
