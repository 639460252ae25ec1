"""The measures and initiatives of one perspective as the model proposed them, made honest and complete from the catalogue."""

from collections import Counter
from collections.abc import Iterator

from agent.model.drafting.figures import Told, due_in
from agent.model.drafting.grounds import Grounds
from agent.model.drafting.shown import InitiativeIn, MeasureIn, PerspectiveIn
from scorecard.edits import AddInitiative, AddMeasure, Edit, SetBaseline, SetTarget
from scorecard.models import Objective, Perspective, Provenance, Scorecard

PER_OBJECTIVE, MOST_MEASURES, MOST_INITIATIVES = 2, 24, 8
LONGEST_NAME = 120


def perspective_edits(
    shown: PerspectiveIn, perspective: Perspective, scorecard: Scorecard, grounds: Grounds, told: Told
) -> list[Edit]:
    """Only for objectives of this perspective, nothing twice, within the numbers of the method."""
    objectives = {o.id: o for o in perspective.objectives}
    return [
        *_measures(shown.measures, objectives, scorecard, grounds, told),
        *_initiatives(shown.initiatives, objectives, scorecard, told),
    ]


def _measures(
    shown: list[MeasureIn], objectives: dict[str, Objective], scorecard: Scorecard, grounds: Grounds, told: Told
) -> Iterator[Edit]:
    room = MOST_MEASURES * len(objectives) // max(1, sum(1 for _ in scorecard.objectives()))
    numbered = sorted(_usable(shown, objectives, scorecard, told), key=lambda found: found[0])[:room]
    for number, measure in numbered:
        id_ = f"{measure.objective}{chr(ord('a') + number)}"
        carried = objectives[measure.objective].provenance.words
        yield _measure(measure, id_, carried, grounds, told)
        yield from _numbers(measure, id_, carried, told)


def _usable(
    shown: list[MeasureIn], objectives: dict[str, Objective], scorecard: Scorecard, told: Told
) -> Iterator[tuple[int, MeasureIn]]:
    """Measures that can stand, each with its place among those of its objective, from 0."""
    taken = {m.name.casefold() for m in scorecard.measures()}
    counts: Counter[str] = Counter()
    for measure in shown:
        name = measure.name.strip()
        fits = measure.objective in objectives and counts[measure.objective] < PER_OBJECTIVE
        if fits and 0 < len(name) <= LONGEST_NAME and name.casefold() not in taken and told.holds(name):
            taken.add(name.casefold())
            yield counts[measure.objective], measure
            counts[measure.objective] += 1


def _measure(shown: MeasureIn, id_: str, carried: str, grounds: Grounds, told: Told) -> AddMeasure:
    entry = grounds.measure(shown.library)
    figures = [f.value for f in (shown.target, shown.baseline) if f and told.is_amount(f.value)]
    words = next((s for f in figures if (s := told.statement_with(f, carried))), "")
    return AddMeasure(
        objective=shown.objective,
        id=id_,
        name=shown.name.strip(),
        definition=grounds.prose(entry.definition) if entry else "",
        formula=shown.formula or (grounds.prose(entry.formula) if entry else ""),
        unit=shown.unit or (entry.unit if entry else ""),
        polarity=shown.polarity,
        frequency=shown.frequency,
        measure_kind=shown.measure_kind,
        data_source=grounds.prose(entry.data_source) if entry else "",
        gaming=grounds.prose(entry.gaming) if entry else "",
        rationale=shown.reason if told.holds(shown.reason) else "",
        provenance=Provenance(
            kind="user" if words else "library" if entry else "model",
            words=words,
            ref=f"measure:{entry.id}" if entry else "",
        ),
    )


def _numbers(shown: MeasureIn, id_: str, carried: str, told: Told) -> Iterator[Edit]:
    """A figure that nobody gave goes: unknown is better than invented."""
    target, baseline = shown.target, shown.baseline
    if target and told.is_amount(target.value) and not told.is_start(target.value):
        note = told.statement_with(target.value, carried)
        yield SetTarget(measure=id_, value=target.value, due=due_in(note, target.due), source="user", note=note)
    if baseline and told.is_amount(baseline.value):
        note = told.statement_with(baseline.value, carried)
        yield SetBaseline(measure=id_, value=baseline.value, source="user", note=note)


def _initiatives(
    shown: list[InitiativeIn], objectives: dict[str, Objective], scorecard: Scorecard, told: Told
) -> Iterator[AddInitiative]:
    taken = {i.name.casefold() for i in scorecard.initiatives()}
    for initiative in shown:
        name = initiative.name.strip()
        known = initiative.objective in objectives and name.casefold() not in taken
        if known and 0 < len(name) <= LONGEST_NAME and told.holds(name) and len(taken) < MOST_INITIATIVES:
            taken.add(name.casefold())
            reason = initiative.reason if told.holds(initiative.reason) else ""
            yield AddInitiative(
                objective=initiative.objective, name=name, rationale=reason, provenance=Provenance(kind="model")
            )
