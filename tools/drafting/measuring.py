"""The measures of a draft: stated numbers first, then a lag and a lead that are about what the objective says."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from knowledge.library import Library
from knowledge.models import CLUSTER_PERSPECTIVE, MeasureEntry, Sector
from scorecard.models import MeasureKind
from tools.drafting.choosing import Chosen
from tools.drafting.composing import Composed, compose, compose_steps
from tools.drafting.matching import Matcher
from tools.drafting.meant.table import patterns
from tools.drafting.one_sense import EXACT
from tools.drafting.patterns import OF_PEOPLE, WEAK
from tools.drafting.situations.reading import situation
from tools.drafting.stated import Stated, stated_numbers
from tools.drafting.wishes import Wish
from tools.drafting.wording import read_shape
from tools.drafting.words import stems

FEWEST_MEASURES, MOST_MEASURES = 15, 24
PER_OBJECTIVE = 2
_KINDS: tuple[MeasureKind, ...] = ("lag", "lead")
SAME_NAME = 88
ABOUT = 0.6
"""A measure of a library objective goes before one made of the wish's words when it holds this share of its words."""
_BARE = frozenset({"level_low", "level_high", "grow", "grow_money", "grow_share", "cut_plain", "build", "win", "into"})
"""Patterns that only name what the wish is about."""
_CHANGES = re.compile(r"\b(?:growth|reduction|compared|since|increase|decrease|saving)\b", re.IGNORECASE)
"""A change is not the level it is a change of."""


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
        stated = [s for said in numbers.values() for s in said]
        self.used |= {m.id for m in self.library.measures.values() if any(_means(m, s) for s in stated)}
        # What the person asked for chooses first among the catalogue's measures.
        for objective in sorted(chosen, key=lambda c: not c.words):
            own = self._with_stated(objective, numbers.get(objective.id, []))
            self.used |= {p.entry.id for p in own if p.entry}
            for kind in _KINDS:
                if len(own) >= PER_OBJECTIVE or kind in {p.kind for p in own}:
                    continue
                if found := self._best(objective, kind, own, {p.name for p in (*planned, *own)}):
                    own.append(found)
            planned += own
        planned += self._completing(chosen, planned)
        order = {c.id: n for n, c in enumerate(chosen)}
        return _within_limit(sorted(planned, key=lambda p: (order[p.objective.id], p.kind)))

    def _completing(self, chosen: list[Chosen], planned: list[Planned]) -> Iterator[Planned]:
        """Leads for perspectives that have none, and as many more as a scorecard of the usual size needs."""
        missing = FEWEST_MEASURES - len(planned)
        led = {p.objective.perspective for p in planned if p.kind == "lead"}
        kinds_of = {c.id: [p.kind for p in planned if p.objective is c] for c in chosen}
        lagging = {p.objective.perspective for p in planned if p.kind == "lag"}
        # A perspective has a result to show, if a borrowed one, and where others have taken all that it could borrow, a like one.
        lenders = [(self._lent, o) for o in sorted(chosen, key=lambda c: c.loose)]
        lenders += [(self._like, o) for o in sorted(chosen, key=lambda c: bool(c.wishes))]
        for lender, objective in lenders:
            if objective.perspective not in lagging and (entry := lender(objective, "lag")):
                lagging.add(objective.perspective)
                kinds_of[objective.id].append("lag")
                missing -= 1
                self.used.add(entry.id)
                yield Planned(objective, "lag", entry)
        for objective in sorted((c for c in chosen if c.wishes), key=lambda c: len(kinds_of[c.id])):
            kinds = kinds_of[objective.id]
            needed = not kinds or objective.perspective not in led or (missing > 0 and len(kinds) < PER_OBJECTIVE)
            if needed and "lead" not in kinds:
                led.add(objective.perspective)
                missing -= 1
                kinds.append("lead")
                steps = compose_steps(objective.wishes[0].shape, objective.name, self.sector)
                yield Planned(objective, "lead", composed=steps)
        for objective in sorted(chosen, key=lambda c: c.loose):
            for kind in _KINDS:
                if missing <= 0 or kind in kinds_of[objective.id]:
                    continue
                if entry := self._lent(objective, kind):
                    missing -= 1
                    self.used.add(entry.id)
                    yield Planned(objective, kind, entry)
                elif kind == "lead":
                    missing -= 1
                    steps = compose_steps(read_shape(objective.name), objective.name, self.sector)
                    yield Planned(objective, kind, composed=steps)

    def _with_stated(self, objective: Chosen, numbers: list[Stated]) -> list[Planned]:
        """Stated numbers as measures; a measure of the catalogue or of the wish's words lends its definition."""
        own: list[Planned] = []
        for stated in numbers:
            entry = next((m for m in self._candidates(objective) if m.id not in self.used and _means(m, stated)), None)
            self.used |= {entry.id} if entry else set()
            wish = next(w for w in objective.wishes if stated.words == w.strand or stated in stated_numbers(w.strand))
            made = compose(wish.text, wish.shape, objective.perspective, self.sector).get("lag")
            total = made and made.pattern.startswith("win") and stated.start is not None  # all of them, not those won
            lends = (
                made
                if made
                and not total
                and not situation(stated.words)
                and _same_thing(made.name, stated.name)
                and stated.polarity in (made.polarity, "within")  # posts to fill are not the drivers one wants
                else None
            )
            own.append(Planned(objective, entry.kind if entry else "lag", entry, stated, lends))
        return own

    def _candidates(self, objective: Chosen) -> Iterator[MeasureEntry]:
        """Measures that may be meant by a number: the objective's own, then all of the catalogue that fit the sector."""
        ids = [] if objective.loose else [*objective.entry.lag, *objective.entry.lead]
        yield from (self.library.measures[i] for i in ids if i in self.library.measures)
        yield from (m for m in self.library.measures.values() if not m.sectors or self.sector.id in m.sectors)

    def _best(self, objective: Chosen, kind: MeasureKind, own: list[Planned], taken: set[str]) -> Planned | None:
        """What measures an objective: for a wish, only what is about the wish, and by no name that is taken."""
        wish = objective.wishes[0] if objective.wishes else None
        made = compose(wish.text, wish.shape, objective.perspective, self.sector).get(kind) if wish else None
        composed = Planned(objective, kind, composed=made) if made and made.name not in taken else None
        if made and made.pattern in _BARE and any(p.stated for p in own):
            composed = made = None  # the number stated is that measure already
        if composed and made and (made.pattern in OF_PEOPLE | EXACT | patterns() or _says_more(wish)):
            return composed
        lent = None if objective.loose else self._lent(objective, kind)
        spoken = self.matcher.speaks_of(lent, wish.subject) if wish and lent else 1.0
        about = self._about(wish, kind, objective.perspective) if wish and spoken < ABOUT else None
        if spoken < ABOUT and made and made.pattern not in WEAK:
            lent = None
        entry = next((e for e in (about, lent) if e and not _echo(e.name, own)), None)
        if entry is None or (composed and wish and not _says_what_they_do(entry.name, wish)):
            return composed
        self.used.add(entry.id)
        return Planned(objective, kind, entry)

    def _about(self, wish: Wish, kind: MeasureKind, perspective: str) -> MeasureEntry | None:
        """A single word may mean another thing in the books: equity of care is not return on equity."""
        doubtful = perspective != "financial" and len(stems(wish.subject)) < 2
        found = (m for m in self.matcher.measures_of(wish.subject, kind, wish.polarity) if m.id not in self.used)
        return next((m for m in found if not doubtful or CLUSTER_PERSPECTIVE[m.cluster] != "financial"), None)

    def _lent(self, objective: Chosen, kind: MeasureKind) -> MeasureEntry | None:
        ids = objective.entry.lag if kind == "lag" else objective.entry.lead
        fitting = [m for i in ids if i not in self.used and (m := self.library.measures.get(i))]
        if objective.wishes:
            fitting.sort(key=lambda m: -self.matcher.speaks_of(m, objective.wishes[0].subject))
        own = (m for m in fitting if not m.sectors or self.sector.id in m.sectors)
        return next(own, None) or next(iter(fitting), None)

    def _like(self, objective: Chosen, kind: MeasureKind) -> MeasureEntry | None:
        """A measure of the catalogue that speaks of the objective, or else one of what such organizations live by there."""
        heart = (self.library.objectives[i] for i in self.sector.heart)
        lent = (
            i for e in heart if e.perspective == objective.perspective for i in (e.lag if kind == "lag" else e.lead)
        )
        found = [*self.matcher.measures_of(objective.name, kind, None), *(self.library.measures[i] for i in lent)]
        fitting = (m for m in found if CLUSTER_PERSPECTIVE[m.cluster] == objective.perspective)
        return next((m for m in fitting if m.id not in self.used), None)


def _says_more(wish: Wish | None) -> bool:
    """Whether the verb of a wish says more of its measure than its one noun: homes to be insulated are not any homes."""
    telling = ("build", "launch", "win", "move", "use", "fill", "train")
    return wish is not None and wish.shape.action in telling and len(stems(wish.subject)) < 2


def _says_what_they_do(name: str, wish: Wish) -> bool:
    """Whether a measure speaks of what those served are to do: the gain in health is not who finishes the treatment."""
    if wish.shape.action != "who" or not wish.shape.doing:
        return True
    wanted = stems(wish.shape.doing.split(" ", 1)[0]) or stems(wish.shape.doing)
    return not wanted or bool(wanted & stems(name))


def _echo(name: str, own: list[Planned]) -> bool:
    """Whether a measure says the same as one the objective has."""
    mine = stems(name)
    return any(len(mine & stems(p.name)) >= 0.6 * len(mine | stems(p.name)) for p in own)


def _assign_numbers(chosen: list[Chosen]) -> dict[str, list[Stated]]:
    """Each stated number once, on the objective that carries the statement."""
    seen: set[tuple[str, float | None]] = set()
    found: dict[str, list[Stated]] = {}
    for objective in chosen:
        for strand in objective.strands:
            for stated in stated_numbers(strand):
                if (stated.name, stated.value) not in seen:
                    seen.add((stated.name, stated.value))
                    _put(found.setdefault(objective.id, []), stated)
    return found


def _put(have: list[Stated], stated: Stated) -> None:
    """Where they stand and where they want to be may stand in two sentences: one measure all the same."""
    for n, other in enumerate(have):
        halves = (other.start is None) != (stated.start is None) and (other.value is None) != (stated.value is None)
        if halves and other.name.lower() == stated.name.lower() and {other.unit, stated.unit} - {""} <= {stated.unit}:
            then, now = (stated, other) if other.value is None else (other, stated)
            have[n] = replace(then, start=now.start, unit=then.unit or now.unit)
            return
    have.append(stated)


def _same_thing(made: str, stated: str) -> bool:
    return not _CHANGES.search(stated) and fuzz.token_set_ratio(made.lower(), stated.lower()) >= SAME_NAME


def _means(entry: MeasureEntry, stated: Stated) -> bool:
    if stated.unit and entry.unit != stated.unit and not (entry.unit.startswith("currency") and len(stated.unit) == 3):
        return False
    return any(
        fuzz.token_sort_ratio(n.lower(), stated.name.lower()) >= SAME_NAME for n in [entry.name, *entry.other_names]
    )


def _within_limit(planned: list[Planned]) -> list[Planned]:
    """Cut to the limit: leads of objectives the coach proposed itself go first, never a perspective's last lead."""
    leads_last = [p for p in reversed(planned) if p.kind == "lead" and not p.stated]
    for candidate in sorted(leads_last, key=lambda p: bool(p.objective.words)):
        if len(planned) <= MOST_MEASURES:
            break
        leads = [p for p in planned if p.kind == "lead" and p.objective.perspective == candidate.objective.perspective]
        if len(leads) > 1:
            planned = [p for p in planned if p is not candidate]
    return planned
