"""Which objectives the draft holds: first what the person named, then what the chain of cause and effect lacks."""

from dataclasses import dataclass, field

from knowledge.library import Library
from knowledge.models import Cluster, ObjectiveEntry, PerspectiveId, Sector
from scorecard.models import Organization
from tools.drafting.matching import GOOD, Matcher
from tools.drafting.phrasing import noun_halves, own_words_name, strands, without_numbers
from tools.language.quantities import find_quantities

FEWEST = 3
MOST: dict[str, int] = {"financial": 4, "customer": 4, "internal": 4, "learning": 3}
JOINING_SLACK = 0.15
LOOSE = 0.3
"""Below this likeness an entry's measures would measure something else than what was said."""
_OUT_OF_PLACE: dict[str, set[str]] = {
    "commercial": {"funding", "stewardship", "mission"},
    "public": {"productivity", "growth"},
    "nonprofit": {"productivity", "growth"},
}
"""Clusters that a kind of organization gets only when it asks for them."""


@dataclass
class Chosen:
    """An objective of the draft: the library entry behind it, its name, and the person's words it carries."""

    entry: ObjectiveEntry
    name: str
    words: list[str] = field(default_factory=list)
    """Whole priorities or goals, as stated."""
    strands: list[str] = field(default_factory=list)
    id: str = ""
    loose: bool = False
    """True where the library has nothing like it: the entry lends its place on the map, not its measures ..."""
    spoken_of: frozenset[str] = frozenset()
    """... but for those whose names say what the person said."""

    @property
    def perspective(self) -> PerspectiveId:
        return self.entry.perspective

    @property
    def cluster(self) -> Cluster:
        return self.entry.cluster


class Choice:
    """The growing set of objectives, kept within the numbers of the method."""

    def __init__(self, library: Library, sector: Sector, organization: Organization) -> None:
        self.library, self.sector, self.organization = library, sector, organization
        self.matcher = Matcher(library, sector, organization)
        self.chosen: list[Chosen] = []

    def all(self) -> list[Chosen]:
        wishes = [(strand, p) for p in self.organization.priorities for strand in self._strands(p)]
        # The clearest wishes choose first, so that a vague one does not take their objective.
        for strand, priority in sorted(wishes, key=lambda w: -self._best_score(w[0])):
            self._carry(strand, priority)
        for goal in self.organization.goals:
            self._carry(goal, goal, joining=True)
        for strand in strands(self.organization.vision):
            if find_quantities(strand):
                self._carry(strand, strand, joining=True)
        for perspective in ("customer", "internal", "learning", "financial"):
            self._fill(perspective)
        return self.chosen

    def _strands(self, priority: str) -> list[str]:
        found: list[str] = []
        for strand in strands(priority):
            halves = noun_halves(strand)
            two = len(halves) == 2 and all(self._best_score(h) >= GOOD for h in halves)
            found += halves if two and self._best_id(halves[0]) != self._best_id(halves[1]) else [strand]
        return found

    def _best_score(self, text: str) -> float:
        best = self.matcher.best(without_numbers(text), most=1)
        return best[0].score if best else 0.0

    def _best_id(self, text: str) -> str:
        best = self.matcher.best(without_numbers(text), most=1)
        return best[0].entry.id if best else ""

    def _in(self, perspective: str) -> list[Chosen]:
        return [c for c in self.chosen if c.perspective == perspective]

    def _carry(self, strand: str, words: str, joining: bool = False) -> None:
        """Put a stated wish on the scorecard: on an objective that is there, or on one of its own.

        ``joining`` prefers one that is there, for goals that say more of a priority.
        """
        matches = self.matcher.best(without_numbers(strand), most=12)
        taken = {c.entry.id: c for c in self.chosen}
        if joining:
            near = [m for m in matches if m.entry.id in taken and m.score >= matches[0].score - JOINING_SLACK]
            matches = near or matches
        for match in matches:
            if found := taken.get(match.entry.id):
                self._join(found, strand, words)
                return
            if len(self._in(match.entry.perspective)) < MOST[match.entry.perspective]:
                self._add(match.entry, strand, words)
                return
        # Every place is taken: what is nearest carries it too.
        likeness = self.matcher.likenesses(strand)
        self._join(max(self.chosen, key=lambda c: likeness[c.entry.id]), strand, words)

    @staticmethod
    def _join(chosen: Chosen, strand: str, words: str) -> None:
        if words not in chosen.words:
            chosen.words.append(words)
        chosen.strands.append(strand)

    def _add(self, entry: ObjectiveEntry, strand: str, words: str) -> None:
        library_name = self.sector.say(entry.name)
        own_name = own_words_name(strand)
        name = own_name or library_name
        if any(c.name.lower() == name.lower() for c in self.chosen):
            name = library_name
        unlike = self.matcher.likenesses(without_numbers(strand))[entry.id] < LOOSE
        loose = unlike and name == own_name
        spoken_of = self.matcher.measures_like(strand, entry) if loose else frozenset[str]()
        self.chosen.append(Chosen(entry, name, [words], [strand], loose=loose, spoken_of=spoken_of))

    def _fill(self, perspective: str) -> None:
        """Complete a perspective with what the sector, the profile and the chain of causes call for."""
        said = " ".join([self.organization.mission, self.organization.vision, *self.organization.priorities]).strip()
        likeness = self.matcher.likenesses(said) if said else {}
        while len(self._in(perspective)) < FEWEST:
            taken = {c.entry.id for c in self.chosen}
            options = [e for e in self.matcher.fitting() if e.perspective == perspective and e.id not in taken]
            if not options:
                return
            best = max(options, key=lambda e: (self._worth(e, likeness), e.id))
            self.chosen.append(Chosen(best, self.sector.say(best.name)))

    def _worth(self, entry: ObjectiveEntry, likeness: dict[str, float]) -> float:
        same_cluster = sum(c.cluster == entry.cluster for c in self.chosen)
        causes = self.library.causes
        linked = sum((entry.id, c.entry.id) in causes or (c.entry.id, entry.id) in causes for c in self.chosen)
        sector_weight = entry.sectors.get(self.sector.id, 0.0 if entry.sectors else 0.25)
        return (
            0.7 * likeness.get(entry.id, 0.0)
            + 0.6 * sector_weight
            + 0.12 * min(linked, 3)
            - 0.22 * same_cluster
            - self._echoes(entry)
            - (0.4 if self._another_way_to_win(entry) else 0.0)
            - (0.5 if entry.cluster in _OUT_OF_PLACE[self.sector.kind] else 0.0)
        )

    def _another_way_to_win(self, entry: ObjectiveEntry) -> bool:
        """Whether an entry belongs to value propositions other than the one their words point to."""
        stated = self.organization.value_proposition
        theirs = {stated} if stated else {p for c in self.chosen if c.words for p in c.entry.propositions}
        return bool(theirs and entry.propositions) and not theirs & {*entry.propositions}

    def _echoes(self, entry: ObjectiveEntry) -> float:
        """How much an entry says again what is there already, by its measures and by its name."""
        mine = {*entry.lead, *entry.lag}
        shared = max((len(mine & {*c.entry.lead, *c.entry.lag}) / len(mine) for c in self.chosen), default=0.0)
        alike = max((self.matcher.alike(entry, c.entry) for c in self.chosen), default=0.0)
        return 0.5 * shared + 1.5 * max(0.0, alike - 0.45)
