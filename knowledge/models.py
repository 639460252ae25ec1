"""The shape of the knowledge files. A file that does not fit is named with the line and the reason.

Texts may hold sector slots such as ``{customers}``; :meth:`Sector.say` fills them.
"""

import re
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

PerspectiveId = Literal["financial", "customer", "internal", "learning"]
Cluster = Literal[
    # financial
    "productivity", "growth", "funding", "stewardship",
    # customer
    "value", "relationship", "image", "mission",
    # internal process
    "operations", "customer_management", "innovation", "regulatory_social",
    # learning and growth
    "human", "information", "organization",
]  # fmt: skip
Proposition = Literal["low_total_cost", "product_leadership", "customer_solutions", "lock_in"]
SectorKind = Literal["commercial", "public", "nonprofit"]
CLUSTER_PERSPECTIVE: dict[str, PerspectiveId] = {
    "productivity": "financial", "growth": "financial", "funding": "financial", "stewardship": "financial",
    "value": "customer", "relationship": "customer", "image": "customer", "mission": "customer",
    "operations": "internal", "customer_management": "internal", "innovation": "internal",
    "regulatory_social": "internal",
    "human": "learning", "information": "learning", "organization": "learning",
}  # fmt: skip

ID_PATTERN = r"^[a-z][a-z0-9_]*$"


Polarity = Literal["higher", "lower", "within"]
TargetKind = Literal["maximize", "minimize", "keep_above", "keep_below", "band", "milestone"]


class Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Original(Entry):
    """An entry that may come from a user's own file."""

    origin: str = ""
    """The file, for an entry of a user; empty for what ships with the coach."""


class MeasureEntry(Original):
    """A measure of the catalogue."""

    id: str = Field(pattern=ID_PATTERN)
    name: str = Field(max_length=70)
    other_names: list[str] = []
    definition: str
    formula: str
    """In words, each term explained; no example figures."""
    unit: str
    polarity: Polarity
    target_kind: TargetKind
    frequency: Literal["daily", "weekly", "monthly", "quarterly", "half-yearly", "yearly"]
    kind: Literal["lead", "lag"]
    cluster: Cluster
    sectors: list[str] = []
    """Sector ids where it belongs; empty for any."""
    data_source: str
    gaming: str
    """How it can be gamed, and the measure or habit that balances it."""
    only_easy_when: str
    """When it is merely easy to measure rather than important."""


class ObjectiveEntry(Original):
    """An objective of the library: a wording and what it needs around it."""

    id: str = Field(pattern=ID_PATTERN)
    name: str
    """Verb and object, with sector slots; under 70 characters once filled."""
    description: str
    cluster: Cluster
    propositions: list[Proposition] = []
    """The value propositions it belongs to; empty for any."""
    kinds: list[SectorKind] = []
    """The kinds of organization it fits; empty for any."""
    sectors: dict[str, float] = {}
    """Weight (0 to 1) in the sectors where it is typical."""
    only_in_sectors: bool = False
    """True where it makes no sense outside the sectors named."""
    scale: Literal["", "small", "large"] = ""
    """Whom it fits where it does not fit all: a shop of eight has no margin to hold through a cycle."""
    signs: list[str]
    """Words and phrases of a strategy text that call for it."""
    lead: list[str]
    """Ids of lead measures, best first."""
    lag: list[str]
    """Ids of lag measures, best first."""
    initiatives: list[str]
    """Sample initiatives: projects with an end, worded as a noun phrase or verb phrase."""

    @property
    def perspective(self) -> PerspectiveId:
        return CLUSTER_PERSPECTIVE[self.cluster]


class Cause(Entry):
    """A usual cause-and-effect relation between two objectives of the library."""

    source: str
    target: str
    mechanism: str
    """One sentence, with sector slots: why more of the source brings more of the target."""
    sign: Literal["+", "-"] = "+"
    strength: Literal["strong", "medium", "weak"]
    lag_months: int = Field(ge=0, le=60)
    disproof: str
    """What would show that the relation does not hold here."""
    basis: str = "practitioner judgement"


class ClusterCause(Entry):
    """Why more of one cluster usually brings more of another: used where no cause names the two objectives."""

    source: Cluster
    target: Cluster
    mechanism: str
    strength: Literal["strong", "medium", "weak"]
    lag_months: int = Field(ge=0, le=60)
    disproof: str


class SectorPerspective(Entry):
    id: PerspectiveId
    name: str
    question: str


class TypicalPriority(Entry):
    words: list[str]
    """How people of the sector word it."""
    objectives: list[str] = []
    """Ids of library objectives that carry it; filled where the match is clear."""


class InterviewExamples(Entry):
    """One short example answer per interview question, from this sector, without figures of a real firm."""

    name: str
    customers: str
    mission: str
    vision: str
    priorities: str
    value_proposition: str
    goals: str
    funding: str


class Sector(Original):
    id: str = Field(pattern=ID_PATTERN)
    name: str
    kind: SectorKind
    other_names: list[str]
    """How people call such an organization ("SaaS company", "software house")."""
    served: list[str] = []
    """Who is served here, though the word is that of a trade elsewhere: the riders of a stable are no couriers."""
    mostly_small: bool = False
    """Whether such organizations seldom have more than some fifty people: where they do not say, that is taken for true."""
    vocabulary: dict[str, str]
    """Values for the slots, see SLOTS; in lower case."""
    perspectives: list[SectorPerspective] = Field(min_length=4, max_length=4)
    """From the top of the map to the bottom."""
    heart: list[str] = Field(min_length=8)
    """Objectives that stand for what such an organization lives by, the weightiest of each perspective first; a draft
    completes itself from these."""
    typical_priorities: list[TypicalPriority]
    regulator_themes: list[str]
    examples: InterviewExamples

    def say(self, text: str) -> str:
        """Fill the slots of a sentence or name with this sector's words; it still begins with a capital."""
        filled = re.sub(r"\{(\w+)\}", lambda m: self.vocabulary.get(m[1], SLOTS.get(m[1], m[0])), text)
        return filled[:1].upper() + filled[1:]


SLOTS: dict[str, str] = {
    "customer": "customer",
    "customers": "customers",
    "offering": "product",
    "offerings": "products",
    "staff": "employees",
    "staff_member": "employee",
    "organization": "company",
    "revenue": "revenue",
    "funders": "owners",
    "partners": "partners",
    "site": "site",
    "sites": "sites",
}
"""Every slot with the word of the general sector; each sector gives its own for all of them."""

SECTOR_IDS = (
    "general", "software", "manufacturing", "retail", "bank", "insurance", "airline", "logistics", "hospital",
    "clinic", "pharma", "utility", "telecom", "construction", "professional_services", "hospitality", "food",
    "energy", "media", "real_estate", "city", "national_agency", "police_defence", "emergency", "public_transport",
    "university", "school", "library", "ngo", "foundation", "association", "social_care", "cooperative",
    "wholesale", "restaurant", "leisure", "agriculture", "culture", "training", "club", "parish",
)  # fmt: skip


class Article(Original):
    """An article: one question, answered in its first sentence. The body is Markdown."""

    id: str = Field(pattern=ID_PATTERN)
    title: str
    """The question, as a person would ask it."""
    asks: list[str]
    """Other ways people ask the same, in different voices."""
    topic: Literal[
        "basics", "structure", "objectives", "measures", "targets", "cause_effect", "performance", "initiatives",
        "cascade", "review", "rollout", "comparison", "sectors", "criticism", "history", "glossary", "using_this_coach",
        "house",
    ]  # fmt: skip
    sectors: list[str] = []
    sources: list[str]
    """Where the facts come from: author, title, year; ``practitioner judgement`` where it is ours."""
    body: str

    @property
    def parts(self) -> tuple[str, str]:
        """The short answer, complete in itself, and the rest.

        A line ``<!-- more -->`` says where the first ends; else it takes whole paragraphs up to SHORT_ANSWER words.
        """
        if MORE in self.body:
            short, rest = self.body.split(MORE, 1)
            return short.strip(), rest.strip()
        blocks = re.split(r"(?<!:)\n\s*\n", self.body.strip())
        taken, words = 1, len(blocks[0].split())
        for block in blocks[1:]:
            words += len(block.split())
            plain = block[:1].isalpha() and ":\n" not in block
            if words > (SHORT_ANSWER if plain else SHORT_ANSWER_WITH_LIST) or not (plain or taken == 1):
                break
            taken += 1
        return "\n\n".join(blocks[:taken]), "\n\n".join(blocks[taken:])


MORE = "<!-- more -->"
SHORT_ANSWER = 100
SHORT_ANSWER_WITH_LIST = 120
"""A list or table right after the first paragraph may take a little more."""
