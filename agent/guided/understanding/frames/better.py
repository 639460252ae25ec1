"""Better measures for an objective, from the library."""

from typing import Any

from agent.guided.understanding.outcome import Option
from knowledge.embedding import embed, embed_one
from knowledge.library import library
from scorecard.models import Scorecard

_MOST = 3


def better_measures(scorecard: Scorecard, measure_id: str) -> list[tuple[Option, dict[str, Any]]]:
    """Measures of the library that are near the objective in meaning and not on the scorecard yet, best first."""
    measure, holder = scorecard.measure(measure_id), scorecard.objective_of(measure_id)
    if measure is None or holder is None:
        return []
    taken = {m.name.lower() for m in scorecard.measures()}
    sector = scorecard.organization.sector_id
    entries = [
        m for m in library().measures.values() if m.name.lower() not in taken and (not m.sectors or sector in m.sectors)
    ]
    named = next((o for o in library().objectives.values() if o.name.lower() == holder.name.lower()), None)
    fitting = {*named.lead, *named.lag} if named else set()
    near = embed([f"{e.name} {e.definition}" for e in entries]) @ embed_one(f"{holder.name} {measure.name}")
    order = sorted(range(len(entries)), key=lambda n: (entries[n].id not in fitting, -float(near[n])))
    found = []
    for n in order[:_MOST]:
        entry = entries[n]
        fields = {
            "name": entry.name, "definition": entry.definition, "formula": entry.formula, "unit": entry.unit,
            "polarity": entry.polarity, "frequency": entry.frequency, "measure_kind": entry.kind, "gaming": entry.gaming,
            "provenance": {"kind": "library", "ref": entry.id},
        }  # fmt: skip
        found.append((Option(entry.id, entry.name), fields))
    return found
