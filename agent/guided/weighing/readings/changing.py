"""Targets told by how far they are from what there is: "knock 50k off", "a third less than the baseline", "one more"."""

import re
from collections.abc import Iterator

from agent.guided.understanding.figures import Figure
from agent.guided.understanding.values import converted
from agent.guided.weighing.readings.reading import Choice, Reading, choices, likeness
from agent.guided.weighing.slots import Slots
from scorecard.edits import SetTarget
from scorecard.models import Measure

_SAYS = {
    "target": re.compile(r"\b(?:target|goal|aim|plan\w*|agreed|ambition)\b", re.IGNORECASE),
    "start": re.compile(r"\b(?:base ?line|start\w*|beg[aiu]n\w*|outset)\b", re.IGNORECASE),
    "now": re.compile(
        r"\b(?:now|today|current\w*|present|last|latest|october|oct|september|was|were|is)\b", re.IGNORECASE
    ),
}
_UP = re.compile(r"\b(?:up|more|higher|rais\w*|ris\w*|increas\w*|lift\w*|add\w*|plus|above|over|nudge|bump|on top|extra|grow\w*|longer|too low|another)\b|\+", re.IGNORECASE)  # fmt: skip
_DOWN = re.compile(r"\b(?:down|less|lower|fewer|reduc\w*|decreas\w*|lowr|dwn|cut\w*|drop\w*|below|under|minus|shorter|off|fall\w*|trim\w*|shav\w*|shed\w*|slic\w*|too (?:high|much|many)|sooner|quicker|faster|knock\w*|come down)\b|(?<!\w)-", re.IGNORECASE)  # fmt: skip


_STRICTER = re.compile(r"\b(?:tight\w*|strict\w*|tough\w*|hard(?:er|en)|stretch\w*|ambitious|brav\w+|bold\w*|eas(?:e|ed|ier|y)|relax\w*|loos\w+|soft\w*|lenient|milder|slack\w*|better|worse|improv\w*)\b", re.IGNORECASE)  # fmt: skip
"""A change whose way only the measure tells: "tighten agency spend by 100k"."""
_OTHER = re.compile(r"\b(?:the|than|of|from|on|off|below|above|under|over|against) (?:the |our |its )?$", re.IGNORECASE)
_PART_OF = re.compile(r"\b(?:half|third|quarter|fifth|tenth)s?\b|\bhalv", re.IGNORECASE)
_AS_IT_WAS = re.compile(r"\b(?:level|same as|as (?:last|it was|before)|what (?:it|they|we) (?:was|were|had)|stay|keep|hold|back (?:to|at|where)|last year['’]?s?)\b", re.IGNORECASE)  # fmt: skip


def read(slots: Slots) -> Iterator[Reading]:
    up, down = bool(_UP.search(slots.said)), bool(_DOWN.search(slots.said))
    if not up and not down and _STRICTER.search(slots.said):
        up = down = True
    for choice in choices(slots, "measure", 2):
        measure = slots.card.measure(choice.item)
        if measure is None:
            continue
        for place, figure in enumerate(slots.figures):
            if up or down:
                yield from _changed(slots, choice, measure, place, figure, up=up, down=down)
            if _PART_OF.search(figure.words):
                yield from _part_of(slots, choice, measure, place, figure)
        if _AS_IT_WAS.search(slots.text):
            for base, start in _bases(measure):
                if base != "target":
                    yield from _aimed(
                        slots, choice, measure, start, frozenset(), {"as it was": 1.0, f"from {base}": 1.0}
                    )


def _part_of(slots: Slots, choice: Choice, measure: Measure, place: int, figure: Figure) -> Iterator[Reading]:
    """ "Half of what it was in June": a share of one of the values there are."""
    said = {name: float(bool(pattern.search(slots.text))) for name, pattern in _SAYS.items()}
    share = figure.value / 100 if figure.unit == "%" else figure.value
    for base, start in _bases(measure):
        told = {"part of": 1.0, f"from {base}": 1.0, f"says {base}": said.get(base, 0.0)}
        yield from _aimed(slots, choice, measure, round(start * share, 2), frozenset({("figure", place)}), told)


def _aimed(
    slots: Slots,
    choice: Choice,
    measure: Measure,
    value: float,
    used: frozenset[tuple[str, int | str]],
    traits: dict[str, float],
) -> Iterator[Reading]:
    yield Reading("set_target", (SetTarget(measure=measure.id, value=value),), choice, used, traits)
    for at, due in enumerate(slots.dates):
        if due > slots.today:
            edit = SetTarget(measure=measure.id, value=value, due=due)
            yield Reading("set_target", (edit,), choice, used | {("date", at)}, traits | {"dated": 1.0})


def _changed(
    slots: Slots, choice: Choice, measure: Measure, place: int, figure: Figure, *, up: bool, down: bool
) -> Iterator[Reading]:
    said = {name: float(bool(pattern.search(slots.text))) for name, pattern in _SAYS.items()}
    for base, start in (*_bases(measure), *_stated(slots, measure, figure)):
        for way, fits in ((1, up and not down), (-1, down and not up)):
            if (way > 0 and not up) or (way < 0 and not down):
                continue
            for how, value in _values(figure, measure, start, way):
                better = way > 0 if measure.polarity == "higher" else way < 0
                traits = {
                    "changed": 1.0, f"changed {how}": 1.0, "way fits": float(fits), f"from {base}": 1.0,
                    f"says {base}": said.get(base, 0.0), "says another": float(not said.get(base) and any(said.values())),
                    "better": float(better), "alike": likeness(value, [start]),
                }  # fmt: skip
                yield from _aimed(slots, choice, measure, value, frozenset({("figure", place)}), traits)


def _stated(slots: Slots, measure: Measure, figure: Figure) -> Iterator[tuple[str, float]]:
    """A value that the message itself goes out from: "a third off the 4.2", "10 % above the 27"."""
    known = [value for _, value in _bases(measure)]
    for other in slots.figures:
        apart = other.end <= figure.start or figure.end <= other.start
        if apart and other.relation == "absolute" and _OTHER.search(slots.said[: other.start]):
            value = converted(other, measure)
            if value not in known:
                yield "stated", value


def _bases(measure: Measure) -> Iterator[tuple[str, float]]:
    if measure.targets:
        yield "target", measure.targets[-1].value
    if measure.baseline:
        yield "start", measure.baseline.value
    if measure.actuals:
        latest = max(measure.actuals, key=lambda a: a.period)
        yield "now", latest.value
        years = [a for a in measure.actuals if len(a.period) == 4 and a is not latest]
        if years:
            yield "last year", max(years, key=lambda a: a.period).value


def _values(figure: Figure, measure: Measure, start: float, way: int) -> Iterator[tuple[str, float]]:
    if figure.relation == "multiple":
        if figure.value < 1:
            yield "by share", round(start * (1 + way * figure.value), 2)
        return
    if figure.unit == "%":
        yield "by share", round(start * (1 + way * figure.value / 100), 2)
    by = converted(figure, measure)
    if by and abs(by) < abs(start):
        yield "by amount", round(start + way * by, 6)
