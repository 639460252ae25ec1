"""From measures to objectives, perspectives and the whole: the weighted mean, and the worst beside it.

A mean can hide one red, so neither stands without the other. What has no data is no data: it takes no
part in the mean, its weight stays in the total, and the share of weight that is covered says so.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from scorecard.performance.rating import Rag, rate
from scorecard.performance.standing import Standing

_GRAVITY: dict[Rag, int] = {"red": 0, "amber": 1, "green": 2, "none": 3}


@dataclass(frozen=True, slots=True)
class RollUp:
    """Siblings taken together."""

    item: str
    mean: float | None = None
    """0-100, over what has data; each score is cut at both ends, so that one cannot pay for another."""
    rag: Rag = "none"
    """The colour of the mean."""
    worst: float | None = None
    worst_rag: Rag = "none"
    worst_item: str = ""
    """The measure with the gravest colour, and the lowest score among those."""
    weight: float = 0
    """Of all siblings, with data or without."""
    covered: float = 0
    """The share of the weight that has data, 0-1."""
    no_data: tuple[str, ...] = ()
    """The measures below that have no score."""
    green_from: float = 90
    amber_from: float = 75

    @property
    def hides_red(self) -> bool:
        """Whether the mean looks better than the worst: then both have to be shown."""
        return self.worst_rag == "red" and self.rag != "red"


@dataclass(frozen=True, slots=True)
class Member:
    """One sibling of a roll-up, be it a measure or a roll-up itself."""

    weight: float
    mean: float | None
    covered: float
    worst: float | None
    worst_rag: Rag
    worst_item: str
    no_data: tuple[str, ...]
    green_from: float
    amber_from: float


def of_measure(standing: Standing, weight: float) -> Member:
    # A milestone that is not due has parts done but no verdict: it is left out like a value not yet there.
    score = None if standing.rag == "none" else standing.score
    known = score is not None
    return Member(
        weight=weight,
        mean=min(100.0, max(0.0, score)) if score is not None else None,
        covered=1.0 if known else 0.0,
        worst=score,
        worst_rag=standing.rag,
        worst_item=standing.measure if known else "",
        no_data=() if known else (standing.measure,),
        green_from=min(100.0, standing.green_from),
        amber_from=min(100.0, standing.amber_from),
    )


def of_rollup(rollup: RollUp, weight: float = 1) -> Member:
    return Member(
        weight,
        rollup.mean,
        rollup.covered,
        rollup.worst,
        rollup.worst_rag,
        rollup.worst_item,
        rollup.no_data,
        rollup.green_from,
        rollup.amber_from,
    )


def roll_up(item: str, members: Sequence[Member]) -> RollUp:
    """The mean is read against the mean of its members' limits, so that a roll-up of ambers is amber."""
    total = sum(m.weight for m in members)
    no_data = tuple(i for m in members for i in m.no_data)
    known = [m for m in members if m.mean is not None and m.weight > 0]
    seen = [m for m in members if m.worst is not None]
    worst = min(seen, key=lambda m: (_GRAVITY[m.worst_rag], m.worst or 0.0), default=None)
    covered = sum(m.weight * m.covered for m in members) / total if total else 0.0
    shares = _shares(known)
    mean = _mean(shares, [m.mean or 0.0 for m in known])
    green = _mean(shares, [m.green_from for m in known])
    amber = _mean(shares, [m.amber_from for m in known])
    rag: Rag = "none" if mean is None or green is None or amber is None else rate(mean, green, amber)
    return RollUp(
        item,
        mean,
        rag,
        worst.worst if worst else None,
        worst.worst_rag if worst else "none",
        worst.worst_item if worst else "",
        total,
        covered,
        no_data,
        90 if green is None else green,
        75 if amber is None else amber,
    )


def _shares(members: Sequence[Member]) -> list[float]:
    """Each weight against the heaviest: weights near the smallest float would lose the product's digits."""
    heaviest = max((m.weight for m in members), default=0.0)
    return [m.weight / heaviest for m in members]


def _mean(shares: Sequence[float], values: Sequence[float]) -> float | None:
    if not shares:
        return None
    return sum(share * value for share, value in zip(shares, values, strict=True)) / sum(shares)
