"""A wish of the person: its shape, its place on the map, and what it is about."""

from dataclasses import dataclass

from knowledge.models import CLUSTER_PERSPECTIVE, Cluster, Sector
from scorecard.models import Polarity
from tools.drafting.matching import Matcher
from tools.drafting.phrasing import without_numbers
from tools.drafting.placing import place, ranked_perspectives
from tools.drafting.shapes import Shape
from tools.drafting.wording import read_shape, thing_name
from tools.language.grammar import tells
from tools.language.verbs import could_be_verb

_LESS = frozenset({"cut", "stop", "speed", "depend", "less_done", "sooner", "run_out", "even"})


@dataclass(frozen=True)
class Wish:
    strand: str
    words: str
    """The whole priority or goal the strand is part of."""
    shape: Shape
    clusters: dict[Cluster, float]
    perspectives: tuple[str, ...]
    """Where it belongs, best first."""
    name: str
    """Its wording as an objective in the person's words, "" where these cannot carry one."""
    meant: str = ""
    """The wish behind a strand that only tells how things are."""

    @property
    def text(self) -> str:
        """The strand as a wish, which is what a measure is made of."""
        return self.meant or self.strand

    def cluster_in(self, perspective: str) -> Cluster:
        return max((c for c in self.clusters if CLUSTER_PERSPECTIVE[c] == perspective), key=lambda c: self.clusters[c])

    @property
    def subject(self) -> str:
        """What a measure of it must be about: the object, without the verb."""
        doing = self.shape.doing.split(" ", 1)
        return (
            " ".join([self.shape.object, *doing[1:]])
            if self.shape.action in ("who", "does", "done")
            else self.shape.object
        )

    @property
    def polarity(self) -> Polarity | None:
        """Which way its measures should go; ``None`` where the wish does not say."""
        if self.shape.action in _LESS or self.name.endswith(" low"):
            return "lower"
        return "higher" if self.shape.action == "grow" or self.name.endswith(" high") else None


def read_wish(strand: str, words: str, matcher: Matcher, sector: Sector) -> Wish:
    shape = read_shape(strand)
    said = shape.name if shape.pattern and shape.name else strand  # however it is put, it stands in one place
    clusters = place(said, shape, sector.kind, matcher.votes(without_numbers(said)))
    perspectives = tuple(ranked_perspectives(clusters))
    gives = "Offer" if sector.kind == "commercial" else "Provide"
    name = shape.name or thing_name(shape, perspectives[0], gives)
    # A sentence is no name: "raise response times have crept".
    sound = bool(shape.pattern) or (could_be_verb(name.split(" ")[0]) and not tells(name))
    return Wish(strand, words, shape, clusters, perspectives, name if sound else "")
