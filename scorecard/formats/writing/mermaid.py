"""The strategy map as a Mermaid flowchart, which wikis and code hosts draw."""

import re

from scorecard.formats.writing import palette
from scorecard.formats.writing.edition import Edition
from scorecard.layout import drawable
from scorecard.models import Scorecard

_ARROWS = {"strong": "==>", "medium": "-->", "weak": "-.->"}
_SPECIAL = re.compile(r"[^\w\s.,:()\u00a0-\U0010ffff-]")


def mermaid(scorecard: Scorecard, _edition: Edition) -> str:
    """Names stand in quotation marks with every special sign as a character code, so that none of them acts."""
    lines = ["flowchart BT"]
    names: dict[str, str] = {}
    for place, perspective in enumerate(scorecard.perspectives):
        lines.append(f'  subgraph band{place}["{_quoted(perspective.name)}"]')
        for objective in perspective.objectives:
            names[objective.id] = f"o{len(names) + 1}"
            lines.append(f'    {names[objective.id]}["{_quoted(objective.id)} {_quoted(objective.name)}"]')
        lines.append("  end")
    lines += [f"  {names[k.source]} {_ARROWS[k.strength]} {names[k.target]}" for k in drawable(scorecard)]
    for place, perspective in enumerate(scorecard.perspectives):
        dark, tint = palette.band(perspective.id, place)
        lines.append(f"  style band{place} fill:#{tint},stroke:#{tint},color:#{dark}")
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    return _SPECIAL.sub(lambda sign: f"#{ord(sign[0])};", " ".join(text.split()))
