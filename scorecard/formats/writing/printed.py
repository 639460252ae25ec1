"""What the printed pages show, as plain data for the templates in ``typst/``."""

import re
from dataclasses import asdict
from typing import Any

from scorecard.formats.writing import palette, wording
from scorecard.formats.writing.edition import Edition
from scorecard.formats.writing.rows import organization_name
from scorecard.formats.writing.standing import rating
from scorecard.formats.writing.story import story
from scorecard.models import Initiative, Measure, Objective, Perspective, Scorecard

_LONG_WORD = re.compile(r"\S{25,}")


def printed(scorecard: Scorecard, edition: Edition) -> dict[str, Any]:
    """Every entry a string, number or list: the templates show it and work nothing out."""
    organization = scorecard.organization
    name = organization_name(organization)
    return {
        "title": scorecard.title or f"{name}: balanced scorecard",
        "name": name,
        "edition": edition.words,
        "vision": organization.vision,
        "mission": organization.mission,
        "priorities": organization.priorities,
        "perspectives": [_perspective(p, place) for place, p in enumerate(scorecard.perspectives)],
        "story": [asdict(chapter) for chapter in story(scorecard)],
        "links": [
            {
                "cause": k.source,
                "effect": k.target,
                "hypothesis": k.hypothesis or "no hypothesis yet",
                "strength": k.strength,
                "lag": "unknown" if k.lag_months is None else wording.counted(k.lag_months, "month"),
                "disproof": k.disproof,
            }
            for k in scorecard.links
        ],
        "gaps": wording.gaps(scorecard),
    }


def breakable(value: Any) -> Any:
    """The same data with places to break in words longer than a column."""
    if isinstance(value, str):
        return _LONG_WORD.sub(lambda word: "\u200b".join(re.findall(r".{1,12}", word[0])), value)
    if isinstance(value, dict):
        return {key: breakable(entry) for key, entry in value.items()}
    return [breakable(entry) for entry in value] if isinstance(value, list) else value


def _perspective(perspective: Perspective, place: int) -> dict[str, Any]:
    dark, tint = palette.band(perspective.id, place)
    return {
        "name": perspective.name,
        "question": perspective.question,
        "dark": "#" + dark,
        "tint": "#" + tint,
        "objectives": [_objective(o) for o in perspective.objectives],
    }


def _objective(objective: Objective) -> dict[str, Any]:
    return {
        "id": objective.id,
        "name": objective.name,
        "description": objective.description,
        "owner": wording.owner(objective),
        "theme": objective.theme,
        "rationale": objective.rationale,
        "measures": [_measure(m) for m in objective.measures],
        "initiatives": [_initiative(i) for i in objective.initiatives],
    }


def _measure(measure: Measure) -> dict[str, Any]:
    return {
        "id": measure.id,
        "name": measure.name,
        "how": wording.measured(measure),
        "formula": measure.formula or measure.definition,
        "baseline": wording.baseline(measure),
        "baseline_short": wording.baseline(measure, dated=False),
        "known": measure.baseline is not None,
        "target": wording.last_target(measure),
        "targets": wording.targets(measure),
        "actual": wording.actual(measure),
        "rating": rating(measure),
        "owner": wording.owner(measure),
        "data_source": measure.data_source or "source open",
        "gaming": measure.gaming,
    }


def _initiative(initiative: Initiative) -> dict[str, str]:
    return {
        "id": initiative.id,
        "name": initiative.name,
        "owner": wording.owner(initiative),
        "span": wording.span(initiative),
        "status": initiative.status,
    }
