"""The measures of a draft: stated numbers first, then one lag and one lead from the catalogue."""

from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from knowledge.library import Library
from knowledge.models import MeasureEntry, Sector
from scorecard.edits import AddMeasure, Edit, SetBaseline, SetTarget
from scorecard.models import MeasureKind, Provenance
from tools.drafting.choosing import Chosen
from tools.drafting.stated import Stated, starting_value, stated_numbers
from tools.drafting.texts import text

MOST_MEASURES = 24
PER_OBJECTIVE = 2
SAME_NAME = 88


@dataclass
class Planned:
    """A measure of the draft before it has an id."""

    objective: Chosen
    kind: MeasureKind
    entry: MeasureEntry | None = None
    stated: Stated | None = None


def plan_measures(chosen: list[Chosen], library: Library, sector: Sector) -> list[Planned]:
    used: set[str] = set()
    planned: list[Planned] = []
    numbers = _assign_numbers(chosen)
    for objective in chosen:
        own = _with_stated(objective, numbers.get(objective.id, []), library)
        used |= {p.entry.id for p in own if p.entry}
        kinds: tuple[MeasureKind, MeasureKind] = ("lag", "lead")
        for kind in kinds:
            if len(own) == PER_OBJECTIVE or kind in {p.kind for p in own}:
                continue
            if entry := _first_free(objective, kind, library, sector, used):
                used.add(entry.id)
                own.append(Planned(objective, kind, entry))
        planned += own
    return _within_limit(planned)


def _assign_numbers(chosen: list[Chosen]) -> dict[str, list[Stated]]:
    """Each stated number once, on the objective that carries the statement."""
    seen: set[tuple[str, float]] = set()
    found: dict[str, list[Stated]] = {}
    for objective in chosen:
        for strand in objective.strands:
            for stated in stated_numbers(strand):
                if (stated.name, stated.value) not in seen:
                    seen.add((stated.name, stated.value))
                    found.setdefault(objective.id, []).append(stated)
    return found


def _with_stated(objective: Chosen, numbers: list[Stated], library: Library) -> list[Planned]:
    """Stated numbers as measures; a catalogue measure of the objective that means the same lends its definition."""
    own = []
    for stated in numbers:
        ids = [] if objective.loose else [*objective.entry.lag, *objective.entry.lead]
        same = (library.measures[i] for i in ids if i in library.measures)
        entry = next((m for m in same if _means(m, stated)), None)
        own.append(Planned(objective, entry.kind if entry else "lag", entry, stated))
    return own


def _means(entry: MeasureEntry, stated: Stated) -> bool:
    if stated.unit and entry.unit != stated.unit and not (entry.unit.startswith("currency") and len(stated.unit) == 3):
        return False
    return any(
        fuzz.token_sort_ratio(n.lower(), stated.name.lower()) >= SAME_NAME for n in [entry.name, *entry.other_names]
    )


def _first_free(
    objective: Chosen, kind: MeasureKind, library: Library, sector: Sector, used: set[str]
) -> MeasureEntry | None:
    ids = objective.entry.lag if kind == "lag" else objective.entry.lead
    if objective.loose:
        ids = [i for i in ids if i in objective.spoken_of]
    fitting = [m for i in ids if i not in used and (m := library.measures.get(i))]
    return next((m for m in fitting if not m.sectors or sector.id in m.sectors), None) or next(iter(fitting), None)


def _within_limit(planned: list[Planned]) -> list[Planned]:
    """Cut to the limit: leads of objectives the coach proposed itself go first, never a perspective's last lead."""
    for candidate in [p for p in reversed(planned) if p.kind == "lead" and not p.stated and not p.objective.words]:
        if len(planned) <= MOST_MEASURES:
            break
        leads = [p for p in planned if p.kind == "lead" and p.objective.perspective == candidate.objective.perspective]
        if len(leads) > 1:
            planned = [p for p in planned if p is not candidate]
    return planned


def measure_edits(planned: list[Planned], sector: Sector) -> Iterator[Edit]:
    letters: dict[str, int] = {}
    for item in planned:
        number = letters.get(item.objective.id, 0)
        letters[item.objective.id] = number + 1
        yield from _edits(item, f"{item.objective.id}{chr(ord('a') + number)}", sector)


def _edits(item: Planned, measure_id: str, sector: Sector) -> Iterator[Edit]:
    entry, stated = item.entry, item.stated
    name = entry.name if entry else stated.name if stated else ""
    definition = sector.say(entry.definition) if entry else ""
    yield AddMeasure(
        objective=item.objective.id,
        id=measure_id,
        name=name,
        definition=definition,
        formula=sector.say(entry.formula) if entry else text("stated_formula"),
        unit=(stated.unit if stated else "") or (entry.unit if entry else ""),
        polarity=stated.polarity if stated else entry.polarity if entry else "higher",
        frequency=entry.frequency if entry else stated.frequency if stated else "quarterly",
        measure_kind=item.kind,
        data_source=sector.say(entry.data_source) if entry else "",
        gaming=sector.say(entry.gaming) if entry else text("gaming_stated"),
        rationale=text("measure_stated", words=stated.words)
        if stated
        else text(f"measure_{item.kind}", definition=definition),
        provenance=Provenance(
            kind="user" if stated else "library",
            words=stated.words if stated else "",
            ref=f"measure:{entry.id}" if entry else "",
        ),
    )
    if stated:
        yield from _numbers(stated, measure_id)


def _numbers(stated: Stated, measure_id: str) -> Iterator[Edit]:
    if stated.role == "fact":
        yield SetBaseline(measure=measure_id, value=stated.value, as_of=stated.due, source="user", note=stated.words)
        return
    if (start := starting_value(stated.words)) is not None:
        yield SetBaseline(measure=measure_id, value=start, source="user", note=stated.words)
    yield SetTarget(
        measure=measure_id, value=stated.value, upper=stated.upper, due=stated.due, source="user", note=stated.words
    )
