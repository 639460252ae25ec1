"""The system prompt of a call: fixed prose from ``agent/prompts`` and where things stand now."""

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from agent.guided.interview import next_question
from agent.model.limits import DETAILS, LONGEST_FINDING, LONGEST_PASSAGE, STEPS, Limits
from agent.model.scorecard_shown import NONE, near, scorecard_text
from agent.model.tokens import count, first_tokens
from agent.state import CoachState, Interview, new_interview, this_turn
from knowledge.library import Library
from knowledge.passages import Passage
from scorecard.clock import today
from scorecard.models import Organization, Scorecard
from scorecard.rules import Finding, check

MOST_WORDS = 150
SHORTENED = "[shortened; look at show_item for more]"
_FOLDER = Path(__file__).parent.parent / "prompts"
_PROFILE = (
    "name", "sector", "size", "mission", "vision", "priorities", "goals", "customers", "value_proposition", "funding",
)  # fmt: skip


@dataclass(frozen=True)
class Standing:
    """All of the state that a prompt shows."""

    scorecard: Scorecard
    interview: Interview
    focus: str
    day: date
    said: str = ""
    """What the user said last."""
    passages: tuple[Passage, ...] = ()
    """What the guidance holds on it, found before the call so that an answer needs no second one."""

    @functools.cached_property
    def findings(self) -> list[Finding]:
        return check(self.scorecard) if any(self.scorecard.objectives()) else []


def standing(state: CoachState, scorecard: Scorecard, passages: Sequence[Passage] = ()) -> Standing:
    interview, focus = state.get("interview") or new_interview(), state.get("focus", "")
    return Standing(scorecard, interview, focus, today(), this_turn(state)[0].text, tuple(passages))


def version() -> str:
    return _read("VERSION").strip()


def system_prompt(now: Standing, library: Library, limits: Limits = STEPS[0]) -> str:
    """The same state gives the same prompt, to the letter."""
    filled = _read("state.md").format(
        today=f"{now.day:%A}, {now.day.isoformat()}",
        profile=first_tokens(_profile(now.scorecard.organization), limits.profile),
        missing=_missing(now, library),
        scorecard=_scorecard(now, limits),
        focus=now.focus or "none",
        findings=_findings(now.findings, limits.findings),
        passages=_passages(now.passages[: limits.passages]),
    )
    talking = _read("talking.md").format(most_words=MOST_WORDS)
    return "\n".join([_read("who.md"), talking, _read("changing.md"), filled])


def missing(organization: Organization, interview: Interview, library: Library) -> list[str]:
    """The questions of the interview that are still to be put, in order."""
    asked: list[str] = []
    while question := next_question(organization, {**interview, "unknown": [*interview["unknown"], *asked]}, library):
        asked.append(question)
    return asked


def _missing(now: Standing, library: Library) -> str:
    if any(True for _ in now.scorecard.objectives()):
        return "no question of the interview is open once a scorecard is there"
    return ", ".join(missing(now.scorecard.organization, now.interview, library)) or "nothing; time to draft"


@functools.cache
def _read(name: str) -> str:
    return (_FOLDER / name).read_text(encoding="utf-8")


def _profile(organization: Organization) -> str:
    lines: list[str] = []
    for field in _PROFILE:
        value = getattr(organization, field)
        if value:
            lines.append(f"{field}: {'; '.join(value) if isinstance(value, list) else value}")
    return _harmless("\n".join(lines)) or "nothing yet"


def _scorecard(now: Standing, limits: Limits) -> str:
    """With the most detail that fits: what is far from the talk is shortened before anything is cut off at the end."""
    close = near(now.scorecard, now.focus, now.said)
    text = ""
    for detail in DETAILS[DETAILS.index(limits.detail) :]:
        text = _harmless(scorecard_text(now.scorecard, detail, close))
        if count(text) <= limits.scorecard:
            return text if detail == "full" or text == NONE else f"{text}\n{SHORTENED}"
    return f"{first_tokens(text, limits.scorecard)}\n{SHORTENED}"


def _findings(found: Sequence[Finding], most: int) -> str:
    lines = [f"- {f.code} {f.severity}: {first_tokens(_harmless(f.message), LONGEST_FINDING)}" for f in found[:most]]
    if len(found) > most:
        lines.append(f"- and {len(found) - most} more; look at check_scorecard for all")
    return "\n".join(lines) or "none"


def _passages(passages: Sequence[Passage]) -> str:
    lines = [f"[{p.id}] {p.title}: {first_tokens(_harmless(p.text), LONGEST_PASSAGE)}" for p in passages]
    return "\n\n".join(lines) or "none for this message"


def _harmless(text: str) -> str:
    """Nobody closes a tag from inside it."""
    return text.replace("</", "< /")
