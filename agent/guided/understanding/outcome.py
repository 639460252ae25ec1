"""What understanding a message answers, and the ways in which a clause may not be performed."""

from dataclasses import dataclass, field

from agent.turn import Choice
from scorecard.edits import Edit


@dataclass(frozen=True)
class Ask:
    """A question back. Each choice's text is a complete message that needs no context."""

    question: str
    choices: list[Choice] = field(default_factory=list)


@dataclass(frozen=True)
class Understanding:
    edits: list[Edit] = field(default_factory=list)
    ask: Ask | None = None
    problems: list[str] = field(default_factory=list)
    """Sentences for the user on what could not be done."""
    rest: str = ""
    """What of the message was not understood; all of it where nothing was."""

    @property
    def is_edit(self) -> bool:
        """Whether the message was about changing the scorecard, done or not."""
        return bool(self.edits or self.ask or self.problems)


@dataclass(frozen=True)
class Option:
    """A candidate for what a phrase means: what stands for it in a message, and what a person reads."""

    words: str
    label: str


class NotMineError(Exception):
    """The rule does not apply after all; the next may."""


class TroubleError(Exception):
    """It is clear what is wanted but it cannot be done; the message is a sentence for the user."""


class MissingError(Exception):
    """Something is missing that only the user can say; the message is the question."""


class UnclearError(Exception):
    """A phrase may mean several things. ``template`` holds ``{}`` where the choice goes, "" to replace the phrase."""

    def __init__(self, question: str, phrase: str, options: list[Option], template: str = "") -> None:
        super().__init__(question)
        self.question, self.phrase, self.options, self.template = question, phrase, options, template
