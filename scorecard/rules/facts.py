"""What several rules need to know of a scorecard, worked out once for each check."""

from collections.abc import Mapping
from functools import cached_property

from scorecard.clock import today
from scorecard.links import Network, graph, orphans
from scorecard.models import Scorecard
from scorecard.performance import Standing, stand


class Facts:
    def __init__(self, scorecard: Scorecard, standings: Mapping[str, Standing] | None = None) -> None:
        """``standings`` of the day are taken where somebody has them already."""
        self.scorecard = scorecard
        self._standings = standings

    @cached_property
    def network(self) -> Network:
        """The map as a graph; whoever wants to change it takes a copy."""
        return graph(self.scorecard)

    @cached_property
    def alone(self) -> frozenset[str]:
        """Objectives without any link."""
        return frozenset(orphans(self.network))

    @cached_property
    def standings(self) -> Mapping[str, Standing]:
        """Where each measure stands today, by its id."""
        if self._standings is not None:
            return self._standings
        day = today()
        return {measure.id: stand(measure, day) for measure in self.scorecard.measures()}
