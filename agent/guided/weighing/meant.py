"""Which item of each kind may be meant, by what is named: worked out once for a message, for nearly all readings ask for it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, cast

from agent.guided.understanding.known import Itself
from agent.guided.weighing.named import Named
from scorecard.models import Scorecard

Kind = Literal["objective", "measure", "initiative"]
KINDS: tuple[Kind, ...] = ("objective", "measure", "initiative")

NEARBY = {("objective", "measure"): 0.8, ("measure", "objective"): 0.6}
"""What is left of a score where "the retention one" is an objective and its only measure is meant, or the other way."""


@dataclass(frozen=True)
class Choice:
    """An item as one of a kind, with how far it is ahead of the next best."""

    item: str
    score: float
    margin: float
    how: str
    place: int


@dataclass(frozen=True)
class Kinds:
    """What the items of a scorecard are, and what stands above them."""

    of: dict[str, Kind]
    above: dict[str, str]
    """The objective of each measure."""
    only: dict[str, str]
    """The measure of each objective that has one only."""


def kinds_of(card: Scorecard) -> Kinds:
    return _kinds_of(Itself(card))


@lru_cache(maxsize=16)
def _kinds_of(this: Itself) -> Kinds:
    found = Kinds({}, {}, {})
    for objective in cast("Scorecard", this.it).objectives():
        found.of.setdefault(objective.id, "objective")
        for initiative in objective.initiatives:
            found.of.setdefault(initiative.id, "initiative")
        for measure in objective.measures:
            found.of[measure.id] = "measure"
            found.above.setdefault(measure.id, objective.id)
        if len(objective.measures) == 1:
            found.only[objective.id] = objective.measures[0].id
    return found


def choices_of(items: dict[str, Named], card: Scorecard) -> dict[Kind, list[Choice]]:
    """The items of each kind that may be meant, the likeliest first."""
    kinds = kinds_of(card)
    return {kind: _ranked(items, kind, kinds) for kind in KINDS}


def _ranked(items: dict[str, Named], kind: Kind, kinds: Kinds) -> list[Choice]:
    found: dict[str, Named] = {}
    for named in items.values():
        for item, share in _as_kind(named, kind, kinds):
            if item not in found or found[item].score < share * named.score:
                found[item] = Named(item, share * named.score, named.how, named.place)
    ranked = sorted(found.values(), key=lambda n: (-n.score, n.item))
    best, next_best = (ranked[n].score if n < len(ranked) else 0.0 for n in (0, 1))
    return [
        Choice(n.item, n.score, n.score - (best if at else next_best), n.how, n.place) for at, n in enumerate(ranked)
    ]


def _as_kind(named: Named, kind: Kind, kinds: Kinds) -> Iterator[tuple[str, float]]:
    own = kinds.of.get(named.item, "initiative")
    if own == kind:
        yield named.item, 1.0
    elif own == "objective" and kind == "measure" and named.item in kinds.only:
        yield kinds.only[named.item], NEARBY["objective", "measure"]
    elif own == "measure" and kind == "objective" and named.item in kinds.above:
        yield kinds.above[named.item], NEARBY["measure", "objective"]
