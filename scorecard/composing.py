"""Larger changes composed of edits: objectives and measures merged or split, a measure exchanged for another."""

from typing import Any

from scorecard.apply import EditError
from scorecard.edits import (
    AddLink,
    AddMeasure,
    AddObjective,
    Edit,
    MoveInitiative,
    MoveMeasure,
    MoveObjective,
    RemoveMeasure,
    RemoveObjective,
    UpdateMeasure,
    UpdateObjective,
)
from scorecard.models import Link, Objective, Provenance, Scorecard


def merged(scorecard: Scorecard, kept: str, gone: str, name: str = "") -> list[Edit]:
    """Two objectives made one: the first keeps its id and takes the other's measures, initiatives and links.

    Raises:
        EditError: one of them is not on the scorecard, or both are the same.
    """
    one, other = _need(scorecard, kept), _need(scorecard, gone)
    if one is other:
        raise EditError("An objective cannot be merged with itself.")
    renamed: list[Edit] = [UpdateObjective(id=one.id, name=name)] if name else []
    measures = [MoveMeasure(id=m.id, objective=one.id) for m in other.measures]
    initiatives = [MoveInitiative(id=i.id, objective=one.id) for i in other.initiatives]
    return [*renamed, *measures, *initiatives, *_pointed(scorecard, gone, kept), RemoveObjective(id=other.id)]


def split_in_two(
    scorecard: Scorecard, objective_id: str, first: str, second: str, provenance: Provenance | None = None
) -> list[Edit]:
    """One objective made two: it keeps id, measures, links and the first name; what the new one leads to, nobody has said.

    Raises:
        EditError: it is not on the scorecard.
    """
    objective = _need(scorecard, objective_id)
    perspective = scorecard.perspective_of(objective.id)
    assert perspective is not None  # an objective stands in one
    added = AddObjective(
        perspective=perspective.id,
        id=id_of_half(scorecard, objective.id),
        name=second,
        provenance=provenance or Provenance(),
    )
    return [UpdateObjective(id=objective.id, name=first), added]


def id_of_half(scorecard: Scorecard, objective_id: str) -> str:
    """The id that the new one of two halves gets; an owner may be told for it in the same breath."""
    perspective = scorecard.perspective_of(objective_id)
    taken = {o.id for o in scorecard.objectives()}
    letter = perspective.letter if perspective else objective_id[:1]
    return next(i for n in range(1, 1000) if (i := f"{letter}{n}") not in taken)


def swapped(scorecard: Scorecard, one: str, other: str) -> list[Edit]:
    """Two objectives change places on the map.

    Raises:
        EditError: one of them is not on the scorecard.
    """
    first, second = _need(scorecard, one), _need(scorecard, other)
    home, away = scorecard.perspective_of(one), scorecard.perspective_of(other)
    assert home is not None  # an objective stands in one
    assert away is not None
    here, there = home.objectives.index(first), away.objectives.index(second)
    if home is away and here > there:
        one, other, here, there = other, one, there, here
    return [
        MoveObjective(id=other, perspective=home.id, position=here),
        MoveObjective(id=one, perspective=away.id, position=there),
    ]


def merged_measures(scorecard: Scorecard, kept: str, gone: str, name: str = "") -> list[Edit]:
    """Two measures made one: the first keeps its id and its numbers, those of the other are not of the same thing.

    Raises:
        EditError: one of them is not on the scorecard, or both are the same.
    """
    if kept == gone:
        raise EditError("A measure cannot be merged with itself.")
    for measure_id in (kept, gone):
        if scorecard.measure(measure_id) is None:
            raise EditError(f"There is no measure {measure_id} on this scorecard.")
    renamed: list[Edit] = [UpdateMeasure(id=kept, name=name)] if name else []
    return [*renamed, RemoveMeasure(id=gone)]


def split_measure(
    scorecard: Scorecard, measure_id: str, first: str, second: str, provenance: Provenance | None = None
) -> list[Edit]:
    """One measure made two of the same objective: it keeps its id and its numbers, the new one has none yet.

    Raises:
        EditError: it is not on the scorecard.
    """
    holder = scorecard.objective_of(measure_id)
    if holder is None:
        raise EditError(f"There is no measure {measure_id} on this scorecard.")
    new = AddMeasure(objective=holder.id, name=second, provenance=provenance or Provenance())
    return [UpdateMeasure(id=measure_id, name=first), new]


def replaced_measure(
    scorecard: Scorecard, measure_id: str, fields: dict[str, Any], provenance: Provenance | None = None
) -> list[Edit]:
    """A measure gives way to another one of the same objective. Its numbers go with it: they are not the new one's.

    Raises:
        EditError: it is not on the scorecard.
    """
    holder = scorecard.objective_of(measure_id)
    old = scorecard.measure(measure_id)
    if holder is None or old is None:
        raise EditError(f"There is no measure {measure_id} on this scorecard.")
    given = {"provenance": provenance or Provenance(), "owner": old.owner, **fields}
    return [RemoveMeasure(id=measure_id), AddMeasure(objective=holder.id, **given)]


def _need(scorecard: Scorecard, objective_id: str) -> Objective:
    if found := scorecard.objective(objective_id):
        return found
    raise EditError(f"There is no objective {objective_id} on this scorecard.")


def _pointed(scorecard: Scorecard, old: str, new: str) -> list[Edit]:
    """The links of one objective made links of another, save those there already and to itself."""
    edits: list[Edit] = []
    for link in scorecard.links:
        if old not in (link.source, link.target):
            continue
        source, target = (new if end == old else end for end in (link.source, link.target))
        if source != target and not scorecard.link(source, target):
            edits.append(_copied(link, source, target))
    return edits


def _copied(link: Link, source: str, target: str) -> Edit:
    return AddLink(source=source, target=target, **link.model_dump(exclude={"source", "target"}))
