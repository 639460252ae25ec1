"""What the model fills in for a draft: flat, every field required, no dictionaries."""

from datetime import date
from typing import Annotated

from pydantic import Field

from agent.model.edits_shown import (
    AddMeasureIn,
    AddObjectiveIn,
    ChangeIn,
    LinkIn,
    MoveIn,
    RemoveIn,
    SetBaselineIn,
    SetTargetIn,
    ShownEdit,
)
from knowledge.models import PerspectiveId
from scorecard.models import Frequency, MeasureKind, Polarity, Strength

Carries = Annotated[list[int], Field(description="Numbers of the statements it carries; empty if none.")]
FromLibrary = Annotated[str, Field(description="The id of the candidate it is taken from; empty if none.")]
Reason = Annotated[str, Field(description="Why it belongs here, in one line.")]


class ObjectiveIn(ShownEdit):
    id: str = Field(description="F, C, P or L by its perspective, and a number: F1, C2.")
    perspective: PerspectiveId
    name: str = Field(description="A verb and what it acts on.")
    reason: Reason
    carries: Carries
    library: FromLibrary


class CauseIn(ShownEdit):
    source: str = Field(description="The id of the cause, in a lower perspective.")
    target: str = Field(description="The id of the effect, above it.")
    hypothesis: str = Field(description="One sentence: why more of the source brings more of the target.")
    strength: Strength


class PerspectiveNameIn(ShownEdit):
    perspective: PerspectiveId
    name: str = Field(description="What it is called in the language of the statements.")
    question: str = Field(description="What it asks, in that language.")


class SkeletonIn(ShownEdit):
    """The objectives of a balanced scorecard and the cause-and-effect links between them."""

    perspectives: list[PerspectiveNameIn] = Field(
        description="All four, where the statements are in another language than English; else empty."
    )
    objectives: list[ObjectiveIn]
    links: list[CauseIn]


class FigureIn(ShownEdit):
    value: float = Field(description="A number from the statements, never one of your own.")
    due: date | None = Field(description="Its date, if a statement gives one.")


class MeasureIn(ShownEdit):
    objective: str = Field(description="The objective's id.")
    name: str
    formula: str = Field(description="In words, each term explained.")
    unit: str
    polarity: Polarity
    frequency: Frequency
    measure_kind: MeasureKind
    reason: Reason
    library: FromLibrary
    target: FigureIn | None
    baseline: FigureIn | None


class InitiativeIn(ShownEdit):
    objective: str = Field(description="The objective's id.")
    name: str = Field(description="A project with an end.")
    reason: Reason


class PerspectiveIn(ShownEdit):
    """The measures and initiatives of one perspective."""

    measures: list[MeasureIn]
    initiatives: list[InitiativeIn]


MendingEdit = Annotated[
    ChangeIn | RemoveIn | MoveIn | LinkIn | AddObjectiveIn | AddMeasureIn | SetTargetIn | SetBaselineIn,
    Field(discriminator="kind"),
]


class AnswerIn(ShownEdit):
    finding: int = Field(description="The number of the finding.")
    edits: list[MendingEdit] = Field(description="What mends it; empty where it is better left.")
    reason: str = Field(description="Why it is better left; empty where edits mend it.")


class CriticIn(ShownEdit):
    """An answer to every finding, and a word to the user."""

    answers: list[AnswerIn]
    words: str = Field(
        description="To the user, in their language, under 80 words: the choice you are least sure of, and one question about it."
    )
