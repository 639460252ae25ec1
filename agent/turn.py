"""What goes into a turn of the conversation and what comes out of it, for the page and the terminal alike."""

from typing import Any, Literal

from pydantic import BaseModel

CoachName = Literal["guided", "model"]


class BadFile(ValueError):
    """A file that cannot be used; the message is a sentence for the user."""


class Refused(ValueError):
    """An edit that cannot be done; the message is a sentence for the user."""


class Choice(BaseModel):
    """A button: ``label`` is shown, ``text`` is what the user says by clicking it."""

    label: str
    text: str


class Citation(BaseModel):
    """A passage the reply rests on."""

    id: str
    title: str
    source: str


class FindingOut(BaseModel):
    code: str
    severity: Literal["error", "warning", "advice"]
    item: str
    message: str


class TurnResult(BaseModel):
    """The outcome of one turn; its JSON is a line of ``python -m agent --json``."""

    thread: str
    text: str
    coach: CoachName
    asks: bool = False
    """True when the turn ends in a question to the user."""
    choices: list[Choice] = []
    edits: list[dict[str, Any]] = []
    findings: list[FindingOut] = []
    citations: list[Citation] = []
    scorecard_id: str
    version: int
    scorecard: dict[str, Any]
    files: list[str] = []
    lit: list[str] = []
    """Links the answer speaks of, such as ``L1->P1``: the map lights them."""
    elapsed_ms: int = 0
    calls: int = 0
    """Model calls."""
    tokens: int = 0


class TextPiece(BaseModel):
    """A piece of the reply, to be appended as it comes."""

    kind: Literal["text"] = "text"
    text: str


class ToolStarted(BaseModel):
    kind: Literal["tool_started"] = "tool_started"
    id: str
    name: str
    args: dict[str, Any]


class ToolFinished(BaseModel):
    kind: Literal["tool_finished"] = "tool_finished"
    id: str
    name: str
    summary: str


class ScorecardChanged(BaseModel):
    """A part of a longer piece of work stands; the board can show it before the turn is over."""

    kind: Literal["scorecard_changed"] = "scorecard_changed"
    version: int


class TurnFinished(BaseModel):
    """The last event of every turn. Its text is final: where it differs from the pieces, it replaces them."""

    kind: Literal["finished"] = "finished"
    result: TurnResult


TurnEvent = TextPiece | ScorecardChanged | ToolStarted | ToolFinished | TurnFinished
