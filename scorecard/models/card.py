"""The scorecard as a whole: profile, perspectives, links, and the rhythm it is reviewed in."""

from collections.abc import Iterator
from typing import Literal

from scorecard.models.base import Part, Provenance, Text
from scorecard.models.causes import Link
from scorecard.models.initiatives import Initiative
from scorecard.models.measures import Measure
from scorecard.models.objectives import Objective, Retired
from scorecard.models.reviews import Action, Decision, Review

FORMAT = "balanced-scorecard/1"

ValueProposition = Literal["", "low_total_cost", "product_leadership", "customer_solutions", "lock_in"]

Level = Literal["organization", "unit", "team", "person"]


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
    provenance: dict[Text, list[Provenance]] = {}
    """By field the statements that come from a document, each with its words; the others the user has said."""

    def place_of(self, words: str) -> str:
        """File and page where a document states these words; "" where none does."""
        found = (p.where for stated in self.provenance.values() for p in stated if p.words == words)
        return next(found, "")


class IgnoredFinding(Part):
    code: Text
    item: Text = ""
    reason: Text = ""


class Scorecard(Part):
    format: Literal["balanced-scorecard/1"] = FORMAT
    title: Text = ""
    unit: Text = ""
    """The unit, team or person it is for; empty for the organization as a whole."""
    level: Level = "organization"
    """A team or a person has a few objectives, not a whole map."""
    parent: Text = ""
    """The id of the scorecard above."""
    binned: bool = False
    """In the bin: on no list until it is taken out again."""
    organization: Organization = Organization()
    perspectives: list[Perspective] = []
    """From the top of the map (the ends) to the bottom (the means)."""
    links: list[Link] = []
    ignored: list[IgnoredFinding] = []
    retired: list[Retired] = []
    reviews: list[Review] = []
    decisions: list[Decision] = []
    actions: list[Action] = []

    def objectives(self) -> Iterator[Objective]:
        for perspective in self.perspectives:
            yield from perspective.objectives

    def measures(self) -> Iterator[Measure]:
        for perspective in self.perspectives:
            for objective in perspective.objectives:
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

    def review(self, review_id: str) -> Review | None:
        return next((r for r in self.reviews if r.id == review_id), None)

    def decision(self, decision_id: str) -> Decision | None:
        return next((d for d in self.decisions if d.id == decision_id), None)

    def action(self, action_id: str) -> Action | None:
        return next((a for a in self.actions if a.id == action_id), None)

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

    def ids(self) -> Iterator[str]:
        """Every id that people say in talk, those of retired objectives included: none of them is given away again."""
        for objective in (*self.objectives(), *(r.objective for r in self.retired)):
            yield objective.id
            for item in (*objective.measures, *objective.initiatives):
                yield item.id
        for item in (*self.reviews, *self.decisions, *self.actions):
            yield item.id
