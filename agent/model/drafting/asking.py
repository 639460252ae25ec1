"""The three prompts of a draft: fixed prose from ``agent/prompts/drafting`` and what it stands on."""

import functools
from collections.abc import Iterable, Sequence
from pathlib import Path

from langchain_core.messages import BaseMessage, HumanMessage, SystemMessage

from agent.model.drafting.critic import Flaw
from agent.model.drafting.grounds import Grounds
from agent.model.drafting.skeleton import FEWEST, MOST
from scorecard.models import Organization, Perspective, Scorecard
from tools.describing import measure_line

_FOLDER = Path(__file__).parents[2] / "prompts" / "drafting"
_PROFILE = ("name", "sector", "size", "mission", "vision", "customers", "value_proposition", "funding")
LONGEST_FIELD = 1_200
MOST_STATEMENTS = 24
MOST_FLAWS = 16


def for_skeleton(grounds: Grounds) -> list[BaseMessage]:
    candidates = grounds.objective_candidates()
    offered = (f"{p.id} “{p.name}”\n{_list(candidates[p.id])}" for p in grounds.sector.perspectives)
    return _messages(
        "skeleton",
        fewest=str(FEWEST),
        most=str(MOST - 1),
        profile=_profile(grounds.organization),
        statements=_statements(grounds),
        candidates="\n".join(offered),
        proposal=_list(f"{o.id} {o.name}" for o in grounds.guided.objectives()),
    )


def for_perspective(perspective: Perspective, grounds: Grounds) -> list[BaseMessage]:
    lines: list[str] = []
    for objective in perspective.objectives:
        lines.append(f"{objective.id} {objective.name}")
        if objective.provenance.words:
            lines.append(f"  carries: {objective.provenance.words}")
        lines += [f"  - {candidate}" for candidate in grounds.measure_candidates(objective)]
    return _messages(
        "perspective",
        profile=_profile(grounds.organization),
        statements=_statements(grounds),
        perspective=perspective.name,
        objectives="\n".join(lines),
    )


def for_critic(scorecard: Scorecard, found: Sequence[Flaw], grounds: Grounds) -> list[BaseMessage]:
    findings = [f"{n}. {flaw.text}" for n, flaw in enumerate(found[:MOST_FLAWS], 1)]
    return _messages(
        "critic",
        statements=_statements(grounds),
        scorecard=_draft(scorecard),
        findings="\n".join(findings) or "none",
    )


def _messages(prompt: str, **filled: str) -> list[BaseMessage]:
    rules, head, material = _prose(prompt).partition("\n## ")
    told = (head + material).strip().format(**{k: v.replace("</", "< /") for k, v in filled.items()})
    return [SystemMessage(rules.format(**filled)), HumanMessage(told)]


@functools.cache
def _prose(name: str) -> str:
    return (_FOLDER / f"{name}.md").read_text(encoding="utf-8")


def _profile(organization: Organization) -> str:
    told = {field: str(getattr(organization, field)) for field in _PROFILE}
    return "\n".join(f"{field}: {value[:LONGEST_FIELD]}" for field, value in told.items() if value)


def _statements(grounds: Grounds) -> str:
    statements = grounds.statements[:MOST_STATEMENTS]
    numbered = (f"{n}. {s[:LONGEST_FIELD]}" for n, s in enumerate(statements, 1))
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
