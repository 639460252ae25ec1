"""The scorecard as data. The JSON of these models is the public form (``balanced-scorecard/1``).

Terms follow Kaplan & Norton: perspective, objective, measure, target, initiative,
cause-and-effect link. Unknown stays unknown: a baseline may be ``None`` and a measure may have
no target; every number that is there says where it comes from.
"""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

FORMAT = "balanced-scorecard/1"

NumberSource = Literal["user", "document", "import", "library", "assumption"]
Polarity = Literal["higher", "lower", "within"]
Frequency = Literal["daily", "weekly", "monthly", "quarterly", "half-yearly", "yearly"]
MeasureKind = Literal["lead", "lag"]
Strength = Literal["strong", "medium", "weak"]
Evidence = Literal["assumed", "judged", "data"]
Status = Literal["planned", "active", "done", "stopped"]
ValueProposition = Literal["", "low_total_cost", "product_leadership", "customer_solutions", "lock_in"]
RagRule = Literal["progress", "target"]


def _clean(text: object) -> object:
    """Null bytes break databases and sheets; other control characters help nobody."""
    if isinstance(text, str):
        return "".join(c for c in text if c in "\n\t" or c >= " ").strip()
    return text


Text = Annotated[str, BeforeValidator(_clean)]


class Part(BaseModel):
    """Base of all parts: unknown fields of other tools' files are left aside, not an error."""

    model_config = ConfigDict(extra="ignore", validate_assignment=True)


class Provenance(Part):
    """Where an item comes from, so that "why is this here?" always has an answer."""

    kind: Literal["", "user", "library", "document", "import", "model"] = ""
    words: Text = ""
    """The user's own words, or the sentence of the document."""
    ref: Text = ""
    """The library entry, file and cell, or page."""


class Baseline(Part):
    value: float
    as_of: date | None = None
    source: NumberSource = "user"
    note: Text = ""


class Target(Part):
    value: float
    upper: float | None = None
    """The upper end where the target is a band from ``value`` to ``upper``."""
    due: date | None = None
    source: NumberSource = "user"
    note: Text = ""
    """The words the number came from."""


class Actual(Part):
    period: Text
    """``2027``, ``2027-H1``, ``2027-Q1``, ``2027-03``, ``2027-W05`` or ``2027-03-14``."""
    value: float
    note: Text = ""


class Measure(Part):
    """A measure (KPI in the page): the record sheet of Neely et al. 1997."""

    id: Text
    name: Text
    definition: Text = ""
    formula: Text = ""
    unit: Text = ""
    polarity: Polarity = "higher"
    frequency: Frequency = "monthly"
    kind: MeasureKind = "lag"
    data_source: Text = ""
    owner: Text = ""
    weight: float = Field(default=1, ge=0)
    rag_rule: RagRule = "progress"
    baseline: Baseline | None = None
    targets: list[Target] = []
    actuals: list[Actual] = []
    gaming: Text = ""
    """How the measure could be gamed, and what balances it."""
    rationale: Text = ""
    provenance: Provenance = Provenance()


class Initiative(Part):
    id: Text
    name: Text
    owner: Text = ""
    start: date | None = None
    due: date | None = None
    status: Status = "planned"
    rationale: Text = ""
    provenance: Provenance = Provenance()


class Objective(Part):
    id: Text
    name: Text
    description: Text = ""
    theme: Text = ""
    owner: Text = ""
    rationale: Text = ""
    provenance: Provenance = Provenance()
    measures: list[Measure] = []
    initiatives: list[Initiative] = []


class Perspective(Part):
    id: Text
    name: Text
    question: Text = ""
    """What the perspective asks, in the organization's words."""
    objectives: list[Objective] = []

    @property
    def letter(self) -> str:
        """The letter its objectives' ids begin with: ``F``, ``C``, ``P``, ``L`` for the usual four."""
        return PERSPECTIVE_LETTERS.get(self.id, self.id[:1].upper())


PERSPECTIVE_LETTERS = {"financial": "F", "customer": "C", "internal": "P", "learning": "L", "mission": "M"}
PERSPECTIVE_NAMES = {
    "financial": "Financial",
    "customer": "Customer",
    "internal": "Internal Process",
    "learning": "Learning & Growth",
}


class Link(Part):
    """A cause-and-effect hypothesis from a cause (lower) to an effect (higher on the map)."""

    source: Text
    target: Text
    hypothesis: Text = ""
    sign: Literal["+", "-"] = "+"
    strength: Strength = "medium"
    lag_months: int | None = None
    """The usual delay; an assumption as long as ``evidence`` is ``assumed``."""
    evidence: Evidence = "assumed"
    disproof: Text = ""
    """What would show that the hypothesis is wrong."""
    provenance: Provenance = Provenance()

    @property
    def id(self) -> str:
        return f"{self.source}->{self.target}"


class Organization(Part):
    """The profile: what the organization said of itself, in its own words."""

    name: Text = ""
    sector: Text = ""
    sector_id: Text = ""
    """The sector profile of the library that fits, once known."""
    mission: Text = ""
    vision: Text = ""
    priorities: list[Text] = []
    goals: list[Text] = []
    """Stated goals with numbers or dates ("double ARR by 2028"), word for word."""
    customers: Text = ""
    """Whom it serves."""
    value_proposition: ValueProposition = ""
    funding: Text = ""
    """How a public body or nonprofit is funded."""
    size: Text = ""


class IgnoredFinding(Part):
    code: Text
    item: Text = ""
    reason: Text = ""


class Scorecard(Part):
    format: Literal["balanced-scorecard/1"] = FORMAT
    title: Text = ""
    organization: Organization = Organization()
    perspectives: list[Perspective] = []
    """From the top of the map (the ends) to the bottom (the means)."""
    links: list[Link] = []
    ignored: list[IgnoredFinding] = []

    def objectives(self) -> Iterator[Objective]:
        for perspective in self.perspectives:
            yield from perspective.objectives

    def measures(self) -> Iterator[Measure]:
        for objective in self.objectives():
            yield from objective.measures

    def initiatives(self) -> Iterator[Initiative]:
        for objective in self.objectives():
            yield from objective.initiatives

    def perspective(self, perspective_id: str) -> Perspective | None:
        return next((p for p in self.perspectives if p.id == perspective_id), None)

    def objective(self, objective_id: str) -> Objective | None:
        return next((o for o in self.objectives() if o.id == objective_id), None)

    def measure(self, measure_id: str) -> Measure | None:
        return next((m for m in self.measures() if m.id == measure_id), None)

    def initiative(self, initiative_id: str) -> Initiative | None:
        return next((i for i in self.initiatives() if i.id == initiative_id), None)

    def link(self, source: str, target: str) -> Link | None:
        return next((k for k in self.links if (k.source, k.target) == (source, target)), None)

    def perspective_of(self, objective_id: str) -> Perspective | None:
        return next((p for p in self.perspectives if any(o.id == objective_id for o in p.objectives)), None)

    def objective_of(self, item_id: str) -> Objective | None:
        """The objective that holds a measure or an initiative."""
        return next(
            (
                o
                for o in self.objectives()
                if any(m.id == item_id for m in o.measures) or any(i.id == item_id for i in o.initiatives)
            ),
            None,
        )
