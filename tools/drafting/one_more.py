"""One more wish for a scorecard that is there: the objective and the measure that a first draft would make of it."""

from dataclasses import dataclass

from knowledge.embedding import embed, embed_one
from knowledge.library import Library
from scorecard.apply.change import free_id
from scorecard.edits import AddMeasure, AddObjective, Edit, SetBaseline, SetTarget
from scorecard.models import Objective, Organization, Perspective, Scorecard
from tools.drafting.draft import draft_edits

_ALIKE = 0.8
"""How near, as a cosine of their vectors, the words of a wish are to an objective that says the same already."""
_USUAL = {"F": "financial", "C": "customer", "P": "internal", "L": "learning"}


@dataclass(frozen=True)
class OneMore:
    """What a wish comes to: the edits, or the objective that carries it already."""

    edits: list[Edit]
    perspective: Perspective
    objective: AddObjective
    measure: AddMeasure | None


def carried_by(wish: str, scorecard: Scorecard) -> Objective | None:
    """The objective that says the same in other words; None where there is none."""
    objectives = list(scorecard.objectives())
    if not objectives:
        return None
    likeness = [float(x) for x in embed([o.name.lower() for o in objectives]) @ embed_one(wish.lower())]
    best = max(range(len(objectives)), key=likeness.__getitem__)
    return objectives[best] if likeness[best] >= _ALIKE else None


def measured_by(found: "OneMore", scorecard: Scorecard) -> Objective | None:
    """The objective that has the measure already which would be proposed; None where none has."""
    ref = found.measure.provenance.ref if found.measure else ""
    known = next((m for m in scorecard.measures() if ref and m.provenance and m.provenance.ref == ref), None)
    return scorecard.objective_of(known.id) if known and not ref.startswith("pattern:") else None


def one_more(wish: str, scorecard: Scorecard, library: Library) -> OneMore | None:
    """What adds the wish to the scorecard; None where nothing can be made of the words, or there is no perspective for it.

    One measure only, the one that shows the result: a second can be asked for, and is seldom missed.
    """
    told = scorecard.organization
    alone = Organization(name=told.name, sector=told.sector, sector_id=told.sector_id, priorities=[wish])
    drafted = draft_edits(Scorecard(organization=alone), library)
    objective = next((e for e in drafted if isinstance(e, AddObjective) and e.provenance.kind == "user"), None)
    home = _home(objective.perspective, scorecard) if objective else None
    if objective is None or home is None:
        return None
    new = free_id(scorecard, home.letter)
    measure = next((e for e in drafted if isinstance(e, AddMeasure) and e.objective == objective.id), None)
    first = f"{new}a"
    edits: list[Edit] = [objective.model_copy(update={"id": new, "perspective": home.id, "rationale": ""})]
    if measure:
        edits.append(measure.model_copy(update={"id": first, "objective": new}))
        figures = [e for e in drafted if isinstance(e, SetTarget | SetBaseline) and e.measure == measure.id]
        edits += [e.model_copy(update={"measure": first}) for e in figures]
    return OneMore(edits, home, objective, measure)


def _home(perspective: str, scorecard: Scorecard) -> Perspective | None:
    """The perspective of that kind, whatever it is called here."""
    return next((p for p in scorecard.perspectives if perspective in (p.id, _USUAL.get(p.letter))), None)
