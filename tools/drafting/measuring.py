"""The measures of a draft: stated numbers first, then a lag and a lead that are about what the objective says."""

from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from knowledge.library import Library
from knowledge.models import MeasureEntry, Sector
from scorecard.edits import AddMeasure, Edit, SetBaseline, SetTarget
from scorecard.models import MeasureKind, Polarity, Provenance
from tools.drafting.choosing import Chosen
from tools.drafting.composing import Composed, compose, compose_steps
from tools.drafting.matching import Matcher
from tools.drafting.patterns import OF_PEOPLE
from tools.drafting.stated import Stated, stated_numbers
from tools.drafting.texts import text

FEWEST_MEASURES, MOST_MEASURES = 15, 24
PER_OBJECTIVE = 2
SAME_NAME = 88
ABOUT = 0.4
"""A measure of a library objective goes before one made of the wish's words when it holds this share of its words."""
DISTANT: dict[str, float] = {"lag": 0.2, "lead": 0.0}
"""Where none can be made, a lead may stand further off: it moves what the lag shows."""


@dataclass
class Planned:
    """A measure of the draft before it has an id."""

    objective: Chosen
    kind: MeasureKind
    entry: MeasureEntry | None = None
    stated: Stated | None = None
    composed: Composed | None = None

    @property
    def name(self) -> str:
        if self.entry:
            return self.entry.name
        return self.stated.name if self.stated else self.composed.name if self.composed else ""


class Measuring:
    """Finds the measures of every objective, none of them twice."""

    def __init__(self, library: Library, sector: Sector, matcher: Matcher) -> None:
        self.library, self.sector, self.matcher = library, sector, matcher
        self.used: set[str] = set()

    def plan(self, chosen: list[Chosen]) -> list[Planned]:
        planned: list[Planned] = []
        numbers = _assign_numbers(chosen)
        # What the person asked for chooses first among the catalogue's measures.
        for objective in sorted(chosen, key=lambda c: not c.words):
            own = self._with_stated(objective, numbers.get(objective.id, []))
            self.used |= {p.entry.id for p in own if p.entry}
            kinds: tuple[MeasureKind, MeasureKind] = ("lag", "lead")
            for kind in kinds:
                if len(own) >= PER_OBJECTIVE or kind in {p.kind for p in own}:
                    continue
                if found := self._best(objective, kind, own):
                    own.append(found)
            planned += own
        planned += self._completing(chosen, planned)
        order = {c.id: n for n, c in enumerate(chosen)}
        return _within_limit(sorted(planned, key=lambda p: (order[p.objective.id], p.kind)))

    def _completing(self, chosen: list[Chosen], planned: list[Planned]) -> Iterator[Planned]:
        """Leads for perspectives that have none, and as many more as a scorecard of the usual size needs."""
        missing = FEWEST_MEASURES - len(planned)
        led = {p.objective.perspective for p in planned if p.kind == "lead"}
        for objective in (c for c in chosen if c.wishes):
            kinds = [p.kind for p in planned if p.objective is objective]
            needed = objective.perspective not in led or missing > 0
            if needed and "lead" not in kinds and len(kinds) < PER_OBJECTIVE:
                led.add(objective.perspective)
                missing -= 1
                steps = compose_steps(objective.wishes[0].shape, objective.name, self.sector)
                yield Planned(objective, "lead", composed=steps)

    def _with_stated(self, objective: Chosen, numbers: list[Stated]) -> list[Planned]:
        """Stated numbers as measures; a measure of the catalogue or of the wish's words lends its definition."""
        own: list[Planned] = []
        for stated in numbers:
            ids = [] if objective.loose else [*objective.entry.lag, *objective.entry.lead]
            same = (self.library.measures[i] for i in ids if i in self.library.measures)
            entry = next((m for m in same if _means(m, stated)), None)
            wish = next(w for w in objective.wishes if stated.words == w.strand or stated in stated_numbers(w.strand))
            made = compose(wish.strand, wish.shape, objective.perspective, self.sector).get("lag")
            lends = made if made and fuzz.token_set_ratio(made.name.lower(), stated.name.lower()) >= SAME_NAME else None
            own.append(Planned(objective, entry.kind if entry else "lag", entry, stated, lends))
        return own

    def _best(self, objective: Chosen, kind: MeasureKind, own: list[Planned]) -> Planned | None:
        """What measures an objective: for a wish, only what is about the wish."""
        wish = objective.wishes[0] if objective.wishes else None
        made = compose(wish.strand, wish.shape, objective.perspective, self.sector).get(kind) if wish else None
        composed = Planned(objective, kind, composed=made) if made and made.name not in {p.name for p in own} else None
        if composed and made and made.pattern in OF_PEOPLE:
            return composed
        about = self._about(wish.subject, kind, wish.polarity) if wish else None
        lent = None if objective.loose else self._lent(objective, kind)
        if wish and lent and self.matcher.speaks_of(lent, wish.subject) < (ABOUT if composed else DISTANT[kind]):
            lent = None
        entry = about or lent
        if entry is None:
            return composed
        self.used.add(entry.id)
        return Planned(objective, kind, entry)

    def _about(self, subject: str, kind: MeasureKind, polarity: Polarity | None) -> MeasureEntry | None:
        return next((m for m in self.matcher.measures_of(subject, kind, polarity) if m.id not in self.used), None)

    def _lent(self, objective: Chosen, kind: MeasureKind) -> MeasureEntry | None:
        ids = objective.entry.lag if kind == "lag" else objective.entry.lead
        fitting = [m for i in ids if i not in self.used and (m := self.library.measures.get(i))]
        if objective.wishes:
            fitting.sort(key=lambda m: -self.matcher.speaks_of(m, objective.wishes[0].subject))
        own = (m for m in fitting if not m.sectors or self.sector.id in m.sectors)
        return next(own, None) or next(iter(fitting), None)


def _assign_numbers(chosen: list[Chosen]) -> dict[str, list[Stated]]:
    """Each stated number once, on the objective that carries the statement."""
    seen: set[tuple[str, float | None]] = set()
    found: dict[str, list[Stated]] = {}
    for objective in chosen:
        for strand in objective.strands:
            for stated in stated_numbers(strand):
                if (stated.name, stated.value) not in seen:
                    seen.add((stated.name, stated.value))
                    found.setdefault(objective.id, []).append(stated)
    return found


def _means(entry: MeasureEntry, stated: Stated) -> bool:
    if stated.unit and entry.unit != stated.unit and not (entry.unit.startswith("currency") and len(stated.unit) == 3):
        return False
    return any(
        fuzz.token_sort_ratio(n.lower(), stated.name.lower()) >= SAME_NAME for n in [entry.name, *entry.other_names]
    )


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
        name=entry.name,
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


def _from_words(item: Planned, composed: Composed, measure_id: str) -> AddMeasure:
    words = item.objective.wishes[0].words
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
        rationale=text("measure_composed", words=words),
        provenance=Provenance(kind="user", words=words, ref=f"pattern:{composed.pattern}"),
    )


def _from_number(item: Planned, stated: Stated, measure_id: str) -> AddMeasure:
    made = item.composed
    return AddMeasure(
        objective=item.objective.id,
        id=measure_id,
        name=stated.name,
        formula=made.formula if made else text("stated_formula"),
        unit=stated.unit,
        polarity=stated.polarity,
        frequency=stated.frequency,
        measure_kind=item.kind,
        gaming=made.gaming if made else text("gaming_stated"),
        rationale=text("measure_stated", words=stated.words),
        provenance=Provenance(kind="user", words=stated.words),
    )


def _numbers(stated: Stated, measure_id: str) -> Iterator[Edit]:
    if stated.start is not None:
        as_of = stated.due if stated.value is None else None
        yield SetBaseline(measure=measure_id, value=stated.start, as_of=as_of, source="user", note=stated.words)
    if stated.value is not None:
        yield SetTarget(
            measure=measure_id, value=stated.value, upper=stated.upper, due=stated.due, source="user", note=stated.words
        )
