"""The edits that put planned measures on a scorecard."""

import re
from collections.abc import Iterator

from rapidfuzz import fuzz

from knowledge.models import MeasureEntry, Sector
from scorecard.edits import AddMeasure, Edit, SetBaseline, SetTarget
from scorecard.models import Provenance
from tools.drafting.composing import Composed
from tools.drafting.doers import FAST
from tools.drafting.inflecting import past
from tools.drafting.measuring import SAME_NAME, Planned
from tools.drafting.shapes import capital, lower_first
from tools.drafting.stated import Stated
from tools.drafting.texts import text


def measure_edits(planned: list[Planned], sector: Sector) -> Iterator[Edit]:
    letters: dict[str, int] = {}
    for item in planned:
        number = letters.get(item.objective.id, 0)
        letters[item.objective.id] = number + 1
        yield from _edits(item, f"{item.objective.id}{chr(ord('a') + number)}", sector)


def _edits(item: Planned, measure_id: str, sector: Sector) -> Iterator[Edit]:
    if item.entry:
        yield _from_catalogue(item, item.entry, measure_id, sector)
    elif item.stated:
        yield _from_number(item, item.stated, measure_id)
    elif item.composed:
        yield _from_words(item, item.composed, measure_id)
    if item.stated:
        yield from _numbers(item.stated, measure_id)


def _from_catalogue(item: Planned, entry: MeasureEntry, measure_id: str, sector: Sector) -> AddMeasure:
    definition, stated = sector.say(entry.definition), item.stated
    reason = (
        text("measure_stated", words=stated.words) if stated else text(f"measure_{item.kind}", definition=definition)
    )
    return AddMeasure(
        objective=item.objective.id,
        id=measure_id,
        name=stated.name if stated else _in_their_words(entry.name, sector),
        definition=definition,
        formula=sector.say(entry.formula),
        unit=(stated.unit if stated else "") or entry.unit,
        polarity=stated.polarity if stated else entry.polarity,
        frequency=entry.frequency,
        measure_kind=item.kind,
        data_source=sector.say(entry.data_source),
        gaming=sector.say(entry.gaming),
        rationale=reason,
        provenance=Provenance(
            kind="user" if stated else "library", words=stated.words if stated else "", ref=f"measure:{entry.id}"
        ),
    )


def _in_their_words(name: str, sector: Sector) -> str:
    """``Customer churn`` is ``Tenant churn`` for a landlord."""
    for slot in ("customers", "customer"):
        word = sector.vocabulary[slot]
        if " " not in word:
            name = re.sub(rf"\b{slot}\b", word, name)
            name = re.sub(rf"\b{slot.capitalize()}\b", word.capitalize(), name)
    return name


def _from_words(item: Planned, composed: Composed, measure_id: str) -> AddMeasure:
    words = item.objective.wishes[0].words if item.objective.wishes else ""
    return AddMeasure(
        objective=item.objective.id,
        id=measure_id,
        name=composed.name,
        formula=composed.formula,
        unit=composed.unit,
        polarity=composed.polarity,
        frequency=composed.frequency,
        measure_kind=composed.kind,
        gaming=composed.gaming,
        rationale=text("measure_composed", words=words) if words else text("measure_steps"),
        provenance=Provenance(kind="user" if words else "library", words=words, ref=f"pattern:{composed.pattern}"),
    )


def _from_number(item: Planned, stated: Stated, measure_id: str) -> AddMeasure:
    made, limit = item.composed, _time_limit(item, stated)
    return AddMeasure(
        objective=item.objective.id,
        id=measure_id,
        name=limit or _counted(item, stated) or (made.name if made else stated.name),
        formula=text("time_formula") if limit else made.formula if made else text("stated_formula"),
        unit=stated.unit,
        polarity="lower" if limit else stated.polarity,
        frequency=stated.frequency,
        measure_kind=item.kind,
        gaming=made.gaming if made else text("gaming_stated"),
        rationale=text("measure_stated", words=stated.words),
        provenance=Provenance(kind="user", words=stated.words),
    )


def _time_limit(item: Planned, stated: Stated) -> str:
    """ "Guests served within 12 minutes" is a limit on a time, whatever stands before the number."""
    name = item.objective.name
    limited = stated.upper is None and FAST.search(stated.words) and re.search(r"\bfast\b", name)
    timed = re.match(r"(?:minute|hour|day|week|month)", stated.unit)
    return f"Time to {lower_first(name.replace(' fast', '', 1))}" if limited and timed else ""


def _counted(item: Planned, stated: Stated) -> str:
    """``120 drivers`` to be hired are counted as ``drivers hired``."""
    shape = next((w.shape for w in item.objective.wishes if w.strand == stated.words), None)
    if stated.start is not None:
        return ""  # where they stand is all there are, not those that came
    if shape is None or not shape.verb or stated.unit == "%" or shape.action not in ("win", "launch", "build"):
        return ""
    same = fuzz.token_sort_ratio(shape.object.lower(), stated.name.lower()) >= SAME_NAME
    return f"{capital(shape.object)} {past(shape.verb)}" if same else ""


def _numbers(stated: Stated, measure_id: str) -> Iterator[Edit]:
    if stated.start is not None:
        as_of = stated.due if stated.value is None else None
        yield SetBaseline(measure=measure_id, value=stated.start, as_of=as_of, source="user", note=stated.words)
    if stated.value is not None:
        yield SetTarget(
            measure=measure_id, value=stated.value, upper=stated.upper, due=stated.due, source="user", note=stated.words
        )
