"""The system prompt of a call: fixed prose from ``agent/prompts`` and where things stand now."""

import functools
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from agent.guided.interview import next_question
from agent.state import CoachState, Interview, new_interview
from knowledge.library import Library
from scorecard.clock import today
from scorecard.models import Organization, Perspective, Scorecard
from scorecard.rules import check
from tools.describing import measure_line

MOST_WORDS = 150
MOST_FINDINGS = 12
LONGEST_SCORECARD = 12_000
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


def standing(state: CoachState, scorecard: Scorecard) -> Standing:
    return Standing(scorecard, state.get("interview") or new_interview(), state.get("focus", ""), today())


def system_prompt(now: Standing, library: Library) -> str:
    """The same state gives the same prompt, to the letter."""
    filled = _prose("state").format(
        today=f"{now.day:%A}, {now.day.isoformat()}",
        profile=_profile(now.scorecard.organization),
        missing=_missing(now, library),
        scorecard=_scorecard(now.scorecard),
        focus=now.focus or "none",
        findings=_findings(now.scorecard),
    )
    talking = _prose("talking").format(most_words=MOST_WORDS)
    return "\n".join([_prose("who"), talking, _prose("changing"), filled])


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
def _prose(name: str) -> str:
    return (_FOLDER / f"{name}.md").read_text(encoding="utf-8")


def _profile(organization: Organization) -> str:
    lines: list[str] = []
    for field in _PROFILE:
        value = getattr(organization, field)
        if value:
            lines.append(f"{field}: {'; '.join(value) if isinstance(value, list) else value}")
    return _harmless("\n".join(lines)) or "nothing yet"


def _scorecard(scorecard: Scorecard) -> str:
    lines = [line for p in scorecard.perspectives for line in _perspective(p)]
    lines += [f"{k.source} -> {k.target} ({k.strength})" for k in scorecard.links]
    text = _harmless("\n".join(lines)) or "There is none yet."
    if len(text) <= LONGEST_SCORECARD:
        return text
    return text[:LONGEST_SCORECARD] + "\n[cut; call show_item for more]"


def _perspective(perspective: Perspective) -> Iterator[str]:
    yield f"{perspective.name} (perspective id: {perspective.id})"
    for objective in perspective.objectives:
        yield f"- {objective.id} {objective.name}; owner: {objective.owner or 'open'}"
        yield from (f"  - {measure_line(m)}; owner: {m.owner or 'open'}" for m in objective.measures)
        yield from (f"  - initiative {i.id} {i.name} ({i.status})" for i in objective.initiatives)


def _findings(scorecard: Scorecard) -> str:
    if not any(True for _ in scorecard.objectives()):
        return "none"
    found = check(scorecard)
    lines = [f"- {f.code} {f.severity}: {_harmless(f.message)}" for f in found[:MOST_FINDINGS]]
    if len(found) > MOST_FINDINGS:
        lines.append(f"- and {len(found) - MOST_FINDINGS} more; call check_scorecard for all")
    return "\n".join(lines) or "none"


def _harmless(text: str) -> str:
    """Nobody closes a tag from inside it."""
    return text.replace("</", "< /")
