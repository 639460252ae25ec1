"""What of a value is good: a band that is told in words or figures, and from where on it is green or amber."""

import re
from collections.abc import Iterator
from itertools import pairwise

from agent.guided.understanding.figures import Figure
from agent.guided.understanding.values import converted
from agent.guided.weighing.readings.reading import Choice, Reading, choices
from agent.guided.weighing.slots import Slots
from scorecard.edits import SetTarget, UpdateMeasure
from scorecard.models import Measure

_BAND = re.compile(
    r"\b(?:within|between|band|corridor|range|window|inside|neither|too \w+ (?:is|are|or|nor)|too (?:much|high|many)|not (?:always|better)"
    r"|as bad as|sweet spot|just right|middle|either side|either way|both (?:ways|sides|directions)|extremes?|give or take|plus or minus|stay\w*|anything from)\b|±|\+ ?/ ?-",
    re.IGNORECASE,
)
_RANGE = re.compile(r"\s*(?:[-–]|to|till|and|up to|through|until|(?:and |but )?(?:not|no) more than)\s*", re.IGNORECASE)
_AROUND = re.compile(r"±|\+ ?/ ?-|\bplus(?: or| and|/) ?minus\b|\bgive or take\b|\beither (?:side|way)\b|\bwithin\b|\bboth (?:ways|sides|directions)\b", re.IGNORECASE)  # fmt: skip


def read(slots: Slots) -> Iterator[Reading]:
    for choice in choices(slots, "measure", 3):
        measure = slots.card.measure(choice.item)
        if measure is not None:
            yield from _within(slots, choice, measure)
            yield from _thresholds(slots, choice, measure)


def _within(slots: Slots, choice: Choice, measure: Measure) -> Iterator[Reading]:
    """Neither too high nor too low is good, with the band where one is given."""
    said = bool(_BAND.search(slots.text))
    edit = UpdateMeasure(id=measure.id, polarity="within")
    if said and measure.polarity != "within":
        yield Reading("measure.polarity", (edit,), choice)
    for low, high, used in _ranges(slots, measure):
        band = SetTarget(measure=measure.id, value=low, upper=high)
        places = frozenset(("figure", place) for place in used)
        traits = {"band said": float(said)}
        if measure.polarity != "within":
            yield Reading("measure.polarity", (edit, band), choice, places, traits)
        if len(used) > 1:  # of one figure ``values`` makes the target
            yield Reading("set_target", (band,), choice, places, traits)


def _ranges(slots: Slots, measure: Measure) -> Iterator[tuple[float, float, tuple[int, ...]]]:
    """Bands: "30 to 45 days", "from six to seven", "±0.5", with the places of their figures."""
    figures = slots.figures
    for place, figure in enumerate(figures):
        if figure.upper is not None:
            yield converted(figure, measure), converted(figure, measure, upper=True), (place,)
    for place, (one, other) in enumerate(pairwise(figures)):
        if one.upper is None and other.upper is None and _RANGE.fullmatch(slots.text[one.end : other.start]):
            low, high = converted(one, measure), converted(other, measure)
            if low < high:
                yield low, high, (place, place + 1)
    if _AROUND.search(slots.text) and measure.polarity != "within":
        for place, figure in enumerate(figures):
            if figure.upper is None and figure.relation != "multiple" and (by := abs(converted(figure, measure))):
                yield -by, by, (place,)


_COLOURS = {"green": "green_from", "amber": "amber_from", "yellow": "amber_from", "orange": "amber_from"}
_NEAR = 20
"""So many letters may stand between a colour and its figure."""
_COLOUR = re.compile(r"\b(?:green|amber|yellow|orange)\b", re.IGNORECASE)


def _thresholds(slots: Slots, choice: Choice, measure: Measure) -> Iterator[Reading]:
    stated = [f for f in slots.figures if f.relation == "absolute"]
    if len(stated) == 2:
        yield from _both(slots, choice, measure, stated)
    for way in ("after", "before"):
        told = _coloured(slots, measure, way)
        used = frozenset(("figure", place) for place, _ in told.values())
        if told and not (len(told) == 2 and len(stated) == 2):
            edit = UpdateMeasure.model_validate({"id": measure.id, **{f: value for f, (_, value) in told.items()}})
            yield Reading("measure.thresholds", (edit,), choice, used, {f"colour {way}": 1.0})


def _both(slots: Slots, choice: Choice, measure: Measure, stated: list[Figure]) -> Iterator[Reading]:
    one, other = (converted(f, measure) for f in stated)
    low = slots.text.lower()
    used = frozenset({("figure", 0), ("figure", 1)})
    for green, amber in ((one, other), (other, one)):
        edit = UpdateMeasure(id=measure.id, green_from=green, amber_from=amber)
        fits = {"green is better": float((green > amber) == (measure.polarity != "lower"))}
        if "green" in low and "amber" in low:
            fits["as said"] = float((low.index("green") < low.index("amber")) == (green == one))
        yield Reading("measure.thresholds", (edit,), choice, used, fits)


def _coloured(slots: Slots, measure: Measure, way: str) -> dict[str, tuple[int, float]]:
    """The figure next after a colour, or before it: "green at 95, amber at 85", "85 is amber"."""
    found: dict[str, tuple[int, float]] = {}
    for colour in _COLOUR.finditer(slots.text):
        if way == "after":
            near = [(f.start - colour.end(), n) for n, f in enumerate(slots.figures) if f.start >= colour.end()]
        else:
            near = [(colour.start() - f.end, n) for n, f in enumerate(slots.figures) if f.end <= colour.start()]
        if near and min(near)[0] <= _NEAR:
            place = min(near)[1]
            found[_COLOURS[colour[0].lower()]] = (place, _level(slots.figures[place], measure))
    return found


def _level(figure: Figure, measure: Measure) -> float:
    """A share of the target stays a share: "amber from 90 % of target"."""
    return figure.value if figure.unit == "%" or figure.relation != "absolute" else converted(figure, measure)
