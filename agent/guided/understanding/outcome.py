"""What understanding a message answers, and the ways in which a clause may not be performed."""

from dataclasses import dataclass, field
from typing import Any

from scorecard.edits import Edit


@dataclass(frozen=True)
class Option:
    """An answer that can be given by a button: what it stands for, and what a person reads."""

    value: str
    label: str


@dataclass(frozen=True)
class Ask:
    """A question back. Its answer, kept under ``key``, completes the original message."""

    question: str
    key: str
    options: list[Option] = field(default_factory=list)
    open: bool = False
    """Whether an answer in the user's own words is one too."""


@dataclass(frozen=True)
class Understanding:
    edits: list[Edit] = field(default_factory=list)
    calls: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    """Tools to call beside or instead of edits, such as showing an item."""
    ask: Ask | None = None
    problems: list[str] = field(default_factory=list)
    """Sentences for the user on what could not be done; then there are no edits."""
    notes: list[str] = field(default_factory=list)
    """Sentences to say beside the edits."""
    request: bool = False
    """Whether what was not understood asks for a change of the scorecard all the same."""
    settled: bool = False
    """Whether those sentences are all there is to say: it is so already, and nothing else is to be read into the words."""
    rest: str = ""
    """What of the message was not understood; all of it where nothing was."""

    @property
    def is_edit(self) -> bool:
        """Whether the message was about changing the scorecard, done or not."""
        return bool(self.edits or self.ask or self.problems or self.calls)


class NotMineError(Exception):
    """The clause asks for something else, or for nothing."""


class TroubleError(Exception):
    """It is clear what is wanted but it cannot be done; the message is a sentence for the user."""


class NothingToDoError(TroubleError):
    """It is asked for beyond doubt, whatever the clause names, and it is so already."""


class UnclearError(Exception):
    """Only the user can say; ``ask`` is the question."""

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask.question)
        self.ask = ask
