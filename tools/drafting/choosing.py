"""Which objectives the draft holds: first what the person named, then what the chain of cause and effect lacks."""

import re
from dataclasses import dataclass, field, replace

from knowledge.library import Library
from knowledge.models import CLUSTER_PERSPECTIVE, Cluster, ObjectiveEntry, PerspectiveId, Sector
from scorecard.models import Organization
from tools.drafting.matching import GOOD, Matcher
from tools.drafting.meant import meant
from tools.drafting.phrasing import LONGEST_NAME, noun_halves, strands, tidy, without_numbers
from tools.drafting.plain import plain_wish
from tools.drafting.shapes import capital
from tools.drafting.situations.reading import situation
from tools.drafting.stated import STATES_A_WISH, as_wish
from tools.drafting.their_size import is_small
from tools.drafting.wishes import Wish, read_wish
from tools.drafting.words import stems
from tools.language.grammar import is_told
from tools.language.quantities import find_quantities
from tools.language.verbs import is_base_verb

FEWEST: dict[str, int] = {"financial": 2, "customer": 2, "internal": 3, "learning": 2}
FEWEST_UNTOLD = 2
"""Where next to nothing was said, each perspective shows what is usual in the sector."""
TOLD = 2
MOST: dict[str, int] = {"financial": 4, "customer": 4, "internal": 4, "learning": 4}
NEXT_BEST = 0.5
"""Where a perspective is full, a wish goes to another that suits it at least this well in proportion ..."""
SAME = 0.62
"""... or joins the objective it is most like. From this likeness on, a goal says more of a priority, not something new."""
LIKE = 0.4
CALLED = 0.6
"""From this likeness on a statement calls for an objective of the library, whatever is usual in the sector."""
_OUT_OF_PLACE: dict[str, set[str]] = {
    "commercial": {"funding", "stewardship", "mission"},
    "public": {"productivity", "growth"},
    "nonprofit": {"productivity", "growth"},
}
"""Clusters that a kind of organization gets only when it asks for them."""


@dataclass
class Chosen:
    """An objective of the draft: its name, its place, and the library entry or the wish behind it."""

    entry: ObjectiveEntry
    """The library's objective, or, where ``loose``, the one nearest in meaning, which lends nothing."""
    name: str
    cluster: Cluster
    words: list[str] = field(default_factory=list)
    """Whole priorities or goals, as stated."""
    wishes: list[Wish] = field(default_factory=list)
    id: str = ""
    loose: bool = False
    """True where the library has nothing like it."""

    @property
    def perspective(self) -> PerspectiveId:
        return CLUSTER_PERSPECTIVE[self.cluster]

    @property
    def strands(self) -> list[str]:
        return [w.strand for w in self.wishes]


class Choice:
    """The growing set of objectives, kept within the numbers of the method."""

    def __init__(self, library: Library, sector: Sector, organization: Organization) -> None:
        self.library, self.sector, self.organization = library, sector, organization
        self.matcher = Matcher(library, sector, organization)
        self.small = is_small(organization, sector)
        self.chosen: list[Chosen] = []

    def all(self) -> list[Chosen]:
        wishes = [w for p in self.organization.priorities for w in self._wishes(p)]
        # The clearest wishes choose first, so that a vague one does not take their place.
        for wish in sorted(wishes, key=lambda w: -next(iter(w.clusters.values()))):
            self._carry(wish)
        priorities = [*self.chosen]
        for goal in self.organization.goals:
            if not undirected(goal):  # without a figure it says more of a priority, and nothing of another goal
                self._carry(self._goal(goal), joining=True, among=None if find_quantities(goal) else priorities)
        for strand in strands(self.organization.vision):
            if find_quantities(strand) or _is_for_a_name(strand):
                self._carry(self._goal(strand), joining=True)
        for perspective in ("customer", "internal", "learning", "financial"):
            self._fill(perspective)
        return self.chosen

    def _read(self, strand: str, words: str) -> Wish:
        return read_wish(strand, words, self.matcher, self.sector)

    def _wishes(self, priority: str) -> list[Wish]:
        if meant(priority):
            return [self._read(priority, priority)]
        for said in (
            priority,
            plain_wish(priority),
        ):  # a complaint may look like a wish put short: "prices have doubled"
            if situation(said):
                return [self._goal(said)]
        return [self._read(strand, priority) for strand in self._strands(priority)]

    def _goal(self, goal: str) -> Wish:
        """A goal with its figures is placed by what is measured, and named as the move it asks for."""
        if meant(goal):
            return self._read(goal, goal)
        told = situation(goal)
        if told and told.own:
            return replace(self._read(told.wish, goal), strand=goal, meant=told.wish)
        move = told.wish if told else as_wish(goal)
        if move == goal:
            return self._read(plain_wish(goal), goal)
        wish = self._read(move, goal)
        place = self._read(re.sub(r"^(?:Raise|Lower|Shorten) (?:the (?:share of )?)?", "", move), goal)
        name = move if len(move) <= LONGEST_NAME else wish.name
        behind = move if told else ""
        return replace(
            wish, strand=goal, meant=behind, name=name, clusters=place.clusters, perspectives=place.perspectives
        )

    def _strands(self, priority: str) -> list[str]:
        found: list[str] = []
        for strand in strands(priority) or [priority]:
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

    def _carry(self, wish: Wish, joining: bool = False, among: list[Chosen] | None = None) -> None:
        """Put a stated wish on the scorecard: as an objective of its own, or on one that says the same.

        ``joining`` is for goals and visions, which mostly say more of a priority; ``among`` are those it may say more of.
        """
        nearest = self._nearest(wish, self.chosen if among is None else among, whole=not joining)
        if nearest and nearest[1] >= (SAME / 2 if joining else SAME):
            self._join(nearest[0], wish)
            return
        best = wish.clusters[wish.cluster_in(wish.perspectives[0])]
        for perspective in wish.perspectives:
            suits = wish.clusters[wish.cluster_in(perspective)] >= NEXT_BEST * best
            if suits and len(self._in(perspective)) < MOST[perspective] and self._add(wish, perspective):
                return
        at_home = self._nearest(wish, self._in(wish.perspectives[0])) or nearest
        if at_home:
            self._join(at_home[0], wish)

    def _nearest(self, wish: Wish, among: list[Chosen], whole: bool = False) -> tuple[Chosen, float] | None:
        """The objective most like a wish, by the words they share and by meaning.

        ``whole`` asks for the same words on both sides: rooms for staff are not the rooms to be filled.
        """
        wanted = stems(_what(wish.shape.object)) or stems(wish.strand)
        likeness = self.matcher.between(_what(wish.name or wish.strand), [_what(c.name) for c in among])
        found = [
            (
                c,
                0.5 * like
                + 0.5
                * len(wanted & stems(_what(c.name)))
                / max(1, len(stems(_what(c.name)) | wanted if whole else wanted)),
            )
            for c, like in zip(among, likeness, strict=True)
        ]
        return max(found, key=lambda f: f[1], default=None)

    @staticmethod
    def _join(chosen: Chosen, wish: Wish) -> None:
        if wish.words not in chosen.words:
            chosen.words.append(wish.words)
        if (shared := _ONE_THING.match(chosen.name)) and wish.name.startswith(f"{shared['thing']} "):
            chosen.name = shared["thing"]  # occupancy in August and in January is occupancy
        chosen.wishes.append(wish)

    def _add(self, wish: Wish, perspective: str) -> bool:
        """A new objective for a wish; false where its name stands there already."""
        text = wish.text if is_told(wish.text) else without_numbers(wish.text)
        taken = {c.entry.id for c in self.chosen if not c.loose}
        matches = [m.entry for m in self.matcher.best(text, most=60) if m.entry.perspective == perspective]
        fitting = next((e for e in matches[:6] if e.id not in taken and self.matcher.fits(text, wish.subject, e)), None)
        entry = fitting or next(iter(matches), None) or self._any_in(perspective)
        # Better their words as they stand than a name of the library that says something else.
        own = wish.name or ("" if fitting else _as_they_stand(text))
        name = own or self.sector.say(entry.name)
        if any(c.name.lower() == name.lower() for c in self.chosen):
            return False
        cluster = entry.cluster if fitting or not own else wish.cluster_in(perspective)
        self.chosen.append(Chosen(entry, name, cluster, [wish.words], [wish], loose=bool(own) and not fitting))
        return True

    def _any_in(self, perspective: str) -> ObjectiveEntry:
        return next(e for e in self.matcher.fitting() if e.perspective == perspective)

    def _fill(self, perspective: str) -> None:
        """Complete a perspective with what the sector lives by, the profile calls for and the chain of causes lacks."""
        told = sum(bool(c.words) for c in self.chosen) >= TOLD
        while len(self._in(perspective)) < (FEWEST[perspective] if told else FEWEST_UNTOLD):
            taken = {c.entry.id for c in self.chosen if not c.loose}
            fitting = [e for e in self.matcher.fitting() if e.perspective == perspective and e.id not in taken]
            heart = [e for e in fitting if self._is_of_heart(e) or self._called_for(e)]
            if not fitting:
                return
            best = max(heart or fitting, key=lambda e: (self._worth(e), e.id))
            self.chosen.append(Chosen(best, self.sector.say(best.name), best.cluster))

    def _called_for(self, entry: ObjectiveEntry) -> bool:
        """Whether the mission, the vision or a priority itself says what an objective of the library says."""
        return self._called(entry) >= CALLED

    def _called(self, entry: ObjectiveEntry) -> float:
        said = [self.organization.mission, self.organization.vision, *self.organization.priorities]
        return max((self.matcher.like(s, entry) for s in said if s), default=0.0)

    def _worth(self, entry: ObjectiveEntry) -> float:
        same_cluster = sum(c.cluster == entry.cluster for c in self.chosen)
        causes = self.library.causes
        linked = sum((entry.id, c.entry.id) in causes or (c.entry.id, entry.id) in causes for c in self.chosen)
        return (
            0.7 * self._called(entry)
            + self._at_heart(entry)
            + 0.08 * min(linked, 2)
            - 0.14 * same_cluster
            - self._echoes(entry)
            - (0.4 if self._another_way_to_win(entry) else 0.0)
            + self._of_their_size(entry)
            - (0.5 if entry.cluster in _OUT_OF_PLACE[self.sector.kind] and entry.id not in self.sector.heart else 0.0)
        )

    def _is_of_heart(self, entry: ObjectiveEntry) -> bool:
        return entry.id in self.sector.heart or (self.small and entry.scale == "small")

    def _of_their_size(self, entry: ObjectiveEntry) -> float:
        """A stable has no margin to hold through a cycle: what small ones live by goes before what the books have for all."""
        return {"small": 0.6, "large": -0.6}.get(entry.scale, 0.0) if self.small else 0.0

    def _at_heart(self, entry: ObjectiveEntry) -> float:
        """What the sector's profile gives for an objective: most for the first of its perspective."""
        if entry.id not in self.sector.heart:
            return 0.0
        objectives = self.library.objectives
        peers = [i for i in self.sector.heart if objectives[i].perspective == entry.perspective]
        return 0.8 - 0.12 * peers.index(entry.id)

    def _another_way_to_win(self, entry: ObjectiveEntry) -> bool:
        """Whether an entry belongs to value propositions other than the one their words point to."""
        stated = self.organization.value_proposition
        theirs = {stated} if stated else {p for c in self.chosen if self._meant(c) for p in c.entry.propositions}
        return bool(theirs and entry.propositions) and not theirs & {*entry.propositions}

    def _meant(self, chosen: Chosen) -> bool:
        """Whether the library objective behind a wish is near enough to tell how the organization wants to win."""
        return any(self.matcher.like(w.strand, chosen.entry) >= LIKE for w in chosen.wishes)

    def _echoes(self, entry: ObjectiveEntry) -> float:
        """How much an entry says again what is there already, by its measures and by its name."""
        mine = {*entry.lead, *entry.lag}
        borrowed = [c for c in self.chosen if not c.loose]
        shared = max((len(mine & {*c.entry.lead, *c.entry.lag}) / len(mine) for c in borrowed), default=0.0)
        said = any(self.matcher.fits(w.strand, w.subject, entry) for c in self.chosen for w in c.wishes)
        verb = entry.name.split()[0]
        same_deed = any(c.words and c.cluster == entry.cluster and c.name.startswith(f"{verb} ") for c in self.chosen)
        alike = max(self.matcher.between(self.sector.say(entry.name), [c.name for c in self.chosen]), default=0.0)
        return 0.5 * shared + 1.5 * max(0.0, alike - 0.45) + (0.45 if said else 0.0) + (0.3 if same_deed else 0.0)


def _what(name: str) -> str:
    """What an objective moves: that two are both to be lowered does not make them alike."""
    return _MOVED.sub("", name) or name


_ONE_THING = re.compile(r"^(?P<thing>(?:Raise|Lower|Shorten|Lengthen) .+?) (?:in|on|at|during) [A-Z]\w+$")
_MOVED = re.compile(
    r"^(?:Raise|Lower|Reduce|Shorten|Lengthen|Grow|Increase|Cut|Improve) (?:the )?|\b(?:share of|number of|time for)\b(?:\s+the)?\s*",
    re.IGNORECASE,
)


def undirected(goal: str) -> bool:
    """Whether it tells how something stands, and nothing says where it is to go: no objective can be made of it.

    Better said so than made something of: "containers arrive 19 days late" is neither a target nor a wish by itself.
    """
    if meant(goal):
        return False
    told = situation(goal)
    if told is not None:
        return bool(told.thing) and not told.wish
    if not find_quantities(goal):
        return False
    return (
        is_told(goal) and not STATES_A_WISH.search(goal) and as_wish(goal) == goal and not is_base_verb(goal.split()[0])
    )


def _is_for_a_name(strand: str) -> bool:
    """``be known for calm horses``: told as the vision, and an objective all the same, for it can be asked for."""
    shape = meant(strand)
    return shape is not None and shape.action == "known" and bool(shape.pattern)


def _as_they_stand(words: str) -> str:
    """A wish no verb leads, short enough for a name; "" where it holds no words."""
    cut = words if len(words) <= LONGEST_NAME else words[:LONGEST_NAME].rsplit(" ", 1)[0]
    name = capital(tidy(cut))
    return name if re.search(r"[^\W\d_]{3}", name) else ""
