"""The child scorecard of a unit, as edits on an empty one.

Objectives are cascaded, not measures: a unit shows in its own way that it does its part, and only an objective
shared word for word keeps its measures, without their numbers. What the unit is said to move comes with the chain
of causes below it, so that it gets a whole slice and not one row.
"""

from collections.abc import Iterator, Mapping, Sequence

from scorecard.edits import AddLink, AddMeasure, AddObjective, AddPerspective, Edit, SetOrganization, SetTitle, SetUnit
from scorecard.links import levers
from scorecard.models import Level, Measure, Objective, Provenance, Scorecard, Support

OWN_PERSPECTIVE = "internal"


def whole_slice(parent: Scorecard, chosen: Sequence[str], level: Level) -> list[str]:
    """The chosen objectives and, for a unit, the strongest chain of causes below each, in the map's order.

    A team or a person keeps to the few that were chosen.
    """
    wanted = set(chosen)
    if level not in ("team", "person"):
        for item in chosen:
            wanted.update(_chain_below(parent, item))
    return [o.id for o in parent.objectives() if o.id in wanted]


def _chain_below(parent: Scorecard, item: str) -> list[str]:
    """Down to the foundation: the longest of the strongest paths."""
    found = [lever for lever in levers(parent, item) if lever.sign == "+"]
    best = max(found, key=lambda lever: (len(lever.path), lever.strength), default=None)
    return best.path if best else []


def child_edits(
    parent: Scorecard,
    parent_id: str,
    unit: str,
    level: Level,
    chosen: Sequence[str],
    names: Mapping[str, str],
    own: str = "",
    own_place: str = OWN_PERSPECTIVE,
) -> list[Edit]:
    """``names`` are the unit's words for objectives of the parent; ``own`` is an objective of the unit alone and
    ``own_place`` the perspective it belongs to."""
    kept = whole_slice(parent, chosen, level)
    organization = parent.organization.model_dump()
    edits: list[Edit] = [
        SetOrganization(**organization),
        SetTitle(title=f"{unit}, {parent.organization.name}".strip(", ")),
        SetUnit(unit=unit, level=level, parent=parent_id),
    ]
    if parent.perspective(own_place) is None:
        own_place = parent.perspectives[-1].id
    for perspective in parent.perspectives:
        inside = [o for o in perspective.objectives if o.id in kept]
        if inside or (own and perspective.id == own_place):
            edits.append(AddPerspective(**perspective.model_dump(include={"id", "name", "question"})))
            edits += [_objective(o, perspective.id, parent_id, names, chosen) for o in inside]
            edits += [_measure(m, o.id) for o in inside if not names.get(o.id) for m in o.measures]
    if own:
        words = Provenance(kind="user", words=own)
        only = [Support(scorecard=parent_id, kind="own")]
        edits.append(AddObjective(perspective=own_place, name=own, supports=only, provenance=words))
    return [*edits, *_links(parent, kept)]


def _objective(
    above: Objective, perspective: str, parent_id: str, names: Mapping[str, str], chosen: Sequence[str]
) -> AddObjective:
    """With the id it has above, so that both can be spoken of together; a new wording makes it a contribution."""
    name = names.get(above.id, "")
    support = Support(scorecard=parent_id, objective=above.id, kind="contributing" if name else "shared")
    reason = f"Supports {above.id} “{above.name}” above."
    if above.id not in chosen:
        reason += " It is part of the chain of causes below what the unit was said to move."
    return AddObjective(
        perspective=perspective,
        id=above.id,
        name=name or above.name,
        theme=above.theme,
        rationale=reason,
        supports=[support],
        provenance=Provenance(kind="user", words=name) if name else above.provenance,
    )


def _measure(above: Measure, objective: str) -> AddMeasure:
    """As it is defined above; where the unit stands and what it is to reach is for the unit to say."""
    kept = above.model_dump(exclude={"id", "kind", "owner", "baseline", "targets", "actuals", "red_flag", "rationale"})
    return AddMeasure(
        objective=objective, id=above.id, measure_kind=above.kind, rationale=f"Shared with {above.id} above.", **kept
    )


def _links(parent: Scorecard, kept: Sequence[str]) -> Iterator[AddLink]:
    """The hypotheses come along, their tests do not: those named measures of the parent."""
    for link in parent.links:
        if link.source in kept and link.target in kept:
            yield AddLink(**link.model_dump(exclude={"cause_measure", "effect_measure", "coefficient"}))
