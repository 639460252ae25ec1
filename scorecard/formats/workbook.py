"""Our own workbook, described once: the writer fills these sheets, the reader finds them again.

Every sheet but the overview is a plain table: one row of headings, one item a row, and a column for
each field. ``Scorecard`` is the overview: formulas over the other sheets, with nothing to read back.
"""

from dataclasses import dataclass
from typing import Literal, get_args

from scorecard.models import (
    Evidence,
    Frequency,
    MeasureKind,
    NumberSource,
    Polarity,
    RagRule,
    Status,
    Strength,
    TargetKind,
)

MARK = "balanced-scorecard-workbook/1"
"""Stands in the document property ``category``, so that the reader knows the workbook as ours."""

OVERVIEW = "Scorecard"
LISTS = "Lists"
UNKNOWN = "unknown"
"""What stands where a baseline is not known; an empty cell means the same when read."""

Kind = Literal["text", "number", "date"]


@dataclass(frozen=True)
class Column:
    """``field`` names the model's field, and is "" for a column that is only shown and not read back."""

    title: str
    field: str = ""
    width: float = 14
    kind: Kind = "text"
    choices: str = ""
    """The heading on ``Lists`` whose entries are allowed, or ``Sheet.Heading`` for the ids of another sheet."""
    shows: str = ""
    """For a column that is only shown: ``Key heading -> Sheet.Heading``, the cell looked up by the key's id."""
    told: bool = False
    """Written and not read back: what it tells cannot be changed by typing over it."""


@dataclass(frozen=True)
class Sheet:
    name: str
    columns: tuple[Column, ...]

    def column(self, title: str) -> int:
        """The place of a heading, counted from 0."""
        return next(i for i, c in enumerate(self.columns) if c.title == title)


CHOICES: dict[str, tuple[str, ...]] = {
    "Better when": get_args(Polarity),
    "Measured": get_args(Frequency),
    "Lead or lag": get_args(MeasureKind),
    "Rated by": get_args(RagRule),
    "Target kind": get_args(TargetKind),
    "Number from": get_args(NumberSource),
    "Direction": ("+", "-"),
    "Strength": get_args(Strength),
    "Evidence": get_args(Evidence),
    "Status": get_args(Status),
    "Done": ("yes", "no"),
}

ORGANIZATION = Sheet(
    "Organization",
    (Column("What", "what", 22), Column("In your words", "value", 100)),
)
ORGANIZATION_ROWS = {
    "Title": "title",
    "Name": "name",
    "Sector": "sector",
    "Mission": "mission",
    "Vision": "vision",
    "Priority": "priorities",
    "Goal": "goals",
    "Customers": "customers",
    "Value proposition": "value_proposition",
    "Funding": "funding",
    "Size": "size",
}
"""What stands in the first column, and the field it fills; priorities and goals have a row for each entry."""

PERSPECTIVES = Sheet(
    "Perspectives",
    (Column("ID", "id", 14), Column("Perspective", "name", 26), Column("What it asks", "question", 80)),
)
OBJECTIVES = Sheet(
    "Objectives",
    (
        Column("Perspective", "perspective", 20, choices="Perspectives.Perspective"),
        Column("ID", "id", 7),
        Column("Objective", "name", 40),
        Column("Description", "description", 46),
        Column("Theme", "theme", 20),
        Column("Owner", "owner", 18),
        Column("Why it is here", "rationale", 46),
        Column("Comes from", "provenance", 40, told=True),
    ),
)
MEASURES = Sheet(
    "Measures",
    (
        Column("Objective ID", "objective", 9, choices="Objectives.ID"),
        Column("Objective", width=30, shows="Objective ID -> Objectives.Objective"),
        Column("ID", "id", 7),
        Column("Measure", "name", 32),
        Column("Definition", "definition", 38),
        Column("Formula", "formula", 34),
        Column("Unit", "unit", 10),
        Column("Better when", "polarity", 10, choices="Better when"),
        Column("Measured", "frequency", 12, choices="Measured"),
        Column("Lead or lag", "kind", 8, choices="Lead or lag"),
        Column("Data source", "data_source", 22),
        Column("Owner", "owner", 16),
        Column("Weight", "weight", 8, "number"),
        Column("Rated by", "rag_rule", 10, choices="Rated by"),
        Column("Green from %", "green_from", 8, "number"),
        Column("Amber from %", "amber_from", 8, "number"),
        Column("Target kind", "target_kind", 10, choices="Target kind"),
        Column("Band ± %", "band", 8, "number"),
        Column("Red flag", "red_flag", 9, "number"),
        Column("Baseline", "baseline.value", 12, "number"),
        Column("Baseline as of", "baseline.as_of", 12, "date"),
        Column("Baseline from", "baseline.source", 12, choices="Number from"),
        Column("Baseline note", "baseline.note", 24),
        Column("How it could be gamed", "gaming", 36),
        Column("Why it is here", "rationale", 36),
        Column("Comes from", "provenance", 40, told=True),
    ),
)
TARGETS = Sheet(
    "Targets",
    (
        Column("Measure ID", "measure", 9, choices="Measures.ID"),
        Column("Measure", width=40, shows="Measure ID -> Measures.Measure"),
        Column("Unit", width=12, shows="Measure ID -> Measures.Unit"),
        Column("Target", "value", 14, "number"),
        Column("Upper end", "upper", 12, "number"),
        Column("Due", "due", 13, "date"),
        Column("Number from", "source", 13, choices="Number from"),
        Column("Note", "note", 50),
    ),
)
ACTUALS = Sheet(
    "Actuals",
    (
        Column("Measure ID", "measure", 9, choices="Measures.ID"),
        Column("Measure", width=40, shows="Measure ID -> Measures.Measure"),
        Column("Unit", width=12, shows="Measure ID -> Measures.Unit"),
        Column("Period", "period", 12),
        Column("Actual", "value", 14, "number"),
        Column("Note", "note", 50),
    ),
)
LINKS = Sheet(
    "Links",
    (
        Column("Cause ID", "source", 8, choices="Objectives.ID"),
        Column("Cause", width=32, shows="Cause ID -> Objectives.Objective"),
        Column("Effect ID", "target", 8, choices="Objectives.ID"),
        Column("Effect", width=32, shows="Effect ID -> Objectives.Objective"),
        Column("Hypothesis", "hypothesis", 60),
        Column("Direction", "sign", 10, choices="Direction"),
        Column("Strength", "strength", 10, choices="Strength"),
        Column("Delay in months", "lag_months", 10, "number"),
        Column("Evidence", "evidence", 10, choices="Evidence"),
        Column("What would disprove it", "disproof", 44),
        Column("Comes from", "provenance", 40, told=True),
    ),
)
INITIATIVES = Sheet(
    "Initiatives",
    (
        Column("Objective ID", "objective", 9, choices="Objectives.ID"),
        Column("Objective", width=36, shows="Objective ID -> Objectives.Objective"),
        Column("ID", "id", 7),
        Column("Initiative", "name", 44),
        Column("Owner", "owner", 18),
        Column("Start", "start", 13, "date"),
        Column("Due", "due", 13, "date"),
        Column("Status", "status", 11, choices="Status"),
        Column("Done %", "percent_done", 9, "number"),
        Column("Budget", "budget.value", 12, "number"),
        Column("Currency", "budget.currency", 9),
        Column("Description", "description", 44),
        Column("Why it is here", "rationale", 50),
        Column("Comes from", "provenance", 40, told=True),
    ),
)
MILESTONES = Sheet(
    "Milestones",
    (
        Column("Initiative ID", "initiative", 9, choices="Initiatives.ID"),
        Column("Initiative", width=40, shows="Initiative ID -> Initiatives.Initiative"),
        Column("Milestone", "name", 50),
        Column("Due", "due", 13, "date"),
        Column("Done", "done", 8, choices="Done"),
    ),
)
REVIEWS = Sheet(
    "Reviews",
    (
        Column("Review", "review", 9, told=True),
        Column("What", "what", 22, told=True),
        Column("ID", "id", 7, told=True),
        Column("In words", "text", 60, told=True),
        Column("Owner", "owner", 18, told=True),
        Column("On or due", "day", 13, "date", told=True),
        Column("Status", "status", 11, told=True),
    ),
)
"""Meetings, and the decisions and actions they led to: a record to look up, kept by talking."""
TABLES = (ORGANIZATION, PERSPECTIVES, OBJECTIVES, MEASURES, TARGETS, ACTUALS, LINKS, INITIATIVES, MILESTONES, REVIEWS)
BY_NAME = {sheet.name: sheet for sheet in TABLES}
