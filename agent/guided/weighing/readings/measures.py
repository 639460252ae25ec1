"""What else a measure has: frequency, polarity, weight, unit, source, formula, thresholds; and measures taken out."""

import re
from collections.abc import Iterator

from agent.guided.understanding.values import converted
from agent.guided.weighing.readings.reading import Choice, Reading, choices
from agent.guided.weighing.slots import Slots
from scorecard.edits import RemoveMeasure, SetTarget, UpdateMeasure
from scorecard.models import Measure

_SOURCE = re.compile(r"(?:\b(?:from|form|out of|via|(?:draws?|rel(?:y|ies)|based?|bases) on|use|using|in|into|is|name|state|be)\b|\b(?:source|soruce|souce|data)\b(?: (?:is|for|of) [^:=]{2,40}?)?[:=]?|[:=])\s*(?:the |our )?(?P<words>[\w'’&/ -]{2,40})", re.IGNORECASE)  # fmt: skip
_SOURCE_FIRST = re.compile(r"(?:^|[,;:.] |\b(?:put|use|make|take|with|and|name) )(?:the |our )?(?P<words>[\w'’&/-]+(?: [\w'’&/-]+){0,2}?) (?:is|as|are|be|being)(?: now| for)? (?:the|its|a|our) (?:data )?source\b", re.IGNORECASE)  # fmt: skip
_UNIT = re.compile(r"(?:\b(?:in|into|as|to|be|has|unit|units|is|count)\b:?|['’]s\b|[=:])\s*(?:the |really )?(?P<words>per [\d,.]+ \w+(?: \w+)?|per ?cent|[\w€$£%/]+(?: per \w+)?)", re.IGNORECASE)  # fmt: skip
_UNIT_FIRST = re.compile(r"^(?P<words>per ?cent|[\w€$£%]+) (?:is|are) (?:the|its|a|what)\b", re.IGNORECASE)
_UNITS = {"percent": "%", "per cent": "%", "percentage": "%", "percentages": "%", "euro": "€", "euros": "€", "pounds": "£", "dollars": "$"}  # fmt: skip
_FORMULA = re.compile(r"(?:=|:|\b(?:calculated|computed|worked out|defined|measured|counted)(?: now)? (?:as|by|from)\b|\bread\b|\bas\b|\bis\b|\bformula\b)\s*(?P<words>[^=:]{6,})$", re.IGNORECASE)  # fmt: skip
_TIMES = {"twice": 2, "double": 2, "thrice": 3, "triple": 3, "treble": 3, "x2": 2, "x3": 3, "×2": 2, "×3": 3, "2x": 2, "3x": 3}  # fmt: skip
_ENDS = re.compile(r"\s*(?:\b(?:now|please|these days|from now on|instead|in future|going forward|as (?:the|its|a) (?:unit|source|data source)|not .*|rather than .*|any ?more)\b.*|[.,;!?].*)$", re.IGNORECASE)  # fmt: skip


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
        for word in slots.text.lower().split():
            if times := _TIMES.get(word.strip(".,!?")):
                edit = UpdateMeasure(id=measure.id, weight=measure.weight * times)
                yield Reading("measure.weight", (edit,), choice, traits={"times": 1.0})
        yield from _poled(choice, measure)
        yield from _within(slots, choice, measure)
        yield from _thresholds(slots, choice, measure)
        yield from _worded(slots, choice, measure)


_BAND = re.compile(r"\b(?:within|between|band|corridor|range|window|inside|neither|too (?:much|high|many)|not (?:always|better))\b", re.IGNORECASE)  # fmt: skip


def _within(slots: Slots, choice: Choice, measure: Measure) -> Iterator[Reading]:
    """Neither too high nor too low is good, with the band where one is given."""
    if measure.polarity == "within" or not _BAND.search(slots.text):
        return
    edit = UpdateMeasure(id=measure.id, polarity="within")
    yield Reading("measure.polarity", (edit,), choice)
    for place, figure in enumerate(slots.figures):
        if figure.upper is not None:
            low, high = converted(figure, measure), converted(figure, measure, upper=True)
            band = SetTarget(measure=measure.id, value=low, upper=high)
            yield Reading("measure.polarity", (edit, band), choice, frozenset({("figure", place)}))


def _poled(choice: Choice, measure: Measure) -> Iterator[Reading]:
    """Higher or lower as what is good, in words that are no fixed ones: "more of these reports is good news"."""
    for polarity in ("higher", "lower"):
        if polarity != measure.polarity:
            edit = UpdateMeasure.model_validate({"id": measure.id, "polarity": polarity})
            yield Reading("measure.polarity", (edit,), choice, traits={"unsaid": 1.0, f"to {polarity}": 1.0})


def _thresholds(slots: Slots, choice: Choice, measure: Measure) -> Iterator[Reading]:
    stated = [f for f in slots.figures if f.relation == "absolute"]
    if len(stated) != 2:
        return
    one, other = (converted(f, measure) for f in stated)
    low = slots.text.lower()
    used = frozenset({("figure", 0), ("figure", 1)})
    for green, amber in ((one, other), (other, one)):
        edit = UpdateMeasure(id=measure.id, green_from=green, amber_from=amber)
        fits = {"green is better": float((green > amber) == (measure.polarity != "lower"))}
        if "green" in low and "amber" in low:
            fits["as said"] = float((low.index("green") < low.index("amber")) == (green == one))
        yield Reading("measure.thresholds", (edit,), choice, used, fits)


def _worded(slots: Slots, choice: Choice, measure: Measure) -> Iterator[Reading]:
    for field, said in _said(slots.text).items():
        for words in sorted(said | {*slots.quotes}):
            if words and not (field == "formula" and len(words.split()) < 2):
                edit = UpdateMeasure.model_validate({"id": measure.id, field: words})
                yield Reading(
                    f"measure.{field}",
                    (edit,),
                    choice,
                    frozenset({("words", words)}),
                    {"length": len(words.split()) / 5},
                )


def _said(text: str) -> dict[str, set[str]]:
    """What may be the source, the unit or the formula."""
    sources = {_ENDS.sub("", m["words"]).strip() for m in _overlapping(_SOURCE, text)}
    sources |= {m["words"] for m in _SOURCE_FIRST.finditer(text)}
    units = {m["words"].strip() for p in (_UNIT, _UNIT_FIRST) for m in _overlapping(p, text)}
    formulas = {m["words"].strip(" .") for m in _overlapping(_FORMULA, text)}
    return {
        "data_source": set(sorted(sources)[:_MOST]),
        "unit": {_UNITS.get(u.lower(), u) for u in units - _NO_UNITS} - {""},
        "formula": {f for f in formulas if not any(f != g and f.endswith(g) for g in formulas)},
    }


_MOST = 4
_NO_UNITS = frozenset("the a an be is are to in as it that this not of for and no now so our we all too on at".split())


def _overlapping(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Matches from each place on, also those that begin inside another."""
    place = 0
    while found := pattern.search(text, place):
        yield found
        place = found.start() + 1
