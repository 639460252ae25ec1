"""Nothing is done to an objective where the message speaks of a measure: "the L3 measure goes to Joanna"."""

import re
from dataclasses import replace

from agent.guided.deciding.decide import Decision
from scorecard.edits import Edit, UpdateObjective

_MEASURE = re.compile(
    r"(?:\b(?P<id>[A-Z]\d{1,2})(?:['’]s)?|\b(?:the|our|that|this|its) (?:[\w'’-]+ ){0,5}?[\w'’-]+) (?:measure|kpi|metric|indicator)\b",
    re.IGNORECASE,
)
_OTHER = re.compile(r"\b(?:objectives?|goals?|aims?|both|too|as well|also|everything|all|not|n['’]t)\b", re.IGNORECASE)
"""With these both may be meant, or the measure is only spoken of."""


def of_the_kind_said(decision: Decision, text: str) -> Decision:
    """The same without the choices that give an objective an owner, where a measure alone is spoken of."""
    if not _MEASURE.search(text) or _OTHER.search(text):
        return decision
    kept = [c for c in decision.choices if c.by_patterns or not all(map(_owns_objective, c.candidate.edits))]
    return decision if len(kept) == len(decision.choices) else replace(decision, choices=kept)


def _owns_objective(edit: Edit) -> bool:
    told = edit.model_dump(exclude_none=True, exclude={"kind", "id"})
    return isinstance(edit, UpdateObjective) and {k for k, v in told.items() if v} <= {"owner"}
