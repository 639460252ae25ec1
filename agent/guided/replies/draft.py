"""The first draft and the example, presented."""

import re
from typing import Any

from agent.guided.replies.findings import finding_counts
from agent.texts import phrase
from scorecard.apply.change import number
from scorecard.models import Measure, Scorecard
from tools.context import Context
from tools.drafting.choosing import undirected

MOST_LEFT = 3


def _draft(artifact: dict[str, Any], _text: str, scorecard: Scorecard, _context: Context) -> str:
    objectives, measures = list(scorecard.objectives()), list(scorecard.measures())
    parts = [
        _notice(artifact),
        phrase(
            "drafted",
            name=scorecard.organization.name or "your organization",
            objectives=len(objectives),
            measures=len(measures),
            links=len(scorecard.links),
            story=story(scorecard),
        ),
        _numbers(scorecard),
        _undirected(scorecard),
        finding_counts(artifact["findings"]),
        phrase("drafted_left", left=" ".join(artifact["left"][:MOST_LEFT])) if artifact["left"] else "",
        artifact["words"]
        or (phrase("drafted_next", first=objectives[0].id, measure=measures[0].id) if measures else ""),
    ]
    return "\n\n".join(p for p in parts if p)


def _undirected(scorecard: Scorecard) -> str:
    """What was told and is not on the scorecard, because nothing says which way is better."""
    told = [re.sub(r"\s+now$", "", goal) for goal in scorecard.organization.goals if undirected(goal)]
    return phrase("drafted_undirected", told="; ".join(f"“{t}”" for t in told[:MOST_LEFT])) if told else ""


def story(scorecard: Scorecard) -> str:
    """The objectives of each perspective, from top to bottom."""
    lines: list[str] = []
    for perspective in scorecard.perspectives:
        names = "; ".join(f"{o.id} {o.name}" for o in perspective.objectives)
        lines.append(f"- **{perspective.name}**: {names}")
    return "\n".join(lines)


def _notice(artifact: dict[str, Any]) -> str:
    """A model's draft that had to be replaced is said plainly."""
    if not artifact["why"]:
        return ""
    return phrase("draft_stands_in", why=artifact["why"]) if artifact["by"] == "guided" else f"_{artifact['why']}_"


def _numbers(scorecard: Scorecard) -> str:
    stated = [f"{m.id} {m.name}: {_figures(m)}" for m in scorecard.measures() if m.targets or m.baseline]
    return phrase("drafted_numbers", numbers="; ".join(stated)) if stated else phrase("drafted_no_numbers")


def _figures(measure: Measure) -> str:
    """``15,400 now, 20,000 members by December 2028``"""
    aims = [t for t in measure.targets if t.value is not None]
    now = [f"{_with_unit(measure.baseline.value, '' if aims else measure.unit)} now"] if measure.baseline else []
    then = [
        _with_unit(t.value, measure.unit) + (f" by {t.due:%B %Y}" if t.due else "") for t in aims if t.value is not None
    ]
    return ", ".join(now + then)


def _with_unit(value: float, unit: str) -> str:
    """The unit is said once: with the target, or with where it stands where there is none."""
    return f"{number(value)} {unit}".strip().replace(" %", "%")


def _example(artifact: dict[str, Any], _text: str, _scorecard: Scorecard, _context: Context) -> str:
    return phrase("example_shown", first=artifact["item"])


REPLIES = {"draft_scorecard": _draft, "show_example": _example}
