"""What a conversation remembers between turns. The scorecard is not here: the repository holds it."""

from typing import Annotated, Any, NotRequired, TypedDict

from langchain_core.messages import AnyMessage, HumanMessage, ToolMessage
from langgraph.graph.message import add_messages


class Interview(TypedDict):
    """Where the interview stands. Answers are in the scorecard's profile."""

    current: str
    """The question that waits for an answer; "" outside the interview."""
    asked: list[str]
    unknown: list[str]
    """Questions answered by "I don't know" or "skip"."""
    doubted: list[str]
    """Questions whose vague answer was challenged once."""
    passed: list[str]
    """Questions that an answer passed by once: they are put again, but not a third time."""


class Cascade(TypedDict):
    """Where the short interview about a unit stands."""

    unit: str
    level: str
    chosen: list[str]
    words: dict[str, str]
    """The unit's own words by objective."""
    worded: bool
    question: str
    """As it was put last; the interview is over when something else was said after it."""


class Pending(TypedDict):
    """A message that waits for the answer to a question about it."""

    text: str
    typed: NotRequired[str]
    """The message as the user wrote it, where ``text`` says in other words what it points at."""
    focus: str
    answers: dict[str, str]
    """What was answered to earlier questions about it, by their keys."""
    key: str
    """The key of the open question."""
    options: list[dict[str, str]]
    """The buttons, each with ``value`` and ``label``."""
    open: bool
    """Whether words of one's own are an answer too."""
    first: NotRequired[list[dict[str, Any]]]
    """The edits of the orders before it in the same message, which are done with it."""
    then: NotRequired[list[str]]
    """The orders behind it, which are read once it is answered."""


class CoachState(TypedDict):
    messages: Annotated[list[AnyMessage], add_messages]
    scorecard_id: str
    focus: str
    """The id of the item last shown or named, or the name of a link: "L1->P2"."""
    shown: NotRequired[list[str]]
    """The items shown one after the other right before, for "both"."""
    interview: Interview
    cascade: Cascade | None
    pending: NotRequired[Pending | None]
    speaker: NotRequired[str]
    """The name of who speaks, once they gave it."""
    schema_version: int


def new_interview() -> Interview:
    return Interview(current="", asked=[], unknown=[], doubted=[], passed=[])


def this_turn(state: CoachState) -> list[AnyMessage]:
    """The messages since the user spoke last, that one first."""
    messages = state["messages"]
    start = max((n for n, m in enumerate(messages) if isinstance(m, HumanMessage)), default=0)
    return messages[start:]


def said_before(state: CoachState) -> str:
    """What the user said before the last time; "" where nothing."""
    said = [m.text for m in state["messages"] if isinstance(m, HumanMessage)]
    return said[-2] if len(said) > 1 else ""


def tool_results(state: CoachState) -> list[ToolMessage]:
    return [m for m in this_turn(state) if isinstance(m, ToolMessage)]
