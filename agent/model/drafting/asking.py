"""The three prompts of a draft: fixed prose from ``agent/prompts/drafting`` and what it stands on."""

import functools
from collections.abc import Iterable, Sequence
from pathlib import Path

from langchain_core.messages import BaseMessage, HumanMessage, SystemMessage

from agent.model.drafting.critic import Flaw
from agent.model.drafting.grounds import Grounds
from agent.model.drafting.skeleton import FEWEST, MOST
from agent.model.tokens import PER_MESSAGE, count, first_tokens
from scorecard.models import Organization, Perspective, Scorecard
from tools.describing import measure_line

_FOLDER = Path(__file__).parents[2] / "prompts" / "drafting"
_PROFILE = ("name", "sector", "size", "mission", "vision", "customers", "value_proposition", "funding")
LONGEST_TEXTS = (1_200, 600, 300, 150, 80)
"""Characters of a statement or a field of the profile: the first of these with which a prompt fits."""
ROOM = {"skeleton": 3_700, "perspective": 4_800, "critic": 3_500}
"""Tokens of a prompt: what :data:`agent.model.limits.BUDGET` leaves beside the form of its answer and a round of mending."""
LONGEST_FLAW = 60
LEFT_OUT = 16
"""Tokens of the word on what was left out."""
MOST_STATEMENTS = 24
MOST_FLAWS = 16


def for_skeleton(grounds: Grounds) -> list[BaseMessage]:
    candidates = grounds.objective_candidates()
    offered = (f"{p.id} “{p.name}”\n{_list(candidates[p.id])}" for p in grounds.sector.perspectives)
    return _messages(
        "skeleton",
        fewest=str(FEWEST),
        most=str(MOST - 1),
        grounds=grounds,
        candidates="\n".join(offered),
        proposal=_list(f"{o.id} {o.name}" for o in grounds.guided.objectives()),
    )


def for_perspective(perspective: Perspective, grounds: Grounds) -> list[BaseMessage]:
    lines: list[str] = []
    for objective in perspective.objectives:
        lines.append(f"{objective.id} {objective.name}")
        if objective.provenance.words:
            lines.append(f"  carries: {first_tokens(objective.provenance.words, LONGEST_FLAW)}")
        lines += [f"  - {candidate}" for candidate in grounds.measure_candidates(objective)]
    return _messages(
        "perspective",
        grounds=grounds,
        perspective=perspective.name,
        objectives="\n".join(lines),
    )


def for_critic(scorecard: Scorecard, found: Sequence[Flaw], grounds: Grounds) -> list[BaseMessage]:
    findings = [f"{n}. {first_tokens(flaw.text, LONGEST_FLAW)}" for n, flaw in enumerate(found[:MOST_FLAWS], 1)]
    return _messages(
        "critic",
        grounds=grounds,
        scorecard=_draft(scorecard),
        findings="\n".join(findings) or "none",
    )


def _messages(prompt: str, grounds: Grounds, **filled: str) -> list[BaseMessage]:
    """With the user's texts as long as there is room for them."""
    rules, told = "", ""
    for longest in LONGEST_TEXTS:
        own = {"profile": _profile(grounds.organization, longest), "statements": _statements(grounds, longest)}
        rules, head, material = _prose(prompt).partition("\n## ")
        rules = rules.format(**filled)
        told = (head + material).strip().format(**{k: v.replace("</", "< /") for k, v in {**own, **filled}.items()})
        if count(rules) + count(told) + 2 * PER_MESSAGE <= ROOM[prompt]:
            break
    room = ROOM[prompt] - count(rules) - 3 * PER_MESSAGE - LEFT_OUT
    return [SystemMessage(rules), HumanMessage(first_tokens(told, room))]


@functools.cache
def _prose(name: str) -> str:
    return (_FOLDER / f"{name}.md").read_text(encoding="utf-8")


def _profile(organization: Organization, longest: int) -> str:
    told = {field: str(getattr(organization, field)) for field in _PROFILE}
    return "\n".join(f"{field}: {value[:longest]}" for field, value in told.items() if value)


def _statements(grounds: Grounds, longest: int) -> str:
    statements = grounds.statements[:MOST_STATEMENTS]
    numbered = (f"{n}. {s[:longest]}" for n, s in enumerate(statements, 1))
    return "\n".join(numbered) or "none yet; go by the profile"


def _list(lines: Iterable[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)


def _draft(scorecard: Scorecard) -> str:
    lines: list[str] = []
    for perspective in scorecard.perspectives:
        lines.append(f"{perspective.name} (perspective id: {perspective.id})")
        for objective in perspective.objectives:
            lines.append(f"- {objective.id} {objective.name}")
            lines += [f"  - {measure_line(m)}" for m in objective.measures]
    lines += [f"{k.source}->{k.target}: {k.hypothesis or 'no hypothesis'}" for k in scorecard.links]
    return "\n".join(lines)
