"""What a draft stands on: the user's statements, and what the library offers for them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from agent.guided.other_language import in_other_language
from knowledge.library import Library
from knowledge.models import Cause, Cluster, ClusterCause, MeasureEntry, Sector
from scorecard.apply import apply
from scorecard.models import MeasureKind, Objective, Organization, Scorecard
from tools.drafting.draft import draft_edits
from tools.drafting.matching import Matcher
from tools.drafting.people import serving
from tools.drafting.whom_they_serve import whom_they_serve
from tools.drafting.wishes import read_wish

PER_STATEMENT = 3
PER_PERSPECTIVE = 9
PER_OBJECTIVE = 6


@dataclass(frozen=True)
class Grounds:
    library: Library
    organization: Organization

    @cached_property
    def sector(self) -> Sector:
        return self.library.sector(self.organization.sector_id)

    @cached_property
    def matcher(self) -> Matcher:
        return Matcher(self.library, self.sector, self.organization)

    @cached_property
    def guided(self) -> Scorecard:
        """The draft that needs no model: a proposal to the model, and what its own is held against."""
        start = Scorecard(organization=self.organization)
        return apply(start, draft_edits(start, self.library)).scorecard

    @property
    def statements(self) -> list[str]:
        """What has to be carried, word for word."""
        return [*self.organization.priorities, *self.organization.goals]

    @cached_property
    def foreign(self) -> bool:
        """Whether the user writes another language than the library does; then its sentences stay off their scorecard."""
        organization = self.organization
        return in_other_language("\n".join([*self.statements, organization.vision, organization.mission]))

    def prose(self, words: str) -> str:
        """A sentence of the library in the sector's words, "" for whoever writes another language."""
        return "" if self.foreign else self.sector.say(words)

    def said(self, numbers: list[int]) -> list[str]:
        """The statements with these numbers, counted from 1; numbers of none are left out."""
        return [self.statements[n - 1] for n in dict.fromkeys(numbers) if 0 < n <= len(self.statements)]

    def objective_candidates(self) -> dict[str, list[str]]:
        """Lines of ``id: name`` for each perspective, the likeliest first."""
        entries = [m.entry for s in self.statements for m in self.matcher.best(s, most=PER_STATEMENT)]
        entries += [self.library.objectives[i] for i in self.sector.heart]
        found: dict[str, list[str]] = {p.id: [] for p in self.sector.perspectives}
        for entry in dict.fromkeys(e.id for e in entries):
            offered = self.library.objectives[entry]
            lines = found[offered.perspective]
            if len(lines) < PER_PERSPECTIVE:
                lines.append(f"{offered.id}: {self.sector.say(offered.name)}")
        return found

    def measure_candidates(self, objective: Objective) -> Iterator[str]:
        """Lines of ``id: name`` that may measure an objective, the likeliest first."""
        entry = self.library.objectives.get(objective.provenance.ref.removeprefix("objective:"))
        kinds: tuple[MeasureKind, ...] = ("lag", "lead")
        ids = [*entry.lag, *entry.lead] if entry else []
        ids += [m.id for kind in kinds for m in self.matcher.measures_of(objective.name, kind, None)[:2]]
        likest = self.matcher.best(objective.name, most=1)
        ids += [i for match in likest for i in (*match.entry.lag, *match.entry.lead)]
        for found in list(dict.fromkeys(i for i in ids if i in self.library.measures))[:PER_OBJECTIVE]:
            measure = self.library.measures[found]
            yield f"{found}: {self.sector.say(measure.name)} ({measure.kind}, {measure.unit})"

    def measure(self, entry: str) -> MeasureEntry | None:
        return self.library.measures.get(entry)

    def cause(self, source: Objective, target: Objective) -> Cause | ClusterCause | None:
        """What the field knows of a link between two objectives, above all how long it takes."""
        ends = tuple(o.provenance.ref.removeprefix("objective:") for o in (source, target))
        exact = self.library.causes.get((ends[0], ends[1]))
        clusters = self._cluster(source), self._cluster(target)
        return exact or next((c for pair, c in self.library.cluster_causes.items() if pair == clusters), None)

    def _cluster(self, objective: Objective) -> Cluster | None:
        entry = self.library.objectives.get(objective.provenance.ref.removeprefix("objective:"))
        if entry:
            return entry.cluster
        with serving(whom_they_serve(self.organization, self.sector)):
            clusters = read_wish(objective.name, objective.name, self.matcher, self.sector).clusters
        return max(clusters, key=lambda c: clusters[c], default=None)
