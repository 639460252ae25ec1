"""What else a measure has: frequency, polarity, weight, unit, source, formula, thresholds; and measures taken out."""

import re
from collections.abc import Iterator

from agent.guided.understanding.values import converted
from agent.guided.weighing.readings.reading import Choice, Reading, choices
from agent.guided.weighing.slots import Slots
from scorecard.edits import RemoveMeasure, UpdateMeasure
from scorecard.models import Measure

_SOURCE = re.compile(r"\b(?:from|out of|via|use|using|in|into|source(?: is)?:?|is) (?:the |our )?(?P<words>[\w'’&/ -]{2,40})", re.IGNORECASE)  # fmt: skip
_UNIT = re.compile(r"\b(?:in|into|as|to|unit:?|is|count) (?P<words>[\w€$£%/]+(?: per \w+)?)", re.IGNORECASE)
_FORMULA = re.compile(r"(?:=|:|\bas\b|\bis\b|\bformula\b)\s*(?P<words>[^=:]{6,})$", re.IGNORECASE)
_ENDS = re.compile(r"\s*(?:\b(?:now|please|these days|from now on|instead|going forward|as (?:the|its|a) (?:unit|source|data source)|not .*|rather than .*|any ?more)\b.*|[.,;!?].*)$", re.IGNORECASE)  # fmt: skip


def read(slots: Slots) -> Iterator[Reading]:
    for choice in choices(slots, "measure", 3):
        measure = slots.card.measure(choice.item)
        if measure is None:
            continue
        yield Reading("remove_measure", (RemoveMeasure(id=measure.id),), choice)
        for place, (field, value) in enumerate(slots.enums):
            if field in ("frequency", "polarity"):
                edit = UpdateMeasure.model_validate({"id": measure.id, field: value})
                yield Reading(f"measure.{field}", (edit,), choice, frozenset({("enum", place)}))
        for place, figure in enumerate(slots.figures):
            if figure.relation != "change" and 0 <= figure.value < 100:
                weight = measure.weight * figure.value if figure.relation == "multiple" else figure.value
                edit = UpdateMeasure(id=measure.id, weight=weight)
                yield Reading("measure.weight", (edit,), choice, frozenset({("figure", place)}))
        yield from _thresholds(slots, choice, measure)
        yield from _worded(slots, choice, measure)


def _thresholds(slots: Slots, choice: Choice, measure: Measure) -> Iterator[Reading]:
    stated = [f for f in slots.figures if f.relation == "absolute"]
    if len(stated) != 2:
        return
    one, other = (converted(f, measure) for f in stated)
    used = frozenset({("figure", 0), ("figure", 1)})
    for green, amber in ((one, other), (other, one)):
        edit = UpdateMeasure(id=measure.id, green_from=green, amber_from=amber)
        fits = {"green is better": float((green > amber) == (measure.polarity != "lower"))}
        yield Reading("measure.thresholds", (edit,), choice, used, fits)


def _worded(slots: Slots, choice: Choice, measure: Measure) -> Iterator[Reading]:
    for field, pattern in (("data_source", _SOURCE), ("unit", _UNIT), ("formula", _FORMULA)):
        said = {_ENDS.sub("", m["words"]).strip() for m in pattern.finditer(slots.text)}
        for words in sorted(said | ({*slots.quotes} if field != "formula" else set())):
            if words:
                edit = UpdateMeasure.model_validate({"id": measure.id, field: words})
                yield Reading(
                    f"measure.{field}",
                    (edit,),
                    choice,
                    frozenset({("words", words)}),
                    {"length": len(words.split()) / 5},
                )
