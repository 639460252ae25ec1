"""What else a measure has: frequency, polarity, weight; and measures taken out."""

import re
from collections.abc import Iterator

from rapidfuzz.distance import OSA

from agent.guided.understanding.tokens import is_english
from agent.guided.weighing.readings.reading import Choice, Reading, choices
from agent.guided.weighing.slots import Slots
from scorecard.edits import RemoveMeasure, UpdateMeasure
from scorecard.models import Measure

_TIMES = {"twice": 2, "double": 2, "thrice": 3, "triple": 3, "treble": 3, "doubly": 2, "twofold": 2, "threefold": 3, "x2": 2, "x3": 3, "×2": 2, "×3": 3, "2x": 2, "3x": 3}  # fmt: skip

_WEIGHS = re.compile(r"\b(?:w[ei]+g?h?t?s?|weigh\w*|wieght\w*|counts?|matters?|times|important|half)\b|[×x] ?\d|\d ?[×x]", re.IGNORECASE)  # fmt: skip


_HAPPENED = re.compile(r"\b(?!weighted)[a-z]{3,}ed (?:it |them |some |those )?twice\b")
""" "The warehouse counted twice" tells what happened."""


def read(slots: Slots) -> Iterator[Reading]:
    for choice in choices(slots, "measure", 3):
        measure = slots.card.measure(choice.item)
        if measure is None:
            continue
        yield Reading("remove_measure", (RemoveMeasure(id=measure.id),), choice)
        for place, (field, value) in enumerate(slots.enums):
            if field in ("frequency", "polarity", "measure_kind"):
                edit = UpdateMeasure.model_validate({"id": measure.id, field: value})
                yield Reading(f"measure.{field}", (edit,), choice, frozenset({("enum", place)}))
        for place, figure in enumerate(slots.figures):
            happened = any(m.start() < figure.start < m.end() for m in _HAPPENED.finditer(slots.said.lower()))
            if figure.relation != "change" and 0 <= figure.value < 100 and not happened:
                weight = measure.weight * figure.value if figure.relation == "multiple" else figure.value
                edit = UpdateMeasure(id=measure.id, weight=weight)
                traits = {"firm": float(bool(_WEIGHS.search(slots.text)))}
                yield Reading("measure.weight", (edit,), choice, frozenset({("figure", place)}), traits)
        for times in dict.fromkeys(_times(slots.text)):
            for weight in {measure.weight * times, float(times)}:
                edit = UpdateMeasure(id=measure.id, weight=weight)
                yield Reading(
                    "measure.weight", (edit,), choice, frozenset({("times", times)}), {"times": 1.0, "firm": 1.0}
                )
        yield from _poled(choice, measure)


def _times(text: str) -> Iterator[int]:
    """How many times as much it weighs, also with a slip: "trple"."""
    for said in _HAPPENED.sub(" ", text.lower()).split():
        word = said.strip(".,!?")
        if times := _TIMES.get(word):
            yield times
        elif len(word) > 4 and word.isalpha() and not is_english(word):
            yield from [n for w, n in _TIMES.items() if w[0] == word[0] and OSA.distance(w, word) == 1][:1]


def _poled(choice: Choice, measure: Measure) -> Iterator[Reading]:
    """Higher or lower as what is good, in words that are no fixed ones: "more of these reports is good news"."""
    for polarity in ("higher", "lower"):
        if polarity != measure.polarity:
            edit = UpdateMeasure.model_validate({"id": measure.id, "polarity": polarity})
            yield Reading("measure.polarity", (edit,), choice, traits={"unsaid": 1.0, f"to {polarity}": 1.0})
