"""Where something stands today is no target: "onboarding is 8 weeks now"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from agent.guided.deciding.decide import Decision
from agent.guided.understanding.figures import Figure, find_figures
from scorecard import clock
from scorecard.edits import Edit, SetTarget

_NOW = r"(?:now|today|currently|at the moment|right now|at present|presently|as of today|nowadays|these days)"
_TOLD = re.compile(
    rf"\b(?:is|are|['’]s|stands? at|sits? at|runs? at|we(?:['’]re| are) at|at|currently|now)\s+(?:about |around |roughly |only |just )*$|\b{_NOW}\s+(?:is |at |about |around )*$",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"\b(?:currently|now|today)\b[^.;:\d]{0,12}$", re.IGNORECASE)
_AFTER = re.compile(rf"^[^.;:,\d]{{0,14}}?\b{_NOW}\b(?! on\b)", re.IGNORECASE)
_WISHED = re.compile(
    r"\b(?:targets?|goals?|aims?|want\w*|need\w*|should|shall|must|make|made|set|chang\w+|rais\w+|lower\w*|increas\w+|reduc\w+|cut|move\w*|put|go|goes|becomes?|to be|is to|from now|due|by (?:20\d\d|the end|end)|agreed|decided|new)\b",
    re.IGNORECASE,
)


def as_it_is(decision: Decision, text: str) -> Decision:
    """The same without the choices that make a target of what is told to be so today."""
    told = {f.value for f in _standing(text)}
    if not told:
        return decision
    kept = [c for c in decision.choices if not any(_aims_at(e, told) for e in c.candidate.edits)]
    whole = sum(c.chance for c in kept) + decision.none
    if len(kept) == len(decision.choices) or not kept or not whole:
        return decision
    return replace(decision, choices=[replace(c, chance=c.chance / whole) for c in kept], none=decision.none / whole)


def _aims_at(edit: Edit, told: set[float]) -> bool:
    return isinstance(edit, SetTarget) and edit.value in told and edit.due is None


def _standing(text: str) -> Iterator[Figure]:
    for figure in find_figures(text, clock.today())[0]:
        before = re.split(r"[.;:,](?!\d)", text[: figure.start])[-1].rstrip() + " "
        after = re.split(r"[.;:,](?!\d)", text[figure.end :])[0]
        said = (_TOLD.search(before) or not before.strip()) and _AFTER.match(after)
        if (said or _BEFORE.search(before)) and not _WISHED.search(before) and not _WISHED.search(after):
            yield figure
