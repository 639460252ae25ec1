"""The scorecard in a prompt, with more or less of its detail."""

import re
from collections.abc import Iterator

from agent.model.limits import Detail
from scorecard.models import Objective, Perspective, Scorecard
from tools.describing import measure_line

_ID = re.compile(r"\b[A-Za-z]\d{1,2}[a-z]?\b")
NONE = "There is none yet."


def near(scorecard: Scorecard, focus: str, said: str) -> frozenset[str]:
    """The objectives that are spoken of: by the focus, or by an id in the user's message."""
    named = {focus, *(i[0].upper() + i[1:].lower() for i in _ID.findall(said))}
    return frozenset(
        o.id
        for o in scorecard.objectives()
        if named & {o.id, *(m.id for m in o.measures), *(i.id for i in o.initiatives)}
    )


def scorecard_text(scorecard: Scorecard, detail: Detail, close: frozenset[str]) -> str:
    lines = [line for p in scorecard.perspectives for line in _perspective(p, detail, close)]
    if detail in ("full", "near"):
        lines += [f"{k.source} -> {k.target} ({k.strength})" for k in scorecard.links]
    elif scorecard.links:
        links = [f"{k.source}->{k.target}" for k in scorecard.links if {k.source, k.target} & close]
        lines.append(f"{len(scorecard.links)} links{', of which ' + ', '.join(links) if links else ''}")
    return "\n".join(lines) or NONE


def _perspective(perspective: Perspective, detail: Detail, close: frozenset[str]) -> Iterator[str]:
    yield f"{perspective.name} (perspective id: {perspective.id})"
    for objective in perspective.objectives:
        if detail == "full" or objective.id in close:
            yield from _whole(objective)
        elif detail == "near":
            measures = "; ".join(f"{m.id} {m.name}" for m in objective.measures)
            yield f"- {objective.id} {objective.name}{': ' + measures if measures else ''}"
        elif detail == "counted":
            yield f"- {objective.id} {objective.name} ({len(objective.measures)} measures)"
        else:
            yield f"- {objective.id} {objective.name}"


def _whole(objective: Objective) -> Iterator[str]:
    yield f"- {objective.id} {objective.name}; owner: {objective.owner or 'open'}"
    yield from (f"  - {measure_line(m)}; owner: {m.owner or 'open'}" for m in objective.measures)
    yield from (f"  - initiative {i.id} {i.name} ({i.status})" for i in objective.initiatives)
