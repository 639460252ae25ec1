"""The scorecard as data. The JSON of these models is the public form (``balanced-scorecard/1``).

Terms follow Kaplan & Norton: perspective, objective, measure, target, initiative,
cause-and-effect link. Unknown stays unknown: a baseline may be ``None`` and a measure may have
no target; every number that is there says where it comes from.
"""

from scorecard.models.base import NumberSource, Part, Provenance, Text
from scorecard.models.card import (
    FORMAT,
    PERSPECTIVE_LETTERS,
    PERSPECTIVE_NAMES,
    IgnoredFinding,
    Level,
    Organization,
    Perspective,
    Scorecard,
    ValueProposition,
)
from scorecard.models.causes import Evidence, Link, Sign, Strength
from scorecard.models.initiatives import Budget, Initiative, Milestone, Status
from scorecard.models.measures import (
    BAND,
    Actual,
    Baseline,
    Frequency,
    Measure,
    MeasureKind,
    Polarity,
    RagRule,
    Target,
    TargetKind,
)
from scorecard.models.objectives import Objective, Retired, Support, SupportKind
from scorecard.models.reviews import Action, Decision, Review, ReviewKind

__all__ = [
    "BAND",
    "FORMAT",
    "PERSPECTIVE_LETTERS",
    "PERSPECTIVE_NAMES",
    "Action",
    "Actual",
    "Baseline",
    "Budget",
    "Decision",
    "Evidence",
    "Frequency",
    "IgnoredFinding",
    "Initiative",
    "Level",
    "Link",
    "Measure",
    "MeasureKind",
    "Milestone",
    "NumberSource",
    "Objective",
    "Organization",
    "Part",
    "Perspective",
    "Polarity",
    "Provenance",
    "RagRule",
    "Retired",
    "Review",
    "ReviewKind",
    "Scorecard",
    "Sign",
    "Status",
    "Strength",
    "Support",
    "SupportKind",
    "Target",
    "TargetKind",
    "Text",
    "ValueProposition",
]
